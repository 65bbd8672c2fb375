import { test as base, expect, type Page } from '@playwright/test';
import { type Account, signIn } from './signIn';
import { stack } from './stack';

type Fixtures = {
  /** opens the product in a browser of its own, signed in as that account */
  as: (account: Account) => Promise<Page>;
  /** every test: no page may throw an error that nobody caught */
  noUncaughtErrors: undefined;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  baseURL: async ({}, use) => use(stack().app),

  as: async ({ browser, baseURL }, use) => {
    const opened: Page[] = [];
    const errors: string[] = [];
    await use(async (account) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '' });
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(`${account}: ${error.message}`));
      opened.push(page);
      await signIn(page, account);
      return page;
    });
    for (const page of opened) await page.context().close();
    expect(errors, 'errors that nobody caught').toEqual([]);
  },

  noUncaughtErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await use(undefined);
      expect(errors, 'errors that nobody caught').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
