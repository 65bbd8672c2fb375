import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { PersonForm } from './PersonForm';
import { createPerson } from './queries';

export function NewPersonPage() {
  const [keyFor] = useState(idempotencyKeys);
  return (
    <MembersOnly to="create-person" what="add a person">
      <PageHeader title="Add a person" back={<TextLink to="/people">People</TextLink>} />
      <PersonForm save={(person) => createPerson(person, keyFor(person))} />
    </MembersOnly>
  );
}
