import { createContext } from 'react';
import { type CodeOptions, columnsOf, shownCode } from '../core/code.ts';
import { piecesOf, plainText, withoutBreaks } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
import { columnsIn, fitsIn, linesIn, textWidth, widthOf } from '../theme/textStyles.ts';
import type { Theme } from '../theme/theme.ts';

/** The room for a table. */
export interface TableRoom {
  /** How many columns of the slide it has. */
  columns: number;
  /** Its height in px. */
  height: number;
  /** The largest size of its cells in px, if there is something else in its column: then its rows have no more air. */
  most?: number;
}

/** The room that a slide leaves to a table in it; null if it does not say. */
export const RoomContext = createContext<TableRoom | null>(null);

/** Whether code is in a cell of a table. */
export const CellContext = createContext(false);

/** The number of columns: that of the heads, or of the cells in the longest row if there are none. */
export const columnCount = (
  heads: readonly string[] | undefined,
  rows: readonly (readonly unknown[])[],
): number => heads?.length || Math.max(0, ...rows.map((cells) => cells.length));

/** What the layout of a table depends on. */
export interface TableTexts {
  /** The heads of its columns. */
  heads: readonly string[];
  /** The texts of its cells in rows, each row with one for each column. */
  rows: readonly (readonly string[])[];
  /** Which columns have figures. */
  isFigure: readonly boolean[];
  /** Whether a cell has code, which has a ground of its own. */
  hasCode: boolean;
}

/** How a table is drawn. */
export interface TableLayout {
  /** How many columns of the slide each column of the table has. */
  spans: readonly number[];
  /** Whether heads are set as labels, or so that they need less room. */
  heads: 'label' | 'close';
  /** Whether figures and their units are in one piece. */
  isJoined: boolean;
  /** The size of the cells in px. */
  size: number;
  /** Its height at most, in px. */
  height: number;
}

/** The height of the heads in one line, in px. */
export const headHeight = 52;

/** The space after figures, in px: the next column is to their right, and would touch them. */
export const figureGap = 52;

/**
 * The layout of a table in its room. It comes from the lengths of texts and not from a measurement, so that the page
 * that a server renders and the browser agree.
 */
export function layOutTable(typed: TableTexts, theme: Theme, room: TableRoom): TableLayout {
  const drawnAs = (draw: (text: string) => string, isCodeWhole = false) => ({
    ...typed,
    rows: typed.rows.map((cells) => cells.map((text) => drawn(draw(text), isCodeWhole))),
  });
  const all = room.columns;
  const whole = drawnAs(joinUnits);
  const joined = spansOf(whole, theme, all);
  const plain = drawnAs((text) => text);
  const usual = joined
    ? { ...fitRows(whole, joined, theme, room), isJoined: true }
    : {
        ...fitRows(plain, spansOf(plain, theme, all) ?? sharesOf(plain, theme, all), theme, room),
        isJoined: false,
      };
  // Code has its line before words have theirs, unless all would be much smaller.
  const withCode = drawnAs(joinUnits, true);
  const spans = spansOf(withCode, theme, all);
  const wide = spans && fitRows(withCode, spans, theme, room);
  return wide && wide.size >= Math.min(usual.size, theme.fontSizes.small)
    ? { ...wide, isJoined: true }
    : usual;
}

/** The size and the height of a table whose columns have their spans. */
function fitRows(
  texts: TableTexts,
  { spans, heads }: Spans,
  theme: Theme,
  { height, most }: TableRoom,
): Omit<TableLayout, 'isJoined'> {
  const widths = spans.map((span, at) => widthOf(span) - (texts.isFigure[at] ? figureGap : 0));
  const count = texts.rows.length;
  const lines = texts.heads.map((head, at) =>
    headLines(head, widths[at]!, heads === 'close', theme),
  );
  const line = (heads === 'close' ? closeSize(theme.fontSizes) : theme.fontSizes.label) * 1.2;
  const top = texts.heads.some(Boolean) ? Math.max(headHeight, Math.max(...lines) * line + 12) : 0;
  const air = texts.hasCode ? codeAir : 0;
  const size = sizeOf(texts.rows, widths, theme, (height - top) / count - air, most);
  const rowsHeight = Math.min(
    height * Math.max(0.3 * count, 0.75),
    most === undefined ? Infinity : count * most * 2,
  );
  return { spans, heads, size, height: Math.min(height, top + rowsHeight) };
}

/** A text of a cell in which figures and the units after them, such as "12 kg", are in one piece. Code is left alone. */
export const joinUnits = (text: string): string =>
  text.includes('`') ? text : text.replace(beforeUnit, '\u00A0');

const beforeUnit =
  /(?<=(?:^|\s)[\p{Sc}+−~≈<>≤≥±-]*\d[\d.,:'’]*) (?=[\p{L}°%‰µ][\p{L}²³/]{0,6}(?:$|[\s.,;:)]))/gu;

/** The space above code in a cell and below it, in px: in its ground, and around it. */
const codeAir = 28;

/** What code in a cell takes in its width, besides its letters: the number of its lines, and the sign of a line. */
export interface CellCode extends CodeOptions {
  lineNumbers?: boolean;
}

/** A text with the lines of code, which is as wide as it is on its ground. No line can break. */
export const codeWords = (code: string, { lineNumbers, ...options }: CellCode): string =>
  shownCode(code, options)
    .text.split('\n')
    .map((line) => {
      const columns = columnsOf(line) + (lineNumbers ? 4 : 0) + (options.diff ? 2 : 0) + 2;
      return widestLetters('0'.repeat(columns));
    })
    .join('\n');

/**
 * A text without its marks. In place of those of code, it has letters as wide as the widest font of code has them.
 *
 * @param isWhole whether code is in one piece
 */
const drawn = (text: string, isWhole: boolean): string =>
  piecesOf(text)
    .map((piece) =>
      piece.marks.at(-1)?.tag === 'code'
        ? widestLetters(piece.text.replace(/[!-~]/g, '0')).replaceAll(
            ' ',
            isWhole ? 't\u00A0' : 't ',
          )
        : withoutBreaks(piece.text),
    )
    .join('');

/** Zeros that are as wide as the letters of the widest font of code. */
const widestLetters = (zeros: string) => zeros.replace(/0{10}/g, '$&.');

/** A letter that is 0.84 em wide in a text that is counted, and stands for a part of a picture. */
const square = '▢';

/** A text as wide as a picture of the height of the text, with the space after it. */
export const pictureText = (ratio: number): string =>
  square.repeat(Math.max(2, Math.ceil((1.15 * (ratio || 1) + 0.3) / 0.84)));

/** A text as wide as an element of which nothing is known. */
export const unknownPicture = square.repeat(3);

const isPicture = (text: string) => text.replaceAll(square, '') === '';

interface Spans {
  spans: number[];
  heads: TableLayout['heads'];
}

/** The columns of a table, with the words of their heads and the texts of their cells. */
const tableColumns = ({ heads, rows, isFigure }: TableTexts) =>
  heads.map((head, at) => ({
    head: wordsOf(plainText(head)),
    texts: rows.map((cells) => cells[at]!),
    hasPictures: rows.every((cells) => isPicture(cells[at]!)) && rows.some((cells) => cells[at]),
    more: isFigure[at] ? figureGap : 0,
  }));

/** The least span of each column, as a multiple of a unit. */
function leastSpans(table: TableTexts, theme: Theme, unit: number, isClose: boolean): number[] {
  const { lead, body } = theme.fontSizes;
  const cell = isFew(table.rows) ? lead : body;
  return tableColumns(table).map(({ head, texts, hasPictures, more }) => {
    const words = hasPictures
      ? Math.max(...texts.map((text) => textWidth(text, cell)))
      : Math.max(3, longest(texts.flatMap(wordsOf))) * cell * letter;
    const needed = Math.max(words + more, ...head.map((word) => headWidth(word, isClose, theme)));
    return Math.ceil(columnsIn(needed) / unit) * unit;
  });
}

/**
 * The spans in which each word is whole: in halves of a column if there are many. If they are too many, heads are set
 * closer, and then columns are anywhere.
 *
 * @returns undefined if there is no room for that
 */
function spansOf(table: TableTexts, theme: Theme, all: number): Spans | undefined {
  const { heads } = table;
  const columns = tableColumns(table);
  const half = heads.length > all / 3 ? 0.5 : 1;
  const tries = [
    { unit: half, heads: 'label' },
    { unit: half, heads: 'close' },
    { unit: 1 / 26, heads: 'close' },
  ] as const;
  for (const { unit, heads: style } of tries) {
    const spans = leastSpans(table, theme, unit, style === 'close');
    if (sum(spans) > all) continue;
    // What is left goes to the longest texts.
    const lengths = columns.map(({ head, texts, hasPictures, more }) =>
      hasPictures
        ? nearlyNothing
        : Math.max(3, longest(head), head.join(' ').length / 2, longest(texts)) + more / 13,
    );
    for (let left = all - sum(spans); left > 0; left -= unit) {
      const shares = lengths.map((length, at) => length / spans[at]!);
      spans[shares.indexOf(Math.max(...shares))]! += unit;
    }
    return { spans, heads: style };
  }
  return undefined;
}

/** The share that pictures have of what is left, beside texts: more room would not make them larger. */
const nearlyNothing = 0.01;

/** The spans where there is no room for whole words: the longest have the largest share. */
function sharesOf(table: TableTexts, theme: Theme, all: number): Spans {
  const spans = leastSpans(table, theme, 1 / 26, true);
  return { spans: spans.map((span) => (span * all) / sum(spans)), heads: 'close' };
}

/** The number of lines of a head. */
function headLines(head: string, width: number, isClose: boolean, theme: Theme): number {
  const text = plainText(head);
  if (isClose)
    return Math.min(linesIn(text, width + 24, closeSize(theme.fontSizes)), wordsOf(text).length);
  let lines = 1;
  let used = 0;
  for (const word of wordsOf(text)) {
    const needed = headWidth(word, false, theme);
    const gap = headWidth(' ', false, theme);
    if (used > 0 && used + gap + needed > width) {
      lines += 1;
      used = needed;
    } else used += used > 0 ? gap + needed : needed;
  }
  return lines;
}

/**
 * The width of a word in a head, in px: labels have capitals, most of them of one width. Chinese and Japanese
 * characters are squares.
 */
function headWidth(word: string, isClose: boolean, { fontSizes, type }: Theme): number {
  if (!isClose) {
    const squares = word.match(/[\u3000-\u9FFF\uF900-\uFAFF]/g)?.length ?? 0;
    return fontSizes.label * (squares + (word.length - squares) * (0.65 + type.labelTracking));
  }
  let width = 26;
  while (width < widthOf(12) && !fitsIn(word, width, closeSize(fontSizes), 1)) width += 4;
  return width;
}

/** The size of heads that are set closer: at 4:3, where labels are larger and slides are not wider, that of other slides. */
export const closeSize = ({ label }: Theme['fontSizes']) => Math.min(label, 24);

/** One or two rows have the room to be large. */
const isFew = (rows: TableTexts['rows']) => rows.length < 3;

/** The width of a letter of bold text, in em. */
const letter = 0.5625;

/** The words of a text: a no-break space is within one. */
const wordsOf = (text: string) => text.split(/[^\S\u00A0\u202F]+/);
const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));

/**
 * The largest size in which each cell fits in one line, or else in the lines that its row has room for.
 */
function sizeOf(
  rows: TableTexts['rows'],
  widths: readonly number[],
  { fontSizes }: Theme,
  height: number,
  most = Infinity,
): number {
  const { figure, title, lead, subhead, name, body, small, label } = fontSizes;
  const linesIn = (size: number) => Math.floor((height - 4) / (size * 1.2));
  const fits = (size: number, lines: number) =>
    size <= most &&
    lines > 0 &&
    rows.every((cells) => widths.every((width, at) => fitsIn(cells[at]!, width, size, lines)));
  return (
    [figure, title].find((size) => isFew(rows) && fits(size, Math.min(1, linesIn(size)))) ??
    [lead, subhead, name, body].find((size) =>
      fits(size, Math.min(linesIn(size), isFew(rows) ? 3 : 1)),
    ) ??
    [body, small].find((size) => fits(size, linesIn(size))) ??
    label
  );
}
