import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { FACES } from './support/routes';
import { expect, test } from './support/test';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** 1280 px at 400 % zoom, where WCAG 1.4.10 wants everything in one column. */
const ZOOMED = { width: 320, height: 700 };

for (const { of, path, as: account, at, heading, after } of FACES) {
  test(`${of} (${path}) is there for everybody, on a desk and on a phone`, async ({ as, page: visitor }) => {
    const page = account ? await as(account) : visitor;
    const address = await at();
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      await page.goto(address);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
      await after?.(page);
      await expectAccessible(page);
    }
    await page.setViewportSize(ZOOMED);
    await expectNoSidewaysScroll(page);
  });
}
