import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Me, useMe } from '@/auth/me';
import { ChapterFilter, useChapterChoices } from '@/features/chapters/ChapterPicker';
import { organisationQuery } from '@/features/organisations/queries';
import { Badge } from '@/ui/Badge';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import { type ActiveFilter, ChecksFilter, FilterGroup, Filters, FlagFilter, SelectFilter } from '@/ui/Filters';
import { formatShortDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NothingFits } from '@/ui/states';
import type { AgreementFilters } from './filters';
import { allOf, kindLabel, kinds, sorts, stateLabel, states } from './messages';
import { type AgreementListItem, agreementsQuery } from './queries';
import { StateBadge } from './StateBadge';

const route = getRouteApi('/agreements');

const title: Column<AgreementListItem> = {
  header: 'Agreement',
  cell: ({ id, title }) => (
    <TextLink to="/agreements/$id" params={{ id }}>
      {title}
    </TextLink>
  ),
};
const kind: Column<AgreementListItem> = { header: 'Kind', cell: (one) => kindLabel(one.kind), plain: true };
const parties: Column<AgreementListItem> = { header: 'Between', cell: (one) => allOf(one.parties) };
const state: Column<AgreementListItem> = {
  header: 'State',
  cell: (one) => <StateBadge state={one.state} />,
  plain: true,
};
const changed: Column<AgreementListItem> = { header: 'Last changed', cell: (one) => formatShortDate(one.updatedAt) };

/** What it waits for: a party's yes, a review. */
const next = (me: Me | undefined): Column<AgreementListItem> => ({
  header: 'Next',
  cell: ({ waitingFor, reviewOn, reviewDue, state }) => {
    const mine = waitingFor.filter(({ id }) => me?.organisations.some((own) => own.id === id));
    if (mine.length > 0) return <Badge tone="attention">Your yes</Badge>;
    if (waitingFor.length > 0) return `${allOf(waitingFor)} to agree`;
    if (reviewDue) return <Badge tone="attention">Review is due</Badge>;
    return state === 'agreed' && reviewOn ? `Review on ${formatShortDate(reviewOn)}` : undefined;
  },
});

export function AgreementsPage() {
  return (
    <MembersOnly to="read-agreement" what="see agreements">
      <Agreements />
    </MembersOnly>
  );
}

function Agreements() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const mayDraft = me?.can.includes('create-agreement');
  const list = useInfiniteQuery(agreementsQuery(filters));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (change: Partial<Record<keyof AgreementFilters, unknown>>) =>
    void navigate({ search: { ...filters, ...change } as AgreementFilters, replace: true });
  const clear = () => void navigate({ search: filters.sort ? { sort: filters.sort } : {} });
  const active = useActiveFilters(filters, change);
  const filtered = active.length > 0 || !!filters.q;

  return (
    <>
      <PageHeader
        title="Agreements"
        lead="What organisations have agreed to do together, and how."
        action={mayDraft && <ButtonLink to="/agreements/new">Draft an agreement</ButtonLink>}
      />
      <Filters
        searchLabel="Search agreements"
        q={filters.q}
        onSearch={(q) => change({ q })}
        sort={
          <SelectFilter
            label="Sort by"
            choices={sorts}
            value={filters.sort ?? '-updatedAt'}
            onChange={(sort) => change({ sort: sort === '-updatedAt' ? undefined : sort })}
          />
        }
        active={active}
        onClear={clear}
      >
        <ChecksFilter label="State" choices={states} value={filters.state} onChange={(state) => change({ state })} />
        <ChecksFilter label="Kind" choices={kinds} value={filters.kind} onChange={(kind) => change({ kind })} />
        <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
        <FilterGroup label="Only">
          <FlagFilter label="Review is due" value={filters.reviewDue} onChange={(reviewDue) => change({ reviewDue })} />
        </FilterGroup>
      </Filters>
      {list.isPending && <LoadingState label="Loading agreements" lines={8} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess &&
        items.length === 0 &&
        (filtered ? <NothingFits title="No agreement fits" onClear={clear} /> : <NoneYet mayDraft={mayDraft} />)}
      {items.length > 0 && (
        <>
          <DataList label="Agreements" items={items} columns={[title, kind, state, parties, next(me), changed]} />
          <ShowMore
            shown={items.length}
            one="agreement"
            many="agreements"
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function NoneYet({ mayDraft }: { mayDraft: boolean | undefined }) {
  return (
    <EmptyState title="No agreements yet">
      {mayDraft
        ? 'Draft the first: seven questions that every good collaboration has an answer to.'
        : 'An agreement appears here as soon as it is proposed to your organisation.'}
    </EmptyState>
  );
}

function useActiveFilters(filters: AgreementFilters, change: (change: object) => void): ActiveFilter[] {
  const chapters = useChapterChoices();
  const { kind = [], state = [], chapterId, organisationId, reviewDue } = filters;
  const organisation = useQuery({ ...organisationQuery(organisationId ?? ''), enabled: !!organisationId });
  const active: ActiveFilter[] = [];
  const add = (label: string, without: object) => active.push({ label, remove: () => change(without) });
  const without = <T,>(all: T[], one: T) => (all.length > 1 ? all.filter((other) => other !== one) : undefined);
  for (const one of state) add(stateLabel(one), { state: without(state, one) });
  for (const one of kind) add(kindLabel(one), { kind: without(kind, one) });
  const chapterName = chapters.find(({ value }) => value === chapterId)?.label.replace(/^(– )+/, '');
  if (chapterId) add(chapterName ?? 'One chapter', { chapterId: undefined });
  if (organisationId) add(`With ${organisation.data?.value.name ?? 'one organisation'}`, { organisationId: undefined });
  if (reviewDue) add('Review is due', { reviewDue: undefined });
  return active;
}
