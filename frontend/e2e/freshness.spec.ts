import type { components } from '../src/api/schema';
import { anOrganisation, apiOf } from './support/api';
import { pathOf, withAnInbox } from './support/freshness';
import { look } from './support/look';
import { linkIn, mailsTo, mailTo } from './support/mail';
import { nameOf } from './support/names';
import { fillKeycloakPage } from './support/signIn';
import { expect, test } from './support/test';

type Schemas = components['schemas'];

test('a partner confirms and edits its entry from the email, and staff take one of two changes over', async ({
  as,
  page: visitor,
}) => {
  const { id, name, email } = await withAnInbox('Lunch Club');

  const staff = await as('organiser');
  await staff.goto(`/organisations/${id}`);
  await expect(staff.getByText('It was never asked by email whether it is right.')).toBeVisible();
  await staff.getByRole('button', { name: 'Ask by email now' }).click();
  await expect(staff.getByText(`Asked at ${email}`)).toBeVisible();

  const link = linkIn(await mailTo(email, /still right/));
  await visitor.goto(pathOf(link));
  await expect(visitor).toHaveURL(/\/still-right$/);
  await expect(visitor.getByRole('heading', { level: 1, name: `Is this still right, ${name}?` })).toBeVisible();
  await expect(visitor.getByText('A hot meal and company on Tuesdays.')).toBeVisible();
  await look(visitor, 'still-right');
  await visitor.getByRole('button', { name: 'It is all still right' }).click();
  await expect(visitor.getByRole('heading', { level: 1, name: `Thank you, ${name}` })).toBeVisible();
  await look(visitor, 'still-right-thanks');
  await staff.reload();
  await expect(staff.getByText(`by email link, ${email}`, { exact: false })).toBeVisible();

  await visitor.getByRole('link', { name: 'Something has changed' }).click();
  await visitor.getByLabel('Name', { exact: true }).fill(`${name} and Garden`);
  await visitor.getByLabel('Phone').fill('01632 960 002');
  await visitor.getByLabel('What else has changed').fill('We also have a garden now.');
  await look(visitor, 'something-has-changed');
  await visitor.getByRole('button', { name: 'Send the changes' }).click();
  await expect(visitor.getByText('We have the changes of', { exact: false })).toBeVisible();

  await staff.reload();
  await staff.getByRole('link', { name: 'Another name and phone, with a remark' }).click();
  await expect(staff.getByText('We also have a garden now.')).toBeVisible();
  await look(staff, 'proposal');
  await staff.getByRole('checkbox', { name: 'Name' }).uncheck();
  await staff.getByRole('button', { name: 'Take over what is ticked' }).click();
  await expect(staff.getByText('Taken over: phone', { exact: false })).toBeVisible();
  await staff.getByRole('main').getByRole('link', { name }).first().click();
  await expect(staff.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect(staff.getByText('01632 960 002')).toBeVisible();
  await look(staff, 'organisation-kept');
  await mailTo(email, /Your changes/);
});

test('somebody who is invited joins by the link, edits at once and proposes the name', async ({
  as,
  page: visitor,
}) => {
  const { id, name } = await withAnInbox('Repair Cafe');
  const email = `${crypto.randomUUID()}@colleague.example`;

  const staff = await as('organiser');
  await staff.goto(`/organisations/${id}`);
  await staff.getByRole('link', { name: 'See who, and invite' }).click();
  await expect(staff.getByText('Nobody yet.', { exact: false })).toBeVisible();
  await staff.getByLabel('Name').fill('Sample Colleague');
  await staff.getByLabel('Email address').fill(email);
  await staff.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(staff.getByText('Invited', { exact: true })).toBeVisible();
  await look(staff, 'representatives');

  await visitor.goto(pathOf(linkIn(await mailTo(email, /look after/))));
  await expect(visitor).toHaveURL(/\/representative-invitation$/);
  await visitor.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await fillKeycloakPage(visitor, 'partner2');
  await look(visitor, 'representative-invitation');
  await visitor.getByRole('button', { name: 'Look after the entry' }).click();
  await expect(visitor.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();

  await visitor.getByRole('link', { name: 'Change this entry' }).click();
  await visitor.getByLabel('Name', { exact: true }).fill(`${name} Chelmsford`);
  await visitor.getByLabel('What it does').fill('We mend what is broken, together.');
  await look(visitor, 'own-edit');
  await visitor.getByRole('button', { name: 'Save changes' }).click();
  await expect(visitor.getByText('Saved. What is reviewed waits for a yes of the alliance')).toBeVisible();
  await expect(visitor.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect(visitor.getByText('We mend what is broken, together.')).toBeVisible();
  await visitor.getByRole('link', { name: 'Another name' }).click();
  await expect(visitor.getByRole('button', { name: 'Take it back' })).toBeVisible();

  await staff.reload();
  await staff.getByRole('button', { name: /^Take off: / }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Take off' }).click();
  await expect(staff.getByText('Nobody yet.', { exact: false })).toBeVisible();
  await visitor.goto(`/organisations/${id}/edit`);
  await expect(visitor.getByRole('heading', { level: 1, name: 'You cannot change this organisation' })).toBeVisible();
});

test('staff see what is stale, ask and confirm', async ({ as }) => {
  const { name, email } = await withAnInbox('Tool Library');
  const staff = await as('admin');
  await staff.goto('/');
  await staff.getByRole('link', { name: 'See which entries have gone stale' }).click();
  await expect(staff.getByRole('list', { name: 'Entries by freshness' })).toBeVisible();
  await look(staff, 'freshness');
  await staff.getByLabel('Email address').selectOption('Known: ask by email');
  await expect(staff).toHaveURL(/reachable=yes/);
  // many have never been confirmed: theirs is further down
  const mine = staff.getByRole('button', { name: `Ask now: ${name}` });
  const more = staff.getByRole('button', { name: 'Show more' });
  await expect(
    staff
      .getByRole('button', { name: /^Ask now/ })
      .or(staff.getByRole('button', { name: /^Confirm:/ }))
      .first(),
  ).toBeVisible();
  for (let pages = 0; pages < 20 && !(await mine.isVisible()) && (await more.isVisible()); pages += 1) {
    const shown = await staff.getByRole('button', { name: /^Confirm:/ }).count();
    await more.click();
    await expect.poll(() => staff.getByRole('button', { name: /^Confirm:/ }).count()).toBeGreaterThan(shown);
  }
  await mine.click();
  await expect(staff.getByText(`${name} is asked by email`)).toBeVisible();
  await mailTo(email, /still right/);
  await staff.getByRole('button', { name: `Confirm: ${name}` }).click();
  await expect(staff.getByText(`${name} is confirmed`)).toBeVisible();
  expect(await mailsTo(email)).toHaveLength(1);
});

test('staff confirm one stale service of several', async ({ as }) => {
  const api = await apiOf('admin');
  const chapter = await api.create<Schemas['ChapterView']>('/chapters', { name: nameOf('Citizens') });
  const { value } = await anOrganisation({ name: nameOf('Hall'), chapterId: chapter.value.id, phone: '01632 960 003' });
  for (const name of ['Lunch club', 'Homework club'])
    await api.create(`/organisations/${value.id}/services`, {
      name,
      status: 'active',
      atMainAddress: true,
      listed: true,
    });
  const staff = await as('admin');
  await staff.goto(`/freshness?chapterId=${chapter.value.id}`);
  await expect(staff.getByText('2 stale services')).toBeVisible();
  await staff.getByRole('list', { name: 'Entries of' }).getByRole('link', { name: 'Services' }).click();
  await expect(staff.getByRole('row')).toHaveCount(3);
  await look(staff, 'stale-services');
  await staff.getByRole('button', { name: `Confirm: Lunch club of ${value.name}` }).click();
  await expect(staff.getByText('Lunch club is confirmed')).toBeVisible();
  await expect(staff.getByRole('row')).toHaveCount(2);
  await expect(staff.getByRole('link', { name: 'Homework club' })).toBeVisible();
});
