import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChapterFilter } from '@/features/chapters/ChapterPicker';
import { themesQuery } from '@/features/themes/queries';
import { dayFromNow } from '@/ui/londonTime';
import type { CountFilters } from './queries';
import classes from './signposting.module.css';

const route = getRouteApi('/signposting');

/** Which signposts are counted; the address holds it. */
export function CountChoices({ filters, since }: { filters: CountFilters; since: string | undefined }) {
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { data: themes = [] } = useQuery(themesQuery());
  const change = (next: { [Key in keyof CountFilters]?: CountFilters[Key] | undefined }) =>
    void navigate({ search: { ...search, ...next } as typeof search, replace: true });
  return (
    <div className={classes.choices}>
      <NativeSelect
        label="Theme"
        data={[{ value: '', label: 'Any theme' }, ...themes.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filters.themeId ?? ''}
        onChange={(event) => change({ themeId: event.currentTarget.value || undefined })}
      />
      <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
      <TextInput
        type="date"
        label="Since"
        value={filters.since ?? since ?? ''}
        max={dayFromNow(0)}
        onChange={(event) => change({ since: event.currentTarget.value || undefined })}
      />
    </div>
  );
}
