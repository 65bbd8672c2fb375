import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Schemas } from '@/api/schemas';

/** Loaded only when somebody signs in or has been signed in: the library stays out of the public pages' first chunk. */
export function createUserManager({ authority, clientId }: Schemas['Configuration']['oidc']): UserManager {
  const { origin } = globalThis.location;
  return new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${origin}/signed-in`,
    silent_redirect_uri: `${origin}/silent.html`,
    post_logout_redirect_uri: `${origin}/`,
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: globalThis.sessionStorage }),
    automaticSilentRenew: true,
    silentRequestTimeoutInSeconds: 4,
    requestTimeoutInSeconds: 8,
    monitorSession: false,
    loadUserInfo: false,
  });
}
