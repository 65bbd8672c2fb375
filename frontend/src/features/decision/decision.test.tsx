import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aProblem, api, openApp } from '@/testing/app';
import { applicationOf, decision, sets } from '@/testing/cohort';
import { aManager, VACANCY } from '@/testing/review';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const address = `/vacancies/${VACANCY}/decision`;
const etag = { headers: { ETag: '"5"' } };

const decided: Schemas['DecisionView'] = {
  ...decision,
  version: 6,
  dbs: 'enhanced',
  candidates: decision.candidates.map((one, at) => ({ ...one, stage: at === 0 ? 'appointed' : 'not-appointed' })),
  made: { at: '2026-06-20T10:00:00Z', by: 'Sample Manager', reason: 'They bring more.', appointed: 1 },
  can: ['record-check'],
};

function opens(view: Schemas['DecisionView'], search = '') {
  server.use(
    http.get(api('/vacancies/:id/decision'), () => HttpResponse.json(view, etag)),
    http.get(api('/vacancies/:id/cohort-sets'), () => HttpResponse.json({ items: sets })),
  );
  openApp(address + search, aManager);
}

describe('deciding', () => {
  it('asks for a reason and a last look, and sends the set that was chosen', async () => {
    let sent: unknown;
    server.use(
      http.post(api('/vacancies/:id/decision'), async ({ request }) => {
        sent = [request.headers.get('If-Match'), await request.json()];
        return HttpResponse.json(decided, { status: 201, ...etag });
      }),
    );
    opens(decision, `?set=${sets[1]?.id}`);
    expect(await screen.findByRole('checkbox', { name: /Sample 1/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Sample 2/ })).not.toBeChecked();
    expect(screen.getByText(/1 more is shortlisted and not revealed/)).toBeInTheDocument();
    const reason = screen.getByLabelText('Why');
    expect(reason).toHaveValue('They bring more.');
    await userEvent.clear(reason);
    await userEvent.click(screen.getByRole('button', { name: 'Appoint 2' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Say why');
    await userEvent.type(reason, 'Wide and good');
    await userEvent.click(screen.getByRole('button', { name: 'Appoint 2' }));
    const dialog = await screen.findByRole('dialog', { name: 'Appoint Sample 1 and Sample 3?' });
    expect(dialog).toHaveTextContent('7 applications are not appointed');
    expect(sent).toBeUndefined();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make the decision' }));
    await waitFor(() =>
      expect(sent).toEqual([
        '"5"',
        {
          appointed: [applicationOf(1), applicationOf(3)],
          reason: 'Wide and good',
          cohortSet: sets[1]?.id,
        },
      ]),
    );
    expect(await screen.findByRole('list', { name: 'Appointed' })).toHaveTextContent('Sample 1');
  });

  it('never sends more than there are places', async () => {
    opens(decision);
    for (const name of [/Sample 1/, /Sample 2/, /Sample 3/])
      await userEvent.click(await screen.findByRole('checkbox', { name }));
    await userEvent.type(screen.getByLabelText('Why'), 'Sample');
    await userEvent.click(screen.getByRole('button', { name: 'Appoint 3' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Appoint 2 or fewer');
  });

  it('changes the one of a single place, and appoints nobody where that is meant', async () => {
    let sent: unknown;
    server.use(
      http.post(api('/vacancies/:id/decision'), async ({ request }) => {
        sent = await request.json();
        return aProblem(412, { code: 'stale' });
      }),
    );
    opens({ ...decision, places: 1 });
    await userEvent.click(await screen.findByRole('checkbox', { name: /Sample 1/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Sample 2/ }));
    expect(screen.getByRole('checkbox', { name: /Sample 1/ })).not.toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /Sample 2/ }));
    await userEvent.type(screen.getByLabelText('Why'), 'Nobody fits');
    await userEvent.click(screen.getByRole('button', { name: 'Appoint nobody' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make the decision' }));
    await waitFor(() => expect(sent).toEqual({ appointed: [], reason: 'Nobody fits' }));
    expect(await screen.findByText(/The vacancy has changed meanwhile/)).toBeInTheDocument();
  });
});

describe('a DBS check', () => {
  const empty: Schemas['DbsCheckView'] = {
    application: { id: applicationOf(1), reference: 'FM-AAAA-0001' },
    version: 0,
    asked: 'enhanced',
    forgetAt: '2026-12-20T10:00:00Z',
    can: ['record'],
  };
  const recorded: Schemas['DbsCheckView'] = {
    ...empty,
    version: 1,
    check: {
      level: 'enhanced',
      certificateNumber: '001234567890',
      issuedOn: '2026-06-21',
      seenBy: 'Sample Seer',
      seenOn: '2026-06-22',
      updateServiceConsent: true,
      outcome: 'clear',
      recordedAt: '2026-06-22T10:00:00Z',
      shownTo: [{ at: '2026-06-23T10:00:00Z', name: 'Sample Manager' }],
    },
  };

  it('is not read before somebody asks for it', async () => {
    let reads = 0;
    server.use(
      http.get(api('/applications/:id/check'), () => {
        reads += 1;
        return HttpResponse.json(recorded, { headers: { ETag: '"1"' } });
      }),
    );
    opens(decided);
    expect(await screen.findByText(/puts your name on the list/)).toBeInTheDocument();
    expect(reads).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Open the DBS check of Sample 1' }));
    expect(await screen.findByText('001234567890')).toBeInTheDocument();
    expect(screen.getByText('Shown 1 time')).toBeInTheDocument();
    expect(screen.getByText('Deleted by themselves on 20 December 2026')).toBeInTheDocument();
    expect(reads).toBe(1);
  });

  it('is recorded without its content', async () => {
    let sent: unknown;
    server.use(
      http.get(api('/applications/:id/check'), () => HttpResponse.json(empty, { headers: { ETag: '"0"' } })),
      http.put(api('/applications/:id/check'), async ({ request }) => {
        sent = [request.headers.get('If-Match'), await request.json()];
        return HttpResponse.json(recorded, { headers: { ETag: '"1"' } });
      }),
    );
    opens(decided);
    await userEvent.click(await screen.findByRole('button', { name: 'Open the DBS check of Sample 1' }));
    const check = within(await screen.findByRole('region', { name: 'DBS check of Sample 1' }));
    await userEvent.type(await check.findByLabelText('Certificate number (optional)'), '0012 3456');
    await userEvent.click(check.getByRole('button', { name: 'Record the check' }));
    const alert = await check.findByRole('alert');
    expect(alert).toHaveTextContent('Certificate number must have 12 digits');
    expect(alert).toHaveTextContent('Enter the date of issue with the number');
    expect(sent).toBeUndefined();
    await userEvent.type(check.getByLabelText('Certificate number (optional)'), ' 7890');
    await userEvent.type(check.getByLabelText('Date of issue (optional)'), '2026-06-21');
    await userEvent.type(check.getByLabelText('Who saw the certificate'), 'Sample Seer');
    await userEvent.type(check.getByLabelText('Seen on'), '2026-06-22');
    await userEvent.selectOptions(check.getByLabelText('Outcome'), 'clear');
    await userEvent.click(check.getByRole('button', { name: 'Record the check' }));
    expect(await check.findByText('001234567890')).toBeInTheDocument();
    expect(sent).toEqual([
      '"0"',
      {
        level: 'enhanced',
        certificateNumber: '001234567890',
        issuedOn: '2026-06-21',
        seenBy: 'Sample Seer',
        seenOn: '2026-06-22',
        updateServiceConsent: false,
        outcome: 'clear',
      },
    ]);
  });
});
