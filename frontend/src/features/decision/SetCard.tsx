import type { ReactNode } from 'react';
import { CoverageStrips, Measures } from './Coverage';
import classes from './cohort.module.css';
import { nameOf, scoreOf } from './messages';
import type { Candidate, DimensionCoverage } from './queries';

interface SetCardProps {
  title: string;
  /** "The most", for the one that leads. */
  flag?: string | undefined;
  /** Why, in words. */
  words?: string | undefined;
  applications: string[];
  candidates: Candidate[];
  covered: number;
  named: number;
  score: number | undefined;
  coverage: DimensionCoverage[];
  /** Whom it has and whom it lacks beside the set that it is held against; who is in it, where there is none. */
  against?: Against | undefined;
  children?: ReactNode;
}

export interface Against {
  /** "Suggestion 1" */
  title: string;
  applications: string[];
}

/** One set beside others, at a glance: the one that leads in full, of the others who makes the difference, the rest on demand. */
export function SetCard({
  title,
  flag,
  words,
  applications,
  candidates,
  coverage,
  against,
  children,
  ...of
}: SetCardProps) {
  const among = (ids: string[]) => candidates.filter(({ application }) => ids.includes(application.id));
  const members = among(applications);
  return (
    <li className={classes.card} data-flagged={flag ? true : undefined}>
      <div className={classes.cardHead}>
        <h3>{title}</h3>
        {flag && <span className={classes.flag}>{flag}</span>}
      </div>
      <Measures {...of} brief />
      <CoverageStrips coverage={coverage} />
      {against ? (
        <>
          <Difference
            against={against.title}
            more={members.filter(({ application }) => !against.applications.includes(application.id))}
            less={among(against.applications.filter((id) => !applications.includes(id)))}
          />
          <details className={classes.details}>
            <summary>Who is in it{words ? ', and why' : ''}</summary>
            {words && <p className={classes.words}>{words}</p>}
            <Members title={title} members={members} />
          </details>
        </>
      ) : (
        <>
          <p className={classes.words}>{words}</p>
          <Members title={title} members={members} />
        </>
      )}
      <div className={classes.actions}>{children}</div>
    </li>
  );
}

function Members({ title, members }: { title: string; members: Candidate[] }) {
  return (
    <ul className={classes.memberList} aria-label={`Who is in ${title}`}>
      {members.map((one) => (
        <li key={one.application.id}>
          <span>{nameOf(one)}</span>
          <span className={classes.memberScore}>{scoreOf(one.score)}</span>
        </li>
      ))}
    </ul>
  );
}

interface DifferenceProps {
  against: string;
  more: Candidate[];
  less: Candidate[];
}

function Difference({ against, more, less }: DifferenceProps) {
  if (more.length + less.length === 0) return <p className={classes.inIt}>The same people as {against}</p>;
  return (
    <div>
      <p className={classes.beside}>Beside {against}</p>
      <ul className={classes.difference}>
        {more.map((one) => (
          <li key={one.application.id} data-more>
            <span className="fm-hidden">With </span>
            {nameOf(one)}
          </li>
        ))}
        {less.map((one) => (
          <li key={one.application.id}>
            <span className="fm-hidden">Without </span>
            {nameOf(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
