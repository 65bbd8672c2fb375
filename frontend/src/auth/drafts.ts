/** What somebody typed and has not saved yet, one draft per form address. */
export interface Draft<Values> {
  values: Values;
  /** The version of the thing that was being changed, empty for something new. */
  etag: string;
}

interface Kept<Values> extends Draft<Values> {
  until?: number;
}

const PREFIX = 'firstmile.draft:';
const WEEK_MS = 7 * 24 * 60 * 60_000;

/**
 * For this tab only, unless an owner is named: then it outlives the tab for a week, for nobody but that account, until
 * they sign out.
 */
const storageOf = (owner?: string): Storage => (owner ? localStorage : sessionStorage);
const keyOf = (address: string, owner?: string): string => PREFIX + (owner ? `${owner}:` : '') + address;

export function readDraft<Values>(address: string, owner?: string): Draft<Values> | undefined {
  const text = storageOf(owner).getItem(keyOf(address, owner));
  if (!text) return undefined;
  try {
    const kept: Kept<Values> = JSON.parse(text);
    if (kept.until === undefined || kept.until > Date.now()) return kept;
  } catch {
    // What cannot be read is dropped like what is too old.
  }
  dropDraft(address, owner);
  return undefined;
}

export function keepDraft<Values>(address: string, draft: Draft<Values>, owner?: string): void {
  const kept: Kept<Values> = owner ? { ...draft, until: Date.now() + WEEK_MS } : draft;
  try {
    storageOf(owner).setItem(keyOf(address, owner), JSON.stringify(kept));
  } catch {
    // A full or blocked storage must not stop anybody from typing.
  }
}

export function dropDraft(address: string, owner?: string): void {
  storageOf(owner).removeItem(keyOf(address, owner));
}

export function dropAllDrafts(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(PREFIX)) storage.removeItem(key);
    }
  }
}
