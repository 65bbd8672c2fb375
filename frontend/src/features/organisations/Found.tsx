import { Button } from '@mantine/core';
import { count } from '@/ui/format';
import { EmptyState } from '@/ui/states';
import classes from './directory.module.css';
import type { OrganisationFilters } from './filters';
import { USUAL_WITHIN, withins } from './messages';
import type { Place } from './queries';

interface FoundProps {
  total: number | undefined;
  filters: OrganisationFilters;
  near: Place | undefined;
  corrected: string | undefined;
}

/** How many there are and what was understood. */
export function Found({ total, filters, near, corrected }: FoundProps) {
  const within = filters.within ?? USUAL_WITHIN;
  const place = near && ` within ${count(Number(within), 'mile', 'miles')} of ${near.label}`;
  return (
    <div role="status">
      <p className={classes.found}>
        {total === undefined ? '\u00a0' : `${count(total, 'organisation', 'organisations')}${place ?? ''}`}
      </p>
      {corrected && (
        <p className={classes.said}>
          Nothing has “{filters.q}”. These have <strong>{corrected}</strong>.
        </p>
      )}
      {near?.approximate && (
        <p className={classes.said}>{near.label} is not known exactly here: distances are from around it.</p>
      )}
    </div>
  );
}

interface NothingNearProps {
  filters: OrganisationFilters;
  near: Place | undefined;
  onWider: (within: OrganisationFilters['within']) => void;
  onClear: () => void;
}

/** Nothing fits: look further, spell it otherwise, or begin again. */
export function NothingNear({ filters, near, onWider, onClear }: NothingNearProps) {
  const within = filters.within ?? USUAL_WITHIN;
  const wider = near && withins.find(({ value }) => Number(value) > Number(within));
  const clear = () => {
    onClear();
    // the button goes with the state that it ends, the keyboard's place must not
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <EmptyState
      title="No organisation fits"
      action={
        <>
          {wider && <Button onClick={() => onWider(wider.value)}>Look within {wider.label}</Button>}
          <Button variant="outline" onClick={clear}>
            Clear search and filters
          </Button>
        </>
      }
    >
      {near ? `Nothing that fits is within ${count(Number(within), 'mile', 'miles')} of ${near.label}. ` : ''}
      {filters.q ? 'Try fewer words or another spelling' : 'Try'}
      {filters.q ? ', or take a filter away.' : ' taking a filter away.'}
    </EmptyState>
  );
}
