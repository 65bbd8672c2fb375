import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTokensFrom } from '@/api/client';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { money, vacancy } from '@/testing/vacancy';
import { contentOf } from './content';
import type { VacancyView } from './queries';
import { valuesOf } from './values';

const session = vi.hoisted(() => ({ now: 'signed-in' }));
vi.mock('@/auth/session', () => ({
  currentSession: () => session.now,
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const { id } = vacancy;

const answer = (change: Partial<VacancyView> = {}) =>
  server.use(
    http.get(api(`/vacancies/${id}`), () => HttpResponse.json({ ...vacancy, ...change }, { headers: { ETag: '"1"' } })),
  );

const recruiter = { ...aPerson, can: ['create-vacancy', 'edit-vacancy', 'publish-vacancy'] };

beforeEach(() => {
  takeTokensFrom({ token: async () => 'token', renew: async () => undefined });
  server.use(
    http.get(api(`/vacancies/${id}/job-posting`), () =>
      HttpResponse.json({ '@type': 'JobPosting', title: '</script><b>' }),
    ),
    http.get(api(`/vacancies/${id}/import`), () => aProblem(404, {})),
    http.get(api('/organisations'), () => HttpResponse.json({ items: [], next: null })),
  );
});

describe('one vacancy', () => {
  it('shows pay with both figures, the deadline with its zone, and one thing to do', async () => {
    answer();
    openApp(`/vacancies/${id}`);
    const glance = await screen.findByRole('complementary', { name: 'At a glance' });
    expect(within(glance).getByText('£14,198.93 a year')).toBeInTheDocument();
    expect(within(glance).getByText(/£26,623 full-time/)).toBeInTheDocument();
    expect(within(glance).getByText(/Saturday 6 June 2099 at 11:59pm, London/)).toBeInTheDocument();
    expect(within(glance).getByRole('link', { name: 'Apply' })).toHaveAttribute('href', `/vacancies/${id}/apply`);
    expect(screen.getByText('8.30')).toBeInTheDocument();
    expect(screen.getByText('At least £16,000')).toBeInTheDocument();
  });

  it('says what a group is chosen by, where the vacancy names it', async () => {
    answer({ composition: [{ name: 'Sector', values: ['Health', 'Schools'], sample: true }] });
    openApp(`/vacancies/${id}`);
    expect(await screen.findByRole('heading', { name: 'What the group is chosen by' })).toBeInTheDocument();
    expect(screen.getByText('Sector')).toBeInTheDocument();
    expect(screen.getByText(/^Health, Schools/)).toHaveTextContent('the advert does not name it');
  });

  it('carries the job posting as data that no text can break out of, and takes it away again', async () => {
    answer();
    const { unmount } = openApp(`/vacancies/${id}`);
    await waitFor(() => expect(document.querySelector('script[type="application/ld+json"]')).not.toBeNull());
    const block = document.querySelector('script[type="application/ld+json"]');
    expect(block?.textContent).not.toContain('</script>');
    expect(JSON.parse(block?.textContent ?? '')).toMatchObject({ title: '</script><b>' });
    unmount();
    expect(document.querySelector('script[type="application/ld+json"]')).toBeNull();
  });

  it('offers nothing to apply for once it is closed', async () => {
    answer({ status: 'closed', acceptsApplications: false });
    openApp(`/vacancies/${id}`);
    expect(await screen.findByText(/They are being reviewed/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Apply' })).not.toBeInTheDocument();
  });

  it('says when it closed, where that was before its deadline', async () => {
    answer({
      status: 'closed',
      acceptsApplications: false,
      closedAt: '2026-02-03T10:00:00Z',
      reason: 'Enough applied',
    });
    openApp(`/vacancies/${id}`);
    const glance = await screen.findByRole('complementary', { name: 'At a glance' });
    expect(within(glance).getByText(/Tuesday 3 February 2026 at 10am/)).toBeInTheDocument();
    expect(within(glance).queryByText(/2099/)).not.toBeInTheDocument();
  });

  it('tells those who recruit what is missing, and does not publish before', async () => {
    answer({
      status: 'draft',
      full: true,
      acceptsApplications: false,
      can: ['edit', 'publish', 'withdraw'],
      missing: [{ pointer: '#/questions', detail: 'Ask at least one question' }],
    });
    openApp(`/vacancies/${id}`, recruiter);
    const mend = await screen.findByRole('link', { name: 'Ask at least one question' });
    expect(mend).toHaveAttribute('href', `/vacancies/${id}/edit#questions`);
    expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
  });

  it('withdraws only with a reason', async () => {
    answer({ full: true, can: ['withdraw'] });
    const sent: unknown[] = [];
    server.use(
      http.post(api(`/vacancies/${id}/withdrawal`), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          { ...vacancy, full: true, status: 'withdrawn', acceptsApplications: false },
          { headers: { ETag: '"2"' } },
        );
      }),
    );
    openApp(`/vacancies/${id}`, recruiter);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
    expect(await within(dialog).findByText('Give a reason')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/Reason/), 'The funding has ended');
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText('Sample Organiser Post is withdrawn')).toBeInTheDocument();
    expect(sent).toEqual([{ reason: 'The funding has ended' }]);
  });
});

describe('the form', () => {
  it('sends back what it was given, but for the computed figures', () => {
    const { terms, work, ...sent } = contentOf(valuesOf(vacancy));
    const { chapter, organisation, summary, hours, location, contract, criteria, questions, timetable, advert } =
      vacancy;
    expect(sent).toMatchObject({ chapterId: chapter.id, organisationId: organisation.id, summary, hours, location });
    expect(sent).toMatchObject({ contract, criteria, questions, timetable, advert });
    expect(sent.deadline).toEqual({ at: '2099-06-06T22:59:00Z', zone: 'Europe/London' });
    expect(terms).toEqual({ type: 'salary', fullTime: money('26623.00'), fullTimeHoursPerWeek: 37.5 });
    expect(work?.targets?.[0]).not.toHaveProperty('atPost');
  });

  it('moves rows with the keyboard and keeps the focus on the one that moved', async () => {
    answer({
      status: 'draft',
      full: true,
      can: ['edit'],
      criteria: ['First', 'Second', 'Third'].map((text) => ({ block: 'experience', text, level: 'essential' })),
    });
    openApp(`/vacancies/${id}/edit`, recruiter);
    const criteria = await screen.findByRole('group', { name: 'What you look for' });
    const texts = () =>
      within(criteria)
        .getAllByLabelText('Criterion')
        .map((field) => (field as HTMLTextAreaElement).value);
    const down = within(criteria).getByRole('button', { name: 'Move 1 down' });
    down.focus();
    await userEvent.keyboard('{Enter}');
    expect(texts()).toEqual(['Second', 'First', 'Third']);
    expect(within(criteria).getByRole('button', { name: 'Move 2 down' })).toHaveFocus();
  });

  it('shows only the words that may still change once it is published', async () => {
    answer({ full: true, can: ['edit'] });
    openApp(`/vacancies/${id}/edit`, recruiter);
    expect(await screen.findByLabelText('Title')).toHaveValue('Sample Organiser Post');
    expect(screen.queryByRole('group', { name: 'Questions' })).not.toBeInTheDocument();
    expect(screen.getByText(/stay as people have read them/)).toBeInTheDocument();
  });

  it("shows the server's words at the field that its pointer names", async () => {
    answer({ status: 'draft', full: true, can: ['edit'] });
    server.use(
      http.put(api(`/vacancies/${id}`), () =>
        aProblem(422, { errors: [{ pointer: '#/hours/minimum', detail: 'This is more than the full-time week' }] }),
      ),
    );
    openApp(`/vacancies/${id}/edit`, recruiter);
    await userEvent.click(await screen.findByRole('button', { name: 'Save changes' }));
    await userEvent.click(await screen.findByRole('link', { name: 'This is more than the full-time week' }));
    expect(screen.getByLabelText('Hours')).toHaveFocus();
  });
});
