import { queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import type { GlossaryWord } from '@/ui/glossary';

export type GlossaryTermView = Schemas['GlossaryTermView'];
export type NewGlossaryTerm = Schemas['NewGlossaryTerm'];

const path = '/api/v1/glossary/{id}';
const usage = `${path}/usages/{organisationId}` as const;

export const glossaryKey = ['glossary'] as const;
export const termKey = (id: string) => [...glossaryKey, id] as const;

export const glossaryQuery = (retired = false) =>
  queryOptions({
    queryKey: [...glossaryKey, 'all', retired],
    queryFn: () => body(client.GET('/api/v1/glossary', { params: { query: retired ? { retired } : {} } })),
  });

const wordOf = ({ id, word, forms, meaning, usages }: GlossaryTermView): GlossaryWord => ({
  id,
  word,
  forms,
  meaning,
  usages: usages.map((use) => ({ who: use.organisation?.name ?? use.who ?? '', meaning: use.meaning })),
});

/** For words in prose: fetched once, and no page fails without them. */
export const glossaryWordsQuery = queryOptions({
  queryKey: [...glossaryKey, 'words'],
  queryFn: async () => (await body(client.GET('/api/v1/glossary', {}))).items.map(wordOf),
  staleTime: 10 * 60_000,
  retry: false,
});

export const termQuery = (id: string) =>
  queryOptions({
    queryKey: termKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

/** The ETag of a version that the whole list gave. */
export const etagOf = ({ version }: { version: number }) => `"${version}"`;

export const createTerm = (term: NewGlossaryTerm, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/glossary', { body: term, params: { header: key } }));

export const changeTerm = (id: string, etag: string, term: NewGlossaryTerm) =>
  versioned(client.PUT(path, { body: term, params: at(id, etag) }));

export const retireTerm = (id: string, etag: string) =>
  versioned(client.POST(`${path}/retirement`, { params: at(id, etag) }));

export const restoreTerm = (id: string, etag: string) =>
  versioned(client.DELETE(`${path}/retirement`, { params: at(id, etag) }));

export const saveUse = (id: string, organisationId: string, etag: string, meaning: string) =>
  versioned(client.PUT(usage, { body: { meaning }, params: { path: { id, organisationId }, header: ifMatch(etag) } }));

export const removeUse = (id: string, organisationId: string, etag: string) =>
  versioned(client.DELETE(usage, { params: { path: { id, organisationId }, header: ifMatch(etag) } }));
