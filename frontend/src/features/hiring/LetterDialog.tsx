import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { Confirm } from '@/ui/Confirm';
import { errorOf } from '@/ui/form/fields';
import { count } from '@/ui/format';
import { useToast } from '@/ui/Toast';
import { candidateKey, writeToCandidates } from './queries';
import { useHiringStep } from './useHiringStep';

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

interface LetterDialogProps {
  vacancyId: string;
  applications: string[];
  onClose: () => void;
  onSent: () => void;
}

/** A letter by reference: each gets their own, and where it goes is not told. */
export function LetterDialog({ vacancyId, applications, onClose, onSent }: LetterDialogProps) {
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [errors, setErrors] = useState(new Map<string, string>());
  const [keys] = useState(idempotencyKeys);
  const subjectField = useRef<HTMLInputElement>(null);
  const textField = useRef<HTMLTextAreaElement>(null);
  const step = useHiringStep<Awaited<ReturnType<typeof writeToCandidates>>>(vacancyId);
  const queryClient = useQueryClient();
  const toast = useToast();

  function refuse(fields: Map<string, string>): boolean {
    setErrors(fields);
    const first = fields.has('subject') ? subjectField : fields.has('text') ? textField : undefined;
    queueMicrotask(() => first?.current?.focus());
    return first !== undefined;
  }

  function send() {
    const missing = new Map<string, string>();
    if (!subject.trim()) missing.set('subject', 'Enter a subject');
    if (!text.trim()) missing.set('text', 'Enter what you want to say');
    if (missing.size > 0) return void refuse(missing);
    const content = { applications, subject: subject.trim(), text: text.trim() };
    step.mutate({
      call: () => writeToCandidates(vacancyId, content, keys({ vacancyId, ...content })),
      done: ({ references }) => {
        for (const id of applications) void queryClient.invalidateQueries({ queryKey: candidateKey(id) });
        toast(`Your letter is on its way to ${count(references.length, 'candidate', 'candidates')}`);
        onSent();
      },
      refuse,
    });
  }

  return (
    <Confirm
      opened
      title={`Write to ${count(applications.length, 'candidate', 'candidates')}`}
      confirm="Send"
      busy={step.isPending}
      onConfirm={send}
      onCancel={onClose}
    >
      <p>Each gets their own email, and finds it on their private page. They cannot reply by email.</p>
      <TextInput
        ref={subjectField}
        mt="md"
        label="Subject"
        value={subject}
        maxLength={150}
        error={errorOf(errors.get('subject'))}
        inputWrapperOrder={errorFirst}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        ref={textField}
        mt="md"
        label="Letter"
        value={text}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={10_000}
        error={errorOf(errors.get('text'))}
        inputWrapperOrder={errorFirst}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Confirm>
  );
}
