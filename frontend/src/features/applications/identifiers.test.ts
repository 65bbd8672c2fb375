import { expect, it } from 'vitest';
import { identifiersIn, without } from './identifiers';

const candidate = {
  kind: 'person' as const,
  name: 'Grace Sample',
  email: 'grace@candidate.example',
  phone: '01632 960 001',
};
const texts = (text: string) => identifiersIn(text, candidate).map((one) => one.text);

it('finds the own name, whole or in part, but not the word', () => {
  expect(texts('I am Grace Sample and I listen.')).toEqual(['Grace Sample']);
  expect(texts('Ask Grace.')).toEqual(['Grace']);
  expect(texts('There is grace in samples, and Graceful ones too.')).toEqual([]);
});

it('finds email addresses and the phone number however it is spaced', () => {
  expect(texts('Write to grace@candidate.example or me@other.example')).toEqual([
    'grace@candidate.example',
    'me@other.example',
  ]);
  expect(texts('Call 01632960001')).toEqual(['01632960001']);
  expect(texts('Call +44 1632 960001 soon')).toEqual(['+44 1632 960001']);
});

it('takes them out without leaving a gap', () => {
  const text = 'I am Grace Sample, and I listen.';
  expect(without(text, identifiersIn(text, candidate))).toBe('I am, and I listen.');
});

it('has nothing to look for without a candidate, and only the whole name of an organisation', () => {
  expect(identifiersIn('Grace', undefined)).toEqual([]);
  expect(identifiersIn('Essex is our home', { ...candidate, kind: 'organisation', name: 'Essex Listeners' })).toEqual(
    [],
  );
});
