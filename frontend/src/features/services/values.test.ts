import { describe, expect, it } from 'vitest';
import type { ServiceView } from './queries';
import { contentOf, newTime, placeContentOf, placeValuesOf, type ServiceValues, validate, valuesOf } from './values';

const view: ServiceView = {
  id: 's',
  version: 1,
  organisation: { id: 'o', name: 'Hall' },
  name: 'Fridge',
  status: 'active',
  themes: [
    { id: 'food', name: 'Food', kind: 'subject' },
    { id: 'families', name: 'Families', kind: 'people' },
  ],
  languages: ['English'],
  attendance: ['in-person'],
  areas: [],
  places: [
    { name: 'Hall', address: {} },
    { locationId: 'l', name: 'Chapel', address: {} },
  ],
  schedules: [
    { freq: 'weekly', every: 1, days: ['tu'], opensAt: '10:00', closesAt: '12:00' },
    { freq: 'monthly', every: 1, days: ['1mo', '3mo'], opensAt: '18:00', closesAt: '19:00' },
  ],
  cost: { amount: '0.00', currency: 'GBP' },
  listed: true,
  sample: false,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  can: ['edit'],
};

describe('a service in its form', () => {
  it('is sent as it came', () => {
    const sent = contentOf(valuesOf(view));
    expect(sent).toMatchObject({
      name: 'Fridge',
      themeIds: ['food', 'families'],
      atMainAddress: true,
      locationIds: ['l'],
      cost: { amount: '0.00', currency: 'GBP' },
    });
    expect(sent.schedules).toEqual([
      { freq: 'weekly', every: 1, days: ['tu'], opensAt: '10:00', closesAt: '12:00' },
      { freq: 'monthly', every: 1, days: ['1mo'], opensAt: '18:00', closesAt: '19:00' },
      { freq: 'monthly', every: 1, days: ['3mo'], opensAt: '18:00', closesAt: '19:00' },
    ]);
    expect(sent).not.toHaveProperty('minimumAge');
    expect(sent).not.toHaveProperty('description');
  });

  it('takes a time with a dot and names what is missing', () => {
    const typed = (time: Partial<typeof newTime>): ServiceValues => ({
      ...valuesOf(view),
      schedules: [{ ...newTime, ...time }],
    });
    expect(contentOf(typed({ days: ['mo'], opensAt: '9.30', closesAt: '11:00' })).schedules?.[0]).toMatchObject({
      opensAt: '09:30',
      closesAt: '11:00',
    });
    expect(validate(typed({}))).toEqual({
      'schedules.0.days': 'Choose at least one day',
      'schedules.0.opensAt': 'Enter when it opens, like 09:30',
      'schedules.0.closesAt': 'Enter when it closes, like 12:00',
    });
    expect(validate(typed({ days: ['mo'], opensAt: '11:00', closesAt: '9.30' }))).toEqual({
      'schedules.0.closesAt': 'It must close after it opens',
    });
    expect(validate({ ...valuesOf(view), name: ' ', cost: 'free', minimumAge: 'old' })).toEqual({
      name: 'Enter the name of the service',
      cost: 'Enter pounds, like 3.50; 0 when it is free',
      minimumAge: 'Enter an age in years, like 16',
    });
  });
});

describe('a place in its form', () => {
  const place = {
    id: 'l',
    version: 1,
    organisation: { id: 'o', name: 'Hall' },
    name: 'Chapel',
    address: { lines: ['1 Street'], town: 'Chelmsford', postcode: 'CM1 1QH', latitude: 51.7, longitude: 0.4 },
    updatedAt: '2026-01-01T00:00:00Z',
    can: ['edit'],
  };

  it('keeps its position while it does not move', () => {
    expect(placeContentOf(placeValuesOf(place), place).address).toMatchObject({ latitude: 51.7 });
    const moved = placeValuesOf(place);
    moved.address.postcode = 'CM2 0AA';
    expect(placeContentOf(moved, place).address).not.toHaveProperty('latitude');
  });
});
