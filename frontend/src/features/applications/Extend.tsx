import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import type { Schemas } from '@/api/schemas';
import { Confirm } from '@/ui/Confirm';
import { errorOf } from '@/ui/form/fields';
import { formatDateTime } from '@/ui/format';
import { instantAt, wallClockOf } from '@/ui/londonTime';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { applicationQuery, extendApplication } from './queries';

type Application = Schemas['ApplicationView'];

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

/** More time for this one candidate, whom nobody here knows. */
export function Extend({ application }: { application: Application }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="outline" onClick={() => setAsking(true)}>
        Give more time
      </Button>
      {asking && <ExtendDialog application={application} onClose={() => setAsking(false)} />}
    </>
  );
}

function ExtendDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const { id, reference, extendedUntil } = application;
  const [until, setUntil] = useState(() => (extendedUntil ? wallClockOf(extendedUntil) : ''));
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<{ until?: string; reason?: string }>({});
  const untilField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const toast = useToast();
  const saved = useSaved();
  const extension = useMutation({
    mutationFn: (body: Schemas['NewExtension']) => extendApplication(id, body),
    onSuccess: (answer) => {
      saved(answer, applicationQuery(id).queryKey, ['applications']);
      toast(`${reference} can be submitted until ${formatDateTime(answer.value.extendedUntil ?? '')}`);
      onClose();
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (problem.fields.length > 0)
        return refuse(Object.fromEntries(problem.fields.map(({ field, message }) => [field, message])));
      toast(problem.message, 'problem');
      onClose();
    },
  });

  function refuse(found: { until?: string; reason?: string }) {
    setErrors(found);
    (found.until ? untilField : reasonField).current?.focus();
  }

  function give() {
    const instant = instantAt(until);
    if (!instant || !reason.trim())
      return refuse({
        ...(!instant && { until: 'Enter the day and time' }),
        ...(!reason.trim() && { reason: 'Give a reason' }),
      });
    setErrors({});
    extension.mutate({ until: instant, reason: reason.trim() });
  }

  return (
    <Confirm
      opened
      title={`More time for ${reference}`}
      confirm="Give more time"
      busy={extension.isPending}
      onConfirm={give}
      onCancel={onClose}
    >
      <p>
        This candidate alone can write and submit until then, and is told by email. Marking cannot start before it is
        over or they have submitted.
      </p>
      <TextInput
        ref={untilField}
        mt="md"
        type="datetime-local"
        label="Until, London time"
        description="Later than the deadline, within 90 days"
        value={until}
        error={errorOf(errors.until)}
        inputWrapperOrder={errorFirst}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Textarea
        ref={reasonField}
        mt="md"
        label="Reason"
        description="Kept with the application. Name nobody, and say nothing of anybody’s health."
        value={reason}
        error={errorOf(errors.reason)}
        inputWrapperOrder={errorFirst}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
