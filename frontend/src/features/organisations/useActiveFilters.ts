import { useChapterChoices } from '@/features/chapters/ChapterPicker';
import type { ActiveFilter } from '@/ui/Filters';
import type { OrganisationFilters } from './filters';
import { dayLabel, kindLabel, statusLabel } from './messages';
import type { OrganisationFacets } from './queries';

/** Each filter in use by its words, and how it is taken away. */
export function useActiveFilters(
  filters: OrganisationFilters,
  facets: OrganisationFacets | undefined,
  change: (change: object) => void,
): ActiveFilter[] {
  const chapters = useChapterChoices();
  const active: ActiveFilter[] = [];
  const add = (label: string, without: object) => active.push({ label, remove: () => change(without) });
  const { theme, day, town, chapterId, kind = [], status, tag, stale, mine, archived } = filters;
  if (theme) add(facets?.themes.find(({ value }) => value === theme)?.name ?? 'One theme', { theme: undefined });
  if (day) add(dayLabel(day), { day: undefined });
  if (town) add(`In ${town}`, { town: undefined });
  const chapterName = chapters.find(({ value }) => value === chapterId)?.label.replace(/^(– )+/, '');
  if (chapterId) add(chapterName ?? 'One chapter', { chapterId: undefined });
  for (const one of kind) {
    const rest = kind.filter((other) => other !== one);
    add(kindLabel(one), { kind: rest.length > 0 ? rest : undefined });
  }
  if (status) add(statusLabel(status), { status: undefined });
  if (tag) add(`Tag: ${tag}`, { tag: undefined });
  if (stale) add('Not confirmed lately', { stale: undefined });
  if (mine) add('Those I act for', { mine: undefined });
  if (archived) add('Archived', { archived: undefined });
  return active;
}
