import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { firstIn } from './support/api';
import { look } from './support/look';
import { linkIn, mailsTo, mailTo } from './support/mail';
import { expect, test } from './support/test';

const PHONE = { width: 390, height: 844 };

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const answerBox = (page: Page) => page.getByRole('textbox');

async function startFromTheAdvert(page: Page, email: string) {
  await page.goto('/vacancies?open=true');
  await page
    .getByRole('link', { name: /Relationships Collective/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Apply', exact: true }).first().click();
  await heading(page, /^Apply/);
  await look(page, 'apply');
  await page.getByRole('link', { name: 'Start now' }).click();
  await heading(page, 'Who is applying?');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await look(page, 'who');
  await page.getByRole('radio', { name: 'As a person' }).check();
  await page.getByLabel('Name').fill('Grace Sample');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Your application');
  expect(page.url()).not.toContain('#');
}

test('a candidate applies from the advert, on two devices, and withdraws', async ({ page, browser, baseURL, as }) => {
  test.setTimeout(240_000);
  const email = `grace.${Date.now()}@candidate.example`;
  await startFromTheAdvert(page, email);
  await look(page, 'tasks');

  await page.getByRole('link', { name: 'Continue' }).click();
  await answerBox(page).fill('I live by the sea and work in a library.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Question 2 of 5')).toBeVisible();
  await page.getByRole('radio', { name: 'In bullet points' }).check();
  await answerBox(page).fill('My name is Grace and I listen\nBecause people matter');
  await expect(page.getByText('Reviewers should not see who you are')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await look(page, 'question');
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(answerBox(page)).toHaveValue('My name is and I listen\nBecause people matter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // the private link opens the same draft elsewhere, and leaves no trace in the address
  const link = linkIn(await mailTo(email, /your private link/));
  const other = await (await browser.newContext({ baseURL: baseURL ?? '', viewport: PHONE })).newPage();
  await other.goto(new URL(link).pathname + new URL(link).hash);
  await heading(other, 'Your application');
  expect(other.url()).not.toContain('#');
  await other.getByRole('link', { name: /What does that world look/ }).click();
  await answerBox(other).fill('Slower, with chairs in the street.');
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();

  // both go on: other answers are no conflict, the same answer is one
  await answerBox(page).fill('I listen\nBecause people matter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await other.goto('/my-application/questions/2');
  await expect(answerBox(other)).toHaveValue(/people matter/);
  await answerBox(page).fill('I listen\nBecause people matter much');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await answerBox(other).fill('Written on the phone');
  await expect(other.getByText('This answer was changed on another device')).toBeVisible();
  await look(other, 'elsewhere');
  await other.getByRole('button', { name: 'Use the other one' }).click();
  await expect(answerBox(other)).toHaveValue(/matter much/);
  await other.context().close();

  await page.goto('/my-application/check');
  await page.getByRole('button', { name: 'Submit application' }).click();
  await expect(page.getByRole('alert')).toContainText('Question 4: Answer this question');
  await look(page, 'check-missing');
  await page.goto('/my-application/questions/4');
  for (const number of [4, 5]) {
    await expect(page.getByText(`Question ${number} of 5`)).toBeVisible();
    await answerBox(page).fill(`An answer to question ${number} that nobody else has given.`);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await heading(page, 'Check your answers');
  await look(page, 'check');
  await page.getByRole('button', { name: 'Submit application' }).click();
  await heading(page, 'Application submitted');
  const reference = await page.getByText(/^FM-.{4}-.{4}$/).textContent();
  await look(page, 'submitted');
  expect((await mailTo(email, /We have your application/)).text).toContain(reference ?? 'a reference');

  const hiring = await as('hiring');
  await hiring.goto('/applications');
  await look(hiring, 'pipelines');
  await hiring
    .getByRole('row')
    .filter({ hasNotText: 'Closed' })
    .getByRole('link', { name: /Relationships Collective/ })
    .click();
  // a list that grows would tell who has just applied: the candidate names their reference
  await expect(hiring.getByText('The list appears here on', { exact: false })).toBeVisible();
  await expect(hiring.getByRole('main')).not.toContainText(reference ?? 'a reference');
  await look(hiring, 'pipeline');
  await hiring.getByRole('textbox', { name: 'Reference' }).fill((reference ?? '').toLowerCase());
  await hiring.getByRole('button', { name: 'Find it' }).click();
  await heading(hiring, reference ?? '');
  await look(hiring, 'application');
  expect(await hiring.content()).not.toContain('Grace');

  // while people can still apply, reviewers see neither an answer nor how many there are
  const reviewer = await as('reviewer');
  await reviewer.goto('/reviews');
  const waiting = reviewer.getByRole('listitem', { name: 'The Relationships Collective', exact: true });
  await expect(waiting).toContainText('Opens after applications close on');
  await look(reviewer, 'reviews');
  await waiting.getByRole('link', { name: 'See the questions' }).click();
  await expect(reviewer.getByText('Why do relationships matter')).toBeVisible();
  await expect(reviewer.getByRole('main').getByRole('link', { name: /Why do relationships matter/ })).toHaveCount(0);
  await expect(reviewer.getByRole('main')).not.toContainText(/people matter much|to mark/);

  await page.getByRole('button', { name: 'Withdraw this application' }).click();
  await look(page, 'withdraw');
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await heading(page, 'Application withdrawn');
  await look(page, 'withdrawn');
  await mailTo(email, /You have withdrawn/);
  expect((await mailsTo(email)).length).toBe(3);
});

test('a link that opens nothing says so, and no link says how to get in', async ({ page }) => {
  await page.goto('/my-application');
  await heading(page, 'Open your application');
  await look(page, 'no-link');
  await page.goto(`/my-application#${'A'.repeat(43)}`);
  await heading(page, 'This link opens no application');
  await look(page, 'dead-link');
});

test('a candidate for the job adds a CV that nobody can open, and submits', async ({ page }) => {
  const job = (await firstIn('hiring', '/vacancies?open=true&kind=job&q=Associate%20Community%20Organiser')).id;
  const email = `cv.${Date.now()}@candidate.example`;
  await page.goto(`/vacancies/${job}/apply/you`);
  await page.getByLabel('Name').fill('Ada Sample');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Your application');
  await page.getByRole('link', { name: 'Continue' }).click();
  for (const number of [1, 2, 3]) {
    await expect(page.getByText(`Question ${number} of 3`)).toBeVisible();
    await answerBox(page).fill(`What only this answer to question ${number} says.`);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await heading(page, 'Your CV');
  const file = page.locator('input[type=file]');
  const send = (name: string, buffer: Buffer) => file.setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await send('Ada Sample CV.pdf', Buffer.from('MZ not a document'));
  await expect(page.getByText('Send a PDF, a Word document (.docx) or an OpenDocument text (.odt)')).toBeVisible();
  await look(page, 'cv-refused');
  await send('Ada Sample CV.pdf', readFileSync('../backend/src/main/resources/demo/sample-cv.pdf'));
  await expect(page.getByText('Your CV is saved')).toBeVisible();
  await look(page, 'cv');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('cv.pdf');
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Check your answers');
  await expect(page.getByText(/^PDF, \d+ kB$/)).toBeVisible();
  await page.getByRole('button', { name: 'Submit application' }).click();
  await heading(page, 'Application submitted');
  await page.getByRole('link', { name: 'Answer the equality questions' }).click();
  await heading(page, 'Equality questions');
  await look(page, 'equality');
  await page.getByRole('radio', { name: '45 to 54' }).check();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await heading(page, 'Application submitted');
  await expect(page.getByRole('link', { name: 'Answer the equality questions' })).toBeHidden();
});
