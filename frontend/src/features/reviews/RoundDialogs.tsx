import { NativeSelect, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { Confirm } from '@/ui/Confirm';
import { errorOf } from '@/ui/form/fields';
import { count } from '@/ui/format';
import { awaited, missesMarks } from './Locking';
import { left, nameOf } from './messages';
import { lockRound, type Reviewer, type Round, replaceReviewer } from './queries';
import type { RoundStep } from './useRoundStep';

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

interface DialogProps {
  round: Round;
  etag: string;
  step: RoundStep;
  onClose: () => void;
}

export function ReplaceDialog({ round, etag, from, step, onClose }: DialogProps & { from: Reviewer }) {
  const { vacancy, reviewers } = round;
  const name = nameOf(reviewers, from);
  const others = reviewers.filter(({ reviewer, finished }) => reviewer !== from.reviewer && !finished);
  const [to, setTo] = useState(others[0]?.reviewer ?? '');
  const [error, setError] = useState<string>();
  return (
    <Confirm
      opened
      title={`Replace ${name}?`}
      confirm="Replace"
      busy={step.isPending}
      onConfirm={() =>
        step.mutate(
          {
            call: () => replaceReviewer(vacancy.id, etag, { from: from.reviewer, to }),
            done: `${name} is replaced`,
            refuse: setError,
          },
          { onSuccess: onClose },
        )
      }
      onCancel={onClose}
    >
      <p>
        {count(left(from), 'answer that is', 'answers that are')} not marked yet go to somebody else. Marks that were
        given stay, and this reviewer’s part is finished by it.
      </p>
      <NativeSelect
        mt="md"
        label="Who takes over"
        description="What they have already, or stepped back from, goes to others"
        error={errorOf(error)}
        inputWrapperOrder={errorFirst}
        value={to}
        data={others.map((one) => ({
          value: one.reviewer,
          label: `${nameOf(reviewers, one)}, ${left(one)} left to mark`,
        }))}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
    </Confirm>
  );
}

export function LockDialog({ round, etag, step, onClose }: DialogProps) {
  const { vacancy, marksPerAnswer, shortAnswers } = round;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState(missesMarks(round));
  const field = useRef<HTMLTextAreaElement>(null);
  const waits = awaited(round);

  function refuse(message: string) {
    setAsked(true);
    setError(message);
    queueMicrotask(() => field.current?.focus());
  }

  function lock() {
    if (asked && !reason.trim()) return refuse('Say why it is locked while marks are missing');
    setError(undefined);
    step.mutate(
      {
        call: () => lockRound(vacancy.id, etag, reason.trim() ? { reason: reason.trim() } : {}),
        done: 'Marks are locked',
        refuse,
      },
      { onSuccess: onClose },
    );
  }

  return (
    <Confirm
      opened
      title="Lock the marks for good?"
      confirm="Lock the marks"
      cancel="Not yet"
      busy={step.isPending}
      onConfirm={lock}
      onCancel={onClose}
    >
      <p>
        Nobody can mark or change a mark after this, and it cannot be undone. The ranking opens, by reference; who the
        candidates are stays hidden.
      </p>
      {waits > 0 && <p>{count(waits, 'mark is', 'marks are')} still awaited.</p>}
      {shortAnswers > 0 && (
        <p>
          {count(shortAnswers, 'answer has', 'answers have')} fewer than {marksPerAnswer} reviewers.
        </p>
      )}
      {asked && (
        <Textarea
          ref={field}
          mt="md"
          label="Why it is locked while marks are missing"
          description="Kept with the review for good"
          value={reason}
          error={errorOf(error)}
          inputWrapperOrder={errorFirst}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </Confirm>
  );
}
