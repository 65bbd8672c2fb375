import type { Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { expectAccessible } from './support/accessible';
import { apiOf } from './support/api';
import { nameOf } from './support/names';
import { expect, test } from './support/test';
import { aPublishedVacancy, aVacancy, daysFromNow } from './support/vacancies';

type VacancyView = components['schemas']['VacancyView'];

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const staffBar = (page: Page) => page.getByRole('region', { name: 'For those who recruit' });
const missing = (page: Page) =>
  staffBar(page)
    .getByRole('list')
    .filter({ has: page.getByRole('link') })
    .getByRole('listitem');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

/** A group of fields, like one duty or one question, by its number. */
const row = (page: Page, legend: string, number: number) =>
  page
    .getByRole('group', { name: legend })
    .getByRole('group')
    .nth(number - 1);

async function begin(page: Page, title: string) {
  await page.goto('/');
  await page.getByRole('link', { name: 'Draft a vacancy' }).click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Chapter').selectOption({ label: '– Citizens Essex' });
  await page.getByRole('combobox', { name: 'Organisation that offers it' }).fill('citizens u');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText('Citizens UK');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press(page, 'Save the draft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('a hiring manager drafts a vacancy, fills in what is missing and publishes it; the public reads it', async ({
  as,
  page: visitor,
}) => {
  test.setTimeout(120_000);
  const title = nameOf('Organiser');
  const page = await as('hiring');
  await begin(page, title);

  // the draft says what a reader would miss, and each line leads to where it is filled in
  await expect(missing(page)).toHaveText([
    'Say what it is in a few sentences',
    'Say what is paid',
    'Say how much time it takes',
    'Say where it is',
    'Say how long it runs',
    'Say what you look for',
    'Ask at least one question',
    'Choose the one deadline',
  ]);
  await expect(staffBar(page).getByRole('button', { name: 'Publish' })).toBeDisabled();
  await expectAccessible(page);
  const draft = page.url();
  await visitor.goto(draft);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Page not found');

  await staffBar(page).getByRole('link', { name: 'Say what is paid' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Pay' })).toBeFocused();
  await page.getByLabel('Summary').fill('Bring congregations and schools together.');
  await page.getByRole('radio', { name: 'A salary' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('26,623');
  await page.getByLabel('Hours', { exact: true }).fill('20');
  await expect(page.getByRole('status').filter({ hasText: 'it comes to' })).toHaveText(
    'For the hours below it comes to £14,198.93 a year',
  );
  await page.getByLabel('Where it is').fill('Essex');
  await page.getByLabel('Kind').last().selectOption('Permanent');
  for (const [number, heading, share] of [
    [1, 'Local development', '0.2'],
    [2, 'Campaigns', '0.2'],
    [3, 'Institutional depth', '0.2'],
  ] as const) {
    await press(page, 'Add a group');
    await row(page, 'Groups of duties', number).getByLabel('Heading').fill(heading);
    await row(page, 'Groups of duties', number).getByLabel('Share of a full-time post').fill(share);
    await row(page, 'Groups of duties', number).getByLabel('Points').fill('Meet people one to one');
  }
  await press(page, 'Add a criterion');
  await page.keyboard.type('A passion for justice');
  await page.getByLabel('Block').selectOption('Personal qualities and values');
  await press(page, 'Add a question');
  await page.keyboard.type('When did you last bring people together?');
  await page.getByLabel('Deadline (optional)', { exact: true }).fill(daysFromNow(20));
  await expectAccessible(page);
  await press(page, 'Save changes');

  await expect(staffBar(page)).toContainText('It is ready to be published');
  await expect(staffBar(page)).toContainText(
    'The duties add up to 0.6 of a full-time post, the hours are 0.533 of one: too much for the hours',
  );
  await staffBar(page).getByRole('link', { name: 'Edit the draft' }).click();
  await row(page, 'Groups of duties', 2).getByLabel('Share of a full-time post').fill('0.1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${title} is saved`)).toBeVisible();
  await expect(page.getByText('too much for the hours')).toHaveCount(0);

  await press(page, 'Publish');
  await expectAccessible(page);
  await confirm(page, 'Publish');
  await expect(staffBar(page)).toContainText('Everyone sees it and can apply');

  await visitor.goto('/vacancies?open=true');
  await visitor.getByRole('searchbox', { name: 'Search vacancies' }).fill(title);
  await visitor.getByRole('link', { name: title }).click();
  await expect(visitor.getByRole('complementary', { name: 'At a glance' })).toContainText('£14,198.93 a year');
  await expect(visitor.getByRole('link', { name: 'Apply', exact: true }).first()).toBeVisible();
  await expect(staffBar(visitor)).toHaveCount(0);
  const posting = JSON.parse((await visitor.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(posting).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { name: 'Citizens UK' },
    baseSalary: { currency: 'GBP', value: { value: 14198.93, unitText: 'YEAR' } },
  });
});

test('what contradicts itself is refused beside the field that is to be mended', async ({ as }) => {
  const { value } = await aVacancy({ title: nameOf('Organiser') });
  const page = await as('hiring');
  await page.goto(`/vacancies/${value.id}/edit`);

  // said by the form itself
  await page.getByLabel('Full-time salary a year, in pounds').fill('about 26 thousand');
  await press(page, 'Save changes');
  await expect(summary(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const salary = page.getByLabel('Full-time salary a year, in pounds');
  await expect(salary).toBeFocused();
  await expect(salary).toHaveAccessibleDescription(/Enter the full-time salary, like 26623.00/);

  // said by the API: 20 hours cannot be the part-time of an 18-hour week
  await salary.fill('26623');
  await page.getByLabel('Hours of a full-time week').fill('18');
  await press(page, 'Save changes');
  await expect(summary(page)).toBeFocused();
  await summary(page).getByRole('link', { name: 'This is more than the full-time week' }).click();
  const hours = page.getByRole('textbox', { name: 'Hours', exact: true });
  await expect(hours).toBeFocused();
  await expect(hours).toHaveAccessibleDescription(/This is more than the full-time week/);
  await expect(page.getByLabel('Hours of a full-time week')).toHaveValue('18');

  // a range of hours gives no one salary either
  await page.getByLabel('Hours of a full-time week').fill('37.5');
  const atMost = page.getByRole('textbox', { name: /^At most/ });
  await atMost.fill('25');
  await press(page, 'Save changes');
  await summary(page).getByRole('link', { name: 'A salary goes with one number of hours: leave this out' }).click();
  await expect(atMost).toBeFocused();
  await atMost.fill('');

  // a deadline that has passed may stand in a draft, which then cannot be published
  await page.getByLabel('Deadline (optional)', { exact: true }).fill('2022-06-06T23:59');
  await press(page, 'Save changes');
  await expect(missing(page)).toHaveText(['This has passed: choose a time to come']);
  await expect(staffBar(page).getByRole('button', { name: 'Publish' })).toBeDisabled();
});

test('a deadline moves to a later time, and to no other', async ({ as, page: visitor }) => {
  const { value } = await aPublishedVacancy({ title: nameOf('Organiser') });
  const page = await as('hiring');
  await page.goto(`/vacancies/${value.id}`);
  await press(page, 'Move the deadline');
  const field = page.getByRole('dialog').getByLabel(/^New deadline/);
  for (const [typed, refusal] of [
    ['', 'Enter the day and time'],
    [daysFromNow(5), 'People plan by the published deadline: choose a later one'],
    ['2022-06-06T23:59', 'People plan by the published deadline: choose a later one'],
  ] as const) {
    await field.fill(typed);
    await confirm(page, 'Move the deadline');
    await expect(field).toHaveAccessibleDescription(`Error: ${refusal}`);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(typed);
  }
  await expectAccessible(page);
  const later = daysFromNow(30);
  await field.fill(later);
  await confirm(page, 'Move the deadline');
  await expect(page.getByText('The deadline is moved')).toBeVisible();

  await visitor.goto(`/vacancies/${value.id}`);
  const day = new Date(`${later}:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  await expect(visitor.getByRole('complementary', { name: 'At a glance' })).toContainText(`${day} at 12pm`);
});

test('an advert that somebody else has put better meanwhile is not overwritten, and no text is lost', async ({
  as,
}) => {
  const { value, etag, content } = await aVacancy({ title: nameOf('Organiser') });
  const page = await as('hiring');
  await page.goto(`/vacancies/${value.id}/edit`);
  await page.getByLabel('Summary').fill('What I typed');
  // their question is a new one: mine is asked again when I keep it
  const theirs = { ...content, summary: 'What they typed', team: 'Essex' };
  await (await apiOf('lead')).replace(`/vacancies/${value.id}`, etag, theirs);

  await press(page, 'Save changes');
  await expect(page.getByText('Somebody else has changed this since you opened it')).toBeVisible();
  await expect(page.getByLabel('Summary')).toHaveValue('What I typed');
  const { value: kept } = await (await apiOf('hiring')).read<VacancyView>(`/vacancies/${value.id}`);
  expect(kept.summary).toBe('What they typed');

  await press(page, 'Keep mine');
  await press(page, 'Save changes');
  await expect(page.getByText(`${value.title} is saved`)).toBeVisible();
  await expect(page.getByText('What I typed')).toBeVisible();
});

test('a vacancy is closed early with a reason that everyone reads', async ({ as, page: visitor }) => {
  const { value } = await aPublishedVacancy({ title: nameOf('Organiser') });
  const page = await as('hiring');
  await page.goto(`/vacancies/${value.id}`);
  await press(page, 'Close early');
  await confirm(page, 'Close now');
  const reason = page.getByRole('dialog').getByLabel('Reason');
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/Give a reason/);
  await expectAccessible(page);
  await page.keyboard.type('Enough people have applied');
  await confirm(page, 'Close now');
  await expect(staffBar(page)).toContainText('nobody can apply any more');

  await visitor.goto(`/vacancies/${value.id}`);
  await expect(visitor.getByText('It closed before its deadline: Enough people have applied')).toBeVisible();
  await expect(visitor.getByRole('link', { name: 'Apply', exact: true })).toHaveCount(0);
  await expect(visitor.locator('script[type="application/ld+json"]')).toHaveCount(0);
});

test('a vacancy is withdrawn with a reason, and only its own people still see it', async ({ as, page: visitor }) => {
  const { value } = await aPublishedVacancy({ title: nameOf('Organiser') });
  const page = await as('hiring');
  await page.goto(`/vacancies/${value.id}`);
  await press(page, 'Withdraw');
  await page.getByRole('dialog').getByLabel('Reason').fill('The funding fell through');
  await confirm(page, 'Withdraw');
  await expect(page.getByText(`${value.title} is withdrawn`)).toBeVisible();
  await expect(staffBar(page)).toContainText('Reason: The funding fell through');

  await visitor.goto(`/vacancies/${value.id}`);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await visitor.goto(`/vacancies?q=${encodeURIComponent(value.title)}`);
  await expect(visitor.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(visitor.getByRole('link', { name: value.title })).toHaveCount(0);
});
