import { HttpResponse, http } from 'msw';
import type { Schemas } from '@/api/schemas';
import { aPerson, aProblem, api } from './app';

type Panel = Schemas['ReviewPanel'];
type Answer = Schemas['ReviewAnswer'];

export const aReviewer: Schemas['Me'] = { ...aPerson, roles: ['reviewer'], chapters: [], can: ['review-answers'] };
export const aManager: Schemas['Me'] = { ...aPerson, roles: ['hiring-manager'], can: ['run-review'] };

export const VACANCY = '00000000-0000-7000-8000-0000000000a1';
export const QUESTION = '00000000-0000-7000-8000-0000000000d1';
const OTHER_QUESTION = '00000000-0000-7000-8000-0000000000d2';
export const aliasOf = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

export const panel: Panel = {
  vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
  state: 'open',
  declared: true,
  finished: false,
  marked: 0,
  toMark: 3,
  questions: [
    {
      id: QUESTION,
      prompt: 'When did you bring people together?',
      reviewGuide: ['Looks like 1', 'Looks like 2', 'Looks like 3', 'Looks like 4', 'Looks like 5'],
      tests: ['A passion for justice'],
      marked: 0,
      toMark: 3,
    },
    { id: OTHER_QUESTION, prompt: 'What next?', reviewGuide: [], tests: [], marked: 0, toMark: 0 },
  ],
};

const given = ({ mark }: Answer) => mark !== undefined;

/** One reviewer's part, kept as the server keeps it: marks, steps back, the end. */
export function keepsReview(start: Partial<Panel> = {}, count = 3) {
  let answers: Answer[] = Array.from({ length: count }, (_, at) => ({
    alias: aliasOf(at + 1),
    style: 'letter',
    text: `What answer ${at + 1} says`,
  }));
  let part = { ...panel, ...start };
  let broken = false;
  const sent: string[] = [];
  const view = (): Panel => {
    const marked = answers.filter(given).length;
    const [first, ...rest] = part.questions;
    return {
      ...part,
      marked,
      toMark: answers.length,
      questions: first ? [{ ...first, marked, toMark: answers.length }, ...rest] : [],
    };
  };
  const change = (alias: unknown, mark: Partial<Answer>) => {
    answers = answers.map(({ mark: _, note: __, ...one }) =>
      one.alias === alias
        ? { ...one, ...mark }
        : { ...one, ...(_ !== undefined && { mark: _ }), ...(__ && { note: __ }) },
    );
  };
  return {
    handlers: [
      http.get(api('/reviews'), () => HttpResponse.json({ items: [view()], next: null })),
      http.get(api('/reviews/:vacancyId'), () => HttpResponse.json(view())),
      http.put(api('/reviews/:vacancyId/declaration'), () => {
        part = { ...part, declared: true };
        return HttpResponse.json(view());
      }),
      http.post(api('/reviews/:vacancyId/completion'), () => {
        part = { ...part, finished: true };
        return HttpResponse.json(view());
      }),
      http.get(api('/reviews/:vacancyId/questions/:questionId/answers'), ({ request }) => {
        const marked = new URL(request.url).searchParams.get('marked') === 'true';
        return HttpResponse.json({ items: answers.filter((one) => given(one) === marked), next: null });
      }),
      http.put(api('/reviews/:vacancyId/answers/:alias/mark'), async ({ params, request }) => {
        if (broken) return aProblem(503, { code: 'unavailable', title: 'Firstmile is resting' });
        const { value, note } = (await request.json()) as Schemas['NewReviewMark'];
        sent.push(`${String(params.alias).at(-1)}=${value}`);
        change(params.alias, { mark: value, ...(note && { note }) });
        return HttpResponse.json({ alias: params.alias, value });
      }),
      http.delete(api('/reviews/:vacancyId/answers/:alias/mark'), ({ params }) => {
        sent.push(`${String(params.alias).at(-1)}=none`);
        change(params.alias, {});
        return new HttpResponse(null, { status: 204 });
      }),
      http.post(api('/reviews/:vacancyId/answers/:alias/recusal'), ({ params }) => {
        answers = answers.filter(({ alias }) => alias !== params.alias);
        return new HttpResponse(null, { status: 204 });
      }),
    ],
    breaks: (now: boolean) => {
      broken = now;
    },
    sent,
    marks: () => answers.map(({ mark }) => mark),
    notes: () => answers.map(({ note }) => note),
    finished: () => part.finished,
  };
}

export const round: Schemas['ReviewRoundView'] = {
  vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
  version: 1,
  state: 'open',
  marksPerAnswer: 3,
  passMark: 3.5,
  applications: 3,
  reviewers: [
    { reviewer: 'r1', name: 'Sample One', declared: true, finished: true, left: false, marked: 6, toMark: 6 },
    { reviewer: 'r2', name: 'Sample Two', declared: true, finished: false, left: false, marked: 2, toMark: 6 },
    { reviewer: 'r3', declared: false, finished: false, left: false, marked: 0, toMark: 6 },
  ],
  shortAnswers: 0,
  startedAt: '2026-06-07T10:00:00Z',
  can: ['replace', 'lock'],
};
