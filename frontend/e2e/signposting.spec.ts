import { anOrganisation, organisationNamed } from './support/api';
import { look } from './support/look';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

test('a partner hands over, the other accepts and says what came of it, and the flows show it', async ({ as }) => {
  const { id } = await organisationNamed('YMCA Essex');
  const [town = 'Harwich'] = ['Harwich', 'Maldon', 'Braintree', 'Witham', 'Brentwood'].sort(() => Math.random() - 0.5);
  const partner = await as('partner');
  await partner.goto(`/organisations/${id}`);
  await partner.getByRole('link', { name: 'We pointed someone here' }).click();
  await expect(partner.getByRole('radio', { name: 'YMCA Essex' })).toBeChecked();
  await expect(partner.getByText('Nothing about the person is kept', { exact: false })).toBeVisible();
  await partner.getByRole('radio', { name: 'Housing' }).check();
  await partner.getByRole('radio', { name: 'Hand over' }).check();
  await partner.getByRole('button', { name: 'Another day or town' }).click();
  await partner.getByRole('combobox', { name: 'Town where help was needed' }).fill(town.toUpperCase());
  await look(partner, 'signpost-log');
  await partner.getByRole('button', { name: 'Log it' }).click();
  await expect(partner.getByText('Logged: they are asked for a yes')).toBeVisible();
  const sent = partner.getByRole('list', { name: 'Signposts sent' }).getByRole('listitem').filter({ hasText: town });
  await expect(sent.first()).toContainText('Waits for an answer');
  await look(partner, 'signposts-sent');

  const other = await as('partner2');
  await other.goto('/signposting');
  const waiting = other.getByRole('list', { name: 'Hand-overs that wait' }).getByRole('listitem');
  await expect(waiting.filter({ hasText: town }).first()).toBeVisible();
  await look(other, 'hand-overs');
  await waiting
    .filter({ hasText: town })
    .first()
    .getByRole('button', { name: /^Accept: / })
    .click();
  const takenOn = other.getByRole('list', { name: 'Hand-overs without an outcome' }).getByRole('listitem');
  await takenOn
    .filter({ hasText: town })
    .first()
    .getByRole('button', { name: /^What came of it\?/ })
    .click();
  await other.getByRole('button', { name: 'Helped', exact: true }).click();
  await expect(other.getByText('The outcome is kept')).toBeVisible();

  await partner.reload();
  await expect(sent.first()).toContainText('Helped');
  await partner.getByRole('link', { name: 'Who sends to whom' }).click();
  const table = partner.getByRole('table', { name: 'Who sends to whom' });
  await expect(table.getByRole('row', { name: /^Southend Community Sponsorship YMCA Essex/ })).toBeVisible();
  const sender = partner
    .getByRole('list', { name: 'Who sends' })
    .getByRole('button', { name: /^Southend Community Sponsorship/ });
  await sender.press('Enter');
  await expect(sender).toHaveAttribute('aria-pressed', 'true');
  await look(partner, 'flows');
});

test('what nobody could take stands among the gaps', async ({ as }) => {
  const { value } = await anOrganisation({ name: nameOf('Drop-in'), address: { town: 'Chelmsford' } });
  const organiser = await as('organiser');
  await organiser.goto('/signposts/new');
  await organiser.getByRole('combobox', { name: 'Who points?' }).fill(value.name);
  await organiser.getByRole('option', { name: value.name }).click();
  await organiser.getByRole('radio', { name: 'Nobody could' }).check();
  await organiser.getByRole('radio', { name: 'No such service' }).check();
  await organiser.getByLabel('About what?').selectOption('Environment');
  await look(organiser, 'signpost-nobody');
  await organiser.getByRole('button', { name: 'Log it' }).click();
  await expect(organiser.getByText('Logged', { exact: true })).toBeVisible();

  await organiser.getByRole('link', { name: 'Nobody could take' }).click();
  await expect(organiser.getByText('Housing, Colchester')).toBeVisible();
  await look(organiser, 'unmet');
  await organiser.goto('/gaps');
  const table = organiser.getByRole('table', { name: 'Themes by places' });
  await expect(
    table.getByLabel(/^Environment in Chelmsford: .*(once|\d+ times) nobody could take them$/),
  ).toBeVisible();
  await expect(table.getByLabel('Housing in Colchester: 0 organisations, gap, 7 times nobody could')).toBeVisible();
  await look(organiser, 'gaps-unmet');
});
