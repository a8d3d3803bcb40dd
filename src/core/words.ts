/** A number with its noun: "1 slide", "3 slides". */
export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A choice in a sentence: "a, b or c". */
export const orList = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');

/** A text without halves of characters, as remain when a text is cut within an emoji. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');

/** A text without characters that control a terminal, except line breaks and tabs. */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');

/** A text that is cut, between two characters, if it is longer than `most`. */
export const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** What was thrown, as text: also for values that cannot be turned into text. */
export function textOfError(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'an error that cannot be shown as text';
  }
}

/**
 * The number of words in a text. Emoji and punctuation are not words. Chinese, Japanese, Thai and other languages
 * do not write spaces between words: there, the words are those of the browser's dictionary.
 */
export const countWords = (text: string): number =>
  text
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .reduce((sum, word) => sum + (unspaced.test(word) ? countSegments(word) : 1), 0);

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

const countSegments = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
