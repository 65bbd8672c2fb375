import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const manager = { ...aPerson, can: ['read-applications', 'run-review'] };
const vacancy = { id: '00000000-0000-7000-8000-0000000000a1', name: 'Sample Organiser Post' };
const found: Schemas['ApplicationListItem'] = {
  id: '00000000-0000-4000-8000-0000000000f1',
  reference: 'FM-7K3Q-92XD',
  vacancy,
};
const open: Schemas['Pipeline'] = {
  vacancy,
  status: 'published',
  deadline: { at: '2099-06-06T22:59:00Z', zone: 'Europe/London' },
  listedFrom: '2099-06-06T22:59:00Z',
  drafts: 12,
  submitted: 5,
  withdrawn: 1,
};

function opens(pipeline: Schemas['Pipeline'], listed: Schemas['ApplicationListItem'][]) {
  const asked: string[] = [];
  const page = (items: unknown[]) => HttpResponse.json({ items, next: null });
  server.use(
    http.get(api('/pipelines'), () => page([pipeline])),
    http.get(api('/applications'), ({ request }) => {
      const reference = new URL(request.url).searchParams.get('reference');
      if (reference === null) return page(listed);
      asked.push(reference);
      return page(reference === found.reference ? [found] : []);
    }),
    http.get(api('/applications/:id'), () =>
      HttpResponse.json({ ...found, questions: 2, can: ['extend'] }, { headers: { ETag: '"0"' } }),
    ),
  );
  return { asked, ...openApp(`/applications?vacancyId=${vacancy.id}`, manager) };
}

describe('the applications of one vacancy', () => {
  it('are counted and not listed while people can apply', async () => {
    opens(open, []);
    expect(await screen.findByText(/^The list appears here on Saturday 6 June 2099 at 11:59pm/)).toBeInTheDocument();
    expect(screen.getByText('12 being written')).toBeInTheDocument();
    expect(screen.getByText('5 submitted')).toBeInTheDocument();
    expect(screen.queryByLabelText('State')).not.toBeInTheDocument();
    expect(screen.queryByText('No applications')).not.toBeInTheDocument();
  });

  it('are found by their reference, and tell no state', async () => {
    const { asked, router } = opens(open, []);
    await userEvent.click(await screen.findByRole('button', { name: 'Find it' }));
    expect(screen.getByText('Enter the reference')).toBeInTheDocument();
    expect(screen.getByLabelText('Reference')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Reference'), 'FM-0000-0000{Enter}');
    expect(await screen.findByText(/No application to this vacancy has this reference/)).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('Reference'));
    await userEvent.type(screen.getByLabelText('Reference'), `${found.reference}{Enter}`);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/applications/${found.id}`));
    expect(asked).toEqual(['FM-0000-0000', found.reference]);
    expect(await screen.findByText(/^Shown once nobody can submit any more/)).toBeInTheDocument();
    expect(screen.queryByText('Questions answered')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Give more time' })).toBeInTheDocument();
  });

  it('are listed with their state once nobody can apply any more', async () => {
    const { listedFrom, ...closed } = open;
    expect(listedFrom).toBeDefined();
    opens({ ...closed, status: 'closed' }, [{ ...found, status: 'submitted', submittedOn: '2026-06-05' }]);
    expect(await screen.findByRole('link', { name: found.reference })).toBeInTheDocument();
    expect(screen.getByLabelText('State')).toBeInTheDocument();
    expect(screen.queryByText(/^The list appears here/)).not.toBeInTheDocument();
  });
});
