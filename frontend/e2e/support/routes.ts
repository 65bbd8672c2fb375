import type { Page } from '@playwright/test';
import type { RegisteredRouter } from '@tanstack/react-router';
import type {} from '../../src/app/router';
import { chapterNamed, organisationNamed } from './api';
import type { Account } from './signIn';

/** One way a route can look; a route has as many as it has faces. */
export interface Face {
  /** what one sees, in a few words */
  of: string;
  /** nobody: a visitor without an account */
  as?: Account;
  /** where it is, when that is not the path itself */
  at?: () => string | Promise<string>;
  /** its heading, which says that it is there */
  heading: string | RegExp;
  /** brings the page into the state that is meant */
  after?: (page: Page) => Promise<void>;
}

type Path = keyof RegisteredRouter['routesByPath'];

const essex = async () => (await chapterNamed('Citizens Essex')).id;
const ymca = async () => (await organisationNamed('YMCA Essex')).id;

/** Every route of the product. A route of app/router.tsx that is missing here fails the type check in "make lint". */
export const ROUTES: Record<Path, Face[]> = {
  '/': [
    { of: 'the home of visitors', heading: 'The first mile, not just the extra one' },
    { of: 'the start of staff', as: 'organiser', heading: /^Welcome, / },
    { of: 'the start of partners', as: 'partner', heading: /^Welcome, / },
    { of: 'the account menu', as: 'lead', heading: /^Welcome, /, after: openAccountMenu },
  ],
  '/signed-in': [{ of: 'a sign-in that did not finish', heading: 'Signing in did not finish' }],
  '/chapters': [
    { of: 'the chapters', heading: 'Chapters' },
    { of: 'the chapters for administrators', as: 'admin', heading: 'Chapters' },
  ],
  '/chapters/new': [{ of: 'a new chapter', as: 'admin', heading: 'Add a chapter' }],
  '/chapters/$id/edit': [
    {
      of: 'a change of a chapter',
      as: 'admin',
      at: async () => `/chapters/${await essex()}/edit`,
      heading: 'Change Citizens Essex',
    },
  ],
  '/organisations': [
    { of: 'the directory', heading: 'Organisations' },
    { of: 'organisations for staff', as: 'organiser', heading: 'Organisations' },
    {
      of: 'the open filters',
      as: 'organiser',
      at: () => '/organisations?kind=charity&tag=housing',
      heading: 'Organisations',
      after: (page) => page.getByRole('button', { name: /^Filters/ }).click(),
    },
    { of: 'a search without a result', at: () => '/organisations?q=qqqqzzzz', heading: 'Organisations' },
  ],
  '/organisations/new': [
    { of: 'a new organisation', as: 'organiser', heading: 'Add an organisation' },
    {
      of: 'a form with errors',
      as: 'organiser',
      heading: 'Add an organisation',
      after: async (page) => {
        await page.getByRole('button', { name: 'Add an identifier' }).click();
        await page.getByRole('button', { name: 'Add organisation' }).click();
      },
    },
    { of: 'the request to sign in first', heading: 'Sign in to see this' },
    { of: 'the word that one has no permission', as: 'partner', heading: 'You cannot add an organisation' },
  ],
  '/organisations/$id': [
    {
      of: 'the public part of an organisation',
      at: async () => `/organisations/${await ymca()}`,
      heading: 'YMCA Essex',
    },
    {
      of: 'an organisation for staff',
      as: 'organiser',
      at: async () => `/organisations/${await ymca()}`,
      heading: 'YMCA Essex',
    },
    {
      of: 'the question before archiving',
      as: 'lead',
      at: async () => `/organisations/${await ymca()}`,
      heading: 'YMCA Essex',
      after: (page) => page.getByRole('button', { name: 'Archive this organisation' }).click(),
    },
    {
      of: 'an organisation that does not exist',
      at: () => '/organisations/0190a000-0000-7000-8000-000000000000',
      heading: 'Page not found',
    },
  ],
  '/organisations/$id/edit': [
    {
      of: 'a change of an organisation',
      as: 'organiser',
      at: async () => `/organisations/${await ymca()}/edit`,
      heading: 'Change YMCA Essex',
    },
    {
      of: 'a change by its own people',
      as: 'partner2',
      at: async () => `/organisations/${await ymca()}/edit`,
      heading: 'Change YMCA Essex',
    },
  ],
};

export const FACES = Object.entries(ROUTES).flatMap(([path, faces]) =>
  faces.map((face) => ({ at: () => path, ...face, path })),
);

async function openAccountMenu(page: Page) {
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: /^Sample / }).click();
}
