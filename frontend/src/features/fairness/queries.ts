import { queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Report = Schemas['FairnessReport'];
export type Monitoring = Schemas['MonitoringReport'];
export type MonitoringChoice = Schemas['MonitoringChoice'];

const at = (id: string) => ({ params: { path: { id } } });

export const fairnessQuery = (id: string) =>
  queryOptions({
    queryKey: ['fairness', id],
    queryFn: () => body(client.GET('/api/v1/vacancies/{id}/fairness', at(id))),
  });

export const monitoringQuery = (id: string) =>
  queryOptions({
    queryKey: ['fairness', id, 'monitoring'],
    queryFn: () => body(client.GET('/api/v1/vacancies/{id}/monitoring', at(id))),
  });

export const fairnessTable = (id: string) =>
  body(
    client.GET('/api/v1/vacancies/{id}/fairness/csv', {
      ...at(id),
      headers: { Accept: 'text/csv, application/problem+json' },
      parseAs: 'blob',
    }),
  );
