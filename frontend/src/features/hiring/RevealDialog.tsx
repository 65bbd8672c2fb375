import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { Confirm } from '@/ui/Confirm';
import { errorOf } from '@/ui/form/fields';
import { count } from '@/ui/format';
import { useToast } from '@/ui/Toast';
import { revealCandidates } from './queries';
import { useHiringStep } from './useHiringStep';

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

interface RevealDialogProps {
  vacancyId: string;
  applications: string[];
  onClose: () => void;
  onRevealed: () => void;
}

/** Not to be undone, so it says what it means and asks why. */
export function RevealDialog({ vacancyId, applications, onClose, onRevealed }: RevealDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [keys] = useState(idempotencyKeys);
  const field = useRef<HTMLTextAreaElement>(null);
  const step = useHiringStep<Awaited<ReturnType<typeof revealCandidates>>>(vacancyId);
  const toast = useToast();

  function refuse(message: string) {
    setError(message);
    queueMicrotask(() => field.current?.focus());
  }

  function reveal() {
    if (!reason.trim()) return refuse('Say why you open them now');
    const content = { applications, reason: reason.trim() };
    step.mutate({
      call: () => revealCandidates(vacancyId, content, keys({ vacancyId, ...content })),
      done: ({ items }) => {
        toast(`${count(items.length, 'candidate is', 'candidates are')} revealed`);
        onRevealed();
      },
      refuse: (fields) => {
        const message = fields.get('reason');
        if (message) refuse(message);
        return message !== undefined;
      },
    });
  }

  return (
    <Confirm
      opened
      title={`Reveal ${count(applications.length, 'candidate', 'candidates')}?`}
      confirm="Reveal"
      cancel="Not yet"
      busy={step.isPending}
      onConfirm={reveal}
      onCancel={onClose}
    >
      <p>
        You will see their names, how to reach them, all their answers and their CVs. It cannot be undone, and it stands
        on record with your name. The marks stay as they are.
      </p>
      <Textarea
        ref={field}
        mt="md"
        label="Why now"
        description="Such as “the shortlist is agreed”"
        error={errorOf(error)}
        inputWrapperOrder={errorFirst}
        value={reason}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
