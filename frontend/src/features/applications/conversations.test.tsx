import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aProblem, api, openApp } from '@/testing/app';
import { KEY, keepsMyApplication } from '@/testing/myApplication';
import { server } from '@/testing/server';

const submitted: Partial<Schemas['MyApplicationView']> = {
  status: 'submitted',
  submittedAt: '2026-06-01T10:00:00Z',
  can: ['withdraw'],
};

const invited: Schemas['MyConversation'] = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'interview',
  state: 'invited',
  startsAt: '2099-12-03T10:00:00Z',
  endsAt: '2099-12-03T10:45:00Z',
  place: 'Sample Hall',
  otherTimes: [
    {
      id: '00000000-0000-7000-8000-000000000002',
      startsAt: '2099-12-04T10:00:00Z',
      endsAt: '2099-12-04T10:45:00Z',
      place: 'Sample Hall',
    },
  ],
  can: ['confirm', 'choose', 'decline'],
};

/** As the server keeps it. */
function keepsConversation() {
  let now: Schemas['MyConversation'] = invited;
  const become = (change: Partial<Schemas['MyConversation']>) => {
    now = { ...now, ...change };
    return HttpResponse.json(now);
  };
  server.use(
    http.get(api('/my-application/conversations'), () => HttpResponse.json({ items: [now] })),
    http.post(api('/my-application/conversations/:id/confirmation'), () =>
      become({ state: 'confirmed', can: ['choose', 'decline'] }),
    ),
    http.post(api('/my-application/conversations/:id/refusal'), () => become({ state: 'declined', can: [] })),
    ...keepsMyApplication(submitted).handlers,
  );
  openApp(`/my-application#${KEY}`);
  return { become };
}

describe('an invitation to a conversation', () => {
  it('is confirmed with one press', async () => {
    keepsConversation();
    expect(await screen.findByRole('heading', { name: 'An interview' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('We would like to meet you');
    expect(screen.getByText('Thursday 3 December 2099, 10am to 10:45am, London time')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'I will be there' }));
    expect(await screen.findByText('You have confirmed')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'I will be there' })).not.toBeInTheDocument();
  });

  it('lets a time go that somebody else was quicker to take', async () => {
    const { become } = keepsConversation();
    server.use(
      http.put(api('/my-application/conversations/:id/slot'), () => {
        become({ otherTimes: [], can: ['confirm', 'decline'] });
        return aProblem(409, { code: 'conflict', detail: 'Somebody else has just taken that time.' });
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Choose another time' }));
    await userEvent.click(screen.getByRole('radio', { name: /4 December 2099/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Take this time' }));
    expect(await screen.findByText(/Somebody else has just taken that time/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Choose another time' })).not.toBeInTheDocument());
  });

  it('is declined after a second thought', async () => {
    keepsConversation();
    await userEvent.click(await screen.findByRole('button', { name: 'Decline' }));
    const dialog = await screen.findByRole('dialog', { name: 'Decline this invitation?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText('You have declined')).toBeInTheDocument();
  });
});
