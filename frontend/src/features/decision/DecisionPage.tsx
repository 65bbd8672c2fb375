import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Badge } from '@/ui/Badge';
import { Fact, Facts } from '@/ui/Facts';
import { count, formatDateTime } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, LoadingState } from '@/ui/states';
import { Check } from './Check';
import { Decide } from './Decide';
import classes from './decision.module.css';
import { levels, nameOf, scoreOf } from './messages';
import { NotYet } from './NotYet';
import { type Decision, decisionQuery, setsQuery } from './queries';

const route = getRouteApi('/vacancies/$id/decision');

export function DecisionPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="decide who is appointed">
      <OneDecision key={id} id={id} />
    </MembersOnly>
  );
}

function OneDecision({ id }: { id: string }) {
  const { set } = route.useSearch();
  const query = useQuery(decisionQuery(id));
  const sets = useQuery({ ...setsQuery(id), enabled: query.isSuccess && set !== undefined });
  if (query.isPending || (set && sets.isLoading)) return <LoadingState label="Loading the decision" />;
  if (query.isError)
    return <NotYet id={id} title="Decision" error={query.error} onRetry={() => void query.refetch()} />;
  const { value: decision, etag } = query.data;
  const { vacancy, places, applications, made, can } = decision;
  return (
    <>
      <PageHeader
        title="Decision"
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            {vacancy.name}
          </TextLink>
        }
        beside={
          <>
            <Badge tone={made ? 'good' : 'attention'}>{made ? 'Decided' : 'To be decided'}</Badge>
            <span>{count(places, 'place', 'places')}</span>
            <span>{count(applications, 'application', 'applications')}</span>
          </>
        }
        {...(!made && {
          lead: 'Made once, for all who applied, with a reason that is kept. Whoever is appointed hears at once by email.',
        })}
      />
      <HiringNav id={id} />
      {made && <Made decision={decision} />}
      {!made && can.includes('decide') && (
        <Decide key={set ?? ''} decision={decision} etag={etag} set={sets.data?.items.find((one) => one.id === set)} />
      )}
      {!made && !can.includes('decide') && (
        <EmptyState title="There is nothing to decide">
          Who is appointed is decided while a vacancy is closed; this one was withdrawn.
        </EmptyState>
      )}
    </>
  );
}

function Made({ decision }: { decision: Decision }) {
  const { vacancy, candidates, applications, made, dbs, can } = decision;
  if (!made) return null;
  const appointed = candidates.filter(({ stage }) => stage === 'appointed');
  const others = applications - appointed.length;
  return (
    <>
      {appointed.length === 0 ? (
        <p className={classes.verdict}>Nobody was appointed. The vacancy stays closed.</p>
      ) : (
        <ul className={classes.appointed} aria-label="Appointed">
          {appointed.map((one) => (
            <li key={one.application.id}>
              <h2>{nameOf(one)}</h2>
              <p>
                Appointed · {one.application.reference} · score {scoreOf(one.score)}
              </p>
              {can.includes('record-check') && (
                <Check applicationId={one.application.id} name={nameOf(one)} level={levels[dbs]} />
              )}
            </li>
          ))}
        </ul>
      )}
      <Section title="On record">
        <Facts>
          <Fact name="Decided">{formatDateTime(made.at)}</Fact>
          <Fact name="By">{made.by}</Fact>
          <Fact name="Why">
            <span className={classes.reason}>{made.reason}</span>
          </Fact>
          <Fact name="Chosen as a set">
            {made.cohortSet && (
              <TextLink to="/vacancies/$id/cohort" params={{ id: vacancy.id }}>
                {made.cohortSet.name}
              </TextLink>
            )}
          </Fact>
          <Fact name="Not appointed">{others > 0 && count(others, 'application', 'applications')}</Fact>
        </Facts>
      </Section>
      {made.cohortSet && (
        <p className={classes.after}>
          <ButtonLink to="/vacancies/$id/cohort" params={{ id: vacancy.id }} variant="outline">
            See the sets that were weighed
          </ButtonLink>
        </p>
      )}
    </>
  );
}
