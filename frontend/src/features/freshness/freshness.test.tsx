import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import type { ConfirmationReading, FreshnessItem, Proposal, Representative } from './queries';
import { fieldsInWords, valueInWords } from './words';

const session = vi.hoisted(() => ({ now: 'signed-in' }));
vi.mock('@/auth/session', () => ({
  currentSession: () => session.now,
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));
beforeEach(() => {
  session.now = 'signed-in';
});

const ID = '00000000-0000-7000-8000-0000000000a1';
const SECRET = 'x'.repeat(43);
const chapter = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' };
const staff = { ...aPerson, can: ['keep-fresh', 'edit-organisation', 'invite-representative', 'create-organisation'] };

const organisation: Schemas['OrganisationView'] = {
  id: ID,
  version: 3,
  name: 'Sample Pantry',
  kinds: ['community-group'],
  chapter,
  children: [],
  description: 'Food for <b>all</b>.',
  identifiers: [],
  address: { lines: ['1 High Street'], town: 'Chelmsford', postcode: 'CM1 1QH', latitude: 51.7, longitude: 0.4 },
  tags: ['food'],
  createdAt: '2026-01-01T10:00:00Z',
  updatedAt: '2026-01-01T10:00:00Z',
  full: false,
  can: [],
};

const reading: ConfirmationReading = {
  id: ID,
  version: 3,
  organisation,
  email: 'office@pantry.example',
  phone: '01245 496 0000',
  services: [],
  recipient: 'office@pantry.example',
  sentAt: '2026-06-01T10:00:00Z',
  expiresAt: '2026-08-01T10:00:00Z',
};

/** The link's operations as the server answers them; what was sent is kept. */
function keepsLink(start: Partial<ConfirmationReading> = {}) {
  let now = { ...reading, ...start };
  const sent: [string, unknown, string | null][] = [];
  const answer = () => HttpResponse.json(now, { headers: { ETag: `"${now.version}-ab"` } });
  server.use(
    http.get(api('/organisations/:id/services'), () => HttpResponse.json({ items: [], next: null })),
    http.post(api('/confirmation-link/reading'), () => answer()),
    http.post(api('/confirmation-link/:step'), async ({ request, params }) => {
      sent.push([String(params.step), await request.json(), request.headers.get('If-Match')]);
      now =
        params.step === 'confirmation'
          ? { ...now, confirmedAt: '2026-06-02T10:00:00Z' }
          : { ...now, proposedAt: '2026-06-02T11:00:00Z' };
      return answer();
    }),
  );
  return { sent, renamed: (name: string) => (now = { ...now, version: 4, organisation: { ...organisation, name } }) };
}

describe('the link in the email', () => {
  beforeEach(() => {
    session.now = 'signed-out';
  });

  it('shows the entry as text, takes one press and says thank you', async () => {
    const { sent } = keepsLink();
    openApp(`/still-right#${SECRET}`);
    expect(await screen.findByRole('heading', { name: 'Is this still right, Sample Pantry?' })).toBeInTheDocument();
    expect(globalThis.location.hash).toBe('');
    expect(screen.getByText('Food for <b>all</b>.')).toBeInTheDocument();
    expect(screen.getByText('office@pantry.example')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'It is all still right' }));
    expect(await screen.findByRole('heading', { name: 'Thank you, Sample Pantry' })).toBeInTheDocument();
    expect(screen.getByText('Confirmed on 2 June 2026')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'It is all still right' })).not.toBeInTheDocument();
    expect(sent).toEqual([['confirmation', { secret: SECRET }, '"3-ab"']]);
  });

  it('shows the entry anew when somebody has changed it meanwhile', async () => {
    const { renamed } = keepsLink();
    openApp(`/still-right#${SECRET}`);
    await screen.findByRole('heading', { name: 'Is this still right, Sample Pantry?' });
    server.use(http.post(api('/confirmation-link/confirmation'), () => aProblem(412, { code: 'stale' })));
    renamed('Another Pantry');
    await userEvent.click(screen.getByRole('button', { name: 'It is all still right' }));
    expect(await screen.findByRole('heading', { name: 'Is this still right, Another Pantry?' })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('look again');
  });

  it.each([
    [404, 'This link is not known: copy all of it from the email.'],
    [409, 'This link has run out: ask the alliance to send a new one.'],
  ])('says why it does not work and what to do, at %s', async (status, detail) => {
    server.use(http.post(api('/confirmation-link/reading'), () => aProblem(status, { detail })));
    openApp(`/still-right#${SECRET}`);
    expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeInTheDocument();
    expect(screen.getByText(detail)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Find the entry in the directory' })).toBeInTheDocument();
  });

  it('asks for the link where there is none', async () => {
    openApp('/still-right#too-short');
    expect(await screen.findByRole('heading', { name: 'Open the link in your email' })).toBeInTheDocument();
  });

  it('takes changes in a short form and keeps the position while the address stays', async () => {
    const { sent } = keepsLink();
    openApp(`/still-right#${SECRET}`);
    await userEvent.click(await screen.findByRole('link', { name: 'Something has changed' }));
    const phone = await screen.findByLabelText(/^Phone/);
    expect(screen.getByText('Do you have an account that acts for Sample Pantry?')).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('Name'));
    await userEvent.click(screen.getByRole('button', { name: 'Send the changes' }));
    expect(await screen.findAllByText('Enter the name of the organisation')).not.toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Name'), 'Sample Larder');
    await userEvent.clear(phone);
    await userEvent.type(phone, '01245 496 0001');
    await userEvent.type(screen.getByLabelText(/^What else has changed/), 'Lunch has ended.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the changes' }));
    expect(await screen.findByText('We have the changes of 2 June 2026')).toBeInTheDocument();
    expect(sent).toEqual([
      [
        'proposal',
        {
          secret: SECRET,
          name: 'Sample Larder',
          description: 'Food for <b>all</b>.',
          email: 'office@pantry.example',
          phone: '01245 496 0001',
          remark: 'Lunch has ended.',
          address: {
            lines: ['1 High Street'],
            town: 'Chelmsford',
            postcode: 'CM1 1QH',
            latitude: 51.7,
            longitude: 0.4,
          },
        },
        '"3-ab"',
      ],
    ]);
  });

  it('does not take what was typed for one organisation to another', async () => {
    keepsLink();
    sessionStorage.setItem('firstmile.still-right', SECRET);
    openApp('/still-right/00000000-0000-7000-8000-0000000000a9');
    expect(await screen.findByRole('heading', { name: 'Is this still right, Sample Pantry?' })).toBeInTheDocument();
  });
});

const stale: FreshnessItem = {
  id: ID,
  version: 3,
  name: 'Sample Pantry',
  chapter,
  state: 'stale',
  email: 'office@pantry.example',
  listed: true,
  asked: { at: '2026-06-01T10:00:00Z', openedAt: '2026-06-02T10:00:00Z' },
  proposals: 0,
  can: ['ask', 'confirm'],
};

function keepsEntries(items: FreshnessItem[] = [stale], counts: Partial<Schemas['FreshnessCounts']> = {}) {
  const asked: string[] = [];
  server.use(
    http.get(api('/freshness'), ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items, next: null });
    }),
    http.get(api('/freshness/counts'), () =>
      HttpResponse.json({
        fresh: 5,
        goingStale: 2,
        stale: 1,
        neverConfirmed: 1,
        unreachable: 0,
        proposals: 0,
        ...counts,
      }),
    ),
    http.get(api('/freshness-policy'), () =>
      HttpResponse.json(
        { version: 0, months: 12, reminderDays: 30, can: staff.can.includes('set-freshness') ? ['change'] : [] },
        { headers: { ETag: '"0-a"' } },
      ),
    ),
  );
  return asked;
}

describe('how fresh the entries are', () => {
  it('shows the picture, who is stale and what came of asking', async () => {
    const asked = keepsEntries();
    openApp('/freshness', staff);
    const legend = await screen.findByRole('list', { name: 'Entries by freshness' });
    expect(within(legend).getByText('5')).toBeInTheDocument();
    expect(await screen.findByText(/opened, no answer yet/)).toBeInTheDocument();
    expect(screen.getByText(/After 12 months an entry is stale/)).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'The rule' })).not.toBeInTheDocument();
    await userEvent.click(within(legend).getByRole('link', { name: 'Going stale' }));
    await waitFor(() => expect(asked).toContain('?state=going-stale'));
  });

  it('asks by email, and confirms the version that is shown', async () => {
    keepsEntries();
    const sent: string[] = [];
    server.use(
      http.post(api('/organisations/:id/confirmation-requests'), () => {
        sent.push('asked');
        return HttpResponse.json({ id: ID, recipient: 'office@pantry.example' }, { status: 201 });
      }),
      http.post(api('/organisations/:id/confirmation'), ({ request }) => {
        sent.push(request.headers.get('If-Match') ?? '');
        return HttpResponse.json(organisation);
      }),
    );
    openApp('/freshness', staff);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask now: Sample Pantry' }));
    expect(await screen.findByText('Sample Pantry is asked by email')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Confirm: Sample Pantry' }));
    expect(await screen.findByText('Sample Pantry is confirmed')).toBeInTheDocument();
    expect(sent).toEqual(['asked', '"3"']);
  });

  it('lists what waits for a yes', async () => {
    keepsEntries([], { proposals: 1 });
    server.use(http.get(api('/organisation-proposals'), () => HttpResponse.json({ items: [proposal], next: null })));
    openApp('/freshness', staff);
    expect(await screen.findByText(/Another name and phone, with a remark/)).toBeInTheDocument();
    expect(screen.getByText('None here')).toBeInTheDocument();
  });

  it('is for those who keep entries', async () => {
    openApp('/freshness', { ...aPerson, can: [] });
    expect(
      await screen.findByRole('heading', { name: 'You cannot see how fresh the entries are' }),
    ).toBeInTheDocument();
  });
});

const proposal: Proposal = {
  id: '00000000-0000-7000-8000-0000000000b1',
  version: 2,
  organisation: { id: ID, name: 'Sample Pantry' },
  organisationVersion: 7,
  proposer: 'office@pantry.example',
  byLink: true,
  sentAt: '2026-06-02T10:00:00Z',
  fields: ['name', 'phone'],
  was: { name: 'Sample Pantry', phone: '01245 496 0000' },
  proposed: { name: 'Sample Larder' },
  present: { name: 'Sample Pantry', phone: '01245 496 0009' },
  conflicts: ['phone'],
  remark: '<i>Lunch</i> has ended.',
  status: 'waiting',
  taken: [],
  can: ['accept', 'decline'],
};

function keepsProposal() {
  const sent: unknown[] = [];
  let now = proposal;
  server.use(
    http.get(api('/organisation-proposals/:id'), () => HttpResponse.json(now)),
    http.post(api('/organisation-proposals/:id/:step'), async ({ request, params }) => {
      const body = (await request.json()) as { fields?: Proposal['taken']; note?: string };
      sent.push([params.step, body, request.headers.get('If-Match')]);
      now = {
        ...proposal,
        status: params.step === 'acceptance' ? 'accepted' : 'declined',
        taken: body.fields ?? [],
        decidedAt: '2026-06-03T10:00:00Z',
        decidedBy: 'Sample Organiser',
        can: [],
      };
      return HttpResponse.json(now);
    }),
  );
  return sent;
}

describe('what is proposed', () => {
  it('stands beside what is there now, and is taken over field by field', async () => {
    const sent = keepsProposal();
    openApp(`/organisation-proposals/${proposal.id}`, staff);
    expect(await screen.findByText('<i>Lunch</i> has ended.')).toBeInTheDocument();
    const phone = screen.getByRole('row', { name: /Phone/ });
    expect(within(phone).getByText('Changed since')).toBeInTheDocument();
    expect(within(phone).getByText('When it was proposed: 01245 496 0000')).toBeInTheDocument();
    expect(within(phone).getByText('Empty')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Name' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Phone' })).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Take over what is ticked' }));
    expect(await screen.findByText(/^Taken over: name/)).toBeInTheDocument();
    expect(sent).toEqual([['acceptance', { version: 2, fields: ['name'] }, '"7"']]);
  });

  it('is declined with a reason only', async () => {
    const sent = keepsProposal();
    openApp(`/organisation-proposals/${proposal.id}`, staff);
    await userEvent.click(await screen.findByRole('button', { name: 'Decline' }));
    const dialog = await screen.findByRole('dialog', { name: 'Decline these changes?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(within(dialog).getByText('Say why, so that they can understand it')).toBeInTheDocument();
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'The register has another name.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText(/^Declined, on 3 June 2026/)).toBeInTheDocument();
    expect(sent).toEqual([['declining', { note: 'The register has another name.' }, null]]);
  });
});

const acting: Representative = {
  id: '00000000-0000-7000-8000-0000000000d1',
  name: 'Sample Partner',
  email: 'one@colleague.example',
  state: 'acting',
  actingSince: '2026-06-01T10:00:00Z',
  self: false,
  can: ['remove'],
};

describe('who acts for an organisation', () => {
  it('is listed, invited and taken off', async () => {
    let items = [acting];
    server.use(
      http.get(api('/organisations/:id/representatives'), () =>
        HttpResponse.json({ organisation: { id: ID, name: 'Sample Pantry' }, items, can: ['invite'] }),
      ),
      http.post(api('/organisations/:id/representatives'), async ({ request }) => {
        const body = (await request.json()) as { name: string; email: string };
        const { actingSince: _, ...rest } = acting;
        const invited = {
          ...rest,
          ...body,
          id: crypto.randomUUID(),
          state: 'invited' as const,
          expiresAt: '2026-06-20T10:00:00Z',
        };
        items = [...items, invited];
        return HttpResponse.json(invited, { status: 201 });
      }),
      http.delete(api('/organisations/:id/representatives/:one'), ({ params }) => {
        items = items.filter(({ id }) => id !== params.one);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    openApp(`/organisations/${ID}/representatives`, staff);
    expect(await screen.findByText('Acts for it')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(screen.getByLabelText('Name')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Name'), 'Sample Colleague');
    await userEvent.type(screen.getByLabelText('Email address'), 'two@colleague.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByText('Sample Colleague')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take off: Sample Partner' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take off' }));
    await waitFor(() => expect(screen.queryByText('one@colleague.example')).not.toBeInTheDocument());
  });

  it('joins by the link with an account that can act, and is told when it cannot', async () => {
    server.use(
      http.post(api('/representative-invitations/acceptance'), () =>
        aProblem(409, { detail: 'This invitation has run out: ask who invited you to send you a new one.' }),
      ),
    );
    const { unmount } = openApp(`/representative-invitation#${SECRET}`, { ...aPerson, can: ['act-for-organisation'] });
    await userEvent.click(await screen.findByRole('button', { name: 'Look after the entry' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('run out');
    unmount();
    openApp('/representative-invitation', { ...aPerson, can: [] });
    expect(await screen.findByText(/cannot act for an organisation yet/)).toBeInTheDocument();
  });
});

describe('words', () => {
  it('names fields and their values', () => {
    expect(fieldsInWords(['name', 'phone', 'listed'])).toBe('name, phone and whether it is listed');
    expect(valueInWords({ kinds: ['faith-congregation', 'school'] }, 'kinds')).toBe('Faith congregation, School');
    expect(valueInWords({ address: { lines: ['1 High Street'], postcode: 'CM1 1QH' } }, 'address')).toBe(
      '1 High Street\nCM1 1QH',
    );
    expect(valueInWords({}, 'phone')).toBeUndefined();
  });
});
