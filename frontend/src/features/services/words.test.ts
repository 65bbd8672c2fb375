import { describe, expect, it } from 'vitest';
import { agesInWords, attendanceInWords, costInWords, placeInWords, type Schedule, whenInWords } from './words';

const weekly = (days: string[], more: Partial<Schedule> = {}): Schedule => ({
  freq: 'weekly',
  every: 1,
  days,
  opensAt: '10:00',
  closesAt: '12:00',
  ...more,
});

describe('when a service is open', () => {
  it.each([
    [weekly(['tu']), 'Tuesdays 10:00–12:00'],
    [weekly(['fr', 'tu']), 'Tuesdays and Fridays 10:00–12:00'],
    [weekly(['mo', 'tu', 'we', 'th', 'fr']), 'Mondays to Fridays 10:00–12:00'],
    [weekly(['mo'], { every: 2 }), 'Mondays, every second week 10:00–12:00'],
    [weekly(['1mo'], { freq: 'monthly' }), 'First Monday of the month 10:00–12:00'],
    [weekly(['1su', '3su'], { freq: 'monthly' }), 'First Sunday and third Sunday of the month 10:00–12:00'],
    [weekly(['-1fr'], { freq: 'monthly', every: 3 }), 'Last Friday of every third month 10:00–12:00'],
    [
      weekly(['sa'], { validFrom: '2026-09-01', validTo: '2026-12-19' }),
      'Saturdays 10:00–12:00, from 1 September 2026 until 19 December 2026',
    ],
  ])('%o reads %s', (schedule, words) => expect(whenInWords(schedule)).toBe(words));
});

describe('for whom and at what cost', () => {
  it('says ages as far as they are known', () => {
    expect(agesInWords({ minimumAge: 11, maximumAge: 18 })).toBe('Ages 11 to 18');
    expect(agesInWords({ minimumAge: 16 })).toBe('From age 16');
    expect(agesInWords({ maximumAge: 5 })).toBe('Up to age 5');
    expect(agesInWords({})).toBe('');
  });

  it('calls nothing free that is not', () => {
    expect(costInWords({ cost: { amount: '0.00', currency: 'GBP' } })).toBe('Free');
    expect(costInWords({ cost: { amount: '3.50', currency: 'GBP' }, costNote: 'Half for children' })).toBe(
      '£3.50. Half for children',
    );
    expect(costInWords({})).toBe('');
  });

  it('says how one meets it and where', () => {
    expect(attendanceInWords(['in-person', 'phone'])).toBe('In person and by phone');
    expect(placeInWords({ name: 'Hall', address: { lines: [], town: 'Chelmsford', postcode: 'CM1 1QH' } })).toBe(
      'Hall, Chelmsford CM1 1QH',
    );
    expect(placeInWords({ name: 'Hall', address: {} })).toBe('Hall');
  });
});
