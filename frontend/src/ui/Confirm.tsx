import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface ConfirmProps {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** The verb of what is going to happen: "Archive", not "OK". */
  confirm: string;
  cancel?: string;
  danger?: boolean;
  busy?: boolean;
  /** Nothing can happen as it stands; what stands in the dialog says why. */
  disabled?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Built of Modal's parts, since its ready-made header is a second banner to a screen reader. */
export function Confirm({
  opened,
  title,
  children,
  confirm,
  cancel = 'Cancel',
  danger,
  busy,
  disabled,
  ...on
}: ConfirmProps) {
  return (
    <Modal.Root opened={opened} onClose={on.onCancel} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title fw={640} fz="xl" mb="xs">
            {title}
          </Modal.Title>
          {children}
          <Group mt="lg" gap="sm">
            <Button
              onClick={on.onConfirm}
              loading={busy ?? false}
              disabled={disabled ?? false}
              {...(danger && { color: 'danger' })}
            >
              {confirm}
            </Button>
            <Button variant="default" onClick={on.onCancel} data-autofocus>
              {cancel}
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
