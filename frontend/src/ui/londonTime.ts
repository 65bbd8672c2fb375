const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as an `<input type="datetime-local">` holds it: `2026-06-06T23:59`, London time wherever the device is. */
export function wallClockOf(instant: Date | string): string {
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}`;
}

/** The instant at which London's clocks show this; undefined when it is no time at all. */
export function instantAt(wallClock: string): string | undefined {
  const asIfUtc = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  // London is at most an hour ahead, so the offset at the wall clock's own UTC reading needs one more look.
  const offsetAt = (time: number) => Date.parse(`${wallClockOf(new Date(time))}Z`) - time;
  const first = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(first)).toISOString();
}

/** `2026-06-06`, the day in London so many days from now. */
export const dayFromNow = (days: number, now = new Date()): string => {
  const today = new Date(`${wallClockOf(now).slice(0, 10)}T12:00:00Z`);
  today.setUTCDate(today.getUTCDate() + days);
  return today.toISOString().slice(0, 10);
};
