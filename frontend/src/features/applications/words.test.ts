import { expect, it } from 'vitest';
import { wordsIn } from './words';

// The same cases stand in the API's WordsTest: what one counts while typing is what the other refuses by.
it.each([
  ['', 0],
  ['  ', 0],
  ['one', 1],
  ['one two', 2],
  ['one\u00a0two\tthree\nfour', 4],
  ['- one\n- two', 2],
  ['• — … !', 0],
  ["well-being isn't 2", 3],
  ['Çà và 日本', 3],
])('counts the words of %j', (text, words) => {
  expect(wordsIn(text)).toBe(words);
});
