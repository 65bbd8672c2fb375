import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { Section } from '@/ui/Page';
import { saveFile } from '@/ui/saveFile';
import { useToast } from '@/ui/Toast';
import classes from './afterwards.module.css';
import { forgetKey } from './key';
import { eraseApplication, exportApplication, myApplicationKey, type Opened } from './queries';
import { useMyApplication } from './useMyApplication';

/** What is held about a candidate is theirs: to take away, and to have erased. */
export function MyData({ opened }: { opened: Opened }) {
  const { key } = useMyApplication();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState<'export' | 'erase'>();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  async function take() {
    setBusy('export');
    try {
      const all = await exportApplication(key);
      saveFile(
        `application-${all.reference}.json`,
        new Blob([JSON.stringify(all, undefined, 2)], { type: 'application/json' }),
      );
    } catch (error) {
      toast(asProblem(error).message, 'problem');
    } finally {
      setBusy(undefined);
    }
  }

  async function erase() {
    setBusy('erase');
    try {
      await eraseApplication(key, opened.etag);
      await navigate({ to: '/my-application/erased', replace: true });
      forgetKey();
      queryClient.removeQueries({ queryKey: myApplicationKey });
    } catch (error) {
      const { status, message } = asProblem(error);
      toast(
        status === 412 ? 'It was changed on another device. Open your link again, then repeat.' : message,
        'problem',
      );
      setAsking(false);
      setBusy(undefined);
    }
  }

  return (
    <Section title="Your data">
      <p>
        Take away everything we hold about your application as a file. Reviewers’ notes on your answers are in it once
        marking has ended.
      </p>
      <div className={classes.data}>
        <Button variant="default" loading={busy === 'export'} onClick={() => void take()}>
          Download my data
        </Button>
        {opened.value.can.includes('erase') ? (
          <Button variant="subtle" color="danger" onClick={() => setAsking(true)}>
            Erase everything
          </Button>
        ) : (
          <p className={classes.quiet}>
            It has to be kept for now, because a legal question about this vacancy is open, so it cannot be erased yet.
          </p>
        )}
      </div>
      <Confirm
        opened={asking}
        title="Erase everything we hold about you here?"
        confirm="Erase it for good"
        cancel="Keep it"
        danger
        busy={busy === 'erase'}
        onConfirm={() => void erase()}
        onCancel={() => setAsking(false)}
      >
        <p>
          Your answers, your details, your CV, marks and letters are deleted at once, and your application ends by it.
          Nobody can bring them back, and your private link stops working.
        </p>
      </Confirm>
    </Section>
  );
}
