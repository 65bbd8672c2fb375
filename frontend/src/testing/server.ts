import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { vacancy } from './vacancy';

/** What the hiring pages' shared navigation asks for: a call for several. */
const aVacancy = http.get('*/api/v1/vacancies/:id', ({ params }) =>
  HttpResponse.json({ ...vacancy, id: String(params.id), places: 6 }, { headers: { ETag: '"1"' } }),
);

/** Answers for the API in tests; any other call that no test expects fails the test. */
export const server = setupServer(aVacancy);
