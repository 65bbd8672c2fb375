import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type DuplicateItem = Schemas['DuplicateItem'];
export type DuplicateEntry = Schemas['DuplicateEntry'];
export type DuplicateReason = Schemas['DuplicateReason'];
export type DuplicateComparison = Schemas['DuplicateComparison'];
export type DuplicateHoldings = Schemas['DuplicateHoldings'];
export type OrganisationMerge = Schemas['OrganisationMerge'];
export type NewMerge = Schemas['NewMerge'];
export type MergeFields = Schemas['MergeFields'];

export const duplicatesKey = ['duplicates'] as const;

export const duplicatesQuery = (dismissed: boolean) =>
  infiniteQueryOptions({
    queryKey: [...duplicatesKey, 'list', dismissed],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/duplicates', { params: { query: { dismissed, ...(pageParam && { after: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Whether any pair waits for somebody. */
export const waitingQuery = queryOptions({
  queryKey: [...duplicatesKey, 'waiting'],
  queryFn: () => body(client.GET('/api/v1/duplicates', { params: { query: { limit: 1 } } })),
});

export const duplicatesOfQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...duplicatesKey, 'of', organisationId],
    queryFn: () => body(client.GET('/api/v1/duplicates', { params: { query: { organisationId, limit: 5 } } })),
  });

const pair = (id: string, otherId: string) => ({ params: { path: { id, otherId } } });

export const comparisonKey = (id: string, otherId: string) => [...duplicatesKey, 'pair', id, otherId] as const;

export const comparisonQuery = (id: string, otherId: string) =>
  queryOptions({
    queryKey: comparisonKey(id, otherId),
    queryFn: () => body(client.GET('/api/v1/duplicates/{id}/{otherId}', pair(id, otherId))),
  });

export const dismiss = (id: string, otherId: string) =>
  body(client.POST('/api/v1/duplicates/{id}/{otherId}/dismissal', pair(id, otherId)));

export const takeBack = (id: string, otherId: string) =>
  body(client.DELETE('/api/v1/duplicates/{id}/{otherId}/dismissal', pair(id, otherId)));

export const merge = (wanted: NewMerge, key: { 'Idempotency-Key': string }) =>
  body(client.POST('/api/v1/organisation-merges', { body: wanted, params: { header: key } }));

export const undoMerge = (id: string) =>
  body(client.POST('/api/v1/organisation-merges/{id}/undoing', { params: { path: { id } } }));

export const mergesQuery = (id: string) =>
  queryOptions({
    queryKey: [...duplicatesKey, 'merges', id],
    queryFn: () =>
      body(client.GET('/api/v1/organisations/{id}/merges', { params: { path: { id }, query: { limit: 10 } } })),
  });
