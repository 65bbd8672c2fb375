import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTokensFrom } from '@/api/client';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { vacancy } from '@/testing/vacancy';
import type { NewVacancy, VacancyView } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const { id } = vacancy;
const recruiter = { ...aPerson, can: ['create-vacancy', 'edit-vacancy', 'publish-vacancy'] };
const draft: VacancyView = {
  ...vacancy,
  status: 'draft',
  full: true,
  acceptsApplications: false,
  can: ['edit', 'publish', 'move-deadline'],
};
const organisation = { ...vacancy.organisation, kinds: ['charity'], chapter: vacancy.chapter, updatedAt: '2026-01-01' };

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const summary = () => screen.findByRole('alert', { name: 'There is a problem' });
const answer = (change: Partial<VacancyView> = {}) =>
  HttpResponse.json({ ...draft, ...change }, { headers: { ETag: '"1"' } });
const opens = (change: Partial<VacancyView> = {}) =>
  server.use(http.get(api(`/vacancies/${id}`), () => answer(change)));

beforeEach(() => {
  takeTokensFrom({ token: async () => 'token', renew: async () => undefined });
  server.use(http.get(api('/organisations'), () => HttpResponse.json({ items: [organisation], next: null })));
});
afterEach(() => takeTokensFrom({ token: async () => undefined, renew: async () => undefined }));

describe('drafting a vacancy', () => {
  it('asks for the little that a draft needs, in the order of the form', async () => {
    openApp('/vacancies/new', recruiter);
    await screen.findByLabelText('Title');
    await userEvent.clear(screen.getByLabelText('Places'));
    await userEvent.click(screen.getByRole('radio', { name: /^A salary/ }));
    await press('Save the draft');
    const problem = await summary();
    expect(problem).toHaveFocus();
    expect(
      within(problem)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Enter a title',
      'Choose the organisation that offers it',
      'Enter the number of places',
      'Enter the full-time salary, like 26623.00',
    ]);
    await userEvent.click(within(problem).getByRole('link', { name: 'Choose the organisation that offers it' }));
    expect(screen.getByRole('combobox', { name: 'Organisation that offers it' })).toHaveFocus();
    expect(screen.getByLabelText('Title')).toHaveAccessibleDescription(/Enter a title/);
  });

  it('sends it with a key, and the page that follows lists what is missing', async () => {
    const missing = [
      { pointer: '#/summary', detail: 'Say what it is in a few sentences' },
      { pointer: '#/deadline', detail: 'Choose the one deadline' },
    ];
    let key: string | null = null;
    let sent: unknown;
    opens({ missing });
    server.use(
      http.post(api('/vacancies'), async ({ request }) => {
        key = request.headers.get('Idempotency-Key');
        sent = await request.json();
        return HttpResponse.json({ ...draft, missing }, { status: 201, headers: { ETag: '"1"' } });
      }),
    );
    openApp('/vacancies/new', recruiter);
    await userEvent.type(await screen.findByLabelText('Title'), 'Sample Organiser Post');
    await userEvent.click(screen.getByRole('combobox', { name: 'Organisation that offers it' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Citizens UK', hidden: true }));
    await press('Save the draft');

    const bar = await screen.findByRole('region', { name: 'For those who recruit' });
    for (const { pointer, detail } of missing)
      expect(within(bar).getByRole('link', { name: detail })).toHaveAttribute(
        'href',
        `/vacancies/${id}/edit${pointer.replace('#/', '#')}`,
      );
    expect(within(bar).getByRole('button', { name: 'Publish' })).toBeDisabled();
    expect(key).toMatch(/^".+"$/);
    expect(sent).toMatchObject({ title: 'Sample Organiser Post', organisationId: organisation.id, places: 1 });
    expect(sent).not.toHaveProperty('terms');
    expect(sent).not.toHaveProperty('deadline');
  });

  it('computes what the hours earn while one types, and shows nothing that it cannot know', async () => {
    openApp('/vacancies/new', recruiter);
    await userEvent.click(await screen.findByRole('radio', { name: /^A salary/ }));
    const comesTo = () => screen.queryByText(/it comes to/)?.textContent;
    expect(comesTo()).toBeUndefined();
    await userEvent.type(screen.getByLabelText(/^Full-time salary/), '£26,623');
    await userEvent.type(screen.getByLabelText('Hours'), '20');
    expect(comesTo()).toBe('For the hours below it comes to £14,198.93 a year');
    await userEvent.type(screen.getByLabelText('Hours'), '0');
    expect(comesTo()).toBeUndefined();

    await userEvent.click(screen.getByRole('radio', { name: /^A stipend/ }));
    await userEvent.type(screen.getByLabelText('A month, in pounds'), '500');
    await userEvent.type(screen.getAllByLabelText(/^Months/)[0] as HTMLElement, '18');
    await userEvent.clear(screen.getByLabelText('Places'));
    await userEvent.type(screen.getByLabelText('Places'), '6');
    expect(screen.getByText(/Each member gets/)).toHaveTextContent('Each member gets £9,000 in all');
    expect(screen.getByText(/All places come to/)).toHaveTextContent('All places come to £54,000');
  });

  it('says at each row of a list what is wrong with that row', async () => {
    opens();
    openApp(`/vacancies/${id}/edit`, recruiter);
    const duties = await screen.findByRole('group', { name: 'Groups of duties' });
    await userEvent.click(within(duties).getByRole('button', { name: 'Add a group' }));
    const [, second] = within(duties).getAllByRole('group');
    if (!second) throw new Error('There is no second group of duties');
    await userEvent.type(within(second).getByLabelText(/^Share of a full-time post/), '1.2');
    await press('Save changes');
    expect(await summary()).toHaveTextContent('Enter a headingEnter a share between 0 and 1, like 0.2');
    expect(within(second).getByLabelText('Heading')).toHaveAccessibleDescription(/Enter a heading/);
    expect(within(second).getByLabelText(/^Share/)).toHaveAccessibleDescription(/Enter a share between 0 and 1/);
  });
});

describe('changing a draft', () => {
  it('comes from what is missing straight to the part that has it', async () => {
    opens();
    openApp(`/vacancies/${id}/edit#criteria`, recruiter);
    expect(await screen.findByRole('heading', { level: 2, name: 'Criteria' })).toHaveFocus();
  });

  it('asks a question anew that somebody else has taken out meanwhile, when one keeps one’s own', async () => {
    let stale = true;
    let sent: NewVacancy | undefined;
    opens();
    server.use(
      http.put(api(`/vacancies/${id}`), async ({ request }) => {
        if (stale) return aProblem(412, { code: 'stale' });
        sent = (await request.json()) as NewVacancy;
        return answer();
      }),
    );
    openApp(`/vacancies/${id}/edit`, recruiter);
    await screen.findByDisplayValue('Why?');
    opens({ questions: [] });
    await press('Save changes');
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Keep mine' })).not.toBeInTheDocument());
    stale = false;
    await press('Save changes');
    await screen.findByText('Sample Organiser Post is saved');
    expect(sent?.questions).toEqual([expect.objectContaining({ prompt: 'Why?' })]);
    expect(sent?.questions?.[0]).not.toHaveProperty('id');
  });

  it('keeps the notice where the newest version cannot be fetched', async () => {
    opens();
    server.use(http.put(api(`/vacancies/${id}`), () => aProblem(412, { code: 'stale' })));
    openApp(`/vacancies/${id}/edit`, recruiter);
    await screen.findByDisplayValue('Why?');
    await press('Save changes');
    await screen.findByRole('button', { name: 'Keep mine' });
    server.use(http.get(api(`/vacancies/${id}`), () => HttpResponse.error()));
    await press('Keep mine');
    expect(await screen.findByText('Firstmile cannot be reached')).toBeInTheDocument();
    expect(screen.getByText('Nothing is saved yet. What you typed is kept.')).toBeInTheDocument();
  });
});

describe('moving the deadline', () => {
  it('says beside the field why it is refused, and stays there', async () => {
    const refusal = 'People plan by the published deadline: choose a later one';
    opens();
    server.use(
      http.put(api(`/vacancies/${id}/deadline`), () =>
        aProblem(422, { errors: [{ pointer: '#/at', detail: refusal }] }),
      ),
    );
    openApp(`/vacancies/${id}`, recruiter);
    await userEvent.click(await screen.findByRole('button', { name: 'Move the deadline' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText(/^New deadline/);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move the deadline' }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(new RegExp(refusal)));
    expect(field).toHaveFocus();
    expect(screen.getAllByText(refusal)).toHaveLength(1);
  });
});
