import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { PersonForm } from './PersonForm';
import { changePerson, personQuery } from './queries';

const route = getRouteApi('/people/$id/edit');

export function EditPersonPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(personQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the person" />;
  }
  if (!opened.value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this person" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change ${opened.value.name}`}
        back={
          <TextLink to="/people/$id" params={{ id }}>
            {opened.value.name}
          </TextLink>
        }
      />
      <PersonForm person={opened} save={(person, etag) => changePerson(id, etag, person)} />
    </>
  );
}
