import { hashOf } from './hash.ts';
import { say } from './strings.ts';
import { sum } from './sum.ts';

/** The kinds of tokens that have a color of their own, by the letter that stands for each in `runs`. */
export const tokenKinds = {
  k: 'keyword',
  s: 'string',
  n: 'constant',
  c: 'comment',
  f: 'function',
  t: 'type',
  p: 'property',
  x: 'text',
} as const;

export type TokenKind = (typeof tokenKinds)[keyof typeof tokenKinds];

/** A piece of a line of code. */
export interface CodePiece {
  text: string;
  kind: TokenKind;
}

/** The sign of a line in a diff: added, removed or neither. */
export type DiffSign = '+' | '−' | '';

/** Which part of a text is shown as code, and how. */
export interface CodeOptions {
  /** The lines of the text, such as `4-12`, or the name of a region. */
  region?: string;
  /** The first character of each line is its sign. */
  diff?: boolean;
}

/** Code as it is shown: without the blank lines around it and the indentation that all of its lines have. */
export interface ShownCode {
  text: string;
  /** The sign of each line of a diff. */
  signs: readonly DiffSign[];
  /** The number of each line: in its file for a region, otherwise from 1. */
  numbers: readonly number[];
  /** There is no region of that name. */
  isRegionMissing: boolean;
}

interface NumberedLine {
  text: string;
  number: number;
}

/** The part of a text that is shown as code. A region that is missing leaves the text whole. */
export function shownCode(code: string, { region, diff = false }: CodeOptions = {}): ShownCode {
  const all = code
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }));
  const cut = region === undefined ? all : regionIn(all, region);
  const kept = trimBlank(cut ?? all);
  const lines = outdent(kept.map(({ text }) => text));
  // Where no line has a sign, the column of the signs is part of the common indentation.
  const hasSigns = diff && lines.some(([sign = '']) => signs[sign]);
  // A text in a module begins with a line break, which is none of its lines.
  const before = region === undefined ? (kept[0]?.number ?? 1) - 1 : 0;
  return {
    text: (hasSigns ? outdent(lines.map((line) => line.slice(1))) : lines).join('\n'),
    signs: hasSigns ? lines.map(([sign = '']) => signs[sign] ?? '') : [],
    numbers: kept.map(({ number }) => number - before),
    isRegionMissing: cut === undefined,
  };
}

/**
 * What a program writes, as it was typed: spaces at the start of a line belong to it. Only a text that begins with a line
 * break, as one in the indentation of its module does, is shown as code is.
 */
export function shownOutput(output: string): string {
  if (/^[ \t]*\r?\n/.test(output)) return shownCode(output).text;
  const lines = output.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

const signs: Readonly<Record<string, DiffSign>> = { '+': '+', '-': '−', '−': '−' };

/** A line that begins or ends a region, in a comment of any language: `// #region apply`. */
const mark = /^\W*#\s?(end)?region\b[ \t]*([\w.-]*)/;

/** The lines of a region, by their numbers or by a name; undefined if no region has this name. */
function regionIn(lines: readonly NumberedLine[], region: string): NumberedLine[] | undefined {
  const [, first, last = first] = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(region.trim()) ?? [];
  if (first) return lines.slice(Number(first) - 1, Number(last));
  const start = lines.findIndex(({ text }) => {
    const [, isEnd, name] = mark.exec(text) ?? [];
    return !isEnd && name === region.trim();
  });
  if (start < 0) return undefined;
  let depth = 1;
  const after = lines.slice(start + 1);
  const length = after.findIndex(({ text }) => {
    const found = mark.exec(text);
    if (found) depth += found[1] ? -1 : 1;
    return depth === 0;
  });
  return after.slice(0, length < 0 ? undefined : length).filter(({ text }) => !mark.test(text));
}

function trimBlank(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const isFull = ({ text }: NumberedLine) => text.trim() !== '';
  return lines.slice(Math.max(lines.findIndex(isFull), 0), lines.findLastIndex(isFull) + 1);
}

function outdent(lines: readonly string[]): string[] {
  const starts = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0]);
  const common = starts.reduce((one, other) => {
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return one.slice(0, length);
  }, starts[0] ?? '');
  return lines.map((line) => line.slice(common.length).trimEnd());
}

/** The language of code that names none: the ending of its file; empty if there is no file either. */
export const languageOf = (language: string | undefined, fileName = ''): string =>
  (language ?? /(?:^|[./])([^./\\]+)$/.exec(fileName)?.[1] ?? '').toLowerCase();

/** Languages without colors: the output of programs, and whatever has none. */
export const isPlain = (language: string): boolean =>
  /^(?:text|txt|plain|plaintext|output|)$/.test(language);

/** The key of code under which the build leaves its colors. */
export const codeKey = (text: string, language: string): string =>
  `${(hashOf(`${language}\n${text}`) >>> 0).toString(36)}.${text.length}`;

/** The colors of code, as `codeLines` reads them: empty if it needs none, undefined if the build has not seen it. */
export const colorsOf = (text: string, language: string): string | undefined =>
  globalThis.lecternCode?.get(codeKey(text, language)) ?? (isPlain(language) ? '' : undefined);

/**
 * The lines of code in pieces of one kind.
 *
 * @param runs the kinds, each as its letter and the number of its characters: `k5x3` @default all of it is text
 */
export function codeLines(text: string, runs = ''): CodePiece[][] {
  const lines: CodePiece[][] = [[]];
  let at = 0;
  const add = (length: number, kind: TokenKind) => {
    for (const [index, part] of text
      .slice(at, at + length)
      .split('\n')
      .entries()) {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)!.push({ text: part, kind });
    }
    at += length;
  };
  for (const [, letter, length] of runs.matchAll(/([a-z])(\d*)/g)) {
    add(Number(length || 1), tokenKinds[letter as keyof typeof tokenKinds] ?? 'text');
  }
  add(text.length - at, 'text');
  return lines;
}

/**
 * The width of the widest line, in characters of a font of code. A tab is as wide as four. In a comment, letters of
 * other scripts come from a font of their own: Chinese ones fill a square, and marks have no width.
 */
export const columnsOf = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .map((line) => Math.ceil(sum(Array.from(line.replace(/\t/g, '    '), columnsOfLetter)))),
  );

function columnsOfLetter(letter: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(letter)) return 0;
  if (
    /[\u1100-\u115F\u2E80-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{20000}-\u{3FFFF}]/u.test(
      letter,
    )
  )
    return 1.7;
  return /[\u0900-\u0DFF]/.test(letter) ? 1.3 : 1;
}

/** Words to light in code. */
export interface CodeWords {
  /**
   * Words or expressions, written as in the code: `retries` or `['try', 'catch (error)']`. Only they are lit, and not the
   * rest of their lines. A name is not found inside a longer one.
   */
  words: string | readonly string[];
  /** The lines that have them: `all`, or numbers and ranges such as `2-3` or `2, 5-7`. @default 'all' */
  lines?: string;
}

/** What one step lights: lines, or words. */
export type CodeStep = {
  /** What these lines mean; it appears below the code, or beside it. */
  text?: string;
  /** The note that the presenter view shows at this step. That of the first step is part of the notes. */
  cue?: string;
} & (
  | {
      /** The lines: `all`, or numbers and ranges such as `2-3` or `2, 5-7`. The first line that is shown is 1. */
      lines: string;
      words?: never;
    }
  | CodeWords
);

/** A step with the defaults of its parts. */
export function stepAt(steps: readonly (string | CodeStep)[], at: number): CodeStep {
  const step = steps[at] ?? 'all';
  return typeof step === 'string' ? { lines: step } : step;
}

/**
 * Which lines a step lights, as numbers from 1, in their order.
 *
 * @param lines `all`, or numbers and ranges: `2`, `2-3`, `2, 5-7`
 * @param count the number of lines that there are
 * @returns undefined for all
 */
export function litLines(lines: string, count: number): number[] | undefined {
  if (lines.trim() === 'all') return undefined;
  const lit = lines.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(part) ?? [];
    const length = Math.min(Number(last), count) - Number(first) + 1;
    return Array.from({ length: Math.max(length || 0, 0) }, (_, index) => Number(first) + index);
  });
  return [...new Set(lit)].filter((line) => line > 0).toSorted((one, other) => one - other);
}

/** How a screen reader names lines: "Lines 2 to 3, 7"; undefined are all of them. */
export function nameLines(lines: readonly number[] | undefined): string {
  if (!lines) return say('All lines');
  const runs: number[][] = [];
  for (const line of lines) {
    if (runs.at(-1)?.at(-1) === line - 1) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  const names = runs.map((run) =>
    run.length > 1 ? say('{first} to {last}', { first: run[0]!, last: run.at(-1)! }) : run[0],
  );
  return say(lines.length > 1 ? 'Lines {lines}' : 'Line {lines}', { lines: names.join(say(', ')) });
}
