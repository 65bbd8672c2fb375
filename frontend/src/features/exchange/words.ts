import type { Schemas } from '@/api/schemas';

export type Good = Schemas['ExchangeGood'];
export type Kind = Schemas['ExchangeKind'];

export const goods: readonly { value: Good; label: string }[] = [
  { value: 'room', label: 'A room' },
  { value: 'people', label: 'People' },
  { value: 'skills', label: 'Skills' },
  { value: 'training', label: 'Training' },
  { value: 'equipment', label: 'Equipment' },
  { value: 'food', label: 'Food' },
  { value: 'transport', label: 'Transport' },
  { value: 'funding', label: 'Money' },
  { value: 'referrals', label: 'Referrals' },
  { value: 'knowledge', label: 'Knowledge' },
  { value: 'other', label: 'Something else' },
];

export const goodLabel = (good: Good) => goods.find(({ value }) => value === good)?.label ?? good;

export const days = [
  { value: 'mo', label: 'Monday' },
  { value: 'tu', label: 'Tuesday' },
  { value: 'we', label: 'Wednesday' },
  { value: 'th', label: 'Thursday' },
  { value: 'fr', label: 'Friday' },
  { value: 'sa', label: 'Saturday' },
  { value: 'su', label: 'Sunday' },
] as const;

export const daysInWords = (given: Schemas['WeekDay'][]): string =>
  days
    .filter(({ value }) => given.includes(value))
    .map(({ label }) => `${label}s`)
    .join(', ');
