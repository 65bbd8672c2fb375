import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTokensFrom } from '@/api/client';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

const session = vi.hoisted(() => ({ now: 'signed-in' }));
vi.mock('@/auth/session', () => ({
  currentSession: () => session.now,
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const chapterId = aPerson.chapters[0]?.id;
const saved = {
  id: '00000000-0000-7000-8000-0000000000f1',
  name: 'Food bank',
  kinds: ['charity'],
  chapter: aPerson.chapters[0],
  children: [],
  identifiers: [],
  tags: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  full: true,
  can: [],
};

async function fillIn(name: string) {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Name'), name);
  await user.click(screen.getByRole('checkbox', { name: 'Charity' }));
  return user;
}

const press = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: 'Add organisation' }));

beforeEach(() => {
  session.now = 'signed-in';
  takeTokensFrom({ token: async () => 'token', renew: async () => undefined });
  server.use(http.get(api('/organisations'), () => HttpResponse.json({ items: [], next: null })));
});
afterEach(() => takeTokensFrom({ token: async () => undefined, renew: async () => undefined }));

describe('adding an organisation', () => {
  it('sends it with a key, drops the draft and shows the new entry', async () => {
    let key: string | null = null;
    let sent: unknown;
    server.use(
      http.post(api('/organisations'), async ({ request }) => {
        key = request.headers.get('Idempotency-Key');
        sent = await request.json();
        return HttpResponse.json(saved, { status: 201, headers: { ETag: '"1"' } });
      }),
    );
    openApp('/organisations/new');
    await press(await fillIn('Food bank'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Food bank' })).toBeInTheDocument();
    expect(globalThis.location.pathname).toBe(`/organisations/${saved.id}`);
    expect(key).toMatch(/^".+"$/);
    expect(sent).toMatchObject({ name: 'Food bank', kinds: ['charity'], chapterId });
    expect(Object.keys(sessionStorage).filter((one) => one.startsWith('firstmile.draft'))).toEqual([]);
  });

  it('asks for what is missing in a summary that takes the focus and leads to the fields', async () => {
    openApp('/organisations/new');
    await screen.findByLabelText('Name');
    const user = userEvent.setup();
    await press(user);
    const summary = screen.getByRole('alert', { name: 'There is a problem' });
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole('link', { name: 'Enter the name of the organisation' }));
    expect(screen.getByLabelText('Name')).toHaveFocus();
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/Enter the name of the organisation/);
    expect(document.title).toMatch(/^Error: /);
  });

  it("shows the server's words at the field that its pointer names", async () => {
    server.use(
      http.post(api('/organisations'), () =>
        aProblem(422, { errors: [{ pointer: '#/address/postcode', detail: 'Postcode must be in use' }] }),
      ),
    );
    openApp('/organisations/new');
    await press(await fillIn('Food bank'));
    expect(await screen.findByRole('link', { name: 'Postcode must be in use' })).toBeInTheDocument();
    expect(screen.getByLabelText(/^Postcode/)).toHaveAccessibleDescription(/Postcode must be in use/);
  });

  it('keeps what was typed over the end of the session', async () => {
    server.use(http.post(api('/organisations'), () => aProblem(401, { code: 'unauthenticated' })));
    const { unmount } = openApp('/organisations/new');
    await press(await fillIn('Food bank'));
    expect(await screen.findByText('Your session has ended')).toBeInTheDocument();
    expect(screen.getByLabelText('Name')).toHaveValue('Food bank');
    unmount();

    openApp('/organisations/new');
    expect(await screen.findByText('What you typed is still here')).toBeInTheDocument();
    expect(screen.getByLabelText('Name')).toHaveValue('Food bank');
    expect(screen.getByRole('checkbox', { name: 'Charity' })).toBeChecked();
  });

  it('asks before typed text is left behind', async () => {
    openApp('/organisations/new');
    const user = await fillIn('Food bank');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await user.click(within(dialog).getByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(globalThis.location.pathname).toBe('/organisations'));
    expect(sessionStorage.getItem('firstmile.draft:/organisations/new')).toBeNull();
  });
});

describe('changing an organisation', () => {
  it('does not overwrite what somebody else has changed meanwhile', async () => {
    const versions: (string | null)[] = [];
    const entry = (name: string) => ({
      ...saved,
      name,
      status: 'member',
      listed: true,
      can: ['edit', 'change-status'],
    });
    let newest = { name: 'Food bank', etag: '"1"' };
    server.use(
      http.get(api(`/organisations/${saved.id}`), () =>
        HttpResponse.json(entry(newest.name), { headers: { ETag: newest.etag } }),
      ),
      http.put(api(`/organisations/${saved.id}`), ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        if (request.headers.get('If-Match') !== newest.etag) return aProblem(412, { code: 'stale' });
        return HttpResponse.json(entry('Mine'), { headers: { ETag: '"3"' } });
      }),
    );
    openApp(`/organisations/${saved.id}/edit`);
    const user = userEvent.setup();
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Mine');
    newest = { name: 'Theirs', etag: '"2"' };
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await user.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Keep mine' })).not.toBeInTheDocument());
    expect(screen.getByLabelText('Name')).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Mine' })).toBeInTheDocument();
    expect(versions).toEqual(['"1"', '"2"']);
  });

  it('proposes what its own people cannot change at once, and says so', async () => {
    const entry = { ...saved, status: 'member', listed: true, can: ['edit'] };
    let sent: unknown;
    server.use(
      http.get(api(`/organisations/${saved.id}`), () => HttpResponse.json(entry, { headers: { ETag: '"1"' } })),
      http.get(api(`/organisations/${saved.id}/edits`), () => HttpResponse.json({ reviewed: ['name', 'listed'] })),
      http.post(api(`/organisations/${saved.id}/edits`), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ organisation: entry, proposal: {} }, { headers: { ETag: '"2"' } });
      }),
    );
    openApp(`/organisations/${saved.id}/edit`);
    const user = userEvent.setup();
    const name = await screen.findByLabelText('Name');
    expect(await screen.findByText('A change waits for a yes of the alliance')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Show it in the public directory' })).toBeChecked();
    expect(screen.queryByLabelText('Chapter')).not.toBeInTheDocument();
    await user.clear(name);
    await user.type(name, 'Ours');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('Saved. What is reviewed waits for a yes of the alliance')).toBeInTheDocument();
    expect(sent).toMatchObject({ name: 'Ours', chapterId, status: 'member' });
  });
});
