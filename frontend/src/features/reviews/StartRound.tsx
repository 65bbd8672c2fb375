import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { errorOf } from '@/ui/form/fields';
import { count, formatDateTime } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { FAIR } from './messages';
import { type Round, startRound } from './queries';
import classes from './round.module.css';
import { useRoundStep } from './useRoundStep';

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

/** Before the start: what it takes, what is there, and the written exception where the panel is small. */
export function StartRound({ round }: { round: Round }) {
  const { vacancy, marksPerAnswer, reviewers, applications, waitsUntil, can } = round;
  const [exception, setException] = useState('');
  const [error, setError] = useState<string>();
  const [keys] = useState(idempotencyKeys);
  const field = useRef<HTMLTextAreaElement>(null);
  const step = useRoundStep(vacancy.id);
  const closed = applications !== undefined;
  const each = Math.min(marksPerAnswer, reviewers.length);
  const small = reviewers.length > 0 && each < Math.max(marksPerAnswer, FAIR);

  function refuse(message: string) {
    setError(message);
    field.current?.focus();
  }

  function start() {
    if (small && !exception.trim()) return refuse('Say why fewer people mark each answer');
    setError(undefined);
    const body = exception.trim() ? { exception: exception.trim() } : {};
    step.mutate({ call: () => startRound(vacancy.id, body, keys(body)), done: 'Marking is open', refuse });
  }

  return (
    <section className={classes.panel} aria-labelledby="start">
      <h2 id="start">Before marking starts</h2>
      <ul className={classes.needs}>
        <Need met={closed} what={closed ? 'Applications have closed' : 'Applications must have closed'}>
          {closed
            ? `${count(applications, 'application was', 'applications were')} submitted.`
            : 'Nobody marks while people can still apply. Marking can start once the deadline is over.'}
        </Need>
        {waitsUntil && (
          <Need met={false} what={`Somebody has more time, until ${formatDateTime(waitsUntil)}`}>
            Marking can start after that, or as soon as they have submitted.
          </Need>
        )}
        <Need
          met={reviewers.length > 0}
          what={reviewers.length === 0 ? 'Nobody is on the panel' : count(reviewers.length, 'reviewer', 'reviewers')}
        >
          {reviewers.length === 0
            ? 'Reviewers are invited to the panel before the review starts. '
            : 'They see answers without names, and none of them sees the marks of the others. '}
          <TextLink to="/vacancies/$id/panel" params={{ id: vacancy.id }}>
            {reviewers.length === 0 ? 'Invite reviewers' : 'See the panel'}
          </TextLink>
        </Need>
        <Need
          met={!small && reviewers.length > 0}
          what={`${count(reviewers.length > 0 ? each : marksPerAnswer, 'mark', 'marks')} on each answer`}
        >
          {small
            ? `Fair marking takes at least ${Math.max(marksPerAnswer, FAIR)} people for each answer. With fewer it needs a reason, which is kept with the review.`
            : 'Answers are dealt out by chance, so that every answer gets different reviewers and everybody about as many.'}
        </Need>
      </ul>
      {can.includes('start') && reviewers.length > 0 && (
        <>
          {small && (
            <Textarea
              ref={field}
              label={`Why ${count(each, 'person marks', 'people mark')} each answer`}
              description="Kept with the review for good"
              value={exception}
              error={errorOf(error)}
              inputWrapperOrder={errorFirst}
              autosize
              minRows={2}
              maxLength={1000}
              onChange={(event) => setException(event.currentTarget.value)}
            />
          )}
          <div>
            <Button onClick={start} loading={step.isPending}>
              Start marking
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Need({ met, what, children }: { met: boolean; what: string; children: ReactNode }) {
  return (
    <li data-met={met || undefined}>
      <strong>
        <span className="fm-hidden">{met ? 'Ready: ' : 'Wanting: '}</span>
        {what}
      </strong>
      <p>{children}</p>
    </li>
  );
}
