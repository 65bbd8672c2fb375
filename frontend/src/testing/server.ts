import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { vacancy } from './vacancy';

/** What the hiring pages' shared navigation asks for: a call for several. */
const aVacancy = http.get('*/api/v1/vacancies/:id', ({ params }) =>
  HttpResponse.json({ ...vacancy, id: String(params.id), places: 6 }, { headers: { ETag: '"1"' } }),
);

/** What prose asks for, and an organisation's page: no word is explained, nothing was learnt yet. */
const noGlossary = http.get('*/api/v1/glossary', () => HttpResponse.json({ items: [], can: [] }));
const noNotes = http.get('*/api/v1/learning-notes', () => HttpResponse.json({ items: [], next: null }));

/** Answers for the API in tests; any other call that no test expects fails the test. */
export const server = setupServer(aVacancy, noGlossary, noNotes);
