import { expect, it } from 'vitest';
import { addressContentOf, addressValuesOf, tidyPostcode } from './address';

it('writes postcodes in capitals with one space', () => {
  expect(tidyPostcode('cm1  1qh.')).toBe('CM1 1QH');
});

it('leaves a pin behind when only the postcode moves', () => {
  const present = { lines: [], postcode: 'CM1 1QH', latitude: 51.7, longitude: 0.5 };
  const values = addressValuesOf(present);
  expect(addressContentOf(values, present).address).toEqual(present);
  values.postcode = 'cm2 0fg';
  expect(addressContentOf(values, present).address).toEqual({ lines: [], postcode: 'CM2 0FG' });
  values.latitude = '51.8';
  expect(addressContentOf(values, present).address).toMatchObject({ latitude: 51.8, longitude: 0.5 });
});

it('sends no empty address', () => {
  expect(addressContentOf(addressValuesOf(undefined), undefined)).toEqual({});
});
