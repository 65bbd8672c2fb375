import type { Page } from '@playwright/test';
import { look } from './support/look';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

/** As an old spreadsheet writes it: Windows-1252, semicolons, no byte order mark. */
const dirty = (lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1');

async function send(page: Page, source: string, content: Buffer, name = 'list.csv', mimeType = 'text/csv') {
  await page.goto('/imports');
  await page.getByRole('link', { name: 'Import a file' }).click();
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: content });
  await page.getByLabel('Whose list is it').fill(source);
  await page.getByLabel('Chapter that new organisations go into').selectOption({ label: '– Citizens Essex' });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function check(page: Page) {
  await page.getByRole('checkbox', { name: 'Community group' }).check();
  await page.getByRole('checkbox', { name: 'New organisations are in the public directory' }).check();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('navigation', { name: 'Rows by what was found' })).toBeVisible({ timeout: 20_000 });
}

test('staff import a dirty file, fix three rows in place, and the next file updates', async ({ as }) => {
  test.slow();
  const page = await as('organiser');
  const [choir, cafe, bees, weavers, rowers] = ['Choir', 'Café', 'Beekeepers', 'Weavers', 'Rowers'].map(nameOf);
  const source = nameOf('parish list');
  await send(
    page,
    source,
    dirty([
      'Ref;Organisation name;Post code;Charity no;About;Colour',
      `1;${choir};ss1 1aa;;"Sings on\r\nTuesdays";red`,
      `2;${cafe};;;A café;`,
      `3;${bees};nowhere;;;`,
      `4;;SS1 1AB;;${weavers};`,
      `5;${rowers};;12;;`,
      `6;${choir};SS1 1AA;;;`,
    ]),
  );
  await expect(page.getByText('Western European (Windows-1252), semicolon')).toBeVisible();
  await expect(page.getByText('A café')).toBeVisible();
  await expect(page.getByText('Not taken: Colour.')).toBeVisible();
  await expect(page.getByLabel('What Post code means')).toHaveValue('postcode');
  await look(page, 'imports-columns');
  await check(page);

  const mending = page.getByRole('list', { name: 'Rows to mend' });
  await expect(mending.getByRole('listitem')).toHaveCount(3);
  await look(page, 'imports-mend');
  const line = (number: number) => page.getByRole('form', { name: `Line ${number}` });
  await expect(line(5).getByText('Enter a full UK postcode, like CM1 1QH')).toBeVisible();
  await line(5).getByLabel('Post code').fill('SS2 5TE');
  await line(5).getByRole('button', { name: 'Check again' }).click();
  await expect(line(5)).toHaveCount(0);
  await line(6)
    .getByLabel('Organisation name')
    .fill(weavers ?? '');
  await line(6).getByRole('button', { name: 'Check again' }).click();
  await expect(line(6)).toHaveCount(0);
  await expect(line(7).getByText('A number of GB-CHC is 6 or 7 digits', { exact: false })).toBeVisible();
  await line(7).getByLabel('Charity no').fill('');
  await line(7).getByRole('button', { name: 'Check again' }).click();

  const deciding = page.getByRole('list', { name: 'Rows to decide about' });
  await expect(deciding.getByText('The same name and postcode')).toBeVisible();
  await look(page, 'imports-decide');
  await deciding.getByRole('button', { name: /^Skip/ }).click();

  await page.getByRole('button', { name: 'Import 5 rows' }).click();
  await expect(page.getByText('5 organisations have come in', { exact: false })).toBeVisible({ timeout: 20_000 });
  await look(page, 'imports-done');
  await page.goto(`/organisations?q=${encodeURIComponent(weavers ?? '')}`);
  await expect(page.getByRole('link', { name: weavers ?? '' })).toBeVisible();

  await send(page, source, dirty(['Ref;Organisation name;About', `1;${choir};Sings on Mondays`, `2;${cafe};A café`]));
  await check(page);
  await page.getByRole('link', { name: /^Unchanged/ }).click();
  await expect(page.getByRole('link', { name: cafe ?? '' })).toBeVisible();
  await page.getByRole('link', { name: /^Updates/ }).click();
  await expect(page.getByText('→ Sings on Mondays', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('1 updated', { exact: false })).toBeVisible({ timeout: 20_000 });
});

test('services of another directory come in with their organisation, and the next file updates them', async ({
  as,
}) => {
  test.slow();
  const page = await as('organiser');
  const [kitchen, lunch, bells] = ['Kitchen', 'Lunch', 'Bells'].map(nameOf);
  const source = nameOf('feed');
  const service = (id: string, name = '', organisation = '', more = {}) => ({
    id: `${id} ${source}`,
    name,
    status: 'active',
    organization: { id: `of ${organisation}`, name: organisation, description: 'Sample' },
    schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '12:00', closes_at: '14:00' }],
    ...more,
  });
  const feed = (...contents: object[]) =>
    send(page, source, Buffer.from(JSON.stringify({ contents })), 'services.json', 'application/json');
  await feed(service('a', lunch, kitchen, { accreditations: 'A star' }), service('b', 'Ringing', bells));
  await expect(page.getByText('Open Referral UK', { exact: true })).toBeVisible();
  await check(page);
  await expect(page.getByText('not taken: accreditations', { exact: false })).toBeVisible();
  await look(page, 'imports-services');
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('2 organisations have come in', { exact: false })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: kitchen ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1, name: kitchen ?? '' })).toBeVisible();
  await expect(page.getByRole('link', { name: lunch ?? '' }).first()).toBeVisible();

  await feed(service('a', lunch, kitchen, { description: 'Soup and bread' }));
  await check(page);
  await expect(page.getByText(`${lunch} (changed: description)`, { exact: false })).toBeVisible();
  await page.getByText('1 organisation of earlier files', { exact: false }).click();
  await expect(page.getByRole('link', { name: bells ?? '' })).toBeVisible();
  await look(page, 'imports-missing');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('1 updated', { exact: false })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: kitchen ?? '' }).click();
  await page
    .getByRole('link', { name: lunch ?? '' })
    .first()
    .click();
  await expect(page.getByText('Soup and bread')).toBeVisible();
});

test('what a search finds is saved as a file', async ({ as }) => {
  const page = await as('organiser');
  await page.goto('/organisations?q=YMCA%20Essex');
  await page.getByRole('button', { name: 'Save as…' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV, for a spreadsheet' }).click();
  expect((await saved).suggestedFilename()).toBe('organisations.csv');
});
