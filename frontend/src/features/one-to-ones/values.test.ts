import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OneToOneView } from './queries';
import { begunBefore, contentOf, empty, type OneToOneValues, validate, valuesOf } from './values';

const amina = { person: { id: 'amina', name: 'Amina Sample' }, organisation: null, organisations: [] };
const filled = (more: Partial<OneToOneValues> = {}): OneToOneValues => ({
  ...empty('2026-07-15T10:00', 'chapter'),
  people: [amina],
  ...more,
});

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-07-15T12:03:00Z') }));
afterEach(() => vi.useRealTimers());

describe('the form of a one-to-one', () => {
  it('is complete with who, when and how long', () => {
    expect(validate(filled(), 'held')).toEqual({});
    expect(contentOf(filled())).toEqual({
      chapterId: 'chapter',
      people: [{ personId: 'amina' }],
      at: '2026-07-15T09:00:00.000Z',
      minutes: 45,
      visibility: 'author',
    });
  });

  it.each([
    ['nobody', { people: [] }, 'people'],
    ['no time', { at: '' }, 'at'],
    ['a time to come', { at: '2026-07-15T14:00' }, 'at'],
    ['no length', { minutes: 'other' }, 'otherMinutes'],
    ['a length beyond a day of work', { minutes: 'other', otherMinutes: '481' }, 'otherMinutes'],
    ['a day without a step', { nextStep: { what: '', by: '2026-07-20' } }, 'nextStep.what'],
    ['no chapter', { chapterId: '' }, 'chapterId'],
    ['a new person half way', { newPerson: { name: 'Z', organisation: null, level: 'frontline' } }, 'newPerson.name'],
  ] as [string, Partial<OneToOneValues>, string][])('is refused with %s', (_, more, field) => {
    expect(Object.keys(validate(filled(more), 'held'))).toEqual([field]);
  });

  it('lets a plan lie ahead', () => {
    expect(validate(filled({ at: '2026-07-16T10:00' }), 'planned')).toEqual({});
  });

  it('begins with one that has just ended, on a full five minutes in London', () => {
    expect(begunBefore(45)).toBe('2026-07-15T12:15');
  });

  it('brings back what was saved', () => {
    const view = {
      chapter: { id: 'chapter', name: 'Essex' },
      people: [{ id: 'amina', name: 'Amina Sample', organisation: { id: 'ymca', name: 'YMCA' } }],
      at: '2026-07-15T09:00:00Z',
      minutes: 50,
      story: 'Told',
      nextStep: { what: 'Ring', by: '2026-07-20', done: false },
      visibility: 'team',
    } as unknown as OneToOneView;
    expect(contentOf(valuesOf(view))).toEqual({
      chapterId: 'chapter',
      people: [{ personId: 'amina', organisationId: 'ymca' }],
      at: '2026-07-15T09:00:00.000Z',
      minutes: 50,
      story: 'Told',
      nextStep: { what: 'Ring', by: '2026-07-20' },
      visibility: 'team',
    });
  });
});
