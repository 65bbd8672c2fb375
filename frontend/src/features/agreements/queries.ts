import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { body, client, ifMatch, versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import type { AgreementFilters } from './filters';

export type AgreementView = Schemas['AgreementView'];
export type AgreementListItem = Schemas['AgreementListItem'];
export type AgreementVersion = Schemas['AgreementVersionView'];
export type AgreementRemark = Schemas['AgreementRemarkView'];
export type AgreementParty = Schemas['AgreementParty'];
export type Foundations = Schemas['AgreementFoundations'];
export type NewAgreement = Schemas['NewAgreement'];

const path = '/api/v1/agreements/{id}';
const MOST = 100;

export const agreementsKey = ['agreements'] as const;
export const agreementKey = (id: string) => [...agreementsKey, id] as const;

export const agreementsQuery = (filters: AgreementFilters) =>
  infiniteQueryOptions({
    queryKey: [...agreementsKey, 'list', filters],
    queryFn: ({ pageParam }) =>
      body(
        client.GET('/api/v1/agreements', {
          params: { query: { ...filters, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: agreementKey(id),
    queryFn: () => versioned(client.GET(path, { params: { path: { id } } })),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'versions'],
    queryFn: () => body(client.GET(`${path}/versions`, { params: { path: { id }, query: { limit: MOST } } })),
  });

export const remarksQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...agreementKey(id), 'remarks'],
    queryFn: ({ pageParam }) =>
      body(
        client.GET(`${path}/remarks`, {
          params: { path: { id }, query: { ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

const at = (id: string, etag: string) => ({ path: { id }, header: ifMatch(etag) });

export const createAgreement = (agreement: NewAgreement, key: { 'Idempotency-Key': string }) =>
  versioned(client.POST('/api/v1/agreements', { body: agreement, params: { header: key } }));

export const changeAgreement = (id: string, etag: string, agreement: NewAgreement) =>
  versioned(client.PUT(path, { body: agreement, params: at(id, etag) }));

export const proposeAgreement = (id: string, etag: string) =>
  versioned(client.POST(`${path}/proposal`, { params: at(id, etag) }));

export const assentToAgreement = (id: string, etag: string, assent: Schemas['NewAssent']) =>
  versioned(client.POST(`${path}/assents`, { body: assent, params: at(id, etag) }));

export const endAgreement = (id: string, etag: string, reason: string) =>
  versioned(client.POST(`${path}/ending`, { body: { reason }, params: at(id, etag) }));

export const remarkOnAgreement = (
  id: string,
  remark: Schemas['NewAgreementRemark'],
  key: { 'Idempotency-Key': string },
) => body(client.POST(`${path}/remarks`, { body: remark, params: { path: { id }, header: key } }));
