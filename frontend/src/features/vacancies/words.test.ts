import { describe, expect, it } from 'vitest';
import { instantIn, localIn } from './instants';
import { proRata, stipendTotal } from './pay';
import { deadlineOf, payOf, timeLeft, whenOf } from './words';

const gbp = (amount: string) => ({ amount, currency: 'GBP' });
const deadline = { at: '2022-06-06T23:59:00+01:00', zone: 'Europe/London' };

describe('pay in words', () => {
  it('gives what the hours earn first, and the full-time figure beside it', () => {
    const terms = {
      type: 'salary' as const,
      fullTime: gbp('26623.00'),
      fullTimeHoursPerWeek: 37.5,
      proRata: gbp('14198.93'),
    };
    expect(payOf(terms, { minimum: 20, per: 'week' })).toEqual({
      figure: '£14,198.93 a year',
      basis: 'for 20 hours a week; £26,623 full-time (37.5 hours a week)',
    });
  });

  it('says what a stipend comes to', () => {
    const terms = {
      type: 'stipend' as const,
      amount: gbp('500.00'),
      months: 18,
      includesVat: true,
      payableTo: ['member' as const],
      perMember: gbp('9000.00'),
    };
    expect(payOf(terms, undefined)?.basis).toBe('including VAT, for 18 months: £9,000 for each member');
  });

  it('is computed in the form as the server does it, half up to the penny', () => {
    expect(proRata('26623', '20', '37.5')).toBe('14198.93');
    expect(proRata('£30,000.00', '18.75', '37.5')).toBe('15000.00');
    expect(proRata('0.01', '1', '2')).toBe('0.01');
    expect(proRata('26623', '', '37.5')).toBeUndefined();
    expect(proRata('26623', '40', '37.5')).toBeUndefined();
    expect(stipendTotal('500', '18', '6')).toEqual({ each: '9000.00', all: '54000.00' });
  });
});

describe('the deadline', () => {
  it("is shown by the zone's own clock, with the zone", () => {
    expect(deadlineOf(deadline)).toBe('Monday 6 June 2022 at 11:59pm, London\u00a0time');
    expect(deadlineOf({ at: '2022-11-21T09:00:00Z', zone: 'Europe/London' })).toBe(
      'Monday 21 November 2022 at 9am, London\u00a0time',
    );
    expect(deadlineOf({ ...deadline, zone: 'Europe/Paris' })).toBe('Tuesday 7 June 2022 at 12:59am, Paris\u00a0time');
  });

  it('counts days of its zone, and nothing from its very instant', () => {
    expect(timeLeft(deadline, new Date('2022-06-01T12:00:00Z'))).toBe('5 days left');
    expect(timeLeft(deadline, new Date('2022-06-05T23:30:00Z'))).toBe('Closes today');
    expect(timeLeft(deadline, new Date('2022-06-05T22:30:00Z'))).toBe('Closes tomorrow');
    expect(timeLeft(deadline, new Date('2022-06-06T22:59:00Z'))).toBeUndefined();
  });

  it('goes into a date-time field and comes back, in summer and in winter', () => {
    expect(localIn(deadline)).toBe('2022-06-06T23:59');
    expect(instantIn('Europe/London', '2022-06-06T23:59')).toBe('2022-06-06T22:59:00Z');
    expect(instantIn('Europe/London', '2022-11-21T09:00')).toBe('2022-11-21T09:00:00Z');
    expect(instantIn('Europe/Paris', '2022-11-21T09:00')).toBe('2022-11-21T08:00:00Z');
  });
});

describe('a timetable entry', () => {
  it('names its days once', () => {
    expect(whenOf({ what: 'Interviews', from: '2022-06-15', until: '2022-06-17' })).toBe('15 to 17 June 2022');
    expect(whenOf({ what: 'Interviews', from: '2022-06-30', until: '2022-07-01' })).toBe('30 June 2022 to 1 July 2022');
    expect(whenOf({ what: 'Start', text: 'Early 2023' })).toBe('Early 2023');
  });
});
