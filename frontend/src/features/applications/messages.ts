import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';

export type Status = Schemas['ApplicationStatus'];

export const statuses: readonly { value: Status; label: string; tone: Tone }[] = [
  { value: 'draft', label: 'Being written', tone: 'plain' },
  { value: 'submitted', label: 'Submitted', tone: 'good' },
  { value: 'withdrawn', label: 'Withdrawn', tone: 'over' },
];

export const statusOf = (status: Status) => statuses.find(({ value }) => value === status);

export const styleLabels: Record<Schemas['AnswerStyle'], string> = {
  letter: 'In sentences, as in a letter',
  bullets: 'In bullet points',
};
