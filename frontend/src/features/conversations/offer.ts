import type { Schemas } from '@/api/schemas';
import type { FieldMessages } from '@/ui/form/useEditForm';
import { instantAt } from '@/ui/londonTime';
import type { Kind } from './queries';

export interface OfferValues {
  kind: string;
  day: string;
  time: string;
  minutes: string;
  count: string;
  pause: string;
  place: string;
}

export const offerValues: OfferValues = {
  kind: 'interview',
  day: '',
  time: '',
  minutes: '45',
  count: '1',
  pause: '15',
  place: '',
};

const MOST_IN_A_ROW = 20;

const whole = (typed: string, from: number, to: number) =>
  /^\d+$/.test(typed.trim()) && Number(typed) >= from && Number(typed) <= to;

export function validateOffer(values: OfferValues, now = new Date()): FieldMessages {
  const messages: FieldMessages = {};
  const { day, time, minutes, count, pause, place } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) messages.day = 'Enter a day';
  const clock = clockOf(time);
  if (!clock) messages.time = 'Enter a time, like 10:00 or 2:30pm';
  const first = !messages.day && clock ? instantAt(`${day}T${clock}`) : undefined;
  if (first && Date.parse(first) <= now.getTime()) messages.day = 'Choose a time in the future';
  if (!whole(minutes, 5, 480)) messages.minutes = 'Enter 5 to 480 minutes';
  if (!whole(count, 1, MOST_IN_A_ROW)) messages.count = `Enter 1 to ${MOST_IN_A_ROW}`;
  if (count.trim() !== '1' && !whole(pause, 0, 240)) messages.pause = 'Enter 0 to 240 minutes';
  if (!place.trim()) messages.place = 'Enter where it is';
  else if (place.trim().length > 500) messages.place = 'Place must be 500 characters or less';
  return messages;
}

/** `09:30`, `9.30`, `9:30am` and `2pm`, as `09:30` and `14:00`. */
export function clockOf(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim());
  if (!found) return undefined;
  const [, hours = '', minutes = '00', half] = found;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** One after the other, with a pause between them. */
export function slotsOf(values: OfferValues): Schemas['NewConversationSlot'][] {
  const first = Date.parse(instantAt(`${values.day}T${clockOf(values.time)}`) ?? '');
  const minutes = Number(values.minutes);
  const step = (minutes + (Number(values.pause) || 0)) * 60_000;
  return Array.from({ length: Number(values.count) }, (_, at) => ({
    kind: values.kind as Kind,
    startsAt: new Date(first + at * step).toISOString(),
    minutes,
    place: values.place.trim(),
  }));
}
