import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/auth/me';
import { Badge } from '@/ui/Badge';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { levelLabel, levels } from './messages';
import classes from './people.module.css';
import { type PersonListItem, peopleAtQuery } from './queries';

/** On an organisation's page: whom the alliance knows there, and at which levels nobody yet. */
export function PeopleCard({ organisationId }: { organisationId: string }) {
  const mayRead = useMay('read-people');
  return mayRead && <Contacts organisationId={organisationId} />;
}

function Contacts({ organisationId }: { organisationId: string }) {
  const people = useQuery(peopleAtQuery(organisationId));
  return (
    <Section title="People">
      {people.isPending && <LoadingState label="Loading people" lines={3} />}
      {people.isError && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && <Known people={people.data.items} organisationId={organisationId} />}
    </Section>
  );
}

function Known({ people, organisationId }: { people: PersonListItem[]; organisationId: string }) {
  const here = people.map((person) => ({
    person,
    roles: person.affiliations.filter(({ organisation }) => organisation.id === organisationId),
  }));
  // the picture of contact depth says it already
  const sayLevels = !useMay('read-contact-depth');
  const known = new Set(here.flatMap(({ roles }) => roles.map(({ level }) => level)));
  return (
    <>
      {sayLevels && (
        <ul className={classes.depth} aria-label="Levels at which somebody is known">
          {levels.map(({ value, label }) => (
            <li key={value}>
              <Badge tone={known.has(value) ? 'good' : 'over'}>
                {label}: {known.has(value) ? 'known' : 'nobody yet'}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {here.length === 0 && <p className={classes.muted}>Nobody is known there yet.</p>}
      {here.length > 0 && (
        <ul className={classes.list}>
          {here.map(({ person, roles }) => (
            <li key={person.id}>
              <div className={classes.line}>
                <TextLink to="/people/$id" params={{ id: person.id }}>
                  {person.name}
                </TextLink>
                <span>{[...new Set(roles.map(({ level }) => levelLabel(level)))].join(', ')}</span>
              </div>
              <span className={classes.role}>{roles.flatMap(({ role }) => role ?? []).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
