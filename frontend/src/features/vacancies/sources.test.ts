import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { sourcesOf } from './sources';
import { newCriterion, valuesOf } from './values';

const source = (pointer: string, line: number, text: string): Schemas['ImportSource'] => ({ pointer, line, text });
const criterion = (text: string) => ({ ...newCriterion, text });
const linesOf = (found: Record<string, Schemas['ImportSource'][]>, field: string) =>
  found[field]?.map(({ line }) => line);

describe('the lines of each field', () => {
  const sources = [
    source('#/hours', 4, 'Hours: 20 hours per week'),
    source('#/terms/fullTime', 3, 'Salary £30,000'),
    source('#/advert/perks/0', 8, 'Fruit'),
    source('#/advert/perks/1', 9, 'Trees'),
    source('#/criteria/0', 12, 'You listen (E)'),
    source('#/criteria/1', 13, 'You dig (D)'),
    source('#/advert/sections/0/body', 20, 'One paragraph.'),
    source('#/advert/sections/0/points/1', 22, '- A point'),
  ];

  it('stand with the first field of an object and with the one field of a plain list', () => {
    const found = sourcesOf(sources, {
      ...valuesOf(undefined),
      advert: {
        ...valuesOf(undefined).advert,
        sections: [{ heading: '', body: 'One paragraph.', points: 'Another\nA point', numbered: false }],
      },
    });
    expect(linesOf(found, 'hours.minimum')).toEqual([4]);
    expect(linesOf(found, 'terms.fullTime.amount')).toEqual([3]);
    expect(linesOf(found, 'advert.perks')).toEqual([8, 9]);
    expect(linesOf(found, 'advert.sections.0.body')).toEqual([20]);
    expect(linesOf(found, 'advert.sections.0.points')).toEqual([22]);
  });

  it('go with a row that is moved, and with one that is put better in its place', () => {
    const withRows = (...texts: string[]) =>
      sourcesOf(sources, { ...valuesOf(undefined), criteria: texts.map(criterion) });
    expect(linesOf(withRows('You listen', 'You dig'), 'criteria.1.text')).toEqual([13]);
    const moved = withRows('You dig', 'Something new', 'You listen');
    expect(linesOf(moved, 'criteria.0.text')).toEqual([13]);
    expect(linesOf(moved, 'criteria.1.text')).toBeUndefined();
    expect(linesOf(moved, 'criteria.2.text')).toEqual([12]);
    expect(linesOf(withRows('You listen to people', 'You dig'), 'criteria.0.text')).toEqual([12]);
    const without = withRows('You dig');
    expect(linesOf(without, 'criteria.0.text')).toEqual([13]);
    expect(without['criteria.1.text']).toBeUndefined();
  });
});
