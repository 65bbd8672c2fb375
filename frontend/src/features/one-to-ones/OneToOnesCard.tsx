import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/auth/me';
import { formatShortDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { namesOf } from './names';
import classes from './oneToOnes.module.css';
import { latestWithQuery } from './queries';
import { StateBadge } from './StateBadge';

interface OneToOnesCardProps {
  with: { person: { id: string; name: string } } | { organisationId: string };
  mayLog: boolean;
}

/** On a person's or an organisation's page: the latest one-to-ones with them, as far as the reader may know. */
export function OneToOnesCard(props: OneToOnesCardProps) {
  const mayRead = useMay('read-one-to-ones');
  return mayRead && <Latest {...props} />;
}

function Latest({ with: whom, mayLog }: OneToOnesCardProps) {
  const filter = 'person' in whom ? { personId: whom.person.id } : { organisationId: whom.organisationId };
  const latest = useQuery(latestWithQuery(filter));
  const items = latest.data?.items ?? [];
  return (
    <Section title="One-to-ones">
      {latest.isPending && <LoadingState label="Loading one-to-ones" lines={3} />}
      {latest.isError && <ErrorState error={latest.error} onRetry={() => void latest.refetch()} />}
      {latest.isSuccess && items.length === 0 && (
        <p className={classes.muted}>None that you can read. Most one-to-ones are open to their author only.</p>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((one) => (
            <li key={one.id}>
              <div className={classes.line}>
                <TextLink to="/one-to-ones/$id" params={{ id: one.id }}>
                  {'person' in whom ? formatShortDate(one.at) : namesOf(one.people)}
                </TextLink>
                <StateBadge state={one.state} />
              </div>
              <span className={classes.small}>
                {[
                  'person' in whom ? one.place : formatShortDate(one.at),
                  one.author.you ? 'with you' : `with ${one.author.name}`,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {latest.data?.next && (
        <p className={classes.after}>
          <TextLink to="/one-to-ones" search={{ ...filter, everyone: true }}>
            All one-to-ones with them
          </TextLink>
        </p>
      )}
      {mayLog && 'person' in whom && (
        <ButtonLink mt="md" to="/one-to-ones/new" search={filter}>
          Log a one-to-one
        </ButtonLink>
      )}
    </Section>
  );
}
