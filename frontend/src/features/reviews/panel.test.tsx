import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { aManager, aReviewer, keepsReview, VACANCY } from '@/testing/review';
import { server } from '@/testing/server';
import type { PanelMember, VacancyPanel } from './panels';

const session = vi.hoisted(() => ({ now: 'signed-in' }));
vi.mock('@/auth/session', () => ({
  currentSession: () => session.now,
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));
beforeEach(() => {
  session.now = 'signed-in';
});

const address = `/vacancies/${VACANCY}/panel`;
const joined: PanelMember = {
  id: '00000000-0000-7000-8000-0000000000f1',
  name: 'Sample Reviewer',
  email: 'one@reviewer.example',
  state: 'joined',
  joinedAt: '2026-06-01T10:00:00Z',
  can: ['remove'],
};
const asked: PanelMember = {
  id: '00000000-0000-7000-8000-0000000000f2',
  name: 'Sample Guest',
  email: 'two@reviewer.example',
  state: 'invited',
  expiresAt: '2026-06-20T10:00:00Z',
  can: ['remove'],
};
const view: VacancyPanel = {
  vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
  state: 'waiting',
  marksPerAnswer: 3,
  items: [joined, asked],
  can: ['invite'],
};

/** A panel kept as the server keeps it. */
function keepsPanel(start: Partial<VacancyPanel> = {}) {
  let panel = { ...view, ...start };
  const sent: unknown[] = [];
  server.use(
    http.get(api('/vacancies/:id/panel'), () => HttpResponse.json(panel)),
    http.post(api('/vacancies/:id/panel'), async ({ request }) => {
      const body = (await request.json()) as { name: string; email: string };
      sent.push([body, request.headers.has('Idempotency-Key')]);
      if (panel.items.some(({ email }) => email === body.email))
        return aProblem(422, {
          code: 'validation-failed',
          errors: [{ pointer: '#/email', detail: 'This address has an invitation: take it back first' }],
        });
      const member: PanelMember = { ...asked, ...body, id: crypto.randomUUID() };
      panel = { ...panel, items: [...panel.items, member] };
      return HttpResponse.json(member, { status: 201 });
    }),
    http.delete(api('/vacancies/:id/panel/:memberId'), ({ params }) => {
      panel = { ...panel, items: panel.items.filter(({ id }) => id !== params.memberId) };
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return sent;
}

describe('putting a panel together', () => {
  it('shows who has joined, who is invited and how many are wanted', async () => {
    keepsPanel();
    openApp(address, aManager);
    expect(await screen.findByText('Sample Reviewer')).toBeInTheDocument();
    expect(screen.getByText('On the panel')).toBeInTheDocument();
    expect(screen.getByText(/^Works until/)).toBeInTheDocument();
    expect(screen.getByText(/^1 of 3 reviewers have joined/)).toBeInTheDocument();
  });

  it('invites somebody, and is ready for the next', async () => {
    const sent = keepsPanel({ items: [] });
    openApp(address, aManager);
    expect(await screen.findByText(/Nobody is on the panel yet/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(screen.getByLabelText('Name')).toHaveFocus();
    expect(screen.getByText('Enter their name')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Name'), 'Sample Third');
    await userEvent.type(screen.getByLabelText('Email address'), 'three@reviewer.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByText('Sample Third')).toBeInTheDocument();
    expect(sent).toEqual([[{ name: 'Sample Third', email: 'three@reviewer.example' }, true]]);
    expect(screen.getByLabelText('Name')).toHaveValue('');
    expect(screen.getByLabelText('Name')).toHaveFocus();
  });

  it('says at the address why it is refused', async () => {
    keepsPanel();
    openApp(address, aManager);
    await userEvent.type(await screen.findByLabelText('Name'), 'Again');
    await userEvent.type(screen.getByLabelText('Email address'), 'two@reviewer.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByText(/take it back first/)).toBeInTheDocument();
    expect(screen.getByLabelText('Email address')).toHaveFocus();
  });

  it('takes an invitation back after asking', async () => {
    keepsPanel();
    openApp(address, aManager);
    await userEvent.click(await screen.findByRole('button', { name: 'Take back: Sample Guest' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take the invitation back?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(screen.queryByText('two@reviewer.example')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Take off the panel: Sample Reviewer' })).toBeInTheDocument();
  });

  it('keeps who has answers left to mark, and says what to do instead', async () => {
    keepsPanel({ state: 'open', items: [{ ...joined, can: [] }] });
    openApp(address, aManager);
    expect(await screen.findByText(/let another person take over/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Take off/ })).not.toBeInTheDocument();
  });

  it('takes somebody off who has none left, and shows who was there', async () => {
    const former: PanelMember = {
      ...joined,
      id: '00000000-0000-7000-8000-0000000000f3',
      name: 'Sample Former',
      state: 'left',
      leftAt: '2026-06-09T10:00:00Z',
      can: [],
    };
    keepsPanel({ state: 'locked', items: [joined, former], can: [] });
    openApp(address, aManager);
    expect(await screen.findByText('Has left the panel')).toBeInTheDocument();
    expect(screen.getByText(/^Left .*their marks stay$/)).toBeInTheDocument();
    expect(screen.queryByText(/let another person take over/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take off the panel: Sample Reviewer' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take Sample Reviewer off the panel?' });
    expect(dialog).toHaveTextContent(/no candidate, no conversation, no scorecard/);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take off the panel' }));
    expect(await screen.findByText('Sample Reviewer is off the panel')).toBeInTheDocument();
  });

  it('is not for others', async () => {
    openApp(address, aPerson);
    expect(await screen.findByRole('heading', { name: 'You cannot put a panel together' })).toBeInTheDocument();
  });
});

describe('an invitation to a panel', () => {
  const SECRET = 's'.repeat(43);

  it('takes its secret out of the address, and joins', async () => {
    let sent: unknown;
    const review = keepsReview();
    server.use(
      ...review.handlers,
      http.post(api('/panel-invitations/acceptance'), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ vacancy: { id: VACANCY, name: 'Sample Organiser Post' } });
      }),
    );
    const { router } = openApp(`/panel-invitation#${SECRET}`, aReviewer);
    await userEvent.click(await screen.findByRole('button', { name: 'Join the panel' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/reviews/${VACANCY}`));
    expect(sent).toEqual({ secret: SECRET });
    expect(globalThis.location.href).not.toContain(SECRET);
    expect(JSON.stringify(sessionStorage)).not.toContain(SECRET);
  });

  it('waits while somebody signs in', async () => {
    session.now = 'signed-out';
    openApp(`/panel-invitation#${SECRET}`, aReviewer);
    await screen.findByRole('heading', { name: 'Will you review applications?' });
    expect(within(screen.getByRole('main')).getByRole('button', { name: 'Sign in' })).toBeInTheDocument();
    expect(JSON.stringify(sessionStorage)).toContain(SECRET);
  });

  it('says why it cannot be taken up', async () => {
    server.use(
      http.post(api('/panel-invitations/acceptance'), () =>
        aProblem(409, { code: 'wrong-state', detail: 'This invitation has run out: ask for a new one.' }),
      ),
    );
    openApp(`/panel-invitation#${SECRET}`, aReviewer);
    await userEvent.click(await screen.findByRole('button', { name: 'Join the panel' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This invitation has run out');
  });

  it('tells an account that cannot review whom to ask', async () => {
    openApp(`/panel-invitation#${SECRET}`, aPerson);
    expect(await screen.findByText(/this account cannot review yet/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Join the panel' })).not.toBeInTheDocument();
  });

  it('says what to do without a link', async () => {
    openApp('/panel-invitation', aReviewer);
    expect(await screen.findByRole('heading', { name: 'Open your invitation' })).toBeInTheDocument();
  });
});
