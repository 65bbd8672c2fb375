import { useQuery } from '@tanstack/react-query';
import { count, formatShortDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './clusters.module.css';
import { type Cluster, clustersQuery } from './queries';

const SLOTS = 5;

export function ClustersPage() {
  return (
    <MembersOnly to="keep-cluster" what="see clusters">
      <Clusters />
    </MembersOnly>
  );
}

function Clusters() {
  const clusters = useQuery(clustersQuery);
  const items = clusters.data?.items ?? [];
  const own = items.find((cluster) => cluster.own);
  const others = items.filter((cluster) => !cluster.own);
  return (
    <>
      <PageHeader
        title="Clusters"
        lead="Who looks after which organisations. A cluster is up to 5 standard members or 1 strategic partner, so that everybody is really met."
      />
      {clusters.isPending && <LoadingState label="Loading the clusters" />}
      {clusters.isError && <ErrorState error={clusters.error} onRetry={() => void clusters.refetch()} />}
      {clusters.isSuccess && !own && (
        <EmptyState
          title="Your cluster is empty"
          action={
            <ButtonLink to="/organisations" search={{ status: 'member' }}>
              Find member institutions
            </ButtonLink>
          }
        >
          Open an organisation and take it into your cluster.
        </EmptyState>
      )}
      {own && (
        <Section title="Your cluster">
          <Held {...own} />
        </Section>
      )}
      {others.map((cluster) => (
        <Section key={cluster.organiser} title={cluster.organiserName}>
          <Held {...cluster} />
        </Section>
      ))}
    </>
  );
}

/** Five places, or one wide one: filled, free, or too many. */
function Held({ members, standardMembers, strategicPartners, warning }: Cluster) {
  const counted = members.filter(({ status }) => status === 'member' || status === 'strategic-partner');
  const rest = members.filter((member) => !counted.includes(member));
  const free = strategicPartners > 0 ? 0 : Math.max(0, SLOTS - standardMembers);
  return (
    <>
      {warning && <p className={classes.warning}>{warning}</p>}
      <ul className={classes.places}>
        {counted.map(({ organisation, status, since }) => (
          <li key={organisation.id} data-status={status}>
            <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
              {organisation.name}
            </TextLink>
            <span>
              {status === 'strategic-partner' ? 'Strategic partner' : 'Standard member'}, since {formatShortDate(since)}
            </span>
          </li>
        ))}
        {Array.from({ length: free }, (_, place) => `free-${place}`).map((key) => (
          <li key={key} data-free="" aria-hidden="true">
            Free
          </li>
        ))}
      </ul>
      {free > 0 && <p className="fm-hidden">{count(free, 'place is', 'places are')} free.</p>}
      {rest.length > 0 && (
        <p className={classes.rest}>
          Also looked after:{' '}
          {rest.map(({ organisation }, place) => (
            <span key={organisation.id}>
              {place > 0 && ', '}
              <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
                {organisation.name}
              </TextLink>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
