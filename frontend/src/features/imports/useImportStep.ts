import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { type ImportView, importKey, importsKey } from './queries';

/** Takes a step of an import with the version that is on the screen; what the server answers is shown at once. */
export function useImportStep<Given = void>(
  id: string,
  step: (given: Given) => Promise<Versioned<ImportView>>,
  done?: (view: ImportView) => void,
) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: step,
    onSuccess: (answer) => {
      queryClient.setQueryData([...importKey(id), 'view'], answer);
      void queryClient.invalidateQueries({ queryKey: [...importKey(id), 'rows'] });
      void queryClient.invalidateQueries({ queryKey: [...importsKey, 'list'] });
      done?.(answer.value);
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      void queryClient.invalidateQueries({ queryKey: importKey(id) });
    },
  });
}
