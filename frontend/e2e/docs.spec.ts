import { expect, test } from './support/test';

test('the interactive documentation lists the operations, without another host and under its policy', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  const answer = await page.goto('/docs');
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");

  await expect(page.getByRole('heading', { name: 'Firstmile API' })).toBeVisible();
  for (const [method, path] of [
    ['GET', '/api/v1/organisations'],
    ['POST', '/api/v1/vacancies'],
    ['PUT', '/api/v1/vacancies/{id}/deadline'],
  ] as const)
    await expect(
      page.locator(`.opblock-${method.toLowerCase()}`).filter({ has: page.locator(`[data-path="${path}"]`) }),
    ).toHaveCount(1);
  const contract = await (await page.request.get('/openapi.json')).json();
  const operations = Object.values<object>(contract.paths).flatMap((item) =>
    Object.keys(item).filter((key) => ['get', 'post', 'put', 'patch', 'delete'].includes(key)),
  );
  await expect(page.locator('.opblock')).toHaveCount(operations.length);

  // it can be tried from the page: a public list answers
  const chapters = page.locator('.opblock-get').filter({ has: page.locator('[data-path="/api/v1/chapters"]') });
  await chapters.getByRole('button').first().click();
  await chapters.getByRole('button', { name: 'Try it out' }).click();
  await chapters.getByRole('button', { name: 'Execute' }).click();
  await expect(chapters.locator('.live-responses-table')).toContainText('Citizens Essex');

  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});
