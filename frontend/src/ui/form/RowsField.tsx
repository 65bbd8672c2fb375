import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useField } from './context';
import classes from './form.module.css';

interface RowsFieldProps<Row> {
  name: string;
  legend: string;
  hint?: string;
  /** "Add an identifier" */
  add: string;
  /** "Remove identifier", followed by its number for screen readers. */
  remove: string;
  empty: Row;
  most?: number;
  /** The order means something: rows can be moved up and down. */
  ordered?: boolean;
  /** Draws one row; `path` is where its fields start, `identifiers.0`. */
  children: (path: string, row: Row) => ReactNode;
}

/** Any number of the same small group of fields. */
export function RowsField<Row>({
  name,
  legend,
  hint,
  add,
  remove,
  empty,
  most = 20,
  ordered,
  children,
}: RowsFieldProps<Row>) {
  const { id, value: rows, error, set } = useField<Row[]>(name);
  const moved = useRef<string>(undefined);
  // The focus goes with the row that was moved, so that one can press again.
  useEffect(() => {
    if (moved.current) document.getElementById(moved.current)?.focus();
    moved.current = undefined;
  });
  const move = (from: number, by: -1 | 1) => {
    const next = [...rows];
    next.splice(from + by, 0, ...next.splice(from, 1));
    const last = by < 0 ? 0 : rows.length - 1;
    moved.current = `${id}-${from + by}-${from + by === last ? -by : by}`;
    set(next);
  };
  const shown = rows.map((row, index) => ({ row, index, path: `${name}.${index}` }));
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {error && <p className={classes.error}>{error}</p>}
      <div className={classes.rows}>
        {shown.map(({ row, index, path }) => (
          <div key={path} className={classes.row}>
            {children(path, row)}
            <div className={classes.rowActions}>
              {ordered &&
                ([-1, 1] as const).map((by) => (
                  <Button
                    key={by}
                    id={`${id}-${index}-${by}`}
                    variant="subtle"
                    size="compact-md"
                    disabled={index + by < 0 || index + by >= rows.length}
                    onClick={() => move(index, by)}
                    aria-label={`Move ${index + 1} ${by < 0 ? 'up' : 'down'}`}
                  >
                    {by < 0 ? 'Up' : 'Down'}
                  </Button>
                ))}
              <Button
                variant="subtle"
                size="compact-md"
                onClick={() => set(rows.filter((_, other) => other !== index))}
                aria-label={`${remove} ${index + 1}`}
              >
                {remove}
              </Button>
            </div>
          </div>
        ))}
        {rows.length < most && (
          <div>
            <Button id={id} variant="outline" onClick={() => set([...rows, empty])}>
              {add}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}
