import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { apiOf, organisationNamed } from './support/api';
import { declare } from './support/reviews';
import { expect, test } from './support/test';

type Schemas = components['schemas'];

const IMAGES = resolve(import.meta.dirname, '../../docs/images');
const MOST_BYTES = 200_000;

const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const;

const salvationArmy = async () => `/organisations/${(await organisationNamed('The Salvation Army in Essex')).id}`;

/** The sample whose marks are locked, and the one that is being marked. */
async function sample(which: 'after the sift' | 'in review') {
  const { value } = await (await apiOf('hiring')).read<Schemas['VacancyPage']>('/vacancies?status=closed&q=sample');
  return value.items.find(({ title }) => title.endsWith(`: sample ${which}`))?.id;
}

async function take(page: Page, name: string, address: string, heading: string | RegExp) {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  const path = join(IMAGES, `${name}.png`);
  await page.screenshot({ path });
  expect(statSync(path).size, path).toBeLessThan(MOST_BYTES);
}

test('home', async ({ page }) => {
  await page.setViewportSize(desk.viewport);
  await take(page, 'home', '/', 'The first mile, not just the extra one');
});

test('organisations', async ({ as }) => {
  await take(await as('organiser', desk), 'organisations', '/organisations', 'Organisations');
});

test('an organisation', async ({ as }) => {
  await take(await as('organiser', desk), 'organisation', await salvationArmy(), 'The Salvation Army in Essex');
});

test('on a phone, in the dark', async ({ as }) => {
  const page = await as('organiser', { ...phone, colorScheme: 'dark' });
  await take(page, 'phone', '/organisations', 'Organisations');
});

test('what a reviewer marks, on a phone', async ({ as }) => {
  const id = (await sample('in review')) ?? '';
  const [question] = (await declare(id, 'reviewer')).questions;
  const page = await as('reviewer', phone);
  await take(page, 'queue', `/reviews/${id}/questions/${question?.id}`, question?.prompt ?? '');
});

test('the board', async ({ as }) => {
  await take(
    await as('hiring', desk),
    'board',
    `/vacancies/${await sample('after the sift')}/board`,
    'Applications board',
  );
});

test('the fairness report', async ({ as }) => {
  await take(
    await as('hiring', desk),
    'fairness',
    `/vacancies/${await sample('after the sift')}/fairness`,
    'Fairness report',
  );
});
