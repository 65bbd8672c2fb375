import { type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChapterFilter } from '@/features/chapters/ChapterPicker';
import { SelectFilter } from '@/ui/Filters';
import { formatNumber } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { Entries } from './Entries';
import type { FreshnessFilters } from './filters';
import classes from './freshness.module.css';
import { PolicyForm } from './PolicyForm';
import { ProposalsWaiting } from './ProposalsWaiting';
import {
  type FreshnessCounts,
  type FreshnessState,
  freshnessCountsQuery,
  freshnessQuery,
  policyQuery,
  serviceFreshnessQuery,
} from './queries';
import { ServiceEntries } from './ServiceEntries';
import { states } from './words';

const route = getRouteApi('/freshness');

export function FreshnessPage() {
  return (
    <MembersOnly to="keep-fresh" what="see how fresh the entries are">
      <Freshness />
    </MembersOnly>
  );
}

function Freshness() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const counts = useQuery(freshnessCountsQuery(filters.chapterId));
  const policy = useQuery(policyQuery);
  const change = (next: Partial<Record<keyof FreshnessFilters, unknown>>) =>
    void navigate({ search: (before) => ({ ...before, ...next }) as FreshnessFilters, replace: true });
  const months = policy.data?.value.months;
  return (
    <>
      <PageHeader
        title="How fresh the entries are"
        lead={
          months
            ? `Whoever looks for help trusts what was confirmed lately. After ${months === 1 ? 'a month' : `${months} months`} an entry is stale, and its organisation is asked by email.`
            : 'Whoever looks for help trusts what was confirmed lately.'
        }
      />
      {counts.isError && <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />}
      {counts.isPending && <LoadingState label="Counting the entries" lines={3} />}
      {counts.data && <Picture counts={counts.data} filters={filters} />}
      {counts.data && <ProposalsWaiting chapterId={filters.chapterId} waiting={counts.data.proposals} />}
      <Section title={`${states[filters.state ?? 'stale'].label} entries`}>
        <Kinds filters={filters} counts={counts.data} />
        <p className={classes.before}>
          {filters.of === 'services'
            ? 'Telephone, and confirm what they say is right: here that counts for the one service. To ask by email, go to its organisation.'
            : 'Ask by email where an address is known. Telephone where none is, and confirm what they say is right: that counts for the entry with its services.'}
        </p>
        <search className={classes.search}>
          <Filters filters={filters} change={change} />
        </search>
        {filters.of === 'services' ? <Services filters={filters} /> : <Organisations filters={filters} />}
      </Section>
      {policy.data?.value.can.includes('change') && (
        <PolicyForm key={policy.data.etag} opened={policy.data} newest={async () => (await policy.refetch()).data} />
      )}
    </>
  );
}

function Organisations({ filters }: { filters: FreshnessFilters }) {
  const list = useInfiniteQuery(freshnessQuery(filters));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Listed list={list} empty={items.length === 0} state={filters.state}>
      <Entries
        items={items}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </Listed>
  );
}

function Services({ filters }: { filters: FreshnessFilters }) {
  const list = useInfiniteQuery(serviceFreshnessQuery(filters));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Listed list={list} empty={items.length === 0} state={filters.state}>
      <ServiceEntries
        items={items}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </Listed>
  );
}

interface ListedProps {
  list: Pick<UseInfiniteQueryResult, 'isPending' | 'error' | 'refetch'>;
  empty: boolean;
  state: FreshnessState | undefined;
  children: ReactNode;
}

function Listed({ list, empty, state = 'stale', children }: ListedProps) {
  if (list.isPending) return <LoadingState label="Loading the entries" lines={8} />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!empty) return children;
  return (
    <EmptyState title="None here">
      {state === 'stale' ? 'Every entry was confirmed in time.' : 'No entry stands so at present.'}
    </EmptyState>
  );
}

/** Whose entries: an organisation's as a whole, or each service. */
function Kinds({
  filters: { of, ...others },
  counts,
}: {
  filters: FreshnessFilters;
  counts: FreshnessCounts | undefined;
}) {
  return (
    <ul className={classes.kinds} aria-label="Entries of">
      <li>
        <TextLink to="/freshness" search={others} activeOptions={{ exact: true }} replace>
          Organisations
        </TextLink>
      </li>
      <li>
        <TextLink to="/freshness" search={{ ...others, of: 'services' }} activeOptions={{ exact: true }} replace>
          Services
        </TextLink>
        {counts && counts.staleServices > 0 && (
          <span className={classes.small}>{formatNumber(counts.staleServices)} stale</span>
        )}
      </li>
    </ul>
  );
}

function Filters({
  filters,
  change,
}: {
  filters: FreshnessFilters;
  change: (next: Partial<Record<keyof FreshnessFilters, unknown>>) => void;
}) {
  return (
    <div className={classes.filters}>
      <ChapterFilter value={filters.chapterId} onChange={(chapterId) => change({ chapterId })} />
      <SelectFilter
        label="Email address"
        any="With or without"
        choices={[
          { value: 'yes', label: 'Known: ask by email' },
          { value: 'no', label: 'Not known: telephone' },
        ]}
        value={filters.reachable}
        onChange={(reachable) => change({ reachable })}
      />
    </div>
  );
}

const looks: Record<FreshnessState, string | undefined> = {
  fresh: classes.fresh,
  'going-stale': classes.fading,
  stale: classes.stale,
};

/** One bar of all entries; its legend leads to each part. */
function Picture({ counts, filters }: { counts: FreshnessCounts; filters: FreshnessFilters }) {
  const { fresh, goingStale, stale, neverConfirmed, unreachable } = counts;
  const parts: { state: FreshnessState; value: number; about: string }[] = [
    { state: 'fresh', value: fresh, about: 'Confirmed, with time to go.' },
    { state: 'going-stale', value: goingStale, about: 'In the last weeks before they are stale.' },
    {
      state: 'stale',
      value: stale,
      about:
        stale === 0
          ? 'Nothing to do here.'
          : `${neverConfirmed === stale ? 'All' : formatNumber(neverConfirmed)} never confirmed, ${formatNumber(unreachable)} without an email address.`,
    },
  ];
  return (
    <>
      <div className={classes.bar} aria-hidden="true">
        {parts
          .filter(({ value }) => value > 0)
          .map(({ state, value }) => (
            <span key={state} className={looks[state]} style={{ flexGrow: value }} />
          ))}
      </div>
      <ul className={classes.legend} aria-label="Entries by freshness">
        {parts.map(({ state, value, about }) => (
          <li key={state}>
            <TextLink
              to="/freshness"
              search={{ ...filters, state }}
              aria-current={(filters.state ?? 'stale') === state ? 'true' : undefined}
            >
              <span className={`${classes.swatch} ${looks[state]}`} aria-hidden="true" />
              {states[state].label}
            </TextLink>
            <strong>{formatNumber(value)}</strong>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
