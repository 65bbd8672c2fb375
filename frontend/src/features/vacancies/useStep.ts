import { useMutation } from '@tanstack/react-query';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type VacancyView, vacanciesKey, vacancyKey } from './queries';

interface Step {
  call: () => Promise<Versioned<VacancyView>>;
  done: string;
}

/** One step of an opening's life, told to whoever took it. */
export function useStep(id: string) {
  const toast = useToast();
  const saved = useSaved();
  return useMutation({
    mutationFn: ({ call }: Step) => call(),
    onSuccess: (answer, { done }) => {
      saved(answer, vacancyKey(id), vacanciesKey);
      toast(done);
    },
    onError: (error) => {
      const problem = asProblem(error);
      const stale = 'Somebody else has changed this vacancy. Load the page again to see it, then repeat.';
      toast(problem.status === 412 ? stale : (problem.fields[0]?.message ?? problem.message), 'problem');
    },
  });
}
