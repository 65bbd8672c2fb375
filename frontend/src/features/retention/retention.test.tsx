import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aProblem, api, openApp } from '@/testing/app';
import { aManager, VACANCY } from '@/testing/review';
import { server } from '@/testing/server';
import type { Retention } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const address = `/vacancies/${VACANCY}/retention`;
const keeper: Schemas['Me'] = { ...aManager, can: ['run-review', 'manage-retention'] };
const retention: Retention = {
  vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
  version: 3,
  eraseOn: '2027-06-20',
  chosen: false,
  basis: 'decision',
  countedFrom: '2026-06-20',
  holds: { applications: 30, answers: 90, files: 28, notes: 12, letters: 4, conversations: 5 },
  erased: 2,
  can: ['change'],
};
const etag = { headers: { ETag: '"3"' } };
const reads = (view: Retention) => http.get(api('/vacancies/:id/retention'), () => HttpResponse.json(view, etag));

describe('how long applications are kept', () => {
  it('says from when, why, and what would go', async () => {
    server.use(reads(retention));
    openApp(address, keeper);
    expect(await screen.findByText('20 June 2027')).toBeInTheDocument();
    expect(screen.getByText('Twelve months after the decision on 20 June 2026.')).toBeInTheDocument();
    expect(screen.getByText('28')).toBeInTheDocument();
    expect(screen.getByText('2 applications')).toBeInTheDocument();
  });

  it('takes another day and a hold with its reason', async () => {
    const sent: unknown[] = [];
    server.use(
      reads(retention),
      http.put(api('/vacancies/:id/retention'), async ({ request }) => {
        sent.push(request.headers.get('If-Match'), await request.json());
        return HttpResponse.json(
          {
            ...retention,
            version: 4,
            eraseOn: '2028-01-31',
            chosen: true,
            hold: { reason: 'A claim is open', since: '2026-07-01T10:00:00Z', by: 'Sample Manager' },
          },
          { headers: { ETag: '"4"' } },
        );
      }),
    );
    openApp(address, keeper);
    await userEvent.click(await screen.findByRole('radio', { name: 'From a day that I choose' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Keep everything for now' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveTextContent(
      'Say why nothing may be erased for now',
    );
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('Erased from'), '2028-01-31');
    await userEvent.type(screen.getByLabelText('Why nothing may be erased for now'), 'A claim is open');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual(['"3"', { eraseOn: '2028-01-31', hold: { reason: 'A claim is open' } }]));
    expect(await screen.findByText('On hold')).toBeInTheDocument();
    expect(screen.getByText(/by Sample Manager/)).toBeInTheDocument();
  });

  it('shows what the server refuses beside the day', async () => {
    server.use(
      reads({ ...retention, chosen: true }),
      http.put(api('/vacancies/:id/retention'), () =>
        aProblem(422, {
          code: 'validation-failed',
          errors: [{ pointer: '#/eraseOn', detail: 'Choose a day after today' }],
        }),
      ),
    );
    openApp(address, keeper);
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findAllByText('Choose a day after today')).toHaveLength(2);
  });

  it('offers nothing once all is erased, or while people apply', async () => {
    server.use(
      reads({
        ...retention,
        erasedOn: '2027-06-20',
        holds: { applications: 0, answers: 0, files: 0, notes: 0, letters: 0, conversations: 0 },
        erased: 32,
        can: [],
      }),
    );
    const opened = openApp(address, keeper);
    expect(await screen.findByText(/erased by 20 June 2027/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    opened.unmount();
    const { eraseOn: _, basis: __, countedFrom: ___, holds: ____, ...open } = retention;
    server.use(reads({ ...open, can: [] }));
    openApp(address, keeper);
    expect(await screen.findByText('There is no day yet')).toBeInTheDocument();
  });

  it('is for administrators too, without the pages of who hires', async () => {
    server.use(reads(retention));
    openApp(address, { ...keeper, can: ['manage-retention'] });
    expect(await screen.findByText('20 June 2027')).toBeInTheDocument();
    expect(screen.queryByRole('navigation', { name: 'Hiring' })).not.toBeInTheDocument();
  });
});
