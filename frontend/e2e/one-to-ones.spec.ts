import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

const PHONE = { width: 390, height: 844 };

test('an organiser logs a one-to-one on a phone, with somebody new, and nobody else can read it', async ({ as }) => {
  const page = await as('organiser');
  await page.setViewportSize(PHONE);
  await page.goto('/one-to-ones/new');
  await page.getByRole('combobox', { name: 'Who' }).fill('Sample Newcomer');
  await page.getByRole('option', { name: 'Add “Sample Newcomer” as a new person' }).click();
  await page.getByRole('button', { name: 'Add Sample Newcomer' }).click();
  await expect(page.getByRole('button', { name: 'Leave Sample Newcomer out' })).toBeVisible();
  await page.getByLabel('30 min').check();
  await page.getByLabel(/^Story/).fill('Told in confidence');
  await expectAccessible(page);

  await page.context().newPage();
  await page.close();
  const again = page.context().pages().at(-1);
  if (!again) throw new Error('no page');
  await again.setViewportSize(PHONE);
  await again.goto('/one-to-ones/new');
  await expect(again.getByText('What you typed is still here')).toBeVisible();
  await again.getByRole('button', { name: 'Log one-to-one' }).click();
  await expect(again.getByRole('heading', { level: 1, name: 'Sample Newcomer' })).toBeVisible();
  await expect(again.getByText('Told in confidence')).toBeVisible();

  const address = new URL(again.url()).pathname;
  for (const other of ['lead', 'admin'] as const) {
    const theirs = await as(other);
    await theirs.goto(address);
    await expect(theirs.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  }
});

test('a planned one-to-one is settled in two taps', async ({ as }) => {
  const page = await as('organiser');
  await page.setViewportSize(PHONE);
  await page.goto('/one-to-ones/plan');
  await page.getByRole('combobox', { name: 'Who' }).fill('Sample Planned');
  await page.getByRole('option', { name: 'Add “Sample Planned” as a new person' }).click();
  await page.getByRole('button', { name: 'Add Sample Planned' }).click();
  await page.getByRole('button', { name: 'Leave Sample Planned out' }).waitFor();
  await page.getByRole('button', { name: 'Plan one-to-one' }).click();
  await page.getByRole('radio', { name: 'We met' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'Add what you heard' })).toBeVisible();
  await expectAccessible(page);
});

test('a partner sees people and no one-to-ones', async ({ as }) => {
  const page = await as('partner');
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/one-to-ones');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see one-to-ones' })).toBeVisible();
});
