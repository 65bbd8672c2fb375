import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type LearningNoteView = Schemas['LearningNoteView'];
export type NewLearningNote = Schemas['NewLearningNote'];

const path = '/api/v1/learning-notes/{id}';

export interface LearningFilters {
  q?: string;
  themeId?: string;
  town?: string;
  organisationId?: string;
  archived?: true;
}

export const learningKey = ['learning-notes'] as const;
export const noteKey = (id: string) => [...learningKey, id] as const;

export const notesQuery = (filters: LearningFilters) =>
  infiniteQueryOptions({
    queryKey: [...learningKey, 'list', filters],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/learning-notes', {
          params: { query: { ...filters, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The few newest of an organisation, for its page. */
export const newestNotesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...learningKey, 'of', organisationId],
    queryFn: () => body(client.GET('/api/v1/learning-notes', { params: { query: { organisationId, limit: 3 } } })),
  });

export const noteQuery = (id: string) =>
  queryOptions({
    queryKey: noteKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createNote = (note: NewLearningNote, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/learning-notes', { body: note, params: { header: key } }));

export const changeNote = (id: string, etag: string, note: NewLearningNote) =>
  versioned(client.PUT(path, { body: note, params: at(id, etag) }));

export const takeBackNote = (id: string, etag: string) =>
  versioned(client.POST(`${path}/taking-back`, { params: at(id, etag) }));

export const archiveNote = (id: string, etag: string) =>
  versioned(client.POST(`${path}/archive`, { params: at(id, etag) }));

export const restoreNote = (id: string, etag: string) =>
  versioned(client.DELETE(`${path}/archive`, { params: at(id, etag) }));
