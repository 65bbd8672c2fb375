import type { Schemas } from '@/api/schemas';
import { count, formatDate, formatMoney, formatNumber } from '@/ui/format';
import { days, wordOf } from './messages';

type Deadline = Schemas['VacancyDeadline'];

/** What is paid: the figure that counts for a reader first, how it comes about second. */
export interface Pay {
  figure: string;
  basis: string;
}

export function payOf(
  terms: Schemas['VacancyTerms'] | undefined,
  hours: Schemas['VacancyHours'] | undefined,
): Pay | undefined {
  switch (terms?.type) {
    case 'salary': {
      const full = `${formatMoney(terms.fullTime)} full-time (${formatNumber(terms.fullTimeHoursPerWeek)} hours a week)`;
      return terms.proRata && hours
        ? { figure: `${formatMoney(terms.proRata)} a year`, basis: `for ${hoursOf(hours)}; ${full}` }
        : { figure: `${formatMoney(terms.fullTime)} a year`, basis: full };
    }
    case 'stipend':
      return {
        figure: `${formatMoney(terms.amount)} a month`,
        basis:
          `${terms.includesVat ? 'including VAT, ' : ''}for ${count(terms.months, 'month', 'months')}` +
          `${terms.perMember ? `: ${formatMoney(terms.perMember)} for each member` : ''}`,
      };
    case 'unpaid':
      return { figure: 'Unpaid', basis: terms.expenses ? `Expenses: ${terms.expenses}` : '' };
    default:
      return undefined;
  }
}

/** `20 hours a week`, `2 to 8 hours a month`. */
export function hoursOf({ minimum, maximum, per }: Schemas['VacancyHours']): string {
  const range = maximum !== undefined && maximum !== minimum;
  return `${formatNumber(minimum)}${range ? ` to ${formatNumber(maximum)}` : ''} hours a ${per}`;
}

/** `Tuesday, Wednesday and Thursday` */
export function daysOf(given: Schemas['Weekday'][] = []): string {
  const words = given.map((day) => wordOf(days, day));
  return listOf(words);
}

export function listOf(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const partsIn = (zone: string, at: Date) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
};

/** `Monday 6 June 2022 at 11:59pm, London time`: the zone's own clock, and which zone that is. */
export function deadlineOf({ at, zone }: Deadline): string {
  const { weekday, day, month, year, hour, minute } = partsIn(zone, new Date(at));
  const half = Number(hour) < 12 ? 'am' : 'pm';
  const time = `${Number(hour) % 12 || 12}${minute === '00' ? '' : `:${minute}`}${half}`;
  return `${weekday} ${day} ${month} ${year} at ${time}, ${cityOf(zone)}\u00a0time`;
}

const dayIn = (zone: string, at: Date) => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
};

/** `closes today`, `closes tomorrow`, `28 days left`, counted in days of the deadline's zone; nothing once it is over. */
export function timeLeft({ at, zone }: Deadline, now: Date): string | undefined {
  const end = new Date(at);
  if (end <= now) return undefined;
  const left = dayIn(zone, end) - dayIn(zone, now);
  if (left === 0) return 'Closes today';
  return left === 1 ? 'Closes tomorrow' : `${left} days left`;
}

/** `15 to 17 June 2022`; words stand in where no day is known. */
export function whenOf({ from, until, text }: Schemas['TimetableEntry']): string {
  if (text) return text;
  if (!from) return '';
  if (!until || until === from) return formatDate(from);
  const [first, last] = [formatDate(from), formatDate(until)];
  const [day, ...rest] = first.split(' ');
  return last.endsWith(rest.join(' ')) ? `${day} to ${last}` : `${first} to ${last}`;
}

export function contractOf(contract: Schemas['VacancyContract'], label: string): string {
  return contract.months ? `${label}, ${count(contract.months, 'month', 'months')}` : label;
}

/** `at least £16,000`, `up to 5 standard member institutions or 1 strategic partner`. */
export function targetOf(target: Schemas['VacancyTarget'], bound: string, figure: number): string {
  const money = /^[A-Z]{3}$/.test(target.unit);
  const amount = money
    ? formatMoney({ amount: String(figure), currency: target.unit })
    : `${formatNumber(figure)} ${target.unit}`;
  return `${bound} ${amount}${target.alternative ? ` or ${target.alternative}` : ''}`;
}
