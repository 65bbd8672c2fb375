import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, type Versioned, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import type { FreshnessFilters } from './filters';

export type FreshnessItem = Schemas['FreshnessItem'];
export type ServiceFreshness = Schemas['ServiceFreshnessItem'];
export type FreshnessState = Schemas['FreshnessState'];
export type FreshnessCounts = Schemas['FreshnessCounts'];
export type FreshnessPolicy = Schemas['FreshnessPolicyView'];
export type ConfirmationRequest = Schemas['ConfirmationRequestView'];
export type ConfirmationReading = Schemas['ConfirmationReading'];
export type OrganisationField = Schemas['OrganisationField'];
export type Proposal = Schemas['OrganisationProposalView'];
export type ProposedEntry = Schemas['ProposedEntry'];
export type Representative = Schemas['RepresentativeView'];
export type Representatives = Schemas['OrganisationRepresentatives'];
export type OpenedPolicy = Versioned<FreshnessPolicy>;
export type OpenedReading = Versioned<ConfirmationReading>;

export const freshnessKey = ['freshness'] as const;

const narrowed = ({ state = 'stale', chapterId, reachable }: FreshnessFilters, after: string) => ({
  params: {
    query: {
      state,
      ...(chapterId && { chapterId }),
      ...(reachable && { reachable: reachable === 'yes' }),
      ...(after && { after }),
    },
  },
});

export const freshnessQuery = (filters: FreshnessFilters) =>
  infiniteQueryOptions({
    queryKey: [...freshnessKey, 'list', filters],
    queryFn: ({ pageParam }) => body(client.GET('/api/v1/freshness', narrowed(filters, pageParam))),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const serviceFreshnessQuery = (filters: FreshnessFilters) =>
  infiniteQueryOptions({
    queryKey: [...freshnessKey, 'services', filters],
    queryFn: ({ pageParam }) => body(client.GET('/api/v1/freshness/services', narrowed(filters, pageParam))),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const confirmService = (id: string, version: number) =>
  body(
    client.POST('/api/v1/services/{id}/confirmation', { params: { path: { id }, header: ifMatch(`"${version}"`) } }),
  );

/** Whether one is told by e-mail that changes wait. */
export const lettersQuery = queryOptions({
  queryKey: [...freshnessKey, 'letters'],
  queryFn: () => body(client.GET('/api/v1/freshness/letters')),
});

export const changeLetters = (wanted: boolean) => body(client.PUT('/api/v1/freshness/letters', { body: { wanted } }));

export const freshnessCountsQuery = (chapterId?: string) =>
  queryOptions({
    queryKey: [...freshnessKey, 'counts', chapterId],
    queryFn: () =>
      body(client.GET('/api/v1/freshness/counts', { params: { query: { ...(chapterId && { chapterId }) } } })),
    placeholderData: keepPreviousData,
  });

export const policyKey = [...freshnessKey, 'policy'] as const;

export const policyQuery = queryOptions({
  queryKey: policyKey,
  queryFn: () => versioned(client.GET('/api/v1/freshness-policy')),
});

export const changePolicy = (etag: string, policy: Schemas['FreshnessPolicyChange']) =>
  versioned(client.PUT('/api/v1/freshness-policy', { params: { header: ifMatch(etag) }, body: policy }));

const requests = '/api/v1/organisations/{id}/confirmation-requests';

/** The last e-mails that asked an organisation. */
export const requestsQuery = (id: string) =>
  queryOptions({
    queryKey: [...freshnessKey, 'requests', id],
    queryFn: () => body(client.GET(requests, { params: { path: { id }, query: { limit: 5 } } })),
  });

export const ask = (id: string) => body(client.POST(requests, { params: { path: { id } } }));

/** Somebody was asked by telephone: the entry and its services. */
export const confirmWithServices = (id: string, version: number) =>
  body(
    client.POST('/api/v1/freshness/{id}/confirmation', {
      params: { path: { id }, header: ifMatch(`"${version}"`) },
    }),
  );

export const proposalsQuery = (chapterId?: string) =>
  infiniteQueryOptions({
    queryKey: [...freshnessKey, 'proposals', chapterId],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/organisation-proposals', {
          params: { query: { ...(chapterId && { chapterId }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What waits for one organisation. */
export const proposalsOfQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...freshnessKey, 'proposals-of', organisationId],
    queryFn: () => body(client.GET('/api/v1/organisation-proposals', { params: { query: { organisationId } } })),
  });

const proposal = '/api/v1/organisation-proposals/{id}';

export const proposalKey = (id: string) => [...freshnessKey, 'proposal', id] as const;

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: proposalKey(id),
    queryFn: () => body(client.GET(proposal, { params: { path: { id } } })),
    staleTime: 0,
  });

export const acceptProposal = ({ id, version, organisationVersion }: Proposal, fields: OrganisationField[]) =>
  body(
    client.POST(`${proposal}/acceptance`, {
      params: { path: { id }, header: ifMatch(`"${organisationVersion}"`) },
      body: { version, fields },
    }),
  );

export const declineProposal = (id: string, note: string) =>
  body(client.POST(`${proposal}/declining`, { params: { path: { id } }, body: { note } }));

export const withdrawProposal = (id: string) =>
  body(client.POST(`${proposal}/withdrawal`, { params: { path: { id } } }));

const edits = '/api/v1/organisations/{id}/edits';

/** What an edit of one's own would do. */
export const editingQuery = (id: string) =>
  queryOptions({
    queryKey: [...freshnessKey, 'editing', id],
    queryFn: () => body(client.GET(edits, { params: { path: { id } } })),
    staleTime: 0,
  });

export const editOrganisation = (id: string, etag: string, organisation: Schemas['NewOrganisation']) =>
  versioned(client.POST(edits, { params: { path: { id }, header: ifMatch(etag) }, body: organisation }));

const representatives = '/api/v1/organisations/{id}/representatives';

export const representativesKey = (id: string) => [...freshnessKey, 'representatives', id] as const;

export const representativesQuery = (id: string) =>
  queryOptions({
    queryKey: representativesKey(id),
    queryFn: () => body(client.GET(representatives, { params: { path: { id } } })),
    staleTime: 0,
  });

export const inviteRepresentative = (
  id: string,
  invited: Schemas['NewRepresentative'],
  key: { 'Idempotency-Key': string },
) => body(client.POST(representatives, { params: { path: { id }, header: key }, body: invited }));

export const removeRepresentative = (id: string, representativeId: string) =>
  body(client.DELETE(`${representatives}/{representativeId}`, { params: { path: { id, representativeId } } }));

export const acceptRepresentation = (secret: string) =>
  body(client.POST('/api/v1/representative-invitations/acceptance', { body: { secret } }));

export const readingKey = [...freshnessKey, 'reading'] as const;

/** The entry that an e-mail asks about; read anew whenever somebody comes to it. */
export const readingQuery = (secret: string) =>
  queryOptions({
    queryKey: readingKey,
    queryFn: () => versioned(client.POST('/api/v1/confirmation-link/reading', { body: { secret } })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const confirmByLink = (secret: string, etag: string) =>
  versioned(
    client.POST('/api/v1/confirmation-link/confirmation', { params: { header: ifMatch(etag) }, body: { secret } }),
  );

export const proposeByLink = (etag: string, changes: Schemas['NewLinkProposal']) =>
  versioned(client.POST('/api/v1/confirmation-link/proposal', { params: { header: ifMatch(etag) }, body: changes }));
