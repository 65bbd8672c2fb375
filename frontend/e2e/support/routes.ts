import { expect, type Page } from '@playwright/test';
import type { RegisteredRouter } from '@tanstack/react-router';
import type { components } from '../../src/api/schema';
import type {} from '../../src/app/router';
import { anImportedDraft } from './adverts';
import { anOrganisation, apiOf, chapterNamed, firstIn, organisationNamed } from './api';
import { aDraftApplication, openApplication } from './candidate';
import { aCohortToSee } from './choices';
import { conversations, SUMMER_DAY_IN_WORDS } from './conversations';
import { asked, invitedToActFor, pathOf, proposed as proposedChanges, withAnInbox } from './freshness';
import { aCheckedFile, aSentFile } from './imports';
import { nameOf } from './names';
import { aReview, declare, invited } from './reviews';
import type { Account } from './signIn';
import { stack } from './stack';
import { aVacancy } from './vacancies';

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

type Schemas = components['schemas'];
type Path = keyof RegisteredRouter['routesByPath'];

/** A row to mend, one that is here already, and one that is new. */
const IMPORTED = `Name,Postcode,Colour\n${nameOf('Weavers')},nowhere,red\nYMCA Essex,CM1 1QH,\n${nameOf('Beekeepers')},CM1 1QH,\n`;

const theQuestion = async () => pathOf(await asked(await withAnInbox('Lunch Club')));
const essex = async () => (await chapterNamed('Citizens Essex')).id;
const ymca = async () => (await organisationNamed('YMCA Essex')).id;

/** The first of what YMCA Essex has of a kind, such as its services. */
const ofYmca = async (list: string) =>
  (await firstIn<{ id: string }>('admin', `/organisations/${await ymca()}/${list}`)).id;
const food = async () => {
  const { value } = await (await apiOf('admin')).read<Schemas['ThemePage']>('/themes?limit=100');
  return value.items.find(({ name }) => name === 'Food')?.id ?? '';
};

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
  '/themes': [
    { of: 'the themes', heading: 'Themes' },
    { of: 'the themes for administrators', as: 'admin', heading: 'Themes' },
  ],
  '/themes/new': [{ of: 'a new theme', as: 'admin', heading: 'Add a theme' }],
  '/themes/$id/edit': [
    { of: 'a change of a theme', as: 'admin', at: async () => `/themes/${await food()}/edit`, heading: 'Change Food' },
  ],
  '/services/$id': [
    { of: 'a service', at: async () => `/services/${await ofYmca('services')}`, heading: /./ },
    {
      of: 'a service for who keeps it',
      as: 'organiser',
      at: async () => `/services/${await ofYmca('services')}`,
      heading: /./,
    },
  ],
  '/services/$id/edit': [
    {
      of: 'a change of a service',
      as: 'organiser',
      at: async () => `/services/${await ofYmca('services')}/edit`,
      heading: /^Change /,
    },
  ],
  '/organisations/$id/services/new': [
    {
      of: 'a new service',
      as: 'organiser',
      at: async () => `/organisations/${await ymca()}/services/new`,
      heading: 'Add a service',
      after: (page) => page.getByRole('button', { name: 'Add a time' }).click(),
    },
  ],
  '/organisations/$id/places/new': [
    {
      of: 'a new place',
      as: 'organiser',
      at: async () => `/organisations/${await ymca()}/places/new`,
      heading: 'Add a place',
    },
  ],
  '/locations/$id/edit': [
    {
      of: 'a change of a place',
      as: 'organiser',
      at: async () => `/locations/${await ofYmca('locations')}/edit`,
      heading: /^Change /,
    },
  ],
  '/organisations/$id/offers-and-needs/new': [
    {
      of: 'a new offer or need',
      as: 'organiser',
      at: async () => `/organisations/${await ymca()}/offers-and-needs/new`,
      heading: 'Add an offer or a need',
    },
  ],
  '/offers-and-needs/$id/edit': [
    {
      of: 'a change of an offer or need',
      as: 'organiser',
      at: async () => `/offers-and-needs/${await ofYmca('offers-and-needs')}/edit`,
      heading: /^Change: /,
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
      // beside the list on a desk, behind a button on a phone
      after: async (page) => {
        const button = page.getByRole('button', { name: /^Filters/ });
        if (await button.isVisible()) await button.click();
      },
    },
    { of: 'cards near a town', at: () => '/organisations?near=Chelmsford&view=cards', heading: 'Organisations' },
    {
      of: 'the map',
      at: () => '/organisations?view=map',
      heading: 'Organisations',
      after: (page) => expect(page.getByTestId('map').getByRole('button').first()).toBeVisible(),
    },
    {
      of: 'a place that is not known',
      at: () => '/organisations?near=Xyzzyville',
      heading: 'Organisations',
      after: (page) => expect(page.getByText(/^No place called this/)).toBeVisible(),
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
  '/freshness': [
    { of: 'how fresh the entries are', as: 'organiser', heading: 'How fresh the entries are' },
    { of: 'stale services', as: 'organiser', at: () => '/freshness?of=services', heading: 'Stale entries' },
    { of: 'freshness with its rule', as: 'admin', heading: 'How fresh the entries are' },
    { of: 'freshness for partners', as: 'partner', heading: 'You cannot see how fresh the entries are' },
  ],
  '/organisation-proposals/$id': [
    {
      of: 'changes that wait for a yes',
      as: 'organiser',
      at: async () => `/organisation-proposals/${await proposedChanges('Lunch Club')}`,
      heading: /^Changes to /,
    },
  ],
  '/organisations/$id/representatives': [
    {
      of: 'who acts for an organisation',
      as: 'organiser',
      at: async () => `/organisations/${await ymca()}/representatives`,
      heading: 'Who acts for YMCA Essex',
    },
  ],
  '/still-right': [
    { of: 'the question without its link', heading: 'Open the link in your email' },
    { of: 'the question of an email', at: theQuestion, heading: /^Is this still right/ },
    {
      of: 'a link that is not known',
      at: () => `/still-right#${'x'.repeat(43)}`,
      heading: 'This link does not work',
    },
  ],
  '/still-right/$organisationId': [
    {
      of: 'what has changed',
      at: theQuestion,
      heading: /^Is this still right/,
      after: async (page) => {
        await page.getByRole('link', { name: 'Something has changed' }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'What has changed?' })).toBeVisible();
      },
    },
  ],
  '/representative-invitation': [
    { of: 'an invitation without its link', heading: 'Open your invitation' },
    {
      of: 'an invitation to look after an entry',
      as: 'partner',
      at: async () => pathOf(await invitedToActFor((await withAnInbox('Swap Shop')).id)),
      heading: /^Will you look after/,
    },
  ],
  '/gaps': [
    { of: 'gaps and overlaps', as: 'organiser', heading: 'Gaps and overlaps' },
    { of: 'gaps for a visitor', heading: 'Sign in to see this' },
  ],
  '/clusters': [{ of: 'clusters', as: 'organiser', heading: 'Clusters' }],
  '/duplicates': [
    { of: 'the likely duplicates', as: 'organiser', heading: 'Likely duplicates' },
    {
      of: 'the pairs that are two',
      as: 'organiser',
      at: () => '/duplicates?dismissed=true',
      heading: 'Said to be different',
    },
  ],
  '/duplicates/$one/$other': [
    { of: 'two entries side by side', as: 'organiser', at: twoAlike, heading: 'Are these the same organisation?' },
  ],
  '/imports': [
    { of: 'the imports', as: 'organiser', heading: 'Imports' },
    { of: 'imports for a visitor', heading: 'Sign in to see this' },
  ],
  '/imports/new': [
    {
      of: 'sending a file, refused',
      as: 'organiser',
      heading: 'Import a file',
      after: async (page) => {
        await page.getByText('How the file is written').click();
        await page.getByRole('button', { name: 'Read the file' }).click();
      },
    },
  ],
  '/imports/$id': [
    {
      of: 'the columns of a file',
      as: 'organiser',
      at: async () => `/imports/${(await aSentFile(IMPORTED)).id}`,
      heading: 'sample-list.csv',
    },
    {
      of: 'rows to mend',
      as: 'organiser',
      at: async () => `/imports/${(await aCheckedFile(IMPORTED)).id}`,
      heading: 'sample-list.csv',
      after: async (page) => {
        await page.getByRole('button', { name: 'All cells' }).first().click();
      },
    },
    {
      of: 'rows to decide about',
      as: 'organiser',
      at: async () => `/imports/${(await aCheckedFile(IMPORTED)).id}?show=duplicate`,
      heading: 'sample-list.csv',
    },
  ],
  '/signposting': [
    { of: 'hand-overs to answer', as: 'partner2', heading: 'Waiting for a yes or no' },
    { of: 'what was sent', as: 'partner', at: () => '/signposting?view=sent', heading: /^Sent, and/ },
    { of: 'who sends to whom', as: 'finance', at: () => '/signposting?view=flows', heading: 'The same in figures' },
    { of: 'what nobody could take', as: 'organiser', at: () => '/signposting?view=unmet', heading: /nobody could/ },
    { of: 'signposting for a visitor', heading: 'Sign in to see this' },
  ],
  '/signposts/new': [
    { of: 'the log of a signpost', as: 'partner', heading: 'We pointed someone to…' },
    {
      of: 'the log of a signpost for staff, with errors',
      as: 'organiser',
      heading: 'We pointed someone to…',
      after: (page) => page.getByRole('button', { name: 'Log it' }).click(),
    },
  ],
  '/signposts/$id/edit': [
    { of: 'a correction of a signpost', as: 'organiser', at: aSignpost, heading: 'Correct a signpost' },
  ],
  '/learning': [
    { of: 'the notes', heading: 'What we learn' },
    { of: 'the notes for who writes', as: 'partner', heading: 'What we learn' },
    { of: 'a search for notes without a result', at: () => '/learning?q=qqqqzzzz', heading: 'No note fits' },
  ],
  '/learning/new': [
    { of: 'a new note', as: 'partner', heading: 'Share what you learnt' },
    { of: 'a new note by staff', as: 'organiser', heading: 'Share what you learnt' },
  ],
  '/learning/$id': [
    { of: 'a note', at: note, heading: 'What worked' },
    { of: 'a note for staff', as: 'lead', at: note, heading: 'What worked' },
  ],
  '/learning/$id/edit': [
    { of: 'a change of a note', as: 'lead', at: async () => `${await note()}/edit`, heading: /^Change: / },
  ],
  '/glossary': [
    { of: 'the words', heading: 'Words we use' },
    {
      of: 'the words for a partner',
      as: 'partner',
      heading: 'Words we use',
      after: (page) => page.getByRole('button', { name: /^How .* uses asset$/ }).click(),
    },
  ],
  '/glossary/new': [
    {
      of: 'a new word',
      as: 'organiser',
      heading: 'Explain a word',
      after: (page) => page.getByRole('button', { name: 'Add who uses it differently' }).click(),
    },
  ],
  '/glossary/$id/edit': [{ of: 'a change of a word', as: 'organiser', at: aWord, heading: 'Change: signposting' }],
  '/organisations/$id/matches': [
    {
      of: 'matches of an organisation',
      as: 'organiser',
      at: async () => `/organisations/${await ymca()}/matches`,
      heading: 'Who YMCA Essex could work with',
    },
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
      after: async (page) => {
        await page.getByRole('button', { name: 'Archive this organisation' }).click();
        // on a phone the bar that stays in sight covers part of something wherever one scrolls but here
        await page.evaluate(() => globalThis.scrollTo(0, 0));
      },
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
  '/people': [{ of: 'the people', as: 'organiser', heading: 'People' }],
  '/people/new': [{ of: 'a new person', as: 'organiser', heading: 'Add a person' }],
  '/people/$id': [{ of: 'a person', as: 'organiser', at: person, heading: /Sample$/ }],
  '/people/$id/edit': [
    { of: 'a change of a person', as: 'organiser', at: async () => `${await person()}/edit`, heading: /^Change / },
  ],
  '/one-to-ones': [{ of: 'the one-to-ones', as: 'organiser', heading: 'One-to-ones' }],
  '/one-to-ones/new': [{ of: 'the log', as: 'organiser', heading: 'Log a one-to-one' }],
  '/one-to-ones/plan': [{ of: 'a plan', as: 'organiser', heading: 'Plan a one-to-one' }],
  '/one-to-ones/$id': [{ of: 'a one-to-one', as: 'organiser', at: oneToOne, heading: /Sample/ }],
  '/one-to-ones/$id/edit': [
    {
      of: 'a change of a one-to-one',
      as: 'organiser',
      at: async () => `${await oneToOne()}/edit`,
      heading: 'Change a one-to-one',
    },
  ],
  '/agreements': [
    { of: 'the agreements', as: 'organiser', heading: 'Agreements' },
    { of: 'the agreements of a party', as: 'partner', heading: 'Agreements' },
  ],
  '/agreements/new': [{ of: 'a new agreement', as: 'organiser', heading: 'Draft an agreement' }],
  '/agreements/$id': [
    { of: 'an agreement', as: 'lead', at: proposed, heading: /sample/ },
    { of: 'an agreement that is still being written', as: 'lead', at: unwritten, heading: /sample/ },
  ],
  '/agreements/$id/edit': [
    { of: 'the guided editor', as: 'lead', at: async () => `${await unwritten()}/edit`, heading: /^Write / },
  ],
  '/agreements/$id/versions': [
    { of: 'the versions', as: 'lead', at: async () => `${await proposed()}/versions`, heading: 'Versions' },
  ],
  '/vacancies': [
    { of: 'the openings', heading: 'Vacancies and open calls' },
    { of: 'the vacancies for staff', as: 'hiring', heading: 'Vacancies and open calls' },
  ],
  '/vacancies/new': [{ of: 'a new vacancy', as: 'hiring', heading: 'Draft a vacancy' }],
  '/vacancies/import': [{ of: 'a start from a text', as: 'hiring', heading: "Start from an advert's text" }],
  '/vacancies/$id': [
    { of: 'a job', at: () => open('job'), heading: /Associate Community Organiser/ },
    { of: 'an open call', at: () => open('open-call'), heading: /Collective/ },
    { of: 'a vacancy for staff', as: 'hiring', at: () => open('job'), heading: /Associate Community Organiser/ },
  ],
  '/vacancies/$id/preview': [
    {
      of: 'a draft as everyone will read it',
      as: 'hiring',
      at: async () => `${(await aDraft()).page}/preview`,
      heading: /Organiser$/,
    },
  ],
  '/vacancies/$id/edit': [
    { of: 'a change of a vacancy', as: 'hiring', at: async () => `${await open('job')}/edit`, heading: /^Change / },
    { of: 'the check of an imported draft', as: 'hiring', at: anImport, heading: /^Change / },
  ],
  '/vacancies/$id/apply': [
    { of: 'what to know before applying', at: async () => `${await open('job')}/apply`, heading: /^Apply: / },
  ],
  '/vacancies/$id/apply/you': [
    { of: 'who applies', at: async () => `${await open('job')}/apply/you`, heading: 'Who is applying?' },
  ],
  '/my-application': [
    { of: 'an application without its link', heading: 'Open your application' },
    { of: 'an application', at: myApplication, heading: 'Your application' },
  ],
  '/my-application/you': [
    {
      of: 'the details of a candidate',
      at: myApplication,
      heading: 'Your application',
      after: (page) => openApplication(page, '/my-application/you', 'Your details'),
    },
  ],
  '/my-application/questions/$number': [
    {
      of: 'a question',
      at: myApplication,
      heading: 'Your application',
      after: (page) => openApplication(page, '/my-application/questions/1', /brought people together/),
    },
  ],
  '/my-application/cv': [
    {
      of: 'the CV of a candidate',
      at: myApplication,
      heading: 'Your application',
      after: (page) => openApplication(page, '/my-application/cv', 'Your CV'),
    },
  ],
  '/my-application/monitoring': [
    {
      of: 'equality questions that are not asked yet',
      at: myApplication,
      heading: 'Your application',
      after: (page) => openApplication(page, '/my-application/monitoring', 'Equality questions'),
    },
  ],
  '/my-application/check': [
    {
      of: 'the check of answers',
      at: myApplication,
      heading: 'Your application',
      after: (page) => openApplication(page, '/my-application/check', 'Check your answers'),
    },
  ],
  '/my-application/erased': [
    { of: 'the word that everything is erased', at: () => '/my-application/erased', heading: 'Everything is erased' },
  ],
  '/applications': [
    { of: 'the pipelines', as: 'hiring', heading: 'Applications' },
    {
      of: 'counts while people can apply',
      as: 'hiring',
      at: async () => `/applications?vacancyId=${(await open('job')).replace('/vacancies/', '')}`,
      heading: 'Find one by its reference',
    },
    {
      of: 'the applications of a closed vacancy',
      as: 'hiring',
      at: async () => `/applications?vacancyId=${(await aReview('closed')).id}`,
      heading: /Organiser/,
    },
  ],
  '/applications/$id': [
    {
      of: 'an application by reference',
      as: 'hiring',
      at: async () => `/applications/${(await aReview('revealed')).application}`,
      heading: /^FM-/,
    },
  ],
  '/reviews': [
    { of: 'the panels of a reviewer', as: 'reviewer', heading: 'Reviews' },
    { of: 'the word that one reviews nothing', as: 'hiring', heading: 'You cannot review answers' },
  ],
  '/reviews/$vacancyId': [
    {
      of: 'a panel that waits',
      as: 'reviewer',
      at: async () => `/reviews/${(await open('job')).replace('/vacancies/', '')}`,
      heading: /Associate Community Organiser/,
    },
    {
      of: 'the declaration',
      as: 'reviewer3',
      at: async () => `/reviews/${(await aReview('started')).id}`,
      heading: 'Before you begin',
    },
    { of: 'the questions of a panel', as: 'reviewer', at: async () => declared(), heading: 'Questions' },
  ],
  '/reviews/$vacancyId/questions/$questionId': [
    { of: 'an anonymous answer', as: 'reviewer', at: async () => declared('/questions'), heading: /\?$/ },
    {
      of: 'the note and the dialog of stepping back',
      as: 'reviewer',
      at: async () => declared('/questions'),
      heading: /\?$/,
      after: async (page) => {
        await page.getByRole('button', { name: 'Note', exact: true }).click();
        await page.getByRole('button', { name: 'I think I know who wrote this' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    { of: 'marks to look back on', as: 'reviewer', at: lookBack, heading: /\?$/ },
  ],
  '/panel-invitation': [
    { of: 'an invitation without its link', heading: 'Open your invitation' },
    {
      of: 'an invitation to a panel',
      as: 'reviewer',
      at: async () => new URL(await invited((await aReview('closed')).id)).href.replace(stack().app, ''),
      heading: 'Will you review applications?',
    },
  ],
  '/vacancies/$id/panel': [
    {
      of: 'a panel',
      as: 'hiring',
      at: async () => `/vacancies/${(await aReview('closed')).id}/panel`,
      heading: 'Invite a reviewer',
    },
    {
      of: 'a panel while it marks',
      as: 'hiring',
      at: async () => `/vacancies/${(await aReview('started')).id}/panel`,
      heading: 'Who reviews',
    },
  ],
  '/vacancies/$id/board': [
    { of: 'a board before the lock', as: 'hiring', at: () => boardOf('started'), heading: 'Applications board' },
    { of: 'a board', as: 'hiring', at: () => boardOf('revealed'), heading: 'Moves so far' },
    {
      of: 'the preview of a move',
      as: 'hiring',
      at: () => boardOf('locked'),
      heading: 'Applications board',
      after: async (page) => {
        const box = page.getByRole('checkbox', { name: /^Choose / }).first();
        await box.check();
        await page.getByRole('button', { name: 'Move', exact: true }).click();
        await expect(page.getByRole('dialog').getByText(/application goes/)).toBeVisible();
      },
    },
  ],
  '/applications/$id/candidate': [
    {
      of: 'a revealed candidate',
      as: 'hiring',
      at: async () => `/applications/${(await aReview('revealed')).application}/candidate`,
      heading: /^Wilhelmina Sample/,
    },
  ],
  '/vacancies/$id/review': [
    {
      of: 'a review before applications close',
      as: 'hiring',
      at: async () => `${await open('job')}/review`,
      heading: 'Anonymous review',
    },
    { of: 'a review to start', as: 'hiring', at: () => reviewOf('closed'), heading: 'Anonymous review' },
    { of: 'an open review', as: 'hiring', at: () => reviewOf('started'), heading: 'Anonymous review' },
    { of: 'a locked review', as: 'hiring', at: () => reviewOf('locked'), heading: 'How strict each reviewer was' },
  ],
  '/vacancies/$id/cohort': [
    {
      of: 'a cohort to choose, with suggestions',
      as: 'hiring',
      at: async () => `/vacancies/${(await aCohortToSee()).id}/cohort`,
      heading: 'Cohort',
      after: async (page) => {
        await page.getByRole('checkbox').first().check();
        await page.getByRole('button', { name: 'Suggest sets' }).click();
        await expect(page.getByText('Best by this measure')).toBeVisible();
      },
    },
    {
      of: 'a cohort before the lock',
      as: 'hiring',
      at: async () => `/vacancies/${(await aReview('started')).id}/cohort`,
      heading: 'Not open yet',
    },
  ],
  '/vacancies/$id/decision': [
    {
      of: 'a decision to make',
      as: 'hiring',
      at: async () => `/vacancies/${(await aCohortToSee()).id}/decision`,
      heading: 'Decision',
    },
  ],
  '/vacancies/$id/feedback': [
    { of: 'feedback that waits', as: 'hiring', at: () => hiringOf('locked', 'feedback'), heading: 'Feedback' },
    {
      of: 'feedback to send',
      as: 'hiring',
      at: () => hiringOf('decided', 'feedback'),
      heading: 'What the emails say',
    },
  ],
  '/vacancies/$id/fairness': [
    { of: 'a fairness report', as: 'hiring', at: () => hiringOf('decided', 'fairness'), heading: 'Marks given' },
    {
      of: 'a fairness report, for administrators',
      as: 'admin',
      at: () => hiringOf('decided', 'fairness'),
      heading: 'Who applied',
    },
    {
      of: 'a fairness report before the lock',
      as: 'hiring',
      at: () => hiringOf('closed', 'fairness'),
      heading: 'Not open yet',
    },
  ],
  '/vacancies/$id/retention': [
    {
      of: 'how long applications are kept',
      as: 'hiring',
      at: () => hiringOf('decided', 'retention'),
      heading: 'How long applications are kept',
    },
    {
      of: 'how long applications are kept, for administrators',
      as: 'admin',
      at: () => hiringOf('closed', 'retention'),
      heading: 'How long applications are kept',
    },
  ],
  '/vacancies/$id/conversations': [
    { of: 'conversations that are arranged', as: 'hiring', at: () => timetable(), heading: SUMMER_DAY_IN_WORDS },
    {
      of: 'conversations before the lock',
      as: 'hiring',
      at: async () => `/vacancies/${(await aReview('started')).id}/conversations`,
      heading: 'Not open yet',
    },
    {
      of: 'an invitation to send',
      as: 'hiring',
      at: () => timetable(),
      heading: 'Conversations',
      after: (page) =>
        page
          .getByRole('button', { name: /^Invite somebody/ })
          .first()
          .click(),
    },
  ],
  '/vacancies/$id/conversations/times': [
    { of: 'times to offer', as: 'hiring', at: () => timetable('/times'), heading: 'Offer times' },
  ],
  '/conversations': [{ of: 'the conversations of an interviewer', as: 'reviewer', heading: 'Conversations' }],
  '/conversations/$id': [
    { of: 'a conversation to come', as: 'hiring', at: () => meeting('conversation'), heading: /^Wilhelmina Sample/ },
    { of: 'a scorecard to write', as: 'reviewer', at: () => meeting('held'), heading: 'Your scorecard' },
    { of: 'scorecards that were filed', as: 'reviewer2', at: () => meeting('held'), heading: '1 scorecard filed' },
  ],
};

export const FACES = Object.entries(ROUTES).flatMap(([path, faces]) =>
  faces.map((face) => ({ at: () => path, ...face, path })),
);

async function twoAlike() {
  const name = nameOf('Pantry');
  const one = await anOrganisation({ name, website: 'https://one.example', tags: ['food'] });
  const other = await anOrganisation({ name, website: 'https://other.example', tags: ['meals'] });
  return `/duplicates/${one.value.id}/${other.value.id}`;
}

/** One of the demo's, which no test changes. */
async function note() {
  return `/learning/${(await firstIn('lead', '/learning-notes?q=paperwork')).id}`;
}

async function aWord() {
  const { value } = await (await apiOf('organiser')).read<Schemas['Glossary']>('/glossary');
  return `/glossary/${value.items.find(({ word }) => word === 'signposting')?.id}/edit`;
}

/** A fresh one: only that can be corrected, and only by who logged it. */
async function aSignpost() {
  const from = await anOrganisation({ name: nameOf('Pantry') });
  const to = await anOrganisation({ name: nameOf('Advice') });
  const { value } = await (await apiOf('organiser')).create<Schemas['SignpostView']>('/signposts', {
    fromId: from.value.id,
    toId: to.value.id,
    themeId: await food(),
  });
  return `/signposts/${value.id}/edit`;
}

async function person() {
  return `/people/${(await firstIn('organiser', '/people?q=sample')).id}`;
}

async function oneToOne() {
  return `/one-to-ones/${(await firstIn('organiser', '/one-to-ones?mine=true')).id}`;
}

/** Samples: one that waits for a yes, and one that is still being written. */
function proposed() {
  return agreement('refugee');
}

function unwritten() {
  return agreement('young leaders');
}

async function agreement(title: string) {
  return `/agreements/${(await firstIn('lead', `/agreements?q=${encodeURIComponent(title)}`)).id}`;
}

/** The sample's open copy: other tests publish vacancies of their own. */
async function open(kind: 'job' | 'open-call') {
  const title = kind === 'job' ? 'Associate Community Organiser' : 'Relationships Collective';
  const list = `/vacancies?open=true&kind=${kind}&q=${encodeURIComponent(title)}`;
  return `/vacancies/${(await firstIn('hiring', list)).id}`;
}

async function aDraft() {
  return { page: `/vacancies/${(await aVacancy({ title: nameOf('Organiser') })).value.id}` };
}

async function anImport() {
  return `/vacancies/${(await anImportedDraft(nameOf('Allotments'))).id}/edit`;
}

async function myApplication() {
  return `/my-application#${await aDraftApplication((await open('job')).replace('/vacancies/', ''))}`;
}

async function reviewOf(stage: 'closed' | 'started' | 'locked') {
  return `/vacancies/${(await aReview(stage)).id}/review`;
}

async function boardOf(stage: 'started' | 'locked' | 'revealed') {
  return `/vacancies/${(await aReview(stage)).id}/board`;
}

async function hiringOf(stage: 'closed' | 'locked' | 'decided', page: 'feedback' | 'fairness' | 'retention') {
  return `/vacancies/${(await aReview(stage)).id}/${page}`;
}

/** A panel that the reviewer has declared for, or its first question. */
async function declared(part: '' | '/questions' = '') {
  const { id } = await aReview('started');
  const { questions } = await declare(id, 'reviewer');
  return `/reviews/${id}${part && `${part}/${questions[0]?.id}`}`;
}

async function timetable(part = '') {
  return `/vacancies/${(await conversations()).id}/conversations${part}`;
}

async function meeting(which: 'conversation' | 'held') {
  return `/conversations/${(await conversations())[which].id}`;
}

async function lookBack() {
  const { id } = await aReview('locked');
  const { value } = await (await apiOf('reviewer')).read<Schemas['ReviewPanel']>(`/reviews/${id}`);
  return `/reviews/${id}/questions/${value.questions[0]?.id}`;
}

async function openAccountMenu(page: Page) {
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  else await page.getByRole('button', { name: /^Sample / }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}
