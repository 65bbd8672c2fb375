import { expect, type Page } from '@playwright/test';
import { stack } from './stack';

/** The demo accounts of deploy/realm/firstmile-demo.json; the password is the user name. */
export const ACCOUNTS = [
  'organiser',
  'organiser2',
  'lead',
  'hiring',
  'reviewer',
  'reviewer2',
  'reviewer3',
  'finance',
  'admin',
  'partner',
  'partner2',
] as const;

export type Account = (typeof ACCOUNTS)[number];

/** Signs in the way a person does: the product's button, then Keycloak's own page. */
export async function signIn(page: Page, account: Account, from = '/') {
  await page.goto(from);
  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
  await fillKeycloakPage(page, account);
  await expect(page.getByRole('banner').getByRole('button', { name: /^Sample / })).toBeVisible();
}

export async function fillKeycloakPage(page: Page, account: Account, password: string = account) {
  await page.waitForURL((url) => url.href.startsWith(stack().oidc));
  await page.locator('#username').fill(account);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

export async function signOut(page: Page) {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Sample / })
    .click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible();
}

const tokens = new Map<Account, { token: Promise<string>; until: number }>();

/** Well within the five minutes that an access token lives. */
const REUSED_FOR = 180_000;

/** An access token without a browser, for tests that prepare or inspect through the API. */
export function tokenOf(account: Account): Promise<string> {
  const known = tokens.get(account);
  if (known && known.until > Date.now()) return known.token;
  const token = newToken(account);
  tokens.set(account, { token, until: Date.now() + REUSED_FOR });
  return token;
}

async function newToken(account: Account): Promise<string> {
  const answer = await fetch(`${stack().oidc}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'firstmile-dev',
      username: account,
      password: account,
    }),
  });
  if (!answer.ok) throw new Error(`Keycloak refused ${account}: ${answer.status} ${await answer.text()}`);
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}
