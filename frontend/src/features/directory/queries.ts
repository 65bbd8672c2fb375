import { queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Match = Schemas['Match'];
export type MatchKind = Schemas['MatchKind'];
export type MatchStanding = Schemas['MatchStanding'];
export type GapMatrix = Schemas['GapMatrix'];
export type GapRow = Schemas['GapRow'];
export type GapCell = Schemas['GapCell'];

export const matchesKey = (id: string) => ['matches', id] as const;

export const matchesQuery = (id: string, kind: MatchKind, dismissed: boolean) =>
  queryOptions({
    queryKey: [...matchesKey(id), kind, dismissed],
    queryFn: () =>
      body(client.GET('/api/v1/organisations/{id}/matches', { params: { path: { id }, query: { kind, dismissed } } })),
  });

export const changeStanding = (id: string, otherId: string, standing: MatchStanding) =>
  body(
    client.PUT('/api/v1/organisations/{id}/matches/{otherId}', {
      params: { path: { id, otherId } },
      body: { standing },
    }),
  );

export interface GapFilters {
  people?: true;
  chapterId?: string;
  since?: string;
}

export const gapsQuery = (filters: GapFilters) =>
  queryOptions({
    queryKey: ['gaps', filters],
    queryFn: () => body(client.GET('/api/v1/gaps', { params: { query: filters } })),
  });

export const gapsTable = (filters: GapFilters) =>
  body(
    client.GET('/api/v1/gaps/csv', {
      params: { query: filters },
      headers: { Accept: 'text/csv, application/problem+json' },
      parseAs: 'blob',
    }),
  );
