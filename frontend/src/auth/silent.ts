import { UserManager } from 'oidc-client-ts';

// Runs in the hidden frame of a prompt=none attempt and only hands its own address to the page that opened it.
new UserManager({ authority: globalThis.location.origin, client_id: 'silent', redirect_uri: globalThis.location.href })
  .signinSilentCallback()
  .catch(() => undefined);
