import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/api/schemas';
import { ManyChipsField } from '@/ui/form/fields';
import { themesQuery } from './queries';

interface ThemesPickerProps {
  /** What stands there already: it can stay when it is retired. */
  present?: Schemas['ThemeRef'][];
}

/** Two groups of chips: the form keeps `subjects` and `people` apart and sends both as `themeIds`. */
export function ThemesPicker({ present = [] }: ThemesPickerProps) {
  const { data = [] } = useQuery(themesQuery());
  const known = new Set(data.map(({ id }) => id));
  const all = [...data, ...present.filter(({ id }) => !known.has(id))];
  const choices = (kind: Schemas['ThemeKind']) =>
    all.filter((theme) => theme.kind === kind).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <ManyChipsField name="subjects" label="What it is about" optional choices={choices('subject')} />
      <ManyChipsField name="people" label="Whom it is for" optional choices={choices('people')} />
    </>
  );
}
