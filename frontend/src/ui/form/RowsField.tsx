import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useField } from './context';
import { errorOf } from './fields';
import classes from './form.module.css';

interface RowsFieldProps<Row> {
  name: string;
  legend: string;
  hint?: string;
  /** "Add an identifier" */
  add: string;
  /** "Remove identifier", followed by its number for screen readers. */
  remove: string;
  /** A new row, or what makes one where no two may be the same. */
  empty: Row | (() => Row);
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
  const list = useRef<HTMLDivElement>(null);
  // Where the focus goes once the rows have changed: it follows a moved row, and is never lost with a removed one.
  const goTo = useRef<() => HTMLElement | null | undefined>(undefined);
  useEffect(() => {
    goTo.current?.()?.focus();
    goTo.current = undefined;
  });
  const addButton = () => document.getElementById(id);
  const newRow = () => list.current?.querySelector<HTMLElement>('fieldset:last-of-type :is(input, select, textarea)');
  const move = (from: number, by: -1 | 1) => {
    const next = [...rows];
    next.splice(from + by, 0, ...next.splice(from, 1));
    const last = by < 0 ? 0 : rows.length - 1;
    const button = `${id}-${from + by}-${from + by === last ? -by : by}`;
    goTo.current = () => document.getElementById(button);
    set(next);
  };
  const shown = rows.map((row, index) => ({ row, index, path: `${name}.${index}` }));
  return (
    <fieldset className={classes.group} aria-describedby={`${id}-more`}>
      <legend>{legend}</legend>
      <div id={`${id}-more`}>
        {hint && <p className={classes.hint}>{hint}</p>}
        {error && <p className={classes.error}>{errorOf(error)}</p>}
      </div>
      <div className={classes.rows} ref={list}>
        {shown.map(({ row, index, path }) => (
          <Row key={path} path={path}>
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
                onClick={() => {
                  goTo.current = addButton;
                  set(rows.filter((_, other) => other !== index));
                }}
                aria-label={`${remove} ${index + 1}`}
              >
                {remove}
              </Button>
            </div>
          </Row>
        ))}
        {rows.length < most && (
          <div>
            <Button
              id={id}
              variant="outline"
              onClick={() => {
                goTo.current = newRow;
                set([...rows, empty instanceof Function ? empty() : empty]);
              }}
            >
              {add}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}

/** One row, with what is wrong with it as a whole: a number that somebody else has already. */
function Row({ path, children }: { path: string; children: ReactNode }) {
  const { id, error } = useField<unknown>(path);
  return (
    <fieldset className={classes.row} aria-describedby={error && `${id}-error`}>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {errorOf(error)}
        </p>
      )}
      {children}
    </fieldset>
  );
}
