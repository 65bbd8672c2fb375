import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './Filters.module.css';

const TYPING_PAUSE_MS = 350;

interface TextFilterProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  className?: string | undefined;
}

/** Filters when typing pauses; follows the address when that changes by other means. */
export function TextFilter({ label, value = '', onChange, className }: TextFilterProps) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback((text: string) => {
    told.current = text.trim();
    onChange(told.current || undefined);
  }, TYPING_PAUSE_MS);
  // Somebody who opens a result while the pause still runs is on the way out: the search must not call them back.
  const router = useRouter();
  useEffect(
    () => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && tell.cancel()),
    [router, tell],
  );
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  return (
    <TextInput
      type="search"
      label={label}
      className={className}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

export interface FilterChoice<Value extends string = string> {
  value: Value;
  label: string;
}

interface SelectFilterProps<Value extends string> {
  label: string;
  /** The choice that filters nothing: "Any status". */
  any?: string;
  choices: readonly FilterChoice<Value>[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

export function SelectFilter<Value extends string>({ label, any, choices, value, onChange }: SelectFilterProps<Value>) {
  return (
    <NativeSelect
      label={label}
      data={[...(any === undefined ? [] : [{ value: '', label: any }]), ...choices].map(({ value, label }) => ({
        value,
        label,
      }))}
      value={value ?? ''}
      onChange={(event) => onChange(choices.find((choice) => choice.value === event.currentTarget.value)?.value)}
    />
  );
}

interface ChecksFilterProps<Value extends string> {
  label: string;
  choices: readonly FilterChoice<Value>[];
  value: readonly Value[] | undefined;
  onChange: (value: Value[] | undefined) => void;
}

export function ChecksFilter<Value extends string>({ label, choices, value = [], onChange }: ChecksFilterProps<Value>) {
  const toggle = (one: Value) => {
    const next = value.includes(one) ? value.filter((kept) => kept !== one) : [...value, one];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <FilterGroup label={label}>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          checked={value.includes(choice.value)}
          onChange={() => toggle(choice.value)}
        />
      ))}
    </FilterGroup>
  );
}

/** Filters that belong together, under one word. */
export function FilterGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={`${classes.group} ${classes.wide}`}>
      <legend>{label}</legend>
      <div className={classes.checks}>{children}</div>
    </fieldset>
  );
}

interface FlagFilterProps {
  label: string;
  value: true | undefined;
  onChange: (value: true | undefined) => void;
}

export function FlagFilter({ label, value, onChange }: FlagFilterProps) {
  return (
    <Checkbox
      label={label}
      checked={value ?? false}
      onChange={(event) => onChange(event.currentTarget.checked || undefined)}
    />
  );
}

export interface ActiveFilter {
  label: string;
  remove: () => void;
}

/** The filters in use, each with the way to take it away. */
export function ActiveFilters({ active, onClear }: { active: ActiveFilter[]; onClear: () => void }) {
  if (active.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Filters in use">
      {active.map(({ label, remove }) => (
        <li key={label}>
          <button type="button" className={classes.chip} onClick={remove}>
            <span className="fm-hidden">Remove filter </span>
            {label}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={classes.chip} data-all onClick={onClear}>
          Clear all filters
        </button>
      </li>
    </ul>
  );
}

interface FiltersProps {
  /** "Search organisations" */
  searchLabel: string;
  q: string | undefined;
  onSearch: (q: string | undefined) => void;
  sort?: ReactNode;
  /** The filters besides the search, in a panel that opens. */
  children?: ReactNode;
  active: ActiveFilter[];
  onClear: () => void;
}

/** Search and filters over a list. The address holds their state: see search.ts. */
export function Filters({ searchLabel, q, onSearch, sort, children, active, onClear }: FiltersProps) {
  const [open, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <search aria-label={searchLabel}>
      <div className={classes.bar}>
        <TextFilter className={classes.search} label={searchLabel} value={q} onChange={onSearch} />
        {sort}
        {children && (
          <Button variant="default" onClick={toggle} aria-expanded={open} aria-controls={id}>
            {active.length > 0 ? `Filters (${active.length})` : 'Filters'}
          </Button>
        )}
      </div>
      <div id={id} hidden={!open} className={open ? classes.panel : undefined}>
        {children}
      </div>
      <ActiveFilters active={active} onClear={onClear} />
    </search>
  );
}
