import { useMutation } from '@tanstack/react-query';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type VacancyView, vacanciesKey, vacancyKey } from './queries';

interface Step {
  call: () => Promise<Versioned<VacancyView>>;
  done: string;
  /** Takes what is wrong with the one thing that was typed, to say it there. */
  refuse: ((message: string, field: string) => void) | undefined;
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
    onError: (error, { refuse }) => {
      const problem = asProblem(error);
      const [first] = problem.fields;
      if (first && refuse) return refuse(first.message, first.field);
      const stale = 'Somebody else has changed this vacancy. Load the page again to see it, then repeat.';
      toast(problem.status === 412 ? stale : (first?.message ?? problem.message), 'problem');
    },
  });
}
