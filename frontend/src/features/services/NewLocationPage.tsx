import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { organisationQuery } from '@/features/organisations/queries';
import { NewOfOrganisation } from '@/ui/NewOfOrganisation';
import { useOpened } from '@/ui/useOpened';
import { LocationForm } from './LocationForm';
import { createLocation } from './queries';

const route = getRouteApi('/organisations/$id/places/new');

export function NewLocationPage() {
  const { id } = route.useParams();
  const organisation = useOpened(organisationQuery(id));
  const [keyFor] = useState(idempotencyKeys);
  return (
    <NewOfOrganisation organisation={organisation} title="Add a place">
      {(of) => <LocationForm organisation={of} save={(place) => createLocation(id, place, keyFor(place))} />}
    </NewOfOrganisation>
  );
}
