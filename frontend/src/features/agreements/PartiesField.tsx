import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { organisationSearchQuery } from '@/features/organisations/queries';
import { EditFormContext, fieldId, useField } from '@/ui/form/context';
import { errorOf } from '@/ui/form/fields';
import classes from './editor.module.css';

interface Choice {
  id: string;
  name: string;
}

/** The organisations that agree, in the order of the document, each found by typing a part of its name. */
export function PartiesField({ name, hint }: { name: string; hint: string }) {
  const { id, value: parties, set } = useField<Choice[]>(name);
  const errors = useContext(EditFormContext)?.errors ?? [];
  const error = errors.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 300);
  const { data } = useQuery({ ...organisationSearchQuery(q), placeholderData: keepPreviousData });
  const found = (data?.items ?? []).filter((one) => !parties.some((party) => party.id === one.id));
  return (
    <fieldset className={classes.parties}>
      <legend>Parties</legend>
      {parties.length > 0 && (
        <ol>
          {parties.map((party, index) => (
            <li key={party.id} id={fieldId(`${name}.${index}`)} tabIndex={-1}>
              <span>{party.name}</span>
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={`Remove ${party.name}`}
                onClick={() => set(parties.filter(({ id }) => id !== party.id))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ol>
      )}
      <Select
        id={id}
        label={parties.length === 0 ? 'First organisation' : 'Another organisation'}
        description={hint}
        error={errorOf(error)}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        data={found.map((one) => ({ value: one.id, label: one.name }))}
        value={null}
        onChange={(chosen) => {
          const one = found.find((organisation) => organisation.id === chosen);
          if (one) set([...parties, { id: one.id, name: one.name }]);
          setTyped('');
        }}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage="No organisation of that name"
        rightSection={null}
      />
    </fieldset>
  );
}
