import { queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type ContactLevel = Schemas['ContactLevel'];

export const contactDepthQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['contact-depth', organisationId],
    queryFn: () =>
      body(client.GET('/api/v1/organisations/{id}/contact-depth', { params: { path: { id: organisationId } } })),
  });
