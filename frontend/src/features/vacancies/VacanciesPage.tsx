import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '@/auth/me';
import { ChapterFilter, useChapterChoices } from '@/features/chapters/ChapterPicker';
import { ShowMore } from '@/ui/DataList';
import { type ActiveFilter, ChecksFilter, FilterGroup, Filters, FlagFilter, SelectFilter } from '@/ui/Filters';
import { ButtonLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NothingFits } from '@/ui/states';
import type { VacancyFilters } from './filters';
import { kinds, sorts, statuses, wordOf } from './messages';
import { vacanciesQuery } from './queries';
import classes from './VacanciesPage.module.css';
import { VacancyCard } from './VacancyCard';

const route = getRouteApi('/vacancies');
const publicStatuses = statuses.filter(({ value }) => value !== 'draft' && value !== 'withdrawn');

export function VacanciesPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const mayAdd = useMay('create-vacancy');
  const maySeeAll = useMay('read-vacancy-in-full');
  const list = useInfiniteQuery(vacanciesQuery(filters));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (change: Partial<Record<keyof VacancyFilters, unknown>>) =>
    void navigate({ search: { ...filters, ...change } as VacancyFilters, replace: true });
  const clear = () => void navigate({ search: filters.sort ? { sort: filters.sort } : {} });
  const active = useActiveFilters(filters, change);

  return (
    <>
      <PageHeader
        title="Vacancies and open calls"
        lead="Work with people who put relationships first. You need no account to read or to apply."
        action={mayAdd && <ButtonLink to="/vacancies/new">Draft a vacancy</ButtonLink>}
      />
      <Filters
        searchLabel="Search vacancies"
        q={filters.q}
        onSearch={(q) => change({ q })}
        sort={
          <SelectFilter
            label="Sort by"
            choices={sorts}
            value={filters.sort ?? '-publishedAt'}
            onChange={(sort) => change({ sort: sort === '-publishedAt' ? undefined : sort })}
          />
        }
        active={active}
        onClear={clear}
      >
        <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
        <ChecksFilter label="Kind" choices={kinds} value={filters.kind} onChange={(kind) => change({ kind })} />
        <ChecksFilter
          label="Where it stands"
          choices={maySeeAll ? statuses : publicStatuses}
          value={filters.status}
          onChange={(status) => change({ status })}
        />
        <FilterGroup label="Only">
          <FlagFilter label="Those one can apply for" value={filters.open} onChange={(open) => change({ open })} />
        </FilterGroup>
      </Filters>
      {list.isPending && <LoadingState label="Loading vacancies" lines={10} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <NothingFound filtered={active.length > 0 || !!filters.q} onClear={clear} />
      )}
      {items.length > 0 && (
        <>
          <ul className={classes.cards} aria-label="Vacancies">
            {items.map((vacancy) => (
              <VacancyCard key={vacancy.id} vacancy={vacancy} />
            ))}
          </ul>
          <ShowMore
            shown={items.length}
            one="vacancy"
            many="vacancies"
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function NothingFound({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return filtered ? (
    <NothingFits title="No vacancy fits" onClear={onClear} />
  ) : (
    <EmptyState title="Nothing is open just now">New vacancies and open calls appear here.</EmptyState>
  );
}

function useActiveFilters(filters: VacancyFilters, change: (change: object) => void): ActiveFilter[] {
  const chapters = useChapterChoices();
  const active: ActiveFilter[] = [];
  const add = (label: string, without: object) => active.push({ label, remove: () => change(without) });
  const { chapterId, organisationId, kind = [], status = [], open } = filters;
  const without = <T,>(all: T[], one: T) => (all.length > 1 ? all.filter((other) => other !== one) : undefined);
  const chapterName = chapters.find(({ value }) => value === chapterId)?.label.replace(/^(– )+/, '');
  if (chapterId) add(chapterName ?? 'One chapter', { chapterId: undefined });
  if (organisationId) add('One organisation', { organisationId: undefined });
  for (const one of kind) add(wordOf(kinds, one), { kind: without(kind, one) });
  for (const one of status) add(wordOf(statuses, one), { status: without(status, one) });
  if (open) add('Those one can apply for', { open: undefined });
  return active;
}
