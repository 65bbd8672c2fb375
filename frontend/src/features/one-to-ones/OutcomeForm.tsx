import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { errorOf } from '@/ui/form/fields';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import classes from './oneToOnes.module.css';
import { type OneToOneView, type Outcome, oneToOneKey, oneToOnesKey, recordOutcome } from './queries';

type Result = Exclude<Outcome['state'], 'planned'>;

const results: { value: Result; label: string }[] = [
  { value: 'held', label: 'We met' },
  { value: 'no-show', label: 'They did not come' },
  { value: 'cancelled', label: 'It was cancelled' },
];

/** Two taps: what became of it, and save. */
export function OutcomeForm({ oneToOne: { id, at }, etag }: { oneToOne: OneToOneView; etag: string }) {
  const ahead = Date.parse(at) > Date.now();
  const [result, setResult] = useState<Result>();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const lacksReason = result === 'cancelled' && !reason.trim();
  const toast = useToast();
  const saved = useSaved();
  const record = useMutation({
    mutationFn: (state: Result) =>
      recordOutcome(id, etag, {
        state,
        ...(state === 'cancelled' && { reason: reason.trim() }),
        ...(state === 'held' && ahead && { at: new Date().toISOString() }),
      }),
    onSuccess: (answer) => {
      saved(answer, oneToOneKey(id), oneToOnesKey);
      toast(answer.value.state === 'held' ? 'Logged as held' : 'Recorded');
    },
    onError: (error) => {
      const problem = asProblem(error);
      toast(problem.fields[0]?.message ?? problem.message, 'problem');
    },
  });
  return (
    <form
      className={classes.outcome}
      aria-labelledby={`outcome-${id}`}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (result && !lacksReason) record.mutate(result);
      }}
    >
      <h2 id={`outcome-${id}`}>What became of it?</h2>
      <Radio.Group
        aria-label="What became of it"
        value={result ?? null}
        onChange={(value) => setResult(value as Result)}
      >
        {results
          .filter(({ value }) => !ahead || value !== 'no-show')
          .map(({ value, label }) => (
            <Radio key={value} value={value} label={label} py={6} />
          ))}
      </Radio.Group>
      {result === 'cancelled' && (
        <TextInput
          label="Why"
          maxLength={500}
          maw="30rem"
          error={asked && lacksReason && errorOf('Say why it was cancelled')}
          inputWrapperOrder={['label', 'error', 'input']}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {result && (
        <div>
          <Button type="submit" loading={record.isPending}>
            Save
          </Button>
        </div>
      )}
    </form>
  );
}
