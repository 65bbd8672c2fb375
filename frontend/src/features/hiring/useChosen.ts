import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { asProblem } from '@/api/problem';
import { formatNumber } from '@/ui/format';
import { useToast } from '@/ui/Toast';
import { MOST_AT_ONCE } from './messages';
import { type BoardItem, boardQuery, type Stage } from './queries';

export type Asked = 'move' | 'reveal' | 'write';

/** What is chosen on the board, over all its columns, and what is about to be done with it. */
export function useChosen(vacancyId: string) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, BoardItem>>(new Map());
  const [asked, setAsked] = useState<Asked>();
  const [busy, setBusy] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();

  const put = useCallback(
    (items: readonly BoardItem[], on: boolean) =>
      setChosen((before) => {
        const next = new Map(before);
        for (const item of items) {
          if (!on) next.delete(item.application.id);
          else if (next.size < MOST_AT_ONCE) next.set(item.application.id, item);
        }
        return next;
      }),
    [],
  );

  /** Every application of a stage that fits, also those that are not in view yet. */
  const all = async (
    stage: Stage,
    fits: (item: BoardItem) => boolean = () => true,
    q?: string,
  ): Promise<BoardItem[]> => {
    setBusy(true);
    try {
      const board = await queryClient.fetchInfiniteQuery({
        ...boardQuery(vacancyId, stage, q),
        pages: MOST_PAGES,
        staleTime: 0,
      });
      return board.pages.flatMap(({ items }) => items).filter(fits);
    } catch (error) {
      toast(asProblem(error).message, 'problem');
      return [];
    } finally {
      setBusy(false);
    }
  };

  const chooseAll = async (stage: Stage, fits?: (item: BoardItem) => boolean, q?: string) => {
    const items = await all(stage, fits, q);
    put(items, true);
    if (items.length > MOST_AT_ONCE)
      toast(`${formatNumber(MOST_AT_ONCE)} are chosen, the most at once. Move them, then choose the rest.`, 'problem');
  };

  const ask = (what: Asked | 'reveal-all' | undefined) => {
    if (what !== 'reveal-all') return setAsked(what);
    void all('shortlisted', ({ revealed }) => !revealed).then((items) => {
      if (items.length === 0) return;
      setChosen(new Map(items.slice(0, MOST_AT_ONCE).map((item) => [item.application.id, item])));
      setAsked('reveal');
    });
  };

  return {
    has: (id: string) => chosen.has(id),
    items: [...chosen.values()],
    put,
    chooseAll,
    clear: () => setChosen(new Map()),
    asked,
    ask,
    busy,
  };
}

/** Ten thousand applications: more than anybody reads. */
const MOST_PAGES = 100;

export type Chosen = ReturnType<typeof useChosen>;
