import { queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type ThemeView = Schemas['ThemeView'];
export type NewTheme = Schemas['NewTheme'];

const path = '/api/v1/themes/{id}';

export const themesKey = ['themes'] as const;
export const themeKey = (id: string) => [...themesKey, id] as const;

/** All of them: an alliance has tens, and pickers need every one. */
export const themesQuery = (retired = false) =>
  queryOptions({
    queryKey: [...themesKey, 'all', retired],
    queryFn: async () => {
      const themes: ThemeView[] = [];
      let after: string | undefined;
      do {
        const page = await body(
          client.GET('/api/v1/themes', { params: { query: { limit: 100, retired, ...(after && { after }) } } }),
        );
        themes.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      return themes;
    },
    staleTime: 60_000,
  });

export const themeQuery = (id: string) =>
  queryOptions({
    queryKey: themeKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createTheme = (theme: NewTheme, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/themes', { body: theme, params: { header: key } }));

export const changeTheme = (id: string, etag: string, theme: NewTheme) =>
  versioned(client.PUT(path, { body: theme, params: at(id, etag) }));

export const retireTheme = (id: string, etag: string) =>
  versioned(client.POST(`${path}/retirement`, { params: at(id, etag) }));

export const restoreTheme = (id: string, etag: string) =>
  versioned(client.DELETE(`${path}/retirement`, { params: at(id, etag) }));
