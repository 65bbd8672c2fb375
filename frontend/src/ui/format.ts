const LONDON = 'Europe/London';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: LONDON });
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: LONDON,
});
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: LONDON });
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: LONDON,
});
const number = new Intl.NumberFormat('en-GB');

/** `6 June 2022`; a plain date (`2022-06-06`) is that day everywhere. */
export const formatDate = (iso: string): string => day.format(instantOf(iso));

/** `6 Jun 2022`, for lists; it never breaks in two. */
export const formatShortDate = (iso: string): string => shortDay.format(instantOf(iso)).replaceAll(' ', '\u00a0');

const instantOf = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);

/** `Monday 6 June 2022 at 11:59pm`, London time. Put together by hand, since engines differ in commas and spaces. */
export const formatDateTime = (iso: string): string => `${formatDay(iso)} at ${formatTime(iso)}`;

/** `9am`, `4:12pm`, London time. */
export function formatTime(iso: string): string {
  const [hour = '', minute = ''] = clock.format(new Date(iso)).split(':');
  const twelve = Number(hour) % 12 || 12;
  return `${twelve}${minute === '00' ? '' : `:${minute}`}${Number(hour) < 12 ? 'am' : 'pm'}`;
}

export interface Span {
  startsAt: string;
  endsAt: string;
}

/** `Monday 6 June 2022`, London's day. */
export const formatDay = (iso: string): string => `${weekday.format(new Date(iso))} ${formatDate(iso)}`;

/** `Monday 6 June 2022, 10am to 10:45am`, London time. */
export const formatSpan = ({ startsAt, endsAt }: Span): string =>
  `${formatDay(startsAt)}, ${formatTime(startsAt)} to ${formatTime(endsAt)}`;

export interface Money {
  amount: string;
  currency: string;
}

/** `£14,198.93`, and `£500` where there are no pence. */
export function formatMoney({ amount, currency }: Money): string {
  const value = Number(amount);
  const digits = Number.isInteger(value) ? 0 : 2;
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(value);
}

export const formatNumber = (value: number): string => number.format(value);

/** `1 organisation`, `3 organisations`. */
export const count = (value: number, one: string, many: string): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;
