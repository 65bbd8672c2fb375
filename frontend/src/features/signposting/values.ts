import type { FieldMessages } from '@/ui/form/useEditForm';
import { dayFromNow } from '@/ui/londonTime';
import type { NewSignpost, SignpostView } from './queries';
import type { Reason } from './words';

export interface Choice {
  id: string;
  name: string;
}

/** What stands in place of an organisation. */
export const OTHER = 'other';
export const NOBODY = 'nobody';

export interface SignpostValues {
  fromId: Choice | null;
  /** one of the offered, OTHER or NOBODY */
  toId: string;
  other: Choice | null;
  themeId: string;
  handOver: 'no' | 'yes';
  reason: Reason | '';
  day: string;
  town: string;
  /** The declined hand-over that this one follows. */
  insteadOf: string;
}

export const emptyValues = (from: Choice | undefined, to: string | undefined, themeId: string | undefined) =>
  ({
    fromId: from ?? null,
    toId: to ?? OTHER,
    other: null,
    themeId: themeId ?? '',
    handOver: 'no',
    reason: '',
    day: dayFromNow(0),
    town: '',
    insteadOf: '',
  }) satisfies SignpostValues;

export const valuesOf = ({ from, to, theme, state, reason, day, town, insteadOf }: SignpostView): SignpostValues => ({
  fromId: from,
  toId: to?.id ?? NOBODY,
  other: null,
  themeId: theme.id,
  handOver: state === 'offered' ? 'yes' : 'no',
  reason: reason ?? '',
  day,
  town: town ?? '',
  insteadOf: insteadOf ?? '',
});

/** About the same, from the same, on from a no. */
export const nextAfter = (declined: SignpostView): SignpostValues => ({
  ...valuesOf(declined),
  toId: OTHER,
  handOver: 'no',
  reason: '',
  day: dayFromNow(0),
  insteadOf: declined.id,
});

export const recipientOf = ({ toId, other }: SignpostValues): string | undefined =>
  toId === NOBODY ? undefined : toId === OTHER ? other?.id : toId;

export function validate(values: SignpostValues): FieldMessages {
  const messages: FieldMessages = {};
  if (!values.fromId) messages.fromId = 'Choose the organisation that points';
  if (values.toId === OTHER && !values.other) messages.other = 'Choose an organisation, or say that nobody could';
  if (values.toId === NOBODY && !values.reason) messages.reason = 'Choose why nobody could';
  if (!values.themeId) messages.themeId = 'Choose a theme';
  if (!values.day) messages.day = 'Enter a day';
  return messages;
}

/** @param handsOver whether the organisation can answer at all */
export function contentOf(values: SignpostValues, handsOver: boolean): NewSignpost {
  const toId = recipientOf(values);
  return {
    fromId: values.fromId?.id ?? '',
    themeId: values.themeId,
    day: values.day,
    ...(toId && { toId }),
    ...(toId && handsOver && values.handOver === 'yes' && { handOver: true }),
    ...(values.toId === NOBODY && values.reason && { reason: values.reason }),
    ...(values.insteadOf && { insteadOf: values.insteadOf }),
    ...(values.town.trim() && { town: values.town.trim() }),
  };
}
