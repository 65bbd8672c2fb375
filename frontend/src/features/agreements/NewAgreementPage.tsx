import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { useMe } from '@/auth/me';
import { EditForm } from '@/ui/form/EditForm';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { AboutFields } from './AboutFields';
import { agreementKey, agreementsKey, createAgreement } from './queries';
import { contentOf, validate, valuesOf } from './values';

export function NewAgreementPage() {
  return (
    <MembersOnly to="create-agreement" what="draft an agreement">
      <PageHeader
        title="Draft an agreement"
        back={<TextLink to="/agreements">Agreements</TextLink>}
        lead="First who and what. Then seven foundations, one at a time; you can stop and go on whenever you like."
      />
      <NewAgreement />
    </MembersOnly>
  );
}

function NewAgreement() {
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const me = useMe();
  const [keyFor] = useState(idempotencyKeys);
  const onlyChapter = me?.chapters.length === 1 ? me.chapters[0]?.id : undefined;
  const [initial] = useState(() => valuesOf(undefined, onlyChapter));
  const { edit } = useEditForm({
    initial,
    validate,
    save: (values) => createAgreement(contentOf(values), keyFor(contentOf(values))),
    onSaved: (answer) => {
      const { id } = answer.value;
      saved(answer, agreementKey(id), agreementsKey);
      toast('The draft is saved');
      void navigate({ to: '/agreements/$id/edit', params: { id } });
    },
  });
  return (
    <EditForm edit={edit} save="Start the draft" cancel={<TextLink to="/agreements">Cancel</TextLink>}>
      <AboutFields />
    </EditForm>
  );
}
