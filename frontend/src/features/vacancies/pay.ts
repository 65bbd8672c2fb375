/** Hundredths of a decimal text, exactly; undefined when it is no such number. */
function hundredths(typed: string): bigint | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim().replace(/[£,\s]/g, ''));
  return match ? BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0')) : undefined;
}

const pounds = (pence: bigint) => `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`;

/** What the server will compute for the hours: in whole pence, rounded half up, without binary fractions. */
export function proRata(fullTime: string, hours: string, week: string): string | undefined {
  const [pay, at, of] = [hundredths(fullTime), hundredths(hours), hundredths(week)];
  if (pay === undefined || at === undefined || !of || at > of) return undefined;
  return pounds((2n * pay * at + of) / (2n * of));
}

export function stipendTotal(
  monthly: string,
  months: string,
  places: string,
): { each: string; all: string } | undefined {
  const pay = hundredths(monthly);
  if (pay === undefined || !/^\d{1,3}$/.test(months) || !/^\d{1,4}$/.test(places)) return undefined;
  const each = pay * BigInt(months);
  return { each: pounds(each), all: pounds(each * BigInt(places)) };
}
