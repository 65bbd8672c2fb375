import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { ID, SECRET, staff } from '@/testing/freshness';
import { server } from '@/testing/server';
import type { Representative } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const acting: Representative = {
  id: '00000000-0000-7000-8000-0000000000d1',
  name: 'Sample Partner',
  email: 'one@colleague.example',
  state: 'acting',
  actingSince: '2026-06-01T10:00:00Z',
  self: false,
  can: ['remove'],
};

describe('who acts for an organisation', () => {
  it('is listed, invited and taken off', async () => {
    let items = [acting];
    server.use(
      http.get(api('/organisations/:id/representatives'), () =>
        HttpResponse.json({ organisation: { id: ID, name: 'Sample Pantry' }, items, can: ['invite'] }),
      ),
      http.post(api('/organisations/:id/representatives'), async ({ request }) => {
        const body = (await request.json()) as { name: string; email: string };
        const { actingSince: _, ...rest } = acting;
        const invited = {
          ...rest,
          ...body,
          id: crypto.randomUUID(),
          state: 'invited' as const,
          expiresAt: '2026-06-20T10:00:00Z',
        };
        items = [...items, invited];
        return HttpResponse.json(invited, { status: 201 });
      }),
      http.delete(api('/organisations/:id/representatives/:one'), ({ params }) => {
        items = items.filter(({ id }) => id !== params.one);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    openApp(`/organisations/${ID}/representatives`, staff);
    expect(await screen.findByText('Acts for it')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(screen.getByLabelText('Name')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Name'), 'Sample Colleague');
    await userEvent.type(screen.getByLabelText('Email address'), 'two@colleague.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByText('Sample Colleague')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take off: Sample Partner' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take off' }));
    await waitFor(() => expect(screen.queryByText('one@colleague.example')).not.toBeInTheDocument());
  });

  it('joins by the link with an account that can act, and is told when it cannot', async () => {
    server.use(
      http.post(api('/representative-invitations/acceptance'), () =>
        aProblem(409, { detail: 'This invitation has run out: ask who invited you to send you a new one.' }),
      ),
    );
    const { unmount } = openApp(`/representative-invitation#${SECRET}`, { ...aPerson, can: ['act-for-organisation'] });
    await userEvent.click(await screen.findByRole('button', { name: 'Look after the entry' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('run out');
    unmount();
    openApp('/representative-invitation', { ...aPerson, can: [] });
    expect(await screen.findByText(/cannot act for an organisation yet/)).toBeInTheDocument();
  });
});
