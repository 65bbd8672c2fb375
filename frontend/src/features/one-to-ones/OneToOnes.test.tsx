import { screen, waitFor } from '@testing-library/react';
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

const organiser = {
  ...aPerson,
  can: ['create-person', 'read-one-to-ones', 'read-people', 'record-one-to-one'],
};
const chapter = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' };
const ymca = { id: '00000000-0000-7000-8000-0000000000d1', name: 'YMCA Essex' };
const amina = {
  id: '00000000-0000-7000-8000-0000000000e1',
  name: 'Amina Sample',
  chapter,
  affiliations: [{ organisation: ymca, level: 'manager' }],
  sample: true,
  archived: false,
};
const planned = {
  id: '00000000-0000-7000-8000-0000000000f1',
  version: 0,
  chapter,
  author: { name: 'Sample Organiser', you: true },
  people: [{ id: amina.id, name: amina.name, organisation: ymca }],
  state: 'planned',
  at: '2026-01-05T10:00:00Z',
  minutes: 45,
  visibility: 'author',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  can: ['edit', 'record-outcome'],
};
const path = `/one-to-ones/${planned.id}`;
const page = (items: unknown[]) => HttpResponse.json({ items, next: null });

beforeEach(() => {
  session.now = 'signed-in';
  localStorage.clear();
  takeTokensFrom({ token: async () => 'token', renew: async () => undefined });
  server.use(
    http.get(api('/people'), () => page([amina])),
    http.get(api('/organisations'), () => page([])),
    http.get(api('/one-to-ones'), () => page([])),
  );
});
afterEach(() => takeTokensFrom({ token: async () => undefined, renew: async () => undefined }));

async function choose(user: ReturnType<typeof userEvent.setup>, typed: string, option: RegExp) {
  await user.type(await screen.findByRole('combobox', { name: 'Who' }), typed);
  await user.click(await screen.findByRole('option', { name: option, hidden: true }));
}

const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('firstmile.draft'));

describe('logging a one-to-one', () => {
  it('needs a name and a button: the rest has a sensible beginning', async () => {
    let sent: Record<string, unknown> = {};
    server.use(
      http.post(api('/one-to-ones'), async ({ request }) => {
        sent = (await request.json()) as Record<string, unknown>;
        return HttpResponse.json({ ...planned, state: 'held' }, { status: 201, headers: { ETag: '"0"' } });
      }),
    );
    openApp('/one-to-ones/new', organiser);
    const user = userEvent.setup();
    await choose(user, 'ami', /Amina Sample/);
    await user.click(screen.getByRole('button', { name: 'Log one-to-one' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Amina Sample' })).toBeInTheDocument();
    expect(sent).toMatchObject({
      state: 'held',
      chapterId: chapter.id,
      people: [{ personId: amina.id, organisationId: ymca.id }],
      minutes: 45,
      visibility: 'author',
    });
    expect(Date.parse(String(sent.at))).toBeLessThan(Date.now());
    expect(drafts()).toEqual([]);
  });

  it('adds somebody new on the way', async () => {
    let sent: unknown;
    server.use(
      http.get(api('/people'), () => page([])),
      http.post(api('/people'), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ ...amina, name: 'Zora', affiliations: [] }, { status: 201 });
      }),
    );
    openApp('/one-to-ones/new', organiser);
    const user = userEvent.setup();
    await choose(user, 'Zora', /Add “Zora” as a new person/);
    await user.click(await screen.findByRole('button', { name: 'Add Zora' }));
    expect(await screen.findByRole('button', { name: 'Leave Zora out' })).toBeInTheDocument();
    expect(sent).toEqual({ name: 'Zora', chapterId: chapter.id });
  });

  it('keeps the draft when the session ends and the tab is closed, for its author', async () => {
    server.use(http.post(api('/one-to-ones'), () => aProblem(401, { code: 'unauthenticated' })));
    const { unmount } = openApp('/one-to-ones/new', organiser);
    const user = userEvent.setup();
    await choose(user, 'ami', /Amina Sample/);
    await user.type(screen.getByLabelText(/^Story/), 'Came in 1998');
    await user.click(screen.getByRole('button', { name: 'Log one-to-one' }));
    expect(await screen.findByText('Your session has ended')).toBeInTheDocument();
    unmount();
    sessionStorage.clear();

    const again = openApp('/one-to-ones/new', organiser);
    expect(await screen.findByText('What you typed is still here')).toBeInTheDocument();
    expect(screen.getByLabelText(/^Story/)).toHaveValue('Came in 1998');
    expect(screen.getByText('Amina Sample')).toBeInTheDocument();
    again.unmount();

    openApp('/one-to-ones/new', { ...organiser, subject: 'somebody else' });
    expect(await screen.findByLabelText(/^Story/)).toHaveValue('');
  });

  it("shows the server's word about one of the people at that person", async () => {
    server.use(
      http.post(api('/one-to-ones'), () =>
        aProblem(422, { errors: [{ pointer: '#/people/0/personId', detail: 'Choose a person whom you can see' }] }),
      ),
    );
    openApp('/one-to-ones/new', organiser);
    const user = userEvent.setup();
    await choose(user, 'ami', /Amina Sample/);
    await user.click(screen.getByRole('button', { name: 'Log one-to-one' }));
    await user.click(await screen.findByRole('link', { name: 'Choose a person whom you can see' }));
    expect(document.getElementById('field-people-0-personId')).toHaveFocus();
  });

  it('begins with the person from whose page one came', async () => {
    server.use(
      http.get(api(`/people/${amina.id}`), () =>
        HttpResponse.json({ ...amina, affiliations: [{ ...amina.affiliations[0], current: true }], can: [] }),
      ),
    );
    openApp(`/one-to-ones/new?personId=${amina.id}`, organiser);
    expect(await screen.findByRole('button', { name: 'Leave Amina Sample out' })).toBeInTheDocument();
  });

  it('is for those who may', async () => {
    openApp('/one-to-ones/new', { ...organiser, can: [] });
    expect(await screen.findByRole('heading', { name: 'You cannot log one-to-ones' })).toBeInTheDocument();
  });
});

describe('a planned one-to-one', () => {
  const open = () => {
    const outcomes: unknown[] = [];
    server.use(
      http.get(api(path), () => HttpResponse.json(planned, { headers: { ETag: '"7"' } })),
      http.post(api(`${path}/outcome`), async ({ request }) => {
        outcomes.push(request.headers.get('If-Match'), await request.json());
        return HttpResponse.json({ ...planned, state: 'held', can: ['edit'] }, { headers: { ETag: '"8"' } });
      }),
    );
    openApp(path, organiser);
    return outcomes;
  };

  it('is settled in two taps', async () => {
    const outcomes = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'We met' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'Add what you heard' })).toBeInTheDocument();
    expect(outcomes).toEqual(['"7"', { state: 'held' }]);
  });

  it('is cancelled only with a reason', async () => {
    const outcomes = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'It was cancelled' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByLabelText('Why')).toHaveAccessibleDescription(/Say why it was cancelled/);
    await user.type(screen.getByLabelText('Why'), 'Rain');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(outcomes).toEqual(['"7"', { state: 'cancelled', reason: 'Rain' }]));
  });
});

describe('the list of one-to-ones', () => {
  it("asks for one's own, and for everyone's on request", async () => {
    const asked: string[] = [];
    server.use(
      http.get(api('/one-to-ones'), ({ request }) => {
        const { searchParams } = new URL(request.url);
        if (!searchParams.has('limit')) asked.push(searchParams.toString());
        return page([]);
      }),
    );
    openApp('/one-to-ones', organiser);
    expect(await screen.findByText('No one-to-ones yet')).toBeInTheDocument();
    await userEvent.setup().selectOptions(screen.getByLabelText('Whose'), 'All that I can read');
    expect(await screen.findByText('Nothing that you can read')).toBeInTheDocument();
    expect(asked).toEqual(['mine=true', '']);
    expect(globalThis.location.search).toBe('?everyone=true');
  });

  it('puts what is due on top and takes it off when it is done', async () => {
    const due = { ...planned, state: 'held', nextStep: { what: 'Send the dates', by: '2020-01-01', done: false } };
    let open = true;
    server.use(
      http.get(api('/one-to-ones'), ({ request }) =>
        page(new URL(request.url).searchParams.has('nextStepOpen') && open ? [due] : []),
      ),
      http.get(api(path), () => HttpResponse.json(due, { headers: { ETag: '"3"' } })),
      http.post(api(`${path}/next-step-completion`), ({ request }) => {
        open = request.headers.get('If-Match') !== '"3"';
        return HttpResponse.json(due, { headers: { ETag: '"4"' } });
      }),
    );
    openApp('/one-to-ones', organiser);
    expect(await screen.findByText(/Overdue since/)).toBeInTheDocument();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Done: Send the dates' }));
    await waitFor(() => expect(screen.queryByText('Your next steps')).not.toBeInTheDocument());
  });
});
