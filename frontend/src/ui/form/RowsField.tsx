import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  empty: Row;
  most?: number;
  /** Draws one row; `path` is where its fields start, `identifiers.0`. */
  children: (path: string, row: Row) => ReactNode;
}

/** Any number of the same small group of fields. */
export function RowsField<Row>({ name, legend, hint, add, remove, empty, most = 20, children }: RowsFieldProps<Row>) {
  const { id, value: rows, error, set } = useField<Row[]>(name);
  const list = useRef<HTMLDivElement>(null);
  // After adding, the new row takes the focus; after removing, the button that is always there, so that it is not lost.
  const [focus, setFocus] = useState<'new row' | 'add'>();
  useEffect(() => {
    if (!focus) return;
    if (focus === 'add') document.getElementById(id)?.focus();
    else list.current?.querySelector<HTMLElement>('fieldset:last-of-type :is(input, select, textarea)')?.focus();
    setFocus(undefined);
  }, [focus, id]);
  const shown = rows.map((row, index) => ({ row, index, path: `${name}.${index}` }));
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {error && <p className={classes.error}>{error}</p>}
      <div className={classes.rows} ref={list}>
        {shown.map(({ row, index, path }) => (
          <Row key={path} path={path}>
            {children(path, row)}
            <Button
              variant="subtle"
              size="compact-md"
              className={classes.remove}
              onClick={() => {
                set(rows.filter((_, other) => other !== index));
                setFocus('add');
              }}
              aria-label={`${remove} ${index + 1}`}
            >
              {remove}
            </Button>
          </Row>
        ))}
        {rows.length < most && (
          <div>
            <Button
              id={id}
              variant="outline"
              onClick={() => {
                set([...rows, empty]);
                setFocus('new row');
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
