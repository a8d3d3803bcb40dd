const letter = String.raw`(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}])[\p{L}\p{M}\p{N}_]`;
const endsInWord = new RegExp(`${letter}$`, 'u');
const startsWithWord = new RegExp(`^${letter}`, 'u');

/**
 * Where some words are in a text. Parts of words count only if they are nowhere as whole words. Letters of a language
 * without spaces are no parts of words.
 *
 * @param breaks where a word ends in any case
 */
export function findWords(text: string, words: string, breaks: ReadonlySet<number>): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) all.push(at);
  const isEdge = (at: number) =>
    breaks.has(at) ||
    !endsInWord.test(text.slice(Math.max(at - 2, 0), at)) ||
    !startsWithWord.test(text.slice(at, at + 2));
  const whole = all.filter((at) => isEdge(at) && isEdge(at + words.length));
  return whole.length > 0 ? whole : all;
}
