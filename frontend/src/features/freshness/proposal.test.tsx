import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { api, openApp } from '@/testing/app';
import { proposal, staff } from '@/testing/freshness';
import { server } from '@/testing/server';
import type { Proposal } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

function keepsProposal() {
  const sent: unknown[] = [];
  let now = proposal;
  server.use(
    http.get(api('/organisation-proposals/:id'), () => HttpResponse.json(now)),
    http.post(api('/organisation-proposals/:id/:step'), async ({ request, params }) => {
      const body = (await request.json()) as { fields?: Proposal['taken']; note?: string };
      sent.push([params.step, body, request.headers.get('If-Match')]);
      now = {
        ...proposal,
        status: params.step === 'acceptance' ? 'accepted' : 'declined',
        taken: body.fields ?? [],
        decidedAt: '2026-06-03T10:00:00Z',
        decidedBy: 'Sample Organiser',
        can: [],
      };
      return HttpResponse.json(now);
    }),
  );
  return sent;
}

describe('what is proposed', () => {
  it('stands beside what is there now, and is taken over field by field', async () => {
    const sent = keepsProposal();
    openApp(`/organisation-proposals/${proposal.id}`, staff);
    expect(await screen.findByText('<i>Lunch</i> has ended.')).toBeInTheDocument();
    const phone = screen.getByRole('row', { name: /Phone/ });
    expect(within(phone).getByText('Changed since')).toBeInTheDocument();
    expect(within(phone).getByText('When it was proposed: 01245 496 0000')).toBeInTheDocument();
    expect(within(phone).getByText('Empty')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Name' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Phone' })).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Take over what is ticked' }));
    expect(await screen.findByText(/^Taken over: name/)).toBeInTheDocument();
    expect(sent).toEqual([['acceptance', { version: 2, fields: ['name'] }, '"7"']]);
  });

  it('is declined with a reason only', async () => {
    const sent = keepsProposal();
    openApp(`/organisation-proposals/${proposal.id}`, staff);
    await userEvent.click(await screen.findByRole('button', { name: 'Decline' }));
    const dialog = await screen.findByRole('dialog', { name: 'Decline these changes?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(within(dialog).getByText('Say why, so that they can understand it')).toBeInTheDocument();
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'The register has another name.');
    server.use(http.post(api('/organisation-proposals/:id/declining'), () => HttpResponse.error(), { once: true }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Decline' })).toBeEnabled());
    expect(within(dialog).getByLabelText('Reason')).toHaveValue('The register has another name.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText(/^Declined, on 3 June 2026/)).toBeInTheDocument();
    expect(sent).toEqual([['declining', { note: 'The register has another name.' }, null]]);
  });
});
