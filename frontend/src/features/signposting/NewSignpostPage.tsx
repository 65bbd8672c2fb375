import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { type Me, useMe } from '@/auth/me';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { logSignpost } from './queries';
import { SignpostForm } from './SignpostForm';
import { emptyValues } from './values';

const route = getRouteApi('/signposts/new');

export function NewSignpostPage() {
  return (
    <MembersOnly to="log-signposts" what="log signposts">
      <PageHeader
        title="We pointed someone to…"
        back={<TextLink to="/signposting">Signposting</TextLink>}
        lead="Nothing about the person is kept: only from whom, to whom and about what."
      />
      <Log />
    </MembersOnly>
  );
}

function Log() {
  const me = useMe();
  const { to, themeId } = route.useSearch();
  return me && <Form key={to} me={me} to={to} themeId={themeId} />;
}

function Form({ me, to, themeId }: { me: Me; to: string | undefined; themeId: string | undefined }) {
  const [keyFor] = useState(idempotencyKeys);
  const [initial] = useState(() => emptyValues(me.organisations[0], to, themeId));
  return (
    <SignpostForm
      initial={initial}
      submit="Log it"
      offered={to}
      save={(wanted) => logSignpost(wanted, keyFor(wanted))}
    />
  );
}
