import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/schemas';
import type { VacancyFilters } from './filters';

export type VacancyView = Schemas['VacancyView'];
export type VacancyListItem = Schemas['VacancyListItem'];
export type NewVacancy = Schemas['NewVacancy'];
export type NewVacancyImport = Schemas['NewVacancyImport'];
export type VacancyImportView = Schemas['VacancyImportView'];

const path = '/api/v1/vacancies/{id}';

export const vacanciesKey = ['vacancies'] as const;
export const vacancyKey = (id: string) => [...vacanciesKey, id] as const;

export const vacanciesQuery = (filters: VacancyFilters) =>
  infiniteQueryOptions({
    queryKey: [...vacanciesKey, 'list', filters],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/vacancies', {
          params: { query: { ...filters, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const vacancyQuery = (id: string) =>
  queryOptions({
    queryKey: vacancyKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

/** What everyone will read once it is published. */
export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: [...vacancyKey(id), 'preview'],
    queryFn: () => body(client.GET(`${path}/preview`, { params: { path: { id } } })),
    staleTime: 0,
  });

/** Where the fields of an imported draft come from, or null where it was typed. */
export const vacancyImportQuery = (id: string) =>
  queryOptions({
    queryKey: [...vacancyKey(id), 'import'],
    queryFn: async () => {
      try {
        return await body(client.GET(`${path}/import`, { params: { path: { id } } }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });

/** The opening in schema.org's words, or null where it has none. */
export const jobPostingQuery = (id: string) =>
  queryOptions({
    queryKey: [...vacancyKey(id), 'job-posting'],
    queryFn: async () => {
      try {
        return await body(
          client.GET(`${path}/job-posting`, {
            params: { path: { id } },
            headers: { Accept: 'application/ld+json, application/problem+json' },
          }),
        );
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createVacancy = (vacancy: NewVacancy, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/vacancies', { body: vacancy, params: { header: key } }));

export const importVacancy = (text: NewVacancyImport, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/vacancies/imports', { body: text, params: { header: key } }));

export const changeVacancy = (id: string, etag: string, vacancy: NewVacancy) =>
  versioned(client.PUT(path, { body: vacancy, params: at(id, etag) }));

export const publishVacancy = (id: string, etag: string) =>
  versioned(client.POST(`${path}/publication`, { params: at(id, etag) }));

export const moveDeadline = (id: string, etag: string, deadline: Schemas['VacancyDeadlineChange']) =>
  versioned(client.PUT(`${path}/deadline`, { body: deadline, params: at(id, etag) }));

export const closeVacancy = (id: string, etag: string, reason: string) =>
  versioned(client.POST(`${path}/closure`, { body: { reason }, params: at(id, etag) }));

export const withdrawVacancy = (id: string, etag: string, reason: string) =>
  versioned(client.POST(`${path}/withdrawal`, { body: { reason }, params: at(id, etag) }));
