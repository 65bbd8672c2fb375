import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { useMe } from '@/auth/me';
import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { OrganisationPicker } from '@/features/organisations/OrganisationPicker';
import { createPerson, type NewPerson, type PersonView, peopleKey, personKey } from '@/features/people/queries';
import { useField } from '@/ui/form/context';
import { ChipsField, TextField } from '@/ui/form/fields';
import { useSaved } from '@/ui/useSaved';
import classes from './oneToOnes.module.css';
import type { NewPersonValues } from './values';

const levels = [
  { value: 'frontline', label: 'Frontline' },
  { value: 'manager', label: 'Manager' },
  { value: 'trustee', label: 'Trustee' },
];

interface NewPersonPanelProps {
  value: NewPersonValues;
  onCancel: () => void;
  onAdded: (person: PersonView) => void;
}

/** Adds somebody without leaving the form: a name and an organisation are enough. */
export function NewPersonPanel({ value, onCancel, onAdded }: NewPersonPanelProps) {
  const me = useMe();
  const saved = useSaved();
  const [keyFor] = useState(idempotencyKeys);
  const chapter = useField<string>('chapterId');
  // asked here only of those for whom the form cannot know it; it then stays here while the panel is open
  const [asksChapter] = useState(!chapter.value);
  const { name, organisation, level } = value;
  const add = useMutation({
    mutationFn: () => {
      const person: NewPerson = {
        name: name.trim(),
        chapterId: chapter.value || (me?.chapters[0]?.id ?? ''),
        ...(organisation && { affiliations: [{ organisationId: organisation.id, level }] }),
      };
      return createPerson(person, keyFor(person));
    },
    onSuccess: (answer) => {
      saved(answer, personKey(answer.value.id), peopleKey);
      onAdded(answer.value);
    },
  });
  const problem = add.error ? asProblem(add.error) : undefined;
  return (
    <fieldset className={classes.panel}>
      <legend>A new person</legend>
      <TextField name="newPerson.name" label="Their name" />
      <OrganisationPicker name="newPerson.organisation" label="Organisation" optional />
      {organisation && <ChipsField name="newPerson.level" label="Level there" choices={levels} />}
      {asksChapter && <ChapterPicker name="chapterId" label="Chapter that looks after the contact" />}
      {problem && (
        <p role="alert" className={classes.error}>
          {problem.fields[0]?.message ?? problem.message}
        </p>
      )}
      <Group gap="sm">
        <Button onClick={() => add.mutate()} loading={add.isPending} disabled={!name.trim() || !chapter.value}>
          Add {name.trim() || 'this person'}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Leave out
        </Button>
      </Group>
    </fieldset>
  );
}
