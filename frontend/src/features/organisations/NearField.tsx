import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { placesQuery } from './queries';

interface NearFieldProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What the API says of a place it does not know. */
  error: string | undefined;
  className?: string | undefined;
}

/** Where somebody is: a town or a postcode, suggested while they type, taken with Enter or on leaving the field. */
export function NearField({ value = '', onChange, error, className }: NearFieldProps) {
  const [typed, setTyped] = useState(value);
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery({ ...placesQuery(q), placeholderData: keepPreviousData });
  useEffect(() => setTyped(value), [value]);
  const take = (text: string) => {
    if (text.trim() !== value) onChange(text.trim() || undefined);
  };
  return (
    <Autocomplete
      label="Near"
      placeholder="Postcode or town"
      className={className}
      data={(typed.trim().length > 1 && data?.items.map(({ label }) => label)) || []}
      filter={({ options }) => options}
      value={typed}
      error={error}
      onChange={setTyped}
      onOptionSubmit={take}
      onBlur={() => take(typed)}
      onKeyDown={(event) => {
        // with a suggestion chosen by the arrows Enter belongs to the suggestion
        if (event.key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) take(typed);
      }}
      autoComplete="off"
      maxLength={100}
    />
  );
}
