import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTokensFrom } from '@/api/client';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import type { AgreementView, NewAgreement } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const id = '00000000-0000-7000-8000-0000000000a1';
const ymca = { id: '00000000-0000-7000-8000-0000000000b1', name: 'YMCA Essex' };
const southend = { id: '00000000-0000-7000-8000-0000000000b2', name: 'Southend Community Sponsorship' };
const staff = { ...aPerson, can: ['read-agreement', 'create-agreement'] };
const partner = {
  ...aPerson,
  roles: ['partner' as const],
  chapters: [],
  organisations: [southend],
  can: ['read-agreement', 'assent-to-agreement'],
};

const written = {
  sharedPurpose: 'Nobody is left out.',
  communication: 'Every second Tuesday.',
  relationship: 'At all levels.',
  funding: 'Each pays its own.',
  collaboration: 'We plan together.',
  difference: 'One is small.',
  processes: {
    decisionMaking: 'Together.',
    evaluation: 'Each June.',
    payments: 'Quarterly.',
    conflictResolution: 'First in person.',
  },
};

const agreement = (more: Partial<AgreementView>): AgreementView => ({
  id,
  version: 1,
  number: 1,
  title: 'Welcoming refugees',
  kind: 'collaboration',
  chapter: { id: 'c', name: 'Citizens Essex' },
  state: 'draft',
  changing: false,
  parties: [
    { organisation: southend, can: [] },
    { organisation: ymca, can: [] },
  ],
  reviewDue: false,
  foundations: written,
  missing: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  can: [],
  ...more,
});

const answers = (view: AgreementView, etag = '"1"') => HttpResponse.json(view, { headers: { ETag: etag } });
const noRemarks = http.get(api(`/agreements/${id}/remarks`), () => HttpResponse.json({ items: [], next: null }));

beforeEach(() => {
  takeTokensFrom({ token: async () => 'token', renew: async () => undefined });
  server.use(
    noRemarks,
    http.get(api('/organisations'), () => HttpResponse.json({ items: [], next: null })),
  );
});
afterEach(() => takeTokensFrom({ token: async () => undefined, renew: async () => undefined }));

describe('reading an agreement', () => {
  it('tells staff which clauses are still open', async () => {
    const view = agreement({ foundations: {}, missing: ['funding', 'processes.payments'], can: ['edit'] });
    server.use(http.get(api(`/agreements/${id}`), () => answers(view)));
    openApp(`/agreements/${id}`, staff);
    expect(await screen.findByRole('heading', { name: '2 clauses are still open' })).toBeInTheDocument();
    expect(screen.getByText(/^Appropriate funding, Payments\./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Propose/ })).not.toBeInTheDocument();
  });

  it('lets a partner agree for its own organisation, with the version that was read', async () => {
    const proposed = agreement({
      state: 'proposed',
      proposed: { at: '2026-01-02T10:00:00Z', by: 'Sample Organiser' },
      parties: [
        { organisation: southend, can: ['assent'] },
        { organisation: ymca, can: [], assent: { at: '2026-01-03T10:00:00Z', by: 'Sample Partner', recorded: false } },
      ],
      can: ['assent', 'remark'],
    });
    let sent: unknown;
    let ifMatch: string | null = null;
    server.use(
      http.get(api(`/agreements/${id}`), () => answers(proposed, '"7"')),
      http.post(api(`/agreements/${id}/assents`), async ({ request }) => {
        sent = await request.json();
        ifMatch = request.headers.get('If-Match');
        return answers({ ...proposed, state: 'agreed', agreedAt: '2026-01-04T10:00:00Z' }, '"8"');
      }),
    );
    openApp(`/agreements/${id}`, partner);
    expect(
      await screen.findByRole('heading', { name: 'Southend Community Sponsorship has not yet agreed' }),
    ).toBeInTheDocument();
    const user = userEvent.setup();
    await user.click(
      within(screen.getByRole('region', { name: 'Next step' })).getByRole('button', { name: /^Agree for Southend/ }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Agree for Southend Community Sponsorship?' });
    await user.click(within(dialog).getByRole('button', { name: 'Yes, we agree' }));
    expect(await screen.findByRole('heading', { name: 'Every party has agreed' })).toBeInTheDocument();
    expect(sent).toEqual({ organisationId: southend.id });
    expect(ifMatch).toBe('"7"');
  });

  it('shows it anew when somebody else was quicker', async () => {
    const can = ['edit', 'propose'];
    let reads = 0;
    server.use(
      http.get(api(`/agreements/${id}`), () => {
        reads += 1;
        return answers(agreement(reads === 1 ? { can } : { can, title: 'Changed meanwhile' }), `"${reads}"`);
      }),
      http.post(api(`/agreements/${id}/proposal`), () => aProblem(412, { code: 'stale' })),
    );
    openApp(`/agreements/${id}`, staff);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Propose version 1' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Propose it' }));
    expect(await screen.findByText(/Somebody else has just done something here/)).toBeInTheDocument();
    expect(await screen.findByRole('heading', { level: 1, name: 'Changed meanwhile' })).toBeInTheDocument();
  });

  it('asks how a recorded yes was given before it sends anything', async () => {
    const view = agreement({
      state: 'proposed',
      proposed: { at: '2026-01-02T10:00:00Z', by: 'Sample Organiser' },
      parties: [
        { organisation: southend, can: ['record-assent'] },
        { organisation: ymca, can: [] },
      ],
      can: ['edit', 'record-assent'],
    });
    server.use(http.get(api(`/agreements/${id}`), () => answers(view)));
    openApp(`/agreements/${id}`, staff);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Record its yes/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Record it' }));
    expect(within(dialog).getByLabelText('How was it given?')).toHaveAccessibleDescription(/Say how the party agreed/);
  });
});

describe('writing an agreement', () => {
  const open = agreement({ foundations: { sharedPurpose: 'Nobody.' }, missing: ['communication'], can: ['edit'] });

  it('opens at the first open foundation, saves as a draft and stays for the next save', async () => {
    const saves: { ifMatch: string | null; body: NewAgreement }[] = [];
    server.use(
      http.get(api(`/agreements/${id}`), () => answers(open, '"1"')),
      http.put(api(`/agreements/${id}`), async ({ request }) => {
        saves.push({ ifMatch: request.headers.get('If-Match'), body: (await request.json()) as NewAgreement });
        return answers(open, `"${saves.length + 1}"`);
      }),
    );
    openApp(`/agreements/${id}/edit`, staff);
    const user = userEvent.setup();
    expect(await screen.findByText('1 of 7 foundations written')).toBeInTheDocument();
    await user.type(screen.getByLabelText('How we communicate'), 'Each Tuesday.');
    expect(screen.getByText('2 of 7 foundations written')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next: An authentic relationship' }));
    expect(screen.getByRole('heading', { name: /An authentic relationship/ })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await screen.findByText('The draft is saved');
    await user.type(screen.getByLabelText('How we stay in relationship'), 'Visits.');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() => expect(saves).toHaveLength(2));
    expect(saves.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
    expect(saves[1]?.body).toMatchObject({
      parties: [southend.id, ymca.id],
      foundations: { sharedPurpose: 'Nobody.', communication: 'Each Tuesday.', relationship: 'Visits.' },
    });
    await waitFor(() =>
      expect(Object.keys(sessionStorage).filter((one) => one.startsWith('firstmile.draft'))).toEqual([]),
    );
  });

  it('lets a save that is under way end before it leaves', async () => {
    let answer = () => {};
    const waits = new Promise<void>((resolve) => {
      answer = resolve;
    });
    server.use(
      http.get(api(`/agreements/${id}`), () => answers(open)),
      http.put(api(`/agreements/${id}`), async () => {
        await waits;
        return answers(open, '"2"');
      }),
    );
    openApp(`/agreements/${id}/edit`, staff);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('How we communicate'), 'Each Tuesday.');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await user.click(screen.getByRole('link', { name: 'Back to the agreement' }));
    expect(globalThis.location.pathname).toBe(`/agreements/${id}/edit`);
    answer();
    await waitFor(() => expect(globalThis.location.pathname).toBe(`/agreements/${id}`));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('leads to the part that holds what has to be mended', async () => {
    server.use(
      http.get(api(`/agreements/${id}`), () => answers(open)),
      http.put(api(`/agreements/${id}`), () =>
        aProblem(422, { errors: [{ pointer: '#/foundations/processes/payments', detail: 'Clause is too long' }] }),
      ),
    );
    openApp(`/agreements/${id}/edit`, staff);
    await userEvent.click(await screen.findByRole('button', { name: 'Save draft' }));
    expect(await screen.findByRole('heading', { name: /Partnership processes/ })).toBeInTheDocument();
    expect(screen.getByLabelText('Payments')).toHaveAccessibleDescription(/Clause is too long/);
  });

  it('keeps what was typed over the end of the session', async () => {
    server.use(
      http.get(api(`/agreements/${id}`), () => answers(open)),
      http.put(api(`/agreements/${id}`), () => aProblem(401, { code: 'unauthenticated' })),
    );
    const { unmount } = openApp(`/agreements/${id}/edit`, staff);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('How we communicate'), 'Kept words');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    expect(await screen.findByText('Your session has ended')).toBeInTheDocument();
    unmount();
    openApp(`/agreements/${id}/edit`, staff);
    expect(await screen.findByText('What you typed is still here')).toBeInTheDocument();
    expect(screen.getByLabelText('How we communicate')).toHaveValue('Kept words');
  });

  it('says that other words make a new version once it is agreed', async () => {
    server.use(http.get(api(`/agreements/${id}`), () => answers(agreement({ state: 'agreed', can: ['edit'] }))));
    openApp(`/agreements/${id}/edit`, staff);
    expect(await screen.findByText('This is agreed as it stands')).toBeInTheDocument();
  });
});

describe('the versions', () => {
  it('shows two side by side with what has changed', async () => {
    const version = (number: number, funding: string) => ({
      ...agreement({}),
      number,
      foundations: { ...written, funding },
      createdBy: 'Sample Organiser',
    });
    server.use(
      http.get(api(`/agreements/${id}`), () => answers(agreement({ state: 'proposed', number: 2 }))),
      http.get(api(`/agreements/${id}/versions`), () =>
        HttpResponse.json({ items: [version(2, 'We share the cost'), version(1, 'Each pays its own')], next: null }),
      ),
    );
    openApp(`/agreements/${id}/versions`, staff);
    const change = await screen.findByRole('region', { name: 'Appropriate funding' });
    expect(within(change).getByText('Each pays its own', { selector: 'del' })).toBeInTheDocument();
    expect(within(change).getByText('We share the cost', { selector: 'ins' })).toBeInTheDocument();
    expect(screen.getByText('1 part differs; 12 are the same.')).toBeInTheDocument();
  });
});
