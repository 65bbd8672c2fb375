import type { components } from '../../src/api/schema';
import { apiOf } from './api';
import { linkIn, mailTo } from './mail';
import { nameOf } from './names';
import type { Account } from './signIn';
import { stack } from './stack';
import { aPublishedVacancy } from './vacancies';

type Schemas = components['schemas'];

/** The demo's reviewers. */
export const PANELLISTS = ['reviewer', 'reviewer2', 'reviewer3'] as const satisfies readonly Account[];

type Panellist = (typeof PANELLISTS)[number];

/** Asked onto the panel by email: what the link carries. */
export async function invited(vacancyId: string) {
  const email = `${crypto.randomUUID()}@reviewer.example`;
  await (await apiOf('hiring')).create(`/vacancies/${vacancyId}/panel`, { name: 'Sample Guest', email });
  return linkIn(await mailTo(email, /invitation to a panel/));
}

export async function joinPanel(vacancyId: string, one: Panellist) {
  const secret = new URL(await invited(vacancyId)).hash.slice(1);
  await (await apiOf(one)).create('/panel-invitations/acceptance', { secret });
}

export const QUESTIONS = ['When did you bring people together?', 'What do you do when you disagree?'] as const;

const GUIDE = [
  'Speaks of people in general, and of nothing that was done',
  'Names something that was done, by others or in passing',
  'Tells what was done, and with whom',
  'Tells what was done, what changed by it, and who else carried it',
  'Tells all of that, and what was learnt and done differently after',
];

interface Applying {
  kind?: Schemas['ApplicantKind'];
  style?: Schemas['AnswerStyle'];
  /** A PDF, where the vacancy asks for one. */
  cv?: Buffer;
}

/** An application that is in, with answers that nobody else has given. */
export async function apply(vacancyId: string, name: string, answers: readonly string[], of: Applying = {}) {
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${stack().app}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': body instanceof Buffer ? 'application/pdf' : 'application/json', ...headers },
      ...(body !== undefined && { body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return { value: (await answer.json()) as Schemas['MyApplicationView'], etag: answer.headers.get('ETag') ?? '' };
  };
  const candidate = { kind: of.kind ?? 'person', name, email: `${crypto.randomUUID()}@candidate.example` };
  const begun = (await send('POST', '/applications', { vacancyId, candidate })).value as unknown as { key: string };
  const key = { 'Application-Key': begun.key };
  let opened = await send('GET', '/my-application', undefined, key);
  for (const [index, { id }] of opened.value.questions.entries()) {
    const answer = { style: of.style ?? 'letter', text: answers[index] };
    opened = await send('PUT', `/my-application/answers/${id}`, answer, { ...key, 'If-Match': opened.etag });
  }
  if (of.cv) opened = await send('PUT', '/my-application/cv', of.cv, { ...key, 'If-Match': opened.etag });
  await send('POST', '/my-application/submission', undefined, { ...key, 'If-Match': opened.etag });
  return {
    id: opened.value.id,
    name,
    email: candidate.email,
    key: begun.key,
    reference: opened.value.reference,
  };
}

/** A vacancy of a test's own with a panel, two questions with a guide, and so many applications; people can still apply. */
export async function aVacancyToReview({ applications = 3, panel = PANELLISTS as readonly Panellist[] } = {}) {
  const opened = await aPublishedVacancy({
    title: nameOf('Organiser'),
    review: { marksPerAnswer: 3, passMark: 3.5 },
    questions: QUESTIONS.map((prompt) => ({ prompt, blind: true, reviewGuide: GUIDE })),
  });
  const { id, title } = opened.value;
  await Promise.all(panel.map((one) => joinPanel(id, one)));
  const names = Array.from({ length: applications }, (_, at) => `Wilhelmina Sample ${'ABCDEFGH'[at]}${Date.now()}`);
  const words = ['Forty doors', 'A breakfast club', 'Two mosques and a chapel', 'A choir', 'A bus stop', 'A market'];
  const candidates: Awaited<ReturnType<typeof apply>>[] = [];
  for (const [at, name] of names.entries())
    candidates.push(
      await apply(id, name, [
        `${words[at]} brought us together: I asked twelve neighbours what they missed and six of them spoke to the council.`,
        `${words[at]} taught me to ask for an hour without an agenda, and to agree on the next step only.`,
      ]),
    );
  return { id, title, etag: opened.etag, names, candidates };
}

export async function closed(of: Parameters<typeof aVacancyToReview>[0] = {}) {
  const vacancy = await aVacancyToReview(of);
  const hiring = await apiOf('hiring');
  await hiring.take(`/vacancies/${vacancy.id}/closure`, vacancy.etag, { reason: 'Sample: applications are in' });
  return vacancy;
}

export async function started(of: Parameters<typeof aVacancyToReview>[0] = {}) {
  const vacancy = await closed(of);
  await (await apiOf('hiring')).create(`/vacancies/${vacancy.id}/review`, {});
  return vacancy;
}

export async function declare(vacancyId: string, panellist: Panellist) {
  const api = await apiOf(panellist);
  return (await api.replace<Schemas['ReviewPanel']>(`/reviews/${vacancyId}/declaration`, '', {})).value;
}

/** What one reviewer has left to mark, marked as the text deserves; then their part is finished. */
export async function markAll(vacancyId: string, panellist: Panellist, markOf: (text: string) => number | undefined) {
  const api = await apiOf(panellist);
  const { questions } = await declare(vacancyId, panellist);
  for (const { id } of questions) {
    const path = `/reviews/${vacancyId}/questions/${id}/answers?marked=false&limit=100`;
    const { value } = await api.read<Schemas['ReviewAnswerPage']>(path);
    for (const { alias, text } of value.items)
      await api.replace(`/reviews/${vacancyId}/answers/${alias}/mark`, '', { value: markOf(text) });
  }
  await api.create(`/reviews/${vacancyId}/completion`, undefined);
}

/** Marked by the whole panel and locked; somebody saw an answer very differently. */
export async function locked(of: Parameters<typeof aVacancyToReview>[0] = {}) {
  const vacancy = await started(of);
  for (const [at, panellist] of PANELLISTS.entries())
    await markAll(vacancy.id, panellist, (text) =>
      text.startsWith('Forty') ? 5 : text.startsWith('Two') ? 2 + (at % 2) : [1, 5, 3][at],
    );
  const hiring = await apiOf('hiring');
  const { etag } = await hiring.read(`/vacancies/${vacancy.id}/review`);
  await hiring.take(`/vacancies/${vacancy.id}/review/lock`, etag, {});
  return vacancy;
}

/** The best of them is shortlisted and revealed; what the manager then knows. */
export async function revealed() {
  const vacancy = await locked();
  const hiring = await apiOf('hiring');
  const path = `/vacancies/${vacancy.id}`;
  const { value } = await hiring.read<Schemas['BoardPage']>(`${path}/board`);
  const applications = value.items.slice(0, 1).map(({ application }) => application.id);
  await hiring.create(`${path}/moves`, { applications, to: 'shortlisted' });
  await hiring.create(`${path}/reveals`, { applications, reason: 'Sample: the shortlist is agreed' });
  return { ...vacancy, application: applications[0] as string };
}

/** Locked, and the best by their marks is appointed. */
export async function decided(of: Parameters<typeof aVacancyToReview>[0] = {}) {
  const vacancy = await locked(of);
  const path = `/vacancies/${vacancy.id}`;
  const hiring = await apiOf('hiring');
  const ranking = await hiring.read<Schemas['RankingPage']>(`${path}/ranking`);
  const applications = ranking.value.items.slice(0, 1).map(({ application }) => application.id);
  await hiring.create(`${path}/moves`, { applications, to: 'shortlisted' });
  await hiring.create(`${path}/reveals`, { applications, reason: 'Sample: shortlisted' });
  const { etag } = await hiring.read(path);
  await hiring.take(`${path}/decision`, etag, { appointed: applications, reason: 'Sample: the strongest answers' });
  return { ...vacancy, appointed: ranking.value.items[0]?.application.reference };
}

const STAGES = { closed, started, locked, revealed, decided };
const prepared = new Map<string, Promise<{ id: string; application?: string }>>();

/** One vacancy a worker in each stage, for looking at pages. */
export function aReview(stage: keyof typeof STAGES): Promise<{ id: string; application?: string }> {
  const known = prepared.get(stage) ?? STAGES[stage]();
  prepared.set(stage, known);
  return known;
}
