import type { Page } from '@playwright/test';
import { apiOf } from './support/api';
import { endSession, nextToken, sessionOf } from './support/keycloak';
import { nameOf } from './support/names';
import { fillKeycloakPage, signIn, signOut } from './support/signIn';
import { expect, test } from './support/test';

/** An access token lives five minutes; the product fetches the next one a minute before that. */
const RENEWAL = '04:05';
const LIFE = '05:05';

const isTokenRequest = (url: string) => url.endsWith('/protocol/openid-connect/token');
const renewal = (page: Page) => page.waitForResponse((answer) => isTokenRequest(answer.url()));

/** The bearer token with which the page reads the chapters. */
async function tokenInUse(page: Page): Promise<string> {
  const token = nextToken(page);
  await page.reload();
  return token;
}

test('somebody who stays longer than a token lives stays signed in and notices nothing', async ({ page }) => {
  await page.clock.install();
  await signIn(page, 'hiring');
  const token = nextToken(page);
  await page.getByRole('link', { name: 'Chapters', exact: true }).click();
  const before = await token;

  const renewed = renewal(page);
  await page.clock.fastForward(RENEWAL);
  expect((await renewed).status()).toBe(200);

  await page.clock.fastForward('02:00');
  const later = page.waitForResponse((answer) => /\/api\/v1\/organisations(\?|$)/.test(answer.url()));
  await page.getByRole('link', { name: 'Organisations', exact: true }).click();
  const answer = await later;
  expect(answer.status()).toBe(200);
  const after = answer.request().headers().authorization?.replace('Bearer ', '') ?? '';
  expect(after).not.toBe('');
  expect(after).not.toBe(before);
  expect(sessionOf(after)).toBe(sessionOf(before));
  await expect(page.getByRole('columnheader', { name: 'Status' })).toBeVisible();
});

test('a session that ends while a form is half typed loses no text', async ({ page }) => {
  const name = nameOf('Repair Café');
  await page.clock.install();
  await signIn(page, 'organiser', '/organisations/new');
  const token = await tokenInUse(page);
  await page.getByLabel('Name').fill(name);
  await page.getByRole('checkbox', { name: 'Community group' }).check();
  await page.getByLabel('What it does').fill('Neighbours mend toasters');

  await endSession(sessionOf(token));
  await page.clock.fastForward(LIFE);
  await expect(page.getByText('Your session has ended. Anything you typed is kept.')).toBeVisible();
  await page.getByLabel('What it does').fill('Neighbours mend toasters and trousers');
  await page.getByRole('button', { name: 'Add organisation' }).click();
  await expect(page.getByText('What you typed is kept. Sign in, then save it here.')).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Sign in again' }).click();
  await fillKeycloakPage(page, 'organiser');
  await expect(page.getByText('What you typed is still here')).toBeVisible();
  await expect(page).toHaveURL(/\/organisations\/new$/);
  await expect(page.getByLabel('Name')).toHaveValue(name);
  await expect(page.getByRole('checkbox', { name: 'Community group' })).toBeChecked();
  await expect(page.getByLabel('What it does')).toHaveValue('Neighbours mend toasters and trousers');

  await page.getByRole('button', { name: 'Add organisation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Neighbours mend toasters and trousers')).toBeVisible();

  await page.goto('/organisations/new');
  await expect(page.getByLabel('Name')).toHaveValue('');
});

test('a session that ended elsewhere leaves a reader with the public pages', async ({ page }) => {
  await signIn(page, 'finance', '/organisations?q=YMCA');
  await endSession(sessionOf(await tokenInUse(page)));
  await page.reload();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'YMCA Essex' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Status' })).toHaveCount(0);
});

test('signing out ends the session at Keycloak as well, and forgets what was typed', async ({ page }) => {
  const name = nameOf('Reading Group');
  await signIn(page, 'lead', '/organisations/new');
  await page.getByLabel('Name').fill(name);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Sample / })
    .click();
  page.once('dialog', (leaving) => void leaving.accept());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).not.toContain(name);
  expect(kept).not.toContain('firstmile.');

  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
  await fillKeycloakPage(page, 'organiser2');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sample Organiser Two' })).toBeVisible();
  await signOut(page);
});

test("a token that is not the realm's opens nothing", async ({ request }) => {
  const answer = await request.get('/api/v1/me', { headers: { Authorization: 'Bearer not.a.token' } });
  expect(answer.status()).toBe(401);
  await expect(apiOf('organiser').then((api) => api.read('/me'))).resolves.toBeTruthy();
});
