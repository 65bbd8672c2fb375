import { queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type OfferOrNeedView = Schemas['OfferOrNeedView'];
export type NewOfferOrNeed = Schemas['NewOfferOrNeed'];

const path = '/api/v1/offers-and-needs/{id}';
const list = '/api/v1/organisations/{id}/offers-and-needs';

export const exchangeKey = ['offers-and-needs'] as const;
export const offerOrNeedKey = (id: string) => [...exchangeKey, id] as const;

export const exchangeOfQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...exchangeKey, 'of', organisationId],
    queryFn: () => body(client.GET(list, { params: { path: { id: organisationId }, query: { limit: 100 } } })),
  });

export const offerOrNeedQuery = (id: string) =>
  queryOptions({
    queryKey: offerOrNeedKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createOfferOrNeed = (organisationId: string, wanted: NewOfferOrNeed, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST(list, { body: wanted, params: { path: { id: organisationId }, header: key } }));

export const changeOfferOrNeed = (id: string, etag: string, wanted: NewOfferOrNeed) =>
  versioned(client.PUT(path, { body: wanted, params: at(id, etag) }));

export const closeOfferOrNeed = (id: string, etag: string) =>
  versioned(client.POST(`${path}/closing`, { params: at(id, etag) }));
