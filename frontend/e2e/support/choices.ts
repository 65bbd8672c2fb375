import type { components } from '../../src/api/schema';
import { apiOf } from './api';
import { nameOf } from './names';
import { apply, declare, invited } from './reviews';
import { aPublishedVacancy } from './vacancies';

type Schemas = components['schemas'];

export const COMPOSITION: Schemas['CompositionDimension'][] = [
  { name: 'Place', values: ['Scotland', 'Wales', 'North of England', 'Midlands', 'London and South'], sample: true },
  { name: 'Sector', values: ['Health', 'Schools', 'Housing', 'Faith', 'Arts'], sample: true },
  { name: 'Scale', values: ['A street', 'A town', 'A region', 'A nation'], sample: true },
  { name: 'Kind of work', values: ['Hosting', 'Making', 'Research', 'Policy'], sample: true },
];

/** What each of them would bring, by their place in the order of marks; somebody's is not known whole. */
const BROUGHT = [
  [0, 0, 0, 0],
  [0, 0, 1, 0],
  [4, 0, 0, 1],
  [4, 1, 1, 1],
  [1, 2, 2, 0],
  [2, 3, 1, 2],
  [3, 4, 3, 3],
  [2, 1, 0],
  [1, 3, 3, 3],
] as const;

const MARKS = [5, 5, 5, 4, 4, 4, 4, 3, 3];

type Chosen = { id: string; title: string; applications: string[]; names: string[]; emails: string[] };

interface Wanted {
  applications: number;
  content: Partial<Schemas['NewVacancy']>;
}

/** A vacancy whose marks are locked, with everybody shortlisted and revealed; ids and names in the order of marks. */
async function chosenAmong({ applications, content }: Wanted): Promise<Chosen> {
  const hiring = await apiOf('hiring');
  const opened = await aPublishedVacancy({
    title: nameOf('Organiser'),
    review: { marksPerAnswer: 1 },
    questions: [{ prompt: 'Why do relationships matter?', blind: true }],
    ...content,
  });
  const { id, title } = opened.value;
  const secret = new URL(await invited(id)).hash.slice(1);
  await (await apiOf('reviewer')).create('/panel-invitations/acceptance', { secret });
  const names = Array.from({ length: applications }, (_, at) => `Sample ${'ABCDEFGHIJ'[at]} ${nameOf('').trim()}`);
  const emails: string[] = [];
  for (const [at, name] of names.entries()) emails.push((await apply(id, name, [`Answer ${at} of many`])).email);
  await hiring.take(`/vacancies/${id}/closure`, opened.etag, { reason: 'Sample: applications are in' });
  await hiring.create(`/vacancies/${id}/review`, { exception: 'A small sample' });
  const reviewer = await apiOf('reviewer');
  const { questions } = await declare(id, 'reviewer');
  const path = `/reviews/${id}/questions/${questions[0]?.id}/answers?limit=100`;
  for (const { alias, text } of (await reviewer.read<Schemas['ReviewAnswerPage']>(path)).value.items)
    await reviewer.replace(`/reviews/${id}/answers/${alias}/mark`, '', { value: MARKS[Number(text.split(' ')[1])] });
  const round = await hiring.read(`/vacancies/${id}/review`);
  await hiring.take(`/vacancies/${id}/review/lock`, round.etag, {});
  const ranking = await hiring.read<Schemas['RankingPage']>(`/vacancies/${id}/ranking?limit=100`);
  const all = ranking.value.items.map(({ application }) => application.id);
  await hiring.create(`/vacancies/${id}/moves`, { applications: all, to: 'shortlisted' });
  await hiring.create(`/vacancies/${id}/reveals`, { applications: all, reason: 'Sample: to choose among them' });
  const { value } = await hiring.read<Schemas['DecisionView']>(`/vacancies/${id}/decision`);
  const known = new Map(value.candidates.map(({ name, application }) => [name, application.id]));
  return { id, title, names, emails, applications: names.map((name) => known.get(name) ?? '') };
}

/** An open call of six places, and what each would bring. */
export async function aCohort(): Promise<Chosen> {
  const chosen = await chosenAmong({
    applications: BROUGHT.length,
    content: {
      kind: 'open-call',
      places: 6,
      terms: { type: 'unpaid' },
      contract: { kind: 'membership', months: 18 },
      applying: { openTo: ['person'], answerStyles: ['letter'], cvRequired: false, chosenAsASet: true, review: [] },
      composition: COMPOSITION,
    },
  });
  const hiring = await apiOf('hiring');
  for (const [at, values] of BROUGHT.entries())
    await hiring.replace(`/applications/${chosen.applications[at]}/traits`, '*', {
      traits: values.map((value, of) => ({
        dimension: COMPOSITION[of]?.name,
        value: COMPOSITION[of]?.values[value],
      })),
    });
  return chosen;
}

export const aJob = () => chosenAmong({ applications: 3, content: { dbs: 'enhanced' } });

let cohort: Promise<Chosen> | undefined;

/** One for a worker, for looking at pages. */
export function aCohortToSee(): Promise<Chosen> {
  cohort ??= aCohort();
  return cohort;
}
