import { readFile } from 'node:fs/promises';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { apiOf } from './support/api';
import { mailTo } from './support/mail';
import { decided } from './support/reviews';
import { expect, test } from './support/test';

const PHONE = { width: 390, height: 844 };

test('everyone hears, rates how it was, takes their data away and has it erased', async ({ as, browser }) => {
  test.setTimeout(240_000);
  const { id, candidates, appointed } = await decided({ applications: 6 });
  const [rejected] = candidates.filter(({ reference }) => reference !== appointed);
  if (!rejected) throw new Error('Nobody was rejected');

  // one step tells them all
  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${id}/feedback`);
  await expect(hiring.getByRole('article', { name: 'Not appointed' })).toContainText('to 5 candidates');
  await expectAccessible(hiring);
  await hiring.getByRole('button', { name: 'Send feedback to all 6' }).click();
  await hiring.getByRole('dialog').getByRole('button', { name: 'Send it' }).click();
  await expect(hiring.getByText('6 candidates were told')).toBeVisible();
  const mail = await mailTo(rejected.email, /^News of/);
  expect(mail.text).toContain('You were not appointed this time');
  expect(mail.text).toMatch(/third of 6 answers/);

  // on the private page, on a phone
  const phone = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const mine = await phone.newPage();
  await mine.goto(`/my-application#${rejected.key}`);
  await expect(mine.getByRole('heading', { name: 'You were not appointed this time' })).toBeVisible();
  await expect(mine.getByText(/third of 6 answers/)).toHaveCount(2);
  await mine.getByRole('radio', { name: '7', exact: true }).check({ force: true });
  await mine.getByRole('button', { name: 'Send my rating' }).tap();
  await expect(mine.getByText('Thank you. You gave it 7.')).toBeVisible();
  await expectAccessible(mine);
  await expectNoSidewaysScroll(mine);
  const [file] = await Promise.all([
    mine.waitForEvent('download'),
    mine.getByRole('button', { name: 'Download my data' }).tap(),
  ]);
  expect(file.suggestedFilename()).toBe(`application-${rejected.reference}.json`);
  const held = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(held.candidate.email).toBe(rejected.email);
  expect(held.marks).toHaveLength(6);

  // everyone sees the mean
  const visitor = await browser.newPage();
  await visitor.goto(`/vacancies/${id}`);
  await expect(visitor.getByText('Candidate happiness 7.00 (1 rating)')).toBeVisible();

  // a hold keeps everything, for the candidate too; then it is theirs to erase
  await hiring.getByRole('navigation', { name: 'Hiring' }).getByRole('link', { name: 'Retention' }).click();
  await expect(hiring.getByText('Twelve months after the decision', { exact: false }).first()).toBeVisible();
  await hiring.getByRole('checkbox', { name: 'Keep everything for now' }).check();
  await hiring.getByRole('button', { name: 'Save' }).click();
  await expect(hiring.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await hiring.getByLabel('Why nothing may be erased for now').fill('A sample claim is open');
  await hiring.getByRole('button', { name: 'Save' }).click();
  await expect(hiring.getByText('On hold', { exact: true })).toBeVisible();
  await expectAccessible(hiring);
  await mine.reload();
  await expect(mine.getByText('It has to be kept for now')).toBeVisible();
  await hiring.getByRole('checkbox', { name: 'Keep everything for now' }).uncheck();
  await hiring.getByRole('button', { name: 'Save' }).click();
  await expect(hiring.getByText('On hold', { exact: true })).toHaveCount(0);
  await mine.reload();
  await mine.getByRole('button', { name: 'Erase everything' }).tap();
  await mine.getByRole('dialog').getByRole('button', { name: 'Erase it for good' }).tap();
  await expect(mine.getByRole('heading', { name: 'Everything is erased' })).toBeVisible();
  await mine.goto(`/my-application#${rejected.key}`);
  await expect(mine.getByRole('heading', { name: 'This link opens no application' })).toBeVisible();
  const { value } = await (await apiOf('hiring')).read<{ items: unknown[] }>(`/vacancies/${id}/ranking`);
  expect(value.items).toHaveLength(5);
  await hiring.reload();
  await expect(hiring.getByText('1 application', { exact: true })).toBeVisible();
  await phone.close();
});
