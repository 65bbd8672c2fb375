import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type Round, roundKey, roundsKey } from './queries';

interface Step {
  call: () => Promise<Versioned<Round>>;
  done: string;
  /** Takes what is wrong with what was typed, to say it there. */
  refuse?: (message: string) => void;
}

/** One step of a round's life, told to whoever took it. */
export function useRoundStep(id: string) {
  const toast = useToast();
  const saved = useSaved();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ call }: Step) => call(),
    onSuccess: (answer, { done }) => {
      saved(answer, roundKey(id), roundsKey);
      toast(done);
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onError: (error, { refuse }) => {
      const problem = asProblem(error);
      const [first] = problem.fields;
      if (first && refuse) return refuse(first.message);
      if (problem.status === 412) void queryClient.invalidateQueries({ queryKey: roundKey(id) });
      const stale = 'The review has changed meanwhile. You see it as it is now: look again, then repeat.';
      toast(problem.status === 412 ? stale : (first?.message ?? problem.message), 'problem');
    },
  });
}

export type RoundStep = ReturnType<typeof useRoundStep>;
