import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { useToast } from '@/ui/Toast';
import { nameOf } from './messages';
import { type Candidate, type Cohort, cohortKey, noteTraits } from './queries';

interface TraitsDialogProps {
  cohort: Cohort;
  candidate: Candidate;
  onClose: () => void;
}

/** One value of each dimension, as the panel reads it from the application and the conversations. */
export function TraitsDialog({ cohort, candidate, onClose }: TraitsDialogProps) {
  const { vacancy, dimensions } = cohort;
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(candidate.traits.map(({ dimension, value }) => [dimension, value])),
  );
  const toast = useToast();
  const queryClient = useQueryClient();
  const name = nameOf(candidate);
  const note = useMutation({
    mutationFn: () =>
      noteTraits(
        candidate,
        dimensions.flatMap(({ name: dimension }) => {
          const value = values[dimension];
          return value ? [{ dimension, value }] : [];
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: cohortKey(vacancy.id) });
      toast(`Noted for ${name}`);
      onClose();
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (problem.status === 412) {
        void queryClient.invalidateQueries({ queryKey: cohortKey(vacancy.id) });
        toast('Somebody else has noted it meanwhile. You see it as it is now: look again.', 'problem');
        onClose();
        return;
      }
      toast(problem.fields[0]?.message ?? problem.message, 'problem');
    },
  });
  return (
    <Confirm
      opened
      title={`What ${name} would bring`}
      confirm="Save"
      busy={note.isPending}
      onConfirm={() => note.mutate()}
      onCancel={onClose}
    >
      <p>By what they wrote and said. It changes no mark.</p>
      {dimensions.map((dimension) => (
        <NativeSelect
          key={dimension.name}
          mt="md"
          label={dimension.name}
          value={values[dimension.name] ?? ''}
          data={[{ value: '', label: 'Not known' }, ...dimension.values.map((value) => ({ value, label: value }))]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setValues((before) => ({ ...before, [dimension.name]: value }));
          }}
        />
      ))}
    </Confirm>
  );
}
