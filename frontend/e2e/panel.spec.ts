import { expectAccessible } from './support/accessible';
import { apiOf } from './support/api';
import { linkIn, mailTo } from './support/mail';
import { nameOf } from './support/names';
import { fillKeycloakPage } from './support/signIn';
import { expect, test } from './support/test';
import { aPublishedVacancy, aVacancy, daysFromNow } from './support/vacancies';

test('a hiring manager invites a reviewer, who signs in by the link and joins', async ({ as, page: visitor }) => {
  const { value } = await aPublishedVacancy({ title: nameOf('Organiser') });
  const email = `${crypto.randomUUID()}@reviewer.example`;

  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${value.id}`);
  await hiring.getByRole('link', { name: 'Panel' }).click();
  await expect(hiring.getByText('Nobody is on the panel yet', { exact: false })).toBeVisible();
  await hiring.getByLabel('Name').fill('Sample Guest');
  await hiring.getByLabel('Email address').fill(email);
  await hiring.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(hiring.getByText('Invited', { exact: true })).toBeVisible();
  await expectAccessible(hiring);

  const link = linkIn(await mailTo(email, /invitation to a panel/));
  await visitor.goto(link);
  await expect(visitor).toHaveURL(/\/panel-invitation$/);
  await visitor.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await fillKeycloakPage(visitor, 'reviewer2');
  await visitor.getByRole('button', { name: 'Join the panel' }).click();
  await expect(visitor.getByRole('heading', { level: 1, name: value.title })).toBeVisible();

  await hiring.reload();
  await expect(hiring.getByText('On the panel', { exact: true })).toBeVisible();
  await expect(hiring.getByText('Sample Reviewer Two', { exact: true })).toBeVisible();

  // for one account only
  const other = await as('reviewer3');
  await other.goto(link);
  await other.getByRole('button', { name: 'Join the panel' }).click();
  await expect(other.getByRole('alert')).toContainText('another account');

  await hiring.getByRole('button', { name: 'Take off the panel: Sample Reviewer Two' }).click();
  await hiring.getByRole('dialog').getByRole('button', { name: 'Take off the panel' }).click();
  await expect(hiring.getByText('Nobody is on the panel yet', { exact: false })).toBeVisible();
});

test('a criterion is tied to a question, and previewed without it', async ({ as }) => {
  const { value } = await aVacancy({ title: nameOf('Organiser') });
  const hiring = await as('hiring');
  await hiring.goto(`/vacancies/${value.id}`);
  await expect(hiring.getByText('1 essential criterion is tested by nothing', { exact: false })).toBeVisible();
  await hiring.getByRole('link', { name: 'Edit the draft' }).click();
  await hiring.getByLabel('Tested by').selectOption({ index: 1 });
  await hiring.getByRole('button', { name: /^Save/ }).click();
  await expect(hiring.getByText('Tested by question 1')).toBeVisible();
  await expect(hiring.getByText('tested by nothing', { exact: false })).toHaveCount(0);
  await hiring.getByRole('link', { name: 'Preview' }).click();
  await expect(hiring.getByText('Everyone reads this once it is published', { exact: false })).toBeVisible();
  await expect(hiring.getByText('Tested by', { exact: false })).toHaveCount(0);
  await expectAccessible(hiring);
});

test('one candidate gets more time by reference, and the marking waits for it', async ({ as }) => {
  const { value, etag } = await aPublishedVacancy({ title: nameOf('Organiser') });
  const email = `${crypto.randomUUID()}@candidate.example`;
  const api = await apiOf('hiring');
  const { value: begun } = await api.create<{ reference: string }>('/applications', {
    vacancyId: value.id,
    candidate: { kind: 'person', name: 'Sample Candidate', email },
  });
  await api.take(`/vacancies/${value.id}/closure`, etag, { reason: 'Sample: enough applications' });

  const hiring = await as('hiring');
  await hiring.goto(`/applications?vacancyId=${value.id}`);
  await hiring.getByRole('link', { name: begun.reference }).click();
  await hiring.getByRole('button', { name: 'Give more time' }).click();
  const dialog = hiring.getByRole('dialog');
  await dialog.getByLabel('Until, London time').fill(daysFromNow(40));
  await dialog.getByLabel('Reason').fill('Our site was down');
  await expectAccessible(hiring);
  await dialog.getByRole('button', { name: 'Give more time' }).click();
  await expect(hiring.getByText('More time until')).toBeVisible();
  await mailTo(email, /more time/);

  await hiring.goto(`/vacancies/${value.id}/review`);
  await expect(hiring.getByText('Somebody has more time', { exact: false })).toBeVisible();
  await expect(hiring.getByRole('button', { name: 'Start marking' })).toHaveCount(0);

  const link = linkIn(await mailTo(email, /your private link/));
  const candidate = await as('organiser');
  await candidate.goto(link);
  await expect(candidate.getByText('you have been given more time', { exact: false })).toBeVisible();
});
