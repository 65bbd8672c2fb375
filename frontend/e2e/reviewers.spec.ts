import { apiOf, firstIn } from './support/api';
import { expect, test } from './support/test';

/** The first reviewer reads the newest application in applying.spec.ts; here the others of the panel read the samples. */
for (const account of ['reviewer2', 'reviewer3'] as const) {
  test(`${account} reads the anonymous answers of a panel, and sees nothing else`, async ({ as }) => {
    const page = await as(account);
    await page.goto('/');
    await page.getByRole('link', { name: 'Read answers for review' }).click();
    await page
      .getByRole('region', { name: 'Associate Community Organiser' })
      .last()
      .getByRole('link', { name: /brought people together/ })
      .click();
    const total = Number((await page.getByText(/^Answer 1 of/).textContent())?.split(' of ')[1]);
    expect(total).toBeGreaterThanOrEqual(3);
    const answers = new Set<string>();
    for (let at = 1; at <= total; at += 1) {
      await expect(page.getByText(`Answer ${at} of ${total}`)).toBeVisible();
      answers.add((await page.getByRole('article').textContent()) ?? '');
      await page.keyboard.press('ArrowRight');
    }
    expect(answers.size).toBe(total);
    await expect(page.getByRole('button', { name: 'Next answer' })).toBeDisabled();
    await expect(page.getByRole('main')).not.toContainText(/Sample Candidate|candidate\.example|FM-/);

    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText([
      'Organisations',
      'Vacancies',
      'Reviews',
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
    const { id } = await firstIn<{ id: string }>('hiring', '/applications');
    await page.goto(`/applications/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot see applications');
    await expect(apiOf(account).then((api) => api.read(`/applications/${id}`))).rejects.toThrow(/403/);
  });
}

test('each reviewer of a panel reads in an order of their own', async () => {
  const orders = await Promise.all(
    (['reviewer', 'reviewer2', 'reviewer3'] as const).map(async (account) => {
      const api = await apiOf(account);
      type Panels = {
        items: { vacancy: { id: string }; questions: { id: string; prompt: string; answers: number }[] }[];
      };
      const { value } = await api.read<Panels>('/reviews?limit=100');
      const read = value.items.flatMap(({ vacancy, questions }) =>
        questions
          .filter(({ answers }) => answers > 2)
          .map(({ id }) => `/reviews/${vacancy.id}/questions/${id}/answers`),
      );
      const pages = await Promise.all(read.map((path) => api.read<{ items: { alias: string; text: string }[] }>(path)));
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
