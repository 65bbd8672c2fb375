import { type ApiProblem, asProblem } from '@/api/problem';
import type { MarkValue } from './messages';

/** A mark as it should be; without a value it is taken back. */
export interface Intent {
  value?: MarkValue;
  note?: string;
}

export type Saving = { state: 'saving' } | { state: 'saved' } | { state: 'failed'; problem: ApiProblem };

interface Saver {
  want: (alias: string, intent: Intent) => void;
  retry: () => void;
}

/**
 * Sends each answer's newest mark, one call an answer at a time, so that a mark, its correction and its taking back
 * arrive in the order they were made, however slow the line is.
 */
export function markSaver(
  send: (alias: string, intent: Intent) => Promise<unknown>,
  tell: (alias: string, saving: Saving, intent: Intent) => void,
): Saver {
  const wanted = new Map<string, Intent>();
  const running = new Set<string>();
  const failed = new Set<string>();

  async function run(alias: string): Promise<void> {
    if (running.has(alias)) return;
    running.add(alias);
    for (let intent = wanted.get(alias); intent; intent = next(alias, intent)) {
      tell(alias, { state: 'saving' }, intent);
      try {
        await send(alias, intent);
        failed.delete(alias);
        if (wanted.get(alias) === intent) tell(alias, { state: 'saved' }, intent);
      } catch (error) {
        if (wanted.get(alias) !== intent) continue;
        failed.add(alias);
        tell(alias, { state: 'failed', problem: asProblem(error) }, intent);
      }
    }
    running.delete(alias);
  }

  const next = (alias: string, sent: Intent) => (wanted.get(alias) === sent ? undefined : wanted.get(alias));

  return {
    want: (alias, intent) => {
      wanted.set(alias, intent);
      void run(alias);
    },
    retry: () => {
      for (const alias of failed) void run(alias);
    },
  };
}
