import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { OrganisationFormFrame } from '@/features/organisations/OrganisationFormFrame';
import { createService } from './queries';
import { ServiceForm } from './ServiceForm';

const route = getRouteApi('/organisations/$id/services/new');

export function NewServicePage() {
  const { id } = route.useParams();
  const [keyFor] = useState(idempotencyKeys);
  return (
    <OrganisationFormFrame id={id} title="Add a service">
      {(organisation) => (
        <ServiceForm organisation={organisation} save={(service) => createService(id, service, keyFor(service))} />
      )}
    </OrganisationFormFrame>
  );
}
