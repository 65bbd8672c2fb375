import { organisationNamed } from './support/api';
import { look } from './support/look';
import { expect, test } from './support/test';

test('a need finds the hall that meets it, and says why', async ({ as }) => {
  const organiser = await as('organiser');
  const { id } = await organisationNamed('YMCA Essex');
  await organiser.goto(`/organisations/${id}`);
  await organiser.getByRole('link', { name: 'See who they could work with, and why' }).click();
  await expect(organiser.getByRole('heading', { name: 'Who YMCA Essex could work with' })).toBeVisible();
  const matches = organiser.getByRole('list', { name: 'Matches' });
  await expect(matches.getByText(/^You need a room on Tuesdays in CM1 .*; they offer one/)).toBeVisible();
  await expect(matches.getByText(/^Make contact/).first()).toBeVisible();
  await look(organiser, 'matches');
  await organiser.getByRole('link', { name: 'They are like you' }).click();
  await expect(matches.getByText(/^You both work on/).first()).toBeVisible();
  await look(organiser, 'similar');
});

test('the matrix shows a gap that was planted, and leads to who serves the neighbours', async ({ as }) => {
  const organiser = await as('organiser');
  await organiser.goto('/gaps');
  const table = organiser.getByRole('table', { name: 'Themes by places' });
  await expect(table.getByRole('img', { name: 'Food in Southend-on-Sea: 0 organisations, gap' })).toBeVisible();
  await look(organiser, 'gaps');
  await organiser.setViewportSize({ width: 390, height: 844 });
  await organiser.getByLabel('Theme', { exact: true }).selectOption('Food');
  await expect(organiser.getByText('Southend-on-Sea (gap)')).toBeVisible();
  await look(organiser, 'gaps-phone');
  await organiser.getByRole('link', { name: /^Food in Chelmsford: / }).click();
  await expect(organiser).toHaveURL(/town=Chelmsford/);
  await expect(organiser.getByRole('heading', { name: 'Organisations', level: 1 })).toBeVisible();
});
