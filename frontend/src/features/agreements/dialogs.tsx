import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Confirm } from '@/ui/Confirm';
import { errorOf } from '@/ui/form/fields';
import { allOf } from './messages';
import { type AgreementParty, type AgreementView, assentToAgreement, endAgreement, proposeAgreement } from './queries';
import { useKeptText } from './useKeptText';
import type { StepMutation } from './useStep';

interface DialogProps {
  agreement: AgreementView;
  etag: string;
  step: StepMutation;
  onClose: () => void;
}

export function ProposeDialog({ agreement, etag, step, onClose }: DialogProps) {
  const { id, number, parties } = agreement;
  const names = allOf(parties.map(({ organisation }) => organisation));
  return (
    <Confirm
      opened
      title={`Propose version ${number}?`}
      confirm="Propose it"
      busy={step.isPending}
      onConfirm={() =>
        step.mutate(
          { call: () => proposeAgreement(id, etag), done: () => `Proposed to ${names}` },
          { onSettled: onClose },
        )
      }
      onCancel={onClose}
    >
      <p>
        {names} can then read it, ask about it and agree. This text is kept as version {number}; to change it afterwards
        is to propose a new one.
      </p>
    </Confirm>
  );
}

export function AssentDialog({ agreement, etag, step, onClose, party }: DialogProps & { party: AgreementParty }) {
  const { id, number } = agreement;
  const { organisation } = party;
  return (
    <Confirm
      opened
      title={`Agree for ${organisation.name}?`}
      confirm="Yes, we agree"
      cancel="Not yet"
      busy={step.isPending}
      onConfirm={() =>
        step.mutate(
          {
            call: () => assentToAgreement(id, etag, { organisationId: organisation.id }),
            done: ({ state }) =>
              state === 'agreed' ? 'Every party has agreed' : `${organisation.name} has agreed to version ${number}`,
          },
          { onSettled: onClose },
        )
      }
      onCancel={onClose}
    >
      <p>
        You say yes to version {number} as it stands here. Your name and today’s date are put under it, where every
        party sees them.
      </p>
    </Confirm>
  );
}

export function RecordDialog({ agreement, etag, step, onClose, party }: DialogProps & { party: AgreementParty }) {
  const { id, number } = agreement;
  const { organisation } = party;
  return (
    <TextDialog
      name={`record-${organisation.id}`}
      title={`Record the yes of ${organisation.name}`}
      confirm="Record it"
      label="How was it given?"
      hint="Such as: signed at the trustees’ meeting of 3 November"
      missing="Say how the party agreed, such as by letter or at a meeting"
      most={1000}
      busy={step.isPending}
      onCancel={onClose}
      onConfirm={(note, sent) =>
        step.mutate(
          {
            call: () => assentToAgreement(id, etag, { organisationId: organisation.id, note }),
            done: () => `Recorded: ${organisation.name} agrees to version ${number}`,
          },
          {
            onSuccess: () => {
              sent();
              onClose();
            },
          },
        )
      }
    >
      <p>Only if they have said yes to version {number} as it stands. All parties see that you recorded it, and how.</p>
    </TextDialog>
  );
}

export function EndDialog({ agreement, etag, step, onClose }: DialogProps) {
  return (
    <TextDialog
      name="end"
      title="End this agreement?"
      confirm="End it"
      danger
      label="Why does it end?"
      hint="Every party reads this"
      missing="Say why it ends"
      most={1000}
      busy={step.isPending}
      onCancel={onClose}
      onConfirm={(reason, sent) =>
        step.mutate(
          { call: () => endAgreement(agreement.id, etag, reason), done: () => 'The agreement has ended' },
          {
            onSuccess: () => {
              sent();
              onClose();
            },
          },
        )
      }
    >
      <p>It stays readable with all its versions. It cannot be changed or taken up again.</p>
    </TextDialog>
  );
}

interface TextDialogProps {
  name: string;
  title: string;
  confirm: string;
  danger?: boolean;
  label: string;
  hint: string;
  /** What to say when nothing was written. */
  missing: string;
  most: number;
  busy: boolean;
  children: ReactNode;
  onCancel: () => void;
  onConfirm: (text: string, sent: () => void) => void;
}

/** A step that needs a few words. They stay until they have been sent. */
function TextDialog({ name, label, hint, missing, most, children, onConfirm, ...confirm }: TextDialogProps) {
  const [text, setText] = useKeptText(name);
  const [tried, setTried] = useState(false);
  const problem = !text.trim() ? missing : text.length > most ? `Use ${most} characters or fewer` : undefined;
  return (
    <Confirm
      opened
      {...confirm}
      onConfirm={() => {
        setTried(true);
        if (!problem) onConfirm(text.trim(), () => setText(''));
      }}
    >
      {children}
      <Textarea
        mt="md"
        label={label}
        description={hint}
        error={tried && errorOf(problem)}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Confirm>
  );
}
