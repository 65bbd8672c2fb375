import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '@/auth/drafts';
import { type Intent, markSaver, type Saving } from './markSaver';
import type { MarkValue } from './messages';
import { type Answer, answersQuery, panelKey, type Question, saveMark } from './queries';
import { ahead, currentOf, emptyQueue, queueReducer } from './queue';

const FETCH_WHEN_LEFT = 6;

type Unsaved = Record<string, Intent>;
const addressOf = (vacancyId: string, questionId: string) => `marks/${vacancyId}/${questionId}`;

/** Everything about marking the answers to one question: which is in hand, what was given, what is saved. */
export function useMarking(vacancyId: string, question: Question) {
  const feed = useInfiniteQuery({
    ...answersQuery(vacancyId, question.id, false),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [queue, move] = useReducer(queueReducer, emptyQueue);
  // the counts as they were when the page opened: what happens on it is counted here
  const [opened] = useState({ marked: question.marked, toMark: question.toMark });
  const [kept, setKept] = useState<Record<string, Answer>>({});
  const [savings, setSavings] = useState<Record<string, Saving>>({});
  const queryClient = useQueryClient();
  const [told, setTold] = useState('');
  const address = addressOf(vacancyId, question.id);

  const [saver] = useState(() => {
    let here = true;
    const countAnew = () => void queryClient.invalidateQueries({ queryKey: panelKey(vacancyId) });
    const unsaved: Unsaved = { ...readDraft<Unsaved>(address)?.values };
    const keep = () =>
      Object.keys(unsaved).length > 0 ? keepDraft(address, { values: unsaved, etag: '' }) : dropDraft(address);
    const of = markSaver(
      (alias, { value, note }) => saveMark(vacancyId, alias, value && { value, ...(note && { note }) }),
      (alias, saving, intent) => {
        if (saving.state === 'saved' && !here) countAnew();
        if (saving.state === 'saved') delete unsaved[alias];
        else unsaved[alias] = intent;
        keep();
        setSavings((before) => ({ ...before, [alias]: saving }));
        if (saving.state === 'failed' && saving.problem.status === 404) gone(alias);
      },
    );
    function gone(alias: string) {
      delete unsaved[alias];
      keep();
      setSavings(({ [alias]: _, ...rest }) => rest);
      move({ do: 'drop', alias });
      setTold('That answer is no longer yours to mark: it was withdrawn, or somebody else has it now.');
    }
    const isHere = (now: boolean) => {
      here = now;
      if (!now) void queryClient.invalidateQueries({ queryKey: panelKey(vacancyId), refetchType: 'none' });
    };
    return { ...of, isHere, unsaved: { ...unsaved } };
  });

  // What an earlier visit could not save is sent again, and counts as marked here.
  useEffect(() => {
    for (const [alias, intent] of Object.entries(saver.unsaved)) {
      const { value, note } = intent;
      if (value) move({ do: 'mark', alias, mark: { value, ...(note && { note }) } });
      saver.want(alias, intent);
    }
  }, [saver]);

  const answers = feed.data?.pages.flatMap(({ items }) => items) ?? [];
  const alias = currentOf(queue, answers);
  const current = alias === undefined ? undefined : (kept[alias] ?? answers.find((one) => one.alias === alias));

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = feed;
  const near = ahead(queue, answers) < FETCH_WHEN_LEFT;
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [near, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const failed = Object.entries(savings).flatMap(([one, saving]) =>
    saving.state === 'failed' ? [{ alias: one, problem: saving.problem }] : [],
  );
  const saving = Object.values(savings).some(({ state }) => state === 'saving');
  const unsafe = saving || failed.length > 0;
  useEffect(() => {
    if (!unsafe) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, [unsafe]);

  // The panel counts anew once one has left this page, and again when a mark that was on its way then has arrived.
  useEffect(() => {
    saver.isHere(true);
    return () => saver.isHere(false);
  }, [saver]);

  // what awaited a mark when the page opened; the others were counted as marked then
  const fresh = new Set(answers.map((one) => one.alias));
  const newly = Object.keys(queue.marks).filter((one) => fresh.has(one)).length;
  const lost = queue.gone.filter((one) => kept[one] && !fresh.has(one)).length;

  return {
    feed,
    queue,
    current,
    note: (current && queue.notes[current.alias]) ?? '',
    total: opened.toMark - queue.gone.length,
    done: opened.marked + newly - lost,
    failed,
    saving,
    told,
    tell: setTold,
    given: current && queue.marks[current.alias],
    mark: (value: MarkValue) => {
      if (!current) return;
      const note = queue.notes[current.alias]?.trim();
      const mark = { value, ...(note && { note }) };
      move({ do: 'mark', alias: current.alias, mark });
      saver.want(current.alias, mark);
    },
    skip: () => current && move({ do: 'skip', alias: current.alias }),
    undo: () => {
      const last = queue.steps.at(-1);
      if (!last) return;
      move({ do: 'undo' });
      if (last.kind === 'mark') saver.want(last.alias, last.before ?? {});
    },
    recall: (answer: Answer) => {
      setKept((before) => ({ ...before, [answer.alias]: answer }));
      const { mark, note } = answer;
      move({
        do: 'recall',
        alias: answer.alias,
        mark: mark === undefined ? undefined : { value: mark as MarkValue, ...(note !== undefined && { note }) },
      });
    },
    drop: (one: string) => move({ do: 'drop', alias: one }),
    write: (note: string) => current && move({ do: 'note', alias: current.alias, note }),
    retry: saver.retry,
  };
}

export type Marking = ReturnType<typeof useMarking>;
