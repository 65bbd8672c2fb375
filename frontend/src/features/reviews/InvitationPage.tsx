import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery, useMay, useMe } from '@/auth/me';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { SignInButton } from '@/ui/SignInButton';
import { LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { invitation } from './invitation';
import { acceptInvitation } from './panels';
import { reviewsKey } from './queries';
import classes from './reviews.module.css';

/** Where an invitation's link leads: sign in, say yes, and the panel is there. */
export function InvitationPage() {
  const [secret] = useState(invitation.read);
  return (
    <div className={classes.column}>
      {secret ? (
        <Invited secret={secret} />
      ) : (
        <>
          <PageHeader title="Open your invitation" />
          <p>Use the link in the email that asked you to review. It has a long secret at its end: copy all of it.</p>
          <p className={classes.onward}>
            Have you joined already? <TextLink to="/reviews">Go to your reviews</TextLink>
          </p>
        </>
      )}
    </div>
  );
}

function Invited({ secret }: { secret: string }) {
  const session = useSession();
  const me = useMe();
  const reviewer = useMay('review-answers');
  return (
    <>
      <PageHeader
        title="Will you review applications?"
        lead="You read anonymous answers, one question at a time, and give each a mark from 1 to 5 with a guide beside you."
      />
      {me ? (
        reviewer ? (
          <Join secret={secret} name={me.name} />
        ) : (
          <p>
            You are signed in as {me.name}, and this account cannot review yet. Ask who invited you to have it made a
            reviewer’s, then open the link again.
          </p>
        )
      ) : session === 'signed-out' || session === 'expired' ? (
        <>
          <p>Sign in with your account to join the panel. You come back here.</p>
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
    mutationFn: () => acceptInvitation(secret),
    onSuccess: ({ vacancy }) => {
      invitation.forget();
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: reviewsKey });
      toast(`You are on the panel: ${vacancy.name}`);
      void navigate({ to: '/reviews/$vacancyId', params: { vacancyId: vacancy.id }, replace: true });
    },
    onError: (error) => setRefused(asProblem(error).message),
  });
  return (
    <>
      <p>
        You join as <strong>{name}</strong>. The hiring manager sees your name and how far you have come, and nobody
        sees your marks before all are locked.
      </p>
      {refused && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
      <p className={classes.onward}>
        <Button size="lg" onClick={() => joining.mutate()} loading={joining.isPending}>
          Join the panel
        </Button>
      </p>
    </>
  );
}
