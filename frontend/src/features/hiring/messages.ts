import type { Tone } from '@/ui/Badge';
import { count, formatShortDate } from '@/ui/format';
import type { Move, Pipeline, Stage } from './queries';

export const stages: Record<Stage, { label: string; tone: Tone; empty: string }> = {
  marked: { label: 'Marked', tone: 'plain', empty: 'Nobody waits here.' },
  shortlisted: {
    label: 'Shortlisted',
    tone: 'attention',
    empty: 'Nobody is shortlisted. Choose from those who are marked.',
  },
  conversation: {
    label: 'In conversation',
    tone: 'attention',
    empty: 'Nobody is in conversation. Reveal the shortlist, then invite them.',
  },
  appointed: { label: 'Appointed', tone: 'good', empty: 'Nobody was appointed.' },
  'not-appointed': { label: 'Not appointed', tone: 'over', empty: 'Nobody.' },
};

/** Where somebody can be moved by hand; the rest is for the decision. */
export const movable = ['marked', 'shortlisted', 'conversation'] as const satisfies readonly Stage[];

export const MOST_AT_ONCE = 500;

const applications = (value: number) => count(value, 'application', 'applications');

type Step = Pipeline['next'][number];

export function sayStep({ code, applications: many }: Step, { passMark }: Pipeline): string {
  switch (code) {
    case 'await-deadline':
      return `It takes applications still: ${applications(many)} so far. The anonymous review starts when it has closed.`;
    case 'start-review':
      return `${count(many, 'application waits', 'applications wait')} for the anonymous review to start.`;
    case 'lock-marks':
      return 'Answers are being marked. The board opens once the marks are locked.';
    case 'shortlist':
      return passMark === undefined
        ? `${count(many, 'application is', 'applications are')} marked. Choose whom to shortlist.`
        : `${count(many, 'application reaches', 'applications reach')} the pass mark of ${passMark.toFixed(2)}. Choose whom to shortlist.`;
    case 'reveal':
      return `${count(many, 'shortlisted application is', 'shortlisted applications are')} not revealed yet.`;
    case 'invite':
      return `${count(many, 'candidate is', 'candidates are')} revealed and not invited to a conversation yet.`;
    case 'decide':
      return `${count(many, 'candidate is', 'candidates are')} in conversation: decide when you have met them.`;
  }
}

const DAY = 86_400_000;

/** `since today`, `for 3 days`: how long somebody has been waiting there. */
export function ageOf(since: string, now = Date.now()): string {
  const days = Math.floor((now - Date.parse(`${since}T00:00:00Z`)) / DAY);
  return days <= 0 ? 'since today' : `for ${count(days, 'day', 'days')}`;
}

export const sayOldest = (oldest: string | undefined): string | undefined =>
  oldest && `longest ${ageOf(oldest)} (${formatShortDate(oldest)})`;

export const sayMove = ({ steps }: Move): string =>
  steps
    .map(({ from, to, applications: many }) => `${applications(many)} from ${lower(from)} to ${lower(to)}`)
    .join(', ') || 'Applications that are erased since';

const lower = (stage: Stage) => stages[stage].label.toLowerCase();

export const scoreOf = (score: number | undefined): string => (score === undefined ? 'No marks' : score.toFixed(2));
