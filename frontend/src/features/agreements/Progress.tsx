import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import classes from './editor.module.css';

export interface Part {
  id: string;
  title: string;
  /** Whether it has its text; absent for what is no foundation. */
  written?: boolean;
}

interface ProgressProps {
  parts: Part[];
  current: string;
  onChoose: (part: string) => void;
}

/** How many of the seven are written, and the way to each; on a phone folded away. */
export function Progress({ parts, current, onChoose }: ProgressProps) {
  const phone = useMediaQuery('(max-width: 56em)', undefined, { getInitialValueInEffect: false });
  const folded = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of part is what folds the list away
  useEffect(() => {
    if (folded.current) folded.current.open = false;
  }, [current]);
  const asked = parts.filter(({ written }) => written !== undefined);
  const written = asked.filter((one) => one.written).length;
  const list = (
    <ol className={classes.list}>
      {parts.map(({ id, title, written }) => (
        <li key={id}>
          <button type="button" aria-current={id === current ? 'step' : undefined} onClick={() => onChoose(id)}>
            <span className={classes.mark} data-written={written ?? undefined} aria-hidden="true">
              {written && '✓'}
            </span>
            <span>
              {title}
              {written !== undefined && <span className="fm-hidden">{written ? ', written' : ', still open'}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
  const summary = `${written} of ${asked.length} foundations written`;
  return (
    <nav className={classes.progress} aria-label="Parts of the agreement">
      <p className={classes.count} role="status">
        {summary}
      </p>
      <div className={classes.bar} aria-hidden="true">
        {asked.map((one) => (
          <span key={one.id} data-written={one.written} />
        ))}
      </div>
      {phone ? (
        <details ref={folded}>
          <summary>All parts</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}
