import { apiOf, chapterNamed } from './support/api';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

test('an administrator adds a chapter under another, and gives it another name', async ({ as }) => {
  const [first, second] = [nameOf('Citizens'), nameOf('Citizens')];
  const page = await as('admin');
  await page.goto('/chapters');
  await page.getByRole('link', { name: 'Add a chapter' }).click();

  await page.getByRole('button', { name: 'Add chapter' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Enter the name of the chapter' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();

  await page.getByLabel('Name').fill(first);
  await page.getByLabel('Part of').selectOption({ label: '– Citizens Essex' });
  await page.getByRole('button', { name: 'Add chapter' }).click();
  await expect(page.getByText(`${first} is saved`)).toBeVisible();
  const essex = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Citizens Essex', exact: true }) });
  await expect(essex.getByRole('list').getByRole('link', { name: first, exact: true })).toBeVisible();

  await page.getByRole('link', { name: `Change ${first}` }).click();
  await page.getByLabel('Name').fill(second);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText(`${second} is saved`)).toBeVisible();
  await expect(page.getByRole('link', { name: second, exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: first, exact: true })).toHaveCount(0);
  expect((await chapterNamed(second)).parentId).toBe((await chapterNamed('Citizens Essex')).id);
});

for (const account of ['lead', 'organiser', 'partner', 'reviewer'] as const) {
  test(`${account} reads the chapters and cannot change them`, async ({ as }) => {
    const page = await as(account);
    await page.goto('/chapters');
    await expect(page.getByRole('link', { name: 'Citizens Essex', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: /^(Add|Change)/ })).toHaveCount(0);

    await page.goto('/chapters/new');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot add a chapter');
    const { id } = await chapterNamed('Citizens Essex');
    await page.goto(`/chapters/${id}/edit`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot change this chapter');
    await expect(apiOf(account).then((api) => api.create('/chapters', { name: nameOf('Citizens') }))).rejects.toThrow(
      /403/,
    );
  });
}
