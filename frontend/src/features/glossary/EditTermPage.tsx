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
import { useSaved } from '@/ui/useSaved';
import { changeTerm, type GlossaryTermView, glossaryKey, retireTerm, termKey, termQuery } from './queries';
import { TermForm, termValuesOf } from './TermForm';

const route = getRouteApi('/glossary/$id/edit');

export function EditTermPage() {
  const { id } = route.useParams();
  const session = useSession();
  const queryClient = useQueryClient();
  const { opened, query } = useOpened(termQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the page" />;
  }
  const { word, can } = opened.value;
  if (!can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this word" /> : <SignInFirst />;
  return (
    <>
      <PageHeader title={`Change: ${word}`} back={<TextLink to="/glossary">Words we use</TextLink>} />
      <TermForm
        term={opened.value}
        save={(wanted, etag) => changeTerm(id, etag, wanted)}
        existing={{
          etag: opened.etag,
          newest: async () => {
            const { value, etag } = await queryClient.fetchQuery({ ...termQuery(id), staleTime: 0 });
            return { values: termValuesOf(value), etag };
          },
        }}
      />
      {can.includes('retire') && <Retire present={opened} />}
    </>
  );
}

function Retire({ present: { value, etag } }: { present: Versioned<GlossaryTermView> }) {
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const retire = useMutation({
    mutationFn: () => retireTerm(value.id, etag),
    onSuccess: (answer) => {
      saved(answer, termKey(value.id), glossaryKey);
      toast(`${value.word} is retired`);
      void navigate({ to: '/glossary' });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <>
      <Button variant="outline" mt="xl" onClick={() => setAsked(true)}>
        Retire this word
      </Button>
      <Confirm
        opened={asked}
        title={`Retire ${value.word}?`}
        confirm="Retire"
        busy={retire.isPending}
        onConfirm={() => retire.mutate()}
        onCancel={() => setAsked(false)}
      >
        <p>It is explained nowhere any more. You can bring it back from the list of retired words.</p>
      </Confirm>
    </>
  );
}
