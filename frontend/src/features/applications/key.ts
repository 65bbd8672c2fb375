/**
 * The secret of the private link. It is kept for this tab only, and never stands in an address longer than it takes to
 * read it: addresses are seen over shoulders, shared and kept in histories.
 */
const STORED = 'firstmile.application-key';
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export const isKey = (text: string): boolean => SHAPE.test(text);

export const applicationKey = (): string | undefined => sessionStorage.getItem(STORED) ?? undefined;

const listeners = new Set<() => void>();

export function keepKey(key: string): void {
  sessionStorage.setItem(STORED, key);
  for (const tell of listeners) tell();
}

/** What it opened is gone. */
export function forgetKey(): void {
  sessionStorage.removeItem(STORED);
  for (const tell of listeners) tell();
}

/** Another link may be opened in a tab that shows an application already. */
export function onKeyChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
