import { queryOptions } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';
import { roundKey } from './queries';

export type VacancyPanel = Schemas['VacancyPanel'];
export type PanelMember = Schemas['PanelMemberView'];
export type NewPanelMember = Schemas['NewPanelMember'];

const panel = '/api/v1/vacancies/{id}/panel';

export const vacancyPanelKey = (id: string) => [...roundKey(id), 'panel'] as const;

export const vacancyPanelQuery = (id: string) =>
  queryOptions({
    queryKey: vacancyPanelKey(id),
    queryFn: () => body(client.GET(panel, { params: { path: { id } } })),
    staleTime: 0,
  });

export const invite = (id: string, member: NewPanelMember, key: { 'Idempotency-Key': string }) =>
  body(client.POST(panel, { params: { path: { id }, header: key }, body: member }));

export const removeMember = (id: string, memberId: string) =>
  body(client.DELETE(`${panel}/{memberId}`, { params: { path: { id, memberId } } }));

export const acceptInvitation = (secret: string) =>
  body(client.POST('/api/v1/panel-invitations/acceptance', { body: { secret } }));

export const memberStates: Record<PanelMember['state'], { label: string; tone: Tone }> = {
  joined: { label: 'On the panel', tone: 'good' },
  invited: { label: 'Invited', tone: 'plain' },
  expired: { label: 'Invitation has run out', tone: 'attention' },
  left: { label: 'Has left the panel', tone: 'over' },
};

/** Somebody whom no invitation put there has no name until they declare. */
export const memberName = ({ name }: PanelMember) => name ?? 'A reviewer without a name yet';
