import { queryOptions } from '@tanstack/react-query';
import { client, ifMatch, type Versioned, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Retention = Schemas['RetentionView'];
export type Opened = Versioned<Retention>;

const path = '/api/v1/vacancies/{id}/retention';

export const retentionKey = (id: string) => ['retention', id] as const;

export const retentionQuery = (id: string) =>
  queryOptions({
    queryKey: retentionKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
    staleTime: 0,
  });

export const changeRetention = (id: string, etag: string, change: Schemas['RetentionChange']) =>
  versioned(client.PUT(path, { params: { path: { id }, header: ifMatch(etag) }, body: change }));
