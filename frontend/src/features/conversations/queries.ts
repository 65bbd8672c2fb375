import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Slot = Schemas['ConversationSlotView'];
export type Conversation = Schemas['ConversationView'];
export type Candidate = Schemas['ConversationCandidate'];
export type Kind = Schemas['ConversationKind'];
export type Scorecard = Schemas['ScorecardView'];
export type FiledScorecards = Schemas['FiledScorecardList'];

const one = '/api/v1/conversations/{id}';
const ofVacancy = '/api/v1/vacancies/{id}';

export const conversationsKey = ['conversations'] as const;
export const conversationKey = (id: string) => [...conversationsKey, 'one', id] as const;
export const scorecardKey = (id: string) => [...conversationKey(id), 'scorecard'] as const;

interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** All of a list: a vacancy's hiring has some dozens of these, not thousands. */
async function all<Item>(page: (after: { after?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | null = '';
  do {
    const slice: Page<Item> = await page(next ? { after: next } : {});
    items.push(...slice.items);
    next = slice.next;
  } while (next);
  return items;
}

const path = (id: string) => ({ path: { id } });

export const slotsQuery = (id: string) =>
  queryOptions({
    queryKey: [...conversationsKey, 'slots', id],
    queryFn: () =>
      all((after) =>
        body(client.GET(`${ofVacancy}/slots`, { params: { ...path(id), query: { limit: 100, ...after } } })),
      ),
    staleTime: 0,
  });

export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: [...conversationsKey, 'candidates', id],
    queryFn: () =>
      all((after) =>
        body(
          client.GET(`${ofVacancy}/conversations/candidates`, {
            params: { ...path(id), query: { limit: 100, ...after } },
          }),
        ),
      ),
    staleTime: 0,
  });

export const conversationsOfQuery = (vacancyId: string) =>
  queryOptions({
    queryKey: [...conversationsKey, 'of', vacancyId],
    queryFn: () =>
      all((after) =>
        body(client.GET('/api/v1/conversations', { params: { query: { vacancyId, limit: 100, ...after } } })),
      ),
    staleTime: 0,
  });

export const conversationsQuery = infiniteQueryOptions({
  queryKey: [...conversationsKey, 'mine'],
  queryFn: ({ pageParam }) =>
    body(
      client.GET('/api/v1/conversations', {
        params: { query: { limit: 100, ...(pageParam && { after: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: conversationKey(id),
    queryFn: () => versioned(client.GET(one, { params: path(id) })),
    staleTime: 0,
  });

export const offerSlot = (id: string, slot: Schemas['NewConversationSlot'], key: { 'Idempotency-Key': string }) =>
  body(client.POST(`${ofVacancy}/slots`, { params: { ...path(id), header: key }, body: slot }));

export const removeSlot = (id: string, slotId: string): Promise<void> =>
  body(client.DELETE(`${ofVacancy}/slots/{slotId}`, { params: { path: { id, slotId } } }));

export const invite = (id: string, invitation: Schemas['NewConversation'], key: { 'Idempotency-Key': string }) =>
  body(client.POST(`${ofVacancy}/conversations`, { params: { ...path(id), header: key }, body: invitation }));

export const moveConversation = (id: string, etag: string, slotId: string) =>
  versioned(client.PUT(`${one}/slot`, { params: { ...path(id), header: ifMatch(etag) }, body: { slotId } }));

export const cancelConversation = (id: string, etag: string, reason: string) =>
  versioned(
    client.POST(`${one}/cancellation`, {
      params: { ...path(id), header: ifMatch(etag) },
      body: reason ? { reason } : {},
    }),
  );

export const stepBack = (id: string, reason: string): Promise<void> =>
  body(client.POST(`${one}/recusal`, { params: path(id), body: reason ? { reason } : {} }));

export const scorecardQuery = (id: string) =>
  queryOptions({
    queryKey: scorecardKey(id),
    queryFn: () => body(client.GET(`${one}/scorecard`, { params: path(id) })),
  });

export const saveScorecard = (id: string, card: Schemas['NewScorecard']) =>
  body(client.PUT(`${one}/scorecard`, { params: path(id), body: card }));

export const fileScorecard = (id: string) => body(client.POST(`${one}/scorecard/filing`, { params: path(id) }));

export const abstain = (id: string) => body(client.POST(`${one}/scorecard/abstention`, { params: path(id) }));

/** Only once one's own is filed, or one has abstained. */
export const scorecardsQuery = (id: string) =>
  queryOptions({
    queryKey: [...scorecardKey(id), 'all'],
    queryFn: () => body(client.GET(`${one}/scorecards`, { params: path(id) })),
  });
