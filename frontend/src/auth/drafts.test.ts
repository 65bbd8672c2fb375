import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropAllDrafts, keepDraft, readDraft } from './drafts';

const draft = { values: { story: 'Typed' }, etag: '' };

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

describe('drafts', () => {
  it('stay in the tab unless they have an owner', () => {
    keepDraft('/here', draft);
    expect(Object.keys(localStorage)).toEqual([]);
    expect(readDraft('/here')?.values).toEqual(draft.values);
  });

  it('with an owner outlive the tab, for that account only', () => {
    keepDraft('/here', draft, 'one');
    sessionStorage.clear();
    expect(readDraft('/here', 'one')?.values).toEqual(draft.values);
    expect(readDraft('/here', 'two')).toBeUndefined();
    expect(readDraft('/here')).toBeUndefined();
  });

  it('are forgotten after a week', () => {
    vi.useFakeTimers();
    keepDraft('/here', draft, 'one');
    vi.advanceTimersByTime(8 * 24 * 60 * 60_000);
    expect(readDraft('/here', 'one')).toBeUndefined();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('are all gone after signing out', () => {
    localStorage.setItem('another', 'kept');
    keepDraft('/here', draft, 'one');
    keepDraft('/there', draft);
    dropAllDrafts();
    expect(Object.keys(localStorage)).toEqual(['another']);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });
});
