import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { apiOf } from './support/api';
import { aCohort, aJob } from './support/choices';
import { mailsTo } from './support/mail';
import { expect, test } from './support/test';

test('a panel composes a set, has balanced ones suggested, and decides for one with its reason', async ({ as }) => {
  test.setTimeout(180_000);
  const { id, names } = await aCohort();
  const page = await as('hiring');
  await page.goto(`/vacancies/${id}/cohort`);
  await expect(page.getByText('9 shortlisted')).toBeVisible();

  // by hand: what each would add is set off, and what the set brings changes with every tick
  await page.getByRole('checkbox', { name: names[0] ?? '' }).check();
  await page.getByRole('checkbox', { name: names[1] ?? '' }).check();
  const yours = page.getByRole('region', { name: 'Your set' });
  await expect(yours.getByRole('status')).toContainText('2 of 6 places');
  await expect(yours).toContainText('5 of 18');
  const row = page.getByRole('list', { name: 'Shortlisted candidates' }).getByRole('listitem').nth(2);
  await expect(row).toContainText('(new to the set)');

  // somebody's traits are not all known: noting them moves the picture
  await page.getByRole('button', { name: `Note what ${names[7]} would bring` }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByLabel('Kind of work').selectOption('Policy');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Not all noted')).toHaveCount(0);

  await yours.getByLabel('Name of the set').fill('By hand');
  await yours.getByRole('button', { name: 'Save this set' }).click();
  await expect(page.getByRole('heading', { name: 'Saved sets, side by side' })).toBeVisible();

  // every set is looked at; the best says why
  await page.getByRole('button', { name: 'Suggest sets' }).click();
  await expect(page.getByText(/Of all 84 ways to choose 6 from 9/)).toBeVisible();
  await expect(page.getByText('Brings most').first()).toBeVisible();
  await expect(page.getByText(/all of Place, Sector, Scale and Kind of work/).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // a demand that nobody can meet says how to mend it
  await page.getByLabel('Lowest score').fill('4.5');
  await page.getByRole('button', { name: 'Suggest sets' }).click();
  await expect(page.getByRole('alert')).toContainText('lower the floor');
  await page.getByLabel('Lowest score').fill('');
  await page.getByRole('button', { name: 'Suggest sets' }).click();
  await page.getByRole('button', { name: 'Take Suggestion 1' }).click();
  await expect(yours.getByRole('status')).toContainText('6 of 6 places');
  await expect(yours.getByLabel('Why this set')).toHaveValue(/It brings 18 of the 18 values/);
  await yours.getByLabel('Name of the set').fill('Widest reach');
  await yours.getByRole('button', { name: 'Save this set' }).click();
  await page.getByRole('region', { name: 'Widest reach' }).getByRole('link', { name: 'Go to the decision' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Decision' })).toBeVisible();
  await expect(page.getByText('From the set Widest reach')).toBeVisible();
  await expect(page.getByLabel('Why')).toHaveValue(/It brings 18 of the 18 values/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Appoint 6' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Make the decision' }).click();
  await expect(page.getByRole('list', { name: 'Appointed' }).getByRole('heading')).toHaveCount(6);
  await expect(page.getByRole('link', { name: 'Widest reach' })).toBeVisible();
  await expectAccessible(page);

  // afterwards the sets stay as a record, and nothing can be chosen any more
  await page.getByRole('link', { name: 'See the sets that were weighed' }).click();
  await expect(page.getByRole('heading', { name: 'Sets that were weighed' })).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expectAccessible(page);
});

test('one is appointed to a job, hears of it, and their check is recorded and its readings kept', async ({ as }) => {
  test.setTimeout(180_000);
  const { id, title, names } = await aJob();
  const page = await as('hiring');
  await page.goto(`/vacancies/${id}/decision`);
  await page.getByRole('checkbox', { name: names[1] ?? '' }).check();
  await page.getByRole('checkbox', { name: names[0] ?? '' }).check();
  await expect(page.getByRole('checkbox', { name: names[1] ?? '' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Appoint 1' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why');
  await page.getByLabel('Why').fill('The best answers, and the conversation bore them out');
  await page.getByRole('button', { name: 'Appoint 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the decision' }).click();
  await expect(page.getByRole('heading', { name: names[0] ?? '' })).toBeVisible();
  const { value } = await (await apiOf('hiring')).read<{ status: string }>(`/vacancies/${id}`);
  expect(value.status).toBe('appointed');
  await expect
    .poll(
      async () =>
        (await mailsTo('')).filter(({ text }) => text.includes(title) && /like to offer you/.test(text)).length,
    )
    .toBe(1);

  await page.getByRole('button', { name: `Open the DBS check of ${names[0]}` }).click();
  const check = page.getByRole('region', { name: `DBS check of ${names[0]}` });
  await check.getByRole('button', { name: 'Record the check' }).click();
  await expect(check.getByRole('alert')).toContainText('Enter who saw the certificate');
  await expectAccessible(page);
  await check.getByLabel('Certificate number').fill('0012 3456 7890');
  await check.getByLabel('Date of issue').fill('2022-06-20');
  await check.getByLabel('Who saw the certificate').fill('Sample Seer');
  await check.getByLabel('Seen on').fill('2022-06-30');
  await check.getByLabel('Outcome').selectOption('Clear');
  await check.getByRole('button', { name: 'Record the check' }).click();
  await expect(check.getByText('001234567890')).toBeVisible();
  await expect(check.getByText('30 June 2022 by Sample Seer')).toBeVisible();
  await page.reload();
  await expect(page.getByText('001234567890')).toHaveCount(0);
  await page.getByRole('button', { name: `Open the DBS check of ${names[0]}` }).click();
  await expect(check.getByText('Shown 1 time')).toBeVisible();
  await expectAccessible(page);
});
