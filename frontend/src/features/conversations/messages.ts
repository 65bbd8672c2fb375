import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';
import { formatDay, formatSpan, formatTime, type Span } from '@/ui/format';
import type { Conversation, Kind } from './queries';

export const kinds: Record<Kind, string> = { informal: 'Informal conversation', interview: 'Interview' };

export const states: Record<Conversation['state'], { label: string; tone: Tone }> = {
  invited: { label: 'Invited, not answered', tone: 'attention' },
  confirmed: { label: 'Confirmed', tone: 'good' },
  declined: { label: 'Declined', tone: 'over' },
  cancelled: { label: 'Cancelled', tone: 'over' },
};

/** An invitation whose time has come asks for no answer any more. */
export function standingOf(conversation: Conversation): { label: string; tone: Tone } {
  if (!isLive(conversation) || !hasBegun(conversation)) return states[conversation.state];
  return Date.parse(conversation.endsAt) <= Date.now()
    ? { label: 'Held', tone: 'plain' }
    : { label: 'Now', tone: 'attention' };
}

export const recommendations: Record<Schemas['ScorecardRecommendation'], { label: string; tone: Tone }> = {
  yes: { label: 'Yes', tone: 'good' },
  unsure: { label: 'Unsure', tone: 'plain' },
  no: { label: 'No', tone: 'over' },
};

export const blocks: Record<Schemas['CriterionBlock'], string> = {
  qualifications: 'Qualifications',
  experience: 'Experience',
  'skills-and-knowledge': 'Skills and knowledge',
  'qualities-and-values': 'Personal qualities and values',
};

/** `Monday 6 June 2022`, London's day. */
export const dayOf = ({ startsAt }: Span) => formatDay(startsAt);

/** `10am to 10:45am`. */
export const hoursOf = ({ startsAt, endsAt }: Span) => `${formatTime(startsAt)} to ${formatTime(endsAt)}`;

export const spanOf = formatSpan;

export const hasBegun = ({ startsAt }: Span, now = Date.now()) => Date.parse(startsAt) <= now;
export const isLive = ({ state }: Pick<Conversation, 'state'>) => state === 'invited' || state === 'confirmed';

/** An identity can be erased; the reference stays. */
export const nameOf = ({ name, reference }: { name?: string; reference: string }) => name ?? reference;

/** What an interviewer has to do about a conversation, or has done. */
export function cardOf(conversation: Conversation): { label: string; tone: Tone } | undefined {
  switch (conversation.scorecard) {
    case 'filed':
      return { label: 'Scorecard filed', tone: 'good' };
    case 'abstained':
      return { label: 'You do not score', tone: 'plain' };
    default:
      return conversation.can.includes('score')
        ? { label: conversation.scorecard ? 'Scorecard in draft' : 'Scorecard to write', tone: 'attention' }
        : undefined;
  }
}
