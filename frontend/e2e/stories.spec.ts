import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { apiOf } from './support/api';
import { COMPOSITION } from './support/choices';
import { begun, scored } from './support/conversations';
import { mailTo } from './support/mail';
import { nameOf } from './support/names';
import { apply, joinPanel, markAll, PANELLISTS, QUESTIONS } from './support/reviews';
import { expect, test } from './support/test';
import { aVacancy } from './support/vacancies';

type Schemas = components['schemas'];

const staffBar = (page: Page) => page.getByRole('region', { name: 'For those who recruit' });
const hiringPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Hiring' }).getByRole('link', { name }).click();
const confirm = (page: Page, name: string | RegExp) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();

async function publishAndClose(hiring: Page, vacancyId: string, applying: () => Promise<void>) {
  await hiring.goto(`/vacancies/${vacancyId}`);
  await staffBar(hiring).getByRole('button', { name: 'Publish' }).click();
  await confirm(hiring, 'Publish');
  await expect(staffBar(hiring)).toContainText('Everyone sees it and can apply');
  for (const one of PANELLISTS) await joinPanel(vacancyId, one);
  await applying();
  await hiring.reload();
  await staffBar(hiring).getByRole('button', { name: 'Close early' }).click();
  await hiring.getByRole('dialog').getByLabel('Reason').fill('Sample: applications are in');
  await confirm(hiring, 'Close now');
  await expect(staffBar(hiring)).toContainText('nobody can apply any more');
}

async function markAndLock(hiring: Page, vacancyId: string, markOf: (text: string) => number) {
  await hiring.goto(`/vacancies/${vacancyId}/review`);
  await hiring.getByRole('button', { name: 'Start marking' }).click();
  await expect(hiring.getByText('Marking is open', { exact: true }).first()).toBeVisible();
  for (const one of PANELLISTS) await markAll(vacancyId, one, markOf);
  await hiring.reload();
  await hiring.getByRole('button', { name: 'Lock the marks' }).click();
  await confirm(hiring, 'Lock the marks');
  await expect(hiring.getByRole('heading', { name: 'Ranking' })).toBeVisible();
}

async function shortlistAndReveal(hiring: Page, references: string[]) {
  await hiringPage(hiring, 'Board');
  for (const reference of references) await hiring.getByRole('checkbox', { name: new RegExp(reference) }).check();
  await hiring.getByRole('button', { name: 'Move', exact: true }).click();
  await confirm(hiring, `Move ${references.length}`);
  await expect(hiring.getByText(/moved to shortlisted/)).toBeVisible();
  await hiring.getByRole('button', { name: 'Reveal the shortlist' }).click();
  await hiring.getByRole('dialog').getByLabel('Why now').fill('The shortlist is agreed');
  await confirm(hiring, 'Reveal');
}

async function tellEverybody(hiring: Page, people: number) {
  await hiringPage(hiring, 'Feedback');
  await hiring.getByRole('button', { name: `Send feedback to all ${people}` }).click();
  await confirm(hiring, 'Send it');
  await expect(hiring.getByText(`${people} candidates were told`)).toBeVisible();
}

async function rate(candidate: Page, { key, reference }: { key: string; reference: string }, score: number) {
  await candidate.goto(`/my-application#${key}`);
  await expect(candidate.getByText(reference).first()).toBeVisible();
  await candidate.getByRole('radio', { name: String(score), exact: true }).check({ force: true });
  await candidate.getByRole('button', { name: 'Send my rating' }).click();
  await expect(candidate.getByText(`Thank you. You gave it ${score}.`)).toBeVisible();
}

test('an Associate Organiser is found among thirty, and everybody hears', async ({ as, page: visitor }) => {
  test.setTimeout(300_000);
  const { value: draft } = await aVacancy({
    title: nameOf('Associate Organiser'),
    review: { marksPerAnswer: 3, passMark: 4 },
    questions: QUESTIONS.map((prompt) => ({ prompt, blind: true })),
    applying: { openTo: ['person'], answerStyles: ['letter'], cvRequired: true, chosenAsASet: false, review: [] },
  });
  const { id } = draft;
  const cv = await readFile(new URL('../../backend/src/main/resources/demo/sample-cv.pdf', import.meta.url));
  const candidates: Awaited<ReturnType<typeof apply>>[] = [];

  const hiring = await as('hiring');
  await publishAndClose(hiring, id, async () => {
    for (let at = 0; at < 30; at++) {
      const told = (what: string) =>
        `Depth ${at % 5}: sample ${at} ${what}, and asked twelve neighbours to come along.`;
      const name = `Storied Sample ${String.fromCharCode(65 + (at % 26))}${at}`;
      candidates.push(await apply(id, name, [told('knocked on doors'), told('disagreed and stayed')], { cv }));
    }
  });
  await markAndLock(hiring, id, (text) => 1 + Number(text.charAt('Depth '.length)));
  await expect(hiring.getByText('30 applications', { exact: true })).toBeVisible();

  // six answered best and pass; three are met, and only they are ever opened
  const best = candidates.filter((_, at) => at % 5 === 4);
  const met = best.slice(0, 3);
  await shortlistAndReveal(
    hiring,
    met.map(({ reference }) => reference),
  );
  const [chosen, other] = met as [(typeof met)[number], (typeof met)[number]];
  const shortlist = hiring.getByRole('region', { name: 'Shortlisted' });
  await expect(shortlist.getByRole('link', { name: chosen.name })).toBeVisible();
  for (const { name } of candidates.filter((one) => !met.includes(one)).slice(0, 5))
    await expect(hiring.getByRole('main')).not.toContainText(name);
  await shortlist.getByRole('link', { name: chosen.name }).click();
  const [file] = await Promise.all([
    hiring.waitForEvent('download'),
    hiring
      .getByRole('button', { name: /Open the CV|Open CV|CV/ })
      .first()
      .click(),
  ]);
  expect(file.suggestedFilename()).toBe(`cv-${chosen.reference}.pdf`);

  // they are met; two people score apart
  for (const one of met) {
    const talk = await begun(id, one.id);
    await scored('reviewer', talk.id, one === chosen ? 5 : 3, 'Asked back before answering');
    await scored('hiring', talk.id, one === chosen ? 5 : 3, 'Named who came along');
  }
  await mailTo(other.email, /we would like to meet you/);

  await hiring.goto(`/vacancies/${id}/decision`);
  await hiring.getByRole('checkbox', { name: chosen.name }).check();
  await hiring.getByLabel('Why').fill('The best answers, and the conversation bore them out');
  await hiring.getByRole('button', { name: 'Appoint 1' }).click();
  await confirm(hiring, 'Make the decision');
  await expect(hiring.getByRole('list', { name: 'Appointed' })).toContainText(chosen.name);
  await mailTo(chosen.email, /offer you a place/);

  await tellEverybody(hiring, 30);
  const worst = candidates[0] as (typeof met)[number];
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

test('a collective of six is chosen as a set from letters and bullets', async ({ as, page: visitor }) => {
  test.setTimeout(300_000);
  const { value: draft } = await aVacancy({
    title: nameOf('Collective'),
    kind: 'open-call',
    places: 6,
    terms: {
      type: 'stipend',
      amount: { amount: '500.00', currency: 'GBP' },
      months: 18,
      includesVat: true,
      payableTo: ['member', 'organisation', 'other-entity'],
    },
    hours: { minimum: 2, maximum: 8, per: 'month' },
    contract: { kind: 'membership', months: 18 },
    review: { marksPerAnswer: 3 },
    questions: [
      { prompt: 'Where do you live and work?', blind: false },
      { prompt: 'Why do relationships matter to you?', blind: true },
    ],
    applying: {
      openTo: ['person', 'organisation'],
      answerStyles: ['letter', 'bullets'],
      lengthRule: { maxWords: 500, label: 'One side of A4' },
      cvRequired: false,
      chosenAsASet: true,
      review: [],
    },
    composition: COMPOSITION,
  });
  const { id } = draft;
  const candidates: Awaited<ReturnType<typeof apply>>[] = [];
  const hiring = await as('hiring');
  await publishAndClose(hiring, id, async () => {
    for (let at = 0; at < 9; at++)
      candidates.push(
        await apply(
          id,
          `Gathered Sample ${'ABCDEFGHI'[at]}${at}`,
          [`In the valley of sample ${at}`, `Depth ${at < 8 ? 3 : 0}: sample ${at}\n- listens\n- stays`],
          { kind: at % 3 === 0 ? 'organisation' : 'person', style: at % 2 === 0 ? 'bullets' : 'letter' },
        ),
      );
  });
  await markAndLock(hiring, id, (text) => 1 + Number(text.charAt('Depth '.length)));
  const shortlisted = candidates.slice(0, 8);
  await shortlistAndReveal(
    hiring,
    shortlisted.map(({ reference }) => reference),
  );
  await expect(hiring.getByRole('link', { name: shortlisted[0]?.name ?? '' })).toBeVisible();

  const api = await apiOf('hiring');
  for (const [at, one] of shortlisted.entries())
    await api.replace(`/applications/${one.id}/traits`, '*', {
      traits: COMPOSITION.map(({ name, values }, of) => ({
        dimension: name,
        value: values[(at + of) % values.length],
      })),
    });
  const talk = await begun(id, shortlisted[0]?.id ?? '');
  await scored('reviewer2', talk.id, 4, 'Curious about everybody else');

  await hiringPage(hiring, 'Cohort');
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
  const last = candidates[8] as (typeof candidates)[number];
  expect((await mailTo(last.email, /^News of/)).text).toContain('You were not appointed this time');
  await visitor.goto(`/my-application#${last.key}`);
  await expect(visitor.getByRole('heading', { name: 'You were not appointed this time' })).toBeVisible();
});
