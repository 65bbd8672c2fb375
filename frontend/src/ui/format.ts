const LONDON = 'Europe/London';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: LONDON });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: LONDON,
});
const number = new Intl.NumberFormat('en-GB');

/** `6 June 2022`; a plain date (`2022-06-06`) is that day everywhere. */
export const formatDate = (iso: string): string => day.format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso));

/** `Monday, 6 June 2022 at 11:59 pm`, London time. */
export const formatDateTime = (iso: string): string => dayAndTime.format(new Date(iso)).replace(/\s(am|pm)$/i, ' $1');

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
