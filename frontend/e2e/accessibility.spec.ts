import { DARK, expectAccessible, expectNoSidewaysScroll, LIGHT_AND_DARK } from './support/accessible';
import { FACES } from './support/routes';
import { expect, test } from './support/test';

const DESKTOP = { width: 1280, height: 900 };
/** Between the two, where the navigation of somebody signed in takes a row of its own. */
const TABLET = { width: 800, height: 1100 };
const PHONE = { width: 390, height: 844 };
/** 1280 px at 400 % zoom, where WCAG 1.4.10 wants everything in one column. */
const ZOOMED = { width: 320, height: 700 };

for (const { of, path, as: account, at, heading, after } of FACES) {
  test(`${of} (${path}) is there for everybody, on a desk and on a phone`, async ({
    as,
    browserOf,
    noUncaughtErrors,
  }) => {
    // what is done on a page may be kept for the next one, so only pages that are looked at share a browser
    const page = after ? await as(account) : await (await browserOf(account)).newPage();
    noUncaughtErrors(page);
    const address = await at();
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      // a page as it opens follows the width by itself; what was opened on it may be another thing on a phone
      if (size === DESKTOP || after) await page.goto(address);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
      await after?.(page);
      // what is there on a phone alone has the colours of the rest
      await expectAccessible(page, size === DESKTOP ? LIGHT_AND_DARK : DARK);
    }
    for (const size of [ZOOMED, TABLET]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
    }
    await page.close();
  });
}
