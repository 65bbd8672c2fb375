import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';

const SCREENS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** Looks at a page as people do, for barriers; with FIRSTMILE_PICTURES also takes its picture, on a desk and on a phone, light and dark. */
export async function look(page: Page, name: string) {
  await expectAccessible(page);
  const folder = process.env.FIRSTMILE_PICTURES;
  if (!folder) return;
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${screen}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.setViewportSize(SCREENS.desk);
  await page.emulateMedia({ colorScheme: 'light' });
}
