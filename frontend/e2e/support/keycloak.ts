import type { Page } from '@playwright/test';
import { stack } from './stack';

/** Keycloak's own server, above the realm. */
const server = () => new URL('/', stack().oidc).href;

async function adminToken(): Promise<string> {
  const { user, password } = stack().keycloakAdmin;
  const answer = await fetch(`${server()}realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: user, password }),
  });
  if (!answer.ok) throw new Error(`Keycloak refused its administrator: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Ends one session the way an administrator does; other sessions of the same person go on. */
export async function endSession(sessionId: string) {
  const realm = new URL(stack().oidc).pathname.split('/').at(-1);
  const answer = await fetch(`${server()}admin/realms/${realm}/sessions/${sessionId}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${await adminToken()}` },
  });
  if (answer.status !== 204) throw new Error(`Keycloak did not end the session: ${answer.status}`);
}

/** The bearer token of the page's next call to the API. */
export async function nextToken(page: Page): Promise<string> {
  const request = await page.waitForRequest((one) => one.url().includes('/api/v1/') && !!one.headers().authorization);
  return request.headers().authorization?.replace('Bearer ', '') ?? '';
}

/** The Keycloak session that a token belongs to. */
export function sessionOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return claims.sid;
}
