import { flagIn, oneOfIn, type RawSearch, textIn } from '@/ui/search';
import { type Sort, sorts } from './messages';

export interface PersonFilters {
  q?: string;
  chapterId?: string;
  organisationId?: string;
  archived?: true;
  sort?: Sort;
}

const given = <T extends object>(filters: T) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

/** Reads the filters from the address; what it does not know is left out. */
export const personFilters = (search: RawSearch): PersonFilters =>
  given({
    q: textIn(search, 'q'),
    chapterId: textIn(search, 'chapterId'),
    organisationId: textIn(search, 'organisationId'),
    archived: flagIn(search, 'archived'),
    sort: oneOfIn(
      search,
      'sort',
      sorts.map(({ value }) => value),
    ),
  });
