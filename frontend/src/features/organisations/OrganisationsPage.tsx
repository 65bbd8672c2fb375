import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay, useMe } from '@/auth/me';
import { ChapterFilter, useChapterChoices } from '@/features/chapters/ChapterPicker';
import { Badge } from '@/ui/Badge';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import {
  type ActiveFilter,
  ChecksFilter,
  FilterGroup,
  Filters,
  FlagFilter,
  SelectFilter,
  TextFilter,
} from '@/ui/Filters';
import { formatShortDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NothingFits } from '@/ui/states';
import type { OrganisationFilters } from './filters';
import { kindLabel, kinds, kindsLabel, sorts, statuses, statusLabel } from './messages';
import { type OrganisationListItem, organisationsQuery } from './queries';
import { StatusBadge } from './StatusBadge';

const route = getRouteApi('/organisations');

const name: Column<OrganisationListItem> = {
  header: 'Name',
  cell: ({ id, name, archived }) => (
    <>
      <TextLink to="/organisations/$id" params={{ id }}>
        {name}
      </TextLink>{' '}
      {archived && <Badge tone="over">Archived</Badge>}
    </>
  ),
};
const kind: Column<OrganisationListItem> = { header: 'Kind', cell: (one) => kindsLabel(one.kinds), plain: true };
const place: Column<OrganisationListItem> = {
  header: 'Place',
  cell: ({ town, postcode }) => town ?? postcode,
  plain: true,
};
const chapter: Column<OrganisationListItem> = { header: 'Chapter', cell: (one) => one.chapter.name };
const status: Column<OrganisationListItem> = {
  header: 'Status',
  cell: (one) => one.status && <StatusBadge status={one.status} />,
  plain: true,
};
const confirmed: Column<OrganisationListItem> = {
  header: 'Last confirmed',
  cell: ({ lastConfirmedAt }) => (lastConfirmedAt ? formatShortDate(lastConfirmedAt) : 'Never'),
};

export function OrganisationsPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const mayAdd = useMay('create-organisation');
  const list = useInfiniteQuery(organisationsQuery(filters));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (change: Partial<Record<keyof OrganisationFilters, unknown>>) =>
    void navigate({ search: { ...filters, ...change } as OrganisationFilters, replace: true });
  const clear = () => void navigate({ search: filters.sort ? { sort: filters.sort } : {} });
  const active = useActiveFilters(filters, change);

  return (
    <>
      <PageHeader
        title="Organisations"
        lead="Who is helping, where, and how to reach them."
        action={mayAdd && <ButtonLink to="/organisations/new">Add an organisation</ButtonLink>}
      />
      <Filters
        searchLabel="Search organisations"
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
        <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
        {me && (
          <SelectFilter
            label="Status"
            any="Any status"
            choices={statuses}
            value={filters.status}
            onChange={(status) => change({ status })}
          />
        )}
        <TextFilter label="Tag" value={filters.tag} onChange={(tag) => change({ tag })} />
        <ChecksFilter label="Kind" choices={kinds} value={filters.kind} onChange={(kind) => change({ kind })} />
        {me && (
          <FilterGroup label="Only">
            <FlagFilter label="Not confirmed lately" value={filters.stale} onChange={(stale) => change({ stale })} />
            <FlagFilter label="Those I act for" value={filters.mine} onChange={(mine) => change({ mine })} />
            <FlagFilter label="Archived" value={filters.archived} onChange={(archived) => change({ archived })} />
          </FilterGroup>
        )}
      </Filters>
      {list.isPending && <LoadingState label="Loading organisations" lines={10} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <NothingFound filtered={active.length > 0 || !!filters.q} onClear={clear} />
      )}
      {items.length > 0 && (
        <>
          <DataList
            label="Organisations"
            items={items}
            columns={me ? [name, kind, place, chapter, status, confirmed] : [name, kind, place, chapter, confirmed]}
          />
          <ShowMore
            shown={items.length}
            one="organisation"
            many="organisations"
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
    <NothingFits title="No organisation fits" onClear={onClear} />
  ) : (
    <EmptyState title="No organisations yet">They appear here as soon as somebody adds the first.</EmptyState>
  );
}

function useActiveFilters(filters: OrganisationFilters, change: (change: object) => void): ActiveFilter[] {
  const chapters = useChapterChoices();
  const active: ActiveFilter[] = [];
  const add = (label: string, without: object) => active.push({ label, remove: () => change(without) });
  const { chapterId, kind = [], status, tag, stale, mine, archived } = filters;
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
