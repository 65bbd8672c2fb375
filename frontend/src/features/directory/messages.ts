import type { Match } from './queries';

export const nextSteps: Record<Match['nextStep'], string> = {
  contact: 'Make contact: say who you are and what you do',
  share: 'Share more: what each of you does, and what you learnt',
  identify: 'Identify one thing to do together',
  agree: 'Agree on it: write down who does what',
  'keep-up-to-date': 'Keep your agreement up to date',
};
