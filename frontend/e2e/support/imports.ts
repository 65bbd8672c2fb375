import type { components } from '../../src/api/schema';
import { apiOf, chapterNamed } from './api';
import { type Account, tokenOf } from './signIn';
import { stack } from './stack';

type ImportView = components['schemas']['OrganisationImportView'];

/** A file that has been sent, as the page for it opens. */
export async function aSentFile(text: string, account: Account = 'organiser'): Promise<ImportView> {
  const chapter = await chapterNamed('Citizens Essex');
  const query = new URLSearchParams({ chapterId: chapter.id, source: 'Sample list', fileName: 'sample-list.csv' });
  const answer = await fetch(`${stack().app}/api/v1/organisation-imports?${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await tokenOf(account)}`, 'Content-Type': 'text/csv' },
    body: text,
  });
  if (!answer.ok) throw new Error(`The file was refused: ${await answer.text()}`);
  return (await answer.json()) as ImportView;
}

/** The same, its rows checked. */
export async function aCheckedFile(text: string, account: Account = 'organiser'): Promise<ImportView> {
  const sent = await aSentFile(text, account);
  const api = await apiOf(account);
  const path = `/organisation-imports/${sent.id}`;
  const mapped = await api.replace<ImportView>(`${path}/mapping`, '*', { ...sent.mapping, kinds: ['community-group'] });
  await api.take(`${path}/check`, mapped.etag);
  for (let tries = 0; tries < 60; tries++) {
    const { value } = await api.read<ImportView>(path);
    if (value.state === 'checked') return value;
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error('The file was not checked in 30 seconds');
}
