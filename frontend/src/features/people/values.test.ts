import { describe, expect, it } from 'vitest';
import { contentOf, newAffiliation, validate, valuesOf } from './values';

const filled = () => ({ ...valuesOf(undefined, 'chapter'), name: ' Amina Sample ' });
const role = { ...newAffiliation, organisationId: { id: 'ymca', name: 'YMCA' }, level: 'manager' as const };

describe("a person's form", () => {
  it('asks for a name and a chapter, and of each role where and at which level', () => {
    expect(validate(valuesOf(undefined))).toEqual({
      name: 'Enter a name',
      chapterId: 'Choose the chapter that looks after this contact',
    });
    expect(Object.keys(validate({ ...filled(), affiliations: [newAffiliation] }))).toEqual([
      'affiliations.0.organisationId',
      'affiliations.0.level',
    ]);
  });

  it('knows that a role cannot end before it begins', () => {
    const backwards = { ...role, from: '2026-02-01', until: '2026-01-31' };
    expect(validate({ ...filled(), affiliations: [backwards] })).toHaveProperty(['affiliations.0.until']);
    expect(validate({ ...filled(), affiliations: [{ ...backwards, until: '2026-02-01' }] })).toEqual({});
  });

  it('sends what was filled in and leaves the rest out', () => {
    expect(contentOf({ ...filled(), affiliations: [{ ...role, role: ' Chair ' }] })).toEqual({
      name: 'Amina Sample',
      chapterId: 'chapter',
      affiliations: [{ organisationId: 'ymca', level: 'manager', role: 'Chair' }],
    });
  });
});
