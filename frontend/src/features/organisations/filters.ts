import { flagIn, oneOfIn, type RawSearch, someOfIn, textIn } from '@/ui/search';
import { type Kind, kinds, type Sort, type Status, sorts, statuses } from './messages';

export interface OrganisationFilters {
  q?: string;
  kind?: Kind[];
  chapterId?: string;
  status?: Status;
  tag?: string;
  stale?: true;
  archived?: true;
  mine?: true;
  sort?: Sort;
}

const given = <T extends object>(filters: T) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

const values = <T extends string>(choices: readonly { value: T }[]): T[] => choices.map(({ value }) => value);

/** Reads the filters from the address; what it does not know is left out. */
export const organisationFilters = (search: RawSearch): OrganisationFilters =>
  given({
    q: textIn(search, 'q'),
    kind: someOfIn(search, 'kind', values(kinds)),
    chapterId: textIn(search, 'chapterId'),
    status: oneOfIn(search, 'status', values(statuses)),
    tag: textIn(search, 'tag'),
    stale: flagIn(search, 'stale'),
    archived: flagIn(search, 'archived'),
    mine: flagIn(search, 'mine'),
    sort: oneOfIn(search, 'sort', values(sorts)),
  });
