import { flagIn, oneOfIn, type RawSearch, someOfIn, textIn } from '@/ui/search';
import {
  type Day,
  days,
  type Kind,
  kinds,
  type Sort,
  type Status,
  sorts,
  statuses,
  type View,
  views,
  type Within,
  withins,
} from './messages';

export interface OrganisationFilters {
  q?: string;
  near?: string;
  within?: Within;
  theme?: string;
  day?: Day;
  town?: string;
  kind?: Kind[];
  chapterId?: string;
  status?: Status;
  tag?: string;
  stale?: true;
  archived?: true;
  mine?: true;
  sort?: Sort;
  view?: View;
}

const given = <T extends object>(filters: T) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

const values = <T extends string>(choices: readonly { value: T }[]): T[] => choices.map(({ value }) => value);

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idIn = (search: RawSearch, key: string) => [textIn(search, key)].find((text) => text && id.test(text));

/** Reads the filters from the address; what it does not know is left out. */
export const organisationFilters = (search: RawSearch): OrganisationFilters =>
  given({
    q: textIn(search, 'q'),
    near: textIn(search, 'near'),
    within: oneOfIn(search, 'within', values(withins)),
    theme: idIn(search, 'theme'),
    day: oneOfIn(search, 'day', values(days)),
    town: textIn(search, 'town'),
    kind: someOfIn(search, 'kind', values(kinds)),
    chapterId: textIn(search, 'chapterId'),
    status: oneOfIn(search, 'status', values(statuses)),
    tag: textIn(search, 'tag'),
    stale: flagIn(search, 'stale'),
    archived: flagIn(search, 'archived'),
    mine: flagIn(search, 'mine'),
    sort: oneOfIn(search, 'sort', values(sorts)),
    view: oneOfIn(search, 'view', values(views)),
  });

/** What the API is asked: without how it is shown, and without an order that needs what is not there. */
export function asked({ view: _, within, sort, ...filters }: OrganisationFilters) {
  const sortable = (sort !== 'relevance' || filters.q) && (sort !== 'distance' || filters.near);
  return { ...filters, ...(within && filters.near && { within: Number(within) }), ...(sort && sortable && { sort }) };
}
