import { anOrganisation } from './support/api';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

// a place of this test's own, where the demo has nobody
const here = { latitude: 51.6412, longitude: 0.6121 };

test('a newcomer finds a food bank near a postcode, with a slip, and shows it to somebody else', async ({
  page,
  context,
}) => {
  const name = nameOf('Foodbank');
  await anOrganisation({ name, address: { lines: [], town: 'South Woodham Ferrers', postcode: 'CM3 5ZY', ...here } });
  await page.goto('/');
  await page.getByRole('link', { name: 'See the directory' }).click();
  await page.getByRole('searchbox', { name: 'Search organisations' }).fill('fodbank');
  await page.getByRole('combobox', { name: 'Near' }).fill('cm3 5zy');
  await page.getByRole('combobox', { name: 'Near' }).press('Enter');
  await expect(page.getByText(/within 10 miles of CM3 5ZY$/)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(/miles|around here/);

  // the map has the same, and opens with the keyboard
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  const map = page.getByTestId('map');
  const result = page.getByRole('region', { name: 'Results' }).getByRole('link', { name });
  await expect(result).toBeVisible();
  const marker = map.getByRole('button', { name, exact: true });
  await expect(marker.or(map.getByRole('button', { name: /places: look closer/ })).first()).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('combobox', { name: 'Near' })).toHaveValue('cm3 5zy');
  await other.getByRole('region', { name: 'Results' }).getByRole('link', { name }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('a marker is reached with the keyboard and leads to the organisation', async ({ page }) => {
  const name = nameOf('Lighthouse');
  await anOrganisation({ name, address: { lines: [], town: 'Lerwick', latitude: 60.155, longitude: -1.145 } });
  await page.goto(`/organisations?view=map&near=Lerwick&q=${encodeURIComponent(name)}`);
  const marker = page.getByTestId('map').getByRole('button', { name, exact: true });
  await marker.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('map').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('the town is suggested, filters count, and nothing near offers to look further', async ({ page }) => {
  await page.goto('/organisations');
  await page.getByRole('combobox', { name: 'Near' }).fill('chelms');
  await page.getByRole('option', { name: 'Chelmsford', exact: true }).click();
  await expect(page.getByText(/organisations? within 10 miles of Chelmsford$/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Distance' })).toBeVisible();
  await page.getByRole('button', { name: 'Cards', exact: true }).click();
  await expect(page).toHaveURL(/near=Chelmsford&view=cards|view=cards&near=Chelmsford/);

  await page.goto('/organisations?near=Stornoway&within=1');
  await page.getByRole('button', { name: 'Look within 3 miles' }).click();
  await expect(page).toHaveURL(/within=3/);
});
