import type { Schemas } from '@/api/schemas';
import type { Candidate, Shortlisted } from './queries';

/** By the name once it is known, else by the reference. */
export const nameOf = ({ name, application }: Pick<Candidate | Shortlisted, 'name' | 'application'>) =>
  name ?? application.reference;

export const scoreOf = (score: number | undefined) => (score === undefined ? 'No marks' : score.toFixed(2));

export const stages: Record<Schemas['ApplicationStage'], string> = {
  marked: 'Marked',
  shortlisted: 'Shortlisted',
  conversation: 'In conversation',
  appointed: 'Appointed',
  'not-appointed': 'Not appointed',
};

export const levels: Record<Schemas['DbsLevel'], string> = {
  none: 'No check',
  basic: 'Basic',
  standard: 'Standard',
  enhanced: 'Enhanced',
  'enhanced-with-barred-lists': 'Enhanced with barred lists',
};

export const outcomes: Record<Schemas['DbsOutcome'], string> = {
  clear: 'Clear',
  assessed: 'Something stood on it, was weighed, and is no obstacle',
};

export const listed = (words: string[], last = 'and') =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
