import { queryOptions } from '@tanstack/react-query';
import { anonymousClient, body } from './client';

export const configurationQuery = queryOptions({
  queryKey: ['configuration'],
  queryFn: () => body(anonymousClient.GET('/api/v1/configuration')),
  staleTime: Number.POSITIVE_INFINITY,
});
