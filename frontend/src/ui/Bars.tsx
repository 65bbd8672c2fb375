import type { ReactNode } from 'react';
import classes from './Bars.module.css';

export interface Bar {
  label: string;
  value: number;
  /** The value in words, with its unit. */
  figure: ReactNode;
}

/** Values to compare at a glance: a bar to look at, a figure beside it to read. */
export function Bars({ label, bars }: { label: string; bars: Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), 0) || 1;
  return (
    <ul className={classes.bars} aria-label={label}>
      {bars.map(({ label: name, value, figure }) => (
        <li key={name}>
          <span>{name}</span>
          <span className={classes.track} aria-hidden="true">
            {value > 0 && <span className={classes.bar} style={{ width: `${(value / most) * 100}%` }} />}
          </span>
          <span className={classes.figure}>{figure}</span>
        </li>
      ))}
    </ul>
  );
}
