import { describe, expect, it } from 'vitest';
import { ApiProblem, asProblem, fieldOfPointer } from './problem';

describe('a problem of the API', () => {
  it.each([
    ['#/address/postcode', 'address.postcode'],
    ['#/identifiers/0/identifier', 'identifiers.0.identifier'],
    ['/name', 'name'],
    ['#/a~1b/c~0d', 'a/b.c~d'],
    ['#', ''],
  ])('turns the pointer %s into the field %s', (pointer, field) => {
    expect(fieldOfPointer(pointer)).toBe(field);
  });

  it('keeps every field error with its own words, and the request id', () => {
    const problem = new ApiProblem(422, {
      code: 'validation-failed',
      requestId: 'request-7',
      errors: [
        { pointer: '#/name', detail: 'Enter a name' },
        { pointer: '#/address/postcode', detail: 'Enter a full UK postcode' },
      ],
    });
    expect(problem.fields).toEqual([
      { field: 'name', message: 'Enter a name' },
      { field: 'address.postcode', message: 'Enter a full UK postcode' },
    ]);
    expect(problem.requestId).toBe('request-7');
  });

  it('finds no field for what is wrong with a header: a stale version is about the whole', () => {
    const problem = new ApiProblem(412, { errors: [{ pointer: 'If-Match', detail: 'The present version is 1' }] });
    expect(problem.fields).toEqual([]);
  });

  it('takes the request id of the header when the body has none', () => {
    expect(new ApiProblem(502, {}, 'request-9').requestId).toBe('request-9');
  });

  it('shows nothing of an error that is none of ours', () => {
    expect(asProblem(new TypeError('x is undefined')).message).not.toContain('undefined');
  });
});
