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
  { value: 'distance', label: 'Distance' },
  { value: 'relevance', label: 'Best match' },
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

export const withins = [
  { value: '1', label: '1 mile' },
  { value: '3', label: '3 miles' },
  { value: '5', label: '5 miles' },
  { value: '10', label: '10 miles' },
  { value: '25', label: '25 miles' },
  { value: '50', label: '50 miles' },
  { value: '100', label: '100 miles' },
] as const;

export type Within = (typeof withins)[number]['value'];
export const USUAL_WITHIN: Within = '10';

export const views = [
  { value: 'list', label: 'List' },
  { value: 'cards', label: 'Cards' },
  { value: 'map', label: 'Map' },
] as const;

export type View = (typeof views)[number]['value'];
export type Day = Schemas['WeekDay'];

export const days: readonly { value: Day; label: string }[] = [
  { value: 'mo', label: 'Monday' },
  { value: 'tu', label: 'Tuesday' },
  { value: 'we', label: 'Wednesday' },
  { value: 'th', label: 'Thursday' },
  { value: 'fr', label: 'Friday' },
  { value: 'sa', label: 'Saturday' },
  { value: 'su', label: 'Sunday' },
];

export const dayLabel = (day: string): string => days.find(({ value }) => value === day)?.label ?? day;

/** "0.8 miles", "about 3 miles", "less than 0.1 miles" */
export function distanceLabel(miles: number, approximate = false): string {
  if (miles < 0.1) return approximate ? 'around here' : 'less than 0.1 miles';
  const rounded = miles < 10 ? miles : Math.round(miles);
  return `${approximate ? 'about ' : ''}${rounded} ${rounded === 1 ? 'mile' : 'miles'}`;
}
