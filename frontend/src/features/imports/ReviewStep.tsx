import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import { count, formatNumber } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { saveFile } from '@/ui/saveFile';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { DuplicateRow } from './DuplicateRow';
import { FaultyRow } from './FaultyRow';
import classes from './imports.module.css';
import { howMany, importable, sorts } from './messages';
import {
  chooseForAll,
  type ImportChoice,
  type ImportRow,
  type ImportView,
  leftOverTable,
  type RowsShown,
  rowsQuery,
  runImport,
} from './queries';
import { useImportStep } from './useImportStep';

const route = getRouteApi('/imports/$id');

interface StepProps {
  opened: Versioned<ImportView>;
}

/** What was found of the rows: what to mend, what to decide, and what would come in. */
export function ReviewStep({ opened }: StepProps) {
  const { value } = opened;
  const { show } = route.useSearch();
  const there = sorts.filter(({ value: sort }) => howMany(value, sort) > 0);
  const shown = there.find((sort) => sort.value === show) ?? there[0];
  return (
    <>
      <Outcome opened={opened} />
      <nav className={classes.tabs} aria-label="Rows by what was found">
        {there.map(({ value: sort, label }) => (
          <TextLink
            key={sort}
            to="/imports/$id"
            params={{ id: value.id }}
            search={{ show: sort }}
            data-current={sort === shown?.value}
            aria-current={sort === shown?.value ? 'page' : undefined}
          >
            {label} <span className={classes.figure}>{formatNumber(howMany(value, sort))}</span>
          </TextLink>
        ))}
      </nav>
      {shown && (
        <section aria-label={shown.label}>
          <p className={classes.quiet}>{shown.about}</p>
          <ForAll opened={opened} shown={shown.value} />
          <Rows key={shown.value} view={value} shown={shown.value} />
        </section>
      )}
    </>
  );
}

/** The one thing to do next, or what came of it. */
function Outcome({ opened: { value, etag } }: StepProps) {
  const toast = useToast();
  const run = useImportStep(value.id, () => runImport(value.id, etag));
  const ready = importable(value);
  const { counts } = value;
  const waiting = counts.errors + counts.duplicates;
  const save = async () => {
    try {
      saveFile('to-mend.csv', await leftOverTable(value.id));
    } catch (error) {
      toast(asProblem(error).message, 'problem');
    }
  };
  return (
    <div className={classes.outcome} data-done={value.state === 'done' || undefined}>
      {counts.imported > 0 && (
        <p className={classes.came}>
          <strong>
            {count(counts.imported - counts.updated, 'organisation has', 'organisations have')} come in
            {counts.updated > 0 && `, ${formatNumber(counts.updated)} updated`}.
          </strong>
        </p>
      )}
      <p>
        {ready > 0
          ? `${count(ready, 'row is', 'rows are')} ready to come in`
          : counts.imported > 0
            ? 'Nothing else is ready to come in'
            : 'Nothing is ready to come in yet'}
        {waiting > 0 && `; ${count(waiting, 'waits', 'wait')} for you`}.
      </p>
      {value.missing && value.missing.count > 0 && <Missing source={value.source} missing={value.missing} />}
      <div className={classes.actions}>
        {value.can.includes('run') && (
          <Button loading={run.isPending} onClick={() => run.mutate()}>
            {counts.imported > 0 || value.state === 'cancelled' ? 'Go on with' : 'Import'} {count(ready, 'row', 'rows')}
          </Button>
        )}
        {counts.imported > 0 && (
          <ButtonLink variant="default" to="/organisations" search={{ sort: '-updatedAt' }}>
            See the organisations
          </ButtonLink>
        )}
        {waiting + counts.skipped > 0 && (
          <Button variant="default" onClick={() => void save()}>
            Download what has not come in
          </Button>
        )}
        {value.can.includes('map') && (
          <TextLink to="/imports/$id" params={{ id: value.id }} search={{ step: 'columns' }}>
            Change the columns
          </TextLink>
        )}
      </div>
    </div>
  );
}

/** What the list had before and has no more: told, and left as it is. */
function Missing({ source, missing }: { source: string; missing: NonNullable<ImportView['missing']> }) {
  return (
    <details className={classes.missing}>
      <summary>
        {count(missing.count, 'organisation', 'organisations')} of earlier files of “{source}”{' '}
        {missing.count === 1 ? 'is' : 'are'} not in this one
      </summary>
      <p className={classes.quiet}>
        Nothing is done to {missing.count === 1 ? 'it' : 'them'}. Archive what is no more.
      </p>
      <ul className={classes.samples}>
        {missing.first.map(({ id, name }) => (
          <li key={id}>
            <TextLink to="/organisations/$id" params={{ id }}>
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
      {missing.count > missing.first.length && (
        <p className={classes.quiet}>and {formatNumber(missing.count - missing.first.length)} more</p>
      )}
    </details>
  );
}

/** One decision for all that wait; what it would do stands on the button. */
function ForAll({ opened: { value, etag }, shown }: StepProps & { shown: RowsShown }) {
  const choose = useImportStep<ImportChoice>(value.id, (choice) =>
    chooseForAll(value.id, etag, shown as 'duplicate' | 'error', choice),
  );
  const many = howMany(value, shown);
  if (!value.can.includes('mend') || many < 2 || (shown !== 'duplicate' && shown !== 'error')) return null;
  const button = (choice: ImportChoice, label: string) => (
    <Button
      variant="default"
      size="compact-md"
      loading={choose.isPending && choose.variables === choice}
      onClick={() => choose.mutate(choice)}
    >
      {label}
    </Button>
  );
  return (
    <fieldset className={classes.forAll}>
      <legend>All {formatNumber(many)} at once</legend>
      {shown === 'duplicate' && button('import-as-new', 'Import all as new')}
      {shown === 'duplicate' && button('update', 'Update the likeliest of each')}
      {button('skip', 'Skip all')}
    </fieldset>
  );
}

function Rows({ view, shown }: { view: ImportView; shown: RowsShown }) {
  const list = useInfiniteQuery(rowsQuery(view.id, shown));
  if (list.isPending) return <LoadingState label="Loading the rows" />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title="None left">Go on with the rows of another sort.</EmptyState>;
  const mends = view.can.includes('mend');
  return (
    <>
      {(shown === 'error' || shown === 'duplicate') && mends ? (
        <ul className={classes.rows} aria-label={shown === 'error' ? 'Rows to mend' : 'Rows to decide about'}>
          {rows.map((row) =>
            shown === 'error' ? (
              <FaultyRow key={row.id} view={view} row={row} />
            ) : (
              <DuplicateRow key={row.id} view={view} row={row} />
            ),
          )}
        </ul>
      ) : (
        <DataList label="Rows" items={rows} columns={columnsOf(view)} />
      )}
      <ShowMore
        shown={rows.length}
        one="row"
        many="rows"
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

function columnsOf(view: ImportView): [Column<ImportRow>, ...Column<ImportRow>[]] {
  const name = view.mapping.columns.findIndex(({ field }) => field === 'name');
  return [
    {
      header: 'Name',
      cell: ({ cells, organisation }) =>
        organisation ? (
          <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
            {cells[name] || organisation.name}
          </TextLink>
        ) : (
          cells[name]
        ),
    },
    { header: view.format === 'csv' ? 'Line' : 'Service', cell: ({ number }) => formatNumber(number), short: true },
    {
      header: view.counts.imported > 0 ? 'What came of it' : 'What would happen',
      cell: (row) => <WhatHappens view={view} row={row} />,
      plain: true,
    },
  ];
}

function WhatHappens({ view, row }: { view: ImportView; row: ImportRow }) {
  const said = [
    ...row.faults.map(({ column, detail }) => `${heading(view, column)}${detail}`),
    ...row.changes.map(({ field, before, after }) => `${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`),
    ...row.notes.map(({ column, detail }) => `${heading(view, column)}${detail}`),
  ];
  return (
    <>
      {row.imported && <strong>Came in</strong>}
      {said.length > 0 ? (
        <ul className={classes.samples}>
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        !row.imported && verdicts[row.verdict ?? 'new']
      )}
    </>
  );
}

const verdicts: Record<NonNullable<ImportRow['verdict']>, string> = {
  new: 'A new organisation',
  update: 'An update',
  unchanged: 'Nothing: it is here, just so',
  duplicate: 'It waits for a decision',
  error: 'It waits to be mended',
  skipped: 'Nothing: it is skipped',
};

const heading = (view: ImportView, column: number | undefined) =>
  column === undefined ? '' : `${view.columns[column]?.name}: `;
