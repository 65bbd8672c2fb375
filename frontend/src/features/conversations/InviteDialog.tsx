import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { Confirm } from '@/ui/Confirm';
import { kinds, nameOf, spanOf } from './messages';
import { type Candidate, invite, type Slot } from './queries';
import { useStep } from './useStep';

interface InviteDialogProps {
  vacancyId: string;
  candidates: Candidate[];
  /** free ones in the future */
  slots: Slot[];
  candidate?: Candidate;
  slot?: Slot;
  onClose: () => void;
}

/** Brings a candidate and a time together; either may be chosen already. */
export function InviteDialog({ vacancyId, candidates, slots, onClose, ...chosen }: InviteDialogProps) {
  const [applicationId, setApplicationId] = useState((chosen.candidate ?? candidates[0])?.applicationId ?? '');
  const [slotId, setSlotId] = useState((chosen.slot ?? slots[0])?.id ?? '');
  const [keys] = useState(idempotencyKeys);
  const step = useStep();
  const who = candidates.find((one) => one.applicationId === applicationId);
  const send = () => {
    const body = { applicationId, slotId };
    step.mutate(
      { call: () => invite(vacancyId, body, keys(body)), done: `${who ? nameOf(who) : 'The candidate'} is invited` },
      { onSuccess: onClose },
    );
  };
  return (
    <Confirm
      opened
      title="Invite a candidate"
      confirm="Send the invitation"
      busy={step.isPending}
      onConfirm={send}
      onCancel={onClose}
    >
      <p>They get an email with a calendar file, and can choose another free time or decline.</p>
      <NativeSelect
        mt="md"
        label="Who"
        value={applicationId}
        data={candidates.map((one) => ({ value: one.applicationId, label: nameOf(one) }))}
        onChange={(event) => setApplicationId(event.currentTarget.value)}
      />
      {who?.adjustments && (
        <p style={{ marginTop: '0.5rem' }}>
          <strong>Needs changed:</strong> {who.adjustments}
        </p>
      )}
      <NativeSelect
        mt="md"
        label="When"
        value={slotId}
        data={slots.map((one) => ({ value: one.id, label: `${spanOf(one)} (${kinds[one.kind].toLowerCase()})` }))}
        onChange={(event) => setSlotId(event.currentTarget.value)}
      />
    </Confirm>
  );
}
