import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { useMay, useMe } from '@/auth/me';
import { ActiveFilters, FilterGroup, FlagFilter, SelectFilter, TextFilter } from '@/ui/Filters';
import { count } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './directory.module.css';
import { FacetSide } from './FacetSide';
import { Facets } from './Facets';
import { Found, NothingNear } from './Found';
import type { OrganisationFilters } from './filters';
import { type Sort, sorts, statuses, USUAL_WITHIN, withins } from './messages';
import { NearField } from './NearField';
import { organisationFacetsQuery, organisationsQuery } from './queries';
import { Results } from './Results';
import { SaveResults } from './SaveResults';
import { useActiveFilters } from './useActiveFilters';
import { ViewSwitch } from './ViewSwitch';

const route = getRouteApi('/organisations');

export function OrganisationsPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const mayAdd = useMay('create-organisation');
  const mayImport = useMay('import-organisations');
  const mayMerge = useMay('merge-organisations');
  const list = useInfiniteQuery(organisationsQuery(filters));
  const facets = useQuery(organisationFacetsQuery(filters));
  const change = (change: Partial<Record<keyof OrganisationFilters, unknown>>) =>
    void navigate({ search: { ...filters, ...change } as OrganisationFilters, replace: true });
  const { sort, view } = filters;
  const clear = () => void navigate({ search: { ...(sort && { sort }), ...(view && { view }) } });
  const active = useActiveFilters(filters, facets.data, change);
  const unknownPlace = list.isError && filters.near && asProblem(list.error).status === 400;
  const first = list.data?.pages[0];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = active.length > 0 || !!filters.q || !!filters.near;

  return (
    <>
      <PageHeader
        title="Organisations"
        lead="Who is helping, where, and how to reach them."
        action={
          <>
            {mayAdd && <ButtonLink to="/organisations/new">Add an organisation</ButtonLink>}
            {mayImport && (
              <ButtonLink to="/imports" variant="default">
                Import
              </ButtonLink>
            )}
          </>
        }
      />
      <search aria-label="Search organisations" className={classes.ask}>
        <TextFilter label="Search organisations" value={filters.q} onChange={(q) => change({ q })} />
        <NearField
          value={filters.near}
          onChange={(near) => change({ near, ...(!near && { within: undefined }) })}
          error={unknownPlace ? asProblem(list.error).message : undefined}
        />
        <SelectFilter
          label="Within"
          choices={withins}
          value={filters.within ?? USUAL_WITHIN}
          onChange={(within) => change({ within: within === USUAL_WITHIN ? undefined : within })}
        />
      </search>
      <ActiveFilters active={active} onClear={clear} />
      <div className={classes.split}>
        <FacetSide
          active={active.length}
          done={facets.data ? `Show ${count(facets.data.total, 'organisation', 'organisations')}` : 'Show results'}
        >
          {facets.data && <Facets facets={facets.data} filters={filters} change={change} />}
          <MemberFilters filters={filters} change={change} />
        </FacetSide>
        <div>
          <div className={classes.head}>
            <Found total={facets.data?.total} filters={filters} near={first?.near} corrected={first?.corrected} />
            <div className={classes.tools}>
              <SortField filters={filters} onChange={(sort) => change({ sort })} />
              {items.length > 0 && <SaveResults filters={filters} />}
              <ViewSwitch
                value={filters.view ?? 'list'}
                onChange={(view) => change({ view: view === 'list' ? undefined : view })}
              />
            </div>
          </div>
          {list.isPending && <LoadingState label="Loading organisations" lines={10} />}
          {list.isError && !unknownPlace && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && items.length === 0 && filtered && (
            <NothingNear
              filters={filters}
              near={first?.near}
              onWider={(within) => change({ within })}
              onClear={clear}
            />
          )}
          {list.isSuccess && items.length === 0 && !filtered && (
            <EmptyState title="No organisations yet">They appear here as soon as somebody adds the first.</EmptyState>
          )}
          {items.length > 0 && <Results list={list} items={items} filters={filters} near={first?.near} />}
          {mayMerge && items.length > 0 && (
            <p>
              <TextLink to="/duplicates">See likely duplicates</TextLink>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

interface PartProps {
  filters: OrganisationFilters;
  change: (change: Partial<Record<keyof OrganisationFilters, unknown>>) => void;
}

/** Only the orders that there can be: distance needs a place, the best match needs words. */
function SortField({ filters, onChange }: { filters: OrganisationFilters; onChange: (sort?: Sort) => void }) {
  const choices = sorts.filter(
    ({ value }) => (value !== 'distance' || filters.near) && (value !== 'relevance' || filters.q),
  );
  const standard = choices[0]?.value;
  const chosen = choices.find(({ value }) => value === filters.sort)?.value ?? standard;
  return (
    <SelectFilter
      label="Sort by"
      choices={choices}
      value={chosen}
      onChange={(sort) => onChange(sort === standard ? undefined : sort)}
    />
  );
}

function MemberFilters({ filters, change }: PartProps) {
  const me = useMe();
  return (
    <>
      <TextFilter label="Tag" value={filters.tag} onChange={(tag) => change({ tag })} />
      {me && (
        <>
          <SelectFilter
            label="Status"
            any="Any status"
            choices={statuses}
            value={filters.status}
            onChange={(status) => change({ status })}
          />
          <FilterGroup label="Only">
            <FlagFilter label="Not confirmed lately" value={filters.stale} onChange={(stale) => change({ stale })} />
            <FlagFilter label="Those I act for" value={filters.mine} onChange={(mine) => change({ mine })} />
            <FlagFilter label="Archived" value={filters.archived} onChange={(archived) => change({ archived })} />
          </FilterGroup>
        </>
      )}
    </>
  );
}
