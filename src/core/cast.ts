import { type TokenKind, nameLines, tokenKinds } from './code.ts';
import { say } from './strings.ts';

/** A still of a terminal. */
export interface CastStill {
  /** The label of its marker in the recording: a note for the speaker. */
  cue?: string;
  /** The lines of the screen. */
  text: string;
  /** The kinds and styles of the text, as `castLines` reads them. */
  runs: string;
  /** What has been written since the still before: its first line, and the line after its last one, from 0. */
  fresh: readonly [first: number, end: number];
}

/** A recording of a terminal, as `lectern/vite` makes it of a `.cast` file: only its stills. */
export interface TerminalCast {
  /** The width of the widest line, in characters. */
  columns: number;
  stills: readonly CastStill[];
}

/** A piece of a line of a terminal. */
export interface CastPiece {
  text: string;
  kind: TokenKind;
  isBold: boolean;
  isUnderlined: boolean;
  /** The color is that of its ground. */
  isInverse: boolean;
}

/** The signs of the styles in `runs`. */
export const castStyles = { bold: '*', underlined: '_', inverse: '!' } as const;

/**
 * The lines of a still in pieces.
 *
 * @param runs for each line, the letters of the kinds, each with the signs of its styles and the number of its
 *   characters: `k*5x3`. Lines are separated by commas; the rest of a line is text without a style.
 */
export function castLines({ text, runs }: Pick<CastStill, 'text' | 'runs'>): CastPiece[][] {
  const runsOf = runs.split(',');
  return text.split('\n').map((line, row) => {
    let at = 0;
    const found = [...(runsOf[row] ?? '').matchAll(/([a-z])([*_!]*)(\d+)/g)];
    const pieces = found.map(([, letter, signs = '', length]): CastPiece => {
      const start = at;
      at += Number(length);
      return {
        text: line.slice(start, at),
        kind: tokenKinds[letter as keyof typeof tokenKinds] ?? 'text',
        isBold: signs.includes(castStyles.bold),
        isUnderlined: signs.includes(castStyles.underlined),
        isInverse: signs.includes(castStyles.inverse),
      };
    });
    const rest = { text: line.slice(at), kind: 'text', isBold: false } as const;
    return [...pieces, { ...rest, isUnderlined: false, isInverse: false }].filter(
      (piece) => piece.text,
    );
  });
}

/** What a still shows, in words: "Screen 2 of 3. New: Lines 4 to 6". */
export function nameStill({ stills }: TerminalCast, at: number): string {
  const name = say('Screen {number} of {count}', { number: at + 1, count: stills.length });
  const [first, end] = stills[at]!.fresh;
  if (isAllNew(stills[at]!) || end <= first) return name;
  const lines = Array.from({ length: end - first }, (_, index) => first + index + 1);
  return say('{name}. New: {lines}', { name, lines: nameLines(lines) });
}

/** Whether nothing on a still was there before. */
export const isAllNew = ({ fresh, text }: CastStill): boolean =>
  fresh[0] === 0 && fresh[1] >= text.split('\n').length;
