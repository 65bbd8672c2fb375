import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { keepDraft } from '@/auth/drafts';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { emptyValues } from './values';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const OWN = { id: '00000000-0000-7000-8000-000000000011', name: 'Sample Sponsorship' };
const OTHER = { id: '00000000-0000-7000-8000-000000000012', name: 'Sample Hostel' };
const housing: Schemas['ThemeRef'] = {
  id: '00000000-0000-7000-8000-0000000000a1',
  name: 'Housing',
  kind: 'subject',
};

const partner: Schemas['Me'] = {
  ...aPerson,
  roles: ['partner'],
  chapters: [],
  organisations: [OWN],
  can: ['signed-in', 'log-signposts', 'read-signposts'],
};

const signpost: Schemas['SignpostView'] = {
  id: '00000000-0000-7000-8000-0000000000b1',
  version: 3,
  from: OTHER,
  to: OWN,
  theme: housing,
  town: 'Chelmsford',
  day: '2026-11-20',
  state: 'offered',
  sample: false,
  createdAt: '2026-11-20T10:00:00Z',
  can: ['accept', 'decline'],
};

function theThemes() {
  server.use(
    http.get(api('/themes'), () =>
      HttpResponse.json({ items: [{ ...housing, version: 0, description: 'Sample', can: [] }], next: null }),
    ),
  );
}

const recipients = (takesHandOvers: boolean) =>
  http.get(api('/signposting/recipients'), () =>
    HttpResponse.json({ items: [{ ...OTHER, takesHandOvers, themes: [housing] }] }),
  );

describe('the log', () => {
  it('needs whom and about what, and offers a hand-over where somebody can answer it', async () => {
    theThemes();
    const sent: unknown[] = [];
    server.use(
      recipients(true),
      http.post(api('/signposts'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...signpost, from: OWN, to: OTHER }, { status: 201, headers: { ETag: '"0"' } });
      }),
      http.get(api('/signposts'), () => HttpResponse.json({ items: [], next: null })),
    );
    openApp('/signposts/new', partner);
    await userEvent.click(await screen.findByRole('radio', { name: 'Sample Hostel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
    expect(await screen.findByRole('link', { name: 'Choose a theme' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Housing' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Hand over' }));
    await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
    expect(await screen.findByText('Logged: they are asked for a yes')).toBeInTheDocument();
    expect(sent).toEqual([
      {
        fromId: OWN.id,
        toId: OTHER.id,
        themeId: housing.id,
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        handOver: true,
      },
    ]);
  });

  it('says that an organisation without people here cannot answer, and asks why nobody could', async () => {
    theThemes();
    server.use(recipients(false));
    openApp(`/signposts/new?to=${OTHER.id}`, partner);
    expect(await screen.findByText(/^Nobody signs in for Sample Hostel yet/)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: 'Hand over' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Nobody could' }));
    await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
    expect(await screen.findByRole('link', { name: 'Choose why nobody could' })).toBeInTheDocument();
  });
});

describe('after a no', () => {
  const declined: Schemas['SignpostView'] = {
    ...signpost,
    from: OWN,
    to: OTHER,
    state: 'declined',
    reason: 'full',
    can: ['ask-another'],
  };

  it('somebody else is asked about the same', async () => {
    theThemes();
    const sent: unknown[] = [];
    server.use(
      recipients(true),
      http.get(api('/places'), () => HttpResponse.json({ items: [] })),
      http.get(api('/signposts'), () => HttpResponse.json({ items: [declined], next: null })),
      http.get(api(`/signposts/${declined.id}`), () => HttpResponse.json(declined, { headers: { ETag: '"3"' } })),
      http.post(api('/signposts'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...declined, state: 'nobody' }, { status: 201, headers: { ETag: '"0"' } });
      }),
    );
    openApp('/signposting?view=sent', partner);
    await userEvent.click(await screen.findByRole('link', { name: /^Ask somebody else/ }));
    expect(await screen.findByText(/asked Sample Hostel, which could not take them: full\.$/)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: 'Sample Hostel' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Nobody could' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Too far' }));
    await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
    expect(await screen.findByText('Logged')).toBeInTheDocument();
    expect(sent).toEqual([
      {
        fromId: OWN.id,
        themeId: housing.id,
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        reason: 'too-far',
        town: 'Chelmsford',
        insteadOf: declined.id,
      },
    ]);
  });

  it('a hand-over that was begun is still one when its draft comes back', async () => {
    theThemes();
    const sent: { handOver?: boolean }[] = [];
    server.use(
      http.get(api('/signposting/recipients'), ({ request }) =>
        HttpResponse.json({
          items: new URL(request.url).searchParams.has('organisationId')
            ? [{ ...OTHER, takesHandOvers: true, themes: [housing] }]
            : [],
        }),
      ),
      http.post(api('/signposts'), async ({ request }) => {
        sent.push((await request.json()) as { handOver?: boolean });
        return HttpResponse.json(signpost, { status: 201, headers: { ETag: '"0"' } });
      }),
      http.get(api('/signposts'), () => HttpResponse.json({ items: [], next: null })),
    );
    keepDraft('/signposts/new', {
      etag: '',
      values: {
        ...emptyValues(OWN, undefined, housing.id),
        other: OTHER,
        handOver: 'yes',
      },
    });
    openApp('/signposts/new', partner);
    await userEvent.click(await screen.findByRole('radio', { name: 'Hand over', checked: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
    expect(await screen.findByText('Logged: they are asked for a yes')).toBeInTheDocument();
    expect(sent[0]?.handOver).toBe(true);
  });

  it('a form that was begun for one organisation is not that of another', async () => {
    theThemes();
    server.use(recipients(true));
    keepDraft('/signposts/new', { etag: '', values: { ...emptyValues(OWN, undefined, ''), other: OTHER } });
    openApp(`/signposts/new?to=${OTHER.id}`, partner);
    expect(await screen.findByRole('radio', { name: 'Sample Hostel', checked: true })).toBeInTheDocument();
    expect(screen.queryByText('What you typed is still here')).not.toBeInTheDocument();
  });
});

describe('hand-overs', () => {
  it('are declined with a reason', async () => {
    const said: unknown[] = [];
    server.use(
      http.get(api('/signposts'), ({ request }) =>
        HttpResponse.json({
          items: new URL(request.url).searchParams.get('state') === 'offered' && said.length === 0 ? [signpost] : [],
          next: null,
        }),
      ),
      http.post(api(`/signposts/${signpost.id}/declining`), async ({ request }) => {
        said.push([request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json({ ...signpost, state: 'declined', reason: 'full', can: [] });
      }),
    );
    openApp('/signposting', partner);
    await userEvent.click(await screen.findByRole('button', { name: 'Decline: Housing, from Sample Hostel' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Full' }));
    expect(await screen.findByText('Declined: they are told')).toBeInTheDocument();
    expect(await screen.findByRole('heading', { name: 'Nobody waits' })).toBeInTheDocument();
    expect(said).toEqual([['"3"', { reason: 'full' }]]);
  });

  it('tell what stopped an answer, and are read again', async () => {
    let reads = 0;
    server.use(
      http.get(api('/signposts'), ({ request }) => {
        const offered = new URL(request.url).searchParams.get('state') === 'offered';
        if (offered) reads++;
        return HttpResponse.json({ items: offered ? [signpost] : [], next: null });
      }),
      http.post(api(`/signposts/${signpost.id}/acceptance`), () =>
        aProblem(409, { detail: 'It does not wait for an answer: read it again.' }),
      ),
    );
    openApp('/signposting', partner);
    await userEvent.click(await screen.findByRole('button', { name: /^Accept: / }));
    expect(await screen.findByText('It does not wait for an answer: read it again.')).toBeInTheDocument();
    await waitFor(() => expect(reads).toBeGreaterThan(1));
  });
});

describe('the flows', () => {
  it('are a picture whose names can be pressed, and a table', async () => {
    theThemes();
    server.use(
      http.get(api('/signposting/flows'), () =>
        HttpResponse.json({
          since: '2025-11-22',
          total: 6,
          others: 2,
          edges: [{ from: OWN, to: OTHER, count: 4, answered: 2, declined: 1, known: 1, helped: 1 }],
        } satisfies Schemas['SignpostFlows']),
      ),
    );
    openApp('/signposting?view=flows', { ...partner, can: ['signed-in'] });
    const table = await screen.findByRole('table', { name: 'Who sends to whom' });
    expect(within(table).getByRole('row', { name: 'Sample Sponsorship Sample Hostel 4 1 of 2 1 of 1' })).toBeVisible();
    expect(screen.getByText(/^2 more are between/)).toBeInTheDocument();
    const name = within(screen.getByRole('list', { name: 'Who sends' })).getByRole('button');
    await userEvent.click(name);
    expect(name).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('link', { name: 'What you sent' })).not.toBeInTheDocument();
  });

  it('and what nobody could take is said with its reasons', async () => {
    theThemes();
    server.use(
      http.get(api('/signposting/unmet'), () =>
        HttpResponse.json({
          since: '2025-11-22',
          total: 3,
          items: [{ theme: housing, town: 'Colchester', count: 3, reasons: [{ reason: 'full', count: 3 }] }],
        } satisfies Schemas['UnmetNeeds']),
      ),
    );
    openApp('/signposting?view=unmet', partner);
    expect(await screen.findByRole('heading', { name: '3 times nobody could take them' })).toBeInTheDocument();
    expect(screen.getByText('Housing, Colchester')).toBeInTheDocument();
    expect(screen.getByText('3 times: full')).toBeInTheDocument();
  });
});
