import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Panel = Schemas['ReviewPanel'];
export type Question = Schemas['ReviewQuestion'];
export type Answer = Schemas['ReviewAnswer'];
export type Round = Schemas['ReviewRoundView'];
export type Reviewer = Schemas['RoundReviewer'];
export type Ranked = Schemas['RankedApplication'];
export type Report = Schemas['ReviewReport'];

const mine = '/api/v1/reviews/{vacancyId}';
const round = '/api/v1/vacancies/{id}/review';

export const reviewsKey = ['reviews'] as const;
export const panelKey = (vacancyId: string) => [...reviewsKey, vacancyId] as const;

export const reviewsQuery = infiniteQueryOptions({
  queryKey: [...reviewsKey, 'list'],
  queryFn: ({ pageParam }) =>
    body(client.GET('/api/v1/reviews', { params: { query: { limit: 100, ...(pageParam && { after: pageParam }) } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const panelQuery = (vacancyId: string) =>
  queryOptions({
    queryKey: panelKey(vacancyId),
    queryFn: () => body(client.GET(mine, { params: { path: { vacancyId } } })),
  });

const ANSWERS_AT_ONCE = 20;

/** One's own part of the answers to a question: those that await a mark, or those that have one. */
export const answersQuery = (vacancyId: string, questionId: string, marked: boolean) =>
  infiniteQueryOptions({
    queryKey: [...panelKey(vacancyId), 'answers', questionId, { marked }],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(`${mine}/questions/{questionId}/answers`, {
          params: {
            path: { vacancyId, questionId },
            query: { marked, limit: ANSWERS_AT_ONCE, ...(pageParam && { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
  });

export const declare = (vacancyId: string, declaration: Schemas['ReviewDeclaration']) =>
  body(client.PUT(`${mine}/declaration`, { params: { path: { vacancyId } }, body: declaration }));

export const finishPart = (vacancyId: string) =>
  body(client.POST(`${mine}/completion`, { params: { path: { vacancyId } } }));

export async function saveMark(vacancyId: string, alias: string, mark: Schemas['NewReviewMark'] | undefined) {
  const params = { path: { vacancyId, alias } };
  await (mark
    ? body(client.PUT(`${mine}/answers/{alias}/mark`, { params, body: mark }))
    : body(client.DELETE(`${mine}/answers/{alias}/mark`, { params })));
}

export const stepBack = (vacancyId: string, alias: string, recusal: Schemas['ReviewRecusal']) =>
  body(client.POST(`${mine}/answers/{alias}/recusal`, { params: { path: { vacancyId, alias } }, body: recusal }));

export const roundsKey = ['rounds'] as const;
export const roundKey = (id: string) => [...roundsKey, id] as const;

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: roundKey(id),
    queryFn: () => versioned(client.GET(round, { params: { path: { id } } })),
    staleTime: 0,
  });

export const startRound = (id: string, start: Schemas['NewReview'], key: { 'Idempotency-Key': string }) =>
  versioned(client.POST(round, { params: { path: { id }, header: key }, body: start }));

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const replaceReviewer = (id: string, etag: string, replacement: Schemas['ReviewReplacement']) =>
  versioned(client.POST(`${round}/replacements`, { params: at(id, etag), body: replacement }));

export const lockRound = (id: string, etag: string, lock: Schemas['ReviewLock']) =>
  versioned(client.POST(`${round}/lock`, { params: at(id, etag), body: lock }));

/** Only once marks are locked. */
export const rankingQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...roundKey(id), 'ranking'],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/vacancies/{id}/ranking', {
          params: { path: { id }, query: { ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Only once marks are locked. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...roundKey(id), 'report'],
    queryFn: () => body(client.GET(`${round}/report`, { params: { path: { id } } })),
  });
