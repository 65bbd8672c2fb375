import { Button } from '@mantine/core';
import { count } from '@/ui/format';
import classes from './marking.module.css';
import type { Marking } from './useMarking';

/** Quiet while all is well; what could not be saved stays in view until it is. */
export function SavedState({ marking: { failed, saving, queue, retry } }: { marking: Marking }) {
  const [first] = failed;
  if (first)
    return (
      <div className={classes.failed} role="alert">
        <span>
          {count(failed.length, 'mark is', 'marks are')} not saved yet. {first.problem.message}
        </span>
        <Button size="compact-md" variant="default" onClick={retry} loading={saving}>
          Try again
        </Button>
      </div>
    );
  return <span className={classes.saved}>{saving ? 'Saving' : queue.steps.length > 0 ? 'Saved' : ''}</span>;
}
