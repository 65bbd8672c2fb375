import { apiOf } from './support/api';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

test('an organiser in Bristol plans a one-to-one, says what came of it, and promises a next step', async ({ as }) => {
  const name = nameOf('Sample');
  const page = await as('organiser2');
  await page.goto('/');
  await page.getByRole('link', { name: 'See what follows from your one-to-ones' }).click();
  await page.getByRole('link', { name: 'Plan one' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan a one-to-one');
  await page.getByRole('combobox', { name: 'Who' }).fill(name);
  await page.getByRole('option', { name: `Add “${name}” as a new person` }).click();
  await page.getByRole('button', { name: `Add ${name}` }).click();
  await page.getByRole('button', { name: `Leave ${name} out` }).waitFor();
  await page.getByRole('button', { name: 'Plan one-to-one' }).click();
  await expect(page.getByRole('complementary')).toContainText('Voscur network');

  await page.getByRole('radio', { name: 'We met' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Add what you heard' }).click();
  await page.getByLabel(/^Interests/).fill('A street where children can play');
  await page.getByLabel(/^Next step/).fill('Introduce them to the play street');
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Next step done')).toBeVisible();
  await expect(page.getByText('A street where children can play')).toBeVisible();
});

test('a lead reads the one-to-ones that the team has opened, and no more', async ({ as }) => {
  const page = await as('lead');
  await page.goto('/one-to-ones?everyone=true');
  const list = page.getByRole('table', { name: 'One-to-ones' });
  await expect(list).toContainText('Sample Organiser');
  await page.getByRole('searchbox', { name: 'Search by person, organisation or place' }).fill('Amina');
  await page.getByRole('link', { name: 'Amina Sample' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Concerns' })).toBeVisible();
  await expect(page.getByText('The application form; who will find a house by spring.')).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('Recorded bySample Organiser');
  await expect(page.getByRole('link', { name: 'Change it' })).toHaveCount(0);

  // told in confidence: not in the list, neither by a search
  await page.goto('/one-to-ones?everyone=true&q=Felix');
  await expect(page.getByRole('heading', { name: 'No one-to-one fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(page).toHaveURL(/\/one-to-ones\?everyone=true$/);
  await expect(list).toContainText('Sample Organiser');
});

test('finance reads agreements and members, and changes neither', async ({ as }) => {
  const page = await as('finance');
  await page.goto('/');
  await page.getByRole('link', { name: 'Agreements', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Draft an agreement' })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search agreements' }).fill('refugee');
  await page.getByRole('link', { name: 'Welcoming refugee families in Southend (sample)' }).click();
  await expect(page.getByText('Neither side uses the other')).toBeVisible();
  await expect(page.getByRole('button', { name: /Agree|Record|Propose|End|Send/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Change|Write/ })).toHaveCount(0);

  await page.goto('/organisations?status=member');
  await expect(page.getByRole('columnheader', { name: 'Status' })).toBeVisible();
  await page.getByRole('link', { name: 'Southend Community Sponsorship' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Southend Community Sponsorship');
  // a word that is explained opens, and what happened goes further back: neither changes anything
  const buttons = page.getByRole('main').locator('button:not([aria-expanded])');
  await expect(buttons.filter({ hasNotText: 'Show earlier' })).toHaveCount(0);
  const { value } = await (await apiOf('finance')).read<{ can: string[] }>(new URL(page.url()).pathname);
  expect(value.can).toEqual([]);
});
