import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type AgreementView, agreementKey, agreementsKey } from './queries';

interface Step {
  call: () => Promise<Versioned<AgreementView>>;
  done: (agreement: AgreementView) => string;
}

/** One step of an agreement. When somebody else was quicker nothing happens but that the page shows it as it is now. */
export function useStep(id: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const saved = useSaved();
  return useMutation({
    mutationFn: ({ call }: Step) => call(),
    onSuccess: (answer, { done }) => {
      saved(answer, agreementKey(id), agreementsKey);
      toast(done(answer.value));
    },
    onError: (error) => {
      const problem = asProblem(error);
      const overtaken = problem.status === 412 || problem.status === 409;
      if (overtaken) void queryClient.invalidateQueries({ queryKey: agreementKey(id) });
      toast(
        overtaken
          ? 'Somebody else has just done something here. You see it as it is now: read it, then go on.'
          : (problem.fields[0]?.message ?? problem.message),
        'problem',
      );
    },
  });
}

export type StepMutation = ReturnType<typeof useStep>;
