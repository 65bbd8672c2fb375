import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { conversationsKey } from './queries';

interface Step {
  call: () => Promise<unknown>;
  done: string;
}

/** One step about a conversation, told to whoever took it; what the pages show is read again either way. */
export function useStep() {
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ call }: Step) => {
      await call();
    },
    onSuccess: (_, { done }) => toast(done),
    onError: (error) => {
      const problem = asProblem(error);
      const stale = 'It has changed meanwhile. You see it as it is now: look again, then repeat.';
      toast(problem.status === 412 ? stale : (problem.fields[0]?.message ?? problem.message), 'problem');
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: conversationsKey }),
  });
}
