import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ShowMore } from '@/ui/DataList';
import { ErrorState, LoadingState } from '@/ui/states';
import type { SignpostView } from './queries';
import { SignpostLine } from './SignpostLine';
import classes from './signposting.module.css';

interface SignpostListProps {
  label: string;
  list: UseInfiniteQueryResult<{ pages: { items: SignpostView[] }[] }>;
  empty: ReactNode;
}

export function SignpostList({ label, list, empty }: SignpostListProps) {
  if (list.isPending) return <LoadingState label="Loading" lines={4} />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      <ul className={classes.lines} aria-label={label}>
        {items.map((signpost) => (
          <SignpostLine key={signpost.id} signpost={signpost} />
        ))}
      </ul>
      {(list.hasNextPage || items.length > 5) && (
        <ShowMore
          shown={items.length}
          one="signpost"
          many="signposts"
          hasMore={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}
