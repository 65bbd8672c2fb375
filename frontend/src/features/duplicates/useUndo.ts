import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { type OrganisationMerge, undoMerge } from './queries';

/** Two that were merged become two again; whatever is on the screen may have changed by it. */
export function useUndo() {
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: OrganisationMerge) => undoMerge(id),
    onSuccess: async ({ kept, dropped, remarks }) => {
      await queryClient.invalidateQueries();
      toast(
        remarks.length > 0
          ? `${kept.name} and ${dropped.name} are two again. Not everything went back: see the history.`
          : `${kept.name} and ${dropped.name} are two again`,
      );
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
}
