import { Button, Progress } from '@mantine/core';
import { useRef } from 'react';
import type { Versioned } from '@/api/client';
import { count, formatNumber } from '@/ui/format';
import { Section } from '@/ui/Page';
import classes from './imports.module.css';
import { timeLeft } from './messages';
import { cancelImport, type ImportView } from './queries';
import { useImportStep } from './useImportStep';

/** How far the work is; nobody needs to stay for it. */
export function WorkStep({ opened: { value, etag } }: { opened: Versioned<ImportView> }) {
  const cancel = useImportStep(value.id, () => cancelImport(value.id, etag));
  const { counts } = value;
  const checking = value.state === 'checking';
  const all = checking ? counts.rows : counts.fresh + counts.updates;
  const done = checking ? counts.checked : counts.imported;
  const left = useTimeLeft(value.state, done, all);
  const percent = all === 0 ? 0 : Math.floor((done / all) * 100);
  return (
    <Section title={checking ? 'Every row is being checked' : 'The rows are coming in'}>
      <div className={classes.work}>
        <Progress.Root size="xl" radius="sm" className={classes.bar}>
          <Progress.Section value={percent} aria-label={checking ? 'Rows checked' : 'Rows imported'} />
        </Progress.Root>
        <p role="status">
          {formatNumber(done)} of {count(all, 'row', 'rows')}
          {left && `, ${left}`}
        </p>
        <p className={classes.quiet}>
          You can leave this page: the work goes on, and you find it under Imports.
          {checking ? ' Nothing is changed by a check.' : ' What has come in stays when you stop it.'}
        </p>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          Stop
        </Button>
      </div>
    </Section>
  );
}

/** By how fast it has gone since this page looked first. */
function useTimeLeft(state: string, done: number, all: number): string {
  const began = useRef({ state, done, at: performance.now() });
  if (began.current.state !== state || done < began.current.done)
    began.current = { state, done, at: performance.now() };
  const went = done - began.current.done;
  const seconds = (performance.now() - began.current.at) / 1000;
  return went === 0 ? '' : timeLeft(((all - done) / went) * seconds);
}
