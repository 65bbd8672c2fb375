import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { asked, type OrganisationFilters } from './filters';
import { kindsLabel, statusLabel } from './messages';

export type OrganisationView = Schemas['OrganisationView'];
export type OrganisationListItem = Schemas['OrganisationListItem'];
export type OrganisationFacets = Schemas['OrganisationFacets'];
export type MapPoint = Schemas['MapPoint'];
export type Place = Schemas['Place'];
export type NewOrganisation = Schemas['NewOrganisation'];

/** For features that show what an organisation says of itself. */
export const organisationWords = { kinds: kindsLabel, status: statusLabel };

const path = '/api/v1/organisations/{id}';

export const organisationsKey = ['organisations'] as const;
export const organisationKey = (id: string) => [...organisationsKey, id] as const;

export const organisationsQuery = (filters: OrganisationFilters) =>
  infiniteQueryOptions({
    queryKey: [...organisationsKey, 'list', asked(filters)],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/organisations', {
          params: { query: { ...asked(filters), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** How many there are of each sort; the last counts stay while the next are on their way. */
export const organisationFacetsQuery = (filters: OrganisationFilters) => {
  const { sort: _, ...query } = asked(filters);
  return queryOptions({
    queryKey: [...organisationsKey, 'facets', query],
    queryFn: () => body(client.GET('/api/v1/organisations/facets', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};

export const organisationMapQuery = (filters: OrganisationFilters) => {
  const { sort: _, ...query } = asked(filters);
  return queryOptions({
    queryKey: [...organisationsKey, 'map', query],
    queryFn: () => body(client.GET('/api/v1/organisations/map', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};

export type ExportFormat = 'csv' | 'json' | 'open-referral';

/** All that the filters find, as a file. */
export const organisationsFile = (filters: OrganisationFilters, format: ExportFormat) =>
  body(
    client.GET(`/api/v1/organisations/export/${format}`, {
      params: { query: asked(filters) },
      headers: { Accept: `${format === 'csv' ? 'text/csv' : 'application/json'}, application/problem+json` },
      parseAs: 'blob',
    }),
  );

/** Towns and postcodes for somebody who types where they are. */
export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ['places', q],
    queryFn: () => body(client.GET('/api/v1/places', { params: { query: { q } } })),
    enabled: q.length > 1,
    staleTime: 60 * 60_000,
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
