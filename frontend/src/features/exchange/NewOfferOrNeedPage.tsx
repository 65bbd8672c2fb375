import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { organisationQuery } from '@/features/organisations/queries';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission } from '@/ui/states';
import { OfferOrNeedForm } from './OfferOrNeedForm';
import { createOfferOrNeed } from './queries';

const route = getRouteApi('/organisations/$id/offers-and-needs/new');

export function NewOfferOrNeedPage() {
  const { id } = route.useParams();
  const organisation = useQuery(organisationQuery(id));
  const [keyFor] = useState(idempotencyKeys);
  if (organisation.isPending) return <LoadingState label="Loading the page" />;
  if (organisation.isError)
    return <ErrorState error={organisation.error} onRetry={() => void organisation.refetch()} />;
  const { name, can } = organisation.data.value;
  return (
    <MembersOnly to="edit-organisation" what="add an offer or a need">
      {can.includes('edit') ? (
        <>
          <PageHeader
            title="Add an offer or a need"
            back={
              <TextLink to="/organisations/$id" params={{ id }}>
                {name}
              </TextLink>
            }
          />
          <OfferOrNeedForm
            organisation={{ id, name }}
            save={(wanted) => createOfferOrNeed(id, wanted, keyFor(wanted))}
          />
        </>
      ) : (
        <NoPermission what="add an offer or a need here" />
      )}
    </MembersOnly>
  );
}
