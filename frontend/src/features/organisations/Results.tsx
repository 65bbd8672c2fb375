import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useMe } from '@/auth/me';
import { Badge } from '@/ui/Badge';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import { formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { ErrorState, LoadingState } from '@/ui/states';
import classes from './directory.module.css';
import type { OrganisationFilters } from './filters';
import { distanceLabel, kindsLabel, USUAL_WITHIN } from './messages';
import { Matched, OrganisationCards } from './OrganisationCards';
import { type OrganisationListItem, organisationMapQuery, type Place } from './queries';
import { StatusBadge } from './StatusBadge';

const ResultMap = lazy(() => import('./map/ResultMap').then(({ ResultMap }) => ({ default: ResultMap })));

const name: Column<OrganisationListItem> = {
  header: 'Name',
  cell: ({ id, name, archived, matched }) => (
    <>
      <TextLink to="/organisations/$id" params={{ id }}>
        {name}
      </TextLink>{' '}
      {archived && <Badge tone="over">Archived</Badge>}
      {matched.length > 0 && <Matched services={matched} />}
    </>
  ),
};
const kind: Column<OrganisationListItem> = { header: 'Kind', cell: (one) => kindsLabel(one.kinds), plain: true };
const place: Column<OrganisationListItem> = {
  header: 'Place',
  cell: ({ town, postcode }) => town ?? postcode,
  plain: true,
};
const distance: Column<OrganisationListItem> = {
  header: 'Distance',
  cell: (one) => one.distanceMiles !== undefined && distanceLabel(one.distanceMiles, one.distanceApproximate),
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

interface ResultsProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  items: OrganisationListItem[];
  filters: OrganisationFilters;
  near: Place | undefined;
}

/** What was found: as a list, as cards, or on the map with the list beside it. */
export function Results({ list, items, filters, near }: ResultsProps) {
  const me = useMe();
  const more = (
    <ShowMore
      shown={items.length}
      one="organisation"
      many="organisations"
      hasMore={list.hasNextPage}
      loading={list.isFetchingNextPage}
      onMore={() => void list.fetchNextPage()}
    />
  );
  if (filters.view === 'map')
    return (
      <div className={classes.together}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by the keyboard too */}
        <section className={classes.scroll} aria-label="Results" tabIndex={0}>
          <OrganisationCards items={items} narrow />
          {more}
        </section>
        <MapOfResults filters={filters} near={near} />
      </div>
    );
  const columns: [Column<OrganisationListItem>, ...Column<OrganisationListItem>[]] = [
    name,
    kind,
    ...(near ? [distance] : []),
    place,
    ...(near ? [] : [chapter]),
    ...(me ? [status] : []),
    confirmed,
  ];
  return (
    <>
      {filters.view === 'cards' ? (
        <OrganisationCards items={items} />
      ) : (
        <DataList label="Organisations" items={items} columns={columns} />
      )}
      {more}
      {near && <p className={classes.source}>Towns: GeoNames, CC BY 4.0.</p>}
    </>
  );
}

function MapOfResults({ filters, near }: { filters: OrganisationFilters; near: Place | undefined }) {
  const points = useQuery(organisationMapQuery(filters));
  if (points.isError) return <ErrorState error={points.error} onRetry={() => void points.refetch()} />;
  if (!points.data) return <LoadingState label="Loading the map" lines={8} />;
  return (
    <Suspense fallback={<LoadingState label="Loading the map" lines={8} />}>
      <ResultMap
        points={points.data.points}
        more={points.data.more}
        near={near}
        within={Number(filters.within ?? USUAL_WITHIN)}
      />
    </Suspense>
  );
}
