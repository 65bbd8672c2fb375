import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { organisationQuery } from '@/features/organisations/queries';
import { Badge } from '@/ui/Badge';
import { count, formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './directory.module.css';
import { nextSteps } from './messages';
import { changeStanding, type Match, type MatchStanding, matchesKey, matchesQuery } from './queries';

const route = getRouteApi('/organisations/$id/matches');

/** With whom an organisation could work, why, and what to do next. */
export function MatchesPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="read-organisation-in-full" what="see whom an organisation could work with">
      <OneMatches id={id} />
    </MembersOnly>
  );
}

function OneMatches({ id }: { id: string }) {
  const { kind = 'complementary', dismissed = false } = route.useSearch();
  const organisation = useQuery(organisationQuery(id));
  const query = useQuery(matchesQuery(id, kind, dismissed));
  const name = organisation.data?.value.name;
  return (
    <>
      <PageHeader
        title={name ? `Who ${name} could work with` : 'Whom to work with'}
        back={
          <TextLink to="/organisations/$id" params={{ id }}>
            {name ?? 'The organisation'}
          </TextLink>
        }
        lead={
          kind === 'similar'
            ? 'Organisations that do the same kind of work near by: to share skills, and to save doing it twice.'
            : 'Organisations that have what you need, need what you have, or help the same people in another way.'
        }
      />
      <nav className={classes.tabs} aria-label="Kinds of match">
        <TextLink to="/organisations/$id/matches" params={{ id }} search={{}} data-current={kind !== 'similar'}>
          They complement you
        </TextLink>
        <TextLink
          to="/organisations/$id/matches"
          params={{ id }}
          search={{ kind: 'similar' }}
          data-current={kind === 'similar'}
        >
          They are like you
        </TextLink>
      </nav>
      {query.isPending && <LoadingState label="Looking for matches" lines={8} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && query.data.items.length === 0 && <NoMatch id={id} dismissed={dismissed} />}
      {query.isSuccess && (
        <>
          <ul className={classes.matches} aria-label={dismissed ? 'Dismissed matches' : 'Matches'}>
            {query.data.items.map((match) => (
              <OneMatch key={match.organisation.id} id={id} match={match} can={query.data.can} />
            ))}
          </ul>
          <Dismissed id={id} kind={kind} shown={dismissed} more={query.data.dismissed} />
        </>
      )}
    </>
  );
}

function NoMatch({ id, dismissed }: { id: string; dismissed: boolean }) {
  if (dismissed) return <EmptyState title="Nothing is dismissed">All matches are in the list.</EmptyState>;
  return (
    <EmptyState
      title="No match yet"
      action={
        <TextLink to="/organisations/$id" params={{ id }}>
          See what the entry says
        </TextLink>
      }
    >
      Matches come from services with their themes, from offers and from needs. The more of them the entry has, the more
      is found.
    </EmptyState>
  );
}

function Dismissed({ id, kind, shown, more }: { id: string; kind: string; shown: boolean; more: number }) {
  const search = kind === 'similar' ? { kind: 'similar' as const } : {};
  if (shown)
    return (
      <p className={classes.quiet}>
        <TextLink to="/organisations/$id/matches" params={{ id }} search={search}>
          Back to the matches
        </TextLink>
      </p>
    );
  if (more === 0) return null;
  return (
    <p className={classes.quiet}>
      {count(more, 'match was', 'matches were')} dismissed.{' '}
      <TextLink to="/organisations/$id/matches" params={{ id }} search={{ ...search, dismissed: true }}>
        Show {more === 1 ? 'it' : 'them'}
      </TextLink>
    </p>
  );
}

function OneMatch({ id, match, can }: { id: string; match: Match; can: string[] }) {
  const { organisation, town, distanceMiles, likeness, reasons, knownBy, nextStep, standing } = match;
  const where = [
    town,
    distanceMiles !== undefined && (distanceMiles < 0.1 ? 'next door' : `${distanceMiles} miles away`),
    likeness !== undefined && `${likeness}% of themes in common`,
  ].filter(Boolean);
  return (
    <li className={classes.match}>
      <div className={classes.matchHead}>
        <h2>
          <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
            {organisation.name}
          </TextLink>
        </h2>
        {standing === 'working-together' && <Badge tone="good">Working together</Badge>}
      </div>
      {where.length > 0 && <p className={classes.where}>{where.join(' · ')}</p>}
      <ul className={classes.reasons}>
        {reasons.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <dl className={classes.step}>
        <div>
          <dt>Known by</dt>
          <dd>
            {knownBy.length === 0
              ? 'Nobody yet, as far as you can see'
              : knownBy.map(({ name, lastMet }) => `${name}, last on ${formatDate(lastMet)}`).join('; ')}
          </dd>
        </div>
        <div>
          <dt>Next step</dt>
          <dd>{nextSteps[nextStep]}</dd>
        </div>
      </dl>
      {can.includes('change-standing') && <Stand id={id} match={match} />}
    </li>
  );
}

const said: Record<MatchStanding, (name: string) => string> = {
  open: (name) => `${name} is a match again`,
  'working-together': (name) => `Noted: you work with ${name}`,
  dismissed: (name) => `${name} is no longer shown`,
};

function Stand({ id, match: { organisation, standing } }: { id: string; match: Match }) {
  const toast = useToast();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (next: MatchStanding) => changeStanding(id, organisation.id, next),
    onSuccess: async (_, next) => {
      toast(said[next](organisation.name));
      await queryClient.invalidateQueries({ queryKey: matchesKey(id) });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  const button = (next: MatchStanding, label: string) => (
    <Button
      size="compact-md"
      h="2.75rem"
      px="md"
      variant="default"
      disabled={change.isPending}
      aria-label={`${label}: ${organisation.name}`}
      onClick={() => change.mutate(next)}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes.actions}>
      {standing === 'open' ? (
        <>
          {button('working-together', 'Already working together')}
          {button('dismissed', 'Not a match')}
        </>
      ) : (
        button('open', standing === 'dismissed' ? 'Bring it back' : 'Not working together')
      )}
    </div>
  );
}
