import { anOrganisation, organisationNamed } from './support/api';
import { look } from './support/look';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

test('an organiser takes an organisation into the cluster, which its timeline tells, and releases it', async ({
  as,
}) => {
  const name = nameOf('Allotments');
  const { value } = await anOrganisation({ name });
  const page = await as('organiser');
  await page.goto(`/organisations/${value.id}`);
  const side = page.getByRole('complementary', { name: 'About this entry' });
  await expect(side.getByText('Nobody yet.')).toBeVisible();
  await side.getByRole('button', { name: 'Take into my cluster' }).click();
  await expect(side.getByText('You, since')).toBeVisible();
  const happened = page.getByRole('region', { name: 'What happened' });
  await expect(happened.getByRole('listitem').first()).toContainText('Taken into a cluster');
  await expect(happened.getByRole('listitem').last()).toContainText('Added to the directory');
  await look(page, 'organisation-with-timeline');

  await side.getByRole('link', { name: 'You' }).click();
  await expect(page.getByRole('region', { name: 'Your cluster' }).getByRole('link', { name })).toBeVisible();
  await look(page, 'clusters');
  await page.getByRole('link', { name }).click();
  await side.getByRole('button', { name: 'Release from my cluster' }).click();
  await expect(side.getByText('Nobody yet.')).toBeVisible();
});

test('a long page leads to its sections by the keyboard, beside them and on a phone', async ({ as }) => {
  const { id } = await organisationNamed('YMCA Essex');
  const page = await as('organiser');
  await page.goto(`/organisations/${id}`);
  const parts = page.getByRole('navigation', { name: 'On this page' });
  const happened = page.getByRole('region', { name: 'What happened' });
  await expect(happened.getByRole('listitem').first()).toBeVisible();
  await look(page, 'organisation-whole');
  await parts.getByRole('link', { name: 'What happened' }).press('Enter');
  await expect(happened).toBeFocused();
  await expect(happened.getByRole('heading')).toBeInViewport();
  await expect(parts.getByRole('link', { name: 'What happened' })).toHaveAttribute('aria-current', 'location');
  await expect(parts.getByRole('link', { name: 'Services' })).toBeInViewport();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/organisations/${id}#what-happened`);
  await expect(happened.getByRole('listitem').first()).toBeInViewport();
  await expect(parts).toBeInViewport();
  await parts.locator('summary').press('Enter');
  await expect(parts.getByRole('link')).not.toHaveCount(0);
  await look(page, 'on-this-page-opened');
});
