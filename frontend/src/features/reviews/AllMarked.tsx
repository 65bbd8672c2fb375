import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { count } from '@/ui/format';
import { ButtonLink } from '@/ui/links';
import { MarkedAnswers } from './MarkedAnswers';
import classes from './marking.module.css';
import { left } from './messages';
import { type Panel, panelQuery, type Question } from './queries';
import type { Marking } from './useMarking';

interface AllMarkedProps {
  panel: Panel;
  question: Question;
  marking: Marking;
  onAgain: () => void;
}

/** Nothing is left of this question: where to go from here. */
export function AllMarked({ panel, question, marking, onAgain }: AllMarkedProps) {
  const { vacancy } = panel;
  const heading = useRef<HTMLHeadingElement>(null);
  const [looking, setLooking] = useState(false);
  const [since] = useState(() => Date.now());
  const settled = !marking.saving && marking.failed.length === 0;
  // Others may have stepped back meanwhile: then more has come to this reviewer.
  const fresh = useQuery({ ...panelQuery(vacancy.id), enabled: settled, staleTime: 0 });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const known = settled && !fresh.isFetching && fresh.dataUpdatedAt > since;
  const more = known ? left(question) : 0;
  const next = panel.questions.find((one) => one.id !== question.id && left(one) > 0);
  return (
    <section className={classes.all} aria-labelledby="all-marked">
      <h2 id="all-marked" ref={heading} tabIndex={-1}>
        {marking.total === 0 ? 'No answer to this question is yours' : 'You have marked them all'}
      </h2>
      {more > 0 ? (
        <>
          <p>
            {count(more, 'answer has', 'answers have')} come to you since: a reviewer stepped back, and somebody has to
            mark them.
          </p>
          <Button onClick={onAgain}>{more === 1 ? 'Mark it' : 'Mark them'}</Button>
        </>
      ) : (
        <>
          <p>
            {next ? 'The next question waits for you.' : 'That was the last question. You can finish your part now.'}
          </p>
          <div className={classes.onward}>
            {next && (
              <ButtonLink
                to="/reviews/$vacancyId/questions/$questionId"
                params={{ vacancyId: vacancy.id, questionId: next.id }}
              >
                Next question
              </ButtonLink>
            )}
            <ButtonLink
              to="/reviews/$vacancyId"
              params={{ vacancyId: vacancy.id }}
              variant={next ? 'outline' : 'filled'}
            >
              All questions
            </ButtonLink>
            {!looking && marking.done > 0 && (
              <Button variant="subtle" onClick={() => setLooking(true)}>
                Look over your marks
              </Button>
            )}
          </div>
          {looking && settled && (
            <MarkedAnswers
              vacancyId={vacancy.id}
              questionId={question.id}
              title="Your marks"
              onChange={marking.recall}
            />
          )}
        </>
      )}
    </section>
  );
}
