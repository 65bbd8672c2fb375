import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Versioned } from '@/api/client';
import { useSession } from '@/auth/useSession';
import { editingQuery, editOrganisation, freshnessKey } from '@/features/freshness/queries';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, Notice, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { OrganisationForm } from './OrganisationForm';
import { changeOrganisation, type OrganisationView, organisationQuery } from './queries';

const route = getRouteApi('/organisations/$id/edit');

export function EditOrganisationPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(organisationQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the organisation" />;
  }
  if (!opened.value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this organisation" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change ${opened.value.name}`}
        back={
          <TextLink to="/organisations/$id" params={{ id }}>
            {opened.value.name}
          </TextLink>
        }
      />
      {opened.value.can.includes('change-status') ? (
        <OrganisationForm
          organisation={opened}
          save={(organisation, etag) => changeOrganisation(id, etag, organisation)}
        />
      ) : (
        <OwnForm id={id} opened={opened} />
      )}
    </>
  );
}

/** For its own people: most of it changes at once, the rest waits for the alliance's staff. */
function OwnForm({ id, opened }: { id: string; opened: Versioned<OrganisationView> }) {
  const queryClient = useQueryClient();
  const proposed = useRef(false);
  const { data } = useQuery(editingQuery(id));
  return (
    <>
      {data?.waiting && (
        <Notice
          title="Some of your changes wait for a yes"
          action={
            <TextLink to="/organisation-proposals/$id" params={{ id: data.waiting.id }}>
              See what waits
            </TextLink>
          }
        >
          The form shows the entry as it is now. What you propose besides joins what waits.
        </Notice>
      )}
      <OrganisationForm
        organisation={opened}
        reviewed={data?.reviewed ?? []}
        done={() => (proposed.current ? 'Saved. What is reviewed waits for a yes of the alliance' : undefined)}
        save={async (organisation, etag) => {
          const answer = await editOrganisation(id, etag, organisation);
          void queryClient.invalidateQueries({ queryKey: freshnessKey });
          proposed.current = answer.value.proposal !== undefined;
          return { value: answer.value.organisation, etag: answer.etag };
        }}
      />
    </>
  );
}
