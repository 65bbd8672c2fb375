import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { hiringKey } from './queries';

interface HiringStep<Answer> {
  call: () => Promise<Answer>;
  done: (answer: Answer) => void;
  /** Takes what is wrong with what was typed, by field; true when it is said there. */
  refuse?: (fields: Map<string, string>) => boolean;
}

/** One step on the board, told to whoever took it; the board is read again after it. */
export function useHiringStep<Answer>(vacancyId: string) {
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ call }: HiringStep<Answer>) => call(),
    onSuccess: (answer, { done }) => {
      void queryClient.invalidateQueries({ queryKey: hiringKey(vacancyId) });
      done(answer);
    },
    onError: (error, { refuse }) => {
      const problem = asProblem(error);
      const fields = new Map(problem.fields.map(({ field, message }) => [field, message]));
      if (refuse?.(fields)) return;
      const why = problem.fields[0]?.message;
      toast(why ? `${problem.message} ${why}.` : problem.message, 'problem');
      if (problem.status === 409) void queryClient.invalidateQueries({ queryKey: hiringKey(vacancyId) });
    },
  });
}
