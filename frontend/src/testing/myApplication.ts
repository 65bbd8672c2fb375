import { HttpResponse, http } from 'msw';
import type { Schemas } from '@/api/schemas';
import { aProblem, api } from './app';
import { vacancy } from './vacancy';

type View = Schemas['MyApplicationView'];

export const KEY = 'k'.repeat(43);

const question = (number: number, prompt: string): Schemas['MyQuestion'] => ({
  id: `00000000-0000-7000-8000-0000000000e${number}`,
  prompt,
  blind: true,
  maxWords: 10,
});

export const myApplication: View = {
  id: '00000000-0000-4000-8000-0000000000f1',
  version: 1,
  reference: 'FM-7K3Q-92XD',
  status: 'draft',
  vacancy: { id: vacancy.id, name: vacancy.title },
  deadline: { at: '2099-06-06T23:59:00+01:00', zone: 'Europe/London' },
  open: true,
  candidate: { kind: 'person', name: 'Sample Candidate', email: 'sample@candidate.example' },
  openTo: ['person'],
  answerStyles: ['letter', 'bullets'],
  questions: [question(1, 'Why here?'), question(2, 'What next?')],
  words: 0,
  cvRequired: false,
  missing: [],
  can: ['edit', 'change-candidate', 'submit', 'withdraw'],
};

/** What the private link's key opens, kept like the server keeps it: a version for each change, and what is missing. */
export function keepsMyApplication(start: Partial<View> = {}) {
  let view: View = { ...myApplication, ...start };
  let said: Schemas['MonitoringAnswers'] | undefined;
  const etag = () => `"${view.version}"`;
  const missing = () => [
    ...view.questions
      .filter(({ answer }) => !answer)
      .map(({ id }) => ({ pointer: `#/answers/${id}`, detail: 'Answer this question' })),
    ...(view.cvRequired && !view.cv ? [{ pointer: '#/cv', detail: 'Add your CV' }] : []),
  ];
  const reply = () => HttpResponse.json({ ...view, missing: missing() }, { headers: { ETag: etag() } });
  const changed = (change: Partial<View>) => {
    view = { ...view, ...change, version: view.version + 1 };
    return reply();
  };
  const refusal = (request: Request) => {
    if (request.headers.get('Application-Key') !== KEY) return aProblem(404, { code: 'not-found' });
    const expected = request.headers.get('If-Match');
    return expected !== null && expected !== etag() ? aProblem(412, { code: 'stale' }) : undefined;
  };
  const answered = (id: unknown, answer: Schemas['AnswerChange']) =>
    view.questions.map((one) =>
      one.id === id
        ? { ...one, ...(answer.text && { answer: { style: answer.style ?? 'letter', text: answer.text, words: 1 } }) }
        : one,
    );
  return {
    handlers: [
      http.get(api('/my-application'), ({ request }) => refusal(request) ?? reply()),
      http.get(api('/my-application/conversations'), () => HttpResponse.json({ items: [] })),
      http.put(api('/my-application/answers/:id'), async ({ request, params }) => {
        const refused = refusal(request);
        if (refused) return refused;
        return changed({ questions: answered(params.id, (await request.json()) as Schemas['AnswerChange']) });
      }),
      http.put(api('/my-application/cv'), async ({ request }) => {
        const refused = refusal(request);
        if (refused) return refused;
        const bytes = (await request.arrayBuffer()).byteLength;
        return bytes === 0
          ? aProblem(422, { code: 'validation-failed', errors: [{ pointer: '#', detail: 'The file is empty' }] })
          : changed({ cv: { kind: 'pdf', bytes } });
      }),
      http.delete(api('/my-application/cv'), ({ request }) => {
        const { cv: _removed, ...rest } = view;
        const refused = refusal(request);
        if (!refused) view = rest;
        return refused ?? changed({});
      }),
      http.post(
        api('/my-application/submission'),
        ({ request }) =>
          refusal(request) ??
          changed({
            status: 'submitted',
            submittedAt: '2026-06-01T10:00:00Z',
            can: ['change-candidate', 'withdraw', 'answer-monitoring'],
          }),
      ),
      http.post(api('/my-application/monitoring'), async ({ request }) => {
        said = (await request.json()) as Schemas['MonitoringAnswers'];
        view = { ...view, can: ['change-candidate', 'withdraw'] };
        return new HttpResponse(null, { status: 204 });
      }),
      http.post(
        api('/my-application/withdrawal'),
        ({ request }) =>
          refusal(request) ?? changed({ status: 'withdrawn', withdrawnAt: '2026-06-02T10:00:00Z', can: [] }),
      ),
    ],
    /** somebody else's change: the candidate on another device */
    elsewhere: (number: number, text: string) =>
      void changed({ questions: answered(view.questions[number - 1]?.id, { style: 'letter', text }) }),
    answer: (number: number) => view.questions[number - 1]?.answer?.text,
    status: () => view.status,
    said: () => said,
    rated: (happiness: number) => {
      view = { ...view, happiness };
    },
  };
}
