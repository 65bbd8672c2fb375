import { flagIn, oneOfIn, type RawSearch, someOfIn, textIn } from '@/ui/search';
import { type Sort, type State, sorts, states } from './messages';

export interface OneToOneFilters {
  q?: string;
  state?: State[];
  chapterId?: string;
  personId?: string;
  organisationId?: string;
  nextStepDue?: true;
  /** Also those of others that one may read. */
  everyone?: true;
  sort?: Sort;
}

const given = <T extends object>(filters: T) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

/** Reads the filters from the address; what it does not know is left out. */
export const oneToOneFilters = (search: RawSearch): OneToOneFilters =>
  given({
    q: textIn(search, 'q'),
    state: someOfIn(
      search,
      'state',
      states.map(({ value }) => value),
    ),
    chapterId: textIn(search, 'chapterId'),
    personId: textIn(search, 'personId'),
    organisationId: textIn(search, 'organisationId'),
    nextStepDue: flagIn(search, 'nextStepDue'),
    everyone: flagIn(search, 'everyone'),
    sort: oneOfIn(
      search,
      'sort',
      sorts.map(({ value }) => value),
    ),
  });

/** Whom a new one is with, when the way to the form began at a person. */
export const withPerson = (search: RawSearch): { personId?: string } => given({ personId: textIn(search, 'personId') });
