import type { ReactNode } from 'react';
import { CoveragePicture, Measures } from './Coverage';
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
  /** In this set and in no other beside it. */
  own?: string[];
  children?: ReactNode;
}

/** One set beside others: the rows of all cards lie in line, so that the eye runs across. */
export function SetCard({
  title,
  flag,
  words,
  applications,
  candidates,
  coverage,
  own,
  children,
  ...of
}: SetCardProps) {
  const members = applications.flatMap((id) => candidates.filter(({ application }) => application.id === id));
  return (
    <li className={classes.card} data-flagged={flag ? true : undefined}>
      <div className={classes.cardHead}>
        {flag && <span className={classes.flag}>{flag}</span>}
        <h3>{title}</h3>
      </div>
      <Measures {...of} />
      <p className={classes.words}>{words}</p>
      <CoveragePicture coverage={coverage} dense />
      <ul className={classes.memberList} aria-label={`Who is in ${title}`}>
        {members.map((one) => (
          <li key={one.application.id} data-own={own?.includes(one.application.id) || undefined}>
            <span>{nameOf(one)}</span>
            <span className={classes.memberScore}>{scoreOf(one.score)}</span>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>{children}</div>
    </li>
  );
}
