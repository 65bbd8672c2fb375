import tests from './playwright.config';

/** The pictures of the README: "make screenshots". */
export default { ...tests, testMatch: 'screenshots.ts' };
