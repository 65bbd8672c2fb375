import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import type { OneToOneFilters } from './filters';

export type OneToOneView = Schemas['OneToOneView'];
export type OneToOneListItem = Schemas['OneToOneListItem'];
export type NewOneToOne = Schemas['NewOneToOne'];
export type OneToOneChange = Schemas['OneToOneChange'];
export type Outcome = Schemas['OneToOneOutcome'];

const all = '/api/v1/one-to-ones';
const path = '/api/v1/one-to-ones/{id}';

export const oneToOnesKey = ['one-to-ones'] as const;
export const oneToOneKey = (id: string) => [...oneToOnesKey, id] as const;

/** One's own, unless everyone's are asked for. */
export const oneToOnesQuery = ({ everyone, ...filters }: OneToOneFilters) =>
  infiniteQueryOptions({
    queryKey: [...oneToOnesKey, 'list', everyone ?? false, filters],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(all, {
          params: { query: { ...filters, ...(!everyone && { mine: true }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What the caller promised and has not done yet, the most pressing first. */
export const openStepsQuery = queryOptions({
  queryKey: [...oneToOnesKey, 'open-steps'],
  queryFn: () =>
    body(client.GET(all, { params: { query: { mine: true, nextStepOpen: true, sort: 'nextStepBy', limit: 5 } } })),
});

/** Planned ones whose day has come: somebody has to say what became of them. */
export const toSettleQuery = (today: string) =>
  queryOptions({
    queryKey: [...oneToOnesKey, 'to-settle', today],
    queryFn: () =>
      body(
        client.GET(all, { params: { query: { mine: true, state: ['planned'], until: today, sort: 'at', limit: 5 } } }),
      ),
  });

export const latestWithQuery = (with_: { personId: string } | { organisationId: string }) =>
  queryOptions({
    queryKey: [...oneToOnesKey, 'with', with_],
    queryFn: () => body(client.GET(all, { params: { query: { ...with_, limit: 5 } } })),
  });

export const oneToOneQuery = (id: string) =>
  queryOptions({
    queryKey: oneToOneKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createOneToOne = (oneToOne: NewOneToOne, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST(all, { body: oneToOne, params: { header: key } }));

export const changeOneToOne = (id: string, etag: string, oneToOne: OneToOneChange) =>
  versioned(client.PUT(path, { body: oneToOne, params: at(id, etag) }));

export const recordOutcome = (id: string, etag: string, outcome: Outcome) =>
  versioned(client.POST(`${path}/outcome`, { body: outcome, params: at(id, etag) }));

/** From a list, where no version is at hand: reads the present one first. */
export async function completeStep(id: string, etag?: string) {
  const present = etag ?? (await versioned(client.GET(path, { params: { path: { id } } }))).etag;
  return versioned(client.POST(`${path}/next-step-completion`, { params: at(id, present) }));
}
