import type { components } from '../src/api/schema';
import { anOrganisation, apiOf, organisationNamed } from './support/api';
import { look } from './support/look';
import { nameOf } from './support/names';
import { stack } from './support/stack';
import { expect, test } from './support/test';

type Schemas = components['schemas'];

test('an organiser says what an organisation does, where and when, and everyone reads it', async ({
  as,
  page: visitor,
}) => {
  const organisation = nameOf('Pantry');
  const { value } = await anOrganisation({
    name: organisation,
    address: { lines: ['1 Sample Street'], town: 'Chelmsford', county: 'Essex', postcode: 'CM1 1QH' },
  });
  const page = await as('organiser');
  await page.goto(`/organisations/${value.id}`);
  await page.getByRole('link', { name: 'Add a place' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Sample chapel');
  await page.getByLabel('Town or city').fill('Chelmsford');
  await page.getByLabel('Postcode').fill('cm2 0aa');
  await page.getByRole('button', { name: 'Add place' }).click();
  await expect(page.getByText('Sample chapel is saved')).toBeVisible();

  await page.getByRole('link', { name: 'Add a service' }).click();
  await page.getByRole('button', { name: 'Add service' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  await page.getByLabel('Name', { exact: true }).fill('Community fridge');
  await page.getByRole('checkbox', { name: 'Food', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Families' }).check();
  await page.getByRole('button', { name: 'Add a time' }).click();
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await page.getByRole('checkbox', { name: 'Friday' }).check();
  await page.getByLabel('Opens').fill('9.30');
  await page.getByLabel('Closes').fill('12:00');
  await page.getByRole('checkbox', { name: 'Sample chapel, Chelmsford' }).check();
  await page.getByLabel('Youngest age').fill('16');
  await page.getByLabel('Cost in pounds').fill('0');
  await page.getByRole('combobox', { name: 'Languages' }).fill('English, Ukrainian,');
  await page.getByRole('combobox', { name: 'Languages' }).press('Enter');
  await look(page, 'service-form');
  await page.getByRole('button', { name: 'Add service' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Community fridge');
  await expect(page.getByText('Tuesdays and Fridays 09:30–12:00')).toBeVisible();
  await page.getByRole('button', { name: 'Still right' }).click();
  await expect(page.getByText('Confirmed as still right')).toBeVisible();
  await look(page, 'service');

  await visitor.goto(`/organisations/${value.id}`);
  const card = visitor.getByRole('listitem').filter({ hasText: 'Community fridge' });
  await expect(card.getByText('Tuesdays and Fridays 09:30–12:00')).toBeVisible();
  await expect(card.getByText('Sample chapel, Chelmsford CM2 0AA')).toBeVisible();
  await expect(card.getByText('From age 16')).toBeVisible();
  await expect(card.getByText('Free')).toBeVisible();
  await expect(card.getByText(/^Still right as of /)).toBeVisible();
  await expect(visitor.getByRole('link', { name: /^(Add|Change)/ })).toHaveCount(0);
  await expect(visitor.getByRole('heading', { name: 'Offers and needs' })).toHaveCount(0);
  await card.getByRole('link', { name: 'Community fridge' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Community fridge');

  const feed = await visitor.request.get(
    `${stack().app}/open-referral/v3/services?search=${encodeURIComponent(organisation)}`,
  );
  expect(feed.headers()['access-control-allow-origin']).toBe('*');
  expect((await feed.json()).contents).toHaveLength(1);
});

test('a partner adds a need of its own, changes it and closes it once it is met', async ({ as }) => {
  const { id } = await organisationNamed('Southend Community Sponsorship');
  const title = nameOf('piano');
  const page = await as('partner');
  await page.goto(`/organisations/${id}`);
  await page.getByRole('link', { name: 'Add an offer or a need' }).click();
  await page.getByRole('radio', { name: 'A need' }).check();
  await page.getByLabel('What it is').selectOption('Equipment');
  await page.getByLabel('In a few words').fill(title);
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await look(page, 'need-form');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText(`${title} is saved`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('Equipment · Tuesdays');

  await page.getByRole('link', { name: `Change ${title}` }).click();
  await page.getByRole('button', { name: 'It is met: close it' }).click();
  await expect(page.getByText(`${title} is closed`)).toBeVisible();
  await expect(page.getByRole('link', { name: `Change ${title}` })).toHaveCount(0);
});

test('an organisation shows its services, its exchange and how deep the contacts are', async ({ as }) => {
  const { id } = await organisationNamed('YMCA Essex');
  const page = await as('organiser');
  await page.goto(`/organisations/${id}`);
  await expect(page.getByRole('heading', { name: 'Contact depth' })).toBeVisible();
  await expect(page.getByText('Nobody among the managers is known yet.')).toBeVisible();
  await expect(page.getByText('A hall for 40 people on Tuesday evenings', { exact: true }).first()).toBeVisible();
  await look(page, 'organisation');
});

test('an administrator adds a theme, retires it and takes it into use again', async ({ as }) => {
  const name = nameOf('care');
  const page = await as('admin');
  await page.goto('/themes');
  await look(page, 'themes');
  await page.getByRole('link', { name: 'Add a theme' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('What belongs to it').fill('Looking after each other.');
  await page.getByRole('button', { name: 'Add theme' }).click();
  await expect(page.getByText(`${name} is saved`)).toBeVisible();
  await page.getByRole('link', { name: `Change ${name}` }).click();
  await page.getByRole('button', { name: 'Retire this theme' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retire', exact: true }).click();
  await expect(page.getByText(`${name} is retired`)).toBeVisible();
  await page.getByRole('button', { name: `Use ${name} again` }).click();
  await expect(page.getByText(`${name} is in use again`)).toBeVisible();
  const themes = await (await apiOf('organiser')).read<Schemas['ThemePage']>('/themes?limit=100');
  const theme = themes.value.items.find((one) => one.name === name);
  expect(theme?.retiredAt).toBeUndefined();
  await expect(
    apiOf('organiser').then((api) => api.take(`/themes/${theme?.id}/retirement`, `"${theme?.version}"`)),
  ).rejects.toThrow(/403/);
});
