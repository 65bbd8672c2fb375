import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { completeSignIn } from '@/auth/session';
import { SignInButton } from '@/ui/SignInButton';
import { EmptyState, LoadingState } from '@/ui/states';

/** Where Keycloak sends people back to: finishes signing in and returns them to the page they came from. */
export function SignedInPage() {
  const navigate = useNavigate();
  const started = useRef(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    completeSignIn()
      .then((returnTo) => navigate({ to: returnTo, replace: true }))
      .catch(() => setFailed(true));
  }, [navigate]);
  if (!failed) return <LoadingState label="Signing you in" />;
  return (
    <EmptyState title="Signing in did not finish" action={<SignInButton label="Sign in again" returnTo="/" />}>
      It may have taken too long, or this page was opened a second time.
    </EmptyState>
  );
}
