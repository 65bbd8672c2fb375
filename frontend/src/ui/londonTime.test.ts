import { describe, expect, it } from 'vitest';
import { dayFromNow, instantAt, wallClockOf } from './londonTime';

describe("London's wall clock", () => {
  it.each([
    ['2026-01-15T10:30', '2026-01-15T10:30:00.000Z'],
    ['2026-07-15T10:30', '2026-07-15T09:30:00.000Z'],
    ['2026-07-15T00:30', '2026-07-14T23:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T03:00:00.000Z'],
  ])('%s is the instant %s, and back', (wallClock, instant) => {
    expect(instantAt(wallClock)).toBe(instant);
    expect(wallClockOf(instant)).toBe(wallClock);
  });

  it('says when something typed is no time', () => {
    expect(instantAt('')).toBeUndefined();
    expect(instantAt('2026-02-31T99:00')).toBeUndefined();
  });

  it('counts days from the day that it is in London', () => {
    const late = new Date('2026-07-14T23:30:00Z');
    expect(dayFromNow(0, late)).toBe('2026-07-15');
    expect(dayFromNow(1, late)).toBe('2026-07-16');
    expect(dayFromNow(-1, new Date('2026-03-01T12:00:00Z'))).toBe('2026-02-28');
  });
});
