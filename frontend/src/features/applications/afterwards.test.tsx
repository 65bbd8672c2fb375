import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aProblem, api, openApp } from '@/testing/app';
import { KEY, keepsMyApplication } from '@/testing/myApplication';
import { server } from '@/testing/server';
import type { MyApplication } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-out',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

function openMine(start: Partial<MyApplication>) {
  sessionStorage.setItem('firstmile.application-key', KEY);
  const kept = keepsMyApplication({ status: 'submitted', submittedAt: '2026-06-01T10:00:00Z', ...start });
  server.use(...kept.handlers);
  openApp('/my-application');
  return kept;
}

describe('after applying', () => {
  it('one rates how it was, and changes one’s mind', async () => {
    const sent: unknown[] = [];
    const mine = openMine({ can: ['rate'] });
    server.use(
      http.put(api('/my-application/happiness'), async ({ request }) => {
        const rating = (await request.json()) as Schemas['HappinessRating'];
        sent.push(rating.score);
        mine.rated(rating.score);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Send my rating' }));
    expect(screen.getByText('Choose a number from 0 to 10')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: '0' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send my rating' }));
    expect(await screen.findByText('Thank you. You gave it 0.')).toBeInTheDocument();
    const change = await screen.findByRole('button', { name: 'Change my rating' });
    expect(change).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: '9' }));
    await userEvent.click(change);
    await waitFor(() => expect(sent).toEqual([0, 9]));
  });

  it('one reads the news and where each answer stands', async () => {
    server.use(
      http.get(api('/my-application/feedback'), () =>
        HttpResponse.json({
          outcome: 'not-appointed',
          sentOn: '2026-06-20',
          answers: [
            { prompt: 'Why here?', band: 'upper', of: 30 },
            { prompt: 'What next?', why: 'No comparison: nobody marked it.' },
          ],
        } satisfies Schemas['MyFeedback']),
      ),
    );
    openMine({ can: ['read-feedback'] });
    expect(await screen.findByRole('heading', { name: 'You were not appointed this time' })).toBeInTheDocument();
    expect(screen.getByText('We wrote to you on 20 June 2026.')).toBeInTheDocument();
    expect(screen.getByText('Upper third').parentElement).toHaveTextContent('Upper third of 30 answers');
    expect(screen.getByText('No comparison: nobody marked it.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'What happens next' })).not.toBeInTheDocument();
  });

  it('one has everything erased, after a question, as it was read', async () => {
    const sent: unknown[] = [];
    openMine({ can: ['erase'] });
    server.use(
      http.delete(api('/my-application'), ({ request }) => {
        sent.push(request.headers.get('Application-Key'), request.headers.get('If-Match'));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Erase everything' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase it for good' }));
    expect(await screen.findByRole('heading', { name: 'Everything is erased' })).toBeInTheDocument();
    expect(sent).toEqual([KEY, '"1"']);
    expect(sessionStorage.getItem('firstmile.application-key')).toBeNull();
  });

  it('what has to be kept is not offered to be erased, and a refusal is said', async () => {
    openMine({ can: [] });
    expect(await screen.findByText(/It has to be kept for now/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Erase everything' })).not.toBeInTheDocument();
  });

  it('one takes everything away as a file', async () => {
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    URL.createObjectURL = () => 'blob:sample';
    URL.revokeObjectURL = () => undefined;
    openMine({ can: ['erase'] });
    server.use(http.get(api('/my-application/export'), () => HttpResponse.json({ reference: 'FM-7K3Q-92XD' })));
    await userEvent.click(await screen.findByRole('button', { name: 'Download my data' }));
    await waitFor(() => expect(name).toBe('application-FM-7K3Q-92XD.json'));
    server.use(http.get(api('/my-application/export'), () => aProblem(503, { title: 'Firstmile is resting' })));
    await userEvent.click(screen.getByRole('button', { name: 'Download my data' }));
    expect(await screen.findByText('Firstmile is resting')).toBeInTheDocument();
  });
});
