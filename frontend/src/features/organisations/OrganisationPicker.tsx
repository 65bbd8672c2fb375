import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useField } from '@/ui/form/context';
import { errorOf, type FieldProps, labelOf } from '@/ui/form/fields';
import { Noted } from '@/ui/form/Noted';
import { organisationSearchQuery } from './queries';

interface Choice {
  id: string;
  name: string;
}

/** One organisation, found by typing a part of its name. The field holds `{ id, name }` or null. */
export function OrganisationPicker({ without, ...field }: FieldProps & { without?: string }) {
  const { id, value, error, set } = useField<Choice | null>(field.name);
  const [typed, setTyped] = useState(value?.name ?? '');
  const [q] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 300);
  const { data } = useQuery({ ...organisationSearchQuery(q), placeholderData: keepPreviousData });
  const found = (data?.items ?? []).filter((one) => one.id !== without);
  const choices = value && !found.some((one) => one.id === value.id) ? [value, ...found] : found;
  return (
    <Noted name={field.name}>
      <Select
        id={id}
        label={labelOf(field)}
        description={field.hint}
        error={errorOf(error)}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        data={choices.map((one) => ({ value: one.id, label: one.name }))}
        value={value?.id ?? null}
        onChange={(chosen) => {
          const one = choices.find((choice) => choice.id === chosen);
          set(one ? { id: one.id, name: one.name } : null);
        }}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage="No organisation of that name"
        rightSection={null}
        allowDeselect
      />
    </Noted>
  );
}
