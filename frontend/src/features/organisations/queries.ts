import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import type { OrganisationFilters } from './filters';

export type OrganisationView = Schemas['OrganisationView'];
export type OrganisationListItem = Schemas['OrganisationListItem'];
export type NewOrganisation = Schemas['NewOrganisation'];

const path = '/api/v1/organisations/{id}';

export const organisationsKey = ['organisations'] as const;
export const organisationKey = (id: string) => [...organisationsKey, id] as const;

export const organisationsQuery = (filters: OrganisationFilters) =>
  infiniteQueryOptions({
    queryKey: [...organisationsKey, 'list', filters],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/organisations', {
          params: { query: { ...filters, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** The few best matches for somebody who types a name. */
export const organisationSearchQuery = (q: string) =>
  queryOptions({
    queryKey: [...organisationsKey, 'search', q],
    queryFn: () => body(client.GET('/api/v1/organisations', { params: { query: { limit: 10, ...(q && { q }) } } })),
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createOrganisation = (organisation: NewOrganisation, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/organisations', { body: organisation, params: { header: key } }));

export const changeOrganisation = (id: string, etag: string, organisation: NewOrganisation) =>
  versioned(client.PUT(path, { body: organisation, params: at(id, etag) }));

export const changeStatus = (id: string, etag: string, status: Schemas['OrganisationStatus']) =>
  versioned(client.PUT(`${path}/status`, { body: { status }, params: at(id, etag) }));

export const confirmOrganisation = (id: string, etag: string) =>
  versioned(client.POST(`${path}/confirmation`, { params: at(id, etag) }));

export const archiveOrganisation = (id: string, etag: string) =>
  versioned(client.POST(`${path}/archive`, { params: at(id, etag) }));

export const restoreOrganisation = (id: string, etag: string) =>
  versioned(client.DELETE(`${path}/archive`, { params: at(id, etag) }));
