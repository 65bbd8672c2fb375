import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { useToast } from '../Toast';
import { errorOf } from './fields';
import classes from './InviteForm.module.css';

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];
const EMAIL = /^\S+@\S+$/;

export interface Invited {
  name: string;
  email: string;
}

interface InviteFormProps {
  title: string;
  /** What the e-mail asks them to do. */
  about: string;
  send: (invited: Invited, key: { 'Idempotency-Key': string }) => Promise<unknown>;
  onSent: () => void;
}

/** One person at a time, by name and e-mail; the fields are empty again for the next. */
export function InviteForm({ title, about, send, onSent }: InviteFormProps) {
  const heading = useId();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [errors, setErrors] = useState<Partial<Invited>>({});
  const [keys] = useState(idempotencyKeys);
  const nameField = useRef<HTMLInputElement>(null);
  const emailField = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const invited = { name: name.trim(), email: email.trim() };
  const invitation = useMutation({
    mutationFn: () => send(invited, keys(invited)),
    onSuccess: () => {
      toast(`${invited.name} is invited`);
      onSent();
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

  function refuse(found: Partial<Invited>) {
    setErrors(found);
    (found.name ? nameField : emailField).current?.focus();
  }

  function submit(event: FormEvent) {
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
    <form className={classes.invite} aria-labelledby={heading} onSubmit={submit} noValidate>
      <h2 id={heading}>{title}</h2>
      <p>{about}</p>
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
