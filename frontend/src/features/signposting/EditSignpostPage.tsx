import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useSession } from '@/auth/useSession';
import { Confirm } from '@/ui/Confirm';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useOpened } from '@/ui/useOpened';
import { correctSignpost, deleteSignpost, type SignpostView, signpostQuery, signpostsKey } from './queries';
import { SignpostForm } from './SignpostForm';
import { valuesOf } from './values';

const route = getRouteApi('/signposts/$id/edit');

/** Within a day, for whoever logged it. */
export function EditSignpostPage() {
  const { id } = route.useParams();
  const session = useSession();
  const queryClient = useQueryClient();
  const { opened, query } = useOpened(signpostQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the page" />;
  }
  if (!opened.value.can.includes('correct'))
    return session === 'signed-in' ? <NoPermission what="correct this any more" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title="Correct a signpost"
        back={
          <TextLink to="/signposting" search={{ view: 'sent' }}>
            Signposting
          </TextLink>
        }
        lead="Within a day of logging it, and before it is answered."
      />
      <SignpostForm
        initial={valuesOf(opened.value)}
        submit="Save changes"
        offered={opened.value.to?.id}
        save={(wanted, etag) => correctSignpost(id, etag, wanted)}
        existing={{
          etag: opened.etag,
          newest: async () => {
            const { value, etag } = await queryClient.fetchQuery({ ...signpostQuery(id), staleTime: 0 });
            return { values: valuesOf(value), etag };
          },
        }}
      />
      <Delete present={opened} />
    </>
  );
}

function Delete({ present: { value, etag } }: { present: Versioned<SignpostView> }) {
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: () => deleteSignpost(value.id, etag),
    onSuccess: async () => {
      toast('It is deleted');
      await navigate({ to: '/signposting', search: { view: 'sent' } });
      await queryClient.invalidateQueries({ queryKey: signpostsKey });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <>
      <Button variant="outline" mt="xl" onClick={() => setAsked(true)}>
        Delete it
      </Button>
      <Confirm
        opened={asked}
        title="Delete this signpost?"
        confirm="Delete"
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onCancel={() => setAsked(false)}
      >
        <p>It is counted nowhere any more.</p>
      </Confirm>
    </>
  );
}
