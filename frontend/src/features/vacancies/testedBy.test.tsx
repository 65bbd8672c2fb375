import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aPerson, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { vacancy } from '@/testing/vacancy';
import { contentOf } from './content';
import type { NewVacancy, VacancyView } from './queries';
import { valuesOf } from './values';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const recruiter = { ...aPerson, can: ['edit-vacancy', 'publish-vacancy', 'read-vacancy-in-full', 'run-review'] };
const question = (number: number) => ({
  id: `00000000-0000-7000-8000-0000000000d${number}`,
  prompt: `Question of ${number}?`,
  blind: true,
  reviewGuide: [],
  sample: false,
});
const draft: VacancyView = {
  ...vacancy,
  status: 'draft',
  full: true,
  acceptsApplications: false,
  can: ['edit', 'publish'],
  questions: [question(1), question(2)],
  criteria: [
    { block: 'experience', text: 'First', level: 'essential', testedBy: { question: 1 } },
    { block: 'experience', text: 'Second', level: 'essential', testedBy: { stage: 'cv' } },
    { block: 'experience', text: 'Third', level: 'desirable' },
  ],
};
const answer = (view: VacancyView) => HttpResponse.json(view, { headers: { ETag: '"1"' } });

beforeEach(() =>
  server.use(
    http.get(api('/vacancies/:id'), () => answer(draft)),
    http.get(api('/vacancies/:id/import'), () => new HttpResponse(null, { status: 404 })),
    http.get(api('/organisations'), () => HttpResponse.json({ items: [], next: null })),
  ),
);

describe('what tests a criterion', () => {
  it('is sent as it was read', () => {
    expect(contentOf(valuesOf(draft)).criteria).toEqual(draft.criteria);
  });

  it('follows its question when that is moved, and goes with it', () => {
    const values = valuesOf(draft);
    const [first, second] = values.questions;
    if (!first || !second) throw new Error('two questions');
    expect(contentOf({ ...values, questions: [second, first] }).criteria?.[0]?.testedBy).toEqual({ question: 0 });
    expect(contentOf({ ...values, questions: [first] }).criteria?.[0]).not.toHaveProperty('testedBy');
  });

  it('is no CV where none is asked for', () => {
    const values = valuesOf(draft);
    const without = { ...values, applying: { ...values.applying, cvRequired: false } };
    expect(contentOf(without).criteria?.[1]).not.toHaveProperty('testedBy');
  });

  it('is chosen from the questions as they stand in the form', async () => {
    let sent: NewVacancy | undefined;
    server.use(
      http.put(api('/vacancies/:id'), async ({ request }) => {
        sent = (await request.json()) as NewVacancy;
        return answer(draft);
      }),
    );
    openApp(`/vacancies/${draft.id}/edit`, recruiter);
    const criterion = (await screen.findAllByLabelText(/^Tested by/))[2] as HTMLSelectElement;
    expect(within(criterion).getByRole('option', { name: 'Question 2: Question of 2?' })).toBeInTheDocument();
    await userEvent.selectOptions(criterion, 'Question 1: Question of 1?');
    await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(sent).toBeDefined());
    expect(sent?.criteria?.[2]?.testedBy).toEqual({ question: 0 });
  });

  it('stands beside the criterion for staff', async () => {
    openApp(`/vacancies/${draft.id}`, recruiter);
    expect(await screen.findByText('Tested by question 2')).toBeInTheDocument();
    expect(screen.getByText('Tested by the CV')).toBeInTheDocument();
    expect(screen.getByText('Tested by nothing yet')).toBeInTheDocument();
  });
});

describe('a preview', () => {
  it('shows what the server gives the public, and nothing for staff', async () => {
    const { review: _, ...open } = draft;
    server.use(
      http.get(api('/vacancies/:id/preview'), () =>
        answer({ ...open, full: false, can: [], criteria: draft.criteria.map(({ testedBy: __, ...one }) => one) }),
      ),
    );
    openApp(`/vacancies/${draft.id}`, recruiter);
    await userEvent.click(await screen.findByRole('link', { name: 'Preview' }));
    expect(await screen.findByText(/Everyone reads this once it is published/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: draft.title })).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'For those who recruit' })).not.toBeInTheDocument();
    expect(screen.queryByText(/^Tested by/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Leave the preview' }));
    expect(await screen.findByRole('region', { name: 'For those who recruit' })).toBeInTheDocument();
  });
});

describe('a deadline that has passed', () => {
  it('is moved with a reason', async () => {
    let sent: unknown;
    const closed: VacancyView = {
      ...draft,
      status: 'closed',
      closedAt: '2026-06-06T22:59:00Z',
      can: ['move-deadline', 'withdraw'],
    };
    server.use(
      http.get(api('/vacancies/:id'), () => answer(closed)),
      http.put(api('/vacancies/:id/deadline'), async ({ request }) => {
        sent = await request.json();
        return answer({ ...closed, status: 'published' });
      }),
    );
    openApp(`/vacancies/${draft.id}`, recruiter);
    await userEvent.click(await screen.findByRole('button', { name: 'Move the deadline' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Move the deadline' }));
    expect(dialog.getByText('Give a reason')).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText('Reason'), 'Our site was down');
    await userEvent.click(dialog.getByRole('button', { name: 'Move the deadline' }));
    await waitFor(() => expect(sent).toMatchObject({ zone: 'Europe/London', reason: 'Our site was down' }));
  });
});
