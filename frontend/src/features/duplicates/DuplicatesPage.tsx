import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ShowMore } from '@/ui/DataList';
import { formatDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { Meta } from '@/ui/Meta';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './duplicates.module.css';
import { type DuplicateEntry, type DuplicateItem, duplicatesQuery } from './queries';
import { reasonWords } from './words';

const route = getRouteApi('/duplicates');

/** Organisations that may be entered twice, the likeliest first. */
export function DuplicatesPage() {
  return (
    <MembersOnly to="merge-organisations" what="merge organisations">
      <Pairs />
    </MembersOnly>
  );
}

function Pairs() {
  const { dismissed = false } = route.useSearch();
  const list = useInfiniteQuery(duplicatesQuery(dismissed));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={dismissed ? 'Said to be different' : 'Likely duplicates'}
        back={
          dismissed ? (
            <TextLink to="/duplicates">Likely duplicates</TextLink>
          ) : (
            <TextLink to="/organisations">Organisations</TextLink>
          )
        }
        lead={
          dismissed
            ? 'Pairs of which somebody said that they are two organisations. They are not asked about again.'
            : 'Two entries that may be the same organisation. Compare them, then merge them or say that they are two.'
        }
      />
      {list.isPending && <LoadingState label="Loading likely duplicates" lines={6} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <NoPair dismissed={dismissed} />}
      {items.length > 0 && (
        <>
          <ul className={classes.pairs} aria-label={dismissed ? 'Different organisations' : 'Likely duplicates'}>
            {items.map((item) => (
              <Pair key={item.id} item={item} />
            ))}
          </ul>
          <ShowMore
            shown={items.length}
            one="pair"
            many="pairs"
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
      {!dismissed && list.isSuccess && (
        <p className={classes.quiet}>
          <TextLink to="/duplicates" search={{ dismissed: true }}>
            See the pairs that were said to be different
          </TextLink>
        </p>
      )}
    </>
  );
}

function NoPair({ dismissed }: { dismissed: boolean }) {
  return dismissed ? (
    <EmptyState title="No pair was said to be different">Every likely pair is still in the list.</EmptyState>
  ) : (
    <EmptyState title="Every organisation is here once">
      Each entry is compared with the others when it is added or changed: by name, postcode, website, email address and
      numbers in registers. Pairs that look alike are listed here within a minute.
    </EmptyState>
  );
}

function Pair({ item: { one, other, reasons, dismissed } }: { item: DuplicateItem }) {
  return (
    <li className={classes.pair}>
      <Entry entry={one} />
      <Entry entry={other} />
      <ButtonLink
        className={classes.compare}
        variant="outline"
        to="/duplicates/$one/$other"
        params={{ one: one.id, other: other.id }}
        aria-label={`Compare ${one.name} with ${other.name}`}
      >
        Compare
      </ButtonLink>
      <div className={classes.why}>
        <p>
          <Meta parts={reasons.map((reason) => reasonWords[reason])} />
        </p>
        {dismissed && (
          <p className={classes.small}>
            {dismissed.by} said on {formatDate(dismissed.at)} that they are two.
          </p>
        )}
      </div>
    </li>
  );
}

function Entry({ entry: { name, town, postcode, chapter } }: { entry: DuplicateEntry }) {
  return (
    <div className={classes.entry}>
      <h2 className={classes.name}>{name}</h2>
      <p className={classes.small}>
        <Meta parts={[[town, postcode].filter(Boolean).join(' ') || 'No address', chapter.name]} />
      </p>
    </div>
  );
}
