import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { type Me, useMe } from '@/auth/me';
import { type PersonView, personQuery } from '@/features/people/queries';
import { TextLink } from '@/ui/links';
import { dayFromNow } from '@/ui/londonTime';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { LoadingState } from '@/ui/states';
import { OneToOneForm } from './OneToOneForm';
import { createOneToOne } from './queries';
import { begunBefore, empty, newContentOf, type OneToOneValues } from './values';

type NewState = 'held' | 'planned';

interface NewProps {
  state: NewState;
  personId: string | undefined;
}

const log = getRouteApi('/one-to-ones/new');
const plan = getRouteApi('/one-to-ones/plan');

export const LogOneToOnePage = () => <NewOneToOne state="held" personId={log.useSearch().personId} />;
export const PlanOneToOnePage = () => <NewOneToOne state="planned" personId={plan.useSearch().personId} />;

function NewOneToOne({ state, personId }: NewProps) {
  return (
    <MembersOnly to="record-one-to-one" what="log one-to-ones">
      <PageHeader
        title={state === 'held' ? 'Log a one-to-one' : 'Plan a one-to-one'}
        back={<TextLink to="/one-to-ones">One-to-ones</TextLink>}
      />
      <WithWhom state={state} personId={personId} />
    </MembersOnly>
  );
}

/** The form begins once it is known whom the address names; somebody who cannot be read is simply not filled in. */
function WithWhom({ state, personId }: NewProps) {
  const me = useMe();
  const person = useQuery({ ...personQuery(personId ?? ''), enabled: personId !== undefined });
  if (!me || (personId && person.isPending)) return <LoadingState label="Loading the form" />;
  return <Form key={personId} state={state} me={me} person={person.data?.value} />;
}

function Form({ state, me, person }: { state: NewState; me: Me; person: PersonView | undefined }) {
  const [keyFor] = useState(idempotencyKeys);
  const [initial] = useState(() => initialValues(state, me, person));
  return (
    <OneToOneForm
      state={state}
      initial={initial}
      submit={state === 'held' ? 'Log one-to-one' : 'Plan one-to-one'}
      owner={me.subject}
      save={(values) => {
        const content = newContentOf(values, state);
        return createOneToOne(content, keyFor(content));
      }}
    />
  );
}

function initialValues(state: NewState, me: Me, person: PersonView | undefined): OneToOneValues {
  const at = state === 'held' ? begunBefore(45) : `${dayFromNow(1)}T10:00`;
  const first = empty(at, me.chapters[0]?.id ?? person?.chapter.id ?? '');
  if (!person) return first;
  const organisations = person.affiliations.filter(({ current }) => current).map(({ organisation }) => organisation);
  const { id, name } = person;
  return { ...first, people: [{ person: { id, name }, organisation: organisations[0] ?? null, organisations }] };
}
