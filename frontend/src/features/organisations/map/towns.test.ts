import { expect, it } from 'vitest';
import { townsToName } from './towns';

const all = () => true;
const at = (latitude: number, longitude: number) => ({ x: longitude * 100, y: latitude * 100 });

it('leaves out the smaller of two towns whose names would cover each other', () => {
  const towns = [
    ['Southend-on-Sea', 1, 1],
    ['Leigh', 1.05, 1.2],
    ['Chelmsford', 3, 1],
  ];
  expect(townsToName(towns, all, at).map(({ name }) => name)).toEqual(['Southend-on-Sea', 'Chelmsford']);
});

it('names only what is in view', () => {
  expect(townsToName([['Bristol', 1, 1]], () => false, at)).toEqual([]);
});
