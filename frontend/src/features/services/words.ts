import type { Schemas } from '@/api/schemas';
import { formatDate, formatMoney } from '@/ui/format';
import type { ServiceView } from './queries';

export type Schedule = Schemas['ServiceSchedule'];
export type Attendance = Schemas['ServiceAttendance'];
export type Status = Schemas['ServiceStatus'];

export const weekDays = [
  { value: 'mo', label: 'Monday' },
  { value: 'tu', label: 'Tuesday' },
  { value: 'we', label: 'Wednesday' },
  { value: 'th', label: 'Thursday' },
  { value: 'fr', label: 'Friday' },
  { value: 'sa', label: 'Saturday' },
  { value: 'su', label: 'Sunday' },
] as const;

export const ordinals = [
  { value: '1', label: 'First' },
  { value: '2', label: 'Second' },
  { value: '3', label: 'Third' },
  { value: '4', label: 'Fourth' },
  { value: '5', label: 'Fifth' },
  { value: '-1', label: 'Last' },
] as const;

export const attendances: readonly { value: Attendance; label: string }[] = [
  { value: 'in-person', label: 'In person' },
  { value: 'online', label: 'Online' },
  { value: 'phone', label: 'By phone' },
  { value: 'home-visit', label: 'Home visits' },
];

export const statuses: readonly { value: Status; label: string; hint: string }[] = [
  { value: 'active', label: 'Running', hint: 'People can come' },
  { value: 'paused', label: 'Paused', hint: 'It will be back' },
  { value: 'ended', label: 'Ended', hint: 'It leaves the lists; what happened is kept' },
];

export const statusLabel = (status: Status) => statuses.find(({ value }) => value === status)?.label ?? status;

const labelIn = (choices: readonly { value: string; label: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

export const dayLabel = (day: string) => labelIn(weekDays, day);

/** "Mondays, Tuesdays and Fridays" */
export function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const WORKING_DAYS = 'mo,tu,we,th,fr';

function daysInWords({ freq, every, days }: Schedule): string {
  if (freq === 'monthly') {
    const named = days.map((day) => `${labelIn(ordinals, day.slice(0, -2)).toLowerCase()} ${dayLabel(day.slice(-2))}`);
    return `${sentence(listed(named))} of ${every === 1 ? 'the month' : `every ${nth(every)} month`}`;
  }
  const inOrder = weekDays.filter(({ value }) => days.includes(value));
  const names =
    inOrder.map(({ value }) => value).join() === WORKING_DAYS
      ? 'Mondays to Fridays'
      : listed(inOrder.map(({ label }) => `${label}s`));
  return every === 1 ? names : `${names}, every ${nth(every)} week`;
}

const nth = (every: number) => ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth'][every] ?? `${every}th`;

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "Tuesdays 10:00–12:00" */
export function whenInWords(schedule: Schedule): string {
  const { opensAt, closesAt, validFrom, validTo } = schedule;
  const season = [validFrom && `from ${formatDate(validFrom)}`, validTo && `until ${formatDate(validTo)}`]
    .filter(Boolean)
    .join(' ');
  return `${daysInWords(schedule)} ${opensAt}–${closesAt}${season && `, ${season}`}`;
}

/** "Ages 11 to 18" */
export function agesInWords({ minimumAge, maximumAge }: Pick<ServiceView, 'minimumAge' | 'maximumAge'>): string {
  if (minimumAge === undefined) return maximumAge === undefined ? '' : `Up to age ${maximumAge}`;
  return maximumAge === undefined ? `From age ${minimumAge}` : `Ages ${minimumAge} to ${maximumAge}`;
}

export function costInWords({ cost, costNote }: Pick<ServiceView, 'cost' | 'costNote'>): string {
  const amount = cost && (Number(cost.amount) === 0 ? 'Free' : formatMoney(cost));
  return [amount, costNote].filter(Boolean).join('. ');
}

export const attendanceInWords = (given: Attendance[]): string =>
  sentence(listed(given.map((one) => labelIn(attendances, one).toLowerCase())));

type Place = ServiceView['places'][number];

/** "Church hall, Chelmsford CM1 1QH" */
export const placeInWords = ({ name, address }: Place): string =>
  [name, [address.town, address.postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
