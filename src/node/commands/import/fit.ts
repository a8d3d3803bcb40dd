import { plainText } from '../../../core/richText.ts';
import type { Block, Item } from './blocks.ts';

/** How many words some texts have. Of languages without spaces, two letters count as a word. */
export const wordsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => {
    const words = plainText(text).split(/\s+/).filter(Boolean);
    return (
      sum +
      words.reduce(
        (count, word) =>
          count + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word) ? word.length / 2 : 1),
        0,
      )
    );
  }, 0);

/** Splits a list into pieces of about the same length, none longer than `most`. */
export function chunksOf<One>(all: readonly One[], most: number): One[][] {
  const count = Math.max(1, Math.ceil(all.length / most));
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size)).filter(
    ({ length }) => length > 0,
  );
}

const most = { points: 10, lines: 12, words: 64 };

/** The lines that an item has, its points among them. */
const linesIn = ({ text, points }: Item): number =>
  [text, ...points].reduce((sum, one) => sum + Math.ceil(wordsIn([one]) / 12), 0);

/** Whether points fit on one slide. */
export const pointsFit = (items: readonly Item[]): boolean => splitPoints(items, 0).length === 1;

/**
 * Splits points so that each slide can hold its own.
 *
 * @param words how many words stand around them
 */
export function splitPoints(items: readonly Item[], words: number): Item[][] {
  const parts: Item[][] = [[]];
  let [lines, count] = [Math.ceil(words / 12), words];
  for (const item of items.flatMap(withoutTooMany)) {
    const part = parts.at(-1)!;
    const own = wordsIn([item.text, ...item.points]);
    const isFull =
      part.length === most.points || lines + linesIn(item) > most.lines || count + own > most.words;
    if (isFull && part.length > 0) {
      parts.push([item]);
      [lines, count] = [linesIn(item), own];
    } else {
      part.push(item);
      lines += linesIn(item);
      count += own;
    }
  }
  return balanced(parts);
}

/** Points in pieces of the same length, where the last one would have only one or two. */
function balanced(parts: Item[][]): Item[][] {
  const all = parts.flat();
  const isEven = all.every(({ points }) => points.length === 0) && parts.length > 1;
  return isEven ? chunksOf(all, Math.ceil(all.length / parts.length)) : parts;
}

/** An item with many points, as several with the same text. */
const withoutTooMany = (item: Item): Item[] =>
  item.points.length > 8 ? chunksOf(item.points, 6).map((points) => ({ ...item, points })) : [item];

/** Splits texts so that each slide can hold its own. */
export const splitTexts = (texts: readonly string[]): string[][] =>
  splitPoints(
    texts.map((text) => ({ text, points: [], isStep: false })),
    0,
  ).map((part) => part.map(({ text }) => text));

/** How many rows of a table fit on a slide: fewer if its cells have many words. */
export function rowsFit(rows: readonly (readonly string[])[]): number {
  const lines = rows.map((row) =>
    Math.max(1, ...row.map((cell) => Math.ceil((plainText(cell).length * row.length) / 75))),
  );
  const mean = lines.reduce((sum, one) => sum + one, 0) / Math.max(1, rows.length);
  return Math.max(3, Math.min(10, Math.floor(12 / mean)));
}

/** How many lines of code fit below a title. */
const codeLines = 16;

/** The steps of code: of code that is too long, and has none, the lines that fit. */
export function codeSteps(code: string, steps: readonly string[]): string[] {
  const lines = code.split('\n').length;
  if (steps.length > 0 || lines <= codeLines) return [...steps];
  const ranges = chunksOf(
    Array.from({ length: lines }, (_, at) => at + 1),
    codeLines - 3,
  );
  return ranges.map((range) => `${range[0]}-${range.at(-1)}`);
}

/** Whether a thing leaves room for texts before and after it. */
export function fitsAround(
  thing: Block,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const sides = [before, after].filter(({ length }) => length > 0);
  if (sides.length === 0) return true;
  // A line of such a text is as high as two lines of code, and has about nine words.
  const heights = sides.flat().map((text) => 1 + 2 * Math.ceil(wordsIn([text]) / 9));
  const height = heights.reduce((sum, one) => sum + one, 0);
  if (thing.is === 'list')
    return sides.every((texts) => texts.length === 1 && wordsIn(texts) <= 24);
  if (thing.is === 'code') return height + thing.code.split('\n').length <= 15;
  if (thing.is === 'table') return height + 1.5 * thing.rows.length <= 14;
  if (thing.is === 'columns') return height <= 5;
  return thing.is !== 'formula' || height <= 12;
}

/** Whether columns of blocks fit beside each other. */
export function fitsBeside(columns: readonly (readonly Block[])[]): boolean {
  const width = columns.length === 1 ? 80 : columns.length === 2 ? 46 : 30;
  return columns.every((column) => {
    const things = column.filter(({ is }) => is !== 'text' && is !== 'heading' && is !== 'quote');
    const isPlain = things.every(({ is }) => is === 'list' || is === 'formula');
    const words = wordsIn(column.flatMap(textsIn));
    if (words > 100 / columns.length || (things.length > 1 && !isPlain)) return false;
    return things.every((block) => {
      if (block.is === 'code') {
        const lines = block.code.split('\n');
        return (
          !block.versions && lines.length <= 20 && lines.every(({ length }) => length <= width)
        );
      }
      if (block.is === 'table') return (block.rows[0]?.length ?? 0) <= 3 && block.rows.length <= 7;
      return block.is === 'list'
        ? block.items.length <= 7
        : block.is !== 'columns' && block.is !== 'video';
    });
  });
}

function textsIn(block: Block): string[] {
  if (block.is === 'text' || block.is === 'heading' || block.is === 'quote') return [block.text];
  if (block.is === 'list') return block.items.flatMap(({ text, points }) => [text, ...points]);
  return block.is === 'table' ? [...block.columns, ...block.rows.flat()] : [];
}
