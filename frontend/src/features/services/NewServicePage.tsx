import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { organisationQuery } from '@/features/organisations/queries';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission } from '@/ui/states';
import { createService } from './queries';
import { ServiceForm } from './ServiceForm';

const route = getRouteApi('/organisations/$id/services/new');

export function NewServicePage() {
  const { id } = route.useParams();
  const organisation = useQuery(organisationQuery(id));
  const [keyFor] = useState(idempotencyKeys);
  if (organisation.isPending) return <LoadingState label="Loading the page" />;
  if (organisation.isError)
    return <ErrorState error={organisation.error} onRetry={() => void organisation.refetch()} />;
  const { name, can } = organisation.data.value;
  return (
    <MembersOnly to="edit-organisation" what="add a service">
      {can.includes('edit') ? (
        <>
          <PageHeader
            title="Add a service"
            back={
              <TextLink to="/organisations/$id" params={{ id }}>
                {name}
              </TextLink>
            }
          />
          <ServiceForm organisation={{ id, name }} save={(service) => createService(id, service, keyFor(service))} />
        </>
      ) : (
        <NoPermission what="add a service here" />
      )}
    </MembersOnly>
  );
}
