import { setupServer } from 'msw/node';

/** Answers for the API in tests; a call that no test expects fails the test. */
export const server = setupServer();
