import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTokensFrom } from '@/api/client';
import { aPerson, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

const session = vi.hoisted(() => ({ now: 'signed-out' }));
vi.mock('@/auth/session', () => ({
  currentSession: () => session.now,
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const organisation = {
  id: '00000000-0000-7000-8000-0000000000f1',
  version: 0,
  name: 'Pantry',
  kinds: ['charity'],
  chapter: aPerson.chapters[0],
  children: [],
  identifiers: [],
  address: {},
  tags: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  full: false,
  can: [] as string[],
};
const service = {
  id: '00000000-0000-7000-8000-0000000000e1',
  version: 0,
  organisation: { id: organisation.id, name: organisation.name },
  name: 'Community fridge',
  status: 'paused',
  themes: [{ id: 't', name: 'Food', kind: 'subject' }],
  languages: ['English', 'Ukrainian'],
  attendance: ['in-person'],
  areas: [],
  places: [{ name: 'Chapel', address: { town: 'Chelmsford' } }],
  schedules: [{ freq: 'weekly', every: 1, days: ['tu'], opensAt: '10:00', closesAt: '12:00' }],
  cost: { amount: '0.00', currency: 'GBP' },
  sample: true,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  can: [] as string[],
};
const page = (items: unknown[]) => HttpResponse.json({ items, next: null });
const at = `/organisations/${organisation.id}`;

function answer(can: string[], services: unknown[]) {
  server.use(
    http.get(api(at), () => HttpResponse.json({ ...organisation, can }, { headers: { ETag: '"0"' } })),
    http.get(api(`${at}/services`), ({ request }) => page(request.url.includes('ended=true') ? [] : services)),
    http.get(api(`${at}/locations`), () => page([])),
    http.get(api(`${at}/offers-and-needs`), () => page([])),
    http.get(api('/themes'), () => page([])),
  );
}

beforeEach(() => {
  session.now = 'signed-out';
  takeTokensFrom({ token: async () => undefined, renew: async () => undefined });
});

describe("an organisation's services", () => {
  it('say when, where, at what cost and in which languages', async () => {
    answer([], [service]);
    openApp(at);
    const card = (await screen.findByRole('link', { name: 'Community fridge' })).closest('li');
    if (!card) throw new Error('no card');
    for (const words of [
      'Tuesdays 10:00–12:00',
      'Chapel, Chelmsford',
      'Free',
      'English and Ukrainian',
      'Paused',
      'Sample',
    ])
      expect(within(card).getByText(words)).toBeInTheDocument();
    expect(within(card).getByText('Nobody has confirmed it yet')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Offers and needs' })).not.toBeInTheDocument();
  });

  it('leave nothing on the page where there are none and nothing can be added', async () => {
    answer([], []);
    openApp(at);
    expect(await screen.findByRole('heading', { level: 1, name: 'Pantry' })).toBeInTheDocument();
    await vi.waitFor(() => expect(screen.queryByText('Loading services')).not.toBeInTheDocument());
    expect(screen.queryByRole('heading', { name: 'Services' })).not.toBeInTheDocument();
  });
});

describe('adding a service', () => {
  it('names what is missing, then sends days, times and cost', async () => {
    session.now = 'signed-in';
    let sent: unknown;
    answer(['edit'], []);
    server.use(
      http.post(api(`${at}/services`), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(service, { status: 201, headers: { ETag: '"0"' } });
      }),
    );
    openApp(`${at}/services/new`, { ...aPerson, can: ['edit-organisation'] });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Add service' }));
    expect(screen.getByRole('link', { name: 'Enter the name of the service' })).toBeInTheDocument();
    await user.type(screen.getByLabelText('Name'), 'Community fridge');
    await user.click(screen.getByRole('button', { name: 'Add a time' }));
    await user.click(screen.getByRole('checkbox', { name: 'Tuesday' }));
    await user.type(screen.getByLabelText('Opens'), '9.30');
    await user.type(screen.getByLabelText('Closes'), '12:00');
    await user.type(screen.getByLabelText(/^Cost in pounds/), '0');
    await user.click(screen.getByRole('button', { name: 'Add service' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Community fridge' })).toBeInTheDocument();
    expect(sent).toMatchObject({
      name: 'Community fridge',
      atMainAddress: true,
      cost: { amount: '0', currency: 'GBP' },
      schedules: [{ freq: 'weekly', every: 1, days: ['tu'], opensAt: '09:30', closesAt: '12:00' }],
    });
  });
});
