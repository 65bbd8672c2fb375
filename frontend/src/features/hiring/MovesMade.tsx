import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Badge } from '@/ui/Badge';
import { ShowMore } from '@/ui/DataList';
import { formatDateTime } from '@/ui/format';
import { Section } from '@/ui/Page';
import { ErrorState } from '@/ui/states';
import classes from './hiring.module.css';
import { useUndo } from './MoveDialog';
import { sayMove } from './messages';
import { type Move, movesQuery } from './queries';

/** Every move stands here, with the way back where there is one. */
export function MovesMade({ id }: { id: string }) {
  const list = useInfiniteQuery(movesQuery(id));
  const undo = useUndo(id);
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const moves = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (moves.length === 0) return null;
  return (
    <Section title="Moves so far">
      <ol className={classes.moves}>
        {moves.map((move) => (
          <MoveMade key={move.id} move={move} onUndo={() => undo(move.id)} />
        ))}
      </ol>
      {list.hasNextPage && (
        <ShowMore
          shown={moves.length}
          one="move"
          many="moves"
          hasMore
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </Section>
  );
}

function MoveMade({ move, onUndo }: { move: Move; onUndo: () => void }) {
  const { at, by, reason, undoes, undone, can } = move;
  return (
    <li className={classes.move}>
      <div>
        <p>
          {undoes && 'Taken back: '}
          {sayMove(move)} {undone && <Badge tone="over">Undone</Badge>}
        </p>
        {reason && <p>“{reason}”</p>}
        <p className={classes.quiet}>
          {by}, {formatDateTime(at)}
        </p>
      </div>
      {can.includes('undo') && (
        <Button variant="default" onClick={onUndo} aria-label={`Undo: ${sayMove(move)}`}>
          Undo
        </Button>
      )}
    </li>
  );
}
