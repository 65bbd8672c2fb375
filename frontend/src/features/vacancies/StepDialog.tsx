import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { Confirm } from '@/ui/Confirm';
import { errorOf } from '@/ui/form/fields';
import { instantIn, localIn } from './instants';
import { closeVacancy, moveDeadline, publishVacancy, type VacancyView, withdrawVacancy } from './queries';
import type { useStep } from './useStep';
import { deadlineOf } from './words';

export type Step = 'publish' | 'move-deadline' | 'close' | 'withdraw';

interface StepDialogProps {
  step: Step;
  vacancy: VacancyView;
  etag: string;
  change: ReturnType<typeof useStep>;
  onClose: () => void;
}

const titles: Record<Step, string> = {
  publish: 'Publish this?',
  'move-deadline': 'Move the deadline',
  close: 'Close it before its deadline?',
  withdraw: 'Withdraw this?',
};

const verbs: Record<Step, string> = {
  publish: 'Publish',
  'move-deadline': 'Move the deadline',
  close: 'Close now',
  withdraw: 'Withdraw',
};

const reasonReaders: Partial<Record<Step, string>> = {
  close: 'Everyone can read it',
  withdraw: 'Only people of the chapter can read it',
  'move-deadline': 'Kept in the trail',
};

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

/** Asks before a step that others will notice, with the one thing that it needs. */
export function StepDialog({ step, vacancy, etag, change, onClose }: StepDialogProps) {
  const { id, title, deadline } = vacancy;
  const zone = deadline?.zone ?? 'Europe/London';
  const reopens = step === 'move-deadline' && vacancy.status === 'closed';
  const asksWhy = step === 'close' || step === 'withdraw' || reopens;
  const [reason, setReason] = useState('');
  const [local, setLocal] = useState(() => (deadline ? localIn(deadline) : ''));
  const [error, setError] = useState<{ in: 'reason' | 'deadline'; message: string }>();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const deadlineField = useRef<HTMLInputElement>(null);

  function refuse(message: string, field = '') {
    const where = asksWhy && (step !== 'move-deadline' || field === 'reason') ? 'reason' : 'deadline';
    setError({ in: where, message });
    (where === 'reason' ? reasonField : deadlineField).current?.focus();
  }

  function confirm() {
    if (step === 'move-deadline' && !local) return refuse('Enter the day and time');
    if (asksWhy && !reason.trim()) return refuse('Give a reason', 'reason');
    setError(undefined);
    const calls: Record<Step, { call: () => ReturnType<typeof publishVacancy>; done: string }> = {
      publish: { call: () => publishVacancy(id, etag), done: `${title} is published` },
      'move-deadline': {
        call: () =>
          moveDeadline(id, etag, { at: instantIn(zone, local), zone, ...(reopens && { reason: reason.trim() }) }),
        done: reopens ? `People can apply again: ${title}` : 'The deadline is moved',
      },
      close: { call: () => closeVacancy(id, etag, reason.trim()), done: `${title} is closed` },
      withdraw: { call: () => withdrawVacancy(id, etag, reason.trim()), done: `${title} is withdrawn` },
    };
    const typesSomething = step !== 'publish';
    change.mutate({ ...calls[step], refuse: typesSomething ? refuse : undefined }, { onSuccess: onClose });
  }

  return (
    <Confirm
      opened
      title={titles[step]}
      confirm={verbs[step]}
      danger={step === 'withdraw'}
      busy={change.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Words step={step} vacancy={vacancy} />
      {step === 'move-deadline' && (
        <TextInput
          ref={deadlineField}
          mt="md"
          type="datetime-local"
          label={`New deadline, time of ${zone}`}
          value={local}
          error={errorOf(error?.in === 'deadline' ? error.message : undefined)}
          inputWrapperOrder={errorFirst}
          onChange={(event) => setLocal(event.currentTarget.value)}
        />
      )}
      {asksWhy && (
        <Textarea
          ref={reasonField}
          mt="md"
          label="Reason"
          description={reasonReaders[step]}
          value={reason}
          error={errorOf(error?.in === 'reason' ? error.message : undefined)}
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

function Words({ step, vacancy }: Pick<StepDialogProps, 'step' | 'vacancy'>) {
  const { deadline } = vacancy;
  switch (step) {
    case 'publish':
      return (
        <p>
          Everyone can read it and apply until {deadline && deadlineOf(deadline)}. After that, pay, criteria, questions
          and the other things people apply under stay as they are.
        </p>
      );
    case 'move-deadline':
      if (vacancy.status === 'closed')
        return (
          <p>
            The deadline has passed: {deadline && deadlineOf(deadline)}. A later one lets everyone apply again, until
            the marking starts.
          </p>
        );
      return (
        <p>
          People plan by the deadline they have read, so it can only become later. Now:{' '}
          {deadline && deadlineOf(deadline)}.
        </p>
      );
    case 'close':
      return <p>Nobody can apply any more, and it cannot be opened again.</p>;
    case 'withdraw':
      return <p>It leaves the public lists, and nobody can apply. It cannot be brought back.</p>;
  }
}
