import type { ReactNode } from 'react';
import classes from './Badge.module.css';

/** `good` it holds, `attention` somebody should act, `over` it is past, `plain` a fact. The word always says it too. */
export type Tone = 'plain' | 'good' | 'attention' | 'over';

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
