import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { organisationQuery } from '@/features/organisations/queries';
import { NewOfOrganisation } from '@/ui/NewOfOrganisation';
import { useOpened } from '@/ui/useOpened';
import { OfferOrNeedForm } from './OfferOrNeedForm';
import { createOfferOrNeed } from './queries';

const route = getRouteApi('/organisations/$id/offers-and-needs/new');

export function NewOfferOrNeedPage() {
  const { id } = route.useParams();
  const organisation = useOpened(organisationQuery(id));
  const [keyFor] = useState(idempotencyKeys);
  return (
    <NewOfOrganisation organisation={organisation} title="Add an offer or a need">
      {(of) => <OfferOrNeedForm organisation={of} save={(wanted) => createOfferOrNeed(id, wanted, keyFor(wanted))} />}
    </NewOfOrganisation>
  );
}
