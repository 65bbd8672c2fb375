import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { apiOf } from './support/api';
import { closed, declare, PANELLISTS, QUESTIONS } from './support/reviews';
import { expect, test } from './support/test';

const PHONE = { width: 390, height: 844 };

const answers = (page: Page) => page.getByRole('article', { name: 'Anonymous answer' });
const progress = (page: Page) =>
  page.getByRole('progressbar', { name: 'Answers to this question that you have marked' });

async function declareInTheBrowser(page: Page, title: string) {
  await page.goto('/reviews');
  await page.getByRole('listitem', { name: title }).getByRole('link', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I declare this, and begin' }).click();
  await expect(page.getByRole('heading', { name: 'Questions' })).toBeVisible();
}

async function finish(page: Page) {
  await page.getByRole('link', { name: 'All questions' }).click();
  await page.getByRole('button', { name: 'Finish my part' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish my part' }).click();
  await expect(page.getByText('Finished', { exact: true })).toBeVisible();
}

/** Marks each answer in view until none is left. */
async function markAll(page: Page, give: (text: string) => Promise<void>) {
  const total = Number(await progress(page).getAttribute('aria-valuemax'));
  const first = Number(await progress(page).getAttribute('aria-valuenow'));
  const seen = new Set<string>();
  for (let done = first; done < total; done += 1) {
    const text = await answers(page).innerText();
    seen.add(text);
    await give(text);
    await expect(progress(page)).toHaveAttribute('aria-valuenow', String(done + 1));
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  return seen;
}

test('three people mark anonymous answers, and the ranking opens with the lock', async ({ as }) => {
  test.setTimeout(240_000);
  const { id, title, names } = await closed();
  const nobody = async (page: Page) => {
    for (const name of names) await expect(page.getByRole('main')).not.toContainText(name);
    await expect(page.getByRole('main')).not.toContainText('candidate.example');
  };

  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${id}`);
  await hiring.getByRole('link', { name: 'Anonymous review' }).click();
  await expect(hiring.getByText('3 applications were submitted.')).toBeVisible();

  // nobody marks before the start
  const first = await as('reviewer');
  await first.goto('/reviews');
  await expect(first.getByRole('listitem', { name: title })).toContainText('Applications have closed.');
  await hiring.getByRole('button', { name: 'Start marking' }).click();
  await expect(hiring.getByText('Marking is open', { exact: true }).first()).toBeVisible();
  await nobody(hiring);

  // by keyboard: skip, mark, take back, and a note; then stepping back from somebody
  await declareInTheBrowser(first, title);
  await first.getByRole('link', { name: QUESTIONS[0] }).click();
  await expect(answers(first)).toBeVisible();
  const skipped = await answers(first).innerText();
  await first.keyboard.press('s');
  await expect(answers(first)).not.toHaveText(skipped);
  const second = await answers(first).innerText();
  await first.keyboard.press('4');
  await expect(answers(first)).not.toHaveText(second);
  await first.keyboard.press('u');
  await expect(answers(first)).toHaveText(second);
  await first.keyboard.press('n');
  await expect(first.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await first.keyboard.type('Says what 5 of them did');
  await first.keyboard.press('Escape');
  await first.keyboard.press('5');
  await expect(answers(first)).not.toHaveText(second);
  const known = await answers(first).innerText();
  await first.getByRole('button', { name: 'I think I know who wrote this' }).click();
  await first.getByLabel('Reason').fill('We have worked together');
  await first.getByRole('dialog').getByRole('button', { name: 'Step back' }).click();
  await expect(answers(first)).toHaveText(skipped);
  await expect(progress(first)).toHaveAttribute('aria-valuemax', '2');
  await expectAccessible(first);
  await nobody(first);
  await first.keyboard.press('2');
  await expect(first.getByRole('heading', { name: 'You have marked them all' })).toBeFocused();
  await first.getByRole('link', { name: 'Next question' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS[1]);
  await markAll(first, () => first.keyboard.press('4'));
  await finish(first);

  // what was marked is in the API for nobody else, and the manager sees how far they are, not how they mark
  await expect(apiOf('hiring').then((api) => api.read(`/vacancies/${id}/ranking`))).rejects.toThrow(/409/);
  await hiring.reload();
  await expect(hiring.getByText('2 answers have fewer than 3 reviewers', { exact: false })).toBeVisible();
  await expect(hiring.getByRole('heading', { name: 'Ranking' })).toHaveCount(0);

  // by thumb on a phone
  const thumb = await as('reviewer2', { viewport: PHONE, hasTouch: true, isMobile: true });
  await declareInTheBrowser(thumb, title);
  await thumb.getByRole('link', { name: QUESTIONS[0] }).tap();
  await expect(answers(thumb)).toBeVisible();
  await expect(thumb.getByRole('button', { name: 'Mark 3' })).toBeInViewport();
  await thumb.getByText('What 1 to 5 looks like').tap();
  await expect(thumb.getByText('Tells what was done, and with whom')).toBeInViewport();
  await thumb.getByText('What 1 to 5 looks like').tap();
  const seen = await markAll(thumb, (text) =>
    thumb.getByRole('button', { name: text === known ? 'Mark 1' : 'Mark 4' }).tap(),
  );
  expect(seen.size).toBe(3);
  await thumb.getByRole('link', { name: 'Next question' }).tap();
  await expect(thumb.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS[1]);
  await markAll(thumb, () => thumb.getByRole('button', { name: 'Mark 4' }).tap());
  await finish(thumb);

  // a failed save stays in view, and nothing is lost
  const third = await as('reviewer3');
  await declareInTheBrowser(third, title);
  await third.getByRole('link', { name: QUESTIONS[0] }).click();
  await expect(answers(third)).toBeVisible();
  const offline = third.context();
  await offline.setOffline(true);
  await third.keyboard.press('5');
  await expect(third.getByRole('alert')).toContainText('1 mark is not saved yet');
  await offline.setOffline(false);
  await third.getByRole('button', { name: 'Try again' }).click();
  await expect(third.getByRole('alert')).toHaveCount(0);
  await markAll(third, (text) => third.keyboard.press(text === known ? '5' : '4'));
  await third.getByRole('link', { name: 'Next question' }).click();
  await expect(third.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS[1]);
  await markAll(third, () => third.keyboard.press('3'));
  await finish(third);

  // the lock is for good, and needs a reason since two answers have a mark too few
  await hiring.reload();
  await hiring.getByRole('button', { name: 'Lock the marks' }).click();
  const dialog = hiring.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lock the marks' }).click();
  await expect(dialog.getByText('Say why it is locked while marks are missing')).toBeVisible();
  await dialog.getByLabel('Why it is locked while marks are missing').fill('A reviewer knew one of them');
  await dialog.getByRole('button', { name: 'Lock the marks' }).click();
  await expect(hiring.getByRole('heading', { name: 'Ranking' })).toBeVisible();
  const ranking = hiring.getByRole('list', { name: 'Applications by their score' });
  await expect(ranking.getByRole('link', { name: /^FM-/ })).toHaveCount(3);
  await expect(
    hiring
      .getByText('Stricter', { exact: false })
      .or(hiring.getByText('Much like', { exact: false }))
      .first(),
  ).toBeVisible();
  await expectAccessible(hiring);
  await nobody(hiring);

  await third.goto(`/reviews/${id}`);
  await expect(third.getByText('Locked', { exact: true })).toBeVisible();
  await third.getByRole('link', { name: QUESTIONS[0] }).click();
  await expect(third.getByRole('heading', { name: 'The answers that you marked' })).toBeVisible();
  await expect(third.getByRole('button', { name: /^Mark / })).toHaveCount(0);
});

test('a small panel needs a written exception, and a reviewer can be replaced', async ({ as }) => {
  const { id } = await closed({ applications: 2, panel: ['reviewer', 'reviewer2'] });
  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${id}/review`);
  await hiring.getByRole('button', { name: 'Start marking' }).click();
  const exception = hiring.getByLabel('Why 2 people mark each answer');
  await expect(exception).toBeFocused();
  await expect(hiring.getByText('Say why fewer people mark each answer')).toBeVisible();
  await exception.fill('Two people know this work');
  await hiring.getByRole('button', { name: 'Start marking' }).click();
  await expect(hiring.getByText('Two people know this work')).toBeVisible();
  await declare(id, 'reviewer2');
  await declare(id, 'reviewer');
  await hiring.reload();
  await hiring
    .getByRole('button', { name: /^Replace / })
    .first()
    .click();
  await expectAccessible(hiring);
  await hiring.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  await expect(hiring.getByText('Finished', { exact: true })).toBeVisible();
  await expect(hiring.getByRole('button', { name: /^Replace / })).toHaveCount(0);
});

test('nobody outside the panel opens a review', async ({ as }) => {
  const { id } = await closed({ applications: 1, panel: PANELLISTS.slice(0, 1) });
  const outside = await as('reviewer2');
  await outside.goto(`/reviews/${id}`);
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await outside.goto(`/vacancies/${id}/review`);
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('You cannot run a review');
});
