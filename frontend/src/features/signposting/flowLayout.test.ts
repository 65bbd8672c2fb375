import { describe, expect, it } from 'vitest';
import { flowPicture, OTHERS } from './flowLayout';
import type { SignpostFlow } from './queries';

const flow = (from: string, to: string, count: number): SignpostFlow => ({
  from: { id: from, name: from },
  to: { id: to, name: to },
  count,
  answered: 0,
  declined: 0,
  known: 0,
  helped: 0,
});

describe('the picture of flows', () => {
  it('puts who both sends and receives on both sides, busiest first', () => {
    const { senders, receivers, bands } = flowPicture([flow('a', 'b', 1), flow('b', 'a', 5), flow('b', 'c', 2)]);
    expect(senders.map(({ id, count }) => [id, count])).toEqual([
      ['b', 7],
      ['a', 1],
    ]);
    expect(receivers.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(bands).toHaveLength(3);
  });

  it('lays bands beside each other within the height of their node', () => {
    const { senders, bands } = flowPicture([flow('a', 'b', 3), flow('a', 'c', 1)]);
    const [sender] = senders;
    const ends = bands.map(({ start, thickness }) => start + thickness);
    expect(Math.min(...bands.map(({ start }) => start))).toBeCloseTo(sender?.top ?? -1);
    expect(Math.max(...ends)).toBeCloseTo((sender?.top ?? 0) + (sender?.height ?? 0));
  });

  it('draws no two labels in one place, however small their figures are', () => {
    const { receivers } = flowPicture([flow('a', 'b', 1000), flow('a', 'c', 1), flow('a', 'd', 1)]);
    const middles = receivers.map(({ middle }) => middle);
    expect(Math.min(...middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0)))).toBeGreaterThanOrEqual(44);
  });

  it('takes the many small ones together', () => {
    const many = Array.from({ length: 30 }, (_, at) => flow('a', `receiver ${at}`, 1));
    const { receivers, bands } = flowPicture(many);
    expect(receivers).toHaveLength(10);
    expect(receivers.at(-1)).toMatchObject({ id: OTHERS, name: '21 others', count: 21 });
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(30);
  });

  it('is empty without flows', () => {
    expect(flowPicture([])).toMatchObject({ bands: [], height: 0 });
  });
});
