import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';

export type Kind = Schemas['OrganisationKind'];
export type Status = Schemas['OrganisationStatus'];

export const kinds: readonly { value: Kind; label: string }[] = [
  { value: 'faith-congregation', label: 'Faith congregation' },
  { value: 'school', label: 'School' },
  { value: 'academy-trust', label: 'Academy trust' },
  { value: 'university', label: 'University' },
  { value: 'union', label: 'Union' },
  { value: 'charity', label: 'Charity' },
  { value: 'community-group', label: 'Community group' },
  { value: 'public-body', label: 'Public body' },
  { value: 'business', label: 'Business' },
  { value: 'informal-group', label: 'Informal group' },
];

export const statuses: readonly { value: Status; label: string; tone: Tone }[] = [
  { value: 'prospect', label: 'Prospect', tone: 'attention' },
  { value: 'member', label: 'Member', tone: 'good' },
  { value: 'strategic-partner', label: 'Strategic partner', tone: 'good' },
  { value: 'partner', label: 'Partner', tone: 'plain' },
  { value: 'lapsed', label: 'Lapsed', tone: 'over' },
];

export const sorts = [
  { value: 'name', label: 'Name' },
  { value: '-updatedAt', label: 'Last changed' },
  { value: 'lastConfirmedAt', label: 'Longest unconfirmed' },
] as const;

export type Sort = (typeof sorts)[number]['value'];

export const kindLabel = (kind: Kind): string => kinds.find(({ value }) => value === kind)?.label ?? kind;

/** "Charity, community group" */
export function kindsLabel(given: Kind[]): string {
  const words = given.map((kind) => kindLabel(kind).toLowerCase()).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const statusLabel = (status: Status): string => statuses.find(({ value }) => value === status)?.label ?? status;
