import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Stage = Schemas['ApplicationStage'];
export type Pipeline = Schemas['SelectionPipeline'];
export type BoardItem = Schemas['BoardItem'];
export type Move = Schemas['StageMoveView'];
export type Candidate = Schemas['RevealedCandidate'];
export type Letter = Schemas['CandidateLetter'];

type Key = { 'Idempotency-Key': string };

const ofVacancy = '/api/v1/vacancies/{id}';
const ofApplication = '/api/v1/applications/{id}';

export const hiringKey = (vacancyId: string) => ['hiring', vacancyId] as const;

const at = (id: string) => ({ path: { id } });
const page = (after: string) => ({ limit: 100, ...(after && { after }) });

export const pipelineQuery = (id: string) =>
  queryOptions({
    queryKey: [...hiringKey(id), 'pipeline'],
    queryFn: () => body(client.GET(`${ofVacancy}/pipeline`, { params: at(id) })),
    staleTime: 0,
  });

/** One column of the board, in the order of rank; all of it, or those who are looked for. */
export const boardQuery = (id: string, stage: Stage, q?: string) =>
  infiniteQueryOptions({
    queryKey: [...hiringKey(id), 'board', stage, q ?? ''],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(`${ofVacancy}/board`, {
          params: { ...at(id), query: { stage, ...(q && { q }), ...page(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const movesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...hiringKey(id), 'moves'],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(`${ofVacancy}/moves`, {
          params: { ...at(id), query: { limit: 10, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const previewQuery = (id: string, move: Schemas['NewStageMove']) =>
  queryOptions({
    queryKey: [...hiringKey(id), 'preview', move],
    queryFn: () => body(client.POST(`${ofVacancy}/moves/preview`, { params: at(id), body: move })),
    staleTime: 0,
    gcTime: 0,
  });

export const moveApplications = (id: string, move: Schemas['NewStageMove'], key: Key) =>
  body(client.POST(`${ofVacancy}/moves`, { params: { ...at(id), header: key }, body: move }));

export const undoMove = (id: string, moveId: string) =>
  body(client.POST(`${ofVacancy}/moves/{moveId}/undo`, { params: { path: { id, moveId } } }));

export const revealCandidates = (id: string, reveal: Schemas['NewReveal'], key: Key) =>
  body(client.POST(`${ofVacancy}/reveals`, { params: { ...at(id), header: key }, body: reveal }));

export const writeToCandidates = (id: string, letter: Schemas['NewCandidateLetter'], key: Key) =>
  body(client.POST(`${ofVacancy}/letters`, { params: { ...at(id), header: key }, body: letter }));

export const candidateKey = (applicationId: string) => ['candidates', applicationId] as const;

export const candidateQuery = (applicationId: string) =>
  queryOptions({
    queryKey: candidateKey(applicationId),
    queryFn: () => body(client.GET(`${ofApplication}/candidate`, { params: at(applicationId) })),
    staleTime: 0,
  });

export const lettersQuery = (applicationId: string) =>
  infiniteQueryOptions({
    queryKey: [...candidateKey(applicationId), 'letters'],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(`${ofApplication}/letters`, {
          params: { ...at(applicationId), query: { ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Each call is an opening that stands on record. */
export const openCv = (applicationId: string): Promise<Blob> =>
  body(client.GET(`${ofApplication}/cv`, { params: at(applicationId), headers: { Accept: '*/*' }, parseAs: 'blob' }));
