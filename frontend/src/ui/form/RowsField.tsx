import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
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
  /** Draws one row; `path` is where its fields start, `identifiers.0`. */
  children: (path: string, row: Row) => ReactNode;
}

/** Any number of the same small group of fields. */
export function RowsField<Row>({ name, legend, hint, add, remove, empty, most = 20, children }: RowsFieldProps<Row>) {
  const { id, value: rows, error, set } = useField<Row[]>(name);
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
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => set(rows.filter((_, other) => other !== index))}
              aria-label={`${remove} ${index + 1}`}
            >
              {remove}
            </Button>
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
