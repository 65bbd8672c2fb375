import type { User, UserManager } from 'oidc-client-ts';
import { anonymousClient, body, takeTokensFrom } from '@/api/client';
import { dropAllDrafts } from './drafts';

/** `starting`: this browser was signed in before and we are asking Keycloak, out of sight, whether it still is. */
export type Session = 'starting' | 'signed-out' | 'signed-in' | 'expired';

/** Says only that somebody signed in on this browser, so that visitors without an account never wait for Keycloak. */
const HINT = 'firstmile.signed-in';

const listeners = new Set<() => void>();
let session: Session = 'signed-out';
let manager: Promise<UserManager> | undefined;
let resuming: Promise<void> = Promise.resolve();
let renewing: Promise<string | undefined> | undefined;

function become(next: Session): void {
  if (next === session) return;
  session = next;
  for (const listener of listeners) listener();
}

export const currentSession = () => session;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function userManager(): Promise<UserManager> {
  manager ??= createManager().catch((error) => {
    manager = undefined;
    throw error;
  });
  return manager;
}

async function createManager(): Promise<UserManager> {
  const [{ createUserManager }, configuration] = await Promise.all([
    import('./oidc'),
    body(anonymousClient.GET('/api/v1/configuration')),
  ]);
  const created = createUserManager(configuration.oidc);
  created.events.addUserLoaded(signedIn);
  created.events.addAccessTokenExpired(() => void renew());
  return created;
}

function signedIn(): void {
  localStorage.setItem(HINT, 'yes');
  become('signed-in');
}

async function token(): Promise<string | undefined> {
  await resuming;
  if (session === 'signed-out' || session === 'expired') return undefined;
  const user = await (await userManager()).getUser();
  return user && !user.expired ? user.access_token : renew();
}

function renew(): Promise<string | undefined> {
  renewing ??= renewOnce().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renewOnce(): Promise<string | undefined> {
  try {
    const user = await (await userManager()).signinSilent();
    if (user) return user.access_token;
  } catch {
    // Keycloak says no, or does not answer: either way nobody is signed in any more.
  }
  become('expired');
  return undefined;
}

async function resume(): Promise<void> {
  try {
    const user = await (await userManager()).signinSilent();
    become(user ? 'signed-in' : 'signed-out');
  } catch (error) {
    if (error instanceof Error && 'error' in error) localStorage.removeItem(HINT);
    become('signed-out');
  }
}

/** Plugs the session into the API client; `alone` (the return from Keycloak) signs in by itself and needs no attempt. */
export function startSession(alone: boolean): void {
  takeTokensFrom({ token, renew });
  if (alone || !localStorage.getItem(HINT)) return;
  session = 'starting';
  resuming = resume();
}

const here = () => {
  const { pathname, search, hash } = globalThis.location;
  return pathname + search + hash;
};

export async function signIn(returnTo: string = here()): Promise<void> {
  await (await userManager()).signinRedirect({ state: returnTo });
}

/** Finishes the redirect from Keycloak and tells where the person was. */
export async function completeSignIn(): Promise<string> {
  const user: User = await (await userManager()).signinRedirectCallback();
  signedIn();
  const returnTo = user.state;
  return typeof returnTo === 'string' && /^\/(?!\/)/.test(returnTo) ? returnTo : '/';
}

export async function signOut(): Promise<void> {
  dropAllDrafts();
  localStorage.removeItem(HINT);
  await (await userManager()).signoutRedirect();
}
