import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { OneToOnesCard } from '@/features/one-to-ones/OneToOnesCard';
import { Badge } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate, formatShortDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { levelLabel } from './messages';
import classes from './people.module.css';
import { archivePerson, type PersonView, peopleKey, personKey, personQuery, restorePerson } from './queries';

const route = getRouteApi('/people/$id');

export function PersonPage() {
  const { id } = route.useParams();
  const query = useQuery(personQuery(id));
  if (query.isPending) return <LoadingState label="Loading the person" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: person, etag } = query.data;
  const { name, sample, archivedAt, can } = person;
  return (
    <>
      <PageHeader
        title={name}
        back={<TextLink to="/people">People</TextLink>}
        beside={
          <>
            {sample && <Badge>Sample</Badge>}
            {archivedAt && <Badge tone="over">Archived {formatDate(archivedAt)}</Badge>}
          </>
        }
        action={
          can.includes('edit') && (
            <ButtonLink to="/people/$id/edit" params={{ id }} variant="outline">
              Change this entry
            </ButtonLink>
          )
        }
      />
      <Contact person={person} />
      <Section title="Roles">
        <Roles person={person} />
      </Section>
      <OneToOnesCard with={{ person: { id, name } }} mayLog={!archivedAt} />
      <Archive person={person} etag={etag} />
    </>
  );
}

function Contact({ person: { email, phone, chapter } }: { person: PersonView }) {
  return (
    <Facts>
      <Fact name="Email">{email && <Anchor href={`mailto:${email}`}>{email}</Anchor>}</Fact>
      <Fact name="Phone">{phone && <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>}</Fact>
      <Fact name="Chapter">{chapter.name}</Fact>
    </Facts>
  );
}

function Roles({ person: { affiliations } }: { person: PersonView }) {
  if (affiliations.length === 0) return <p className={classes.muted}>No role at an organisation is known.</p>;
  const inOrder = [...affiliations].sort((one, other) => Number(other.current) - Number(one.current));
  return (
    <ul className={classes.list}>
      {inOrder.map(({ organisation, role, level, from, until, current }) => (
        <li key={`${organisation.id} ${role} ${level} ${from}`}>
          <div className={classes.line}>
            <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
              {organisation.name}
            </TextLink>
            <Badge tone={current ? 'good' : 'over'}>{levelLabel(level)}</Badge>
          </div>
          <span className={classes.role}>{[role, span(from, until)].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

function span(from: string | undefined, until: string | undefined): string {
  if (from && until) return `${formatShortDate(from)} to ${formatShortDate(until)}`;
  if (from) return `since ${formatShortDate(from)}`;
  return until ? `until ${formatShortDate(until)}` : '';
}

interface Change {
  call: () => Promise<Versioned<PersonView>>;
  done: string;
}

function Archive({ person, etag }: { person: PersonView; etag: string }) {
  const { id, name, can } = person;
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const saved = useSaved();
  const change = useMutation({
    mutationFn: ({ call }: Change) => call(),
    onSuccess: (answer, { done }) => {
      saved(answer, personKey(id), peopleKey);
      toast(done);
    },
    onError: (error) => {
      const problem = asProblem(error);
      toast(
        problem.status === 412
          ? 'Somebody else has changed this entry. Load the page again to see it, then repeat.'
          : problem.message,
        'problem',
      );
    },
    onSettled: () => setAsking(false),
  });
  if (can.includes('restore'))
    return (
      <Button
        mt="xl"
        variant="outline"
        loading={change.isPending}
        onClick={() => change.mutate({ done: `${name} is restored`, call: () => restorePerson(id, etag) })}
      >
        Restore from the archive
      </Button>
    );
  if (!can.includes('archive')) return null;
  return (
    <>
      <Button mt="xl" variant="subtle" color="danger" px="xs" ml={-9} onClick={() => setAsking(true)}>
        Archive this person
      </Button>
      <Confirm
        opened={asking}
        title={`Archive ${name}?`}
        confirm="Archive"
        danger
        busy={change.isPending}
        onConfirm={() => change.mutate({ done: `${name} is archived`, call: () => archivePerson(id, etag) })}
        onCancel={() => setAsking(false)}
      >
        <p>They leave the lists. What was recorded with them stays, and you can restore them.</p>
      </Confirm>
    </>
  );
}
