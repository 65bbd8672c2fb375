import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { organisationQuery } from '@/features/organisations/queries';
import { NewOfOrganisation } from '@/ui/NewOfOrganisation';
import { useOpened } from '@/ui/useOpened';
import { createService } from './queries';
import { ServiceForm } from './ServiceForm';

const route = getRouteApi('/organisations/$id/services/new');

export function NewServicePage() {
  const { id } = route.useParams();
  const organisation = useOpened(organisationQuery(id));
  const [keyFor] = useState(idempotencyKeys);
  return (
    <NewOfOrganisation organisation={organisation} title="Add a service">
      {(of) => <ServiceForm organisation={of} save={(service) => createService(id, service, keyFor(service))} />}
    </NewOfOrganisation>
  );
}
