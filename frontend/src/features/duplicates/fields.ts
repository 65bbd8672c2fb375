import { type OrganisationView, organisationWords } from '@/features/organisations/queries';
import type { MergeFields } from './queries';

export type Field = keyof MergeFields;
export type Half = 'one' | 'other';
export type Side = Half | 'both';
export type Choices = Partial<Record<Field, Side>>;

interface FieldRule {
  field: Field;
  label: string;
  /** Both sides' values can be joined. */
  list?: true;
  /** As it is read; empty where there is none. */
  text: (view: OrganisationView) => string;
}

const address = ({ address: { lines, town, county, postcode } }: OrganisationView) =>
  [...(lines ?? []), town, county, postcode].filter(Boolean).join(', ');

const numbers = ({ identifiers }: OrganisationView) =>
  identifiers
    .map(({ scheme, identifier }) => `${scheme} ${identifier}`)
    .sort()
    .join(', ');

const fields: readonly FieldRule[] = [
  { field: 'name', label: 'Name', text: ({ name }) => name },
  { field: 'kinds', label: 'Kinds', list: true, text: ({ kinds }) => organisationWords.kinds([...kinds].sort()) },
  { field: 'description', label: 'Description', text: ({ description }) => description ?? '' },
  { field: 'website', label: 'Website', text: ({ website }) => website ?? '' },
  { field: 'email', label: 'Email', text: ({ email }) => email ?? '' },
  { field: 'phone', label: 'Phone', text: ({ phone }) => phone ?? '' },
  { field: 'address', label: 'Address', text: address },
  { field: 'identifiers', label: 'Identifiers', list: true, text: numbers },
  { field: 'tags', label: 'Tags', list: true, text: ({ tags }) => [...tags].sort().join(', ') },
  { field: 'chapterId', label: 'Chapter', text: ({ chapter }) => chapter.name },
  { field: 'parentId', label: 'Part of', text: ({ parent }) => parent?.name ?? '' },
  { field: 'status', label: 'Status', text: ({ status }) => (status ? organisationWords.status(status) : '') },
  { field: 'listed', label: 'Public directory', text: ({ listed }) => (listed ? 'Shown' : 'Not shown') },
];

export interface Row {
  field: Field;
  label: string;
  list: boolean;
  one: string;
  other: string;
  /** The entry that the public is not shown, where it is shown the other. */
  hidden: Half | undefined;
}

export const rowsOf = (one: OrganisationView, other: OrganisationView): Row[] =>
  fields.map(({ field, label, list, text }) => ({
    field,
    label,
    list: list ?? false,
    one: text(one),
    other: text(other),
    hidden: one.listed === other.listed ? undefined : one.listed ? 'other' : 'one',
  }));

export const differs = ({ one, other }: Row) => one !== other;

/** What somebody chose, or else what makes sense: lists joined, an empty value filled, but nothing hidden shown. */
export function sideOf(row: Row, keep: Half, chosen: Choices): Side {
  const said = chosen[row.field];
  if (said) return said;
  if (row.hidden && row.hidden !== keep) return keep;
  if (row.list && row.one && row.other) return 'both';
  if (row[keep]) return keep;
  return keep === 'one' ? 'other' : 'one';
}

/** Each difference is sent as it is shown, so that nothing is decided unseen. */
export function mergeFields(rows: Row[], keep: Half, chosen: Choices): MergeFields {
  const said = rows.filter(differs).map((row) => {
    const side = sideOf(row, keep, chosen);
    return [row.field, side === 'both' ? 'both' : side === keep ? 'keep' : 'drop'];
  });
  return Object.fromEntries(said) as MergeFields;
}
