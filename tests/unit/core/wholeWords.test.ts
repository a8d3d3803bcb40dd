import { findWords } from '../../../src/core/wholeWords.ts';

const find = (text: string, words: string, breaks: number[] = []) =>
  findWords(text, words, new Set(breaks));

test.each([
  ['a longer word before it', 'retries2 = retries', 'retries', [11]],
  ['words with _', 'max_tries, tries', 'tries', [11]],
  ['letters of any language', 'Überall, all, allé', 'all', [9]],
  ['both of two whole words', 'tea, teapot, tea', 'tea', [0, 13]],
  ['signs next to letters', 'find(9) and refind(9)', 'find(9', [0]],
  ['signs at both ends', 'a(tea)b', '(tea)', [1]],
])('finds whole words, and passes over %s', (_, text, words, places) => {
  expect(find(text, words)).toEqual(places);
});

test('finds parts of words only if no whole word is there', () => {
  expect(find('retries2, retries3', 'retries')).toEqual([0, 10]);
  expect(find('coffee', 'tea')).toEqual([]);
});

test('a word ends where its block does', () => {
  expect(find('BoilPourBoiling', 'Boil')).toEqual([0, 8]);
  expect(find('BoilPourBoiling', 'Boil', [4, 8])).toEqual([0]);
});

test('finds each word of a language that has no spaces', () => {
  expect(find('茶、お茶', '茶')).toEqual([0, 3]);
});
