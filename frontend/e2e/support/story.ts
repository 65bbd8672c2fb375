import { expect, type Page } from '@playwright/test';
import { chapterNamed } from './api';
import { linkIn, mailTo } from './mail';
import { type apply, markAll } from './reviews';

/** How well a sample answer is written says itself; so a reviewer gives what it deserves. */
export const answerOf = (depth: number, words: string) => `Depth ${depth}: ${words}`;
export const deserved = (answer: string) => Math.min(5, 1 + Number(answer.charAt('Depth '.length)));

export type Candidate = Pick<Awaited<ReturnType<typeof apply>>, 'name' | 'email' | 'key' | 'reference'>;

export const staffBar = (page: Page) => page.getByRole('region', { name: 'For those who recruit' });

export const hiringPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Hiring' }).getByRole('link', { name }).click();

export const confirm = (page: Page, name: string | RegExp) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();

export const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** One of several like groups in the editor, such as a question, by its number. */
export const row = (page: Page, legend: string, number: number) =>
  page
    .getByRole('group', { name: legend })
    .getByRole('group')
    .nth(number - 1);

/** A manager pastes an advert as it is; the editor opens with what was read from it. */
export async function pasteAdvert(
  page: Page,
  { chapter, organisation, text }: Record<'chapter' | 'organisation' | 'text', string>,
) {
  await page.goto('/vacancies/import');
  await page.getByLabel('Chapter').selectOption((await chapterNamed(chapter)).id);
  await page.getByRole('combobox', { name: 'Organisation that offers it' }).fill(organisation);
  await page.getByRole('listbox').getByRole('option', { name: organisation, exact: true }).click();
  await page.getByLabel("The advert's text").fill(text);
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await heading(page, /^Change /);
}

/** What is typed in the editor is kept, and lacks nothing. */
export async function save(page: Page, title: string) {
  await page.getByRole('button', { name: 'Save changes' }).click();
  await heading(page, title);
  await expect(staffBar(page)).toContainText('It is ready to be published');
}

/** Everyone can read it from now on; its id. */
export async function publish(page: Page): Promise<string> {
  await staffBar(page).getByRole('button', { name: 'Publish' }).click();
  await confirm(page, 'Publish');
  await expect(staffBar(page)).toContainText('Everyone sees it and can apply');
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

interface InTheBrowser {
  vacancy: string;
  name: string;
  answers: string[];
  /** Where the call asks how. */
  kind?: 'As a person' | 'For an organisation';
  style?: 'In bullet points';
  cv?: Buffer;
}

/** Somebody applies the way people do: from the advert, one question a screen. */
export async function applyInTheBrowser(
  page: Page,
  { vacancy, name, answers, kind, style, cv }: InTheBrowser,
): Promise<Candidate> {
  const email = `${crypto.randomUUID()}@candidate.example`;
  await page.goto(`/vacancies/${vacancy}`);
  await page.getByRole('link', { name: 'Apply', exact: true }).first().click();
  await page.getByRole('link', { name: 'Start now' }).click();
  await heading(page, 'Who is applying?');
  if (kind) await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Your application');
  await page.getByRole('link', { name: 'Continue' }).click();
  for (const [at, answer] of answers.entries()) {
    await expect(page.getByText(`Question ${at + 1} of ${answers.length}`)).toBeVisible();
    if (style) await page.getByRole('radio', { name: style }).check();
    await page.getByRole('textbox').fill(answer);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  if (cv) {
    await heading(page, 'Your CV');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer: cv });
    await expect(page.getByText('Your CV is saved')).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await heading(page, 'Check your answers');
  await page.getByRole('button', { name: 'Submit application' }).click();
  await heading(page, 'Application submitted');
  const reference = (await page.getByText(/^FM-.{4}-.{4}$/).textContent()) ?? '';
  const key = new URL(linkIn(await mailTo(email, /your private link/))).hash.slice(1);
  return { name, email, reference, key };
}

/** A manager who has watched the advert closes it. */
export async function closeEarly(page: Page) {
  await page.reload();
  await staffBar(page).getByRole('button', { name: 'Close early' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Sample: applications are in');
  await confirm(page, 'Close now');
  await expect(staffBar(page)).toContainText('nobody can apply any more');
}

export async function startMarking(page: Page) {
  await staffBar(page).getByRole('link', { name: 'Anonymous review' }).click();
  await page.getByRole('button', { name: 'Start marking' }).click();
  await expect(page.getByText('Marking is open', { exact: true }).first()).toBeVisible();
}

/** A reviewer's whole part by keyboard once it is open: declared, each answer of each question marked, finished. */
export async function markByKeyboard(page: Page, vacancy: string, questions: readonly string[]) {
  await page.goto(`/reviews/${vacancy}`);
  await page.getByRole('button', { name: 'I declare this, and begin' }).click();
  await page.getByRole('link', { name: questions[0] ?? '' }).click();
  for (const [at, question] of questions.entries()) {
    if (at > 0) await page.getByRole('link', { name: 'Next question' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await markEveryAnswer(page);
  }
  await page.getByRole('link', { name: 'All questions' }).click();
  await page.getByRole('button', { name: 'Finish my part' }).click();
  await confirm(page, 'Finish my part');
  await expect(page.getByText('Finished', { exact: true })).toBeVisible();
}

async function markEveryAnswer(page: Page) {
  const progress = page.getByRole('progressbar', { name: 'Answers to this question that you have marked' });
  const answer = page.getByRole('article', { name: 'Anonymous answer' });
  await expect(progress).toHaveAttribute('aria-valuenow', '0');
  const total = Number(await progress.getAttribute('aria-valuemax'));
  // keys are listened to from the frame after the first answer is there
  await expect(answer).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  for (let done = 1; done <= total; done += 1) {
    await page.keyboard.press(String(deserved(await answer.innerText())));
    await expect(progress).toHaveAttribute('aria-valuenow', String(done));
  }
  await expect(page.getByRole('heading', { name: 'You have marked them all' })).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** The others of the panel, who mark elsewhere. */
export const markElsewhere = (vacancy: string) =>
  Promise.all((['reviewer2', 'reviewer3'] as const).map((one) => markAll(vacancy, one, deserved)));

export async function lockMarks(page: Page) {
  await page.reload();
  await page.getByRole('button', { name: 'Lock the marks' }).click();
  await confirm(page, 'Lock the marks');
  await expect(page.getByRole('heading', { name: 'Ranking' })).toBeVisible();
}

export async function shortlistAndReveal(page: Page, references: string[]) {
  await hiringPage(page, 'Board');
  for (const reference of references) await page.getByRole('checkbox', { name: new RegExp(reference) }).check();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await confirm(page, `Move ${references.length}`);
  await expect(page.getByText(/moved to shortlisted/)).toBeVisible();
  await page.getByRole('button', { name: 'Reveal the shortlist' }).click();
  await page.getByRole('dialog').getByLabel('Why now').fill('The shortlist is agreed');
  await confirm(page, 'Reveal');
}

/** Three times in a row, of which one candidate is offered the first. */
export async function offerAndInvite(
  page: Page,
  kind: 'Interview' | 'Informal conversation',
  day: string,
  name: string,
) {
  await hiringPage(page, 'Conversations');
  await page.getByRole('link', { name: 'Offer times' }).first().click();
  await page.getByRole('radio', { name: kind }).check({ force: true });
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('First one starts at').fill('10:00');
  await page.getByLabel('How many, one after the other').fill('3');
  await page.getByLabel('Where').fill('Sample Hall, room 2');
  await page.getByRole('button', { name: 'Offer', exact: true }).click();
  await expect(page.getByText('3 times are offered')).toBeVisible();
  await page.getByRole('button', { name: `Invite ${name}` }).click();
  await confirm(page, 'Send the invitation');
  await expect(page.getByText('Invited, not answered')).toBeVisible();
}

/** An interviewer scores by the advert's own criteria and files the card. */
export async function fileScorecard(page: Page, conversation: string, criterion: string | RegExp, score: number) {
  await page.goto(`/conversations/${conversation}`);
  await page
    .getByRole('group', { name: criterion })
    .getByRole('radio', { name: String(score) })
    .check({ force: true });
  await page.getByLabel(/^What shows it/).fill('Asked twelve neighbours, and named them');
  await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
  await page.getByRole('button', { name: 'File scorecard' }).click();
  await confirm(page, 'File it');
  await expect(page.getByRole('heading', { name: /\d scorecards? filed/ })).toBeVisible();
}

export async function tellEverybody(page: Page, people: number) {
  await hiringPage(page, 'Feedback');
  await page.getByRole('button', { name: `Send feedback to all ${people}` }).click();
  await confirm(page, 'Send it');
  await expect(page.getByText(`${people} candidates were told`)).toBeVisible();
}

/** Their private page, whoever's it was before: one page opens several applications without being loaded anew. */
export async function openApplication(page: Page, { key, reference }: Candidate) {
  await page.goto(`/my-application#${key}`);
  await expect(page.getByText(reference).first()).toBeVisible();
}

export async function rate(page: Page, candidate: Candidate, score: number) {
  await openApplication(page, candidate);
  await page.getByRole('radio', { name: String(score), exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await expect(page.getByText(`Thank you. You gave it ${score}.`)).toBeVisible();
}
