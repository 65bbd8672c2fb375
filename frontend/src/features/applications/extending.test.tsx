import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { KEY, keepsMyApplication } from '@/testing/myApplication';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const manager = { ...aPerson, can: ['read-applications', 'run-review'] };
const application: Schemas['ApplicationView'] = {
  id: '00000000-0000-4000-8000-0000000000f1',
  reference: 'FM-7K3Q-92XD',
  vacancy: { id: '00000000-0000-7000-8000-0000000000a1', name: 'Sample Organiser Post' },
  status: 'draft',
  answered: 1,
  questions: 2,
  can: ['extend'],
};
const etag = { headers: { ETag: '"0"' } };

describe('more time for one candidate', () => {
  it('is given by reference, with a reason, in London time', async () => {
    let sent: unknown;
    server.use(
      http.get(api('/applications/:id'), () => HttpResponse.json(application, etag)),
      http.put(api('/applications/:id/extension'), async ({ request }) => {
        sent = await request.json();
        const body = sent as Schemas['NewExtension'];
        return HttpResponse.json({ ...application, extendedUntil: body.until, extensionReason: body.reason }, etag);
      }),
    );
    openApp(`/applications/${application.id}`, manager);
    await userEvent.click(await screen.findByRole('button', { name: 'Give more time' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'More time for FM-7K3Q-92XD' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Give more time' }));
    expect(dialog.getByText('Enter the day and time')).toBeInTheDocument();
    expect(dialog.getByText('Give a reason')).toBeInTheDocument();
    expect(sent).toBeUndefined();
    await userEvent.type(dialog.getByLabelText('Until, London time'), '2026-06-10T12:00');
    await userEvent.type(dialog.getByLabelText('Reason'), 'Our site was down');
    await userEvent.click(dialog.getByRole('button', { name: 'Give more time' }));
    await waitFor(() => expect(sent).toEqual({ until: '2026-06-10T11:00:00.000Z', reason: 'Our site was down' }));
    expect(await screen.findByText('More time until')).toBeInTheDocument();
    expect(screen.getByText('Our site was down')).toBeInTheDocument();
  });

  it('says at the field why the time is refused', async () => {
    server.use(
      http.get(api('/applications/:id'), () => HttpResponse.json(application, etag)),
      http.put(api('/applications/:id/extension'), () =>
        aProblem(422, { code: 'validation-failed', errors: [{ pointer: '#/until', detail: 'Choose a later time' }] }),
      ),
    );
    openApp(`/applications/${application.id}`, manager);
    await userEvent.click(await screen.findByRole('button', { name: 'Give more time' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Until, London time'), '2026-06-10T12:00');
    await userEvent.type(dialog.getByLabelText('Reason'), 'Our site was down');
    await userEvent.click(dialog.getByRole('button', { name: 'Give more time' }));
    expect(await dialog.findByText('Choose a later time')).toBeInTheDocument();
    expect(dialog.getByLabelText('Until, London time')).toHaveFocus();
  });

  it('offers nothing where no time can be given', async () => {
    server.use(http.get(api('/applications/:id'), () => HttpResponse.json({ ...application, can: [] }, etag)));
    openApp(`/applications/${application.id}`, manager);
    await screen.findByRole('heading', { name: 'FM-7K3Q-92XD' });
    expect(screen.queryByRole('button', { name: 'Give more time' })).not.toBeInTheDocument();
  });

  it('tells the candidate until when', async () => {
    sessionStorage.setItem('firstmile.application-key', KEY);
    server.use(...keepsMyApplication({ extendedUntil: '2099-06-10T11:00:00Z' }).handlers);
    openApp('/my-application', manager);
    expect(await screen.findByText(/you have been given more time/)).toHaveTextContent(/10 June 2099/);
  });
});
