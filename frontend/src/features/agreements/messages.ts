import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';

export type Kind = Schemas['AgreementKind'];
export type State = Schemas['AgreementState'];

export const kinds: readonly { value: Kind; label: string; hint: string }[] = [
  { value: 'collaboration', label: 'Collaboration', hint: 'Two or more organisations that do something together' },
  {
    value: 'letter-of-understanding',
    label: 'Letter of understanding',
    hint: 'With a member institution: dues, and what each side commits to',
  },
  { value: 'terms-of-reference', label: 'Terms of reference', hint: "A group's own rules; one party is enough" },
];

export const states: readonly { value: State; label: string; tone: Tone }[] = [
  { value: 'draft', label: 'Draft', tone: 'plain' },
  { value: 'proposed', label: 'Proposed', tone: 'attention' },
  { value: 'agreed', label: 'Agreed', tone: 'good' },
  { value: 'ended', label: 'Ended', tone: 'over' },
];

export const sorts = [
  { value: '-updatedAt', label: 'Last changed' },
  { value: 'reviewOn', label: 'Next review' },
  { value: 'title', label: 'Title' },
] as const;

export type Sort = (typeof sorts)[number]['value'];

export const kindLabel = (kind: Kind): string => kinds.find(({ value }) => value === kind)?.label ?? kind;

export const stateLabel = (state: State): string => states.find(({ value }) => value === state)?.label ?? state;

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "YMCA Essex and Southend Community Sponsorship" */
export const allOf = (things: readonly { name: string }[]): string => names.format(things.map(({ name }) => name));

/** "YMCA Essex has not yet agreed", "YMCA Essex and Voscur have not yet agreed" */
export const notYetAgreed = (parties: readonly { name: string }[]): string =>
  `${allOf(parties)} ${parties.length === 1 ? 'has' : 'have'} not yet agreed`;
