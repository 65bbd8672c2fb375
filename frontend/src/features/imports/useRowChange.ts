import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { changeRow, type ImportRow, type ImportRowChange, importKey } from './queries';

const outcomes: Record<NonNullable<ImportRow['verdict']>, string> = {
  new: 'is ready to come in',
  update: 'is ready to update',
  unchanged: 'changes nothing',
  duplicate: 'may be here already: decide about it',
  error: 'is not right yet',
  skipped: 'is skipped',
};

/** Sends a mended row and says what it would do now; when it leaves the list, the keyboard's place stays on the page. */
export function useRowChange(id: string, row: ImportRow) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (change: Partial<ImportRowChange>) => changeRow(id, row, { cells: row.cells, ...change }),
    onSuccess: async (answer) => {
      const left = answer.verdict !== row.verdict;
      await queryClient.invalidateQueries({ queryKey: importKey(id) });
      if (left) {
        toast(`Line ${row.number} ${outcomes[answer.verdict ?? 'error']}`);
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      } else if (answer.verdict === 'error') toast(`Line ${row.number} ${outcomes.error}`, 'problem');
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      void queryClient.invalidateQueries({ queryKey: importKey(id) });
    },
  });
}
