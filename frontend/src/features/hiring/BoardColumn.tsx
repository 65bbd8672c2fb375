import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { formatNumber } from '@/ui/format';
import { ErrorState, LoadingState } from '@/ui/states';
import { BoardCard } from './BoardCard';
import classes from './hiring.module.css';
import { sayOldest, stages } from './messages';
import { type BoardItem, boardQuery, type Pipeline } from './queries';
import type { Chosen } from './useChosen';

interface BoardColumnProps {
  pipeline: Pipeline;
  count: Pipeline['stages'][number];
  chosen: Chosen;
  /** Whom one looks for. */
  q?: string | undefined;
  /** Its name and number stand elsewhere: on a phone, on the switch between the stages. */
  bare: boolean;
}

/** One stage, in the order of rank: only what is in view is drawn, and more is read as one comes near its end. */
export function BoardColumn({ pipeline, count, chosen, q, bare }: BoardColumnProps) {
  const { stage, applications, oldestSince } = count;
  const heading = useId();
  const list = useInfiniteQuery(boardQuery(pipeline.vacancy.id, stage, q));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const found = `${formatNumber(items.length)}${list.hasNextPage ? ' or more' : ''} of ${formatNumber(applications)}`;
  const number = q ? list.isSuccess && found : formatNumber(applications);
  const oldest = q ? undefined : sayOldest(oldestSince);
  return (
    <section className={classes.column} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 id={heading} className={bare ? 'fm-hidden' : undefined}>
          {stages[stage].label} <span className={classes.number}>{number}</span>
        </h2>
        {oldest && <p className={classes.quiet}>{oldest}</p>}
        {(q ? items.length : applications) > 0 && <ChooseAll pipeline={pipeline} count={count} chosen={chosen} q={q} />}
      </div>
      {list.isPending && <LoadingState label={`Loading ${stages[stage].label.toLowerCase()}`} lines={4} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <p className={classes.none}>{q ? 'None here that fits.' : stages[stage].empty}</p>
      )}
      {items.length > 0 && (
        <Cards
          label={`${stages[stage].label}, ${number}`}
          items={items}
          total={q && !list.hasNextPage ? items.length : Math.max(applications, items.length)}
          chosen={chosen}
          onEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
        />
      )}
    </section>
  );
}

function ChooseAll({ pipeline: { passMark, can }, count: { stage }, chosen, q }: Omit<BoardColumnProps, 'bare'>) {
  if (!can.includes('move')) return null;
  const passing = stage === 'marked' && passMark !== undefined;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      className={classes.chooseAll ?? ''}
      loading={chosen.busy}
      onClick={() => void chosen.chooseAll(stage, passing ? ({ passes }) => passes === true : undefined, q)}
    >
      {passing ? 'Choose all that pass' : 'Choose all'}
    </Button>
  );
}

const CARD = 92;

interface CardsProps {
  label: string;
  items: BoardItem[];
  total: number;
  chosen: Chosen;
  onEnd: () => void;
}

function Cards({ label, items, total, chosen, onEnd }: CardsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    overscan: 8,
    getItemKey: (index) => items[index]?.application.id ?? index,
    // before it is measured, and where nothing is: some of it
    initialRect: { width: 320, height: 8 * CARD },
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  const near = last >= items.length - 20;
  const more = useRef(onEnd);
  more.current = onEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again when a slice has come and its end is still near
  useEffect(() => {
    if (near) more.current();
  }, [near, items.length]);

  /** Up and down go from card to card; nothing has to be dragged. */
  function step(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = Number((event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
    if (by === 0 || Number.isNaN(at) || at + by < 0 || at + by >= items.length) return;
    event.preventDefault();
    virtual.scrollToIndex(at + by);
    const focus = () =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${at + by}"] input[type="checkbox"]`)?.focus();
    if (scroller.current?.querySelector(`[data-index="${at + by}"]`)) focus();
    else requestAnimationFrame(focus);
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.cards} style={{ height: virtual.getTotalSize() }} aria-label={label} onKeyDown={step}>
        {drawn.map(({ key, index, start }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={classes.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <BoardCard item={item} chosen={chosen.has(item.application.id)} onChoose={chosen.put} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
