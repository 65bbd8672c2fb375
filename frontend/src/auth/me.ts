import { queryOptions, useQuery } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { useSession } from './useSession';

export type Me = Schemas['Me'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => body(client.GET('/api/v1/me')),
  staleTime: 5 * 60_000,
});

/** Who is signed in and what they can do; undefined for visitors and while it is being found out. */
export function useMe(): Me | undefined {
  const session = useSession();
  const { data } = useQuery({ ...meQuery, enabled: session === 'signed-in' });
  return session === 'signed-in' || session === 'expired' ? data : undefined;
}

export const mayOf = (me: Me | undefined, action: string): boolean => me?.can.includes(action) ?? false;

export function useMay(action: string): boolean {
  return mayOf(useMe(), action);
}

const roleLabels: Record<Me['roles'][number], string> = {
  organiser: 'Organiser',
  lead: 'Lead organiser',
  'hiring-manager': 'Hiring manager',
  reviewer: 'Reviewer',
  finance: 'Finance and operations',
  admin: 'Administrator',
  partner: 'Partner',
};

export const roleLabel = (role: Me['roles'][number]): string => roleLabels[role];
