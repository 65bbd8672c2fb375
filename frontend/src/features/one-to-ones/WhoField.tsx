import { Button, NativeSelect } from '@mantine/core';
import { useContext } from 'react';
import { PersonPicker } from '@/features/people/PersonPicker';
import type { PersonListItem } from '@/features/people/queries';
import { EditFormContext, fieldId, useField } from '@/ui/form/context';
import { errorOf } from '@/ui/form/fields';
import { NewPersonPanel } from './NewPersonPanel';
import classes from './oneToOnes.module.css';
import type { NewPersonValues, ParticipantValues } from './values';

/** Whom it is with: found by typing, or added on the way. */
export function WhoField() {
  const people = useField<ParticipantValues[]>('people');
  const adding = useField<NewPersonValues | null>('newPerson');
  const chapter = useField<string>('chapterId');
  const errors = useContext(EditFormContext)?.errors ?? [];
  const errorAt = (row: number) => errors.find(({ field }) => field.startsWith(`people.${row}.`));
  const choose = (found: Pick<PersonListItem, 'id' | 'name' | 'chapter' | 'affiliations'>) => {
    const organisations = found.affiliations.map(({ organisation }) => organisation);
    const { id, name } = found;
    people.set([...people.value, { person: { id, name }, organisation: organisations[0] ?? null, organisations }]);
    adding.set(null);
    if (!chapter.value) chapter.set(found.chapter.id);
  };
  const replace = (row: number, by: ParticipantValues) =>
    people.set(people.value.map((one, other) => (other === row ? by : one)));
  return (
    <div className={classes.who}>
      {people.value.length > 0 && (
        <ul className={classes.chosen} aria-label="With">
          {people.value.map((one, row) => (
            <Chosen
              key={one.person.id}
              id={fieldId(errorAt(row)?.field ?? `people.${row}.personId`)}
              one={one}
              error={errorAt(row)?.message}
              onChange={(by) => replace(row, by)}
              onRemove={() => people.set(people.value.filter((_, other) => other !== row))}
            />
          ))}
        </ul>
      )}
      {adding.value ? (
        <NewPersonPanel value={adding.value} onCancel={() => adding.set(null)} onAdded={choose} />
      ) : (
        people.value.length < 10 && (
          <PersonPicker
            id={people.id}
            label={people.value.length > 0 ? 'And who else' : 'Who'}
            error={errorOf(people.error)}
            without={people.value.map(({ person }) => person.id)}
            onChoose={choose}
            onNew={(name) => adding.set({ name, organisation: null, level: 'frontline' })}
          />
        )
      )}
    </div>
  );
}

interface ChosenProps {
  id: string;
  one: ParticipantValues;
  error: string | undefined;
  onChange: (one: ParticipantValues) => void;
  onRemove: () => void;
}

function Chosen({ id, one, error, onChange, onRemove }: ChosenProps) {
  const { person, organisation, organisations } = one;
  return (
    <li className={classes.person} id={id} tabIndex={-1}>
      <div>
        <strong>{person.name}</strong>
        {organisations.length > 0 && (
          <NativeSelect
            aria-label={`Organisation that ${person.name} came for`}
            size="sm"
            mt={4}
            data={[
              ...organisations.map(({ id, name }) => ({ value: id, label: `for ${name}` })),
              { value: '', label: 'for no organisation' },
            ]}
            value={organisation?.id ?? ''}
            onChange={(event) =>
              onChange({ ...one, organisation: organisations.find((o) => o.id === event.currentTarget.value) ?? null })
            }
          />
        )}
        {error && <p className={classes.error}>{errorOf(error)}</p>}
      </div>
      <Button variant="subtle" size="compact-md" onClick={onRemove} aria-label={`Leave ${person.name} out`}>
        Remove
      </Button>
    </li>
  );
}
