import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aProblem, api, openApp } from '@/testing/app';
import { ID, organisation, SECRET } from '@/testing/freshness';
import { server } from '@/testing/server';
import type { ConfirmationReading } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-out',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const reading: ConfirmationReading = {
  id: ID,
  version: 3,
  organisation,
  email: 'office@pantry.example',
  phone: '01245 496 0000',
  services: [],
  recipient: 'office@pantry.example',
  sentAt: '2026-06-01T10:00:00Z',
  expiresAt: '2026-08-01T10:00:00Z',
};

/** The link's operations as the server answers them; what was sent is kept. */
function keepsLink(start: Partial<ConfirmationReading> = {}) {
  let now = { ...reading, ...start };
  const sent: [string, unknown, string | null][] = [];
  const answer = () => HttpResponse.json(now, { headers: { ETag: `"${now.version}-ab"` } });
  server.use(
    http.get(api('/organisations/:id/services'), () => HttpResponse.json({ items: [], next: null })),
    http.post(api('/confirmation-link/reading'), () => answer()),
    http.post(api('/confirmation-link/:step'), async ({ request, params }) => {
      sent.push([String(params.step), await request.json(), request.headers.get('If-Match')]);
      now =
        params.step === 'confirmation'
          ? { ...now, confirmedAt: '2026-06-02T10:00:00Z' }
          : { ...now, proposedAt: '2026-06-02T11:00:00Z' };
      return answer();
    }),
  );
  return { sent, renamed: (name: string) => (now = { ...now, version: 4, organisation: { ...organisation, name } }) };
}

describe('the link in the email', () => {
  it('shows the entry as text, takes one press and says thank you', async () => {
    const { sent } = keepsLink();
    openApp(`/still-right#${SECRET}`);
    expect(await screen.findByRole('heading', { name: 'Is this still right, Sample Pantry?' })).toBeInTheDocument();
    expect(globalThis.location.hash).toBe('');
    expect(screen.getByText('Food for <b>all</b>.')).toBeInTheDocument();
    expect(screen.getByText('office@pantry.example')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'It is all still right' }));
    expect(await screen.findByRole('heading', { name: 'Thank you, Sample Pantry' })).toBeInTheDocument();
    expect(screen.getByText('Confirmed on 2 June 2026')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'It is all still right' })).not.toBeInTheDocument();
    expect(sent).toEqual([['confirmation', { secret: SECRET }, '"3-ab"']]);
  });

  it('shows the entry anew when somebody has changed it meanwhile', async () => {
    const { renamed } = keepsLink();
    openApp(`/still-right#${SECRET}`);
    await screen.findByRole('heading', { name: 'Is this still right, Sample Pantry?' });
    server.use(http.post(api('/confirmation-link/confirmation'), () => aProblem(412, { code: 'stale' })));
    renamed('Another Pantry');
    await userEvent.click(screen.getByRole('button', { name: 'It is all still right' }));
    expect(await screen.findByRole('heading', { name: 'Is this still right, Another Pantry?' })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('look again');
  });

  it.each([
    [404, 'This link is not known: copy all of it from the email.'],
    [409, 'This link has run out: ask the alliance to send a new one.'],
  ])('says why it does not work and what to do, at %s', async (status, detail) => {
    server.use(http.post(api('/confirmation-link/reading'), () => aProblem(status, { detail })));
    openApp(`/still-right#${SECRET}`);
    expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeInTheDocument();
    expect(screen.getByText(detail)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Find the entry in the directory' })).toBeInTheDocument();
  });

  it('asks for the link where there is none', async () => {
    openApp('/still-right#too-short');
    expect(await screen.findByRole('heading', { name: 'Open the link in your email' })).toBeInTheDocument();
  });

  it('takes changes in a short form and keeps the position while the address stays', async () => {
    const { sent } = keepsLink();
    openApp(`/still-right#${SECRET}`);
    await userEvent.click(await screen.findByRole('link', { name: 'Something has changed' }));
    const phone = await screen.findByLabelText(/^Phone/);
    expect(screen.getByText('Do you have an account that acts for Sample Pantry?')).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('Name'));
    await userEvent.click(screen.getByRole('button', { name: 'Send the changes' }));
    expect(await screen.findAllByText('Enter the name of the organisation')).not.toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Name'), 'Sample Larder');
    await userEvent.clear(phone);
    await userEvent.type(phone, '01245 496 0001');
    await userEvent.type(screen.getByLabelText(/^What else has changed/), 'Lunch has ended.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the changes' }));
    expect(await screen.findByText('We have the changes of 2 June 2026')).toBeInTheDocument();
    expect(sent).toEqual([
      [
        'proposal',
        {
          secret: SECRET,
          name: 'Sample Larder',
          description: 'Food for <b>all</b>.',
          email: 'office@pantry.example',
          phone: '01245 496 0001',
          remark: 'Lunch has ended.',
          address: {
            lines: ['1 High Street'],
            town: 'Chelmsford',
            postcode: 'CM1 1QH',
            latitude: 51.7,
            longitude: 0.4,
          },
        },
        '"3-ab"',
      ],
    ]);
  });

  it('does not take what was typed for one organisation to another', async () => {
    keepsLink();
    sessionStorage.setItem('firstmile.still-right', SECRET);
    openApp('/still-right/00000000-0000-7000-8000-0000000000a9');
    expect(await screen.findByRole('heading', { name: 'Is this still right, Sample Pantry?' })).toBeInTheDocument();
  });
});
