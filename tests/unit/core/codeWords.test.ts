import { lightPieces, placesOf } from '../../../src/core/codeWords.ts';

test.each([
  ['await call(a)', 'await', [[0, 5]]],
  ['retry(maxRetries, retries)', 'retries', [[18, 25]]],
  ['$name + name', 'name', [[8, 12]]],
  [
    'a >= b && a >= b',
    'a >= b',
    [
      [0, 6],
      [10, 16],
    ],
  ],
  ['f(x)[0].*', '(x)[0].*', [[1, 9]]],
  [
    'try { } catch',
    ['catch', 'try'],
    [
      [8, 13],
      [0, 3],
    ],
  ],
  ['grüße(größe)', 'größe', [[6, 11]]],
  ['anything', '', []],
])('in %p, the words %p are at %p', (line, words, places) => {
  expect(placesOf(line, words)).toEqual(places);
});

const pieces = [
  { text: 'await', kind: 'keyword' },
  { text: ' call(', kind: 'text' },
] as const;

/** The texts of the pieces, those that are lit in brackets. */
const drawn = (isCut: boolean) =>
  lightPieces(pieces, placesOf('await call(', 'await call'), isCut).map(({ text, isLit }) =>
    isLit ? `[${text}]` : text,
  );

test('cuts pieces where the words begin and end', () => {
  expect(drawn(true)).toEqual(['[await]', '[ call]', '(']);
});

test('leaves pieces whole that move', () => {
  expect(drawn(false)).toEqual(['[await]', '[ call(]']);
});
