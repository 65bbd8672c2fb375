import { queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type ServiceView = Schemas['ServiceView'];
export type NewService = Schemas['NewService'];
export type LocationView = Schemas['LocationView'];
export type NewLocation = Schemas['NewLocation'];

const service = '/api/v1/services/{id}';
const location = '/api/v1/locations/{id}';

export const servicesKey = ['services'] as const;
export const serviceKey = (id: string) => [...servicesKey, id] as const;
export const locationsKey = ['locations'] as const;
export const locationKey = (id: string) => [...locationsKey, id] as const;

/** As many as one page takes; few organisations have more than a handful. */
const MOST = 100;

export const servicesOfQuery = (organisationId: string, ended = false) =>
  queryOptions({
    queryKey: [...servicesKey, 'of', organisationId, ended],
    queryFn: () =>
      body(
        client.GET('/api/v1/organisations/{id}/services', {
          params: { path: { id: organisationId }, query: { limit: MOST, ended } },
        }),
      ),
  });

export const serviceQuery = (id: string) =>
  queryOptions({
    queryKey: serviceKey(id),
    queryFn: () => versioned(client.GET(service, { params: { path: { id } } })),
  });

export const locationsOfQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...locationsKey, 'of', organisationId],
    queryFn: () =>
      body(
        client.GET('/api/v1/organisations/{id}/locations', {
          params: { path: { id: organisationId }, query: { limit: MOST } },
        }),
      ),
  });

export const locationQuery = (id: string) =>
  queryOptions({
    queryKey: locationKey(id),
    queryFn: () => versioned(client.GET(location, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createService = (organisationId: string, wanted: NewService, key: { 'Idempotency-Key': string }) =>
  versioned(
    client.POST('/api/v1/organisations/{id}/services', {
      body: wanted,
      params: { path: { id: organisationId }, header: key },
    }),
  );

export const changeService = (id: string, etag: string, wanted: NewService) =>
  versioned(client.PUT(service, { body: wanted, params: at(id, etag) }));

export const confirmService = (id: string, etag: string) =>
  versioned(client.POST(`${service}/confirmation`, { params: at(id, etag) }));

export const createLocation = (organisationId: string, wanted: NewLocation, key: { 'Idempotency-Key': string }) =>
  versioned(
    client.POST('/api/v1/organisations/{id}/locations', {
      body: wanted,
      params: { path: { id: organisationId }, header: key },
    }),
  );

export const changeLocation = (id: string, etag: string, wanted: NewLocation) =>
  versioned(client.PUT(location, { body: wanted, params: at(id, etag) }));

export const deleteLocation = (id: string, etag: string) => body(client.DELETE(location, { params: at(id, etag) }));
