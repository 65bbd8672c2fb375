import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { locked } from './support/reviews';
import { expect, test } from './support/test';

const PHONE = { width: 390, height: 844 };
const main = (page: Page) => page.getByRole('main');
const column = (page: Page, name: string) => page.getByRole('region', { name });

test('a hiring manager shortlists, reveals, writes and reads, and nobody is known before', async ({ as, page }) => {
  test.setTimeout(180_000);
  const { id, names, candidates } = await locked();
  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${id}/review`);
  await hiring.getByRole('navigation', { name: 'Hiring' }).getByRole('link', { name: 'Board' }).click();
  await expect(hiring.getByRole('heading', { level: 1 })).toHaveText('Applications board');
  await expect(column(hiring, 'Marked').getByRole('listitem')).toHaveCount(3);
  for (const name of names) await expect(main(hiring)).not.toContainText(name);
  await expectAccessible(hiring);

  // by keyboard: the best of them, and a slip taken back
  const boxes = column(hiring, 'Marked').getByRole('checkbox');
  await boxes.first().focus();
  await hiring.keyboard.press('Space');
  await hiring.keyboard.press('ArrowDown');
  await expect(boxes.nth(1)).toBeFocused();
  await hiring.getByRole('button', { name: 'Move', exact: true }).click();
  const dialog = hiring.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Move 1' }).click();
  await expect(hiring.getByText('1 application moved to shortlisted')).toBeVisible();
  await expect(column(hiring, 'Shortlisted').getByRole('listitem')).toHaveCount(1);
  await hiring.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(column(hiring, 'Shortlisted').getByRole('listitem')).toHaveCount(0);
  await expect(hiring.getByText('Undone', { exact: true })).toBeVisible();

  await hiring.getByRole('button', { name: 'Choose all that pass' }).click();
  await hiring.getByRole('button', { name: 'Move', exact: true }).click();
  await dialog.getByRole('button', { name: /^Move \d/ }).click();
  await expect(hiring.getByText(/moved to shortlisted/)).toBeVisible();

  // the reveal asks why
  await hiring.getByRole('button', { name: 'Reveal the shortlist' }).click();
  await dialog.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(dialog.getByText('Say why you open them now')).toBeVisible();
  await dialog.getByLabel('Why now').fill('The shortlist is agreed');
  await dialog.getByRole('button', { name: 'Reveal', exact: true }).click();
  const known = column(hiring, 'Shortlisted').getByRole('link').first();
  await expect(known).toHaveText(/^Wilhelmina Sample/);
  const name = await known.innerText();
  await known.click();
  await expect(hiring.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(hiring.getByRole('link', { name: /@candidate\.example$/ })).toBeVisible();
  await expect(hiring.getByText('The shortlist is agreed')).toBeVisible();
  await expectAccessible(hiring);

  // a letter reaches the candidate's own page
  await hiring.getByRole('button', { name: 'Write a letter' }).click();
  await dialog.getByLabel('Subject').fill('We would like to meet you');
  await dialog.getByLabel('Letter').fill('We write again on Friday.');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(hiring.getByText('Your letter is on its way to 1 candidate')).toBeVisible();
  await expect(hiring.getByRole('heading', { name: 'We would like to meet you' })).toBeVisible();
  await page.goto(`/my-application#${candidates.find((one) => one.name === name)?.key}`);
  await expect(page.getByRole('heading', { name: 'Letters to you' })).toBeVisible();
  await expect(page.getByText('We write again on Friday.')).toBeVisible();
  await expectAccessible(page);

  // others see neither
  const lead = await as('lead');
  await lead.goto(`/vacancies/${id}/board`);
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('You cannot run the hiring for a vacancy');
});

test('the board works by thumb, a stage at a time', async ({ as }) => {
  test.setTimeout(120_000);
  const { id } = await locked();
  const thumb = await as('hiring', { viewport: PHONE, hasTouch: true, isMobile: true });
  await thumb.goto(`/vacancies/${id}/board`);
  await expect(thumb.getByRole('checkbox')).toHaveCount(3);
  await thumb.getByRole('checkbox').first().tap();
  await expect(thumb.getByRole('button', { name: 'Move', exact: true })).toBeInViewport();
  await thumb.getByRole('button', { name: 'Move', exact: true }).tap();
  await thumb.getByRole('dialog').getByRole('button', { name: 'Move 1' }).tap();
  await thumb.getByRole('button', { name: /Shortlisted/ }).tap();
  await expect(thumb.getByRole('checkbox')).toHaveCount(1);
  await expectAccessible(thumb);
});
