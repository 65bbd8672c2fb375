import { describe, expect, it } from 'vitest';
import { changesBetween, wordsBetween } from './changes';
import type { AgreementVersion } from './queries';

const version = (more: Partial<AgreementVersion>): AgreementVersion => ({
  number: 1,
  title: 'Together',
  kind: 'collaboration',
  parties: [{ organisation: { id: 'a', name: 'YMCA Essex' }, can: [] }],
  foundations: { sharedPurpose: 'Nobody is left out.', processes: { payments: 'Monthly.' } },
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'Sample Organiser',
  ...more,
});

describe('what has changed between two versions', () => {
  it('marks the words on their own side and leaves the shared ones', () => {
    expect(wordsBetween('We meet every month at noon', 'We meet every two weeks at noon')).toEqual({
      before: [
        { text: 'We meet every ', changed: false },
        { text: 'month', changed: true },
        { text: ' at noon', changed: false },
      ],
      after: [
        { text: 'We meet every ', changed: false },
        { text: 'two weeks ', changed: true },
        { text: 'at noon', changed: false },
      ],
    });
  });

  it('takes a text that is new or gone as a whole', () => {
    expect(wordsBetween('', 'Now there')).toEqual({ before: [], after: [{ text: 'Now there', changed: true }] });
    expect(wordsBetween('No more', '').after).toEqual([]);
  });

  it('names the parts that differ, in the order of the document, and counts the rest', () => {
    const { changes, same } = changesBetween(
      version({}),
      version({
        reviewOn: '2027-01-01',
        foundations: { sharedPurpose: 'Nobody is left out.', processes: { payments: 'Quarterly.' } },
      }),
    );
    expect(changes.map(({ label }) => label)).toEqual(['Review on', 'Payments']);
    expect(same).toBe(4);
  });

  it('loses no word of a long text', () => {
    const text = Array.from({ length: 900 }, (_, word) => `word${word % 7}`).join(' ');
    const { before, after } = wordsBetween(text, `${text} more`);
    expect(before.map((piece) => piece.text).join('')).toBe(text);
    expect(after.map((piece) => piece.text).join('')).toBe(`${text} more`);
  });
});
