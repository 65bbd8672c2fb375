import { Checkbox, NativeSelect, Radio, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useField } from './context';
import classes from './form.module.css';
import { Noted } from './Noted';

export interface FieldProps {
  /** Path in the form's values and in the API's pointers: `address.postcode`. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

export const labelOf = ({ label, optional }: Pick<FieldProps, 'label' | 'optional'>): ReactNode =>
  optional ? (
    <>
      {label} <span className={classes.optional}>(optional)</span>
    </>
  ) : (
    label
  );

export const errorOf = (message: string | undefined): ReactNode =>
  message && (
    <>
      <span className="fm-hidden">Error: </span>
      {message}
    </>
  );

/** What every Mantine input takes; the error stands between hint and input, as in the GOV.UK pattern. */
function useInputProps(props: FieldProps) {
  const { id, value, error, set } = useField<string>(props.name);
  return {
    set,
    input: {
      id,
      value: value ?? '',
      label: labelOf(props),
      description: props.hint,
      error: errorOf(error),
      inputWrapperOrder: ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[],
    },
  };
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local';
  inputMode?: 'text' | 'numeric' | 'decimal';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Width in characters, as a sign of how much is expected. */
  width?: number;
}

export function TextField({ type = 'text', inputMode, autoComplete = 'off', width, ...field }: TextFieldProps) {
  const { input, set } = useInputProps(field);
  return (
    <Noted name={field.name}>
      <TextInput
        {...input}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        styles={width ? { input: { maxWidth: `${width + 3}ch` } } : {}}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </Noted>
  );
}

interface TextAreaFieldProps extends FieldProps {
  rows?: number;
  /** It grows with its text up to this; without, as far as the text goes. */
  mostRows?: number;
}

export function TextAreaField({ rows = 4, mostRows, ...field }: TextAreaFieldProps) {
  const { input, set } = useInputProps(field);
  return (
    <Noted name={field.name}>
      <Textarea
        {...input}
        autosize
        minRows={rows}
        {...(mostRows && { maxRows: mostRows })}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </Noted>
  );
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export function SelectField({ choices, empty, ...field }: FieldProps & { choices: Choice[]; empty?: string }) {
  const { input, set } = useInputProps(field);
  return (
    <Noted name={field.name}>
      <NativeSelect
        {...input}
        data={[...(empty === undefined ? [] : [{ value: '', label: empty }]), ...choices].map(({ value, label }) => ({
          value,
          label,
        }))}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </Noted>
  );
}

/** Whole words, each once, also when somebody typed commas between them. */
const tidyTags = (typed: string[]): string[] => [
  ...new Set(
    typed
      .flatMap((tag) => tag.split(','))
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

export function TagsField(field: FieldProps) {
  const { id, value, error, set } = useField<string[]>(field.name);
  return (
    <TagsInput
      id={id}
      value={value}
      onChange={(typed) => set(tidyTags(typed))}
      label={labelOf(field)}
      description={field.hint}
      error={errorOf(error)}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      splitChars={[',']}
      clearable={false}
    />
  );
}

/** A group of answers under one question: the legend is the question, the error stands before the answers. */
function Group({
  id,
  error,
  children,
  ...field
}: FieldProps & { id: string; error?: string | undefined; children: ReactNode }) {
  return (
    <Noted name={field.name}>
      <fieldset className={classes.group} aria-describedby={`${id}-more`}>
        <legend>{labelOf(field)}</legend>
        <div id={`${id}-more`}>
          {field.hint && <p className={classes.hint}>{field.hint}</p>}
          {error && <p className={classes.error}>{errorOf(error)}</p>}
        </div>
        {children}
      </fieldset>
    </Noted>
  );
}

export function ChecksField({ choices, ...field }: FieldProps & { choices: Choice[] }) {
  const { id, value, error, set } = useField<string[]>(field.name);
  const toggle = (one: string, on: boolean) => set(on ? [...value, one] : value.filter((kept) => kept !== one));
  return (
    <Group {...field} id={id} error={error}>
      <div className={classes.choices}>
        {choices.map((choice, index) => (
          <Checkbox
            key={choice.value}
            id={index === 0 ? id : `${id}-${choice.value}`}
            className={classes.choice}
            label={choice.label}
            checked={value.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Group>
  );
}

export function ChoiceField({ choices, ...field }: FieldProps & { choices: Choice[] }) {
  const { id, value, error, set } = useField<string>(field.name);
  return (
    <Group {...field} id={id} error={error}>
      <div className={classes.choices} data-one-column>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={id}
            className={classes.choice}
            label={choice.label}
            description={choice.hint}
            checked={value === choice.value}
            onChange={() => set(choice.value)}
          />
        ))}
      </div>
    </Group>
  );
}

interface ChipsFieldProps extends FieldProps {
  choices: Choice[];
  /** After the chips, such as a field for what none of them says. */
  children?: ReactNode;
}

/** One of a few short answers, each a chip that a thumb can hit. */
export function ChipsField({ choices, children, ...field }: ChipsFieldProps) {
  const { id, value, error, set } = useField<string>(field.name);
  return (
    <Group {...field} id={id} error={error}>
      <div className={classes.chips}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.chip}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${choice.value}`}
              name={id}
              checked={value === choice.value}
              onChange={() => set(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {children}
    </Group>
  );
}

/** Any of a few short answers: chips that a thumb can hit, in less room than a column of boxes. */
export function ManyChipsField({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  const { id, value, error, set } = useField<string[]>(field.name);
  const toggle = (one: string, on: boolean) => set(on ? [...value, one] : value.filter((kept) => kept !== one));
  return (
    <Group {...field} id={id} error={error}>
      <div className={classes.chips}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.chip}>
            <input
              type="checkbox"
              id={index === 0 ? id : `${id}-${choice.value}`}
              checked={value.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

interface ShortcutsProps {
  /** "Quick choices for when", for screen readers. */
  label: string;
  choices: { label: string; choose: () => void }[];
}

/** Buttons under a field that fill it in. */
export function Shortcuts({ label, choices }: ShortcutsProps) {
  return (
    <fieldset className={classes.shortcuts}>
      <legend className="fm-hidden">{label}</legend>
      {choices.map((choice) => (
        <button key={choice.label} type="button" className={classes.shortcut} onClick={choice.choose}>
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}

export function CheckField({ name, label, hint }: Omit<FieldProps, 'optional'>) {
  const { id, value, error, set } = useField<boolean>(name);
  return (
    <Noted name={name} level>
      <Checkbox
        id={id}
        label={label}
        description={hint}
        error={errorOf(error)}
        checked={value}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </Noted>
  );
}
