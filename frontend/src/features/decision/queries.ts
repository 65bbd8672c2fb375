import { queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Cohort = Schemas['CohortView'];
export type Candidate = Schemas['CohortCandidate'];
export type Dimension = Schemas['CompositionDimension'];
export type SavedSet = Schemas['CohortSetView'];
export type Suggestions = Schemas['CohortSuggestions'];
export type Suggestion = Schemas['CohortSuggestion'];
export type DimensionCoverage = Schemas['DimensionCoverage'];
export type Decision = Schemas['DecisionView'];
export type Shortlisted = Schemas['ShortlistedApplication'];
export type Check = Schemas['DbsCheckView'];

const cohort = '/api/v1/vacancies/{id}/cohort';
const sets = '/api/v1/vacancies/{id}/cohort-sets';
const decision = '/api/v1/vacancies/{id}/decision';
const check = '/api/v1/applications/{id}/check';

export const cohortKey = (id: string) => ['cohort', id] as const;
export const decisionKey = (id: string) => ['decision', id] as const;

export const cohortQuery = (id: string) =>
  queryOptions({
    queryKey: cohortKey(id),
    queryFn: () => body(client.GET(cohort, { params: { path: { id } } })),
    staleTime: 0,
  });

export const setsQuery = (id: string) =>
  queryOptions({
    queryKey: [...cohortKey(id), 'sets'],
    queryFn: () => body(client.GET(sets, { params: { path: { id } } })),
  });

export const noteTraits = ({ application, version }: Candidate, traits: Schemas['CohortTrait'][]) =>
  body(
    client.PUT('/api/v1/applications/{id}/traits', {
      params: { path: { id: application.id }, header: ifMatch(`"${version}"`) },
      body: { traits },
    }),
  );

export const suggest = (id: string, wanted: Schemas['NewCohortSuggestions']) =>
  body(client.POST('/api/v1/vacancies/{id}/cohort-suggestions', { params: { path: { id } }, body: wanted }));

export const saveSet = (id: string, set: Schemas['NewCohortSet'], key: { 'Idempotency-Key': string }) =>
  body(client.POST(sets, { params: { path: { id }, header: key }, body: set }));

const at = (id: string, { id: setId, version }: SavedSet) => ({
  path: { id, setId },
  header: ifMatch(`"${version}"`),
});

export const changeSet = (id: string, of: SavedSet, set: Schemas['NewCohortSet']) =>
  body(client.PUT(`${sets}/{setId}`, { params: at(id, of), body: set }));

export const deleteSet = (id: string, of: SavedSet) => body(client.DELETE(`${sets}/{setId}`, { params: at(id, of) }));

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: decisionKey(id),
    queryFn: () => versioned(client.GET(decision, { params: { path: { id } } })),
    staleTime: 0,
  });

export const decide = (id: string, etag: string, made: Schemas['NewDecision']) =>
  versioned(client.POST(decision, { params: { path: { id }, header: ifMatch(etag) }, body: made }));

export const checkKey = (applicationId: string) => ['check', applicationId] as const;

/** Whoever reads a recorded check stands on record: it is never read without being asked for, and not kept. */
export const checkQuery = (applicationId: string) =>
  queryOptions({
    queryKey: checkKey(applicationId),
    queryFn: () => versioned(client.GET(check, { params: { path: { id: applicationId } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const recordCheck = (applicationId: string, etag: string, seen: Schemas['NewDbsCheck']) =>
  versioned(client.PUT(check, { params: { path: { id: applicationId }, header: ifMatch(etag) }, body: seen }));
