import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import { errorOf } from '@/ui/form/fields';
import { formatDateTime } from '@/ui/format';
import { Section } from '@/ui/Page';
import classes from './applications.module.css';
import { applicationNamed } from './queries';

/** While people can still apply there are counts alone: a list that changes would tell who has just applied. */
export function NotListedYet({ vacancyId, from }: { vacancyId: string; from: string }) {
  return (
    <>
      <p className={classes.deadline}>
        The list appears here on {formatDateTime(from)}, when nobody can apply any more.
      </p>
      <p className={classes.after}>
        Until then you see how many there are and not which: whoever saw one appear could tell whose it is.
      </p>
      <Section title="Find one by its reference">
        <FindForm vacancyId={vacancyId} />
      </Section>
    </>
  );
}

function FindForm({ vacancyId }: { vacancyId: string }) {
  const [reference, setReference] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const search = useMutation({
    mutationFn: (wanted: string) => applicationNamed(vacancyId, wanted),
    onSuccess: (id) => {
      if (id) return void navigate({ to: '/applications/$id', params: { id } });
      refuse('No application to this vacancy has this reference. Check each letter and digit.');
    },
    onError: (problem) => refuse(asProblem(problem).message),
  });

  function refuse(message: string) {
    setError(message);
    field.current?.focus();
  }

  function find(event: FormEvent) {
    event.preventDefault();
    const wanted = reference.trim();
    if (!wanted) return refuse('Enter the reference');
    setError(undefined);
    search.mutate(wanted);
  }

  return (
    <form className={classes.find} onSubmit={find} noValidate>
      <TextInput
        ref={field}
        label="Reference"
        description="As the candidate tells you, such as FM-7K3Q-92XD"
        value={reference}
        error={errorOf(error)}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        maxLength={50}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Button type="submit" variant="outline" loading={search.isPending}>
        Find it
      </Button>
    </form>
  );
}
