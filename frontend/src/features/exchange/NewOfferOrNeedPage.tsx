import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { OrganisationFormFrame } from '@/features/organisations/OrganisationFormFrame';
import { OfferOrNeedForm } from './OfferOrNeedForm';
import { createOfferOrNeed } from './queries';

const route = getRouteApi('/organisations/$id/offers-and-needs/new');

export function NewOfferOrNeedPage() {
  const { id } = route.useParams();
  const [keyFor] = useState(idempotencyKeys);
  return (
    <OrganisationFormFrame id={id} title="Add an offer or a need">
      {(organisation) => (
        <OfferOrNeedForm organisation={organisation} save={(wanted) => createOfferOrNeed(id, wanted, keyFor(wanted))} />
      )}
    </OrganisationFormFrame>
  );
}
