import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of WCAG 2.2 AA that a change of colours alone can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What is looked at: every rule in one scheme, or in the other only what a change of colours can break. */
type Look = { in: 'light' | 'dark'; rules: 'all' | 'colours' };

export const LIGHT_AND_DARK: Look[] = [
  { in: 'dark', rules: 'colours' },
  { in: 'light', rules: 'all' },
];

export const DARK: Look[] = [{ in: 'dark', rules: 'all' }];

/** Checks the page as it stands against WCAG 2.2 AA. */
export async function expectAccessible(page: Page, looks = LIGHT_AND_DARK) {
  for (const { in: colorScheme, rules } of looks) {
    // transitions would be measured half way, with colours that no one reads
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const found = await violations(
      page,
      rules === 'all' ? { type: 'tag', values: WCAG_2_2_AA } : { type: 'rule', values: OF_COLOURS },
    );
    const findings = found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} - ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
    );
    const width = page.viewportSize()?.width;
    expect(findings, `${page.url()} in ${colorScheme}, ${width} px wide`).toEqual([]);
  }
}

/** What axe finds. The page gets it once, which takes longer than most checks, and tells no more than what is wrong. */
async function violations(page: Page, runOnly: axe.RunOnly): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: there } = globalThis as unknown as { axe: typeof axe };
    return (await there.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
}

/** Everything fits the width (WCAG 1.4.10): nothing to scroll sideways, and nothing cut off behind the edge. */
export async function expectNoSidewaysScroll(page: Page) {
  const tooWide = () =>
    page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= edge) return [];
      return [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > edge)
        .map((one) => `${one.tagName.toLowerCase()} "${one.textContent?.slice(0, 40)}"`);
    });
  await expect.poll(tooWide, { message: `${page.url()} at ${page.viewportSize()?.width} px` }).toEqual([]);
}
