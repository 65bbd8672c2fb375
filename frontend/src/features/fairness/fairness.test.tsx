import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { aManager, VACANCY } from '@/testing/review';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const saved = vi.hoisted(() => vi.fn());
vi.mock('@/ui/saveFile', () => ({ saveFile: saved }));

const address = `/vacancies/${VACANCY}/fairness`;
const manager = { ...aManager, can: [...aManager.can, 'read-applications'] };

const report: Schemas['FairnessReport'] = {
  vacancy: { id: VACANCY, name: 'Sample organiser' },
  funnel: [
    { step: 'begun', count: 40 },
    { step: 'submitted', count: 30 },
    { step: 'passed', count: 12 },
    { step: 'shortlisted', count: 6 },
    { step: 'revealed', count: 6 },
    { step: 'conversation', count: 5 },
    { step: 'appointed', count: 1 },
  ],
  withdrawn: 1,
  erased: 2,
  marks: [4, 10, 31, 22, 8],
  scores: [0, 1, 3, 6, 9, 4, 2, 1],
  times: [
    { stage: 'sift', applications: 30, medianDays: 6.5 },
    { stage: 'marked', applications: 30, medianDays: 0 },
    { stage: 'shortlisted', applications: 6, medianDays: 1 },
    { stage: 'conversation', applications: 0 },
  ],
};

const reads = () => http.get(api('/vacancies/:id/fairness'), () => HttpResponse.json(report));
const row = async (list: string, label: string) => {
  const bars = await screen.findByRole('list', { name: list });
  return within(bars).getByText(label).closest('li');
};

describe('the fairness report', () => {
  it('says how many came how far, with their share', async () => {
    server.use(reads());
    openApp(address, manager);
    expect(await row('How many came how far', 'Shortlisted')).toHaveTextContent('6 (20%)');
    expect(await row('How many came how far', 'Began an application')).toHaveTextContent('40');
    expect(await row('How often each mark was given', 'Mark 3')).toHaveTextContent('31');
    expect(await row('How many applications have each score', '4.5 to 5')).toHaveTextContent('1');
    expect(await row('Days at each stage', 'Waiting for the marks')).toHaveTextContent('6.5 days');
    expect(await row('Days at each stage', 'Waiting for the shortlist')).toHaveTextContent('Less than a day');
    expect(await row('Days at each stage', 'On the shortlist')).toHaveTextContent('1 day');
    expect(await row('Days at each stage', 'From invitation to decision')).toHaveTextContent('Nobody yet');
    expect(screen.getByText('1 person withdrew', { exact: false })).toBeInTheDocument();
    expect(screen.getByText('2 applications were erased since', { exact: false })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Who applied' })).not.toBeInTheDocument();
  });

  it('shows what candidates said about themselves to administrators only', async () => {
    const monitoring: Schemas['MonitoringReport'] = {
      vacancy: report.vacancy,
      questions: [
        {
          question: 'age',
          choices: [{ choice: 'from-25-to-34', count: 15 }, { choice: 'over-64' }, { choice: 'under-25' }],
        },
      ],
    };
    server.use(
      reads(),
      http.get(api('/vacancies/:id/monitoring'), () => HttpResponse.json(monitoring)),
    );
    openApp(address, { ...aPerson, roles: ['admin'], can: ['read-applications', 'read-monitoring'] });
    expect(await row('Age', '25 to 34')).toHaveTextContent('About 15');
    expect(screen.getByText('Fewer than 5 each:').parentElement).toHaveTextContent('Over 64, Under 25');
    expect(screen.queryByRole('navigation', { name: 'Hiring' })).not.toBeInTheDocument();
  });

  it('waits for the lock', async () => {
    server.use(http.get(api('/vacancies/:id/fairness'), () => aProblem(409, { code: 'wrong-state' })));
    openApp(address, manager);
    expect(await screen.findByText('This opens once the marks are locked.', { exact: false })).toBeInTheDocument();
  });

  it('is saved as a table', async () => {
    server.use(
      reads(),
      http.get(api('/vacancies/:id/fairness/csv'), () =>
        HttpResponse.text('part,what,number\n', { headers: { 'Content-Type': 'text/csv' } }),
      ),
    );
    openApp(address, manager);
    await userEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }));
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    const [name, content] = saved.mock.lastCall as [string, Blob];
    expect(name).toBe('fairness.csv');
    expect(await content.text()).toBe('part,what,number\n');
  });
});
