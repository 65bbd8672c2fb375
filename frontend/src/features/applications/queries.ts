import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { anonymousClient, body, client, ifMatch, type Versioned, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { cvTypeOf } from './cv';

export type MyApplication = Schemas['MyApplicationView'];
export type MyQuestion = Schemas['MyQuestion'];
export type Candidate = Schemas['Candidate'];
export type MyFeedback = Schemas['MyFeedback'];
export type Opened = Versioned<MyApplication>;

const mine = '/api/v1/my-application';
const keyed = (key: string) => ({ 'Application-Key': key });
const change = (key: string, etag: string) => ({ params: { header: ifMatch(etag) }, headers: keyed(key) });

export const myApplicationKey = ['my-application'] as const;

/** Read with the private link's secret alone: it never goes out with somebody's account. */
export const myApplicationQuery = (key: string) =>
  queryOptions({
    queryKey: [...myApplicationKey, key],
    queryFn: () => versioned(anonymousClient.GET(mine, { headers: keyed(key) })),
  });

export const startApplication = (application: Schemas['NewApplication'], key: { 'Idempotency-Key': string }) =>
  body(anonymousClient.POST('/api/v1/applications', { body: application, params: { header: key } }));

export const changeCandidate = (key: string, etag: string, candidate: Candidate) =>
  versioned(anonymousClient.PUT(`${mine}/candidate`, { body: candidate, ...change(key, etag) }));

export const saveAnswer = (key: string, etag: string, questionId: string, answer: Schemas['AnswerChange']) =>
  versioned(
    anonymousClient.PUT(`${mine}/answers/{questionId}`, {
      body: answer,
      params: { path: { questionId }, header: ifMatch(etag) },
      headers: keyed(key),
    }),
  );

/** The document itself is the body: no file name leaves this device. */
export const saveCv = async (key: string, etag: string, file: Blob) => {
  const document = await file.arrayBuffer();
  return versioned(
    anonymousClient.PUT(`${mine}/cv`, {
      params: { header: ifMatch(etag) },
      headers: { ...keyed(key), 'Content-Type': cvTypeOf(file) },
      // the contract calls a document a string
      body: document as unknown as string,
      bodySerializer: (bytes) => bytes,
    }),
  );
};

export const removeCv = (key: string, etag: string) =>
  versioned(anonymousClient.DELETE(`${mine}/cv`, change(key, etag)));

export const readCv = (key: string): Promise<Blob> =>
  body(anonymousClient.GET(`${mine}/cv`, { headers: { ...keyed(key), Accept: '*/*' }, parseAs: 'blob' }));

export const submitApplication = (key: string, etag: string) =>
  versioned(anonymousClient.POST(`${mine}/submission`, change(key, etag)));

export const withdrawApplication = (key: string, etag: string) =>
  versioned(anonymousClient.POST(`${mine}/withdrawal`, change(key, etag)));

export const answerMonitoring = (key: string, answers: Schemas['MonitoringAnswers']): Promise<void> =>
  body(anonymousClient.POST(`${mine}/monitoring`, { body: answers, headers: keyed(key) }));

export const myFeedbackQuery = (key: string) =>
  queryOptions({
    queryKey: [...myApplicationKey, key, 'feedback'],
    queryFn: () => body(anonymousClient.GET(`${mine}/feedback`, { headers: keyed(key) })),
  });

export const rateProcess = (key: string, score: number): Promise<void> =>
  body(anonymousClient.PUT(`${mine}/happiness`, { body: { score }, headers: keyed(key) }));

export const exportApplication = (key: string) => body(anonymousClient.GET(`${mine}/export`, { headers: keyed(key) }));

export const eraseApplication = (key: string, etag: string): Promise<void> =>
  body(anonymousClient.DELETE(mine, change(key, etag)));

export interface ApplicationFilters {
  vacancyId?: string;
  status?: Schemas['ApplicationStatus'];
}

export const pipelinesQuery = infiniteQueryOptions({
  queryKey: ['applications', 'pipelines'],
  queryFn: ({ pageParam }) =>
    body(client.GET('/api/v1/pipelines', { params: { query: pageParam ? { after: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const applicationsQuery = (filters: ApplicationFilters) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'list', filters],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/applications', {
          params: { query: { ...filters, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** The id of the one that is called so, whatever has become of it. */
export const applicationNamed = async (vacancyId: string, reference: string): Promise<string | undefined> => {
  const { items } = await body(client.GET('/api/v1/applications', { params: { query: { vacancyId, reference } } }));
  return items[0]?.id;
};

export const extendApplication = (id: string, extension: Schemas['NewExtension']) =>
  versioned(client.PUT('/api/v1/applications/{id}/extension', { params: { path: { id } }, body: extension }));

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: () => versioned(client.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
  });
