import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { TextLink } from '@/ui/links';
import classes from './hiring.module.css';
import { ageOf, scoreOf } from './messages';
import type { BoardItem } from './queries';

interface BoardCardProps {
  item: BoardItem;
  chosen: boolean;
  onChoose: (items: readonly BoardItem[], on: boolean) => void;
}

/** By reference; by name once it is revealed. */
export const BoardCard = memo(function BoardCard({ item, chosen, onChoose }: BoardCardProps) {
  const { application, rank, score, passes, since, revealed, name } = item;
  const { id, reference } = application;
  return (
    <div className={classes.card} data-chosen={chosen || undefined}>
      <Checkbox
        aria-label={`Choose ${name ?? reference}`}
        checked={chosen}
        onChange={(event) => onChoose([item], event.currentTarget.checked)}
        className={classes.box ?? ''}
      />
      <div className={classes.who}>
        {revealed ? (
          <>
            <TextLink to="/applications/$id/candidate" params={{ id }}>
              {name}
            </TextLink>
            <span className={classes.reference}>{reference}</span>
          </>
        ) : (
          <TextLink to="/applications/$id" params={{ id }} className={classes.reference ?? ''}>
            {reference}
          </TextLink>
        )}
        <span className={classes.quiet}>
          {passes === false ? 'below the pass mark, ' : `rank ${rank}, `}
          {ageOf(since)}
        </span>
      </div>
      <span className={classes.score}>
        <span className="fm-hidden">Score </span>
        {scoreOf(score)}
      </span>
    </div>
  );
});
