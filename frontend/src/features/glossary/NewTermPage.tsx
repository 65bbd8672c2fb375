import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { createTerm } from './queries';
import { TermForm } from './TermForm';

export function NewTermPage() {
  const [keyFor] = useState(idempotencyKeys);
  return (
    <MembersOnly to="manage-glossary" what="explain words">
      <PageHeader title="Explain a word" back={<TextLink to="/glossary">Words we use</TextLink>} />
      <TermForm save={(wanted) => createTerm(wanted, keyFor(wanted))} />
    </MembersOnly>
  );
}
