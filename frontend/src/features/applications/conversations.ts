import { queryOptions } from '@tanstack/react-query';
import { anonymousClient, body } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { myApplicationKey } from './queries';

export type MyConversation = Schemas['MyConversation'];

/** Somebody is going to be met. */
export const isAhead = ({ state, endsAt }: MyConversation) =>
  (state === 'invited' || state === 'confirmed') && Date.parse(endsAt) > Date.now();

const mine = '/api/v1/my-application/conversations';
const one = `${mine}/{conversationId}` as const;
const headers = (key: string) => ({ 'Application-Key': key });
const path = (conversationId: string) => ({ path: { conversationId } });

export const myConversationsQuery = (key: string) =>
  queryOptions({
    queryKey: [...myApplicationKey, key, 'conversations'],
    queryFn: () => body(anonymousClient.GET(mine, { headers: headers(key) })),
    staleTime: 0,
  });

export const confirmConversation = (key: string, id: string) =>
  body(anonymousClient.POST(`${one}/confirmation`, { params: path(id), headers: headers(key) }));

export const chooseTime = (key: string, id: string, slotId: string) =>
  body(anonymousClient.PUT(`${one}/slot`, { params: path(id), headers: headers(key), body: { slotId } }));

export const declineConversation = (key: string, id: string) =>
  body(anonymousClient.POST(`${one}/refusal`, { params: path(id), headers: headers(key) }));
