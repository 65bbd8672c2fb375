import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { seedAdvert } from './support/adverts';
import { apiOf } from './support/api';
import { COMPOSITION } from './support/choices';
import { begun, SUMMER_DAY, SUMMER_DAY_IN_WORDS, scored } from './support/conversations';
import { mailTo } from './support/mail';
import { nameOf } from './support/names';
import { apply, joinPanel, PANELLISTS } from './support/reviews';
import {
  answerOf,
  applyInTheBrowser,
  type Candidate,
  closeEarly,
  confirm,
  fileScorecard,
  heading,
  hiringPage,
  lockMarks,
  markByKeyboard,
  markElsewhere,
  offerAndInvite,
  openApplication,
  pasteAdvert,
  publish,
  rate,
  row,
  save,
  shortlistAndReveal,
  staffBar,
  startMarking,
  tellEverybody,
} from './support/story';
import { expect, test } from './support/test';
import { daysFromNow } from './support/vacancies';

type Schemas = components['schemas'];

const missing = (page: Page) =>
  staffBar(page)
    .getByRole('list')
    .filter({ has: page.getByRole('link') })
    .getByRole('listitem');

/** The board knows whose an application is once it is revealed. */
async function idOf(vacancy: string, { reference }: Candidate): Promise<string> {
  const { value } = await (await apiOf('hiring')).read<Schemas['BoardPage']>(`/vacancies/${vacancy}/board?limit=100`);
  return value.items.find(({ application }) => application.reference === reference)?.application.id ?? '';
}

const JOB_QUESTIONS = [
  'Tell us about a time you brought people together to change something.',
  'Why do you want to learn the craft of community organising?',
  'Someone you rely on has a view that is very different from your own. How do you go on?',
];

/** The job's advert as it was found, from the pasted text to what can be published. */
async function prepareTheJob(hiring: Page, title: string): Promise<string> {
  await pasteAdvert(hiring, { chapter: 'Citizens Essex', organisation: 'Citizens UK', text: seedAdvert('job') });
  await expect(hiring.getByLabel('Full-time salary a year, in pounds')).toHaveValue('26623.00');
  await expect(hiring.getByText('For the hours below it comes to £14,198.93 a year')).toBeVisible();
  await expect(
    hiring.getByText('Hours: 20 hours per week (flexible, core days are Tuesday-Thursday)').first(),
  ).toBeVisible();
  const checks = hiring.getByRole('region', { name: "Made from an advert's text" });
  await expect(checks.getByText('Closing: 4:12pm, 6th Jun 2022 BST')).toBeVisible();
  await expect(checks.getByText('Deadline: 6 June 2022, 23:59pm')).toBeVisible();
  const deadline = hiring.getByLabel(/^Deadline/);
  await expect(deadline).toHaveValue('');

  // what it lacks stands where it would be published, and leads to the field
  await hiring.getByRole('link', { name: 'Cancel' }).click();
  await expect(missing(hiring)).toHaveText(['Ask at least one question', 'Choose the one deadline']);
  await expect(staffBar(hiring)).toContainText('13 essential criteria are tested by nothing');
  await staffBar(hiring).getByRole('link', { name: 'Choose the one deadline' }).click();
  await checks.getByRole('button', { name: /^Use .*11:59pm/ }).click();
  await expect(deadline).toHaveValue('2022-06-06T23:59');
  await expect(hiring.getByLabel('About the deadline')).toHaveValue(/4:12pm/);
  // the advert is of another year: the manager takes the same hour of a day to come
  await deadline.fill(daysFromNow(20).replace('T12:00', 'T23:59'));
  await row(hiring, 'Timetable', 1).getByLabel('From').fill(daysFromNow(30).slice(0, 10));
  await row(hiring, 'Timetable', 1).getByLabel('Until').fill(daysFromNow(32).slice(0, 10));
  await row(hiring, 'Timetable', 1).getByLabel('Or in words').fill('');
  await hiring.getByLabel('Title', { exact: true }).fill(title);
  for (const [at, prompt] of JOB_QUESTIONS.entries()) {
    await hiring.getByRole('button', { name: 'Add a question' }).click();
    await row(hiring, 'Questions', at + 1)
      .getByRole('textbox', { name: 'Question' })
      .fill(prompt);
  }
  await row(hiring, 'What you look for', 4).getByLabel('Tested by').selectOption({ index: 1 });
  await hiring.getByLabel('Pass mark').fill('4');
  await save(hiring, title);
  await expect(staffBar(hiring)).toContainText('12 essential criteria are tested by nothing');
  return publish(hiring);
}

test('an Associate Organiser is found among thirty, and everybody hears', async ({ as, page: visitor }) => {
  test.setTimeout(300_000);
  const title = nameOf('Associate Organiser');
  const hiring = await as('hiring');
  const id = await prepareTheJob(hiring, title);
  await Promise.all(PANELLISTS.map((one) => joinPanel(id, one)));

  // thirty apply, the first of them through the browser
  const cv = await readFile(new URL('../../backend/src/main/resources/demo/sample-cv.pdf', import.meta.url));
  const answers = (at: number) =>
    ['knocked on doors', 'want to be taught', 'disagreed and stayed'].map((what) =>
      answerOf(4 - (at % 5), `sample ${at} ${what}, and asked twelve neighbours to come along.`),
    );
  const first = applyInTheBrowser(visitor, { vacancy: id, name: 'Storied Sample Ada', answers: answers(0), cv });
  const candidates: Candidate[] = [];
  for (let at = 1; at < 30; at++) {
    const name = `Storied Sample ${String.fromCharCode(65 + (at % 26))}${at}`;
    candidates.push(await apply(id, name, answers(at), { cv }));
  }
  candidates.unshift(await first);
  await closeEarly(hiring);

  // three mark each answer, one of them ninety times by keyboard
  await startMarking(hiring);
  const reviewer = await as('reviewer');
  await Promise.all([markByKeyboard(reviewer, id, JOB_QUESTIONS), markElsewhere(id)]);
  await lockMarks(hiring);
  await expect(hiring.getByText('30 applications', { exact: true })).toBeVisible();

  // six answered best and pass with six more; three are met, and only they are ever opened
  const [chosen, other, third] = candidates.filter((_, at) => at % 5 === 0) as [Candidate, Candidate, Candidate];
  const met = [chosen, other, third];
  await shortlistAndReveal(
    hiring,
    met.map(({ reference }) => reference),
  );
  const shortlist = hiring.getByRole('region', { name: 'Shortlisted' });
  await expect(shortlist.getByRole('link', { name: chosen.name })).toBeVisible();
  for (const { name } of candidates.filter((one) => !met.includes(one)).slice(0, 5))
    await expect(hiring.getByRole('main')).not.toContainText(name);
  await shortlist.getByRole('link', { name: chosen.name }).click();
  await heading(hiring, chosen.name);
  const [file] = await Promise.all([
    hiring.waitForEvent('download'),
    hiring.getByRole('button', { name: /CV/ }).first().click(),
  ]);
  expect(file.suggestedFilename()).toBe(`cv-${chosen.reference}.pdf`);

  // interviews are offered, and what was said is scored apart by the advert's own criteria
  await offerAndInvite(hiring, 'Interview', SUMMER_DAY, other.name);
  expect((await mailTo(other.email, /we would like to meet you/)).text).toContain(`${SUMMER_DAY_IN_WORDS}, 10am`);
  const talk = await begun(id, await idOf(id, chosen));
  await fileScorecard(reviewer, talk.id, /A passion for justice/, 5);
  await scored('hiring', talk.id, 5, 'Named who came along');

  await hiringPage(hiring, 'Decision');
  await hiring.getByRole('checkbox', { name: chosen.name }).check();
  await hiring.getByLabel('Why').fill('The best answers, and the conversation bore them out');
  await hiring.getByRole('button', { name: 'Appoint 1' }).click();
  await confirm(hiring, 'Make the decision');
  await expect(hiring.getByRole('list', { name: 'Appointed' })).toContainText(chosen.name);
  await mailTo(chosen.email, /offer you a place/);

  await tellEverybody(hiring, 30);
  const worst = candidates[4] as Candidate;
  expect((await mailTo(worst.email, /^News of/)).text).toContain('You were not appointed this time');
  await rate(visitor, worst, 8);
  await rate(visitor, chosen, 9);
  await visitor.goto(`/vacancies/${id}`);
  await expect(visitor.getByText('Candidate happiness 8.50 (2 ratings)')).toBeVisible();

  await hiringPage(hiring, 'Fairness');
  const funnel = hiring.getByRole('list', { name: 'How many came how far' });
  await expect(funnel.getByRole('listitem').filter({ hasText: 'Reached the pass mark' })).toContainText('12 (40%)');
  await expect(funnel.getByRole('listitem').filter({ hasText: 'Opened by name' })).toContainText('3 (10%)');
  await expect(funnel.getByRole('listitem').filter({ hasText: 'Appointed' })).toContainText('1 (3%)');
});

/** The call's advert as it was found: it asks its own questions, and says neither where it is nor what a group varies in. */
async function prepareTheCall(hiring: Page, title: string) {
  const project = 'The Relationships Project';
  await pasteAdvert(hiring, { chapter: project, organisation: project, text: seedAdvert('call') });
  await expect(hiring.getByLabel('A month, in pounds')).toHaveValue('500.00');
  await expect(hiring.getByText('All places come to £54,000')).toBeVisible();
  const prompt = (number: number) => row(hiring, 'Questions', number).getByRole('textbox', { name: 'Question' });
  const blind = (number: number) => row(hiring, 'Questions', number).getByRole('checkbox', { name: /^Marked without/ });
  await expect(blind(1)).not.toBeChecked();
  const questions: string[] = [];
  for (const number of [2, 3, 4, 5]) {
    await expect(blind(number)).toBeChecked();
    questions.push(await prompt(number).inputValue());
  }
  await hiring.getByRole('link', { name: 'Cancel' }).click();
  for (const what of ['Say where it is', 'This has passed: choose a time to come'])
    await expect(missing(hiring).filter({ hasText: what })).toHaveCount(1);

  await staffBar(hiring).getByRole('link', { name: 'Say where it is' }).click();
  await hiring.getByLabel('Summary').fill('Six who put relationships first try for 18 months what it takes.');
  await hiring.getByLabel('Where it is').fill('Anywhere in the UK');
  await hiring.getByLabel(/^Deadline/).fill(daysFromNow(20).replace('T12:00', 'T09:00'));
  await hiring.getByLabel('Title', { exact: true }).fill(title);
  for (const [at, { name, values }] of COMPOSITION.entries()) {
    await hiring.getByRole('button', { name: 'Add a dimension' }).click();
    const dimension = row(hiring, 'What the group should vary in', at + 1);
    await dimension.getByRole('textbox', { name: 'Dimension' }).fill(name);
    await dimension.getByLabel('Its values').fill(values.join('\n'));
  }
  await save(hiring, title);
  return { id: await publish(hiring), questions };
}

test('a collective of six is chosen as a set from letters and bullets', async ({ as, page: visitor }) => {
  test.setTimeout(300_000);
  const hiring = await as('hiring');
  const { id, questions } = await prepareTheCall(hiring, nameOf('Collective'));
  await Promise.all(PANELLISTS.map((one) => joinPanel(id, one)));

  const answers = (at: number) => [
    `In the valley of sample ${at}`,
    ...questions.map((_, of) => answerOf(at < 8 ? 3 : 0, `sample ${at} of ${of}\n- listens\n- stays`)),
  ];
  const first = applyInTheBrowser(visitor, {
    vacancy: id,
    name: 'Gathered Sample A0',
    answers: answers(0),
    kind: 'For an organisation',
    style: 'In bullet points',
  });
  const candidates: Candidate[] = [];
  for (let at = 1; at < 9; at++)
    candidates.push(
      await apply(id, `Gathered Sample ${'ABCDEFGHI'[at]}${at}`, answers(at), {
        kind: at % 3 === 0 ? 'organisation' : 'person',
        style: at % 2 === 0 ? 'bullets' : 'letter',
      }),
    );
  candidates.unshift(await first);
  await closeEarly(hiring);

  await startMarking(hiring);
  const reviewer = await as('reviewer');
  await Promise.all([markByKeyboard(reviewer, id, questions), markElsewhere(id)]);
  await lockMarks(hiring);
  const shortlisted = candidates.slice(0, 8) as [Candidate, Candidate, ...Candidate[]];
  await shortlistAndReveal(
    hiring,
    shortlisted.map(({ reference }) => reference),
  );
  const [met, other] = shortlisted;
  await expect(hiring.getByRole('link', { name: met.name })).toBeVisible();

  await offerAndInvite(hiring, 'Informal conversation', SUMMER_DAY, other.name);
  await mailTo(other.email, /we would like to meet you/);
  const talk = await begun(id, await idOf(id, met));
  await fileScorecard(reviewer, talk.id, /A wholehearted commitment/, 4);

  // what each would bring; of one it is noted on the board
  const api = await apiOf('hiring');
  const brings = (at: number) =>
    COMPOSITION.map(({ name, values }, of) => ({ dimension: name, value: values[(at + of) % values.length] ?? '' }));
  for (const [at, one] of shortlisted.entries())
    if (at > 0) await api.replace(`/applications/${await idOf(id, one)}/traits`, '*', { traits: brings(at) });
  await hiringPage(hiring, 'Cohort');
  await hiring.getByRole('button', { name: `Note what ${met.name} would bring` }).click();
  for (const { dimension, value } of brings(0))
    await hiring.getByRole('dialog').getByLabel(dimension).selectOption(value);
  await confirm(hiring, 'Save');
  await expect(hiring.getByText(/Nothing noted yet|Not all noted/)).toHaveCount(0);

  await hiring.getByRole('button', { name: 'Suggest sets' }).click();
  await expect(hiring.getByText(/Of all 28 ways to choose 6 from 8/)).toBeVisible();
  await hiring.getByRole('button', { name: 'Take Suggestion 1' }).click();
  const yours = hiring.getByRole('region', { name: 'Your set' });
  await expect(yours.getByRole('status')).toContainText('6 of 6 places');
  await yours.getByLabel('Name of the set').fill('Widest reach');
  await yours.getByRole('button', { name: 'Save this set' }).click();
  await hiring.getByRole('region', { name: 'Widest reach' }).getByRole('link', { name: 'Go to the decision' }).click();
  await hiring.getByRole('button', { name: 'Appoint 6' }).click();
  await confirm(hiring, 'Make the decision');
  await expect(hiring.getByRole('list', { name: 'Appointed' }).getByRole('heading')).toHaveCount(6);

  // the marks are what they were before anybody was chosen
  const { value } = await api.read<Schemas['RankingPage']>(`/vacancies/${id}/ranking`);
  expect(value.items.map(({ score }) => score)).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 1]);
  await tellEverybody(hiring, 9);
  const last = candidates[8] as Candidate;
  expect((await mailTo(last.email, /^News of/)).text).toContain('You were not appointed this time');
  await openApplication(visitor, last);
  await expect(visitor.getByRole('heading', { name: 'You were not appointed this time' })).toBeVisible();
});
