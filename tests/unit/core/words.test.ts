import { countWords, wordsIn } from '../../../src/core/countWords.ts';
import { cssString } from '../../../src/core/escaped.ts';
import { isFilm, shortAddress, withoutData } from '../../../src/core/words.ts';
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

test.each([
  ['https://example.org/load.ts', 'example.org/load.ts'],
  ['https://example.org/', 'example.org'],
  ['https://example.org/tea/cups/load.ts#L10', 'example.org/…/load.ts#L10'],
  ['https://example.org/the-long-name-of-a-file.ts', 'example.org/the-long-name…'],
  ['https://example.org/tea/the-long-name-of-a-file.ts', 'example.org/…/the-long-na…'],
])('the address %s has the words %s in 26 characters', (href, words) => {
  expect(shortAddress(href, 26)).toBe(words);
});

test('a text as a string of CSS ends neither the string nor the style around it', () => {
  expect(cssString('Tea "and"\n\\ </style>')).toBe('"Tea \\22 and\\22 \\a \\5c  \\3c /style>"');
});

test.each([
  [
    'a film that does not load: data:video/webm;base64,GkXfo0/AgQ==.',
    'a film that does not load: data:video/webm,….',
  ],
  ['“data:image/svg+xml,%3csvg xmlns” is lost', '“data:image/svg+xml,… xmlns” is lost'],
  ['The data: image/png is a type', 'The data: image/png is a type'],
])('leaves out the data of addresses: %s', (text, short) => {
  expect(withoutData(text)).toBe(short);
});

test.each([
  ['data:video/webm;base64,GkXf', true],
  ['./film.MP4#t=3', true],
  ['./film.png', false],
])('knows the address of a film: %s', (address, is) => {
  expect(isFilm(address)).toBe(is);
});
