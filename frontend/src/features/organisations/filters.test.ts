import { expect, it } from 'vitest';
import { asked, organisationFilters } from './filters';
import { distanceLabel } from './messages';

it('leaves out of the address what it does not know', () => {
  const read = organisationFilters({ near: ' CM1 ', within: '7', theme: 'food', day: 'mo', view: 'globe', town: '' });
  expect(read).toEqual({ near: 'CM1', day: 'mo' });
});

it('asks for a distance and an order only where they can be', () => {
  expect(asked({ within: '25', sort: 'distance', view: 'map' })).toEqual({});
  expect(asked({ near: 'CM1', within: '25', sort: 'distance' })).toEqual({ near: 'CM1', within: 25, sort: 'distance' });
  expect(asked({ sort: 'relevance' })).toEqual({});
});

it('says distances as people do', () => {
  expect([0.04, 0.8, 1, 12.4].map((miles) => distanceLabel(miles))).toEqual([
    'less than 0.1 miles',
    '0.8 miles',
    '1 mile',
    '12 miles',
  ]);
  expect(distanceLabel(3.2, true)).toBe('about 3.2 miles');
});
