import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery, useMay, useMe } from '@/auth/me';
import { useSession } from '@/auth/useSession';
import { organisationsKey } from '@/features/organisations/queries';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { SignInButton } from '@/ui/SignInButton';
import { LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './freshness.module.css';
import { acceptRepresentation } from './queries';
import { invitation } from './secrets';

/** Where an invitation's link leads: sign in, say yes, and the entry is yours to keep. */
export function RepresentativeInvitationPage() {
  const [secret] = useState(invitation.read);
  return (
    <div className={classes.narrow}>
      {secret ? (
        <Invited secret={secret} />
      ) : (
        <>
          <PageHeader title="Open your invitation" />
          <p>
            Use the link in the email that asked you to look after an entry. It has a long secret at its end: copy all
            of it.
          </p>
          <p className={classes.onward}>
            Have you joined already?{' '}
            <TextLink to="/organisations" search={{ mine: true }}>
              See the organisations you act for
            </TextLink>
          </p>
        </>
      )}
    </div>
  );
}

function Invited({ secret }: { secret: string }) {
  const session = useSession();
  const me = useMe();
  const partner = useMay('act-for-organisation');
  return (
    <>
      <PageHeader
        title="Will you look after your organisation’s entry?"
        lead="You keep what the directory says of it right, with its services, and can invite colleagues to do the same."
      />
      {me ? (
        partner ? (
          <Join secret={secret} name={me.name} />
        ) : (
          <p>
            You are signed in as {me.name}, and this account cannot act for an organisation yet. Ask who invited you to
            have it made a partner’s, then open the link again.
          </p>
        )
      ) : session === 'signed-out' || session === 'expired' ? (
        <>
          <p>Sign in with your account to take it on. You come back here.</p>
          <p className={classes.onward}>
            <SignInButton size="lg" />
          </p>
        </>
      ) : (
        <LoadingState label="Loading the invitation" lines={2} />
      )}
    </>
  );
}

function Join({ secret, name }: { secret: string; name: string }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [refused, setRefused] = useState<string>();
  const joining = useMutation({
    mutationFn: () => acceptRepresentation(secret),
    onSuccess: ({ organisation }) => {
      invitation.forget();
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: organisationsKey });
      toast(`You act for ${organisation.name}`);
      void navigate({ to: '/organisations/$id', params: { id: organisation.id }, replace: true });
    },
    onError: (error) => setRefused(asProblem(error).message),
  });
  return (
    <>
      <p>
        You take it on as <strong>{name}</strong>. The alliance’s staff and whoever else acts for the organisation see
        your name.
      </p>
      {refused && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
      <p className={classes.onward}>
        <Button size="lg" onClick={() => joining.mutate()} loading={joining.isPending}>
          Look after the entry
        </Button>
      </p>
    </>
  );
}
