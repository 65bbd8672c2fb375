import { Radio, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { labelOf } from '@/ui/form/fields';
import { count } from '@/ui/format';
import { useToast } from '@/ui/Toast';
import classes from './hiring.module.css';
import { movable, stages } from './messages';
import { moveApplications, previewQuery, type Stage, undoMove } from './queries';
import { useHiringStep } from './useHiringStep';

interface MoveDialogProps {
  vacancyId: string;
  applications: string[];
  from: Stage | undefined;
  onClose: () => void;
  onMoved: () => void;
}

/** Says beforehand who goes and who stays, and offers the way back afterwards. */
export function MoveDialog({ vacancyId, applications, from, onClose, onMoved }: MoveDialogProps) {
  const choices = movable.filter((stage) => stage !== from);
  const [to, setTo] = useState<Stage>(from === 'shortlisted' ? 'conversation' : (choices.at(-2) ?? 'shortlisted'));
  const [reason, setReason] = useState('');
  const [keys] = useState(idempotencyKeys);
  const preview = useQuery(previewQuery(vacancyId, { applications, to }));
  const move = useHiringStep<Awaited<ReturnType<typeof moveApplications>>>(vacancyId);
  const undo = useUndo(vacancyId);
  const toast = useToast();
  const moving = preview.data?.moving.length ?? 0;

  function go() {
    const content = { applications, to, ...(reason.trim() && { reason: reason.trim() }) };
    move.mutate({
      call: () => moveApplications(vacancyId, content, keys({ vacancyId, ...content })),
      done: ({ move: made }) => {
        onMoved();
        const many = made.steps.reduce((sum, step) => sum + step.applications, 0);
        toast(`${count(many, 'application', 'applications')} moved to ${stages[to].label.toLowerCase()}`, 'done', {
          label: 'Undo',
          run: () => undo(made.id),
        });
      },
    });
  }

  return (
    <Confirm
      opened
      title={`Move ${count(applications.length, 'application', 'applications')}`}
      confirm={preview.isSuccess && moving === 0 ? 'Nothing to move' : `Move ${moving || ''}`.trim()}
      busy={move.isPending || preview.isFetching}
      disabled={preview.isSuccess && moving === 0}
      onConfirm={go}
      onCancel={onClose}
    >
      <Radio.Group
        label="Where to"
        value={to}
        onChange={(value) => setTo(value as Stage)}
        className={classes.choices ?? ''}
      >
        {choices.map((stage) => (
          <Radio key={stage} value={stage} label={stages[stage].label} />
        ))}
      </Radio.Group>
      <div className={classes.preview} role="status">
        {preview.isError && <p>{asProblem(preview.error).message}</p>}
        {preview.isSuccess && (
          <>
            <p>
              {moving === 0 ? 'None of them can go there.' : `${count(moving, 'application goes', 'applications go')}.`}{' '}
              {preview.data.staying.length > 0 &&
                `${count(preview.data.staying.length, 'application stays', 'applications stay')}:`}
            </p>
            {preview.data.staying.length > 0 && (
              <ul className={classes.staying}>
                {preview.data.staying.slice(0, 20).map(({ application, why }) => (
                  <li key={application.id}>
                    {application.reference}: {why.charAt(0).toLowerCase() + why.slice(1)}
                  </li>
                ))}
                {preview.data.staying.length > 20 && <li>and {preview.data.staying.length - 20} more</li>}
              </ul>
            )}
          </>
        )}
      </div>
      <Textarea
        mt="md"
        label={labelOf({ label: 'Why', optional: true })}
        description="Kept with the move. Name nobody."
        value={reason}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

/** Takes a move back and says how far that went. */
export function useUndo(vacancyId: string) {
  const toast = useToast();
  const step = useHiringStep<Awaited<ReturnType<typeof undoMove>>>(vacancyId);
  return (moveId: string) =>
    step.mutate({
      call: () => undoMove(vacancyId, moveId),
      done: ({ move, staying }) => {
        const many = move.steps.reduce((sum, { applications }) => sum + applications, 0);
        const stay = staying.length > 0 ? ` ${count(staying.length, 'has', 'have')} been moved since and stay.` : '';
        toast(`${count(many, 'application is', 'applications are')} back where they were.${stay}`);
      },
    });
}
