import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { useToast } from '@/ui/Toast';
import { finishPart, panelKey, reviewsKey } from './queries';
import classes from './reviews.module.css';

/** Everything is marked: the last step, which cannot be taken back. */
export function FinishPart({ vacancyId }: { vacancyId: string }) {
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const queryClient = useQueryClient();
  const finish = useMutation({
    mutationFn: () => finishPart(vacancyId),
    onSuccess: (answer) => {
      queryClient.setQueryData(panelKey(vacancyId), answer);
      void queryClient.invalidateQueries({ queryKey: [...reviewsKey, 'list'] });
      toast('Your part is finished. Thank you.');
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      // answers that somebody stepped back from may have come to this part meanwhile
      void queryClient.invalidateQueries({ queryKey: panelKey(vacancyId) });
    },
    onSettled: () => setAsking(false),
  });
  return (
    <section className={classes.finish} aria-labelledby="finish">
      <h2 id="finish">Every answer has your mark</h2>
      <p>Look back over them if you like. When you are content, finish your part.</p>
      <Button onClick={() => setAsking(true)}>Finish my part</Button>
      <Confirm
        opened={asking}
        title="Finish your part?"
        confirm="Finish my part"
        cancel="Not yet"
        busy={finish.isPending}
        onConfirm={() => finish.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>Your marks stay as they are from then on. You can still read them.</p>
      </Confirm>
    </section>
  );
}
