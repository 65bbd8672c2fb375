import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { readable, timeLeft } from './messages';
import type { ImportRow, ImportView } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const organiser = { ...aPerson, can: ['signed-in', 'import-organisations', 'create-organisation'] };
const ID = '00000000-0000-7000-8000-000000000077';
const path = `/organisation-imports/${ID}`;

const counts: ImportView['counts'] = {
  ...{ rows: 3, checked: 3, fresh: 1, updates: 0, unchanged: 0, duplicates: 1, errors: 1, skipped: 0 },
  ...{ imported: 0, updated: 0, noted: 0 },
};

const anImport = (more: Partial<ImportView> = {}): ImportView => ({
  id: ID,
  version: 3,
  chapter: { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' },
  source: 'Parish list',
  format: 'csv',
  fileName: 'list.csv',
  size: 2048,
  encoding: 'windows-1252',
  delimiter: 'semicolon',
  columns: [
    { name: 'Title', samples: ['Sample Choir', '', 'Sample Bees'] },
    { name: 'Post code', samples: ['—'] },
    { name: 'Colour', samples: [] },
  ],
  mapping: {
    columns: [{ field: 'name' }, { field: 'postcode' }, {}],
    kinds: [],
    status: 'prospect',
    listed: false,
    separator: ';',
    dashesAreEmpty: false,
    emptyClears: false,
  },
  notTaken: ['Colour'],
  state: 'checked',
  counts,
  madeBy: 'Sample Organiser',
  createdAt: '2026-11-22T10:00:00Z',
  updatedAt: '2026-11-22T10:00:00Z',
  deletedAt: '2026-12-22T10:00:00Z',
  can: ['map', 'check', 'mend', 'run', 'cancel'],
  ...more,
});

const aRow = (more: Partial<ImportRow> = {}): ImportRow => ({
  id: '00000000-0000-7000-8000-0000000000a1',
  version: 2,
  number: 7,
  cells: ['Sample Choir', 'nowhere', 'red'],
  verdict: 'error',
  candidates: [],
  changes: [],
  faults: [{ column: 1, detail: 'Enter a full UK postcode, like CM1 1QH' }],
  notes: [],
  imported: false,
  ...more,
});

function serve(view: () => ImportView, rows: () => ImportRow[] = () => []) {
  server.use(
    http.get(api(path), () => HttpResponse.json(view(), { headers: { ETag: '"3"' } })),
    http.get(api(`${path}/rows`), ({ request }) => {
      const verdict = new URL(request.url).searchParams.get('verdict');
      return HttpResponse.json({ items: rows().filter((row) => row.verdict === verdict), next: null });
    }),
  );
}

describe('sending a file', () => {
  it('asks for what is missing, and shows what the server says of the file', async () => {
    server.use(
      http.post(api('/organisation-imports'), () =>
        aProblem(422, { detail: 'The file is empty', errors: [{ pointer: '#', detail: 'The file is empty' }] }),
      ),
    );
    openApp('/imports/new', organiser);
    await userEvent.click(await screen.findByRole('button', { name: 'Read the file' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a file');
    expect(screen.getByRole('alert')).toHaveTextContent('Say whose list it is');
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    await userEvent.upload(input as HTMLInputElement, new File([' '], 'list.csv', { type: 'text/csv' }));
    await userEvent.type(screen.getByLabelText(/^Whose list is it/), 'Parish list');
    await userEvent.click(screen.getByRole('button', { name: 'Read the file' }));
    expect(await within(screen.getByRole('alert')).findByText('The file is empty')).toBeInTheDocument();
  });
});

describe('the columns', () => {
  it('are guessed, can be changed, and are sent before the check', async () => {
    let view = anImport({ state: 'uploaded', can: ['map', 'check', 'cancel'] });
    const sent: unknown[] = [];
    serve(() => view);
    server.use(
      http.put(api(`${path}/mapping`), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(view, { headers: { ETag: '"4"' } });
      }),
      http.post(api(`${path}/check`), ({ request }) => {
        sent.push(request.headers.get('If-Match'));
        view = anImport({ state: 'checking', counts: { ...counts, checked: 1 }, can: ['cancel'] });
        return HttpResponse.json(view, { headers: { ETag: '"5"' } });
      }),
    );
    openApp(`/imports/${ID}`, organiser);
    expect(await screen.findByLabelText('What Post code means')).toHaveValue('postcode');
    expect(screen.getByText('Not taken: Colour.')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('What Title means'), '');
    expect(screen.getByRole('button', { name: 'Check the rows' })).toBeDisabled();
    expect(screen.getByText('Say which column is the name.')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('What Title means'), 'name');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Charity' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Take “—”/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Check the rows' }));
    expect(await screen.findByText('1 of 3 rows', { exact: false })).toBeInTheDocument();
    expect(sent).toMatchObject([
      { kinds: ['charity'], dashesAreEmpty: true, columns: [{ field: 'name' }, {}, {}] },
      '"4"',
    ]);
  });
});

describe('rows', () => {
  it('with errors are mended in place, the reason at the cell', async () => {
    let rows = [aRow()];
    const sent: unknown[] = [];
    serve(
      () => anImport(),
      () => rows,
    );
    server.use(
      http.put(api(`${path}/rows/7`), async ({ request }) => {
        sent.push(request.headers.get('If-Match'), await request.json());
        rows = [aRow({ verdict: 'new', faults: [] })];
        return HttpResponse.json(rows[0]);
      }),
    );
    openApp(`/imports/${ID}`, organiser);
    const form = await screen.findByRole('form', { name: 'Line 7' });
    const cell = within(form).getByRole('textbox', { name: 'Post code' });
    expect(cell).toBeInvalid();
    expect(cell).toHaveAccessibleDescription(/Enter a full UK postcode/);
    await userEvent.clear(cell);
    await userEvent.type(cell, 'SS1 1AA');
    await userEvent.click(within(form).getByRole('button', { name: /^Check again/ }));
    expect(await screen.findByText('Line 7 is ready to come in')).toBeInTheDocument();
    expect(sent).toEqual(['"2"', { cells: ['Sample Choir', 'SS1 1AA', 'red'] }]);
  });

  it('that may be here already stand beside what is here, with the choice', async () => {
    const organisation = { id: '00000000-0000-7000-8000-0000000000f1', name: 'Sample Choir Ltd' };
    let rows = [
      aRow({
        verdict: 'duplicate',
        faults: [],
        candidates: [{ organisation, score: 0.9, reasons: ['a similar name'] }],
      }),
    ];
    const sent: unknown[] = [];
    serve(
      () =>
        anImport({
          format: 'open-referral',
          counts: { ...counts, errors: 0 },
          missing: { count: 21, first: [{ id: organisation.id, name: 'Sample Bell Ringers' }] },
        }),
      () => rows,
    );
    server.use(
      http.get(api(`/organisations/${organisation.id}`), () =>
        HttpResponse.json({ ...organisation, address: { postcode: 'SS1 1AB' }, identifiers: [] }),
      ),
      http.put(api(`${path}/rows/7`), async ({ request }) => {
        sent.push(await request.json());
        rows = [aRow({ verdict: 'update', faults: [] })];
        return HttpResponse.json(rows[0]);
      }),
    );
    openApp(`/imports/${ID}`, organiser);
    expect(await screen.findByText('A similar name')).toBeInTheDocument();
    expect(screen.getByText('Service 7')).toBeInTheDocument();
    expect(screen.getByText('21 organisations of earlier files of “Parish list” are not in this one')).toBeVisible();
    expect(screen.getByText('and 20 more')).toBeInTheDocument();
    expect(await screen.findByText('SS1 1AB')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Update Sample Choir Ltd' }));
    expect(await screen.findByText('Line 7 is ready to update')).toBeInTheDocument();
    expect(sent).toMatchObject([{ choice: 'update', organisationId: organisation.id }]);
  });
});

describe('a cell of services', () => {
  it('is read by their names', () => {
    const cell = '{"at":0,"service":{"name":"Lunch"}}\n{"at":4,"service":{}}\nno JSON';
    expect(readable(cell, 'services')).toBe('Lunch, No name, A service');
    expect(readable(cell, 'description')).toBe(cell);
  });
});

describe('time left', () => {
  it.each([
    [2, 'nearly done'],
    [42, 'about 45 seconds left'],
    [130, 'about 2 minutes left'],
    [Number.POSITIVE_INFINITY, ''],
  ])('of %s seconds reads "%s"', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
