import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { count } from '@/ui/format';
import { useToast } from '@/ui/Toast';
import { declare, type Panel, panelKey, reviewsKey } from './queries';
import classes from './reviews.module.css';

/** No answer opens before it: what stepping back means, in plain words, and one button. */
export function Declaration({ panel }: { panel: Panel }) {
  const { vacancy, toMark, questions } = panel;
  const [note, setNote] = useState('');
  const toast = useToast();
  const queryClient = useQueryClient();
  const declaration = useMutation({
    mutationFn: () => declare(vacancy.id, note.trim() ? { note: note.trim() } : {}),
    onSuccess: (answer) => {
      queryClient.setQueryData(panelKey(vacancy.id), answer);
      void queryClient.invalidateQueries({ queryKey: [...reviewsKey, 'list'] });
      toast('Declared: the answers are open to you');
      // the button goes with what it ended, the keyboard's place must not
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <section className={classes.declaration} aria-labelledby="declaration">
      <h2 id="declaration">Before you begin</h2>
      <p>
        {count(toMark, 'answer', 'answers')} to {count(questions.length, 'question', 'questions')} are yours to mark.
        You see no names, no other marks and no ranking, and nobody sees your marks before they are locked.
      </p>
      <h3>If you recognise somebody</h3>
      <ul>
        <li>You choose “I think I know who wrote this”. A guess is enough; you need not be certain.</li>
        <li>All of that person’s answers leave your part, and others mark them. Marks you gave them are deleted.</li>
        <li>It counts neither for nor against them, and it cannot be undone.</li>
      </ul>
      <details className={classes.ahead}>
        <summary>Tell the hiring manager something first</summary>
        <Textarea
          mt="sm"
          label={
            <>
              Note <span className={classes.optional}>(optional)</span>
            </>
          }
          description="Such as that you work in the same town as many who apply. Name nobody."
          value={note}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </details>
      <p className={classes.promise}>I will step back from anyone I recognise.</p>
      <Button size="lg" onClick={() => declaration.mutate()} loading={declaration.isPending}>
        I declare this, and begin
      </Button>
    </section>
  );
}
