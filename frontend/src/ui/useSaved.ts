import { type QueryKey, useQueryClient } from '@tanstack/react-query';

/** After a change: puts the server's answer in place of the old copy and lets everything else of that feature reload. */
export function useSaved() {
  const queryClient = useQueryClient();
  return (answer: unknown, key: QueryKey, feature: QueryKey) => {
    queryClient.setQueryData(key, answer);
    void queryClient.invalidateQueries({
      queryKey: feature,
      predicate: ({ queryKey }) => JSON.stringify(queryKey) !== JSON.stringify(key),
    });
  };
}
