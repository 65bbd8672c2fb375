import type { components } from '../src/api/schema';
import { anOrganisation, apiOf } from './support/api';
import { look } from './support/look';
import { nameOf } from './support/names';
import { heading } from './support/story';
import { expect, test } from './support/test';

type Schemas = components['schemas'];

/** The worker looks at what is new every few seconds. */
const FOUND_WITHIN = 45_000;

/** One organisation that was entered twice, with something on each entry. */
async function twice(what: string) {
  const name = nameOf(what);
  const address = { lines: ['12 High Street'], town: 'Chelmsford', postcode: 'CM1 1QH' };
  const first = await anOrganisation({ name, address, website: 'https://first.example', tags: ['food'] });
  const second = await anOrganisation({
    name: `The ${name} Ltd`,
    address,
    phone: '01632 960001',
    website: 'https://second.example',
    tags: ['meals'],
  });
  const api = await apiOf('lead');
  const service = (title: string) => ({
    name: title,
    status: 'active',
    attendance: ['in-person'],
    atMainAddress: true,
    listed: true,
  });
  await api.create(`/organisations/${first.value.id}/services`, service('Lunch club'));
  await api.create(`/organisations/${first.value.id}/services`, service('Advice'));
  await api.create(`/organisations/${second.value.id}/services`, service('Lunch club'));
  const person = await api.create<Schemas['PersonView']>('/people', {
    name: `${nameOf('Sample')}`,
    chapterId: first.value.chapter.id,
    affiliations: [{ organisationId: second.value.id, level: 'manager' }],
  });
  return { first: first.value, second: second.value, person: person.value.name };
}

test('staff merge two duplicates, with what hangs on them, and undo one', async ({ as }) => {
  test.setTimeout(120_000);
  const pantry = await twice('Pantry');
  const hub = await twice('Hub');
  const organiser = await as('organiser');
  const compare = (one: string) =>
    organiser
      .getByRole('list', { name: 'Likely duplicates' })
      .getByRole('listitem')
      .filter({ has: organiser.getByRole('heading', { name: one, exact: true }) })
      .getByRole('link', { name: /^Compare / });

  await expect(async () => {
    await organiser.goto('/duplicates');
    await expect(compare(pantry.first.name)).toBeVisible({ timeout: 2000 });
    await expect(compare(hub.first.name)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: FOUND_WITHIN });
  await look(organiser, 'duplicates');

  await compare(pantry.first.name).click();
  await heading(organiser, 'Are these the same organisation?');
  await expect(organiser.getByRole('radio', { name: new RegExp(`^${pantry.first.name} `) }).first()).toBeChecked();
  await organiser
    .getByRole('group', { name: 'Website' })
    .getByRole('radio', { name: /second\.example/ })
    .check();
  await look(organiser, 'compare');
  await organiser.getByRole('button', { name: `Merge into ${pantry.first.name}` }).click();
  await organiser.getByRole('dialog').getByRole('button', { name: 'Merge them' }).click();

  await heading(organiser, pantry.first.name);
  await expect(organiser.getByRole('link', { name: 'second.example' })).toBeVisible();
  await expect(organiser.getByRole('link', { name: `Lunch club (from The ${pantry.first.name} Ltd)` })).toBeVisible();
  await expect(organiser.getByRole('link', { name: pantry.person })).toBeVisible();
  await expect(organiser.getByRole('list', { name: 'Merges' })).toContainText('It can be undone until');
  await look(organiser, 'merged');

  // whoever has the old address is led on
  await organiser.goto(`/organisations/${pantry.second.id}`);
  await heading(organiser, pantry.first.name);
  await expect(organiser.getByText(/was merged into .*: this is its entry now/)).toBeVisible();

  await organiser.goto(`/duplicates/${hub.first.id}/${hub.second.id}`);
  await organiser.getByRole('button', { name: `Merge into ${hub.first.name}` }).click();
  await organiser.getByRole('dialog').getByRole('button', { name: 'Merge them' }).click();
  await heading(organiser, hub.first.name);
  await expect(organiser.getByRole('link', { name: hub.person })).toBeVisible();

  await organiser.goto(`/organisations/${pantry.first.id}`);
  await organiser.getByRole('button', { name: /^Undo the merge with / }).click();
  await organiser.getByRole('dialog').getByRole('button', { name: 'Undo the merge' }).click();
  await expect(organiser.getByText(/are two again/)).toBeVisible();
  await expect(organiser.getByRole('link', { name: 'first.example' })).toBeVisible();
  await expect(organiser.getByRole('link', { name: pantry.person })).toHaveCount(0);
  await organiser.goto(`/organisations/${pantry.second.id}`);
  await heading(organiser, pantry.second.name);
  await expect(organiser.getByRole('link', { name: pantry.person })).toBeVisible();
  await expect(
    organiser.getByRole('region', { name: 'Services' }).getByRole('link', { name: 'Lunch club', exact: true }),
  ).toBeVisible();
  await look(organiser, 'undone');

  // the other one stays merged
  const { value } = await (await apiOf('lead')).read<Schemas['OrganisationView']>(`/organisations/${hub.second.id}`);
  expect(value.mergedInto?.id).toBe(hub.first.id);
});

test('two that are alike and are two are not asked about again', async ({ as }) => {
  const name = nameOf('Singers');
  const [one, other] = [await anOrganisation({ name }), await anOrganisation({ name })];
  const organiser = await as('organiser');
  await organiser.goto(`/duplicates/${one.value.id}/${other.value.id}`);
  await organiser.getByRole('button', { name: 'These are two different organisations' }).click();
  await heading(organiser, 'Likely duplicates');
  await expect(organiser.getByText(/^Noted: they are two organisations/)).toBeVisible();
  await organiser.getByRole('link', { name: 'See the pairs that were said to be different' }).click();
  await heading(organiser, 'Said to be different');
  await expect(organiser.getByRole('heading', { name, exact: true })).toHaveCount(2);
  await look(organiser, 'said-to-be-different');
});
