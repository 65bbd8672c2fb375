import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useMay } from '@/auth/me';
import { count, formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import classes from './freshness.module.css';
import { aboutOf } from './ProposalsWaiting';
import { ask, freshnessKey, proposalsOfQuery, representativesQuery, requestsQuery } from './queries';
import { askedInWords } from './words';

interface KeepingCardProps {
  organisationId: string;
  /** Whether the caller may confirm it: then they keep it. */
  mayConfirm: boolean;
}

/** On an organisation's page: who acts for it, what waits, and when it was asked whether its entry is right. */
export function KeepingCard({ organisationId, mayConfirm }: KeepingCardProps) {
  const keeps = useMay('keep-fresh');
  if (!mayConfirm) return null;
  return (
    <Section title="Keeping it right">
      <div className={classes.keeping}>
        <Waiting id={organisationId} />
        <Acting id={organisationId} />
        {keeps && <LastAsked id={organisationId} />}
      </div>
    </Section>
  );
}

function Waiting({ id }: { id: string }) {
  const { data } = useQuery(proposalsOfQuery(id));
  if (!data || data.items.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {data.items.map((proposal) => (
        <li key={proposal.id} className={classes.row}>
          <TextLink to="/organisation-proposals/$id" params={{ id: proposal.id }}>
            {aboutOf(proposal)}
          </TextLink>
          <span className={classes.small}>waits since {formatShortDate(proposal.sentAt)}</span>
        </li>
      ))}
    </ul>
  );
}

function Acting({ id }: { id: string }) {
  const { data } = useQuery(representativesQuery(id));
  const acting = data?.items.filter(({ state }) => state === 'acting').length ?? 0;
  return (
    <p>
      {data && (acting === 0 ? 'Nobody acts for it yet. ' : `${count(acting, 'person acts', 'people act')} for it. `)}
      <TextLink to="/organisations/$id/representatives" params={{ id }}>
        See who, and invite
      </TextLink>
    </p>
  );
}

/** Staff's: a question now, rather than when it is due. */
function LastAsked({ id }: { id: string }) {
  const { data } = useQuery(requestsQuery(id));
  const toast = useToast();
  const queryClient = useQueryClient();
  const asking = useMutation({
    mutationFn: () => ask(id),
    onSuccess: ({ recipient }) => toast(`Asked at ${recipient}`),
    onError: (error) => toast(asProblem(error).message, 'problem'),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: freshnessKey }),
  });
  const last = data?.items[0];
  return (
    <>
      <p>
        {last
          ? `Asked ${askedInWords({ ...last, at: last.sentAt })}.`
          : 'It was never asked by email whether it is right.'}
      </p>
      <Button variant="outline" loading={asking.isPending} onClick={() => asking.mutate()}>
        Ask by email now
      </Button>
    </>
  );
}
