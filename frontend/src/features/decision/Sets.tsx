import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { count } from '@/ui/format';
import { ButtonLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import classes from './cohort.module.css';
import { type Cohort, cohortKey, deleteSet, type SavedSet } from './queries';
import { SetCard } from './SetCard';

interface SetsProps {
  cohort: Cohort;
  sets: SavedSet[];
  onWork: ((set: SavedSet) => void) | undefined;
}

/** What was saved, side by side, and who makes the difference. */
export function Sets({ cohort, sets, onWork }: SetsProps) {
  const { vacancy, places, candidates, decided } = cohort;
  const [removed, setRemoved] = useState<SavedSet>();
  if (sets.length === 0) return null;
  const most = Math.max(...sets.map(({ covered }) => covered));
  const leads = sets.filter(({ covered }) => covered === most);
  // the others are held against it
  const [held] = leads;
  const flagOf = (set: SavedSet) => {
    if (set.gone > 0) return `${count(set.gone, 'member has', 'members have')} left since`;
    return sets.length > 1 && leads.length === 1 && held === set ? 'Brings most' : undefined;
  };
  return (
    <Section title={decided ? 'Sets that were weighed' : 'Saved sets, side by side'}>
      <ul className={classes.cards}>
        {sets.map((set) => (
          <SetCard
            key={set.id}
            title={set.name}
            flag={flagOf(set)}
            words={set.note}
            {...set}
            score={set.score}
            candidates={candidates}
            against={held && held !== set ? { title: held.name, applications: held.applications } : undefined}
          >
            {!decided && set.applications.length <= places && set.gone === 0 && (
              <ButtonLink
                to="/vacancies/$id/decision"
                params={{ id: vacancy.id }}
                search={{ set: set.id }}
                variant={set === held ? 'filled' : 'outline'}
              >
                Go to the decision
              </ButtonLink>
            )}
            {onWork && set.can.includes('change') && (
              <Button variant="outline" onClick={() => onWork(set)} aria-label={`Work on ${set.name}`}>
                Work on it
              </Button>
            )}
            {set.can.includes('delete') && (
              <Button variant="subtle" color="danger" onClick={() => setRemoved(set)} aria-label={`Delete ${set.name}`}>
                Delete
              </Button>
            )}
          </SetCard>
        ))}
      </ul>
      {removed && <DeleteDialog id={vacancy.id} set={removed} onClose={() => setRemoved(undefined)} />}
    </Section>
  );
}

function DeleteDialog({ id, set, onClose }: { id: string; set: SavedSet; onClose: () => void }) {
  const toast = useToast();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteSet(id, set),
    onSuccess: () => toast(`${set.name} is deleted`),
    onError: (error) => toast(asProblem(error).message, 'problem'),
    onSettled: () => {
      onClose();
      document.querySelector<HTMLElement>('main h1')?.focus();
      return queryClient.invalidateQueries({ queryKey: cohortKey(id) });
    },
  });
  return (
    <Confirm
      opened
      title={`Delete ${set.name}?`}
      confirm="Delete"
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onCancel={onClose}
    >
      <p>The set and its note are gone then. Nobody’s application changes by it.</p>
    </Confirm>
  );
}
