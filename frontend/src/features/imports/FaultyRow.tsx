import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorOf } from '@/ui/form/fields';
import classes from './imports.module.css';
import { placeOf, readable } from './messages';
import type { ImportRow, ImportView } from './queries';
import { useRowChange } from './useRowChange';

const LONG = 80;
const order = ['label', 'error', 'input'] as ('label' | 'error' | 'input')[];

/** A row that cannot come in: the cells that are wrong as fields with the reason at each, the others beside them. */
export function FaultyRow({ view, row }: { view: ImportView; row: ImportRow }) {
  const change = useRowChange(view.id, row);
  const [cells, setCells] = useState(row.cells);
  const [open, setOpen] = useState(false);
  const wrong = new Set(row.faults.flatMap(({ column }) => (column === undefined ? [] : [column])));
  const whole = row.faults.filter(({ column }) => column === undefined);
  const shown = view.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => wrong.has(index) || open);
  const nameColumn = view.mapping.columns.findIndex(({ field }) => field === 'name');
  const name = row.cells[nameColumn] || 'No name';
  const others = view.columns.flatMap((column, index) => {
    const cell = readable(row.cells[index], view.mapping.columns[index]?.field);
    return !wrong.has(index) && index !== nameColumn && view.mapping.columns[index]?.field && cell
      ? [`${column.name}: ${cell.length > LONG ? `${cell.slice(0, LONG)}…` : cell}`]
      : [];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ cells });
  };
  return (
    <li className={classes.row}>
      <form onSubmit={submit} className={classes.rowForm} aria-label={placeOf(view, row.number)} noValidate>
        <div className={classes.rowHead}>
          <span className={classes.quiet}>{placeOf(view, row.number)}</span>
          <strong>{name}</strong>
          {!open && others.length > 0 && <p className={classes.others}>{others.slice(0, 4).join(' · ')}</p>}
        </div>
        <div className={classes.rowFields}>
          {whole.map(({ detail }) => (
            <p key={detail} className={classes.fault}>
              {errorOf(detail)}
            </p>
          ))}
          {shown.map(({ name: label, index }) => {
            const shared = {
              label,
              value: cells[index] ?? '',
              error: errorOf(
                row.faults
                  .filter(({ column }) => column === index)
                  .map(({ detail }) => detail)
                  .join('. ') || undefined,
              ),
              inputWrapperOrder: order,
              onChange: (event: { currentTarget: { value: string } }) => {
                const typed = event.currentTarget.value;
                setCells((before) => before.map((cell, at) => (at === index ? typed : cell)));
              },
            };
            return (cells[index] ?? '').length > LONG || cells[index]?.includes('\n') ? (
              <Textarea key={index} {...shared} autosize minRows={2} maxRows={8} />
            ) : (
              <TextInput key={index} {...shared} autoComplete="off" />
            );
          })}
        </div>
        <div className={classes.rowActions}>
          <Button type="submit" size="compact-md" loading={change.isPending && !change.variables?.choice}>
            Check again<span className="fm-hidden"> line {row.number}</span>
          </Button>
          <Button
            variant="default"
            size="compact-md"
            loading={change.isPending && change.variables?.choice === 'skip'}
            onClick={() => change.mutate({ choice: 'skip' })}
          >
            Skip<span className="fm-hidden"> line {row.number}</span>
          </Button>
          <Button variant="subtle" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Only what is wrong' : 'All cells'}
          </Button>
        </div>
      </form>
    </li>
  );
}
