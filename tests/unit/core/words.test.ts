import { countWords, wordsIn, cssString } from '../../../src/core/words.ts';
import { growth } from '../growth.ts';

test.each([
  ['Pour it slowly, please – now!', 5],
  ['预算 预算', 2],
  ['🤫 … !', 0],
])('counts the words of "%s"', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('finds words where they are, also in a long text', () => {
  const sentence = 'One two, 这里先讲故事. ';
  const text = sentence.repeat(100);
  const words = wordsIn(text);
  expect(words.length).toBe(wordsIn(sentence).length * 100);
  for (const { word, start } of words) expect(text.startsWith(word, start)).toBe(true);
});

test('counts 40,000 Chinese characters, in time that grows with them', () => {
  expect(countWords('预'.repeat(40_000))).toBe(40_000);
  expect(growth((times) => countWords('预'.repeat(times)), 5000)).toBeLessThan(3);
});

test('a text as a string of CSS ends neither the string nor the style around it', () => {
  expect(cssString('Tea "and"\n\\ </style>')).toBe('"Tea \\22 and\\22 \\a \\5c  \\3c /style>"');
});
