import { formatShortDate } from '@/ui/format';
import { dayFromNow } from '@/ui/londonTime';
import classes from './oneToOnes.module.css';
import type { OneToOneView } from './queries';

/** By when, and whether that day has come. */
export function StepDay({ step }: { step: NonNullable<OneToOneView['nextStep']> }) {
  if (step.done) return <span className={classes.small}>Done</span>;
  if (!step.by) return null;
  const today = dayFromNow(0);
  const word = step.by < today ? 'Overdue since' : step.by === today ? 'Due today,' : 'By';
  return (
    <span className={`${classes.small} ${step.by <= today ? classes.late : ''}`}>
      {word} {formatShortDate(step.by)}
    </span>
  );
}
