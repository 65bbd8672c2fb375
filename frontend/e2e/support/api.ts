import type { components } from '../../src/api/schema';
import { type Account, tokenOf } from './signIn';
import { stack } from './stack';

type Schemas = components['schemas'];
type Opened<T> = { value: T; etag: string };

/** The API as one account, for what a test prepares or looks at behind the page. */
export async function apiOf(account: Account) {
  const token = await tokenOf(account);

  async function call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`${stack().app}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return { value: (await answer.json()) as T, etag: answer.headers.get('ETag') ?? '' };
  }

  return {
    read: <T>(path: string): Promise<Opened<T>> => call<T>('GET', path),
    create: <T>(path: string, body: unknown): Promise<Opened<T>> =>
      call<T>('POST', path, body, { 'Idempotency-Key': crypto.randomUUID() }),
    replace: <T>(path: string, etag: string, body: unknown): Promise<Opened<T>> =>
      call<T>('PUT', path, body, { 'If-Match': etag }),
    /** a step of a thing's life: its publication, its closure */
    take: <T>(path: string, etag: string, body?: unknown): Promise<Opened<T>> =>
      call<T>('POST', path, body, { 'If-Match': etag }),
  };
}

export type Api = Awaited<ReturnType<typeof apiOf>>;

export async function chapterNamed(name: string): Promise<Schemas['ChapterListItem']> {
  const { value } = await (await apiOf('admin')).read<Schemas['ChapterPage']>('/chapters?limit=100');
  return found(value.items, name);
}

/** One of the demo's organisations; each of them can be found by its whole name. */
export async function organisationNamed(name: string): Promise<Schemas['OrganisationListItem']> {
  const { value } = await (await apiOf('admin')).read<Schemas['OrganisationPage']>(
    `/organisations?limit=100&q=${encodeURIComponent(name)}`,
  );
  return found(value.items, name);
}

function found<T extends { name: string }>(items: T[], name: string): T {
  const item = items.find((one) => one.name === name);
  if (!item) throw new Error(`There is no ${name} among ${items.map((one) => one.name).join(', ')}`);
  return item;
}

/** A small organisation of a test's own, in Citizens Essex unless it says otherwise. */
export async function anOrganisation(content: Partial<Schemas['NewOrganisation']> & { name: string }) {
  const chapter = await chapterNamed('Citizens Essex');
  const api = await apiOf('lead');
  return api.create<Schemas['OrganisationView']>('/organisations', {
    kinds: ['community-group'],
    chapterId: chapter.id,
    identifiers: [],
    tags: [],
    status: 'prospect',
    listed: true,
    ...content,
  });
}

/** What a PUT needs of what a GET gave, with what somebody else changes in it. */
export function changed(
  view: Schemas['OrganisationView'],
  content: Partial<Schemas['NewOrganisation']>,
): Schemas['NewOrganisation'] {
  const { name, kinds, chapter, description, website, email, phone, identifiers, address, tags, status, listed } = view;
  return {
    ...{ name, kinds, chapterId: chapter.id, identifiers, address, tags, description, website, email, phone },
    ...{ status: status ?? 'prospect', listed: listed ?? true },
    ...content,
  } as Schemas['NewOrganisation'];
}

/** The first thing of a list, as that account sees it. */
export async function firstIn<T extends { id: string }>(account: Account, list: string): Promise<T> {
  const { value } = await (await apiOf(account)).read<{ items: T[] }>(list);
  const first = value.items[0];
  if (!first) throw new Error(`${list} is empty for ${account}`);
  return first;
}
