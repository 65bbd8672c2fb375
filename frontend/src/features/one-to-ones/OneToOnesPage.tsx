import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChapterFilter, useChapterChoices } from '@/features/chapters/ChapterPicker';
import { Badge } from '@/ui/Badge';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import { type ActiveFilter, ChecksFilter, FilterGroup, Filters, FlagFilter, SelectFilter } from '@/ui/Filters';
import { formatShortDate, formatTime } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NothingFits } from '@/ui/states';
import type { OneToOneFilters } from './filters';
import { sorts, stateLabel, states, visibilityLabel } from './messages';
import { namesOf } from './names';
import classes from './oneToOnes.module.css';
import { type OneToOneListItem, oneToOnesQuery } from './queries';
import { StateBadge } from './StateBadge';
import { StepDay } from './StepDay';
import { Waiting } from './Waiting';

const route = getRouteApi('/one-to-ones');

const who: Column<OneToOneListItem> = {
  header: 'With',
  cell: ({ id, people }) => (
    <>
      <TextLink to="/one-to-ones/$id" params={{ id }}>
        {namesOf(people)}
      </TextLink>
      <span className={classes.small}>{organisationsOf(people)}</span>
    </>
  ),
};
const when: Column<OneToOneListItem> = {
  header: 'When',
  plain: true,
  cell: ({ at }) => <span className={classes.time}>{`${formatShortDate(at)}, ${formatTime(at)}`}</span>,
};
const state: Column<OneToOneListItem> = {
  header: 'State',
  plain: true,
  cell: (one) => <StateBadge state={one.state} />,
};
const where: Column<OneToOneListItem> = { header: 'Where', cell: (one) => one.place };
const next: Column<OneToOneListItem> = {
  header: 'Next step',
  cell: ({ nextStep }) =>
    nextStep && (
      <>
        {nextStep.what} <StepDay step={nextStep} />
      </>
    ),
};
const by: Column<OneToOneListItem> = {
  header: 'Recorded by',
  cell: ({ author }) => (author.you ? 'You' : author.name),
};
const open: Column<OneToOneListItem> = {
  header: 'Open to',
  cell: ({ visibility }) => visibility !== 'author' && <Badge>{visibilityLabel(visibility)}</Badge>,
};

function organisationsOf(people: OneToOneListItem['people']): string {
  return [...new Set(people.flatMap(({ organisation }) => (organisation ? [organisation.name] : [])))].join(', ');
}

export function OneToOnesPage() {
  return (
    <MembersOnly to="read-one-to-ones" what="see one-to-ones">
      <OneToOnes />
    </MembersOnly>
  );
}

function OneToOnes() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(oneToOnesQuery(filters));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (change: Partial<Record<keyof OneToOneFilters, unknown>>) =>
    void navigate({ search: { ...filters, ...change } as OneToOneFilters, replace: true });
  const active = useActiveFilters(filters, items, change);
  const { everyone, q, sort } = filters;
  const filtered = active.length > 0 || !!q;
  const clear = () => void navigate({ search: { ...(everyone && { everyone }), ...(sort && { sort }) } });
  return (
    <>
      <PageHeader
        title="One-to-ones"
        lead="Whom you met, what they care about, and what follows."
        action={
          <>
            <ButtonLink to="/one-to-ones/new">Log a one-to-one</ButtonLink>
            <ButtonLink to="/one-to-ones/plan" variant="outline">
              Plan one
            </ButtonLink>
          </>
        }
      />
      {!filtered && !everyone && <Waiting />}
      <Filters
        searchLabel="Search by person, organisation or place"
        q={q}
        onSearch={(q) => change({ q })}
        sort={
          <>
            <SelectFilter
              label="Whose"
              choices={[
                { value: 'mine', label: 'Mine' },
                { value: 'everyone', label: 'All that I can read' },
              ]}
              value={everyone ? 'everyone' : 'mine'}
              onChange={(whose) => change({ everyone: whose === 'everyone' || undefined })}
            />
            <SelectFilter
              label="Sort by"
              choices={sorts}
              value={sort ?? '-at'}
              onChange={(sort) => change({ sort: sort === '-at' ? undefined : sort })}
            />
          </>
        }
        active={active}
        onClear={clear}
      >
        <ChecksFilter label="State" choices={states} value={filters.state} onChange={(state) => change({ state })} />
        <FilterGroup label="Only">
          <FlagFilter
            label="Next step due"
            value={filters.nextStepDue}
            onChange={(nextStepDue) => change({ nextStepDue })}
          />
        </FilterGroup>
        <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
      </Filters>
      {list.isPending && <LoadingState label="Loading one-to-ones" lines={10} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess &&
        items.length === 0 &&
        (filtered ? (
          <NothingFits title="No one-to-one fits" onClear={clear} />
        ) : (
          <NoneYet everyone={everyone ?? false} />
        ))}
      {items.length > 0 && (
        <>
          <DataList
            label="One-to-ones"
            items={items}
            columns={everyone ? [who, when, state, where, next, by] : [who, when, state, where, next, open]}
          />
          <ShowMore
            shown={items.length}
            one="one-to-one"
            many="one-to-ones"
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function NoneYet({ everyone }: { everyone: boolean }) {
  return everyone ? (
    <EmptyState title="Nothing that you can read">
      Others’ one-to-ones appear here once they open them to you.
    </EmptyState>
  ) : (
    <EmptyState title="No one-to-ones yet">Log the first: who, when and how long are enough.</EmptyState>
  );
}

function useActiveFilters(
  filters: OneToOneFilters,
  items: OneToOneListItem[],
  change: (change: object) => void,
): ActiveFilter[] {
  const chapters = useChapterChoices();
  const { state = [], chapterId, personId, organisationId, nextStepDue } = filters;
  const active: ActiveFilter[] = [];
  const add = (label: string, without: object) => active.push({ label, remove: () => change(without) });
  const people = items.flatMap((item) => item.people);
  if (personId) add(`With ${people.find(({ id }) => id === personId)?.name ?? 'one person'}`, { personId: undefined });
  if (organisationId) {
    const found = people.find(({ organisation }) => organisation?.id === organisationId)?.organisation?.name;
    add(`For ${found ?? 'one organisation'}`, { organisationId: undefined });
  }
  for (const one of state) {
    const rest = state.filter((other) => other !== one);
    add(stateLabel(one), { state: rest.length > 0 ? rest : undefined });
  }
  if (chapterId)
    add(chapters.find(({ value }) => value === chapterId)?.label.replace(/^(– )+/, '') ?? 'One chapter', {
      chapterId: undefined,
    });
  if (nextStepDue) add('Next step due', { nextStepDue: undefined });
  return active;
}
