import { queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Cluster = Schemas['Cluster'];
export type ClusterPlace = Schemas['ClusterPlace'];

const path = '/api/v1/organisations/{id}/cluster';

export const clustersKey = ['clusters'] as const;

export const clustersQuery = queryOptions({
  queryKey: [...clustersKey, 'list'],
  queryFn: () => body(client.GET('/api/v1/clusters')),
});

export const clusterOfQuery = (id: string) =>
  queryOptions({
    queryKey: [...clustersKey, 'of', id],
    queryFn: () => body(client.GET(path, { params: { path: { id } } })),
  });

export const takeIntoCluster = (id: string) => body(client.PUT(path, { params: { path: { id } } }));

export const releaseFromCluster = (id: string) => body(client.DELETE(path, { params: { path: { id } } }));
