import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { LocationForm } from './LocationForm';
import { changeLocation, locationQuery } from './queries';

const route = getRouteApi('/locations/$id/edit');

export function EditLocationPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(locationQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the place" />;
  }
  const { name, organisation, can } = opened.value;
  if (!can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this place" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change ${name}`}
        back={
          <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
            {organisation.name}
          </TextLink>
        }
      />
      <LocationForm
        organisation={organisation}
        location={opened}
        save={(location, etag) => changeLocation(id, etag, location)}
      />
    </>
  );
}
