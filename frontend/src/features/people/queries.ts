import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import type { PersonFilters } from './filters';

export type PersonView = Schemas['PersonView'];
export type PersonListItem = Schemas['PersonListItem'];
export type NewPerson = Schemas['NewPerson'];
export type Level = Schemas['AffiliationLevel'];

const path = '/api/v1/people/{id}';

export const peopleKey = ['people'] as const;
export const personKey = (id: string) => [...peopleKey, id] as const;

export const peopleQuery = (filters: PersonFilters) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, 'list', filters],
    queryFn: ({ pageParam }) =>
      body(client.GET('/api/v1/people', { params: { query: { ...filters, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** The few best matches for somebody who types a name. */
export const personSearchQuery = (q: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'search', q],
    queryFn: () => body(client.GET('/api/v1/people', { params: { query: { limit: 8, ...(q && { q }) } } })),
  });

/** Those who have a role at an organisation now. */
export const peopleAtQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'at', organisationId],
    queryFn: () => body(client.GET('/api/v1/people', { params: { query: { limit: 100, organisationId } } })),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: personKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createPerson = (person: NewPerson, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/people', { body: person, params: { header: key } }));

export const changePerson = (id: string, etag: string, person: NewPerson) =>
  versioned(client.PUT(path, { body: person, params: at(id, etag) }));

export const archivePerson = (id: string, etag: string) =>
  versioned(client.POST(`${path}/archive`, { params: at(id, etag) }));

export const restorePerson = (id: string, etag: string) =>
  versioned(client.DELETE(`${path}/archive`, { params: at(id, etag) }));
