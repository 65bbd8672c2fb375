import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, api, openApp } from '@/testing/app';
import { chapter, ID, organisation, proposal, staff } from '@/testing/freshness';
import { server } from '@/testing/server';
import type { FreshnessItem } from './queries';
import { fieldsInWords, valueInWords } from './words';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const stale: FreshnessItem = {
  id: ID,
  version: 3,
  name: 'Sample Pantry',
  chapter,
  state: 'stale',
  email: 'office@pantry.example',
  listed: true,
  staleServices: 2,
  asked: { at: '2026-06-01T10:00:00Z', openedAt: '2026-06-02T10:00:00Z' },
  proposals: 0,
  can: ['ask', 'confirm'],
};

function keepsEntries(items: FreshnessItem[] = [stale], counts: Partial<Schemas['FreshnessCounts']> = {}) {
  const asked: string[] = [];
  server.use(
    http.get(api('/freshness'), ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items, next: null });
    }),
    http.get(api('/freshness/counts'), () =>
      HttpResponse.json({
        fresh: 5,
        goingStale: 2,
        stale: 1,
        neverConfirmed: 1,
        unreachable: 0,
        proposals: 0,
        staleServices: 2,
        ...counts,
      }),
    ),
    http.get(api('/freshness/letters'), () => HttpResponse.json({ wanted: true, email: 'sample@staff.example' })),
    http.get(api('/freshness-policy'), () =>
      HttpResponse.json(
        { version: 0, months: 12, reminderDays: 30, can: staff.can.includes('set-freshness') ? ['change'] : [] },
        { headers: { ETag: '"0-a"' } },
      ),
    ),
  );
  return asked;
}

describe('how fresh the entries are', () => {
  it('shows the picture, who is stale and what came of asking', async () => {
    const asked = keepsEntries();
    openApp('/freshness', staff);
    const legend = await screen.findByRole('list', { name: 'Entries by freshness' });
    expect(within(legend).getByText('5')).toBeInTheDocument();
    expect(await screen.findByText(/opened, no answer yet/)).toBeInTheDocument();
    expect(screen.getByText('2 stale services')).toBeInTheDocument();
    expect(screen.getByText(/After 12 months an entry is stale/)).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'The rule' })).not.toBeInTheDocument();
    await userEvent.click(within(legend).getByRole('link', { name: 'Going stale' }));
    await waitFor(() => expect(asked).toContain('?state=going-stale'));
  });

  it('asks by email, and confirms the version that is shown', async () => {
    keepsEntries();
    const sent: string[] = [];
    server.use(
      http.post(api('/organisations/:id/confirmation-requests'), () => {
        sent.push('asked');
        return HttpResponse.json({ id: ID, recipient: 'office@pantry.example' }, { status: 201 });
      }),
      http.post(api('/freshness/:id/confirmation'), ({ request }) => {
        sent.push(request.headers.get('If-Match') ?? '');
        return HttpResponse.json(organisation);
      }),
    );
    openApp('/freshness', staff);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask now: Sample Pantry' }));
    expect(await screen.findByText('Sample Pantry is asked by email')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Confirm: Sample Pantry' }));
    expect(await screen.findByText('Sample Pantry is confirmed')).toBeInTheDocument();
    expect(sent).toEqual(['asked', '"3"']);
  });

  it('lists what waits for a yes', async () => {
    keepsEntries([], { proposals: 1 });
    server.use(http.get(api('/organisation-proposals'), () => HttpResponse.json({ items: [proposal], next: null })));
    openApp('/freshness', staff);
    expect(await screen.findByText(/Another name and phone, with a remark/)).toBeInTheDocument();
    expect(screen.getByText('None here')).toBeInTheDocument();
  });

  it('lists stale services too, each to be confirmed by itself', async () => {
    keepsEntries();
    const sent: (string | null)[] = [];
    const service = {
      id: '00000000-0000-7000-8000-0000000000e1',
      version: 4,
      name: 'Warm Wednesday',
      organisation: { id: ID, name: 'Sample Pantry' },
      chapter,
      state: 'stale',
      lastConfirmed: { at: '2025-01-06T10:00:00Z', by: 'Sample Colleague' },
      phone: '01245 496 0000',
      can: ['confirm'],
    };
    server.use(
      http.get(api('/freshness/services'), ({ request }) =>
        HttpResponse.json({ items: new URL(request.url).searchParams.get('state') ? [service] : [], next: null }),
      ),
      http.post(api('/services/:id/confirmation'), ({ request }) => {
        sent.push(request.headers.get('If-Match'));
        return HttpResponse.json({});
      }),
    );
    openApp('/freshness', staff);
    const kinds = await screen.findByRole('list', { name: 'Entries of' });
    expect(within(kinds).getByRole('link', { name: 'Organisations' })).toHaveAttribute('aria-current');
    expect(await within(kinds).findByText('2 stale')).toBeInTheDocument();
    await userEvent.click(within(kinds).getByRole('link', { name: 'Services' }));
    expect(await screen.findByRole('link', { name: 'Warm Wednesday' })).toBeInTheDocument();
    expect(within(kinds).getByRole('link', { name: 'Organisations' })).not.toHaveAttribute('aria-current');
    expect(screen.getByText('Sample Colleague')).toBeInTheDocument();
    expect(screen.queryByText(/opened, no answer yet/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Confirm: Warm Wednesday of Sample Pantry' }));
    expect(await screen.findByText('Warm Wednesday is confirmed')).toBeInTheDocument();
    expect(sent).toEqual(['"4"']);
  });

  it('turns the emails about changes off', async () => {
    keepsEntries([]);
    server.use(
      http.put(api('/freshness/letters'), async ({ request }) =>
        HttpResponse.json({ ...((await request.json()) as object), email: 'sample@staff.example' }),
      ),
    );
    openApp('/freshness', staff);
    const choice = await screen.findByRole('checkbox', { name: 'Email me when new ones wait' });
    expect(choice).toBeChecked();
    expect(screen.getByText('Once a day at most, to sample@staff.example.')).toBeInTheDocument();
    await userEvent.click(choice);
    expect(await screen.findByText('You get no more of these emails')).toBeInTheDocument();
    expect(choice).not.toBeChecked();
  });

  it('is for those who keep entries', async () => {
    openApp('/freshness', { ...aPerson, can: [] });
    expect(
      await screen.findByRole('heading', { name: 'You cannot see how fresh the entries are' }),
    ).toBeInTheDocument();
  });
});

describe('words', () => {
  it('names fields and their values', () => {
    expect(fieldsInWords(['name', 'phone', 'listed'])).toBe('name, phone and whether it is listed');
    expect(valueInWords({ kinds: ['faith-congregation', 'school'] }, 'kinds')).toBe('Faith congregation, School');
    expect(valueInWords({ address: { lines: ['1 High Street'], postcode: 'CM1 1QH' } }, 'address')).toBe(
      '1 High Street\nCM1 1QH',
    );
    expect(valueInWords({}, 'phone')).toBeUndefined();
  });
});
