import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { useToast } from '@/ui/Toast';
import classes from './marking.module.css';
import { reviewsKey, stepBack } from './queries';

interface StepBackDialogProps {
  vacancyId: string;
  alias: string;
  onClose: () => void;
  onDone: () => void;
}

export function StepBackDialog({ vacancyId, alias, onClose, onDone }: StepBackDialogProps) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const queryClient = useQueryClient();
  const back = useMutation({
    mutationFn: () => stepBack(vacancyId, alias, reason.trim() ? { reason: reason.trim() } : {}),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: [...reviewsKey, 'list'] });
      onDone();
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <Confirm
      opened
      title="Step back from this person?"
      confirm="Step back"
      cancel="Go on marking"
      busy={back.isPending}
      onConfirm={() => back.mutate()}
      onCancel={onClose}
    >
      <p>
        All their answers leave your part and others mark them. Marks that you gave them are deleted. It cannot be
        undone, and it counts neither for nor against them.
      </p>
      <Textarea
        mt="md"
        label={
          <>
            Reason <span className={classes.optional}>(optional)</span>
          </>
        }
        description="Such as “we have worked together”. Name nobody."
        value={reason}
        autosize
        minRows={2}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
