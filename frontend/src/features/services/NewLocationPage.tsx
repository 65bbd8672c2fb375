import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { organisationQuery } from '@/features/organisations/queries';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission } from '@/ui/states';
import { LocationForm } from './LocationForm';
import { createLocation } from './queries';

const route = getRouteApi('/organisations/$id/places/new');

export function NewLocationPage() {
  const { id } = route.useParams();
  const organisation = useQuery(organisationQuery(id));
  const [keyFor] = useState(idempotencyKeys);
  if (organisation.isPending) return <LoadingState label="Loading the page" />;
  if (organisation.isError)
    return <ErrorState error={organisation.error} onRetry={() => void organisation.refetch()} />;
  const { name, can } = organisation.data.value;
  return (
    <MembersOnly to="edit-organisation" what="add a place">
      {can.includes('edit') ? (
        <>
          <PageHeader
            title="Add a place"
            back={
              <TextLink to="/organisations/$id" params={{ id }}>
                {name}
              </TextLink>
            }
          />
          <LocationForm
            organisation={{ id, name }}
            save={(location) => createLocation(id, location, keyFor(location))}
          />
        </>
      ) : (
        <NoPermission what="add a place here" />
      )}
    </MembersOnly>
  );
}
