import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { type Account, signIn } from './signIn';
import { stack } from './stack';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

type Fixtures = {
  /**
   * opens the product in a browser of its own, signed in as that account, or as nobody; it shares the account's session
   * at Keycloak
   */
  as: (account?: Account, options?: BrowserContextOptions) => Promise<Page>;
  /** every test: no page may throw an error that nobody caught */
  noUncaughtErrors: (page: Page) => void;
  /** a visitor's; it is opened only where a test asks for it */
  page: Page;
};

type WorkerFixtures = {
  /** signs each account in once a worker and keeps what the browser then knows of it */
  signedIn: (account: Account) => Promise<StorageState>;
  /** the browser of an account, or of nobody, that all tests of a worker may share, with what it has loaded already */
  browserOf: (account?: Account) => Promise<BrowserContext>;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  baseURL: async ({}, use) => use(stack().app),

  signedIn: [
    async ({ browser }, use) => {
      const states = new Map<Account, Promise<StorageState>>();
      await use((account) => {
        const state = states.get(account) ?? stateOf(browser, account);
        states.set(account, state);
        return state;
      });
    },
    { scope: 'worker' },
  ],

  browserOf: [
    async ({ browser, signedIn }, use) => {
      const kept = new Map<Account | undefined, Promise<BrowserContext>>();
      const opened = async (account?: Account) =>
        browser.newContext({ baseURL: stack().app, ...(account && { storageState: await signedIn(account) }) });
      await use((account) => {
        const context = kept.get(account) ?? opened(account);
        kept.set(account, context);
        return context;
      });
      for (const context of kept.values()) await (await context).close();
    },
    { scope: 'worker' },
  ],

  as: async ({ browser, baseURL, signedIn, noUncaughtErrors }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (account, options) => {
      const known = account && { storageState: await signedIn(account) };
      const context = await browser.newContext({ baseURL: baseURL ?? '', ...options, ...known });
      opened.push(context);
      const page = await context.newPage();
      noUncaughtErrors(page);
      return page;
    });
    for (const context of opened) await context.close();
  },

  page: async ({ page, noUncaughtErrors }, use) => {
    noUncaughtErrors(page);
    await use(page);
  },

  noUncaughtErrors: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const errors: string[] = [];
      const watch = (watched: Page) => void watched.on('pageerror', (error) => errors.push(error.message));
      await use(watch);
      expect(errors, 'errors that nobody caught').toEqual([]);
    },
    { auto: true },
  ],
});

async function stateOf(browser: Browser, account: Account): Promise<StorageState> {
  const context = await browser.newContext({ baseURL: stack().app });
  await signIn(await context.newPage(), account);
  const state = await context.storageState();
  await context.close();
  return state;
}

export { expect };
