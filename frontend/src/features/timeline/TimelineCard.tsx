import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { type TimelineEntry, timelineQuery } from './queries';
import classes from './timeline.module.css';

/** On an organisation's page, for those who see all of it: what happened around it, newest first. */
export function TimelineCard({ organisationId }: { organisationId: string }) {
  const timeline = useInfiniteQuery(timelineQuery(organisationId));
  const entries = timeline.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title="What happened">
      {timeline.isPending && <LoadingState label="Loading what happened" lines={4} />}
      {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.isSuccess && entries.length === 0 && (
        <p className={classes.by}>Nothing yet. Changes, confirmations, agreements and one-to-ones will stand here.</p>
      )}
      <ol className={classes.line}>
        {entries.map((entry) => (
          <li key={entry.id} data-thing={entry.thing}>
            <time dateTime={entry.at}>{formatDate(entry.at)}</time>
            <div>
              <Words {...entry} />
              <span className={classes.by}>{entry.by}</span>
            </div>
          </li>
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button variant="outline" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </Section>
  );
}

function Words({ what, name, thing, thingId }: TimelineEntry) {
  if (thing === 'one-to-one')
    return (
      <TextLink to="/one-to-ones/$id" params={{ id: thingId }}>
        {what}
      </TextLink>
    );
  if (!name) return <span>{what}</span>;
  return (
    <span>
      {what}: {linked(thing, thingId, name)}
    </span>
  );
}

function linked(thing: TimelineEntry['thing'], id: string, name: string) {
  switch (thing) {
    case 'service':
      return (
        <TextLink to="/services/$id" params={{ id }}>
          {name}
        </TextLink>
      );
    case 'agreement':
      return (
        <TextLink to="/agreements/$id" params={{ id }}>
          {name}
        </TextLink>
      );
    default:
      return name;
  }
}
