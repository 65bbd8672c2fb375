import { expectAccessible } from './support/accessible';
import { ACCOUNTS, fillKeycloakPage, signIn, signOut, tokenOf } from './support/signIn';
import { expect, test } from './support/test';

test('a visitor reads the home page without an account', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

for (const account of ACCOUNTS) {
  test(`${account} signs in and out`, async ({ page }) => {
    await signIn(page, account);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await signOut(page);
  });
}

test('a person who signed in stays signed in after a reload', async ({ page }) => {
  await signIn(page, 'organiser');
  await page.reload();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sample Organiser' })).toBeVisible();
});

test('a wrong password is refused by Keycloak', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
  await fillKeycloakPage(page, 'lead', 'not the password');
  await expect(page.getByText('Invalid username or password')).toBeVisible();
});

test('the API takes the tokens of the realm', async ({ request }) => {
  const answer = await request.get('/api/v1/me', { headers: { Authorization: `Bearer ${await tokenOf('finance')}` } });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ subject: 'f1a57000-0000-4000-8000-000000000008' });
});
