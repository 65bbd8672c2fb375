import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, asProblem } from '@/api/problem';
import type { Schemas } from '@/api/schemas';
import { dropDraft, keepDraft, readDraft } from '@/auth/drafts';
import { type MyQuestion, myApplicationQuery, type Opened, saveAnswer } from './queries';
import { useMyApplication } from './useMyApplication';

export interface Typed {
  text: string;
  style: Schemas['AnswerStyle'];
}

type State = 'saved' | 'waiting' | 'saving' | 'failed' | 'elsewhere';

const PAUSE_MS = 1_000;
const RETRY_MS = 8_000;

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
const same = (one: Typed, other: Typed): boolean =>
  tidy(one.text) === tidy(other.text) && (one.style === other.style || tidy(one.text) === '');

/**
 * Saves an answer when typing pauses, one save at a time. What another device changed in *other* answers is taken over
 * quietly; when it changed this one, nothing is overwritten until somebody has chosen.
 */
export function useAutosave(question: MyQuestion, standard: Schemas['AnswerStyle']) {
  const { key, take, readAgain } = useMyApplication();
  const queryClient = useQueryClient();
  const address = `/my-application/questions/${question.id}`;
  const savedThere = useCallback(
    (answer: MyQuestion['answer']): Typed => ({ text: answer?.text ?? '', style: answer?.style ?? standard }),
    [standard],
  );
  const [typed, setTyped] = useState<Typed>(() => readDraft<Typed>(address)?.values ?? savedThere(question.answer));
  const [state, setState] = useState<State>('saved');
  const [problem, setProblem] = useState<ApiProblem>();
  const [theirs, setTheirs] = useState<Typed>();
  const latest = useRef(typed);
  const kept = useRef(savedThere(question.answer));
  const running = useRef<Promise<boolean>>(undefined);

  const present = useCallback(
    (): Opened | undefined => queryClient.getQueryData(myApplicationQuery(key).queryKey),
    [queryClient, key],
  );

  /** After somebody else's change: true when it was another answer, so that ours can be sent again. */
  const isOnlyElsewhere = useCallback(async (): Promise<boolean> => {
    const newest = await readAgain();
    const there = savedThere(newest.value.questions.find(({ id }) => id === question.id)?.answer);
    if (same(there, kept.current)) return true;
    kept.current = there;
    if (same(there, latest.current)) return true;
    setTheirs(there);
    return false;
  }, [readAgain, savedThere, question.id]);

  const save = useCallback(async (): Promise<boolean> => {
    for (let round = 0; !same(latest.current, kept.current); round += 1) {
      const sent = latest.current;
      setState('saving');
      try {
        const text = tidy(sent.text);
        const answer = await saveAnswer(key, present()?.etag ?? '', question.id, {
          style: sent.style,
          ...(text && { text }),
        });
        take(answer);
        kept.current = sent;
      } catch (error) {
        const failed = asProblem(error);
        if (failed.status === 412 && round < 5) {
          if (await isOnlyElsewhere().catch(() => false)) continue;
          setState('elsewhere');
          return false;
        }
        keepDraft(address, { values: latest.current, etag: '' });
        setProblem(failed);
        setState('failed');
        return false;
      }
    }
    dropDraft(address);
    setProblem(undefined);
    setState('saved');
    return true;
  }, [key, present, question.id, take, address, isOnlyElsewhere]);

  /** Saves now; whether everything is saved. */
  const flush = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [save]);

  useEffect(() => {
    if (theirs || same(typed, kept.current)) return;
    setState((before) => (before === 'failed' ? before : 'waiting'));
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, theirs, flush]);

  useEffect(() => {
    if (state !== 'failed' || (problem && problem.status >= 400 && problem.status < 500)) return;
    const timer = setTimeout(() => void flush(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, problem, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!same(latest.current, kept.current)) event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, []);

  const type = (change: Partial<Typed>) => {
    latest.current = { ...latest.current, ...change };
    setTyped(latest.current);
  };
  return {
    typed,
    state,
    problem,
    theirs,
    type,
    flush,
    takeTheirs: () => {
      if (theirs) type(theirs);
      setTheirs(undefined);
      setState('saved');
    },
    keepMine: () => {
      setTheirs(undefined);
      void flush();
    },
  };
}
