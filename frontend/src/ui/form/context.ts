import { createContext, useContext } from 'react';
import type { EditForm } from './useEditForm';

export const EditFormContext = createContext<EditForm | undefined>(undefined);

export const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`;

interface Bound<Value> {
  id: string;
  value: Value;
  error: string | undefined;
  set: (value: Value) => void;
}

/** Binds one field, by its path in the form's values, to the form around it. */
export function useField<Value>(name: string): Bound<Value> {
  const edit = useContext(EditFormContext);
  if (!edit) throw new Error(`The field ${name} stands outside a form`);
  return {
    id: fieldId(name),
    value: edit.fields.getInputProps(name).value,
    error: edit.errors.find(({ field }) => field === name)?.message,
    set: (value) => edit.fields.setFieldValue(name, value),
  };
}
