import { flagIn, oneOfIn, type RawSearch, someOfIn, textIn } from '@/ui/search';
import { type Kind, kinds, type Sort, type State, sorts, states } from './messages';

export interface AgreementFilters {
  q?: string;
  kind?: Kind[];
  state?: State[];
  organisationId?: string;
  chapterId?: string;
  reviewDue?: true;
  sort?: Sort;
}

const given = <T extends object>(filters: T) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

const values = <T extends string>(choices: readonly { value: T }[]): T[] => choices.map(({ value }) => value);

/** Reads the filters from the address; what it does not know is left out. */
export const agreementFilters = (search: RawSearch): AgreementFilters =>
  given({
    q: textIn(search, 'q'),
    kind: someOfIn(search, 'kind', values(kinds)),
    state: someOfIn(search, 'state', values(states)),
    organisationId: textIn(search, 'organisationId'),
    chapterId: textIn(search, 'chapterId'),
    reviewDue: flagIn(search, 'reviewDue'),
    sort: oneOfIn(search, 'sort', values(sorts)),
  });

/** Which two versions are compared; absent: the newest with the one before. */
export interface Compared {
  from?: number;
  to?: number;
}

const numberIn = (search: RawSearch, key: string): number | undefined => {
  const value = Number(textIn(search, key) ?? search[key]);
  return Number.isInteger(value) && value > 0 ? value : undefined;
};

export const comparedIn = (search: RawSearch): Compared =>
  given({ from: numberIn(search, 'from'), to: numberIn(search, 'to') });
