import { useQuery } from '@tanstack/react-query';
import { type Column, DataList } from '@/ui/DataList';
import { count } from '@/ui/format';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { agreementOf, MARKS, severityOf } from './messages';
import { type Report, reportQuery } from './queries';
import classes from './round.module.css';

type Row = Report['reviewers'][number] & { id: string; place: number };

const columns: [Column<Row>, ...Column<Row>[]] = [
  { header: 'Reviewer', cell: ({ name, place }) => name ?? `Reviewer ${place}` },
  { header: 'Marks', short: true, cell: ({ marks }) => marks },
  { header: 'Mean', short: true, cell: ({ mean }) => mean?.toFixed(2) },
  { header: 'Compared with the others', plain: true, cell: ({ severity }) => severityOf(severity) },
];

/** How the marking went, for whoever has to rely on it. */
export function ReportOfMarks({ id }: { id: string }) {
  const query = useQuery(reportQuery(id));
  if (query.isPending) return <LoadingState label="Loading the report" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { agreement, questions, reviewers } = query.data;
  const rows = reviewers.map((one, at) => ({ ...one, id: one.reviewer, place: at + 1 }));
  return (
    <>
      <Section title="How far reviewers agree">
        <p className={classes.verdict}>{agreementOf(agreement)}</p>
        {agreement !== undefined && (
          <p className={classes.quiet}>
            Krippendorff’s alpha is {agreement.toFixed(2)}, where 1 is full agreement and 0 is chance.
          </p>
        )}
      </Section>
      <Section title="Marks by question">
        <ul className={classes.charts}>
          {questions.map((one) => (
            <li key={one.id} className={classes.chart}>
              <h3>{one.prompt}</h3>
              <Distribution counts={one.distribution} />
              <p className={classes.quiet}>
                {one.mean === undefined ? 'No marks yet.' : `Mean ${one.mean.toFixed(2)}. `}
                {one.agreement !== undefined && `Alpha ${one.agreement.toFixed(2)}. `}
                {one.disagreements > 0 &&
                  `${count(one.disagreements, 'answer was', 'answers were')} seen very differently.`}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="How strict each reviewer was">
        <p className={classes.quiet}>
          Compared with the other marks on the same answers only. A difference is no fault: it is a reason to talk.
        </p>
        <DataList label="How strict each reviewer was" items={rows} columns={columns} />
      </Section>
    </>
  );
}

/** How often each mark was given: bars to look at, a figure on each to read. */
function Distribution({ counts }: { counts: number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <ul className={classes.bars} aria-label="How often each mark was given">
      {MARKS.map((value) => {
        const times = counts[value - 1] ?? 0;
        return (
          <li key={value}>
            <span className={classes.times} aria-hidden="true">
              {times}
            </span>
            <span className={classes.column} style={{ height: `${(times / most) * 4.5}rem` }} aria-hidden="true" />
            <span className={classes.value} aria-hidden="true">
              {value}
            </span>
            <span className="fm-hidden">
              Mark {value}: {count(times, 'time', 'times')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
