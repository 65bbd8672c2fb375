import { anOrganisation } from './support/api';
import { look } from './support/look';
import { nameOf } from './support/names';
import { expect, test } from './support/test';

test('a partner shares what it learnt, and everybody reads it with its words explained', async ({
  as,
  page: visitor,
}) => {
  const title = nameOf('marquee');
  const partner = await as('partner');
  await partner.goto('/learning');
  await look(partner, 'learning');
  await partner.getByRole('link', { name: 'Share what you learnt' }).click();
  await partner.getByRole('button', { name: 'Share it' }).click();
  await expect(partner.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
  await partner.getByLabel('In one line, what did you learn?').fill(title);
  await partner.getByLabel('What worked').fill('Good signposting at the gate.\n\nTea before every one-to-one.');
  await partner.getByLabel('What did not').fill('Pitching it <b>in the wind</b>.');
  await partner.getByRole('checkbox', { name: 'Belonging' }).check();
  await partner.getByRole('button', { name: 'Add a link' }).click();
  await partner.getByLabel('What it is').fill('A sample guide');
  await partner.getByLabel('Web address').fill('https://guide.example/marquees');
  await partner.getByRole('radio', { name: 'Everybody' }).check();
  await look(partner, 'note-form');
  await partner.getByRole('button', { name: 'Share it' }).click();
  await expect(partner.getByText('Shared with everybody')).toBeVisible();

  await visitor.goto('/learning');
  await visitor.getByLabel('Search the notes').fill(title);
  await visitor.getByRole('link', { name: title }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(visitor.getByText('Pitching it <b>in the wind</b>.')).toBeVisible();
  const word = visitor.getByRole('button', { name: 'signposting' });
  await word.click();
  await expect(word).toHaveAttribute('aria-expanded', 'true');
  await expect(visitor.getByRole('note')).toContainText('Telling somebody about another organisation');
  await expect(visitor.getByRole('note')).toContainText('Bristol City Council:');
  await look(visitor, 'note');
  await word.press('Escape');
  await expect(visitor.getByRole('note')).toHaveCount(0);
  await expect(word).toBeFocused();

  const lead = await as('lead');
  await lead.goto(visitor.url());
  await lead.getByRole('button', { name: 'Take back from the public' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Take back from the public' }).click();
  await expect(lead.getByText('Only the alliance reads it now')).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole('heading', { name: 'Page not found' })).toBeVisible();
});

test('staff explain a word, a partner says how it uses it, and it opens where it is written', async ({ as }) => {
  const [word = ''] = nameOf('word').split(' ');
  const { value } = await anOrganisation({ name: nameOf('Hall'), description: `We hold a ${word} every week.` });
  const organiser = await as('organiser');
  await organiser.goto('/glossary/new');
  await organiser.getByLabel('Word', { exact: true }).fill(word);
  await organiser.getByLabel('What it means, in plain words').fill('A sample gathering.');
  await organiser.getByRole('button', { name: 'Add who uses it differently' }).click();
  await organiser.getByLabel('A kind of organisation, in words').fill('Councils');
  await organiser.getByLabel('What they mean by it').fill('A form to fill in.');
  await organiser.getByRole('button', { name: 'Explain this word' }).click();
  await expect(organiser.getByText(`${word} is saved`)).toBeVisible();

  const partner = await as('partner');
  await partner.goto('/glossary');
  await partner.getByRole('button', { name: `How Southend Community Sponsorship uses ${word}` }).click();
  await partner.getByLabel(`What ${word} means at`).fill('A meal with neighbours.');
  await partner.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(partner.getByText('A meal with neighbours.')).toBeVisible();
  await look(partner, 'glossary');

  await partner.goto(`/organisations/${value.id}`);
  const term = partner.getByRole('button', { name: word });
  await term.focus();
  await expect(partner.getByRole('note')).toContainText('A meal with neighbours.');
  await look(partner, 'glossed');

  await organiser.getByRole('link', { name: `Change ${word}` }).click();
  await organiser.getByRole('button', { name: 'Retire this word' }).click();
  await organiser.getByRole('dialog').getByRole('button', { name: 'Retire', exact: true }).click();
  await expect(organiser.getByText(`${word} is retired`)).toBeVisible();
});
