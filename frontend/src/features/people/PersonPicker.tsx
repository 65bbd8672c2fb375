import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './people.module.css';
import { type PersonListItem, personSearchQuery } from './queries';

const NEW = 'new';

interface PersonPickerProps {
  id: string;
  label: string;
  hint?: string;
  error?: React.ReactNode;
  /** Those who are chosen already. */
  without: string[];
  onChoose: (person: PersonListItem) => void;
  /** Somebody who is not there yet, by the name that was typed. */
  onNew: (name: string) => void;
}

/** Finds one person after another by typing a part of a name. */
export function PersonPicker({ id, label, hint, error, without, onChoose, onNew }: PersonPickerProps) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery({ ...personSearchQuery(q), placeholderData: keepPreviousData });
  const found = (data?.items ?? []).filter((one) => !without.includes(one.id));
  const name = typed.trim();
  const choices = [
    ...found.map((one) => ({ value: one.id, label: one.name })),
    ...(name ? [{ value: NEW, label: `Add “${name}” as a new person` }] : []),
  ];
  const where = (person: string) =>
    found
      .find((one) => one.id === person)
      ?.affiliations.map(({ organisation }) => organisation.name)
      .join(', ');
  return (
    <Select
      id={id}
      label={label}
      description={hint}
      error={error}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      data={choices}
      value={null}
      onChange={(chosen) => {
        const one = found.find((person) => person.id === chosen);
        setTyped('');
        if (one) onChoose(one);
        else if (chosen === NEW) onNew(name);
      }}
      renderOption={({ option }) => (
        <span>
          {option.label}
          {where(option.value) && <span className={classes.role}>{where(option.value)}</span>}
        </span>
      )}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="Type a name"
      rightSection={null}
      autoComplete="off"
    />
  );
}
