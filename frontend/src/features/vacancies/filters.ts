import { flagIn, oneOfIn, type RawSearch, someOfIn, textIn } from '@/ui/search';
import { type Kind, kinds, type Sort, type Status, sorts, statuses } from './messages';

export interface VacancyFilters {
  q?: string;
  kind?: Kind[];
  status?: Status[];
  chapterId?: string;
  organisationId?: string;
  open?: true;
  sort?: Sort;
}

const given = <T extends object>(filters: T) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

const values = <T extends string>(choices: readonly { value: T }[]): T[] => choices.map(({ value }) => value);

/** Reads the filters from the address; what it does not know is left out. */
export const vacancyFilters = (search: RawSearch): VacancyFilters =>
  given({
    q: textIn(search, 'q'),
    kind: someOfIn(search, 'kind', values(kinds)),
    status: someOfIn(search, 'status', values(statuses)),
    chapterId: textIn(search, 'chapterId'),
    organisationId: textIn(search, 'organisationId'),
    open: flagIn(search, 'open'),
    sort: oneOfIn(search, 'sort', values(sorts)),
  });
