import { describe, expect, it } from 'vitest';
import { flagIn, oneOfIn, parseSearch, someOfIn, stringifySearch, textIn } from './search';

describe('the address of a list', () => {
  it('is plain to read and comes back as it was', () => {
    const address = stringifySearch({ q: 'St Mary & All', kind: ['school', 'charity'], stale: true, tag: undefined });
    expect(address).toBe('?q=St+Mary+%26+All&kind=school&kind=charity&stale=true');
    expect(parseSearch(address)).toEqual({ q: 'St Mary & All', kind: ['school', 'charity'], stale: 'true' });
  });

  it('is empty without filters', () => {
    expect(stringifySearch({ q: '', kind: [], mine: false })).toBe('');
  });

  it('gives a page only values that it knows, whatever was typed', () => {
    const search = parseSearch('?kind=school&kind=castle&status=castle&stale=maybe&q=+&limit=1');
    expect(someOfIn(search, 'kind', ['school', 'charity'])).toEqual(['school']);
    expect(oneOfIn(search, 'status', ['member'])).toBeUndefined();
    expect(flagIn(search, 'stale')).toBeUndefined();
    expect(textIn(search, 'q')).toBeUndefined();
  });
});
