import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';
import type { SignpostView } from './queries';

export type Reason = Schemas['SignpostReason'];
export type Outcome = Schemas['SignpostOutcome'];

export const reasons: readonly { value: Reason; label: string }[] = [
  { value: 'full', label: 'Full' },
  { value: 'not-eligible', label: 'Not eligible' },
  { value: 'too-far', label: 'Too far' },
  { value: 'closed', label: 'Closed' },
  { value: 'no-such-service', label: 'No such service' },
];

export const outcomes: readonly { value: Outcome; label: string }[] = [
  { value: 'helped', label: 'Helped' },
  { value: 'partly', label: 'Partly helped' },
  { value: 'not-helped', label: 'Not helped' },
  { value: 'did-not-come', label: 'Did not come' },
  { value: 'unknown', label: 'Not known' },
];

export const reasonLabel = (reason: Reason) => reasons.find(({ value }) => value === reason)?.label ?? reason;
const outcomeLabel = (outcome: Outcome) => outcomes.find(({ value }) => value === outcome)?.label ?? outcome;

/** How it stands, in a word or two, and what colour that has. */
export function standingOf({ state, reason, outcome }: SignpostView): { label: string; tone: Tone } {
  if (outcome)
    return { label: outcomeLabel(outcome), tone: outcome === 'helped' || outcome === 'partly' ? 'good' : 'over' };
  switch (state) {
    case 'offered':
      return { label: 'Waits for an answer', tone: 'attention' };
    case 'accepted':
      return { label: 'Accepted', tone: 'good' };
    case 'declined':
      return { label: `Declined${reason ? `: ${reasonLabel(reason).toLowerCase()}` : ''}`, tone: 'over' };
    case 'nobody':
      return { label: `Nobody could${reason ? `: ${reasonLabel(reason).toLowerCase()}` : ''}`, tone: 'attention' };
    default:
      return { label: 'Pointed to them', tone: 'plain' };
  }
}
