import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { useMe } from '@/auth/me';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { logSignpost, signpostQuery } from './queries';
import { SignpostForm } from './SignpostForm';
import classes from './signposting.module.css';
import { emptyValues, nextAfter, type SignpostValues } from './values';
import { reasonLabel } from './words';

const route = getRouteApi('/signposts/new');

export function NewSignpostPage() {
  const { insteadOf } = route.useSearch();
  return (
    <MembersOnly to="log-signposts" what="log signposts">
      <PageHeader
        title={insteadOf ? 'Who else could take them?' : 'We pointed someone to…'}
        back={<TextLink to="/signposting">Signposting</TextLink>}
        lead="Nothing about the person is kept: only from whom, to whom and about what."
      />
      <Log />
    </MembersOnly>
  );
}

function Log() {
  const me = useMe();
  const { to, themeId, insteadOf } = route.useSearch();
  if (insteadOf) return <AfterANo id={insteadOf} />;
  // whom one points to is another than who points
  const from = me?.organisations.find(({ id }) => id !== to);
  return me && <Form key={to} initial={emptyValues(from, to, themeId)} offered={to} />;
}

/** Somebody was declined: who is asked next, about the same? */
function AfterANo({ id }: { id: string }) {
  const declined = useQuery(signpostQuery(id));
  if (declined.isPending) return <LoadingState label="Loading the form" />;
  if (declined.isError) return <ErrorState error={declined.error} onRetry={() => void declined.refetch()} />;
  const { from, to, reason } = declined.data.value;
  return (
    <>
      <p className={classes.quiet}>
        {from.name} asked {to?.name}, which could not take them{reason && `: ${reasonLabel(reason).toLowerCase()}`}.
      </p>
      <Form key={id} initial={nextAfter(declined.data.value)} declinedBy={to?.id} />
    </>
  );
}

interface FormProps {
  initial: SignpostValues;
  offered?: string | undefined;
  declinedBy?: string | undefined;
}

function Form({ initial, offered, declinedBy }: FormProps) {
  const [keyFor] = useState(idempotencyKeys);
  const [begun] = useState(initial);
  return (
    <SignpostForm
      initial={begun}
      submit="Log it"
      offered={offered}
      declinedBy={declinedBy}
      save={(wanted) => logSignpost(wanted, keyFor(wanted))}
    />
  );
}
