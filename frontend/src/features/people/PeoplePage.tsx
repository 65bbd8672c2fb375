import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay, useMe } from '@/auth/me';
import { ChapterFilter, useChapterChoices } from '@/features/chapters/ChapterPicker';
import { Badge } from '@/ui/Badge';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import { type ActiveFilter, FilterGroup, Filters, FlagFilter, SelectFilter } from '@/ui/Filters';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NothingFits } from '@/ui/states';
import type { PersonFilters } from './filters';
import { levelLabel, sorts } from './messages';
import classes from './people.module.css';
import { type PersonListItem, peopleQuery } from './queries';

const route = getRouteApi('/people');

const name: Column<PersonListItem> = {
  header: 'Name',
  cell: ({ id, name, sample, archived }) => (
    <>
      <TextLink to="/people/$id" params={{ id }}>
        {name}
      </TextLink>{' '}
      {sample && <Badge>Sample</Badge>} {archived && <Badge tone="over">Archived</Badge>}
    </>
  ),
};
const roles: Column<PersonListItem> = {
  header: 'Acts at',
  plain: true,
  cell: ({ affiliations }) =>
    affiliations.length > 0 && (
      <ul className={classes.roles}>
        {affiliations.map(({ organisation, role, level }) => (
          <li key={`${organisation.id} ${role} ${level}`}>
            <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
              {organisation.name}
            </TextLink>
            <span className={classes.role}>
              {role && role.toLowerCase() !== level ? `${role}, ${levelLabel(level).toLowerCase()}` : levelLabel(level)}
            </span>
          </li>
        ))}
      </ul>
    ),
};
const chapter: Column<PersonListItem> = { header: 'Chapter', cell: (one) => one.chapter.name };

export function PeoplePage() {
  return (
    <MembersOnly to="read-people" what="see people">
      <People />
    </MembersOnly>
  );
}

function People() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const mayAdd = useMay('create-person');
  const me = useMe();
  const list = useInfiniteQuery(peopleQuery(filters));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (change: Partial<Record<keyof PersonFilters, unknown>>) =>
    void navigate({ search: { ...filters, ...change } as PersonFilters, replace: true });
  const clear = () => void navigate({ search: filters.sort ? { sort: filters.sort } : {} });
  const active = useActiveFilters(filters, items, change);
  return (
    <>
      <PageHeader
        title="People"
        lead={mayAdd ? 'Everyone the alliance knows by name.' : 'People of the organisations that you act for.'}
        action={mayAdd && <ButtonLink to="/people/new">Add a person</ButtonLink>}
      />
      <Filters
        searchLabel="Search people"
        q={filters.q}
        onSearch={(q) => change({ q })}
        sort={
          <SelectFilter
            label="Sort by"
            choices={sorts}
            value={filters.sort ?? 'name'}
            onChange={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
          />
        }
        active={active}
        onClear={clear}
      >
        {mayAdd && (
          <>
            <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
            <FilterGroup label="Only">
              <FlagFilter label="Archived" value={filters.archived} onChange={(archived) => change({ archived })} />
            </FilterGroup>
          </>
        )}
      </Filters>
      {list.isPending && <LoadingState label="Loading people" lines={10} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <NothingFound filtered={active.length > 0 || !!filters.q} onClear={clear} />
      )}
      {items.length > 0 && (
        <>
          <DataList
            label="People"
            items={items}
            columns={me && !me.everyChapter && me.chapters.length === 0 ? [name, roles] : [name, roles, chapter]}
          />
          <ShowMore
            shown={items.length}
            one="person"
            many="people"
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
    <NothingFits title="Nobody fits" onClear={onClear} />
  ) : (
    <EmptyState title="Nobody yet">People appear here as soon as somebody adds the first.</EmptyState>
  );
}

function useActiveFilters(
  filters: PersonFilters,
  items: PersonListItem[],
  change: (change: object) => void,
): ActiveFilter[] {
  const chapters = useChapterChoices();
  const active: ActiveFilter[] = [];
  const { chapterId, organisationId, archived } = filters;
  if (organisationId) {
    const at = items.flatMap((one) => one.affiliations).find(({ organisation }) => organisation.id === organisationId);
    active.push({
      label: `At ${at?.organisation.name ?? 'one organisation'}`,
      remove: () => change({ organisationId: undefined }),
    });
  }
  if (chapterId)
    active.push({
      label: chapters.find(({ value }) => value === chapterId)?.label.replace(/^(– )+/, '') ?? 'One chapter',
      remove: () => change({ chapterId: undefined }),
    });
  if (archived) active.push({ label: 'Archived', remove: () => change({ archived: undefined }) });
  return active;
}
