import type { Schemas } from '@/api/schemas';

/** What a zone's clock shows at an instant, as a date-time field wants it: `2022-06-06T23:59`. */
export function localIn({ at, zone }: Schemas['VacancyDeadline']): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const part = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The instant at which a zone's clock shows a local time. Taken as UTC first and put right by what the zone shows then;
 * twice, for times near a change of the clocks.
 */
export function instantIn(zone: string, local: string): string {
  const wanted = Date.parse(`${local}:00Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) {
    const shown = Date.parse(`${localIn({ at: new Date(guess).toISOString(), zone })}:00Z`);
    guess += wanted - shown;
  }
  return new Date(guess).toISOString().replace('.000Z', 'Z');
}
