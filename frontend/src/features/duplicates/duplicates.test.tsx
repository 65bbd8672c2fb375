import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { mergeFields, rowsOf, sideOf } from './fields';
import { holdingsInWords, likelierToStay } from './words';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const organiser = { ...aPerson, can: ['signed-in', 'merge-organisations'] };
const ONE = '00000000-0000-7000-8000-00000000d001';
const OTHER = '00000000-0000-7000-8000-00000000d002';
const MERGE = '00000000-0000-7000-8000-00000000d003';
const chapter = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' };

const view = (id: string, content: Partial<Schemas['OrganisationView']>): Schemas['OrganisationView'] => ({
  id,
  version: 3,
  name: 'Sample Pantry',
  kinds: ['charity'],
  chapter,
  children: [],
  identifiers: [],
  address: {},
  tags: [],
  status: 'member',
  listed: true,
  createdAt: '2026-01-01T10:00:00Z',
  updatedAt: '2026-01-01T10:00:00Z',
  full: true,
  can: [],
  ...content,
});

const nothing: Schemas['DuplicateHoldings'] = {
  services: 0,
  locations: 0,
  offersAndNeeds: 0,
  people: 0,
  oneToOnes: 0,
  vacancies: 0,
  agreements: 0,
  parts: 0,
};

const one = view(ONE, { website: 'https://one.example', tags: ['food'], phone: '01' });
const other = view(OTHER, { version: 5, name: 'The Sample Pantry', website: 'https://other.example', tags: ['meals'] });

const comparison: Schemas['DuplicateComparison'] = {
  one,
  other,
  oneHolds: { ...nothing, services: 3, people: 1 },
  otherHolds: { ...nothing, services: 1, oneToOnes: 2 },
  reasons: ['similar-name', 'same-postcode'],
  can: ['merge', 'dismiss'],
};

const done: Schemas['OrganisationMerge'] = {
  id: MERGE,
  kept: { id: ONE, name: 'Sample Pantry' },
  dropped: { id: OTHER, name: 'The Sample Pantry' },
  mergedAt: '2026-11-22T10:00:00Z',
  mergedBy: 'Sample Organiser',
  moved: { services: 1, locations: 0, offersAndNeeds: 0 },
  remarks: [],
  undoableUntil: '2026-12-22T10:00:00Z',
  can: ['undo'],
};

const pair = `/duplicates/${ONE}/${OTHER}`;

describe('likely duplicates', () => {
  it('stand in pairs with their reasons and one thing to do', async () => {
    const entry = { id: ONE, name: 'Sample Pantry', chapter, town: 'Chelmsford', postcode: 'CM1 1QH' };
    server.use(
      http.get(api('/duplicates'), () =>
        HttpResponse.json({
          items: [
            {
              id: MERGE,
              one: entry,
              other: { ...entry, id: OTHER, name: 'The Sample Pantry' },
              reasons: ['similar-name', 'same-postcode'],
            },
          ],
          next: null,
        }),
      ),
    );
    openApp('/duplicates', organiser);
    const pairs = within(await screen.findByRole('list', { name: 'Likely duplicates' }));
    expect(pairs.getByRole('heading', { name: 'The Sample Pantry' })).toBeInTheDocument();
    expect(pairs.getByText(/Similar name/)).toBeInTheDocument();
    expect(pairs.getByText(/Same postcode/)).toBeInTheDocument();
    expect(pairs.getByRole('link', { name: 'Compare Sample Pantry with The Sample Pantry' })).toHaveAttribute(
      'href',
      pair,
    );
  });

  it('say so when there are none', async () => {
    server.use(http.get(api('/duplicates'), () => HttpResponse.json({ items: [], next: null })));
    openApp('/duplicates', organiser);
    expect(await screen.findByRole('heading', { name: 'Every organisation is here once' })).toBeInTheDocument();
  });
});

describe('a comparison', () => {
  it('keeps the one that has more, merges what is chosen field by field, and offers the way back', async () => {
    const sent: unknown[] = [];
    let undone = 0;
    server.use(
      http.get(api(pair), () => HttpResponse.json(comparison)),
      http.post(api('/organisation-merges'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(done, { status: 201 });
      }),
      http.post(api(`/organisation-merges/${MERGE}/undoing`), () => {
        undone += 1;
        return HttpResponse.json({ ...done, can: [], undoneAt: '2026-11-22T10:05:00Z', undoneBy: 'Sample Organiser' });
      }),
      http.get(api(`/organisations/${ONE}`), () => HttpResponse.json({ ...one, full: false })),
      http.get(api(`/organisations/${ONE}/:list`), () => HttpResponse.json({ items: [], next: null })),
    );
    openApp(pair, organiser);
    expect(await screen.findByRole('radio', { name: /^Sample Pantry ?Citizens Essex/ })).toBeChecked();
    expect(screen.getByText('3 services and 1 person')).toBeInTheDocument();
    expect(
      screen.getByText('From The Sample Pantry to Sample Pantry move: 1 service and 2 one-to-ones.'),
    ).toBeVisible();
    const tags = within(screen.getByRole('group', { name: 'Tags' }));
    expect(tags.getByRole('radio', { name: /^Both together/ })).toBeChecked();
    const website = within(screen.getByRole('group', { name: 'Website' }));
    await userEvent.click(website.getByRole('radio', { name: /other\.example/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Merge into Sample Pantry' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Merge them' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Sample Pantry and The Sample Pantry are two again')).toBeInTheDocument();
    expect(undone).toBe(1);
    expect(sent).toEqual([
      {
        keep: ONE,
        drop: OTHER,
        keepVersion: 3,
        dropVersion: 5,
        fields: { name: 'keep', website: 'drop', phone: 'keep', tags: 'both' },
      },
    ]);
  });

  it('is read again when one of the two was changed meanwhile', async () => {
    let reads = 0;
    server.use(
      http.get(api(pair), () => {
        reads += 1;
        return HttpResponse.json(
          reads === 1 ? comparison : { ...comparison, one: { ...one, version: 4, phone: '02' } },
        );
      }),
      http.post(api('/organisation-merges'), () =>
        aProblem(412, { detail: 'One of the two was changed since you compared them: compare them again.' }),
      ),
    );
    openApp(pair, organiser);
    await userEvent.click(await screen.findByRole('button', { name: 'Merge into Sample Pantry' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Merge them' }));
    expect(await screen.findByText(/compare them again/)).toBeInTheDocument();
    expect(await screen.findByRole('radio', { name: /^02/ })).toBeInTheDocument();
  });

  it('can end in the word that they are two', async () => {
    let said = 0;
    server.use(
      http.get(api(pair), () => HttpResponse.json(comparison)),
      http.post(api(`${pair}/dismissal`), () => {
        said += 1;
        return HttpResponse.json({ ...comparison, can: ['merge', 'take-back'] });
      }),
      http.get(api('/duplicates'), () => HttpResponse.json({ items: [], next: null })),
    );
    openApp(pair, organiser);
    await userEvent.click(await screen.findByRole('button', { name: 'These are two different organisations' }));
    expect(await screen.findByText(/^Noted: they are two organisations/)).toBeInTheDocument();
    expect(said).toBe(1);
  });
});

describe('the history on an organisation', () => {
  it('says what was merged, until when it can be undone, and compares with any other entry', async () => {
    server.use(
      http.get(api(`/organisations/${ONE}`), () => HttpResponse.json(one)),
      http.get(api(`/organisations/${ONE}/merges`), () =>
        HttpResponse.json({ items: [{ ...done, remarks: ['The service “A” is called “B” now.'] }], next: null }),
      ),
      http.get(api(`/organisations/${ONE}/:list`), () => HttpResponse.json({ items: [], next: null })),
      http.get(api('/duplicates'), () => HttpResponse.json({ items: [], next: null })),
      http.get(api('/organisations'), () =>
        HttpResponse.json({
          items: [{ ...other, town: 'Chelmsford', themes: [], matched: [], archived: false }],
          next: null,
        }),
      ),
      http.get(api(pair), () => HttpResponse.json(comparison)),
    );
    openApp(`/organisations/${ONE}`, organiser);
    const merges = within(await screen.findByRole('list', { name: 'Merges' }));
    expect(
      merges.getByText('The Sample Pantry was merged into Sample Pantry on 22 November 2026 by Sample Organiser.'),
    ).toBeInTheDocument();
    expect(merges.getByText('The service “A” is called “B” now.')).toBeInTheDocument();
    expect(merges.getByText('It can be undone until 22 December 2026.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Compare with another entry' }));
    await userEvent.click(screen.getByRole('combobox', { name: 'Compare with' }));
    await userEvent.click(await screen.findByRole('option', { name: 'The Sample Pantry, Chelmsford', hidden: true }));
    expect(await screen.findByRole('heading', { name: 'Are these the same organisation?' })).toBeInTheDocument();
  });
});

describe('an organisation that was merged', () => {
  it('leads on to the one that it turned out to be, with a word about it', async () => {
    server.use(
      http.get(api(`/organisations/${OTHER}`), () =>
        HttpResponse.json({ ...other, archivedAt: '2026-11-22T10:00:00Z', mergedInto: { id: ONE, name: one.name } }),
      ),
      http.get(api(`/organisations/${ONE}`), () => HttpResponse.json({ ...one, full: false })),
      http.get(api(`/organisations/${ONE}/:list`), () => HttpResponse.json({ items: [], next: null })),
    );
    openApp(`/organisations/${OTHER}`, { ...organiser, can: ['signed-in'] });
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample Pantry' })).toBeInTheDocument();
    expect(
      screen.getByText('The Sample Pantry was merged into Sample Pantry: this is its entry now'),
    ).toBeInTheDocument();
  });
});

describe('the choices', () => {
  const rows = rowsOf(one, other);
  const row = (field: string) => rows.find((one) => one.field === field) as (typeof rows)[number];

  it('fill what the kept one lacks and follow it when the other one is to stay', () => {
    expect(sideOf(row('phone'), 'other', {})).toBe('one');
    expect(sideOf(row('name'), 'one', {})).toBe('one');
    expect(sideOf(row('name'), 'other', {})).toBe('other');
    expect(sideOf(row('name'), 'other', { name: 'one' })).toBe('one');
    expect(mergeFields(rows, 'other', { website: 'one' })).toEqual({
      name: 'keep',
      website: 'drop',
      phone: 'drop',
      tags: 'both',
    });
  });

  it('take nothing by themselves of an entry that the public is not shown', () => {
    const quiet = rowsOf({ ...one, listed: false }, other);
    expect(mergeFields(quiet, 'other', { website: 'one' })).toEqual({
      name: 'keep',
      website: 'drop',
      phone: 'keep',
      tags: 'keep',
      listed: 'keep',
    });
    expect(mergeFields(quiet, 'one', {})).toMatchObject({ tags: 'both', listed: 'keep' });
  });

  it('say what hangs on an entry in words, and which one is likelier to stay', () => {
    expect(holdingsInWords(nothing)).toBe('');
    expect(holdingsInWords({ ...nothing, people: 2 })).toBe('2 people');
    expect(holdingsInWords({ ...nothing, services: 1, people: 2, parts: 1 })).toBe(
      '1 service, 2 people and 1 organisation that is a part of it',
    );
    const older = { holds: nothing, createdAt: '2026-01-01T00:00:00Z' };
    const newer = { holds: nothing, createdAt: '2026-02-01T00:00:00Z' };
    expect(likelierToStay(older, newer)).toBe('one');
    expect(likelierToStay(newer, older)).toBe('other');
    expect(likelierToStay(older, { ...newer, holds: { ...nothing, people: 1 } })).toBe('other');
  });
});
