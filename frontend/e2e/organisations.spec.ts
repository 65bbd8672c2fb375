import type { Page } from '@playwright/test';
import { anOrganisation, apiOf, changed, organisationNamed } from './support/api';
import { charityNumber, nameOf } from './support/names';
import { expect, test } from './support/test';

const fact = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').getByText(name, { exact: true }) })
    .getByRole('definition');

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

test('an organiser adds an organisation with everything that is known of it', async ({ as }) => {
  const name = nameOf('Night Shelter');
  const number = charityNumber();
  const page = await as('organiser');
  await page.goto('/');
  await page.getByRole('link', { name: 'Add an organisation' }).click();

  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('checkbox', { name: 'Charity' }).check();
  await page.getByRole('checkbox', { name: 'Community group' }).check();
  await page.getByLabel('Chapter').selectOption({ label: '– – Chelmsford Citizens' });
  await page.getByRole('combobox', { name: 'Part of' }).fill('ymca');
  await page.getByRole('option', { name: 'YMCA Essex' }).click();
  await page.getByLabel('What it does').fill('A bed and company in seven churches, from November to March.');
  await page.getByRole('combobox', { name: 'Tags' }).fill('homelessness, winter,');
  await page.getByRole('combobox', { name: 'Tags' }).press('Enter');
  await page.getByLabel('Website').fill('www.night-shelter.example');
  await page.getByLabel('Email').fill('welcome@night-shelter.example');
  await page.getByLabel('Phone').fill('01632 960 123');
  await page.getByLabel('Building and street').fill('Trinity Church\nRainsford Road');
  await page.getByLabel('Town or city').fill('Chelmsford');
  await page.getByLabel('County').fill('Essex');
  await page.getByLabel('Postcode').fill('CM1 2');
  await page.getByLabel('Latitude').fill('51.73');
  await page.getByLabel('Longitude').fill('0.46');
  await page.getByRole('button', { name: 'Add an identifier' }).click();
  await page.getByLabel('Register').selectOption('Charity Commission (England and Wales)');
  await page.getByLabel('Number').fill(number);
  await page.getByLabel('Status').selectOption('Member');
  await page.getByRole('button', { name: 'Add organisation' }).click();

  // a postcode with its end missing: the summary leads to it and nothing typed is lost
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await summary(page).getByRole('link', { name: 'Enter a full UK postcode, like CM1 1QH' }).click();
  await expect(page.getByLabel('Postcode')).toBeFocused();
  await expect(page.getByLabel('Postcode')).toHaveValue('CM1 2');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await page.getByLabel('Postcode').fill('cm12xb');
  await page.getByRole('button', { name: 'Add organisation' }).click();

  await expect(page.getByText(`${name} is saved`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Charity, community group')).toBeVisible();
  await expect(page.getByText('A bed and company in seven churches, from November to March.')).toBeVisible();
  await expect(fact(page, 'Chapter')).toHaveText('Chelmsford Citizens');
  await expect(fact(page, 'Part of')).toHaveText('YMCA Essex');
  await expect(fact(page, 'Website')).toHaveText('night-shelter.example');
  await expect(fact(page, 'Email')).toHaveText('welcome@night-shelter.example');
  await expect(fact(page, 'Phone')).toHaveText('01632 960 123');
  await expect(fact(page, 'Address').getByRole('listitem')).toHaveText([
    'Trinity Church',
    'Rainsford Road',
    'Chelmsford',
    'Essex',
    'CM1 2XB',
  ]);
  await expect(fact(page, 'Tags').getByRole('listitem')).toHaveText(['homelessness', 'winter']);
  await expect(fact(page, 'Identifiers')).toHaveText(`${number}Charity Commission (England and Wales)`);
  await expect(fact(page, 'Public directory')).toHaveText('Shown');
  await expect(page.getByLabel('Status')).toHaveValue('member');
});

test('a number that another organisation has is refused beside the number', async ({ as }) => {
  const taken = { scheme: 'GB-CHC', identifier: charityNumber(), preferred: false };
  await anOrganisation({ name: nameOf('Almshouses'), identifiers: [taken] });
  const page = await as('organiser');
  await page.goto('/organisations/new');
  await page.getByLabel('Name', { exact: true }).fill(nameOf('Almshouses'));
  await page.getByRole('checkbox', { name: 'Charity' }).check();
  await page.getByRole('button', { name: 'Add an identifier' }).click();
  await page.getByLabel('Register').selectOption('Charity Commission (England and Wales)');
  await page.getByLabel('Number').fill(taken.identifier);
  await page.getByRole('button', { name: 'Add organisation' }).click();
  await summary(page).getByRole('link', { name: 'Another organisation has this number: search for it first' }).click();
  await expect(page.getByLabel('Number')).toBeFocused();
  await expect(
    page
      .getByRole('group')
      .filter({ has: page.getByLabel('Number') })
      .last(),
  ).toHaveAccessibleDescription(/Another organisation has this number/);
});

test('a slip of the pen still finds an organisation', async ({ as }) => {
  const name = nameOf('Allotments');
  await anOrganisation({ name });
  const page = await as('organiser');
  await page.goto('/organisations');
  await page.getByRole('searchbox', { name: 'Search organisations' }).fill(name.replace('Allotments', 'Alotments'));
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('an organiser changes an organisation', async ({ as }) => {
  const { value } = await anOrganisation({ name: nameOf('Choir'), tags: ['singing'] });
  const page = await as('organiser');
  await page.goto(`/organisations/${value.id}`);
  await page.getByRole('link', { name: 'Change this entry' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`${value.name} and Band`);
  await page.getByRole('combobox', { name: 'Tags' }).fill('brass');
  await page.getByRole('combobox', { name: 'Tags' }).press('Enter');
  await page.getByLabel('Show it in the public directory').uncheck();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${value.name} and Band`);
  await expect(fact(page, 'Tags').getByRole('listitem')).toHaveText(['singing', 'brass']);
  await expect(fact(page, 'Public directory')).toHaveText('Not shown');
});

test.describe('when somebody else saved in between', () => {
  async function bothChange(page: Page) {
    const { value, etag } = await anOrganisation({ name: nameOf('Food Bank'), description: 'As it was' });
    await page.goto(`/organisations/${value.id}/edit`);
    await page.getByLabel('What it does').fill('What I typed');
    await (await apiOf('lead')).replace(
      `/organisations/${value.id}`,
      etag,
      changed(value, { description: 'What they typed', phone: '01632 960 999' }),
    );
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('Somebody else has changed this since you opened it')).toBeVisible();
    await expect(page.getByLabel('What it does')).toHaveValue('What I typed');
  }

  test('an organiser looks at their version and goes on from there', async ({ as }) => {
    const page = await as('organiser');
    await bothChange(page);
    await page.getByRole('button', { name: 'Show their version' }).click();
    await expect(page.getByLabel('What it does')).toHaveValue('What they typed');
    await page.getByLabel('What it does').fill('What we both mean');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('What we both mean')).toBeVisible();
    await expect(fact(page, 'Phone')).toHaveText('01632 960 999');
  });

  test('an organiser keeps their own version, knowingly', async ({ as }) => {
    const page = await as('organiser');
    await bothChange(page);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText(/ is saved$/)).toBeVisible();
    await expect(page.getByText('What I typed')).toBeVisible();
  });
});

test('an organiser archives an organisation and restores it', async ({ as }) => {
  const { value } = await anOrganisation({ name: nameOf('Cinema Club') });
  const page = await as('organiser');
  await page.goto(`/organisations/${value.id}`);
  await page.getByRole('button', { name: 'Archive this organisation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Archive this organisation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(page.getByText(`${value.name} is archived`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change this entry' })).toHaveCount(0);

  await page.goto(`/organisations?q=${value.name}`);
  await expect(page.getByText(/^(No organisation fits|\d+ organisations?)$/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: value.name })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Archived' }).check();
  await page.getByRole('link', { name: value.name }).click();
  await page.getByRole('button', { name: 'Restore from the archive' }).click();
  await expect(page.getByText(`${value.name} is restored`)).toBeVisible();
  await page.goto(`/organisations?q=${value.name}`);
  await expect(page.getByRole('link', { name: value.name })).toBeVisible();
});

test('an organiser gives an organisation another status', async ({ as }) => {
  const { value } = await anOrganisation({ name: nameOf('Parish') });
  const page = await as('organiser');
  await page.goto(`/organisations/${value.id}`);
  await page.getByLabel('Status').selectOption('Strategic partner');
  await page.getByRole('button', { name: 'Change the status' }).click();
  await expect(page.getByText(`${value.name} is now: Strategic partner`)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Status')).toHaveValue('strategic-partner');
});

test('a partner keeps its own entry right, and its standing is not its own to change', async ({ as }) => {
  const page = await as('partner');
  await page.goto('/');
  await page.getByRole('link', { name: 'See the organisations you act for' }).click();
  const mine = page.getByRole('table', { name: 'Organisations' }).getByRole('row');
  await expect(mine).toHaveCount(2);
  await mine.getByRole('link', { name: 'Southend Community Sponsorship' }).click();

  await page.getByRole('button', { name: 'Still right' }).click();
  await expect(page.getByRole('status').getByText('Confirmed as still right')).toBeVisible();
  const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  await expect(page.getByRole('complementary')).toContainText(`${today} by Sample Partner`);
  await expect(page.getByLabel('Status')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Archive/ })).toHaveCount(0);

  await page.getByRole('link', { name: 'Change this entry' }).click();
  for (const staffOnly of ['Chapter', 'Part of', 'Status']) await expect(page.getByLabel(staffOnly)).toHaveCount(0);
  const phone = `01632 96${Math.floor(1000 + Math.random() * 8999)}`;
  await page.getByLabel('Phone').fill(phone);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(fact(page, 'Phone')).toHaveText(phone);

  const api = await apiOf('partner');
  const { id } = await organisationNamed('Southend Community Sponsorship');
  const { value, etag } = await api.read<Parameters<typeof changed>[0]>(`/organisations/${id}`);
  expect(value.status).toBe('member');
  await expect(api.replace(`/organisations/${id}/status`, etag, { status: 'strategic-partner' })).rejects.toThrow(
    /403/,
  );
});

test('a partner cannot change what it does not act for', async ({ as }) => {
  const page = await as('partner');
  const { id } = await organisationNamed('YMCA Essex');
  await page.goto(`/organisations/${id}/edit`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot change this organisation');
});

test('an organiser of another chapter sees only the public part', async ({ as }) => {
  const { value } = await anOrganisation({
    name: nameOf('Mosque'),
    email: 'private@mosque.example',
    phone: '01632 960 555',
    website: 'https://mosque.example',
  });
  const page = await as('organiser2');
  await page.goto(`/organisations/${value.id}`);
  await expect(page.getByText('You see the public part of this entry.')).toBeVisible();
  await expect(fact(page, 'Website')).toHaveText('mosque.example');
  await expect(page.getByText('private@mosque.example')).toHaveCount(0);
  await expect(page.getByText('01632 960 555')).toHaveCount(0);
  await expect(page.getByLabel('Status')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Change this entry' })).toHaveCount(0);
});

test('the public reads the directory without an account', async ({ page }) => {
  const hidden = await anOrganisation({ name: nameOf('Hidden Group'), listed: false });
  await page.goto('/');
  await page.getByRole('link', { name: 'See the directory' }).click();
  await page.getByRole('searchbox', { name: 'Search organisations' }).fill('Anglia');
  await page.getByRole('link', { name: 'Anglia Ruskin University' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anglia Ruskin University');
  await expect(page.getByText('You see the public part of this entry.')).toContainText(
    'sign in if you are one of them',
  );
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);

  await page.goto(`/organisations?q=${hidden.value.name}`);
  await expect(page.getByText(/^(No organisation fits|\d+ organisations?)$/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: hidden.value.name })).toHaveCount(0);
});

test('an address carries the filters to somebody else', async ({ as, page: other }) => {
  const page = await as('organiser');
  await page.goto('/organisations');
  await page.getByRole('button', { name: /^University/ }).click();
  await page.getByRole('button', { name: /^Citizens Essex/ }).click();
  await page.getByLabel('Tag').fill('learning');
  await page.getByLabel('Sort by').selectOption('Last changed');
  await expect(page).toHaveURL(/\?.*tag=learning/);
  await expect(page).toHaveURL(/sort=-updatedAt/);
  const names = ['Anglia Ruskin University', 'University of Essex'];
  await expect(page.getByRole('rowheader')).toHaveCount(2);

  await other.goto(page.url());
  await expect(other.getByRole('rowheader')).toHaveCount(2);
  for (const name of names) await expect(other.getByRole('link', { name })).toBeVisible();
  await other.getByRole('button', { name: 'Remove filter Tag: learning' }).click();
  await expect(other).not.toHaveURL(/tag=/);
  await other.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(other).toHaveURL(/\/organisations\?sort=-updatedAt$/);
  await expect(other.getByRole('rowheader').nth(2)).toBeVisible();
});

test('an organisation can be added with the keyboard alone', async ({ as }) => {
  const name = nameOf('Workshop');
  const page = await as('organiser');
  await page.goto('/organisations');
  await expect(page.getByRole('link', { name: 'Add an organisation' })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', 'Add an organisation');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Add an organisation' })).toBeFocused();

  await tabTo(page, 'textbox', 'Name');
  await page.keyboard.type(name);
  await tabTo(page, 'checkbox', 'Business');
  await page.keyboard.press('Space');
  await tabTo(page, 'combobox', 'Part of');
  await page.keyboard.type('anglia');
  await expect(page.getByRole('option', { name: 'Anglia Ruskin University' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, 'combobox', 'Tags');
  await page.keyboard.type('tools');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Postcode');
  await page.keyboard.type('cm1 1qh');
  await tabTo(page, 'button', 'Add an identifier');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Register')).toBeFocused();
  await page.keyboard.type('Comp');
  await tabTo(page, 'textbox', 'Number');
  await page.keyboard.type(charityNumber().padStart(8, '0'));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await expect(fact(page, 'Part of')).toHaveText('Anglia Ruskin University');
  await expect(fact(page, 'Tags')).toHaveText('tools');
  await expect(fact(page, 'Address')).toHaveText('CM1 1QH');
  await expect(fact(page, 'Identifiers')).toContainText('Companies House');
});

/** Presses Tab until the focus is there, as somebody without a mouse does; the way must not be endless. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'checkbox' | 'combobox', name: string) {
  const focused = page.locator(':focus').and(page.getByRole(role, { name }));
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 1) return;
  }
  throw new Error(`40 times Tab did not lead to ${role} "${name}"`);
}
