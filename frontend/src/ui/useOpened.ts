import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * What a form page opened, and only that: read afresh when the page opens, and not touched by later reads, so that
 * neither somebody else's change nor the end of one's own session can pull a form away while it is being filled in.
 */
export function useOpened<T, Key extends QueryKey>(options: UseQueryOptions<T, Error, T, Key>) {
  const query = useQuery({
    ...options,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const [opened, setOpened] = useState<T>();
  if (opened === undefined && query.data !== undefined && query.isFetchedAfterMount) setOpened(query.data);
  return { opened, query };
}
