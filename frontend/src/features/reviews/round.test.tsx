import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aProblem, api, openApp } from '@/testing/app';
import { aManager, QUESTION, round, VACANCY } from '@/testing/review';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

type Round = Schemas['ReviewRoundView'];
const address = `/vacancies/${VACANCY}/review`;
const etag = { headers: { ETag: '"1"' } };
const reads = (view: Round) => http.get(api('/vacancies/:id/review'), () => HttpResponse.json(view, etag));

describe('running a review', () => {
  it('waits for the deadline', async () => {
    const { applications: _, ...open } = round;
    server.use(reads({ ...open, state: 'waiting', can: [], version: 0 }));
    openApp(address, aManager);
    expect(await screen.findByText('Applications must have closed')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Start marking' })).not.toBeInTheDocument();
    const pages = within(screen.getByRole('navigation', { name: 'Hiring' }));
    expect(pages.getByRole('link', { current: 'page' })).toHaveTextContent('Review');
  });

  it('asks for the exception of a small panel before it starts', async () => {
    const small: Round = {
      ...round,
      state: 'waiting',
      version: 0,
      can: ['start'],
      reviewers: round.reviewers.slice(1),
    };
    let sent: unknown;
    server.use(
      reads(small),
      http.post(api('/vacancies/:id/review'), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ ...round, exception: 'Two know this work' }, { status: 201, ...etag });
      }),
    );
    openApp(address, aManager);
    await userEvent.click(await screen.findByRole('button', { name: 'Start marking' }));
    const field = screen.getByLabelText('Why 2 people mark each answer');
    expect(field).toHaveFocus();
    expect(sent).toBeUndefined();
    await userEvent.type(field, 'Two know this work');
    await userEvent.click(screen.getByRole('button', { name: 'Start marking' }));
    await waitFor(() => expect(sent).toEqual({ exception: 'Two know this work' }));
    expect((await screen.findAllByText('Marking is open')).length).toBeGreaterThan(0);
  });

  it('lets somebody take over what a reviewer has not marked', async () => {
    let sent: unknown;
    server.use(
      reads(round),
      http.post(api('/vacancies/:id/review/replacements'), async ({ request }) => {
        sent = [request.headers.get('If-Match'), await request.json()];
        return HttpResponse.json({ ...round, version: 2 }, etag);
      }),
    );
    openApp(address, aManager);
    expect(await screen.findByText('Has not begun')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Replace Sample One' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Replace Reviewer 3' }));
    const dialog = await screen.findByRole('dialog', { name: 'Replace Reviewer 3?' });
    expect(within(dialog).getAllByRole('option')).toHaveLength(1);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Replace' }));
    await waitFor(() => expect(sent).toEqual(['"1"', { from: 'r3', to: 'r2' }]));
  });

  it('locks for good, with a reason while marks are missing', async () => {
    let sent: unknown;
    server.use(
      reads(round),
      http.post(api('/vacancies/:id/review/lock'), async ({ request }) => {
        sent = await request.json();
        return aProblem(412, { code: 'stale' });
      }),
    );
    openApp(address, aManager);
    expect(await screen.findByText(/10 marks are still awaited/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Lock the marks' }));
    const dialog = await screen.findByRole('dialog', { name: 'Lock the marks for good?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Lock the marks' }));
    expect(sent).toBeUndefined();
    const reason = within(dialog).getByLabelText('Why it is locked while marks are missing');
    await userEvent.type(reason, 'Nobody else is free');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Lock the marks' }));
    await waitFor(() => expect(sent).toEqual({ reason: 'Nobody else is free' }));
    expect(await screen.findByText(/The review has changed meanwhile/)).toBeInTheDocument();
  });

  it('shows the ranking by reference, with the pass line and where reviewers differ', async () => {
    const ranked = (number: number, score: number, disagreement: boolean): Schemas['RankedApplication'] => ({
      rank: number,
      application: { id: `00000000-0000-7000-8000-0000000000f${number}`, reference: `FM-AAAA-000${number}` },
      score,
      passes: score >= 3.5,
      questions: [{ questionId: QUESTION, mean: score, marks: 3, spread: disagreement ? 4 : 1, disagreement }],
    });
    server.use(
      reads({ ...round, state: 'locked', lockedAt: '2026-06-08T10:00:00Z', can: [] }),
      http.get(api('/vacancies/:id/ranking'), () =>
        HttpResponse.json({ items: [ranked(1, 4.67, false), ranked(2, 3, true)], next: null }),
      ),
      http.get(api('/vacancies/:id/review/report'), () =>
        HttpResponse.json({
          agreement: 0.71,
          questions: [{ id: QUESTION, prompt: 'Why?', mean: 3.8, distribution: [1, 0, 2, 1, 2], disagreements: 1 }],
          reviewers: [{ reviewer: 'r1', name: 'Sample One', marks: 2, mean: 3, severity: 0.75 }],
        } satisfies Schemas['ReviewReport']),
      ),
    );
    openApp(address, aManager);
    const list = await screen.findByRole('list', { name: 'Applications by their score' });
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['FM-AAAA-0001', 'FM-AAAA-0002']);
    expect(within(list).getByText('Pass mark 3.50: those above this line reach it')).toBeInTheDocument();
    expect(within(list).getByText('1 answer seen very differently')).toBeInTheDocument();
    expect(await screen.findByText(/agree fairly well/)).toBeInTheDocument();
    expect(screen.getByText('Mark 3: 2 times')).toBeInTheDocument();
    expect(screen.getByText('Stricter than the others, by 0.75 on average')).toBeInTheDocument();
  });

  it('is not for reviewers', async () => {
    openApp(address, { ...aManager, can: ['review-answers'] });
    expect(await screen.findByRole('heading', { name: 'You cannot run a review' })).toBeInTheDocument();
  });
});
