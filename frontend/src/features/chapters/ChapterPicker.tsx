import { useQuery } from '@tanstack/react-query';
import { type FilterChoice, SelectFilter } from '@/ui/Filters';
import { type FieldProps, SelectField } from '@/ui/form/fields';
import { chaptersQuery } from './queries';
import { chapterTree, flatten } from './tree';

/** The chapter tree as choices, each level set in by a dash. */
export function useChapterChoices(without?: string): FilterChoice[] {
  const { data = [] } = useQuery(chaptersQuery);
  return flatten(chapterTree(data.filter(({ id }) => id !== without))).map(({ chapter, depth }) => ({
    value: chapter.id,
    label: `${'– '.repeat(depth)}${chapter.name}`,
  }));
}

interface ChapterPickerProps extends FieldProps {
  empty?: string;
  /** A chapter cannot be its own parent. */
  without?: string;
}

export function ChapterPicker({ empty = 'Choose a chapter', without, ...field }: ChapterPickerProps) {
  return <SelectField {...field} empty={empty} choices={useChapterChoices(without)} />;
}

interface ChapterFilterProps {
  value: string | undefined;
  onChange: (chapterId: string | undefined) => void;
}

export function ChapterFilter({ value, onChange }: ChapterFilterProps) {
  return (
    <SelectFilter label="Chapter" any="Any chapter" choices={useChapterChoices()} value={value} onChange={onChange} />
  );
}
