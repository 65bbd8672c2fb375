import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { errorOf } from '@/ui/form/fields';
import { useToast } from '@/ui/Toast';
import classes from './freshness.module.css';
import { inviteRepresentative, representativesKey } from './queries';

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];
const EMAIL = /^\S+@\S+$/;

/** One person at a time; the fields are empty again for the next. */
export function InviteForm({ organisationId }: { organisationId: string }) {
  const heading = useId();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [errors, setErrors] = useState<{ name?: string; email?: string }>({});
  const [keys] = useState(idempotencyKeys);
  const nameField = useRef<HTMLInputElement>(null);
  const emailField = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const queryClient = useQueryClient();
  const invited = { name: name.trim(), email: email.trim() };
  const invitation = useMutation({
    mutationFn: () => inviteRepresentative(organisationId, invited, keys(invited)),
    onSuccess: () => {
      toast(`${invited.name} is invited`);
      void queryClient.invalidateQueries({ queryKey: representativesKey(organisationId) });
      setName('');
      setEmail('');
      nameField.current?.focus();
    },
    onError: (error) => {
      const problem = asProblem(error);
      const found = Object.fromEntries(problem.fields.map(({ field, message }) => [field, message]));
      if (problem.fields.length > 0) refuse(found);
      else toast(problem.message, 'problem');
    },
  });

  function refuse(found: { name?: string; email?: string }) {
    setErrors(found);
    (found.name ? nameField : emailField).current?.focus();
  }

  function send(event: FormEvent) {
    event.preventDefault();
    if (invitation.isPending) return;
    const found = {
      ...(!invited.name && { name: 'Enter their name' }),
      ...(!EMAIL.test(invited.email) && { email: 'Enter an email address, like name@example.org' }),
    };
    if (Object.keys(found).length > 0) return refuse(found);
    setErrors({});
    invitation.mutate();
  }

  return (
    <form className={classes.invite} aria-labelledby={heading} onSubmit={send} noValidate>
      <h2 id={heading}>Invite somebody</h2>
      <p>They get an email with a link, sign in with their own account and can edit the entry. It works for 14 days.</p>
      <TextInput
        ref={nameField}
        label="Name"
        value={name}
        error={errorOf(errors.name)}
        inputWrapperOrder={errorFirst}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        ref={emailField}
        type="email"
        label="Email address"
        value={email}
        error={errorOf(errors.email)}
        inputWrapperOrder={errorFirst}
        autoComplete="off"
        maxLength={254}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={invitation.isPending}>
          Send the invitation
        </Button>
      </div>
    </form>
  );
}
