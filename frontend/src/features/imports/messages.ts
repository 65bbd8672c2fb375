import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';
import { count, formatNumber } from '@/ui/format';
import type { ImportDelimiter, ImportEncoding, ImportField, ImportItem, ImportVerdict, ImportView } from './queries';

export const fields: readonly { value: ImportField; label: string }[] = [
  { value: 'name', label: 'Name' },
  { value: 'external-id', label: 'Their own id (updates later)' },
  { value: 'firstmile-id', label: 'Firstmile id (of an export)' },
  { value: 'kinds', label: 'Kind' },
  { value: 'description', label: 'Description' },
  { value: 'website', label: 'Website' },
  { value: 'email', label: 'Email' },
  { value: 'phone', label: 'Phone' },
  { value: 'address-line', label: 'Address line' },
  { value: 'town', label: 'Town' },
  { value: 'county', label: 'County' },
  { value: 'postcode', label: 'Postcode' },
  { value: 'latitude', label: 'Latitude' },
  { value: 'longitude', label: 'Longitude' },
  { value: 'tags', label: 'Tags' },
  { value: 'charity-number', label: 'Charity number' },
  { value: 'scottish-charity-number', label: 'Scottish charity number' },
  { value: 'company-number', label: 'Company number' },
  { value: 'identifiers', label: 'Numbers in any register' },
  { value: 'parent', label: 'Part of (name or id)' },
  { value: 'status', label: 'Status' },
  { value: 'listed', label: 'In the public directory (yes, no)' },
  { value: 'services', label: 'Services, as Open Referral has them' },
];

/** Several columns can be these. */
export const repeating: readonly ImportField[] = ['address-line', 'tags', 'identifiers'];

export const encodings: readonly { value: ImportEncoding; label: string }[] = [
  { value: 'utf-8', label: 'Unicode (UTF-8)' },
  { value: 'windows-1252', label: 'Western European (Windows-1252)' },
  { value: 'utf-16', label: 'Unicode (UTF-16)' },
];

export const delimiters: readonly { value: ImportDelimiter; label: string }[] = [
  { value: 'comma', label: 'Comma' },
  { value: 'semicolon', label: 'Semicolon' },
  { value: 'tab', label: 'Tab' },
];

const labelOf = <T extends string>(of: readonly { value: T; label: string }[], value: T) =>
  of.find((one) => one.value === value)?.label ?? value;

export const encodingLabel = (encoding: ImportEncoding) => labelOf(encodings, encoding);
export const delimiterLabel = (delimiter: ImportDelimiter) => labelOf(delimiters, delimiter).toLowerCase();

const states: Record<ImportItem['state'], { label: string; tone: Tone }> = {
  uploaded: { label: 'Columns to name', tone: 'attention' },
  checking: { label: 'Being checked', tone: 'plain' },
  checked: { label: 'Checked', tone: 'attention' },
  importing: { label: 'Being imported', tone: 'plain' },
  done: { label: 'Done', tone: 'good' },
  cancelled: { label: 'Stopped', tone: 'over' },
  failed: { label: 'Failed', tone: 'attention' },
};

export const stateOf = (state: ImportItem['state']) => states[state];

export const sorts: readonly { value: ImportVerdict | 'noted'; label: string; about: string }[] = [
  { value: 'error', label: 'To mend', about: 'These cannot come in as they stand. Mend them here, or skip them.' },
  {
    value: 'duplicate',
    label: 'To decide',
    about: 'These may be here already, or were edited here since the last import. Decide about each, or about all.',
  },
  { value: 'new', label: 'New', about: 'Each becomes an organisation of its own.' },
  { value: 'update', label: 'Updates', about: 'These change organisations that are here.' },
  { value: 'unchanged', label: 'Unchanged', about: 'These are here already, just so. Nothing is written.' },
  { value: 'skipped', label: 'Skipped', about: 'Left out by choice.' },
  { value: 'noted', label: 'With notes', about: 'Something was read otherwise than it stands, or is worth a look.' },
];

export function howMany({ counts }: Pick<ImportView, 'counts'>, sort: ImportVerdict | 'noted'): number {
  return {
    error: counts.errors,
    duplicate: counts.duplicates,
    new: counts.fresh,
    update: counts.updates,
    unchanged: counts.unchanged,
    skipped: counts.skipped,
    noted: counts.noted,
  }[sort];
}

/** What a run would bring in now. */
export const importable = ({ counts }: Pick<ImportView, 'counts'>) => counts.fresh + counts.updates - counts.imported;

/** What a row is known by: the line that it begins in, of an Open Referral file the place of its first service. */
export const placeOf = ({ format }: Pick<ImportView, 'format'>, number: number) =>
  `${format === 'csv' ? 'Line' : 'Service'} ${formatNumber(number)}`;

/** A cell as one reads it; services stand in it as JSON, each on a line. */
export const readable = (cell = '', field?: ImportField) =>
  field === 'services' && cell ? cell.trim().split('\n').map(serviceName).join(', ') : cell;

function serviceName(line: string): string {
  try {
    const { service } = JSON.parse(line) as { service?: { name?: string } };
    return service?.name || 'No name';
  } catch {
    return 'A service';
  }
}

const MINUTE = 60;

/** "about 2 minutes left" */
export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return '';
  if (seconds < 5) return 'nearly done';
  if (seconds < MINUTE) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  return `about ${count(Math.round(seconds / MINUTE), 'minute', 'minutes')} left`;
}

const SIZE_STEP = 1024;

export const sizeLabel = (bytes: number) =>
  bytes < SIZE_STEP * SIZE_STEP
    ? `${formatNumber(Math.max(1, Math.round(bytes / SIZE_STEP)))} kB`
    : `${(bytes / SIZE_STEP / SIZE_STEP).toFixed(1)} MB`;

export const kinds: readonly { value: Schemas['OrganisationKind']; label: string }[] = [
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

export const statuses: readonly { value: Schemas['OrganisationStatus']; label: string }[] = [
  { value: 'prospect', label: 'Prospect' },
  { value: 'member', label: 'Member' },
  { value: 'strategic-partner', label: 'Strategic partner' },
  { value: 'partner', label: 'Partner' },
  { value: 'lapsed', label: 'Lapsed' },
];
