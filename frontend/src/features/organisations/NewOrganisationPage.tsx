import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { OrganisationForm } from './OrganisationForm';
import { createOrganisation } from './queries';

export function NewOrganisationPage() {
  const [keyFor] = useState(idempotencyKeys);
  return (
    <MembersOnly to="create-organisation" what="add an organisation">
      <PageHeader title="Add an organisation" back={<TextLink to="/organisations">Organisations</TextLink>} />
      <OrganisationForm save={(organisation) => createOrganisation(organisation, keyFor(organisation))} />
    </MembersOnly>
  );
}
