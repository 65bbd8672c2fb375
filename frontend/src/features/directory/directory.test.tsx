import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const organiser = { ...aPerson, can: ['signed-in', 'read-organisation-in-full', 'edit-organisation'] };
const CHAPTER = '00000000-0000-7000-8000-0000000000c1';
const ID = '00000000-0000-7000-8000-000000000012';

const match: Schemas['Match'] = {
  organisation: { id: '00000000-0000-7000-8000-000000000077', name: 'Sample Church' },
  town: 'Chelmsford',
  distanceMiles: 0.8,
  reasons: [
    {
      kind: 'they-offer',
      text: 'You need a room on Tuesdays in CM1 (Lunch club); they offer one 0.8 miles away (Church hall).',
    },
  ],
  knownBy: [{ name: 'Sample Organiser', meetings: 1, lastMet: '2026-11-03T10:00:00Z' }],
  nextStep: 'share',
  standing: 'open',
};

describe('matches', () => {
  it('say why, who knows them and what is next, and can be dismissed', async () => {
    const said: unknown[] = [];
    let items = [match];
    server.use(
      http.get(api(`/organisations/${ID}/matches`), () =>
        HttpResponse.json({ items, dismissed: 1 - items.length, can: ['change-standing'] }),
      ),
      http.put(api(`/organisations/${ID}/matches/${match.organisation.id}`), async ({ request }) => {
        const body = await request.json();
        said.push(body);
        items = [];
        return HttpResponse.json(body);
      }),
    );
    openApp(`/organisations/${ID}/matches`, organiser);
    expect(await screen.findByText(match.reasons[0]?.text as string)).toBeInTheDocument();
    expect(screen.getByText('Chelmsford · 0.8 miles away')).toBeInTheDocument();
    expect(screen.getByText('Sample Organiser, last on 3 November 2026')).toBeInTheDocument();
    expect(screen.getByText(/^Share more/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Not a match: Sample Church' }));
    expect(await screen.findByText('1 match was dismissed.', { exact: false })).toBeInTheDocument();
    expect(said).toEqual([{ standing: 'dismissed' }]);
  });
});

const cell = (place: string, organisations: number, standing: Schemas['GapStanding'], before?: number) => ({
  place,
  organisations,
  standing,
  unmet: standing === 'gap' ? 7 : 0,
  ...(before !== undefined && { before }),
});

const matrix: Schemas['GapMatrix'] = {
  at: '2026-11-22',
  since: '2026-01-01',
  places: ['Chelmsford', 'Southend', 'Elsewhere'],
  rows: [
    {
      theme: { id: ID, name: 'Food' },
      cells: [cell('Chelmsford', 4, 'crowded', 2), cell('Southend', 0, 'gap', 1), cell('Elsewhere', 1, 'covered', 1)],
    },
  ],
};

describe('gaps and overlaps', () => {
  it('show where nobody is, where many are, and what has changed', async () => {
    let asked = '';
    server.use(
      http.get(api('/gaps'), ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json(matrix);
      }),
    );
    openApp(`/gaps?since=2026-01-01&people=true&chapterId=${CHAPTER}`, organiser);
    const table = await screen.findByRole('table', { name: 'Themes by places' });
    const crowded = within(table).getByRole('link', { name: 'Food in Chelmsford: 4 organisations, crowded' });
    expect(crowded).toHaveTextContent('4▲2');
    expect(crowded).toHaveAttribute('href', expect.stringContaining(`chapterId=${CHAPTER}`));
    expect(
      within(table).getByRole('img', {
        name: 'Food in Southend: 0 organisations, gap, 7 times nobody could take them',
      }),
    ).toHaveTextContent('0▼1!7');
    expect(screen.getByRole('region', { name: 'What nobody could take' })).toHaveTextContent('Food, Southend: 7 times');
    expect(within(table).getByRole('img', { name: 'Food in Elsewhere: 1 organisation' })).toBeInTheDocument();
    expect(screen.getByText(': nobody in Southend', { exact: false })).toBeInTheDocument();
    expect(new URLSearchParams(asked).get('people')).toBe('true');
  });

  it('say what is missing while nothing can be counted', async () => {
    server.use(http.get(api('/gaps'), () => HttpResponse.json({ at: '2026-11-22', places: [], rows: [] })));
    openApp('/gaps', organiser);
    expect(await screen.findByRole('heading', { name: 'Nothing to count yet' })).toBeInTheDocument();
  });
});
