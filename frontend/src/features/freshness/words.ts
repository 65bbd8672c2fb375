import type { Tone } from '@/ui/Badge';
import { formatShortDate } from '@/ui/format';
import type { FreshnessItem, FreshnessState, OrganisationField, ProposedEntry } from './queries';

export const states: Record<FreshnessState, { label: string; tone: Tone }> = {
  fresh: { label: 'Fresh', tone: 'good' },
  'going-stale': { label: 'Going stale', tone: 'plain' },
  stale: { label: 'Stale', tone: 'attention' },
};

const fields: Record<OrganisationField, string> = {
  name: 'Name',
  kinds: 'Kind',
  description: 'What it does',
  website: 'Website',
  email: 'Email',
  phone: 'Phone',
  address: 'Address',
  tags: 'Tags',
  identifiers: 'Identifiers',
  listed: 'In the public directory',
};

export const fieldLabel = (field: OrganisationField): string => fields[field];

/** "name and email", "name, kind and email" */
export function fieldsInWords(some: OrganisationField[]): string {
  const words = some.map((field) => (field === 'listed' ? 'whether it is listed' : fields[field].toLowerCase()));
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

const sentence = (kebab: string) => kebab.charAt(0).toUpperCase() + kebab.slice(1).replaceAll('-', ' ');

/** One field of an entry as text, or undefined where it is empty. */
export function valueInWords(entry: ProposedEntry, field: OrganisationField): string | undefined {
  switch (field) {
    case 'kinds':
      return entry.kinds?.map(sentence).join(', ');
    case 'tags':
      return entry.tags?.join(', ') || undefined;
    case 'identifiers':
      return entry.identifiers?.map(({ scheme, identifier }) => `${scheme} ${identifier}`).join('\n') || undefined;
    case 'listed':
      return entry.listed ? 'Yes' : 'No';
    case 'address':
      return addressLines(entry.address).join('\n') || undefined;
    default:
      return entry[field] || undefined;
  }
}

export function addressLines(address: ProposedEntry['address']): string[] {
  if (!address) return [];
  const { lines = [], town, county, postcode } = address;
  return [...lines, town, county, postcode].filter((line): line is string => !!line);
}

/** What came of the last e-mail: "Asked 6 Jun 2026, not opened". */
export function askedInWords(asked: FreshnessItem['asked']): string | undefined {
  if (!asked) return undefined;
  const came = asked.confirmedAt
    ? 'confirmed'
    : asked.proposedAt
      ? 'proposed changes'
      : asked.openedAt
        ? 'opened, no answer yet'
        : 'not opened yet';
  return `${formatShortDate(asked.at)}, ${came}`;
}
