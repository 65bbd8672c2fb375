import type { Page } from '@playwright/test';
import { apiOf } from './support/api';
import { begun, invited, offered, revealed, SUMMER_DAY, SUMMER_DAY_IN_WORDS } from './support/conversations';
import { look } from './support/look';
import { mailTo } from './support/mail';
import { expect, test } from './support/test';

const PHONE = { width: 390, height: 844 };

async function offerTimes(page: Page) {
  await page.getByRole('link', { name: 'Offer times' }).first().click();
  await expect(page.getByRole('heading', { name: 'Offer times' })).toBeVisible();
  await page.getByLabel('Day').fill(SUMMER_DAY);
  await page.getByLabel('First one starts at').fill('10:00');
  await page.getByLabel('How many, one after the other').fill('3');
  await page.getByLabel('Where').fill('Sample Hall, room 2, Southend');
  await expect(page.getByText(`${SUMMER_DAY_IN_WORDS}, 12pm to 12:45pm`)).toBeVisible();
  await look(page, 'offer');
  await page.getByRole('button', { name: 'Offer', exact: true }).click();
  await expect(page.getByText('3 times are offered')).toBeVisible();
}

test('a candidate is invited, takes another time, and two people score apart', async ({ as, page: candidate }) => {
  test.setTimeout(240_000);
  const { id, candidate: who } = await revealed();

  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${id}/review`);
  await hiring.getByRole('navigation', { name: 'Hiring' }).getByRole('link', { name: 'Conversations' }).click();
  await expect(hiring.getByRole('heading', { name: '1 candidate waits for an invitation' })).toBeVisible();
  await expect(hiring.getByText('No times are offered')).toBeVisible();
  await look(hiring, 'nobody-yet');
  await offerTimes(hiring);
  await hiring.getByRole('button', { name: `Invite ${who.name}` }).click();
  const dialog = hiring.getByRole('dialog', { name: 'Invite a candidate' });
  await dialog.getByLabel('When').selectOption({ label: `${SUMMER_DAY_IN_WORDS}, 11am to 11:45am (interview)` });
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(hiring.getByText('Invited, not answered')).toBeVisible();
  await look(hiring, 'timetable');

  const mail = await mailTo(who.email, /we would like to meet you/);
  expect(mail.text).toContain(`${SUMMER_DAY_IN_WORDS}, 11am to 11:45am, London time`);
  expect(mail.text).not.toContain(who.name);

  await candidate.goto(`/my-application#${who.key}`);
  const invitation = candidate.getByRole('listitem', { name: 'An interview' });
  await expect(invitation).toContainText('11am to 11:45am, London time');
  await look(candidate, 'invitation');
  await invitation.getByRole('button', { name: 'Choose another time' }).click();
  await invitation.getByRole('radio', { name: /, 12pm to 12:45pm/ }).check();
  await look(candidate, 'choose');
  await invitation.getByRole('button', { name: 'Take this time' }).click();
  await expect(invitation.getByText('You have confirmed')).toBeVisible();
  await mailTo(who.email, /another time to meet/);

  await hiring.reload();
  const taken = hiring.getByRole('listitem').filter({ hasText: '12pm to 12:45pm' });
  await expect(taken).toContainText(who.name);
  await expect(taken).toContainText('Confirmed');

  // another one begins: it is scored apart
  const talk = await begun(id, who.id);
  const first = await as('reviewer', { viewport: PHONE });
  await first.goto('/conversations');
  await expect(first.getByRole('heading', { name: 'Conversations', exact: true })).toBeVisible();
  await look(first, 'mine');
  await first.goto(`/conversations/${talk.id}`);
  await first
    .getByRole('group', { name: /Has brought people together/ })
    .getByRole('radio', { name: '4' })
    .check();
  await first.getByLabel(/^What shows it/).fill('Asked twelve neighbours, and named them');
  await first.getByRole('radio', { name: 'Yes' }).check();
  await look(first, 'scorecard');
  await first.getByRole('button', { name: 'File scorecard' }).click();
  await first.getByRole('dialog').getByRole('button', { name: 'File it' }).click();
  await expect(first.getByRole('heading', { name: '1 scorecard filed' })).toBeVisible();

  // whoever has not filed sees none
  await hiring.goto(`/conversations/${talk.id}`);
  await expect(hiring.getByRole('heading', { name: 'Your scorecard' })).toBeVisible();
  await expect(hiring.getByText('Asked twelve neighbours')).toBeHidden();
  await hiring
    .getByRole('group', { name: /Has brought people together/ })
    .getByRole('radio', { name: '2' })
    .check();
  await hiring.getByRole('radio', { name: 'Unsure' }).check();
  await hiring.getByLabel(/^In a few sentences/).fill('Spoke more of plans than of deeds.');
  await hiring.getByRole('button', { name: 'Save draft' }).click();
  await expect(hiring.getByText('Your draft is saved')).toBeVisible();
  await expect(hiring.getByText('Asked twelve neighbours')).toBeHidden();
  await hiring.getByRole('button', { name: 'File scorecard' }).click();
  await hiring.getByRole('dialog').getByRole('button', { name: 'File it' }).click();
  await expect(hiring.getByRole('heading', { name: '2 scorecards filed' })).toBeVisible();
  await expect(hiring.getByText('Asked twelve neighbours, and named them')).toBeVisible();
  await look(hiring, 'filed');
});

test('an interviewer steps back, others come off the panel, and who arranges it is told', async ({ as }) => {
  const { id, candidate: who } = await revealed();
  const slot = await offered(id);
  const talk = await invited(id, who.id, slot.id);

  const reviewer = await as('reviewer', { viewport: PHONE });
  await reviewer.goto(`/conversations/${talk.id}`);
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText(who.name);
  await look(reviewer, 'step-back');
  await reviewer.getByRole('button', { name: 'Step back' }).click();
  const dialog = reviewer.getByRole('dialog', { name: 'Step back from this candidate?' });
  await dialog.getByLabel(/^Reason/).fill('We have worked together');
  await look(reviewer, 'step-back-dialog');
  await dialog.getByRole('button', { name: 'Step back' }).click();
  await expect(reviewer.getByText('You have stepped back')).toBeVisible();
  await expect(reviewer.getByRole('link', { name: who.name })).toHaveCount(0);
  await reviewer.goto(`/conversations/${talk.id}`);
  await expect(reviewer.getByRole('main')).not.toContainText(who.name);

  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${id}/panel`);
  for (const name of ['Sample Reviewer Two', 'Sample Reviewer Three']) {
    await hiring.getByRole('button', { name: `Take off the panel: ${name}` }).click();
    await hiring.getByRole('dialog').getByRole('button', { name: 'Take off the panel' }).click();
    await expect(hiring.getByRole('listitem').filter({ hasText: name })).toContainText('Has left the panel');
  }
  await look(hiring, 'panel-left');
  await expect(apiOf('reviewer2').then((api) => api.read(`/conversations/${talk.id}`))).rejects.toThrow(/404/);
  await hiring.goto(`/conversations/${talk.id}`);
  await expect(hiring.getByText('Nobody on the panel is left', { exact: false })).toBeVisible();
  await look(hiring, 'nobody-left');
});
