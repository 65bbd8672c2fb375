import type { MarkValue } from './messages';
import type { Answer } from './queries';

export interface Mark {
  value: MarkValue;
  note?: string;
}

interface Step {
  alias: string;
  /** What came before it: undefined when it had no mark. */
  before: Mark | undefined;
  kind: 'mark' | 'skip';
}

/** One reviewer's way through the answers to one question. */
export interface Queue {
  marks: Record<string, Mark>;
  /** Skipped ones come back at the end, in this order. */
  skipped: string[];
  /** Stepped back from, or withdrawn meanwhile. */
  gone: string[];
  /** Taken back, or to be changed: they come before all others, the last one first. */
  recalled: string[];
  steps: Step[];
  /** Notes that were begun. */
  notes: Record<string, string>;
}

export const emptyQueue: Queue = { marks: {}, skipped: [], gone: [], recalled: [], steps: [], notes: {} };

export type QueueAction =
  | { do: 'mark'; alias: string; mark: Mark }
  | { do: 'skip'; alias: string }
  | { do: 'undo' }
  | { do: 'recall'; alias: string; mark: Mark | undefined }
  | { do: 'drop'; alias: string }
  | { do: 'note'; alias: string; note: string };

const without = (list: string[], alias: string) => list.filter((one) => one !== alias);

export function queueReducer(queue: Queue, action: QueueAction): Queue {
  switch (action.do) {
    case 'mark': {
      const { alias, mark } = action;
      return {
        ...queue,
        marks: { ...queue.marks, [alias]: mark },
        skipped: without(queue.skipped, alias),
        recalled: without(queue.recalled, alias),
        steps: [...queue.steps, { alias, before: queue.marks[alias], kind: 'mark' }],
      };
    }
    case 'skip':
      // one that was called back with its mark keeps it
      if (queue.marks[action.alias]) return { ...queue, recalled: without(queue.recalled, action.alias) };
      return {
        ...queue,
        skipped: [...without(queue.skipped, action.alias), action.alias],
        recalled: without(queue.recalled, action.alias),
        steps: [...queue.steps, { alias: action.alias, before: undefined, kind: 'skip' }],
      };
    case 'undo':
      return undone(queue);
    case 'recall': {
      const { alias, mark } = action;
      return {
        ...queue,
        marks: mark ? { ...queue.marks, [alias]: mark } : queue.marks,
        notes: { ...queue.notes, [alias]: mark?.note ?? queue.notes[alias] ?? '' },
        recalled: [...without(queue.recalled, alias), alias],
      };
    }
    case 'drop':
      return {
        ...queue,
        gone: [...queue.gone, action.alias],
        recalled: without(queue.recalled, action.alias),
        skipped: without(queue.skipped, action.alias),
        marks: Object.fromEntries(Object.entries(queue.marks).filter(([alias]) => alias !== action.alias)),
        steps: queue.steps.filter(({ alias }) => alias !== action.alias),
      };
    case 'note':
      return { ...queue, notes: { ...queue.notes, [action.alias]: action.note } };
  }
}

function undone(queue: Queue): Queue {
  const last = queue.steps.at(-1);
  if (!last) return queue;
  const steps = queue.steps.slice(0, -1);
  const recalled = [...without(queue.recalled, last.alias), last.alias];
  if (last.kind === 'skip') return { ...queue, steps, recalled, skipped: without(queue.skipped, last.alias) };
  const { [last.alias]: mark, ...marks } = queue.marks;
  return {
    ...queue,
    steps,
    recalled,
    marks: last.before ? { ...marks, [last.alias]: last.before } : marks,
    notes: { ...queue.notes, [last.alias]: mark?.note ?? queue.notes[last.alias] ?? '' },
  };
}

/** Which answer is in hand; undefined when none is left. */
export function currentOf(queue: Queue, feed: Answer[]): string | undefined {
  const recalled = queue.recalled.at(-1);
  if (recalled) return recalled;
  const open = ({ alias }: Answer) => !queue.marks[alias] && !queue.gone.includes(alias);
  return feed.find((answer) => open(answer) && !queue.skipped.includes(answer.alias))?.alias ?? queue.skipped[0];
}

/** How many answers still come after the one in hand before more must be fetched. */
export const ahead = (queue: Queue, feed: Answer[]): number =>
  feed.filter(({ alias }) => !queue.marks[alias] && !queue.gone.includes(alias) && !queue.skipped.includes(alias))
    .length;
