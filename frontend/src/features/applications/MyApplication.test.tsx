import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aProblem, api, openApp } from '@/testing/app';
import { KEY, keepsMyApplication, myApplication } from '@/testing/myApplication';
import { server } from '@/testing/server';
import type { MyApplication } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-out',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const answered = myApplication.questions.map((question) => ({
  ...question,
  answer: { style: 'letter' as const, text: `An answer to ${question.prompt}`, words: 4 },
}));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

function openMine(path = '', start: Partial<MyApplication> = {}) {
  sessionStorage.setItem('firstmile.application-key', KEY);
  const kept = keepsMyApplication(start);
  server.use(...kept.handlers);
  openApp(`/my-application${path}`);
  return kept;
}

describe('my application', () => {
  it('leads to the first question that is not answered', async () => {
    openMine('', { questions: [...answered.slice(0, 1), ...myApplication.questions.slice(1)] });
    await heading('Your application');
    expect(screen.getByText('You have completed 1 of 2 questions')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/my-application/questions/2');
  });

  it('leads to the check once everything is answered', async () => {
    openMine('', { questions: answered });
    await heading('Your application');
    expect(screen.queryByRole('link', { name: 'Continue' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Check your answers' }));
    await heading('Check your answers');
  });

  it('says that it was not submitted in time, and offers nothing more to write', async () => {
    openMine('', { open: false, can: [] });
    await heading('Your application');
    expect(screen.getByText(/This one was not submitted in time/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Why here?' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Withdraw/ })).not.toBeInTheDocument();
  });
});

describe('the CV', () => {
  const file = (size: number) => new File([new Uint8Array(size)], 'grace-sample.pdf', { type: 'application/pdf' });

  it('is asked for after the questions, sent without its name, and taken out again', async () => {
    const mine = openMine('/check', { questions: answered, cvRequired: true });
    let type = '';
    server.events.on('request:start', ({ request }) => {
      if (request.url.endsWith('/cv') && request.method === 'PUT') type = String(request.headers.get('Content-Type'));
    });
    await heading('Check your answers');
    await press('Submit application');
    await userEvent.click(screen.getByRole('link', { name: 'Add your CV' }));
    await userEvent.click(screen.getByRole('link', { name: /^Change.*your CV$/ }));
    await heading('Your CV');
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file(84_213));
    expect(await screen.findByText('PDF, 85 kB')).toBeInTheDocument();
    expect(type).toBe('application/pdf');
    await press('Remove');
    expect(await screen.findByText('Your CV is taken out')).toBeInTheDocument();
    expect(screen.queryByText('PDF, 85 kB')).not.toBeInTheDocument();
    expect(mine.status()).toBe('draft');
  });

  it('says what is wrong with a file, beside the field', async () => {
    openMine('/cv', { questions: answered, cvRequired: true });
    await heading('Your CV');
    const field = document.querySelector('input[type=file]') as HTMLInputElement;
    await userEvent.upload(field, file(0));
    expect(await screen.findByText('The file is empty')).toBeInTheDocument();
    await userEvent.upload(field, file(5 * 1024 * 1024 + 1));
    expect(await screen.findByText('The file must be 5 MB or less')).toBeInTheDocument();
  });
});

describe('the check', () => {
  it('submits nothing while an answer is missing, and leads to its question', async () => {
    const mine = openMine('/check');
    await heading('Check your answers');
    await press('Submit application');
    const problem = screen.getByRole('alert', { name: 'There is a problem' });
    expect(problem).toHaveFocus();
    await userEvent.click(within(problem).getByRole('link', { name: 'Question 2: Answer this question' }));
    expect(screen.getByRole('link', { name: /^Change.*question 2$/ })).toHaveFocus();
    expect(mine.status()).toBe('draft');
  });

  it('submits what was read, and tells the reference', async () => {
    const mine = openMine('/check', { questions: answered });
    await heading('Check your answers');
    expect(screen.getByText('An answer to Why here?')).toBeInTheDocument();
    await press('Submit application');
    await heading('Application submitted');
    expect(screen.getByText('FM-7K3Q-92XD')).toBeInTheDocument();
    expect(mine.status()).toBe('submitted');
  });

  it('says that nothing was submitted when it was refused, for the deadline has passed meanwhile', async () => {
    const mine = openMine('/check', { questions: answered });
    await heading('Check your answers');
    server.use(
      http.post(api('/my-application/submission'), () =>
        aProblem(409, { title: 'It is in another state', detail: 'The deadline has passed' }),
      ),
    );
    await press('Submit application');
    expect(await screen.findByText('The deadline has passed')).toBeInTheDocument();
    expect(screen.getByText('It is not submitted. Your answers are kept.')).toBeInTheDocument();
    expect(mine.status()).toBe('draft');
  });

  it('shows the answers as they are once it is submitted, without a way to change them', async () => {
    openMine('/check', { questions: answered, status: 'submitted', can: ['withdraw'] });
    await heading('Your answers');
    expect(screen.queryByRole('link', { name: /^Change/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Submit application' })).not.toBeInTheDocument();
  });
});

describe('withdrawing', () => {
  it('asks first, and then it is over', async () => {
    const mine = openMine('', { questions: answered, status: 'submitted', can: ['withdraw'] });
    await heading('Application submitted');
    await press('Withdraw this application');
    await userEvent.click(await screen.findByRole('button', { name: 'Keep it' }));
    expect(mine.status()).toBe('submitted');
    await press('Withdraw this application');
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw it' }));
    await heading('Application withdrawn');
    expect(mine.status()).toBe('withdrawn');
    expect(screen.getByText('Nobody reviews it any more.')).toBeInTheDocument();
  });

  it('does nothing to an application that has changed meanwhile', async () => {
    const mine = openMine('', { questions: answered });
    await heading('Your application');
    mine.elsewhere(1, 'From my phone');
    await press('Withdraw this application');
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw it' }));
    expect(await screen.findByText(/It was changed on another device/)).toBeInTheDocument();
    expect(mine.status()).toBe('draft');
  });
});
