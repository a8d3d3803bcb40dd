import type { CodePiece } from './code.ts';

/** Words of a line of code, from a character to the one after the last. */
export type WordPlace = readonly [start: number, end: number];

/** A piece of a line of code, and whether it is one of the words that are lit. */
export interface LitPiece extends CodePiece {
  isLit?: boolean;
}

/** Where words or expressions are in a line. A name is not found inside a longer one. */
export const placesOf = (line: string, words: string | readonly string[]): WordPlace[] =>
  [words].flat().flatMap((word) => {
    if (word === '') return [];
    const text = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const before = isLetter(word[0]) ? `(?<!${letter})` : '';
    const after = isLetter(word.at(-1)) ? `(?!${letter})` : '';
    const found = line.matchAll(new RegExp(before + text + after, 'gu'));
    return [...found].map(({ index }): WordPlace => [index, index + word.length]);
  });

const letter = '[\\p{L}\\p{M}\\p{N}_$]';
const isLetter = (text = '') => new RegExp(letter, 'u').test(text);

/**
 * Lights the pieces of a line that are at some places.
 *
 * @param isCut whether a piece that is only in part at a place is cut there; otherwise it is lit as a whole
 */
export function lightPieces(
  pieces: readonly CodePiece[],
  places: readonly WordPlace[],
  isCut: boolean,
): LitPiece[] {
  let at = 0;
  return pieces.flatMap(({ text, kind }) => {
    const start = at;
    at += text.length;
    const end = at;
    const cuts = isCut ? places.flat().filter((cut) => cut > start && cut < end) : [];
    const edges = [...new Set([start, ...cuts.toSorted((one, other) => one - other), end])];
    return edges.slice(1).map((to, index) => {
      const from = edges[index]!;
      const isLit = places.some(([first, last]) => first < to && from < last);
      return { text: text.slice(from - start, to - start), kind, isLit };
    });
  });
}
