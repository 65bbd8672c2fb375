import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Key, ReactNode } from 'react';
import classes from './DataList.module.css';
import { count } from './format';

export interface Column<Item> {
  header: string;
  /** Nothing to show may be undefined: a card then leaves the line out. */
  cell: (item: Item) => ReactNode;
  /** On a card the value stands alone, without its header, because it says what it is. */
  plain?: boolean;
  /** On a card a short figure shares its line with the others. */
  short?: boolean;
}

interface DataListProps<Item extends { id: Key }> {
  /** What the list holds, for screen readers. */
  label: string;
  items: Item[];
  /** The first column names the thing and usually links to it. */
  columns: [Column<Item>, ...Column<Item>[]];
}

/** A table where there is room; on a phone one card a thing, never a sideways scroll. */
export function DataList<Item extends { id: Key }>({ label, items, columns }: DataListProps<Item>) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [name, ...rest] = columns;
  if (phone)
    return (
      <ul className={classes.cards} aria-label={label}>
        {items.map((item) => (
          <li key={item.id} className={classes.card}>
            <div className={classes.name}>{name.cell(item)}</div>
            <CardLines item={item} columns={rest} />
          </li>
        ))}
      </ul>
    );
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">{name.cell(item)}</th>
            {rest.map(({ header, cell }) => (
              <td key={header}>{cell(item)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CardLines<Item>({ item, columns }: { item: Item; columns: Column<Item>[] }) {
  const lines = columns.map((column) => ({ ...column, value: column.cell(item) })).filter(({ value }) => value);
  const plain = lines.filter((line) => line.plain);
  const named = lines.filter((line) => !line.plain && !line.short);
  const short = lines.filter((line) => line.short);
  return (
    <>
      {plain.length > 0 && (
        <div className={classes.plain}>
          {plain.map(({ header, value }) => (
            <span key={header}>
              <span className="fm-hidden">{header}: </span>
              {value}
            </span>
          ))}
        </div>
      )}
      <Named lines={named} />
      <Named lines={short} together />
    </>
  );
}

function Named({ lines, together }: { lines: { header: string; value: ReactNode }[]; together?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <dl className={classes.lines} data-together={together}>
      {lines.map(({ header, value }) => (
        <div key={header} className={classes.line}>
          <dt>{header}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ShowMoreProps {
  shown: number;
  one: string;
  many: string;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The foot of a keyset list: how many are on the page, and the next ones on request. */
export function ShowMore({ shown, one, many, hasMore, loading, onMore }: ShowMoreProps) {
  return (
    <div className={classes.more}>
      {hasMore && (
        <Button variant="outline" onClick={onMore} loading={loading}>
          Show more
        </Button>
      )}
      <span role="status">{hasMore ? `The first ${count(shown, one, many)}` : count(shown, one, many)}</span>
    </div>
  );
}
