/** The address is the one place that knows a list's filters: `?kind=school&kind=charity&q=essex`, readable and shareable. */
export type RawSearch = Record<string, unknown>;

export function parseSearch(address: string): RawSearch {
  const found: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(address)) {
    const before = found[key];
    found[key] = before === undefined ? value : [before, value].flat();
  }
  return found;
}

export function stringifySearch(search: RawSearch): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}

const all = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** Readers for `validateSearch`: whatever somebody types into the address, a page gets a value it can use. */
export const textIn = (search: RawSearch, key: string): string | undefined => all(search[key])[0]?.trim() || undefined;

export const flagIn = (search: RawSearch, key: string): true | undefined =>
  search[key] === true || search[key] === 'true' ? true : undefined;

export function oneOfIn<T extends string>(search: RawSearch, key: string, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === textIn(search, key));
}

export function someOfIn<T extends string>(search: RawSearch, key: string, allowed: readonly T[]): T[] | undefined {
  const given = all(search[key]);
  const kept = allowed.filter((one) => given.includes(one));
  return kept.length > 0 ? kept : undefined;
}
