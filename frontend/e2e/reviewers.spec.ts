import type { components } from '../src/api/schema';
import { apiOf } from './support/api';
import { declare, PANELLISTS, QUESTIONS, started } from './support/reviews';
import { expect, test } from './support/test';

type Schemas = components['schemas'];

for (const account of ['reviewer2', 'reviewer3'] as const) {
  test(`${account} looks at a panel, reads the anonymous answers once declared, and sees nothing else`, async ({
    as,
  }) => {
    const { id, title, candidates } = await started();
    const page = await as(account);
    await page.goto('/');
    await page.getByRole('link', { name: 'Mark answers' }).click();
    await expect(page.getByRole('listitem', { name: title })).toContainText('One short declaration comes first.');
    await declare(id, account);
    await page.goto(`/reviews/${id}`);
    await page.getByRole('link', { name: QUESTIONS[0] }).click();
    const answer = page.getByRole('article', { name: 'Anonymous answer' });
    const answers = new Set<string>();
    for (let at = 0; at < 3; at += 1) {
      await expect(answer).toBeVisible();
      answers.add(await answer.innerText());
      await page.keyboard.press('s');
      if (at < 2) await expect(answer).not.toHaveText([...answers].at(-1) ?? '');
    }
    expect(answers.size).toBe(3);
    await expect(page.getByRole('main')).not.toContainText(/Wilhelmina|candidate\.example|FM-/);

    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText([
      'Organisations',
      'Vacancies',
      'Reviews',
      'Conversations',
      'Chapters',
    ]);
    for (const [path, what] of [
      ['/applications', 'see applications'],
      ['/people', 'see people'],
      ['/one-to-ones', 'see one-to-ones'],
      ['/agreements', 'see agreements'],
    ]) {
      await page.goto(path ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`You cannot ${what}`);
    }
    const application = candidates[0]?.id;
    await page.goto(`/applications/${application}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot see applications');
    await expect(apiOf(account).then((api) => api.read(`/applications/${application}`))).rejects.toThrow(/403/);
  });
}

test('each reviewer of a panel reads in an order of their own', async () => {
  const { id } = await started({ applications: 6 });
  const orders = await Promise.all(
    PANELLISTS.map(async (account) => {
      const { questions } = await declare(id, account);
      const api = await apiOf(account);
      const paths = questions.map((question) => `/reviews/${id}/questions/${question.id}/answers`);
      const pages = await Promise.all(paths.map((path) => api.read<Schemas['ReviewAnswerPage']>(path)));
      return pages.flatMap((page) => page.value.items);
    }),
  );
  const [first = [], second = [], third = []] = orders;
  for (const [one, other] of [
    [first, second],
    [second, third],
    [first, third],
  ] as const) {
    expect(one.map(({ text }) => text)).not.toEqual(other.map(({ text }) => text));
    const aliases = new Set(one.map(({ alias }) => alias));
    expect(other.filter(({ alias }) => aliases.has(alias))).toEqual([]);
  }
});
