import { queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type ChapterView = Schemas['ChapterView'];
export type ChapterListItem = Schemas['ChapterListItem'];
export type NewChapter = Schemas['NewChapter'];

export const chaptersKey = ['chapters'] as const;
export const chapterKey = (id: string) => [...chaptersKey, id] as const;

/** Every chapter: an alliance has tens, not thousands, and pickers need the whole tree. */
export const chaptersQuery = queryOptions({
  queryKey: [...chaptersKey, 'all'],
  queryFn: async () => {
    const chapters: ChapterListItem[] = [];
    let after: string | undefined;
    do {
      const page = await body(
        client.GET('/api/v1/chapters', { params: { query: { limit: 100, ...(after && { after }) } } }),
      );
      chapters.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    return chapters;
  },
  staleTime: 5 * 60_000,
});

export const chapterQuery = (id: string) =>
  queryOptions({
    queryKey: chapterKey(id),
    queryFn: () => versioned(client.GET('/api/v1/chapters/{id}', { params: { path: { id } } })),
  });

export const createChapter = (chapter: NewChapter, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/chapters', { body: chapter, params: { header: key } }));

export const changeChapter = (id: string, etag: string, chapter: NewChapter) =>
  versioned(client.PUT('/api/v1/chapters/{id}', { body: chapter, params: { path: { id }, header: ifMatch(etag) } }));
