import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTokensFrom } from '@/api/client';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const organiser = { ...aPerson, can: ['create-person', 'read-people'] };
const chapter = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' };
const ymca = { id: '00000000-0000-7000-8000-0000000000d1', name: 'YMCA Essex' };
const amina = {
  id: '00000000-0000-7000-8000-0000000000e1',
  name: 'Amina Sample',
  chapter,
  affiliations: [{ organisation: ymca, role: 'Chair', level: 'trustee' }],
  sample: true,
  archived: false,
};
const view = {
  ...amina,
  version: 0,
  affiliations: [
    { organisation: { id: 'old', name: 'Old Choir' }, level: 'frontline', until: '2020-01-01', current: false },
    { organisation: ymca, role: 'Chair', level: 'trustee', from: '2024-09-01', current: true },
  ],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  can: ['edit', 'archive'],
};
const page = (items: unknown[]) => HttpResponse.json({ items, next: null });

beforeEach(() => takeTokensFrom({ token: async () => 'token', renew: async () => undefined }));
afterEach(() => takeTokensFrom({ token: async () => undefined, renew: async () => undefined }));

describe('people', () => {
  it('are listed with the roles that they have', async () => {
    server.use(http.get(api('/people'), () => page([amina])));
    openApp('/people', organiser);
    const row = within(await screen.findByRole('table', { name: 'People' })).getAllByRole('row')[1];
    expect(row).toHaveTextContent('Amina Sample');
    expect(row).toHaveTextContent('YMCA EssexChair, trustee');
    expect(row).toHaveTextContent('Sample');
  });

  it('are hidden from those who may not see them', async () => {
    openApp('/people', { ...organiser, can: [] });
    expect(await screen.findByRole('heading', { name: 'You cannot see people' })).toBeInTheDocument();
  });

  it('are shown with present roles before past ones, and nothing that one may not do', async () => {
    server.use(http.get(api(`/people/${amina.id}`), () => HttpResponse.json({ ...view, can: [] })));
    openApp(`/people/${amina.id}`, organiser);
    const names = (await screen.findAllByRole('link', { name: /YMCA Essex|Old Choir/ })).map((one) => one.textContent);
    expect(names).toEqual(['YMCA Essex', 'Old Choir']);
    expect(screen.queryByRole('link', { name: 'Change this entry' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Archive/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'One-to-ones' })).not.toBeInTheDocument();
  });

  it('are archived after a question', async () => {
    server.use(
      http.get(api(`/people/${amina.id}`), () => HttpResponse.json(view, { headers: { ETag: '"0"' } })),
      http.post(api(`/people/${amina.id}/archive`), () =>
        HttpResponse.json({ ...view, archivedAt: '2026-02-01T00:00:00Z', can: ['restore'] }),
      ),
    );
    openApp(`/people/${amina.id}`, organiser);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Archive this person' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Archive' }));
    expect(await screen.findByText('Archived 1 February 2026')).toBeInTheDocument();
  });

  it("shows the server's word at the role that it is about", async () => {
    server.use(
      http.get(api('/organisations'), () => page([])),
      http.get(api(`/people/${amina.id}`), () => HttpResponse.json(view, { headers: { ETag: '"0"' } })),
      http.put(api(`/people/${amina.id}`), () =>
        aProblem(422, { errors: [{ pointer: '#/affiliations/0/until', detail: 'Choose another day' }] }),
      ),
    );
    openApp(`/people/${amina.id}/edit`, organiser);
    await screen.findByLabelText('Name');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByRole('link', { name: 'Choose another day' })).toBeInTheDocument();
    expect(screen.getAllByLabelText(/^Last day/)[0]).toHaveAccessibleDescription(/Choose another day/);
  });
});

describe("an organisation's people", () => {
  it('say at which levels nobody is known yet', async () => {
    server.use(
      http.get(api(`/organisations/${ymca.id}`), () =>
        HttpResponse.json({
          ...ymca,
          kinds: ['charity'],
          chapter,
          children: [],
          identifiers: [],
          tags: [],
          address: {},
          full: true,
          can: [],
        }),
      ),
      http.get(api('/people'), () => page([amina])),
    );
    openApp(`/organisations/${ymca.id}`, organiser);
    const levels = await screen.findByRole('list', { name: 'Levels at which somebody is known' });
    expect(levels).toHaveTextContent('Frontline: nobody yetManager: nobody yetTrustee: known');
    expect(screen.getByRole('link', { name: 'Amina Sample' })).toBeInTheDocument();
  });
});
