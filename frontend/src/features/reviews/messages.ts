import type { Tone } from '@/ui/Badge';
import { count, formatDateTime } from '@/ui/format';
import type { Panel, Reviewer, Round } from './queries';

export const MARKS = [1, 2, 3, 4, 5] as const;
export type MarkValue = (typeof MARKS)[number];

/** From here fewer marks on an answer are an exception that needs a reason. */
export const FAIR = 3;

export const left = ({ toMark, marked }: { toMark: number; marked: number }) => toMark - marked;

/** Where one's own part of a panel stands. */
export function partOf(panel: Panel): { label: string; tone: Tone; words: string } {
  const { state, declared, finished, marked, toMark, opensOn } = panel;
  if (state === 'locked') return { label: 'Locked', tone: 'over', words: 'Marks are locked. Thank you for marking.' };
  if (state === 'waiting')
    return {
      label: 'Not open yet',
      tone: 'plain',
      words: opensOn
        ? `Opens after applications close on ${formatDateTime(opensOn)}.`
        : 'Applications have closed. Marking opens when the hiring manager starts it.',
    };
  if (finished)
    return { label: 'Finished', tone: 'good', words: `You marked ${count(marked, 'answer', 'answers')}. Thank you.` };
  if (!declared)
    return {
      label: 'Open',
      tone: 'attention',
      words: `${count(toMark, 'answer is', 'answers are')} yours to mark. One short declaration comes first.`,
    };
  if (toMark === 0) return { label: 'Open', tone: 'plain', words: 'There is nothing for you to mark.' };
  return left(panel) === 0
    ? {
        label: 'All marked',
        tone: 'attention',
        words: 'Every answer has your mark. Finish your part when you are ready.',
      }
    : { label: 'Open', tone: 'attention', words: `${count(left(panel), 'answer', 'answers')} left to mark.` };
}

export const actionOf = ({ state, declared, finished, marked, toMark }: Panel): string => {
  if (state === 'waiting') return 'See the questions';
  if (state === 'locked' || finished) return 'Look back';
  if (!declared) return 'Begin';
  if (marked === toMark) return 'Finish your part';
  return marked === 0 ? 'Start marking' : 'Go on marking';
};

export const roundStates: Record<Round['state'], { label: string; tone: Tone }> = {
  waiting: { label: 'Not started', tone: 'plain' },
  open: { label: 'Marking is open', tone: 'attention' },
  locked: { label: 'Marks are locked', tone: 'good' },
};

/** Who was put on a panel without an invitation has no name until they declare: they are a place on it. */
export const nameOf = (reviewers: Reviewer[], { reviewer, name }: Pick<Reviewer, 'reviewer' | 'name'>) =>
  name ?? `Reviewer ${reviewers.findIndex((one) => one.reviewer === reviewer) + 1}`;

export function standingOf({ declared, finished, left, marked, toMark }: Reviewer): { label: string; tone: Tone } {
  if (left) return { label: 'Has left the panel', tone: 'over' };
  if (finished) return { label: 'Finished', tone: 'good' };
  if (!declared) return { label: 'Has not begun', tone: 'attention' };
  return marked === toMark ? { label: 'All marked, not finished', tone: 'plain' } : { label: 'Marking', tone: 'plain' };
}

/** Krippendorff's bounds: from 0.800 on reliable, from 0.667 on for tentative conclusions. */
export function agreementOf(alpha: number | undefined): string {
  if (alpha === undefined) return 'Too few answers have more than one mark to say how far reviewers agree.';
  if (alpha >= 0.8) return 'Reviewers agree well: the ranking can be relied on.';
  if (alpha >= 0.667) return 'Reviewers agree fairly well: take close scores as equal.';
  if (alpha > 0.2)
    return 'Reviewers agree in part: talk about the answers they saw differently before you rely on the ranking.';
  return 'Reviewers hardly agree: talk about the answers and the guide before you rely on the ranking.';
}

const EVEN = 0.25;

export function severityOf(severity: number | undefined): string {
  if (severity === undefined) return 'Nobody else marked the same answers';
  const by = Math.abs(severity).toFixed(2);
  if (Math.abs(severity) < EVEN) return 'Much like the others';
  return severity > 0
    ? `Stricter than the others, by ${by} on average`
    : `More generous than the others, by ${by} on average`;
}
