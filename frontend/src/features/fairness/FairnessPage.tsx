import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { useMay } from '@/auth/me';
import { Bars } from '@/ui/Bars';
import { count, formatNumber } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { saveFile } from '@/ui/saveFile';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './fairness.module.css';
import { choiceOf, questions, stages, steps } from './messages';
import { fairnessQuery, fairnessTable, type MonitoringChoice, monitoringQuery, type Report } from './queries';

const route = getRouteApi('/vacancies/$id/fairness');

/** Whether a recruitment was fair, for those who answer for it: numbers that tell of nobody. */
export function FairnessPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="read-applications" what="read how fair a recruitment was">
      <OneReport id={id} />
    </MembersOnly>
  );
}

function OneReport({ id }: { id: string }) {
  const query = useQuery(fairnessQuery(id));
  const mayReadMonitoring = useMay('read-monitoring');
  const runsHiring = useMay('run-review');
  const back = (
    <TextLink to="/vacancies/$id" params={{ id }}>
      {query.data?.vacancy.name ?? 'The vacancy'}
    </TextLink>
  );
  if (query.isPending) return <LoadingState label="Loading the report" lines={8} />;
  if (query.isError)
    return asProblem(query.error).status === 409 ? (
      <>
        <PageHeader title="Fairness report" back={back} />
        {runsHiring && <HiringNav id={id} />}
        <EmptyState
          title="Not open yet"
          action={
            runsHiring && (
              <ButtonLink variant="outline" to="/vacancies/$id/review" params={{ id }}>
                Go to the review
              </ButtonLink>
            )
          }
        >
          This opens once the marks are locked. Before that, a number could tell who has just applied.
        </EmptyState>
      </>
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    );
  const report = query.data;
  return (
    <>
      <PageHeader
        title="Fairness report"
        back={back}
        action={<SaveTable id={id} />}
        lead="How many came how far, which marks were given, and how long people waited. Numbers only."
      />
      {runsHiring && <HiringNav id={id} />}
      <Funnel report={report} />
      <Marks report={report} />
      <Times report={report} />
      {mayReadMonitoring && <WhoApplied id={id} />}
    </>
  );
}

function SaveTable({ id }: { id: string }) {
  const toast = useToast();
  const save = async () => {
    try {
      saveFile('fairness.csv', await fairnessTable(id));
    } catch (error) {
      toast(asProblem(error).message, 'problem');
    }
  };
  return (
    <Button variant="default" onClick={() => void save()}>
      Save as CSV
    </Button>
  );
}

function Funnel({ report: { funnel, withdrawn, erased } }: { report: Report }) {
  const submitted = funnel.find(({ step }) => step === 'submitted')?.count ?? 0;
  return (
    <Section title="How many came how far">
      <Bars
        label="How many came how far"
        bars={funnel.map(({ step, count: reached }) => ({
          label: steps[step],
          value: reached,
          figure:
            step === 'begun' || step === 'submitted' || submitted === 0
              ? formatNumber(reached)
              : `${formatNumber(reached)} (${Math.round((reached / submitted) * 100)}%)`,
        }))}
      />
      <p className={classes.quiet}>
        Shares are of those who submitted. {withdrawn === 0 ? 'Nobody' : count(withdrawn, 'person', 'people')} withdrew.
        {erased > 0 && ` ${count(erased, 'application was', 'applications were')} erased since and not counted.`}
      </p>
    </Section>
  );
}

function Marks({ report: { marks, scores } }: { report: Report }) {
  const band = (at: number) => {
    const from = 1 + at / 2;
    return at === scores.length - 1
      ? `${from.toFixed(1)} to 5`
      : `${from.toFixed(1)} to under ${(from + 0.5).toFixed(1)}`;
  };
  return (
    <div className={classes.pair}>
      <Section title="Marks given">
        <Bars
          label="How often each mark was given"
          bars={marks.map((times, at) => ({ label: `Mark ${at + 1}`, value: times, figure: formatNumber(times) }))}
        />
      </Section>
      <Section title="Scores of applications">
        <Bars
          label="How many applications have each score"
          bars={scores.map((times, at) => ({ label: band(at), value: times, figure: formatNumber(times) }))}
        />
      </Section>
    </div>
  );
}

function Times({ report: { times } }: { report: Report }) {
  return (
    <Section title="How long people waited">
      <Bars
        label="Days at each stage"
        bars={times.map(({ stage, medianDays, applications }) => ({
          label: stages[stage],
          value: medianDays ?? 0,
          figure: applications === 0 ? 'Nobody yet' : daysOf(medianDays ?? 0),
        }))}
      />
      <p className={classes.quiet}>
        Half of them waited less, half longer. Those who still wait are counted up to today.
      </p>
    </Section>
  );
}

const daysOf = (days: number) =>
  days < 0.1 ? 'Less than a day' : `${formatNumber(days)} ${days === 1 ? 'day' : 'days'}`;

/** Counted apart from the applications and joined to nothing. */
function WhoApplied({ id }: { id: string }) {
  const query = useQuery(monitoringQuery(id));
  if (query.isPending) return <LoadingState label="Loading what candidates said" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Section title="Who applied">
      <p className={classes.quiet}>
        What candidates chose to say, rounded to the nearest five. It is joined to no application, so it says nothing of
        who came how far. Who decides about candidates does not see it.
      </p>
      <div className={classes.questions}>
        {query.data.questions.map(({ question, choices }) => (
          <section key={question} aria-labelledby={`asked-${question}`}>
            <h3 id={`asked-${question}`}>{questions[question] ?? choiceOf(question)}</h3>
            <Said label={questions[question] ?? choiceOf(question)} choices={choices} />
          </section>
        ))}
      </div>
    </Section>
  );
}

/** Small groups are not told apart by their number: they share one line. */
function Said({ label, choices }: { label: string; choices: MonitoringChoice[] }) {
  const told = choices.flatMap(({ choice, count: said }) =>
    said === undefined
      ? []
      : [{ label: choiceOf(choice), value: said, figure: said === 0 ? '0' : `About ${formatNumber(said)}` }],
  );
  const small = choices.filter(({ count: said }) => said === undefined).map(({ choice }) => choiceOf(choice));
  return (
    <>
      {told.length > 0 && <Bars label={label} bars={told} />}
      {small.length > 0 && (
        <p className={classes.small}>
          <strong>Fewer than 5{small.length > 1 && ' each'}:</strong> {small.join(', ')}
        </p>
      )}
    </>
  );
}
