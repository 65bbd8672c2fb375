import { expect, type Page } from '@playwright/test';
import { stack } from './stack';

const begun = new Map<string, Promise<string>>();

/** The key of a draft application of a sample candidate; one for each vacancy is enough for looking at pages. */
export function aDraftApplication(vacancyId: string): Promise<string> {
  const key = begun.get(vacancyId) ?? begin(vacancyId);
  begun.set(vacancyId, key);
  return key;
}

async function begin(vacancyId: string): Promise<string> {
  const candidate = { kind: 'person', name: 'Sample Looker', email: `looker-${crypto.randomUUID()}@candidate.example` };
  const answer = await fetch(`${stack().app}/api/v1/applications`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ vacancyId, candidate }),
  });
  if (!answer.ok) throw new Error(`An application could not be begun: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { key: string }).key;
}

/** Goes on from the application's first page to another of its pages. */
export async function openApplication(page: Page, path: string, heading: string | RegExp) {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}
