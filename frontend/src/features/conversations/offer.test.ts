import { describe, expect, it } from 'vitest';
import { clockOf, offerValues, slotsOf, validateOffer } from './offer';

const good = { ...offerValues, day: '2026-12-03', time: '10:00', place: 'Sample Hall' };
const before = new Date('2026-12-01T00:00:00Z');

describe('offering times', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['2pm', '14:00'],
    ['12am', '00:00'],
    ['12:15 PM', '12:15'],
    ['0930', '09:30'],
    ['25:00', undefined],
    ['13pm', undefined],
    ['10:60', undefined],
    ['soon', undefined],
  ])('reads %s as %s', (typed, clock) => {
    expect(clockOf(typed)).toBe(clock);
  });

  it('lays them out one after the other, by London’s clock', () => {
    const starts = (values: typeof good) => slotsOf(values).map(({ startsAt }) => startsAt);
    expect(starts({ ...good, count: '3' })).toEqual([
      '2026-12-03T10:00:00.000Z',
      '2026-12-03T11:00:00.000Z',
      '2026-12-03T12:00:00.000Z',
    ]);
    expect(starts({ ...good, day: '2027-07-06' })).toEqual(['2027-07-06T09:00:00.000Z']);
  });

  it('asks for a future, a length and a place', () => {
    expect(validateOffer(good, before)).toEqual({});
    expect(validateOffer(good, new Date('2026-12-03T10:00:00Z'))).toEqual({ day: 'Choose a time in the future' });
    expect(
      validateOffer({ ...good, day: '', time: 'x', minutes: '4', count: '21', pause: '-1', place: ' ' }, before),
    ).toEqual({
      day: 'Enter a day',
      time: 'Enter a time, like 10:00 or 2:30pm',
      minutes: 'Enter 5 to 480 minutes',
      count: 'Enter 1 to 20',
      pause: 'Enter 0 to 240 minutes',
      place: 'Enter where it is',
    });
  });
});
