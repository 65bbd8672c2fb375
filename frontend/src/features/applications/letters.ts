import { infiniteQueryOptions } from '@tanstack/react-query';
import { anonymousClient, body } from '@/api/client';
import { myApplicationKey } from './queries';

export const myLettersQuery = (key: string) =>
  infiniteQueryOptions({
    queryKey: [...myApplicationKey, key, 'letters'],
    queryFn: ({ pageParam }) =>
      body(
        anonymousClient.GET('/api/v1/my-application/letters', {
          params: { query: { limit: 10, ...(pageParam && { after: pageParam }) } },
          headers: { 'Application-Key': key },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
