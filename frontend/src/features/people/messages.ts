import type { Schemas } from '@/api/schemas';

export type Level = Schemas['AffiliationLevel'];

export const levels: readonly { value: Level; label: string; hint: string }[] = [
  { value: 'frontline', label: 'Frontline', hint: 'Does the work' },
  { value: 'manager', label: 'Manager', hint: 'Leads the work' },
  { value: 'trustee', label: 'Trustee', hint: 'Governs' },
];

export const levelLabel = (level: Level): string => levels.find(({ value }) => value === level)?.label ?? level;

export const sorts = [
  { value: 'name', label: 'Name' },
  { value: '-updatedAt', label: 'Last changed' },
] as const;

export type Sort = (typeof sorts)[number]['value'];
