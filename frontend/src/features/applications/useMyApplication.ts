import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { applicationKey, onKeyChange } from './key';
import { myApplicationQuery, type Opened } from './queries';

/** The application that this tab's private link opens, and how to put a newer version of it in place. */
export function useMyApplication() {
  const key = useSyncExternalStore(onKeyChange, applicationKey) ?? '';
  const queryClient = useQueryClient();
  const query = useQuery({ ...myApplicationQuery(key), enabled: key !== '' });
  return {
    key,
    query,
    take: (newer: Opened) => queryClient.setQueryData(myApplicationQuery(key).queryKey, newer),
    readAgain: () => queryClient.fetchQuery({ ...myApplicationQuery(key), staleTime: 0 }),
  };
}
