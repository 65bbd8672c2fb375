import { infiniteQueryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type TimelineEntry = Schemas['TimelineEntry'];

/** Under the organisations' key: whatever changes one of them has changed its timeline. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/organisations/{id}/timeline', {
          params: { path: { id }, query: { limit: 8, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
