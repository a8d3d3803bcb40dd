import { unspaced } from './words.ts';

/**
 * The number of words in a text. Emoji and punctuation are not words. Chinese, Japanese, Thai and other languages
 * do not write spaces between words: there, the words are those of the browser's dictionary.
 */
export const countWords = (text: string): number =>
  text
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .reduce((sum, word) => sum + (unspaced.test(word) ? wordsIn(word).length : 1), 0);

/** A part of a text for the segmenter. It ends before a word if there is one in the part. */
const part = /[^]{1,256}(?![\p{L}\p{N}\p{M}])|[^]{1,256}/gu;

/**
 * The words in a text in any script, and where they begin. A segmenter copies its text for each word, so that a long
 * one takes seconds: it gets parts.
 */
export function wordsIn(text: string): { word: string; start: number }[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...text.matchAll(part)].flatMap(({ 0: segments, index }) =>
    [...segmenter.segment(segments)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index: start }) => ({ word: segment, start: index + start })),
  );
}
