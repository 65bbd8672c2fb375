import { organisationNamed } from './support/api';
import { expect, test } from './support/test';

test('an address that leads nowhere says so, and leads back to the start', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expect(page).toHaveTitle('Page not found – Firstmile');
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first mile, not just the extra one');
});

test('what one may not see looks like what does not exist', async ({ page, as }) => {
  const { id } = await organisationNamed('Essex Living Wage Team');
  await page.goto(`/organisations/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  const stranger = await as('organiser2');
  await stranger.goto(`/organisations/${id}`);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});

test('a page for others says that one may not, instead of offering a form that cannot be saved', async ({ as }) => {
  const page = await as('finance');
  await page.goto('/organisations/new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot add an organisation');
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('a list that cannot be read says so, and can be tried again', async ({ page }) => {
  await page.goto('/chapters');
  await page.route(/\/api\/v1\/organisations/, (route) => route.abort());
  await page.getByRole('link', { name: 'Chelmsford Citizens', exact: true }).click();
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('Firstmile cannot be reached');
  await expect(problem).toContainText('Check your connection');

  await page.unrouteAll();
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Anglia Ruskin University' })).toBeVisible();
  await expect(problem).toHaveCount(0);
});

test('a save that does not get through keeps what was typed, and goes through the second time', async ({ as }) => {
  const page = await as('partner2');
  const { id } = await organisationNamed('YMCA Essex');
  await page.goto(`/organisations/${id}/edit`);
  const text = `Housing and youth work, told anew at ${Date.now()}`;
  await page.getByLabel('What it does').fill(text);
  await page.route(`**/api/v1/organisations/${id}/edits`, (route) => route.abort());
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('What you typed is kept.')).toBeVisible();
  await expect(page.getByLabel('What it does')).toHaveValue(text);

  await page.unrouteAll();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('YMCA Essex is saved')).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
});
