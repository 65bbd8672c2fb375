import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Versioned } from '@/api/client';
import { useMe } from '@/auth/me';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { namesOf } from './names';
import { OneToOneForm } from './OneToOneForm';
import { changeOneToOne, type OneToOneView, oneToOneQuery } from './queries';
import { contentOf, valuesOf } from './values';

const route = getRouteApi('/one-to-ones/$id/edit');

export function EditOneToOnePage() {
  const { id } = route.useParams();
  const session = useSession();
  const me = useMe();
  const { opened, query } = useOpened(oneToOneQuery(id));
  if (!opened || !me) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return session === 'signed-out' ? <SignInFirst /> : <LoadingState label="Loading the one-to-one" />;
  }
  if (!opened.value.can.includes('edit')) return <NoPermission what="change this one-to-one" />;
  return (
    <>
      <PageHeader
        title="Change a one-to-one"
        back={
          <TextLink to="/one-to-ones/$id" params={{ id }}>
            {namesOf(opened.value.people)}
          </TextLink>
        }
      />
      <Form opened={opened} owner={me.subject} />
    </>
  );
}

function Form({ opened, owner }: { opened: Versioned<OneToOneView>; owner: string }) {
  const queryClient = useQueryClient();
  const { id, state } = opened.value;
  return (
    <OneToOneForm
      id={id}
      state={state}
      initial={valuesOf(opened.value)}
      submit="Save changes"
      owner={owner}
      save={(values, etag) => changeOneToOne(id, etag, contentOf(values))}
      existing={{
        etag: opened.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...oneToOneQuery(id), staleTime: 0 });
          return { values: valuesOf(value), etag };
        },
      }}
    />
  );
}
