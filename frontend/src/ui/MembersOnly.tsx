import type { ReactNode } from 'react';
import { mayOf, useMe } from '@/auth/me';
import { useSession } from '@/auth/useSession';
import { LoadingState, NoPermission, SignInFirst } from './states';

interface MembersOnlyProps {
  /** The action of `/me` that the page is for. */
  to: string;
  /** "add an organisation", for the sentence when it is not allowed. */
  what: string;
  children: ReactNode;
}

/** A page for people who are signed in and may do one thing. The server decides again; this only saves a vain attempt. */
export function MembersOnly({ to, what, children }: MembersOnlyProps) {
  const session = useSession();
  const me = useMe();
  if (me) return mayOf(me, to) ? children : <NoPermission what={what} />;
  if (session === 'signed-out' || session === 'expired') return <SignInFirst />;
  return <LoadingState label="Loading the page" />;
}
