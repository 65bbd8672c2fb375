import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { changeService, serviceQuery } from './queries';
import { ServiceForm } from './ServiceForm';

const route = getRouteApi('/services/$id/edit');

export function EditServicePage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(serviceQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the service" />;
  }
  const { name, organisation, can } = opened.value;
  if (!can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this service" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change ${name}`}
        back={
          <TextLink to="/services/$id" params={{ id }}>
            {name}
          </TextLink>
        }
      />
      <ServiceForm
        organisation={organisation}
        service={opened}
        save={(service, etag) => changeService(id, etag, service)}
      />
    </>
  );
}
