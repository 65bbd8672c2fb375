import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type SignpostView = Schemas['SignpostView'];
export type NewSignpost = Schemas['NewSignpost'];
export type SignpostFlow = Schemas['SignpostFlow'];
export type SignpostFlows = Schemas['SignpostFlows'];
export type SignpostRecipient = Schemas['SignpostRecipient'];
export type UnmetNeed = Schemas['UnmetNeed'];

const path = '/api/v1/signposts/{id}';

export const signpostsKey = ['signposts'] as const;
export const signpostKey = (id: string) => [...signpostsKey, id] as const;

interface SignpostFilters {
  direction?: Schemas['SignpostDirection'];
  state?: Schemas['SignpostState'][];
  withoutOutcome?: boolean;
}

export const signpostsQuery = (filters: SignpostFilters) =>
  infiniteQueryOptions({
    queryKey: [...signpostsKey, 'list', filters],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/signposts', { params: { query: { ...filters, ...(pageParam && { after: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const signpostQuery = (id: string) =>
  queryOptions({
    queryKey: signpostKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

export interface CountFilters {
  since?: string;
  themeId?: string;
  chapterId?: string;
}

export const flowsQuery = (query: CountFilters) =>
  queryOptions({
    queryKey: [...signpostsKey, 'flows', query],
    queryFn: () => body(client.GET('/api/v1/signposting/flows', { params: { query } })),
    placeholderData: keepPreviousData,
  });

export const unmetQuery = (query: CountFilters) =>
  queryOptions({
    queryKey: [...signpostsKey, 'unmet', query],
    queryFn: () => body(client.GET('/api/v1/signposting/unmet', { params: { query } })),
    placeholderData: keepPreviousData,
  });

/** Without words the last used; one organisation by its id. */
export const recipientsQuery = (fromId: string, wanted: { q?: string; organisationId?: string }) =>
  queryOptions({
    queryKey: [...signpostsKey, 'recipients', fromId, wanted],
    queryFn: () => body(client.GET('/api/v1/signposting/recipients', { params: { query: { fromId, ...wanted } } })),
    enabled: fromId !== '',
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

/** The ETag of a version that a list gave. */
export const etagOf = ({ version }: { version: number }) => `"${version}"`;

export const logSignpost = (signpost: NewSignpost, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/signposts', { body: signpost, params: { header: key } }));

export const correctSignpost = (id: string, etag: string, signpost: NewSignpost) =>
  versioned(client.PUT(path, { body: signpost, params: at(id, etag) }));

export const deleteSignpost = (id: string, etag: string) => body(client.DELETE(path, { params: at(id, etag) }));

export const acceptSignpost = (id: string, etag: string) =>
  versioned(client.POST(`${path}/acceptance`, { params: at(id, etag) }));

export const declineSignpost = (id: string, etag: string, reason: Schemas['SignpostReason']) =>
  versioned(client.POST(`${path}/declining`, { body: { reason }, params: at(id, etag) }));

export const recordOutcome = (id: string, etag: string, outcome: Schemas['SignpostOutcome']) =>
  versioned(client.PUT(`${path}/outcome`, { body: { outcome }, params: at(id, etag) }));
