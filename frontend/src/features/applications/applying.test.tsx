import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aProblem, api, openApp } from '@/testing/app';
import { KEY, keepsMyApplication } from '@/testing/myApplication';
import { server } from '@/testing/server';
import { vacancy } from '@/testing/vacancy';
import type { MyApplication } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-out',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const box = () => screen.getByRole('textbox');
const saved = () => screen.findByText('Saved', undefined, { timeout: 5_000 });

/** Opens a page of the application as the private link left it for this tab. */
function openMine(path = '', start: Partial<MyApplication> = {}) {
  sessionStorage.setItem('firstmile.application-key', KEY);
  const kept = keepsMyApplication(start);
  server.use(...kept.handlers);
  return { ...kept, ...openApp(`/my-application${path}`) };
}

const opensVacancy = (change: object = {}) =>
  server.use(http.get(api(`/vacancies/${vacancy.id}`), () => HttpResponse.json({ ...vacancy, ...change })));

describe('beginning an application', () => {
  beforeEach(() => opensVacancy());

  it('says what it takes before anything is asked', async () => {
    openApp(`/vacancies/${vacancy.id}/apply`);
    await heading('Apply: Sample Organiser Post');
    expect(screen.getByText('Saturday 6 June 2099 at 11:59pm')).toBeInTheDocument();
    expect(screen.getByText('You answer 1 question, one on each page.')).toBeInTheDocument();
    expect(screen.getByText(/You need no CV yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Start now' })).toBeInTheDocument();
  });

  it('takes none once the vacancy is closed, on the page that asks who applies neither', async () => {
    opensVacancy({ status: 'closed', acceptsApplications: false });
    openApp(`/vacancies/${vacancy.id}/apply/you`);
    expect(await screen.findByText('Applications are closed')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('asks for a name and an address that can be written to', async () => {
    openApp(`/vacancies/${vacancy.id}/apply/you`);
    await heading('Who is applying?');
    await userEvent.type(screen.getByLabelText('Email address'), 'sample@candidate');
    await press('Continue');
    const problem = screen.getByRole('alert', { name: 'There is a problem' });
    expect(problem).toHaveFocus();
    await userEvent.click(within(problem).getByRole('link', { name: /Enter an email address, like/ }));
    expect(screen.getByLabelText('Email address')).toHaveFocus();
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/Enter your name/);
  });

  it('says at its field what the server refuses, although its pointer leads through the whole request', async () => {
    server.use(
      http.post(api('/applications'), () =>
        aProblem(422, { errors: [{ pointer: '#/candidate/email', detail: 'Use an address that takes mail' }] }),
      ),
    );
    openApp(`/vacancies/${vacancy.id}/apply/you`);
    await heading('Who is applying?');
    await userEvent.type(screen.getByLabelText('Name'), 'Sample Candidate');
    await userEvent.type(screen.getByLabelText('Email address'), 'sample@candidate.example');
    await press('Continue');
    await userEvent.click(await screen.findByRole('link', { name: 'Use an address that takes mail' }));
    expect(screen.getByLabelText('Email address')).toHaveFocus();
  });

  it('keeps the key for this tab alone, out of the address, and opens the application', async () => {
    let sent: unknown;
    server.use(
      http.post(api('/applications'), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ reference: 'FM-7K3Q-92XD', key: KEY }, { status: 201 });
      }),
      ...keepsMyApplication().handlers,
    );
    openApp(`/vacancies/${vacancy.id}/apply/you`);
    await heading('Who is applying?');
    await userEvent.type(screen.getByLabelText('Name'), ' Sample Candidate ');
    await userEvent.type(screen.getByLabelText('Email address'), 'sample@candidate.example');
    await press('Continue');
    await heading('Your application');
    expect(sent).toEqual({
      vacancyId: vacancy.id,
      candidate: { kind: 'person', name: 'Sample Candidate', email: 'sample@candidate.example' },
    });
    expect(globalThis.location.href).not.toContain(KEY);
    expect(Object.values(localStorage).join()).not.toContain(KEY);
    expect(sessionStorage.getItem(`firstmile.draft:/vacancies/${vacancy.id}/apply/you`)).toBeNull();
  });
});

describe('the private link', () => {
  it('opens the application and leaves the address at once', async () => {
    server.use(...keepsMyApplication().handlers);
    openApp(`/my-application#${KEY}`);
    await heading('Your application');
    await waitFor(() => expect(globalThis.location.hash).toBe(''));
  });

  it('says so when it opens nothing, because it is unknown or a newer one replaced it', async () => {
    server.use(...keepsMyApplication().handlers);
    openApp(`/my-application#${'x'.repeat(43)}`);
    await heading('This link opens no application');
    expect(screen.getByText(/only the link in the latest one works/)).toBeInTheDocument();
  });

  it('is asked for where there is none, also on the pages below', async () => {
    openApp('/my-application/questions/1');
    await heading('Open your application');
  });

  it('can be tried again when the server does not answer', async () => {
    sessionStorage.setItem('firstmile.application-key', KEY);
    server.use(http.get(api('/my-application'), () => HttpResponse.error()));
    openApp('/my-application');
    const problem = await screen.findByRole('alert');
    expect(problem).toHaveTextContent('Firstmile cannot be reached');
    server.use(...keepsMyApplication().handlers);
    await userEvent.click(within(problem).getByRole('button', { name: 'Try again' }));
    await heading('Your application');
  });
});

describe('a question', () => {
  afterEach(() => vi.useRealTimers());

  it('is saved when typing pauses, with the style one has chosen', async () => {
    const mine = openMine('/questions/1');
    await heading('Why here?');
    await userEvent.click(screen.getByRole('radio', { name: 'In bullet points' }));
    await userEvent.type(box(), 'Because people matter');
    expect(screen.getByText('You have 7 words left')).toBeInTheDocument();
    await saved();
    expect(mine.answer(1)).toBe('Because people matter');
  });

  it('counts what is too much, and still keeps it', async () => {
    const mine = openMine('/questions/1');
    await heading('Why here?');
    await userEvent.click(box());
    await userEvent.paste('one two three four five six seven eight nine ten eleven');
    expect(screen.getByText('You have 1 word too many')).toBeInTheDocument();
    await saved();
    expect(mine.answer(1)).toMatch(/eleven$/);
  });

  it('keeps what was typed when it cannot be saved, tries again by itself, and says when it is saved', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const mine = openMine('/questions/1');
    await heading('Why here?');
    let tries = 0;
    server.use(
      http.put(api('/my-application/answers/:id'), () => {
        tries += 1;
        return HttpResponse.error();
      }),
    );
    await user.type(box(), 'Written on a train');
    expect(await screen.findByText(/Not saved yet: Check your connection/)).toHaveTextContent(
      'What you typed is kept on this device.',
    );
    expect(tries).toBe(1);
    expect(Object.values(sessionStorage).join()).toContain('Written on a train');

    server.use(...mine.handlers);
    await vi.advanceTimersByTimeAsync(8_500);
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(mine.answer(1)).toBe('Written on a train');
    expect(Object.values(sessionStorage).join()).not.toContain('Written on a train');
  });

  it('does not go on while an answer is not saved, and finds it again when the page is opened anew', async () => {
    const failing = http.put(api('/my-application/answers/:id'), () => aProblem(503, { detail: 'Try later' }));
    const { unmount } = openMine('/questions/1');
    await heading('Why here?');
    server.use(failing);
    await userEvent.type(box(), 'Not lost');
    await press('Continue');
    expect(await screen.findByText(/Not saved yet: Try later/)).toBeInTheDocument();
    expect(globalThis.location.pathname).toBe('/my-application/questions/1');
    unmount();

    const mine = openMine('/questions/1');
    await heading('Why here?');
    expect(box()).toHaveValue('Not lost');
    await press('Continue');
    await heading('What next?');
    expect(mine.answer(1)).toBe('Not lost');
  });

  it('overwrites nothing that another device has written, until one chooses', async () => {
    const mine = openMine('/questions/1');
    await heading('Why here?');
    mine.elsewhere(1, 'From my phone');
    await userEvent.type(box(), 'From my desk');
    expect(await screen.findByText('This answer was changed on another device')).toBeInTheDocument();
    expect(screen.getByText('From my phone')).toBeInTheDocument();
    expect(mine.answer(1)).toBe('From my phone');
    await press('Keep this one');
    await saved();
    expect(mine.answer(1)).toBe('From my desk');
  });

  it('lets other answers change elsewhere without a word', async () => {
    const mine = openMine('/questions/1');
    await heading('Why here?');
    mine.elsewhere(2, 'From my phone');
    await userEvent.type(box(), 'From my desk');
    await saved();
    expect(mine.answer(1)).toBe('From my desk');
    expect(mine.answer(2)).toBe('From my phone');
  });

  it('shows what would tell reviewers who one is, and takes it out', async () => {
    openMine('/questions/1');
    await heading('Why here?');
    await userEvent.click(box());
    await userEvent.paste('I am Sample Candidate of sample@candidate.example');
    expect(await screen.findByText('Reviewers should not see who you are')).toBeInTheDocument();
    await press('Take it out');
    expect((box() as HTMLTextAreaElement).value).not.toMatch(/sample/i);
    expect(screen.queryByText('Reviewers should not see who you are')).not.toBeInTheDocument();
  });
});
