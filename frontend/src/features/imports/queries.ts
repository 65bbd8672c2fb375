import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type ImportView = Schemas['OrganisationImportView'];
export type ImportItem = Schemas['OrganisationImportItem'];
export type ImportMapping = Schemas['ImportMapping'];
export type ImportField = Schemas['ImportField'];
export type ImportRow = Schemas['ImportRowView'];
export type ImportRowChange = Schemas['ImportRowChange'];
export type ImportChoice = Schemas['ImportRowChoice'];
export type ImportVerdict = Schemas['ImportVerdict'];
export type ImportEncoding = Schemas['ImportEncoding'];
export type ImportDelimiter = Schemas['ImportDelimiter'];

const path = '/api/v1/organisation-imports/{id}';
const POLL_MS = 1_000;

export const importsKey = ['imports'] as const;
export const importKey = (id: string) => [...importsKey, id] as const;

export const isWorking = ({ state }: Pick<ImportView, 'state'>) => state === 'checking' || state === 'importing';

export const importsQuery = infiniteQueryOptions({
  queryKey: [...importsKey, 'list'],
  queryFn: ({ pageParam }) =>
    body(client.GET('/api/v1/organisation-imports', { params: { query: pageParam ? { after: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** Asked again every second while it is worked on. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importKey(id), 'view'],
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.value) ? POLL_MS : false),
  });

export type RowsShown = ImportVerdict | 'noted';

export const rowsQuery = (id: string, shown: RowsShown) =>
  infiniteQueryOptions({
    queryKey: [...importKey(id), 'rows', shown],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(`${path}/rows`, {
          params: {
            path: { id },
            query: {
              ...(shown === 'noted' ? { noted: true } : { verdict: shown }),
              ...(pageParam && { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export interface Upload {
  file: File;
  chapterId: string;
  source: string;
  encoding?: ImportEncoding;
  delimiter?: ImportDelimiter;
}

const isJson = ({ name, type }: File) => type.includes('json') || name.toLowerCase().endsWith('.json');

export const upload = ({ file, ...said }: Upload) =>
  versioned(
    client.POST('/api/v1/organisation-imports', {
      params: { query: { ...said, fileName: file.name } },
      headers: { 'Content-Type': isJson(file) ? 'application/vnd.open-referral+json' : 'text/csv' },
      // the contract calls a document a string
      body: file as unknown as string,
      bodySerializer: (bytes) => bytes,
    }),
  );

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const mapColumns = (id: string, etag: string, mapping: ImportMapping) =>
  versioned(client.PUT(`${path}/mapping`, { params: at(id, etag), body: mapping }));

export const checkRows = (id: string, etag: string) =>
  versioned(client.POST(`${path}/check`, { params: at(id, etag) }));

export const runImport = (id: string, etag: string) => versioned(client.POST(`${path}/run`, { params: at(id, etag) }));

export const cancelImport = (id: string, etag: string) =>
  versioned(client.POST(`${path}/cancellation`, { params: at(id, etag) }));

export const chooseForAll = (id: string, etag: string, verdict: 'duplicate' | 'error', choice: ImportChoice) =>
  versioned(client.POST(`${path}/choices`, { params: at(id, etag), body: { verdict, choice } }));

export const changeRow = (id: string, row: ImportRow, change: ImportRowChange) =>
  body(
    client.PUT(`${path}/rows/{number}`, {
      params: { path: { id, number: row.number }, header: ifMatch(`"${row.version}"`) },
      body: change,
    }),
  );

export const leftOverTable = (id: string) =>
  body(
    client.GET(`${path}/rows/csv`, {
      params: { path: { id } },
      headers: { Accept: 'text/csv, application/problem+json' },
      parseAs: 'blob',
    }),
  );
