import { Button, Textarea } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { AnswerText } from '@/ui/AnswerText';
import { ErrorState, LoadingState } from '@/ui/states';
import { AllMarked } from './AllMarked';
import { Guide } from './Guide';
import classes from './marking.module.css';
import { MARKS, type MarkValue } from './messages';
import type { Panel, Question } from './queries';
import { ReviewProgress } from './ReviewProgress';
import { SavedState } from './SavedState';
import { StepBackDialog } from './StepBackDialog';
import { useMarking } from './useMarking';
import { useMarkKeys } from './useMarkKeys';

interface MarkerProps {
  panel: Panel;
  question: Question;
  onAgain: () => void;
}

/** One answer at a time: a mark is saved at once, and the next answer is there. */
export function Marker({ panel, question, onAgain }: MarkerProps) {
  const marking = useMarking(panel.vacancy.id, question);
  const { feed, current, queue } = marking;
  const phone = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false });
  const [keys, setKeys] = useLocalStorage({ key: 'firstmile.mark-keys', defaultValue: true });
  const [noteOpen, setNoteOpen] = useState<string>();
  const [steppingBack, setSteppingBack] = useState<string>();
  const [said, setSaid] = useState('');
  const sheet = useRef<HTMLElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const alias = current?.alias;
  const seen = useRef<string>(undefined);
  const begun = useRef(false);
  const last = queue.steps.length > 0;

  useEffect(() => {
    const before = seen.current;
    seen.current = alias;
    if (before === alias || !alias) return;
    const first = !begun.current;
    begun.current = true;
    if (first) return;
    // a new answer: the keyboard's place and a screen reader's are at its beginning
    sheet.current?.focus({ preventScroll: true });
    if ((sheet.current?.getBoundingClientRect().top ?? 0) < 0) sheet.current?.scrollIntoView({ block: 'start' });
  }, [alias]);

  const act = {
    mark: (value: MarkValue) => {
      setSaid(`Marked ${value}.`);
      marking.tell('');
      marking.mark(value);
    },
    skip: () => {
      const only = marking.total - marking.done <= 1;
      setSaid(only ? 'This is the only answer left.' : 'Skipped. It comes back at the end.');
      marking.skip();
    },
    undo: () => {
      if (last) setSaid('Taken back.');
      marking.undo();
    },
    note: () => {
      setNoteOpen(alias);
      queueMicrotask(() => note.current?.focus());
    },
  };
  useMarkKeys(keys && steppingBack === undefined && !feed.isPending, current !== undefined, act);
  useEffect(() => {
    if (noteOpen && noteOpen === alias) note.current?.focus();
  }, [noteOpen, alias]);

  if (feed.isPending) return <LoadingState label="Loading the answers" />;
  if (feed.isError && !current) return <ErrorState error={feed.error} onRetry={() => void feed.refetch()} />;
  if (!current && feed.isFetchingNextPage) return <LoadingState label="Loading the next answers" />;

  const guide = <Guide lines={question.reviewGuide} />;
  const showsNote = noteOpen === alias || marking.note !== '';
  return (
    <div className={classes.columns}>
      <div className={classes.work}>
        <ReviewProgress label="Answers to this question that you have marked" done={marking.done} of={marking.total} />
        <p className="fm-hidden" role="status">
          {said && `${said} ${marking.done} of ${marking.total} marked.`}
        </p>
        {marking.told && (
          <p className={classes.tell} role="status">
            {marking.told}
          </p>
        )}
        {current ? (
          <>
            <article className={classes.sheet} ref={sheet} tabIndex={-1} aria-label="Anonymous answer">
              <AnswerText text={current.text} style={current.style} />
            </article>
            <button type="button" className={classes.stepBack} onClick={() => setSteppingBack(current.alias)}>
              I think I know who wrote this
            </button>
            {showsNote && (
              <Textarea
                ref={note}
                className={classes.note}
                label={
                  <>
                    Note <span className={classes.optional}>(optional)</span>
                  </>
                }
                description="Saved with your mark. The candidate may ask to read it."
                value={marking.note}
                autosize
                minRows={2}
                maxRows={6}
                maxLength={1000}
                onChange={(event) => marking.write(event.currentTarget.value)}
                onKeyDown={(event) => event.key === 'Escape' && sheet.current?.focus({ preventScroll: true })}
              />
            )}
          </>
        ) : (
          <AllMarked panel={panel} question={question} marking={marking} onAgain={onAgain} />
        )}
        <div className={classes.foot} data-over={current ? undefined : true}>
          {current && phone && (
            <details className={classes.folded}>
              <summary>What 1 to 5 looks like</summary>
              {guide}
            </details>
          )}
          {current && (
            <fieldset className={classes.marks}>
              <legend className="fm-hidden">Your mark</legend>
              {MARKS.map((value) => (
                <button
                  key={value}
                  type="button"
                  className={classes.mark}
                  aria-label={`Mark ${value}`}
                  aria-pressed={marking.given?.value === value}
                  title={question.reviewGuide[value - 1]}
                  onClick={() => act.mark(value)}
                >
                  {value}
                </button>
              ))}
            </fieldset>
          )}
          <div className={classes.others}>
            {current && (
              <>
                <Button variant="subtle" size="sm" onClick={act.skip}>
                  {marking.given ? 'Keep it' : 'Skip'}
                </Button>
                <Button variant="subtle" size="sm" onClick={act.note}>
                  Note
                </Button>
              </>
            )}
            <Button variant="subtle" size="sm" onClick={act.undo} disabled={!last}>
              Undo
            </Button>
            <SavedState marking={marking} />
          </div>
        </div>
      </div>
      {current && !phone && (
        <aside className={classes.aside} aria-label="What 1 to 5 looks like">
          <h2>What 1 to 5 looks like</h2>
          {guide}
          <div className={classes.keys}>
            <label>
              <input type="checkbox" checked={keys} onChange={(event) => setKeys(event.currentTarget.checked)} />
              Keys: <kbd>1</kbd> to <kbd>5</kbd> mark, <kbd>S</kbd> skip, <kbd>U</kbd> undo, <kbd>N</kbd> note
            </label>
          </div>
        </aside>
      )}
      {steppingBack && (
        <StepBackDialog
          vacancyId={panel.vacancy.id}
          alias={steppingBack}
          onClose={() => setSteppingBack(undefined)}
          onDone={() => {
            marking.drop(steppingBack);
            setSteppingBack(undefined);
            setSaid('You have stepped back.');
            marking.tell('You have stepped back. Others mark that person’s answers.');
          }}
        />
      )}
    </div>
  );
}
