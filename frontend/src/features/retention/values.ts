import type { Schemas } from '@/api/schemas';
import type { FieldMessages } from '@/ui/form/useEditForm';
import type { Retention } from './queries';

export interface RetentionValues {
  when: 'default' | 'day';
  eraseOn: string;
  held: boolean;
  hold: { reason: string };
}

export const valuesOf = ({ chosen, eraseOn, hold }: Retention): RetentionValues => ({
  when: chosen ? 'day' : 'default',
  eraseOn: chosen && eraseOn ? eraseOn : '',
  held: hold !== undefined,
  hold: { reason: hold?.reason ?? '' },
});

export function validate({ when, eraseOn, held, hold }: RetentionValues): FieldMessages {
  return {
    ...(when === 'day' && !eraseOn && { eraseOn: 'Choose the day from which they are erased' }),
    ...(held && !hold.reason.trim() && { 'hold.reason': 'Say why nothing may be erased for now' }),
  };
}

export const changeOf = ({ when, eraseOn, held, hold }: RetentionValues): Schemas['RetentionChange'] => ({
  ...(when === 'day' && { eraseOn }),
  ...(held && { hold: { reason: hold.reason.trim() } }),
});

const basis: Record<NonNullable<Retention['basis']>, string> = {
  decision: 'the decision',
  closing: 'the closing',
  withdrawal: 'the withdrawal',
};

export const basisOf = (retention: Retention): string => basis[retention.basis ?? 'closing'];
