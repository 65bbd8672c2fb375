import { expectAccessible } from './support/accessible';
import { advertOf } from './support/adverts';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

test('an advert is pasted, checked line by line, and published once its deadline is chosen', async ({ as }) => {
  const title = nameOf('Allotments');
  const page = await as('hiring');
  await page.goto('/vacancies/new');
  await page.getByRole('link', { name: "Start from an advert's text" }).click();
  await page.getByLabel('Chapter').selectOption({ label: '– Citizens Essex' });
  await page.getByRole('combobox', { name: 'Organisation that offers it' }).fill('Citizens UK');
  await page.getByRole('listbox').getByRole('option', { name: 'Citizens UK', exact: true }).click();
  await page.getByLabel("The advert's text").fill(advertOf(title));
  await page.getByRole('button', { name: 'Make the draft' }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Change ${title}` })).toBeVisible();
  await expect(page.getByLabel('Full-time salary a year, in pounds')).toHaveValue('30000.00');
  await expect(page.getByLabel('Hours of a full-time week')).toHaveValue('37.5');
  await expect(page.getByText('Hours: 20 hours per week').first()).toBeVisible();
  await expect(
    page.getByRole('checkbox', { name: 'Marked without knowing whose answer it is' }).first(),
  ).not.toBeChecked();
  await expect(page.getByLabel(/^Deadline/)).toHaveValue('');
  await expectAccessible(page);

  const checks = page.getByRole('region', { name: "Made from an advert's text" });
  await expect(checks.getByText('Closing: 4:12pm, 3 March 2051')).toBeVisible();
  await expect(checks.getByText('Not recognised: 1 line')).toBeVisible();
  const address = page.url();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('link', { name: 'Choose the one deadline' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled();

  await page.goto(address);
  await checks.getByRole('button', { name: /^Use .*11:59pm/ }).click();
  await expect(page.getByLabel(/^Deadline/)).toHaveValue('2051-03-03T23:59');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(`${title} is published`)).toBeVisible();
  await expect(page.getByText(/3 March 2051 at 11:59pm/).first()).toBeVisible();
});

test('a text file is read in the browser, and its words are seen before they are sent', async ({ as }) => {
  const page = await as('hiring');
  await page.goto('/vacancies/import');
  await page.getByLabel('Or take it from a text file').setInputFiles({
    name: 'advert.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`\r\n${advertOf('Sample Orchard Organiser')}`),
  });
  await expect(page.getByText('advert.txt is in the field above')).toBeVisible();
  await expect(page.getByLabel("The advert's text")).toHaveValue(/Sample Orchard Organiser/);
});
