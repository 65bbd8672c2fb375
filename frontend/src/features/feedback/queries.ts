import { queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';

export type Feedback = Schemas['FeedbackView'];
export type Letter = Schemas['FeedbackLetter'];

const path = '/api/v1/vacancies/{id}/feedback';

export const feedbackKey = (id: string) => ['feedback', id] as const;

export const feedbackQuery = (id: string) =>
  queryOptions({
    queryKey: feedbackKey(id),
    queryFn: () => body(client.GET(path, { params: { path: { id } } })),
    staleTime: 0,
  });

export const sendFeedback = (id: string, key: { 'Idempotency-Key': string }) =>
  body(client.POST(path, { params: { path: { id }, header: key } }));
