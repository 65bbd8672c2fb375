import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useMay } from '@/auth/me';
import { formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import classes from './clusters.module.css';
import { type ClusterPlace, clusterOfQuery, clustersKey, releaseFromCluster, takeIntoCluster } from './queries';

/** Beside an organisation's entry, for its chapter's staff: whose cluster it is in. */
export function ClusterCard({ organisationId }: { organisationId: string }) {
  const mayKeep = useMay('keep-cluster');
  return mayKeep && <Place organisationId={organisationId} />;
}

function Place({ organisationId }: { organisationId: string }) {
  const place = useQuery(clusterOfQuery(organisationId));
  // of another chapter's organisation it is not shown, and that is no fault
  return place.data ? <LooksAfter {...place.data} /> : null;
}

function LooksAfter({ organisation, cluster, can }: ClusterPlace) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: (take: boolean) => (take ? takeIntoCluster : releaseFromCluster)(organisation.id),
    onSuccess: ({ cluster }, take) => {
      void queryClient.invalidateQueries({ queryKey: clustersKey });
      void queryClient.invalidateQueries({ queryKey: ['organisations', organisation.id, 'timeline'] });
      if (take && cluster?.warning) toast(cluster.warning, 'problem');
      else toast(take ? `${organisation.name} is in your cluster` : `${organisation.name} is released`);
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  const since = cluster?.members.find((member) => member.organisation.id === organisation.id)?.since;
  return (
    <section>
      <h2>Looked after by</h2>
      <p>
        {cluster ? (
          <>
            <TextLink to="/clusters">{cluster.own ? 'You' : cluster.organiserName}</TextLink>
            {since && `, since ${formatShortDate(since)}`}
          </>
        ) : (
          'Nobody yet.'
        )}
      </p>
      {cluster?.own && cluster.warning && <p className={classes.warning}>{cluster.warning}</p>}
      {can.includes('take') && (
        <Button variant="outline" loading={change.isPending} onClick={() => change.mutate(true)}>
          Take into my cluster
        </Button>
      )}
      {can.includes('release') && (
        <Button variant="subtle" px="xs" ml={-9} loading={change.isPending} onClick={() => change.mutate(false)}>
          Release from {cluster?.own ? 'my' : 'this'} cluster
        </Button>
      )}
    </section>
  );
}
