import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { OrganisationFormFrame } from '@/features/organisations/OrganisationFormFrame';
import { LocationForm } from './LocationForm';
import { createLocation } from './queries';

const route = getRouteApi('/organisations/$id/places/new');

export function NewLocationPage() {
  const { id } = route.useParams();
  const [keyFor] = useState(idempotencyKeys);
  return (
    <OrganisationFormFrame id={id} title="Add a place">
      {(organisation) => (
        <LocationForm organisation={organisation} save={(place) => createLocation(id, place, keyFor(place))} />
      )}
    </OrganisationFormFrame>
  );
}
