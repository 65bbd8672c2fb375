import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { ChapterFilter } from '@/features/chapters/ChapterPicker';
import { Bars } from '@/ui/Bars';
import { count, formatDate } from '@/ui/format';
import { Glossed } from '@/ui/Glossed';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { saveFile } from '@/ui/saveFile';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './directory.module.css';
import { type GapCell, type GapFilters, type GapMatrix, type GapRow, gapsQuery, gapsTable } from './queries';

const route = getRouteApi('/gaps');
const ELSEWHERE = 'Elsewhere';

/** Who serves what where: a net that nobody slips through needs no hole, and no knot of ten doing the same. */
export function GapsPage() {
  return (
    <MembersOnly to="signed-in" what="see gaps and overlaps">
      <Gaps />
    </MembersOnly>
  );
}

function Gaps() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const { people: _, ...subjects } = filters;
  const query = useQuery({ ...gapsQuery(filters), placeholderData: keepPreviousData });
  const change = (change: { [Key in keyof GapFilters]?: GapFilters[Key] | undefined }) =>
    void navigate({ search: { ...filters, ...change } as GapFilters, replace: true });
  return (
    <>
      <PageHeader
        title="Gaps and overlaps"
        lead={
          <Glossed>
            How many organisations serve each theme in each place. A framed 0 is a gap; amber is crowded.
          </Glossed>
        }
        action={<SaveTable filters={filters} />}
      />
      <nav className={classes.tabs} aria-label="What is counted">
        <TextLink to="/gaps" search={subjects} data-current={!filters.people}>
          What is offered
        </TextLink>
        <TextLink to="/gaps" search={{ ...filters, people: true }} data-current={filters.people === true}>
          People served
        </TextLink>
      </nav>
      <div className={classes.choices}>
        <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
        <TextInput
          type="date"
          label="Compare with"
          value={filters.since ?? ''}
          max={query.data?.at}
          onChange={(event) => change({ since: event.currentTarget.value || undefined })}
        />
      </div>
      {query.isPending && <LoadingState label="Counting" lines={10} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && <Matrix matrix={query.data} />}
    </>
  );
}

function SaveTable({ filters }: { filters: GapFilters }) {
  const toast = useToast();
  const save = async () => {
    try {
      saveFile('gaps.csv', await gapsTable(filters));
    } catch (error) {
      toast(asProblem(error).message, 'problem');
    }
  };
  return (
    <Button variant="default" onClick={() => void save()}>
      Save as CSV
    </Button>
  );
}

function Matrix({ matrix }: { matrix: GapMatrix }) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (matrix.places.length === 0)
    return (
      <EmptyState title="Nothing to count yet">
        Services with a theme are counted, where they are given. Add some to the organisations first.
      </EmptyState>
    );
  return (
    <>
      {matrix.since && (
        <p className={classes.quiet}>Arrows show the change since the end of {formatDate(matrix.since)}.</p>
      )}
      {matrix.rows.some(({ cells }) => cells.some(({ unmet }) => unmet > 0)) && (
        <p className={classes.quiet}>
          <span className={classes.unmet}>!3</span> says that three times within a year somebody needed help there and
          nobody could take them.
        </p>
      )}
      {phone ? <OneTheme rows={matrix.rows} /> : <Table matrix={matrix} />}
      <Unmet rows={matrix.rows} />
      <Worst rows={matrix.rows} />
    </>
  );
}

const often = (times: number) => (times === 1 ? 'once' : count(times, 'time', 'times'));

const words = (row: GapRow, { place, organisations, standing, unmet }: GapCell) =>
  `${row.theme.name} in ${place}: ${count(organisations, 'organisation', 'organisations')}${
    standing === 'covered' ? '' : `, ${standing}`
  }${unmet > 0 ? `, ${often(unmet)} nobody could take them` : ''}`;

function Figure({ row, cell }: { row: GapRow; cell: GapCell }) {
  const { place, organisations, before, unmet } = cell;
  const { chapterId } = route.useSearch();
  const change = before === undefined ? 0 : organisations - before;
  const figure = (
    <>
      {organisations}
      {change !== 0 && <span className={classes.change}>{change > 0 ? `▲${change}` : `▼${-change}`}</span>}
      {unmet > 0 && <span className={classes.unmet}>!{unmet}</span>}
    </>
  );
  if (place === ELSEWHERE || organisations === 0)
    return (
      <span role="img" aria-label={words(row, cell)}>
        {figure}
      </span>
    );
  return (
    <TextLink
      to="/organisations"
      search={{ theme: row.theme.id, town: place, ...(chapterId && { chapterId }) }}
      aria-label={words(row, cell)}
    >
      {figure}
    </TextLink>
  );
}

function Table({ matrix: { places, rows } }: { matrix: GapMatrix }) {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ organisations }) => organisations)));
  return (
    <div className={classes.scroll}>
      <table className={classes.matrix} aria-label="Themes by places">
        <thead>
          <tr>
            <td />
            {places.map((place) => (
              <th key={place} scope="col">
                {place}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.theme.id}>
              <th scope="row">{row.theme.name}</th>
              {row.cells.map((cell) => (
                <td
                  key={cell.place}
                  data-standing={cell.standing}
                  style={{ '--fm-heat': `${Math.round((cell.organisations / most) * 40)}%` } as React.CSSProperties}
                >
                  <Figure row={row} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone one theme at a time, its places as bars. */
function OneTheme({ rows }: { rows: GapRow[] }) {
  const [chosen, setChosen] = useState<string>();
  const row = rows.find(({ theme }) => theme.id === chosen) ?? rows[0];
  if (!row) return null;
  return (
    <>
      <NativeSelect
        label="Theme"
        mb="lg"
        data={rows.map(({ theme }) => ({ value: theme.id, label: theme.name }))}
        value={row.theme.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Bars
        label={`${row.theme.name} by place`}
        bars={row.cells.map((cell) => ({
          label: cell.standing === 'covered' ? cell.place : `${cell.place} (${cell.standing})`,
          value: cell.organisations,
          figure: <Figure row={row} cell={cell} />,
        }))}
      />
    </>
  );
}

const NAMED = 8;

/** What people looked for and nobody could take, the most frequent first. */
function Unmet({ rows }: { rows: GapRow[] }) {
  const missed = rows
    .flatMap((row) => row.cells.filter(({ unmet }) => unmet > 0).map((cell) => ({ row, cell })))
    .sort((one, other) => other.cell.unmet - one.cell.unmet);
  if (missed.length === 0) return null;
  return (
    <section className={classes.worst} aria-labelledby="unmet-in-words">
      <h2 id="unmet-in-words">What nobody could take</h2>
      <ul>
        {missed.slice(0, NAMED).map(({ row, cell }) => (
          <li key={`${row.theme.id} ${cell.place}`}>
            <strong>
              <Glossed>{row.theme.name}</Glossed>, {cell.place}
            </strong>
            : {often(cell.unmet)}
          </li>
        ))}
      </ul>
      <TextLink to="/signposting" search={{ view: 'unmet' }}>
        See why
      </TextLink>
    </section>
  );
}

/** The same in words: where nobody is, though most other places have somebody. */
function Worst({ rows }: { rows: GapRow[] }) {
  const gaps = rows.flatMap((row) => {
    const missing = row.cells.filter(({ standing, place }) => standing === 'gap' && place !== ELSEWHERE);
    return missing.length > 0 && missing.length <= row.cells.length / 2
      ? [{ theme: row.theme.name, places: missing.map(({ place }) => place) }]
      : [];
  });
  if (gaps.length === 0) return null;
  return (
    <section className={classes.worst} aria-labelledby="gaps-in-words">
      <h2 id="gaps-in-words">Where a neighbour has it and they do not</h2>
      <ul>
        {gaps.map(({ theme, places }) => (
          <li key={theme}>
            <strong>
              <Glossed>{theme}</Glossed>
            </strong>
            : nobody in {places.join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
