import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { tokenOf } from './support/signIn';
import { expect, test } from './support/test';

const CLAUSES = [
  ['Shared purpose', ['Our shared purpose']],
  ['Good communication', ['How we communicate']],
  ['An authentic relationship', ['How we stay in relationship']],
  ['Appropriate funding', ['How it is paid for']],
  ['Collaboration and co-operation', ['How we work and learn together']],
  ['Ability to deal with difference', ['How we deal with our differences']],
  ['Partnership processes', ['Decision-making', 'Evaluation', 'Payments', 'Conflict resolution']],
] as const;

async function addParty(page: Page, name: string) {
  await page.getByRole('combobox', { name: /^(First|Another) organisation$/ }).fill(name.slice(0, 8));
  await page.getByRole('option', { name }).click();
}

test('two organisations come to an agreement, from the first word to both names under it', async ({ as }) => {
  test.setTimeout(120_000);
  const title = `Sample summer school ${Date.now()}`;
  const staff = await as('organiser');
  await staff.goto('/agreements/new');
  await staff.getByLabel('Title').fill(title);
  await addParty(staff, 'Southend Community Sponsorship');
  await addParty(staff, 'YMCA Essex');
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'Start the draft' }).click();

  await expect(staff.getByText('0 of 7 foundations written')).toBeVisible();
  for (const [foundation, labels] of CLAUSES) {
    await expect(staff.getByRole('heading', { level: 2, name: foundation })).toBeVisible();
    for (const label of labels) await staff.getByLabel(label, { exact: true }).fill(`What we say about ${label}.`);
    if (foundation === 'Appropriate funding') {
      await staff.getByRole('button', { name: 'Save draft' }).click();
      await expect(staff.getByText('The draft is saved')).toBeVisible();
    }
    const next = staff.getByRole('button', { name: /^Next: / });
    if (await next.isVisible()) await next.click();
  }
  await expect(staff.getByText('7 of 7 foundations written')).toBeVisible();
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'Save draft' }).click();
  await staff.getByRole('link', { name: 'Read it as a whole' }).click();
  await staff.getByRole('button', { name: 'Propose version 1' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Propose it' }).click();
  await expect(
    staff.getByRole('heading', { name: 'Southend Community Sponsorship and YMCA Essex have not yet agreed' }),
  ).toBeVisible();
  const address = staff.url();

  const partner = await as('partner');
  await partner.goto('/agreements');
  await partner.getByRole('link', { name: title, exact: true }).click();
  await partner.getByRole('button', { name: /^Ask about this.*Payments$/ }).click();
  await expect(partner.getByLabel('About', { exact: true })).toHaveValue('processes.payments');
  await partner.getByLabel('Your question or remark').fill('Who pays for the bus?');
  await partner.getByRole('button', { name: 'Send' }).click();
  await expect(partner.getByRole('listitem').filter({ hasText: 'Who pays for the bus?' })).toBeVisible();
  await expectAccessible(partner);
  const yes = partner.getByRole('button', { name: 'Agree for Southend Community Sponsorship' });
  await expect(yes).toHaveCount(2);
  await yes.last().click();
  await expectAccessible(partner);
  await partner.getByRole('dialog').getByRole('button', { name: 'Yes, we agree' }).click();
  await expect(partner.getByRole('heading', { name: 'YMCA Essex has not yet agreed' })).toBeVisible();

  await staff.goto(address);
  await staff.getByRole('button', { name: /^Record its yes/ }).click();
  await staff.getByLabel('How was it given?').fill('Signed on paper at the trustees’ meeting');
  await staff.getByRole('dialog').getByRole('button', { name: 'Record it' }).click();
  await expect(staff.getByRole('heading', { name: 'Every party has agreed' })).toBeVisible();
  await expectAccessible(staff);

  await staff.getByRole('link', { name: 'Change the text' }).click();
  await expect(staff.getByText('This is agreed as it stands')).toBeVisible();
  await staff.getByRole('button', { name: /Appropriate funding/ }).click();
  await staff.getByLabel('How it is paid for').fill('What we now say about How it is paid for.');
  await staff.getByRole('button', { name: 'Save draft' }).click();
  await expect(staff.getByText('The draft is saved')).toBeVisible();

  await partner.goto(address);
  await expect(partner.getByRole('heading', { name: 'A new version is being written' })).toBeVisible();
  await expect(partner.getByText('What we say about How it is paid for.')).toBeVisible();

  await staff.goto(`${address}/versions`);
  const funding = staff.getByRole('region', { name: 'Appropriate funding' });
  await expect(funding.getByRole('insertion')).toHaveText(/now/);
  await expectAccessible(staff);
});

test('an agreement is nobody else’s to read', async ({ as, request }) => {
  const organiser = { Authorization: `Bearer ${await tokenOf('organiser')}` };
  const { items } = await (await request.get('/api/v1/agreements', { headers: organiser })).json();
  const id = items.find(({ title }: { title: string }) => title.startsWith('A Living Wage campus')).id;
  const page = await as('partner2');
  await page.goto(`/agreements/${id}`);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
});
