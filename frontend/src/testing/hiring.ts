import { HttpResponse, http } from 'msw';
import type { Schemas } from '@/api/schemas';
import { aProblem, api } from './app';
import { VACANCY } from './review';

type Item = Schemas['BoardItem'];
type Stage = Schemas['ApplicationStage'];

export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const referenceOf = (number: number) => `FM-${String(number).padStart(4, '2')}-92XD`;

const item = (number: number): Item => ({
  application: { id: idOf(number), reference: referenceOf(number) },
  rank: number,
  score: 5 - number / 10_000,
  passes: number < 1_000,
  stage: 'marked',
  since: '2026-06-01',
  revealed: false,
});

const STAGES: Stage[] = ['marked', 'shortlisted', 'conversation', 'appointed', 'not-appointed'];

/** A board kept as the server keeps it: stages, reveals, moves and the way back. */
export function keepsBoard(many: number, start: Partial<Schemas['SelectionPipeline']> = {}) {
  let items = Array.from({ length: many }, (_, at) => item(at + 1));
  let moves: { view: Schemas['StageMoveView']; before: Map<string, Stage> }[] = [];
  const letters: Schemas['NewCandidateLetter'][] = [];
  const reveals: Schemas['NewReveal'][] = [];
  let pages = 0;
  const change = (ids: string[], to: (one: Item) => Partial<Item>) => {
    items = items.map((one) => (ids.includes(one.application.id) ? { ...one, ...to(one) } : one));
  };
  const pipeline = (): Schemas['SelectionPipeline'] => ({
    vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
    status: 'closed',
    review: 'locked',
    passMark: 3.5,
    drafts: 4,
    submitted: many,
    withdrawn: 1,
    stages: STAGES.map((stage) => {
      const there = items.filter((one) => one.stage === stage);
      return {
        stage,
        applications: there.length,
        revealed: there.filter(({ revealed }) => revealed).length,
        ...(there.length > 0 && { oldestSince: '2026-06-01' }),
      };
    }),
    decided: false,
    next: items.some((one) => one.stage === 'shortlisted' && !one.revealed)
      ? [{ code: 'reveal', applications: items.filter((one) => one.stage === 'shortlisted' && !one.revealed).length }]
      : [{ code: 'shortlist', applications: many }],
    can: ['move', 'reveal', 'write'],
    ...start,
  });
  const plan = ({ applications, to }: Schemas['NewStageMove']) => {
    const chosen = items.filter(({ application }) => applications.includes(application.id));
    const stays = (one: Item) =>
      one.stage === to ? 'Stands there already' : to === 'conversation' && !one.revealed ? 'Is not revealed yet' : '';
    return {
      moving: chosen.filter((one) => !stays(one)).map(({ application, stage }) => ({ application, from: stage })),
      staying: chosen
        .filter((one) => stays(one))
        .map((one) => ({ application: one.application, stage: one.stage, why: stays(one) })),
    };
  };
  return {
    handlers: [
      http.get(api('/vacancies/:id/pipeline'), () => HttpResponse.json(pipeline())),
      http.get(api('/vacancies/:id/board'), ({ request }) => {
        pages += 1;
        const { searchParams } = new URL(request.url);
        const q = searchParams.get('q') ?? '';
        const there = items.filter(
          ({ stage, application }) => stage === searchParams.get('stage') && application.reference.includes(q),
        );
        const from = Number(searchParams.get('after') ?? 0);
        const to = from + Number(searchParams.get('limit') ?? 25);
        return HttpResponse.json({ items: there.slice(from, to), next: to < there.length ? String(to) : null });
      }),
      http.get(api('/vacancies/:id/moves'), () =>
        HttpResponse.json({ items: moves.map(({ view }) => view).toReversed(), next: null }),
      ),
      http.post(api('/vacancies/:id/moves/preview'), async ({ request }) =>
        HttpResponse.json(plan((await request.json()) as Schemas['NewStageMove'])),
      ),
      http.post(api('/vacancies/:id/moves'), async ({ request }) => {
        const move = (await request.json()) as Schemas['NewStageMove'];
        const { moving, staying } = plan(move);
        const [first] = moving;
        if (!first) return aProblem(409, { code: 'wrong-state', detail: 'Nothing was moved' });
        const before = new Map(moving.map(({ application, from }) => [application.id, from]));
        change([...before.keys()], () => ({ stage: move.to }));
        const view: Schemas['StageMoveView'] = {
          id: idOf(900_000 + moves.length),
          at: '2026-06-08T10:00:00Z',
          by: 'Sample Manager',
          ...(move.reason && { reason: move.reason }),
          steps: [{ from: first.from, to: move.to, applications: moving.length }],
          undone: false,
          can: ['undo'],
        };
        moves.push({ view, before });
        return HttpResponse.json({ move: view, staying }, { status: 201 });
      }),
      http.post(api('/vacancies/:id/moves/:moveId/undo'), ({ params }) => {
        const made = moves.find(({ view }) => view.id === params.moveId);
        if (!made) return aProblem(404, { code: 'not-found' });
        change([...made.before.keys()], (one) => ({ stage: made.before.get(one.application.id) ?? one.stage }));
        moves = moves.map((one) => (one === made ? { ...one, view: { ...one.view, undone: true, can: [] } } : one));
        return HttpResponse.json(
          { move: { ...made.view, undoes: made.view.id, can: [] }, staying: [] },
          { status: 201 },
        );
      }),
      http.post(api('/vacancies/:id/reveals'), async ({ request }) => {
        const reveal = (await request.json()) as Schemas['NewReveal'];
        reveals.push(reveal);
        change(reveal.applications, () => ({ revealed: true, name: 'Sample Candidate' }));
        return HttpResponse.json(
          {
            items: reveal.applications.map((id) => ({
              applicationId: id,
              reference: 'FM-2222-92XD',
              at: '2026-06-08T10:00:00Z',
              by: 'Sample Manager',
              reason: reveal.reason,
            })),
          },
          { status: 201 },
        );
      }),
      http.post(api('/vacancies/:id/letters'), async ({ request }) => {
        const letter = (await request.json()) as Schemas['NewCandidateLetter'];
        letters.push(letter);
        return HttpResponse.json(
          { at: '2026-06-08T10:00:00Z', subject: letter.subject, references: letter.applications.map(() => 'FM-2') },
          { status: 201 },
        );
      }),
    ],
    stages: () => items.map(({ stage }) => stage),
    letters,
    reveals,
    pages: () => pages,
  };
}

export const revealed: Schemas['RevealedCandidate'] = {
  applicationId: idOf(1),
  reference: 'FM-7K3Q-92XD',
  vacancy: { id: VACANCY, name: 'Sample Organiser Post' },
  stage: 'shortlisted',
  kind: 'person',
  name: 'Sample Candidate',
  email: 'sample@candidate.example',
  phone: '01632 960 001',
  cv: { kind: 'pdf', bytes: 84_213 },
  openAnswers: [{ prompt: 'Where do you live?', style: 'letter', text: 'In Southend.' }],
  answers: [{ prompt: 'Why here?', style: 'letter', text: 'Because we listen.' }],
  revealedAt: '2026-06-08T10:00:00Z',
  revealedBy: 'Sample Manager',
  reason: 'The shortlist is agreed',
};
