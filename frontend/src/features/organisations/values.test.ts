import { describe, expect, it } from 'vitest';
import { contentOf, validate, valuesOf } from './values';

const complete = () => ({
  ...valuesOf(undefined),
  name: ' Food bank ',
  kinds: ['charity' as const],
  chapterId: 'chapter-1',
});

describe('what is sent', () => {
  it('is trimmed, and leaves out what is empty', () => {
    expect(contentOf(complete())).toEqual({
      name: 'Food bank',
      kinds: ['charity'],
      chapterId: 'chapter-1',
      identifiers: [],
      tags: [],
      status: 'prospect',
      listed: true,
    });
  });

  it('has a tidy address', () => {
    const values = complete();
    values.website = 'www.example.org';
    values.address = {
      ...values.address,
      lines: 'The Hall\n\n 1 High Street ',
      postcode: 'cm11qh',
      latitude: '51.7',
      longitude: '0.5',
    };
    expect(contentOf(values)).toMatchObject({
      website: 'https://www.example.org',
      address: { lines: ['The Hall', '1 High Street'], postcode: 'CM1 1QH', latitude: 51.7, longitude: 0.5 },
    });
  });
});

describe('what is checked before it is sent', () => {
  it('lets a complete entry pass', () => {
    expect(validate(complete())).toEqual({});
  });

  it('asks for what is missing in the words of the field', () => {
    expect(validate(valuesOf(undefined))).toEqual({
      name: 'Enter the name of the organisation',
      kinds: 'Choose at least one kind',
      chapterId: 'Choose the chapter it belongs to',
    });
  });

  it.each(['CM1 1QH', 'cm11qh', 'EC1A 1BB', ' w1a-0ax '])('takes the postcode %s', (postcode) => {
    const values = complete();
    values.address.postcode = postcode;
    expect(validate(values)).toEqual({});
  });

  it.each(['CM1', 'EH1 JS', '12345', 'London'])('does not take %s for a postcode', (postcode) => {
    const values = complete();
    values.address.postcode = postcode;
    expect(validate(values)).toHaveProperty(['address.postcode']);
  });

  it('wants both coordinates or none, and the whole identifier', () => {
    const values = complete();
    values.address.latitude = '51.7';
    values.identifiers = [{ scheme: 'GB-CHC', identifier: ' ', preferred: false }];
    expect(Object.keys(validate(values))).toEqual(['address.longitude', 'identifiers.0.identifier']);
  });
});

it('lets only one identifier stand first', () => {
  const one = { scheme: 'GB-CHC', identifier: '1107264', preferred: true };
  expect(validate({ ...complete(), identifiers: [one, { ...one, scheme: 'GB-COH' }] })).toEqual({
    identifiers: 'Show only one identifier first',
  });
});
