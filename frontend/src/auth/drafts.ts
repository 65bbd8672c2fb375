/** What somebody typed and has not saved yet, kept for this tab only, one draft per form address. */
export interface Draft<Values> {
  values: Values;
  /** The version of the thing that was being changed, empty for something new. */
  etag: string;
}

const PREFIX = 'firstmile.draft:';

export function readDraft<Values>(address: string): Draft<Values> | undefined {
  const text = sessionStorage.getItem(PREFIX + address);
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    sessionStorage.removeItem(PREFIX + address);
    return undefined;
  }
}

export function keepDraft<Values>(address: string, draft: Draft<Values>): void {
  try {
    sessionStorage.setItem(PREFIX + address, JSON.stringify(draft));
  } catch {
    // A full or blocked storage must not stop anybody from typing.
  }
}

export function dropDraft(address: string): void {
  sessionStorage.removeItem(PREFIX + address);
}

export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
