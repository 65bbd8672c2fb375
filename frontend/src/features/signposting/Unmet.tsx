import { useQuery } from '@tanstack/react-query';
import { Bars } from '@/ui/Bars';
import { count, formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { CountChoices } from './CountChoices';
import { type CountFilters, unmetQuery } from './queries';
import classes from './signposting.module.css';
import { reasonLabel } from './words';

/** What nobody could take, by theme and town: the gaps that people have felt. */
export function Unmet({ filters }: { filters: CountFilters }) {
  const query = useQuery(unmetQuery(filters));
  return (
    <>
      <CountChoices filters={filters} since={query.data?.since} />
      {query.isPending && <LoadingState label="Counting" lines={6} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && query.data.total === 0 && (
        <EmptyState title="Somebody could always take them">
          Nobody was turned away, as far as it is logged. Log it when you find nobody: it shows where help is missing.
        </EmptyState>
      )}
      {query.isSuccess && query.data.total > 0 && (
        <Section title={`${count(query.data.total, 'time', 'times')} nobody could take them`}>
          <p className={classes.quiet}>
            Since {formatDate(query.data.since)}. A declined hand-over counts until somebody else is asked. These stand
            in <TextLink to="/gaps">gaps and overlaps</TextLink> too.
          </p>
          <Bars
            label="What nobody could take"
            bars={query.data.items.map(({ theme, town, count: times, reasons }) => ({
              label: `${theme.name}, ${town ?? 'town not known'}`,
              value: times,
              figure: `${count(times, 'time', 'times')}: ${reasons
                .map(({ reason }) => reasonLabel(reason).toLowerCase())
                .join(', ')}`,
            }))}
          />
        </Section>
      )}
    </>
  );
}
