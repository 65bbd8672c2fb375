import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aProblem, api, openApp } from '@/testing/app';
import { aManager, VACANCY } from '@/testing/review';
import { server } from '@/testing/server';
import type { Feedback } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const address = `/vacancies/${VACANCY}/feedback`;
const letter = (outcome: 'appointed' | 'not-appointed', candidates: number, text: string) => ({
  outcome,
  candidates,
  subject: 'News of your application FM-····-····',
  text,
});
const feedback: Feedback = {
  vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
  candidates: 30,
  decided: true,
  questions: [
    { id: '00000000-0000-7000-8000-0000000000d1', prompt: 'Why here?', marked: 30, compared: true },
    { id: '00000000-0000-7000-8000-0000000000d2', prompt: 'What next?', marked: 4, compared: false },
  ],
  letters: [
    letter('appointed', 1, 'You are appointed.'),
    letter('not-appointed', 29, 'You were not appointed this time.'),
  ],
  can: ['send'],
};
const reads = (view: Feedback) => http.get(api('/vacancies/:id/feedback'), () => HttpResponse.json(view));

describe('feedback', () => {
  it('shows what each will read, and is sent to all in one step', async () => {
    const keys: (string | null)[] = [];
    server.use(
      reads(feedback),
      http.post(api('/vacancies/:id/feedback'), ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return HttpResponse.json(
          { ...feedback, can: [], sentAt: '2026-06-20T10:00:00Z', sentBy: 'Sample Manager' },
          { status: 201 },
        );
      }),
    );
    openApp(address, aManager);
    const rejected = await screen.findByRole('article', { name: 'Not appointed' });
    expect(rejected).toHaveTextContent('to 29 candidates');
    expect(rejected).toHaveTextContent('You were not appointed this time.');
    expect(screen.getByText('In thirds of 30 marked answers')).toBeInTheDocument();
    expect(screen.getByText('No thirds: 4 answers were marked, and it takes 6')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send feedback to all 30' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send the feedback now?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send it' }));
    expect(await screen.findByText(/by Sample Manager/)).toBeInTheDocument();
    expect(keys).toHaveLength(1);
    expect(keys[0]).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Send feedback/ })).not.toBeInTheDocument();
  });

  it('says that somebody else has sent it', async () => {
    let sent = false;
    server.use(
      http.get(api('/vacancies/:id/feedback'), () =>
        HttpResponse.json(sent ? { ...feedback, can: [], sentAt: '2026-06-20T10:00:00Z' } : feedback),
      ),
      http.post(api('/vacancies/:id/feedback'), () => {
        sent = true;
        return aProblem(409, { code: 'wrong-state', detail: 'Everyone has been told already: feedback is sent once.' });
      }),
    );
    openApp(address, aManager);
    await userEvent.click(await screen.findByRole('button', { name: 'Send feedback to all 30' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Send it' }));
    expect(await screen.findByText('Everyone has been told already: feedback is sent once.')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText('Sent')).toBeInTheDocument());
  });

  it('waits for the decision, and before that for the lock', async () => {
    server.use(reads({ ...feedback, decided: false, letters: [], can: [] }));
    const opened = openApp(address, aManager);
    expect(await screen.findByText('Waiting for the decision')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Send feedback/ })).not.toBeInTheDocument();
    opened.unmount();
    server.use(http.get(api('/vacancies/:id/feedback'), () => aProblem(409, { code: 'wrong-state' })));
    openApp(address, aManager);
    expect(await screen.findByRole('heading', { name: 'Feedback comes after the decision' })).toBeInTheDocument();
  });
});
