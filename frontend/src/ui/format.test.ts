import { describe, expect, it } from 'vitest';
import { count, formatDate, formatDateTime, formatMoney, formatShortDate } from './format';

describe('dates are shown in London time', () => {
  it('knows summer time', () => {
    expect(formatDateTime('2022-06-06T22:59:00Z')).toBe('Monday 6 June 2022 at 11:59pm');
    expect(formatDateTime('2022-11-21T09:00:00Z')).toBe('Monday 21 November 2022 at 9am');
  });

  it('puts an instant late in a summer evening on the next day', () => {
    expect(formatDate('2022-06-05T23:30:00Z')).toBe('6 June 2022');
  });

  it('says midnight and noon as twelve', () => {
    expect(formatDateTime('2022-01-01T00:05:00Z')).toBe('Saturday 1 January 2022 at 12:05am');
    expect(formatDateTime('2022-01-01T12:00:00Z')).toBe('Saturday 1 January 2022 at 12pm');
  });

  it('leaves a plain date alone', () => {
    expect(formatDate('2022-06-06')).toBe('6 June 2022');
    expect(formatShortDate('2022-06-06')).toBe('6\u00a0Jun\u00a02022');
  });
});

describe('money', () => {
  it.each([
    ['14198.93', '£14,198.93'],
    ['26623.00', '£26,623'],
    ['500', '£500'],
    ['0.50', '£0.50'],
  ])('%s pounds reads %s', (amount, text) => {
    expect(formatMoney({ amount, currency: 'GBP' })).toBe(text);
  });
});

it('counts in words that fit', () => {
  expect(count(1, 'organisation', 'organisations')).toBe('1 organisation');
  expect(count(15000, 'organisation', 'organisations')).toBe('15,000 organisations');
});
