import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of WCAG 2.2 AA that a change of colours alone can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Checks the page as it stands against WCAG 2.2 AA, in light and in dark. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ['dark', 'light'] as const) {
    // transitions would be measured half way, with colours that no one reads
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // the product frames nobody else's pages, so that the check needs no page of its own to collect its findings
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(WCAG_2_2_AA)
      : axe.withRules(OF_COLOURS)
    ).analyze();
    const findings = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} - ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
    );
    const width = page.viewportSize()?.width;
    expect(findings, `${page.url()} in ${colorScheme}, ${width} px wide`).toEqual([]);
  }
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
