import { useInfiniteQuery } from '@tanstack/react-query';
import { ShowMore } from '@/ui/DataList';
import { formatDateTime } from '@/ui/format';
import { Section } from '@/ui/Page';
import { myLettersQuery } from './letters';
import classes from './letters.module.css';
import { useMyApplication } from './useMyApplication';

/** What was written to the candidate; nothing until there is something. */
export function MyLetters() {
  const { key } = useMyApplication();
  const list = useInfiniteQuery(myLettersQuery(key));
  const letters = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (letters.length === 0) return null;
  return (
    <Section title="Letters to you">
      {letters.map(({ id, at, subject, text }) => (
        <article key={id} className={classes.letter}>
          <h3>{subject}</h3>
          <p className={classes.when}>{formatDateTime(at)}</p>
          <p className={classes.text}>{text}</p>
        </article>
      ))}
      {list.hasNextPage && (
        <ShowMore
          shown={letters.length}
          one="letter"
          many="letters"
          hasMore
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </Section>
  );
}
