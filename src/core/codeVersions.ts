import {
  type CodeOptions,
  type CodePiece,
  type CodeStep,
  type CodeWords,
  type ShownCode,
  litLines,
  nameLines,
  shownCode,
  stepAt,
} from './code.ts';
import { placesOf } from './codeWords.ts';
import { say } from './strings.ts';

/** One of several versions of the same code, which follow each other at the same place. */
export interface CodeVersion extends Pick<CodeStep, 'text' | 'cue'>, Partial<CodeWords> {
  /** The whole code of this version. The same code again only lights other lines. */
  code: string;
  /** The part of it that is shown. @default the region of the slide */
  region?: string;
}

/** A word of code and where it is: its line from 0, and its column in characters. */
export interface CodeWord extends CodePiece {
  row: number;
  column: number;
}

/** Spaces, words and signs, each by itself. */
const parts = /\s+|[\p{L}\p{M}\p{N}_$]+|[^\s\p{L}\p{M}\p{N}_$]+/gu;

/** The pieces of a line, cut so that each word is a piece. */
export const wordPieces = (pieces: readonly CodePiece[]): CodePiece[] =>
  pieces.flatMap(({ text, kind }) =>
    (text.match(parts) ?? []).map((part) => ({ text: part, kind })),
  );

/** Whether a piece can be seen. */
export const isWord = ({ text }: CodePiece): boolean => text.trim() !== '';

/** The words of code, in their order, each with its place. A tab is as wide as four characters. */
export function wordsOf(lines: readonly (readonly CodePiece[])[]): CodeWord[] {
  return lines.flatMap((pieces, row) => {
    let column = 0;
    return wordPieces(pieces).flatMap((piece) => {
      const start = column;
      for (const letter of piece.text) column += letter === '\t' ? 4 - (column % 4) : 1;
      return isWord(piece) ? [{ ...piece, row, column: start }] : [];
    });
  });
}

/** How the words of one version become those of the next. */
export interface CodeChange {
  /** For each word of the next version the one that it was; undefined if it is new. */
  origins: readonly (CodeWord | undefined)[];
  /** The words that are no longer there. */
  gone: readonly CodeWord[];
}

/**
 * Finds the words that stay: those of lines that stay, then those in the same order between these lines, then names
 * that have moved elsewhere.
 */
export function changeOf(before: readonly CodeWord[], after: readonly CodeWord[]): CodeChange {
  const origins = new Map<CodeWord, CodeWord>();
  const stay = (one: CodeWord, other: CodeWord) => origins.set(other, one);
  const [linesBefore, linesAfter] = [linesOf(before), linesOf(after)];
  let [start, startAfter] = [0, 0];
  const same = pairsOf(linesBefore.map(textOf), linesAfter.map(textOf));
  for (const [at, atAfter] of [...same, [linesBefore.length, linesAfter.length] as const]) {
    const gap = linesBefore.slice(start, at).flat();
    const gapAfter = linesAfter.slice(startAfter, atAfter).flat();
    for (const [one, other] of pairsOf(gap.map(wordOf), gapAfter.map(wordOf))) {
      stay(gap[one]!, gapAfter[other]!);
    }
    linesBefore[at]?.forEach((word, index) => stay(word, linesAfter[atAfter]![index]!));
    [start, startAfter] = [at + 1, atAfter + 1];
  }
  const kept = new Set(origins.values());
  for (const word of after) {
    if (origins.has(word) || !/[\p{L}\p{N}]{3}/u.test(word.text)) continue;
    const moved = before.find((other) => !kept.has(other) && other.text === word.text);
    if (!moved) continue;
    kept.add(moved);
    stay(moved, word);
  }
  return {
    origins: after.map((word) => origins.get(word)),
    gone: before.filter((word) => !kept.has(word)),
  };
}

const wordOf = ({ text }: CodeWord) => text;
const textOf = (line: readonly CodeWord[]) =>
  line
    .map(({ text, column }, index) => (index > 0 ? `${column - line[0]!.column} ${text}` : text))
    .join(' ');

/** The lines of words. Empty lines have none. */
function linesOf(all: readonly CodeWord[]): CodeWord[][] {
  const lines: CodeWord[][] = [];
  for (const word of all) {
    if (lines.at(-1)?.[0]?.row === word.row) lines.at(-1)!.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The longest sequence that two lists have in common, as pairs of places. */
function pairsOf(one: readonly string[], other: readonly string[]): [number, number][] {
  // The length of the longest sequence from each pair of places on.
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        one[i] === other[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The lines of a version that are not in the one before, as numbers from 1. A line that is only moved is not new. */
export function newLines(before: string, after: string): number[] {
  const [one, other] = [before, after].map((text) => text.split('\n').map((line) => line.trim()));
  const kept = new Set(pairsOf(one!, other!).map(([, at]) => at + 1));
  return other!.flatMap((line, at) => (line && !kept.has(at + 1) ? [at + 1] : []));
}

/** What code shows at one step: a version of it, and the lines that are lit. */
export interface CodeStop extends Pick<CodeStep, 'text' | 'cue' | 'words'> {
  lines: string;
  shown: ShownCode;
  region?: string;
}

/** One code, whose lines are lit step by step; or versions of it. */
export interface CodeSteps extends CodeOptions {
  code?: string;
  steps?: readonly (string | CodeStep)[];
  versions?: readonly CodeVersion[];
}

/** What code shows, step by step. */
export function stopsOf({ code = '', steps = [], versions, ...options }: CodeSteps): CodeStop[] {
  if (versions && versions.length > 0) {
    return versions.map(({ code: own, region = options.region, lines = 'all', ...step }) => ({
      ...step,
      lines,
      region,
      shown: shownCode(own, { ...options, region }),
    }));
  }
  const shown = shownCode(code, options);
  const first = steps.length > 0 ? steps : ['all'];
  return first.map((_, at) => {
    const { lines = 'all', ...step } = stepAt(first, at);
    return { ...step, lines, region: options.region, shown };
  });
}

/** The lines that a stop lights, or lights words of; undefined for all. */
export function litAt({ lines, words, shown }: CodeStop): number[] | undefined {
  const lit = litLines(lines, shown.numbers.length);
  if (words === undefined) return lit;
  const texts = shown.text.split('\n');
  const all = lit ?? texts.map((_, index) => index + 1);
  return all.filter((line) => placesOf(texts[line - 1]!, words).length > 0);
}

/** The lines that no stop has named so far and a later one does, as numbers from 1. */
export function linesAhead(stops: readonly CodeStop[], at: number): number[] {
  const all = stops[at]!.shown.numbers.map((_, index) => index + 1);
  const namedBy = (some: readonly CodeStop[]) =>
    new Set(some.flatMap((stop) => litAt(stop) ?? all));
  const [sooner, later] = [namedBy(stops.slice(0, at + 1)), namedBy(stops.slice(at + 1))];
  return all.filter((line) => later.has(line) && !sooner.has(line));
}

/**
 * What a screen reader says about a stop: the lines that it lights, "Line 3: retries", or "Version 2 of 3. New: Lines 4
 * to 6".
 *
 * @param hasNumbers whether the audience sees the numbers of the lines; otherwise the first that is shown is 1
 */
export function nameStop(stops: readonly CodeStop[], at: number, hasNumbers = false): string {
  const texts = stops.map(({ shown }) => shown.text);
  const { shown, words } = stops[at]!;
  const { numbers } = shown;
  const name = (lines: readonly number[] | undefined) =>
    nameLines(hasNumbers ? lines?.map((line) => numbers[line - 1]!) : lines);
  const isOther = (index: number) => index === 0 || texts[index] !== texts[index - 1];
  const count = (length: number) =>
    texts.slice(0, length).filter((_, index) => isOther(index)).length;
  const lit = litAt(stops[at]!);
  const litName = withWords(name(lit), words);
  if (count(texts.length) === 1 || !isOther(at)) return litName;
  const version = say('Version {number} of {count}', {
    number: count(at + 1),
    count: count(texts.length),
  });
  if (lit) return `${version}. ${litName}`;
  const fresh = at > 0 ? newLines(texts[at - 1]!, texts[at]!) : [];
  return fresh.length > 0
    ? say('{name}. New: {lines}', { name: version, lines: name(fresh) })
    : version;
}

const withWords = (lines: string, words: CodeStep['words']) =>
  words === undefined ? lines : `${lines}: ${[words].flat().join(', ')}`;

/** Code, and whether its audience sees the numbers of its lines. */
export interface NumberedCode extends CodeSteps {
  lineNumbers?: boolean;
}

/** What a screen reader says about what a slide lights in code, or in what it does not know as code. */
export function nameLit(lit: string | CodeWords, { lineNumbers, ...code }: NumberedCode): string {
  if (code.code !== undefined) return nameStop(stopsOf({ ...code, steps: [lit] }), 0, lineNumbers);
  const { lines = 'all', words } = stepAt([lit], 0);
  return withWords(nameLines(litLines(lines, Infinity)), words);
}
