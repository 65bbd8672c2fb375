import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { VACANCY } from '@/testing/review';
import { server } from '@/testing/server';
import { vacancy } from '@/testing/vacancy';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const manager: Schemas['Me'] = { ...aPerson, roles: ['hiring-manager'], can: ['run-review', 'interview'] };
const reviewer: Schemas['Me'] = { ...aPerson, roles: ['reviewer'], chapters: [], can: ['review-answers', 'interview'] };

const id = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const etag = { headers: { ETag: '"1"' } };

const slot = (
  number: number,
  more: Partial<Schemas['ConversationSlotView']> = {},
): Schemas['ConversationSlotView'] => ({
  id: id(number),
  kind: 'interview',
  startsAt: `2099-12-03T1${number}:00:00Z`,
  endsAt: `2099-12-03T1${number}:45:00Z`,
  place: 'Sample Hall',
  free: true,
  can: ['invite', 'remove'],
  ...more,
});

const conversation: Schemas['ConversationView'] = {
  id: id(8),
  version: 1,
  vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
  applicationId: id(7),
  reference: 'FM-AAAA-0001',
  name: 'Sample Candidate',
  kind: 'interview',
  state: 'confirmed',
  slotId: id(2),
  startsAt: '2026-01-02T10:00:00Z',
  endsAt: '2026-01-02T10:45:00Z',
  place: 'Sample Hall',
  filed: 0,
  can: ['score'],
};

const card: Schemas['ScorecardView'] = {
  criteria: [
    { criterion: 0, block: 'experience', text: 'Has brought people together', level: 'essential' },
    { criterion: 1, block: 'qualities-and-values', text: 'Curiosity', level: 'desirable' },
  ],
  scores: [],
  can: ['score'],
};

const page = (items: unknown[]) => HttpResponse.json({ items, next: null });

function timetable(
  slots: Schemas['ConversationSlotView'][],
  candidates: Schemas['ConversationCandidate'][],
  conversations: Schemas['ConversationView'][] = [],
) {
  server.use(
    http.get(api(`/vacancies/${VACANCY}/slots`), () => page(slots)),
    http.get(api(`/vacancies/${VACANCY}/conversations/candidates`), () => page(candidates)),
    http.get(api('/conversations'), () => page(conversations)),
    http.get(api(`/vacancies/${VACANCY}`), () => HttpResponse.json({ ...vacancy, id: VACANCY }, etag)),
  );
}

describe('arranging conversations', () => {
  it('says what comes first while the marks are not locked', async () => {
    const tooSoon = () => aProblem(409, { code: 'wrong-state' });
    timetable([], []);
    server.use(
      http.get(api(`/vacancies/${VACANCY}/slots`), tooSoon),
      http.get(api(`/vacancies/${VACANCY}/conversations/candidates`), tooSoon),
    );
    openApp(`/vacancies/${VACANCY}/conversations`, manager);
    expect(await screen.findByText(/Conversations come after the anonymous review/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Offer times' })).not.toBeInTheDocument();
  });

  it('brings a candidate who waits and a free time together', async () => {
    let sent: unknown;
    timetable(
      [
        slot(2, { free: false, conversationId: id(8), can: [] }),
        slot(4),
        slot(5, { startsAt: '2099-12-04T10:00:00Z', endsAt: '2099-12-04T10:45:00Z' }),
      ],
      [
        { applicationId: id(7), reference: 'FM-AAAA-0001', name: 'Sample Candidate', conversations: 1 },
        {
          applicationId: id(9),
          reference: 'FM-AAAA-0002',
          name: 'Sample Other',
          adjustments: 'A room without steps',
          conversations: 0,
        },
      ],
      [conversation],
    );
    server.use(
      http.post(api(`/vacancies/${VACANCY}/conversations`), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(conversation, { status: 201, ...etag });
      }),
    );
    openApp(`/vacancies/${VACANCY}/conversations`, manager);
    expect(await screen.findByRole('heading', { name: '1 candidate waits for an invitation' })).toBeInTheDocument();
    expect(screen.getByText('Needs changed: A room without steps')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Thursday 3 December 2099' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Friday 4 December 2099' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sample Candidate' })).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Invite somebody for 2pm to 2:45pm, Thursday 3 December 2099' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Invite a candidate' });
    expect(within(dialog).getByLabelText('Who')).toHaveValue(id(9));
    expect(within(dialog).getByLabelText('When')).toHaveValue(id(4));
    expect(within(dialog).getByText('A room without steps')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send the invitation' }));
    await waitFor(() => expect(sent).toEqual({ applicationId: id(9), slotId: id(4) }));
    expect(await screen.findByText('Sample Other is invited')).toBeInTheDocument();
  });

  it('says so when somebody was quicker', async () => {
    timetable([slot(4)], [{ applicationId: id(9), reference: 'FM-AAAA-0002', name: 'Sample Other', conversations: 0 }]);
    server.use(
      http.post(api(`/vacancies/${VACANCY}/conversations`), () =>
        aProblem(409, { code: 'conflict', detail: 'Somebody else has just taken that time: choose another one.' }),
      ),
    );
    openApp(`/vacancies/${VACANCY}/conversations`, manager);
    await userEvent.click(await screen.findByRole('button', { name: 'Invite Sample Other' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByText(/Somebody else has just taken that time/)).toBeInTheDocument();
  });

  it('offers several times in a row, each once', async () => {
    const sent: Schemas['NewConversationSlot'][] = [];
    const keys: (string | null)[] = [];
    timetable([], []);
    server.use(
      http.post(api(`/vacancies/${VACANCY}/slots`), async ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        if (keys.length === 2)
          return aProblem(409, { code: 'conflict', detail: 'Another conversation is held there.' });
        sent.push((await request.json()) as Schemas['NewConversationSlot']);
        return HttpResponse.json(slot(1), { status: 201 });
      }),
    );
    openApp(`/vacancies/${VACANCY}/conversations/times`, manager);
    await userEvent.click(await screen.findByRole('button', { name: 'Offer' }));
    expect(await screen.findByRole('link', { name: 'Enter a day' })).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Day'), '2099-07-06');
    await userEvent.type(screen.getByLabelText('First one starts at'), '10am');
    await userEvent.clear(screen.getByLabelText('How many, one after the other'));
    await userEvent.type(screen.getByLabelText('How many, one after the other'), '2');
    await userEvent.type(screen.getByLabelText('Where'), 'Sample Hall');
    expect(screen.getByText('Monday 6 July 2099, 11am to 11:45am')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText(/Another conversation is held there/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText('2 times are offered')).toBeInTheDocument();
    expect(sent.map(({ startsAt }) => startsAt)).toEqual([
      '2099-07-06T09:00:00.000Z',
      '2099-07-06T09:00:00.000Z',
      '2099-07-06T10:00:00.000Z',
    ]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).toBe(keys[1]);
  });

  it('cancels with words for the candidate', async () => {
    let sent: unknown;
    const held: Schemas['ConversationView'] = { ...conversation, can: ['move', 'cancel', 'abstain'] };
    server.use(
      http.get(api('/conversations/:id'), () => HttpResponse.json(held, etag)),
      http.post(api('/conversations/:id/cancellation'), async ({ request }) => {
        sent = [request.headers.get('If-Match'), await request.json()];
        return HttpResponse.json({ ...held, state: 'cancelled', can: [] }, etag);
      }),
    );
    openApp(`/conversations/${id(8)}`, manager);
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel it' }));
    const dialog = await screen.findByRole('dialog', { name: 'Cancel the conversation with Sample Candidate?' });
    await userEvent.type(within(dialog).getByLabelText(/^Why/), 'The hall is flooded');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel it' }));
    await waitFor(() => expect(sent).toEqual(['"1"', { reason: 'The hall is flooded' }]));
  });
});

describe('scoring a conversation', () => {
  it('lists what is to come and what still wants a scorecard', async () => {
    const ahead = { ...conversation, id: id(6), name: 'Sample Later', can: [] };
    server.use(
      http.get(api('/conversations'), () =>
        page([conversation, { ...ahead, startsAt: '2099-12-03T10:00:00Z', endsAt: '2099-12-03T10:45:00Z' }]),
      ),
    );
    openApp('/conversations', reviewer);
    const held = await screen.findByRole('table', { name: 'Conversations that were held' });
    expect(within(held).getByText('Scorecard to write')).toBeInTheDocument();
    expect(
      within(screen.getByRole('table', { name: 'Conversations to come' })).getByText('Sample Later'),
    ).toBeVisible();
  });

  it('shows the others only once one’s own card is filed', async () => {
    const sent: unknown[] = [];
    let filed = false;
    server.use(
      http.get(api('/conversations/:id'), () =>
        HttpResponse.json(
          filed ? { ...conversation, scorecard: 'filed', filed: 2, can: ['read-scorecards'] } : conversation,
          etag,
        ),
      ),
      http.get(api('/conversations/:id/scorecard'), () => HttpResponse.json(card)),
      http.put(api('/conversations/:id/scorecard'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...card, state: 'draft' });
      }),
      http.post(api('/conversations/:id/scorecard/filing'), () => {
        filed = true;
        return HttpResponse.json({ ...card, state: 'filed', can: ['read-scorecards'] });
      }),
      http.get(api('/conversations/:id/scorecards'), () =>
        HttpResponse.json({
          criteria: card.criteria,
          items: [
            {
              interviewer: 'Sample Reviewer',
              own: true,
              scores: [{ criterion: 0, value: 4, note: 'Forty doors' }],
              recommendation: 'yes',
              filedAt: '2026-01-02T12:00:00Z',
            },
            {
              interviewer: 'Sample Second',
              own: false,
              scores: [],
              recommendation: 'no',
              summary: 'Spoke of plans only',
              filedAt: '2026-01-02T13:00:00Z',
            },
          ],
        } satisfies Schemas['FiledScorecardList']),
      ),
    );
    openApp(`/conversations/${id(8)}`, reviewer);
    await userEvent.click(await screen.findByRole('button', { name: 'File scorecard' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Score at least one criterion');
    const experience = screen.getByRole('group', { name: /Has brought people together/ });
    await userEvent.click(within(experience).getByRole('radio', { name: '4' }));
    await userEvent.type(screen.getByLabelText(/^What shows it/), 'Forty doors');
    await userEvent.click(screen.getByRole('button', { name: 'File scorecard' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Say whether you would choose this candidate');
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('button', { name: 'File scorecard' }));
    const dialog = await screen.findByRole('dialog', { name: 'File your scorecard?' });
    expect(screen.queryByText('Spoke of plans only')).not.toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'File it' }));
    expect(await screen.findByText('Spoke of plans only')).toBeInTheDocument();
    expect(screen.getByText('Sample Reviewer (you)')).toBeInTheDocument();
    expect(sent).toEqual([{ scores: [{ criterion: 0, value: 4, note: 'Forty doors' }], recommendation: 'yes' }]);
  });

  it('opens the card only when the conversation begins', async () => {
    const ahead = { ...conversation, startsAt: '2099-12-03T10:00:00Z', endsAt: '2099-12-03T10:45:00Z', can: [] };
    server.use(http.get(api('/conversations/:id'), () => HttpResponse.json(ahead, etag)));
    openApp(`/conversations/${id(8)}`, reviewer);
    expect(await screen.findByText(/It opens when the conversation begins/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'File scorecard' })).not.toBeInTheDocument();
  });
});

describe('stepping back from a conversation', () => {
  const standing = (more: Partial<Schemas['ConversationView']>) =>
    server.use(
      http.get(api(`/conversations/${id(8)}`), () => HttpResponse.json({ ...conversation, ...more }, etag)),
      http.get(api(`/conversations/${id(8)}/scorecard`), () => HttpResponse.json(card)),
      http.get(api('/conversations'), () => page([])),
    );

  it('asks first, sends the reason and leads away', async () => {
    let sent: unknown;
    standing({ can: ['score', 'step-back'], scorecard: 'draft' });
    server.use(
      http.post(api(`/conversations/${id(8)}/recusal`), async ({ request }) => {
        sent = await request.json();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { router } = openApp(`/conversations/${id(8)}`, reviewer);
    await userEvent.click(await screen.findByRole('button', { name: 'Step back' }));
    const dialog = await screen.findByRole('dialog', { name: 'Step back from this candidate?' });
    expect(dialog).toHaveTextContent('Your draft is deleted');
    await userEvent.type(within(dialog).getByLabelText(/^Reason/), 'We have worked together');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Step back' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/conversations'));
    expect(sent).toEqual({ reason: 'We have worked together' });
    expect(await screen.findByText('You have stepped back')).toBeInTheDocument();
  });

  it('tells who arranges it when nobody on the panel is left, and offers them no stepping back', async () => {
    standing({ can: ['move', 'cancel'], interviewers: 0 });
    openApp(`/conversations/${id(8)}`, manager);
    expect(await screen.findByText(/Nobody on the panel is left/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Step back' })).not.toBeInTheDocument();
  });
});
