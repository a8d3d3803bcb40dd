import { columnsOf, shownCode } from '../core/code.ts';
import type { CodeStop } from '../core/codeVersions.ts';
import { widthOf } from '../theme/textStyles.ts';
import type { Theme } from '../theme/theme.ts';

/** What code consists of. */
export interface CodeExtent {
  /** The number of its lines: of those of the longest version. */
  lines: number;
  /** The number of characters in the widest line. */
  columns: number;
  /** The width of what is before the lines, in characters. */
  gutter: number;
  /** The number of lines of the output. */
  output: number;
  /** The number of characters in the widest line of the output. */
  outputColumns: number;
  hasCaption: boolean;
  /** The number of characters in the longest text below the code; 0 for none. */
  foot: number;
}

/** What the size and the place of code depend on. */
export interface CodeMeasures extends CodeExtent {
  /** The number of lines of the version that is shown. */
  shown: number;
  isOutputShown: boolean;
  /** The output has a key press of its own: until then all of the room is there for the code. */
  isOutputLater: boolean;
  /** The first lit line, and the line after the last one: from 0. */
  lit: readonly [first: number, end: number];
}

/** The measures of a panel that has lines, and nothing around them. */
export const onlyLines = {
  gutter: 0,
  output: 0,
  outputColumns: 0,
  isOutputShown: false,
  isOutputLater: false,
  hasCaption: false,
  foot: 0,
} as const;

/** How many lines and columns code has, with what is around it. */
export function extentOf(
  stops: readonly CodeStop[],
  look: {
    lineNumbers?: boolean;
    diff?: boolean;
    fileName?: string;
    source?: string;
    output?: string;
  },
): CodeExtent {
  const most = (of: (stop: CodeStop) => number) => Math.max(...stops.map(of));
  const result = look.output === undefined ? undefined : shownCode(look.output).text;
  const digits = most(({ shown }) => `${shown.numbers.at(-1)}`.length);
  return {
    lines: most(({ shown }) => shown.numbers.length),
    columns: most(({ shown }) => columnsOf(shown.text)),
    gutter: (look.lineNumbers ? digits + 1.5 : 0) + (look.diff ? 2 : 0),
    output: result?.split('\n').length ?? 0,
    outputColumns: result === undefined ? 0 : columnsOf(result),
    hasCaption: Boolean(look.fileName ?? look.source),
    foot: most(({ text = '' }) => text.length),
  };
}

/**
 * The space in a panel above the code and below it, in px, and the space on its sides: less in a cell of a table, and in
 * two thirds of a slide so much that there is room for 54 columns.
 */
const sides = '--lectern-code-sides';
export const padding = { block: 16, inline: `var(${sides}, clamp(14px, 4.28cqw - 20.53px, 32px))` };
/** The space on one side of a panel that is as wide as a column, in px. */
export const sideOf = (width: number) => Math.min(32, Math.max(14, width * 0.0428 - 20.53));
export const cellPadding = { block: 6, inline: 12 };
export const captionHeight = 48;

/** The space at the sides of code, as CSS. */
export const codeSides = padding.inline;
export const gap = 12;
export const footGap = 20;

/** The width of the text below, as a multiple of its size. */
export const footWidth = 30;
/** A letter of it is about half as wide as its font is large. */
const letter = 0.52;

/** Texts around code leave room for as many lines. */
const leastLines = 12;

/** The height of a line of output, as a multiple of its size: the lines of a drawn table touch. */
export const outputLeading = 1.2;

/**
 * The sizes of code with their line heights in px, the smallest first. At 4:3, where labels are larger and slides are not
 * wider, the smallest one is that of other slides. The largest one, for a few short lines, stays below that of titles.
 */
function sizesOf({ label, body, subhead, name, title }: Theme['fontSizes']) {
  const least = Math.min(label, 24);
  return [
    { size: least, leading: Math.round(least * 1.29) },
    { size: label, leading: Math.round(label * 1.29) },
    { size: Math.round((label + body) / 2), leading: Math.round((label + body) * 0.71) },
    { size: body, leading: Math.round(body * 1.48) },
    { size: subhead, leading: Math.round(subhead * 1.48) },
    { size: Math.round((name + title) / 2), leading: Math.round((name + title) * 0.74) },
  ] as const;
}

// Properties that CSS computes: the width of a character at 100 px; the sizes of the code and of its output; the height
// of a line, as it comes out, in whole px without and with the unit; the room for the lines, how many fit, and the first
// of them; 1 if the output takes the place of the code, or else 0; the width of the text below, and the number of its
// lines.
export const advance = '--lectern-code-advance';
export const size = '--lectern-code-size';
export const outputSize = '--lectern-code-output-size';
const spread = '--lectern-code-spread';
const wholeLeading = '--lectern-code-whole-leading';
export const leading = '--lectern-code-leading';
const room = '--lectern-code-room';
export const rows = '--lectern-code-rows';
export const first = '--lectern-code-first';
const covers = '--lectern-code-covers';
const width = '--lectern-code-width';
const footRows = '--lectern-code-foot';

/** The height of a line, as CSS. */
export const codeLeading = `var(${leading})`;

/** The sizes that code can have, in px: the smallest first. */
export const codeSizes = (fontSizes: Theme['fontSizes']): number[] =>
  sizesOf(fontSizes).map(({ size }) => size);

/** The height of code in one of its sizes, in px. */
export function codeHeight(
  { lines, output, hasCaption }: CodeExtent,
  size: number,
  fontSizes: Theme['fontSizes'],
): number {
  const { leading } = sizesOf(fontSizes).findLast((one) => one.size <= size)!;
  const frame = 2 * padding.block + (hasCaption ? captionHeight : 0);
  const below = output > 0 ? output * outputLeading * size + 2 * padding.block + gap : 0;
  return Math.round(frame + lines * leading + below);
}

/** The height of code in a column that has none of its own: that of its lines in the size of text, or a smaller one. */
export const heightOf = (extent: CodeExtent, fontSizes: Theme['fontSizes'], most = Infinity) => ({
  containIntrinsicHeight: codeHeight(extent, most === Infinity ? fontSizes.body : most, fontSizes),
});

/** The height of the longest text below code, in px. */
export const footHeight = (letters: number, { body }: Theme['fontSizes']): number =>
  letters > 0 ? footGap + Math.ceil((letters * letter) / footWidth) * 1.25 * body : 0;

/** The columns of a slide that code has beside its texts. */
export const besideSpan = 8;

/**
 * Whether the texts around code have to be beside it: below each other, they would leave room for less than twelve of
 * its lines, and its lines are short enough.
 *
 * @param height the height of code with the texts of its steps, in px
 */
export function isBesideTexts(
  { lines, columns, gutter, output, outputColumns, hasCaption, foot }: CodeExtent,
  fontSizes: Theme['fontSizes'],
  height: number,
): boolean {
  const { size: least, leading: leastLeading } = sizesOf(fontSizes)[0];
  const needed =
    2 * padding.block +
    (hasCaption ? captionHeight : 0) +
    Math.min(lines, leastLines) * leastLeading +
    (output > 0 ? output * outputLeading * least + 2 * padding.block + gap : 0) +
    footHeight(foot, fontSizes);
  // The widest font of code has letters of 0.62 em.
  const width = widthOf(besideSpan) - 2 * sideOf(widthOf(besideSpan));
  return needed > height && Math.max(columns + gutter, outputColumns) * 0.62 * least <= width;
}

/**
 * CSS that gives code the largest of its sizes in which all of it fits, and moves the lit lines into view if none does.
 * CSS, because no script knows the room for code in a column, and a page from a server is right before any has run.
 *
 * @param most the largest size in px that code may have
 */
export function measuresOf(measures: CodeMeasures, fontSizes: Theme['fontSizes'], most = Infinity) {
  const { lines, shown, columns, gutter, output, outputColumns, hasCaption, foot, lit } = measures;
  const caption = hasCaption ? captionHeight : 0;
  const footSpace =
    foot > 0 ? `(${footGap}px + var(${footRows}) * ${1.25 * fontSizes.body}px)` : '0px';
  const frame = `${2 * padding.block + caption}px - ${footSpace}`;
  const outputHeight = (fontSize: string) =>
    output > 0 ? `(${output * outputLeading} * ${fontSize} + ${2 * padding.block + gap}px)` : '0px';
  // What the code has no room for, because the output is below it.
  const below = (fontSize: string) => `(1 - var(${covers})) * ${outputHeight(fontSize)}`;
  const sizes = sizesOf(fontSizes).filter((one, index) => index === 0 || one.size <= most);
  // 1px where the code fits in a size, with output that is below it, and 0px where it does not; and the same for output
  // that comes in the place of the code.
  const fits = sizes.flatMap((one, index): [string, string][] => {
    const wide = (most: string) =>
      `100cqw - 2 * ${padding.inline} - ${most} * ${one.size} * var(${advance}) / 100`;
    const code = `100cqh - ${frame} - ${lines * one.leading}px - ${below(`${one.size}px`)}`;
    const widest = `max(${columns + gutter}, (1 - var(${covers})) * ${outputColumns})`;
    const alone = `100cqh - ${frame} - ${outputHeight(`${one.size}px`)}`;
    const test = (...spaces: string[]) =>
      `clamp(0px, (min(${spaces.join(', ')}) + 0.5px) * 9999, 1px)`;
    return [
      [`--fits-${index}`, test(code, wide(widest))],
      [`--output-fits-${index}`, test(alone, wide(`${outputColumns}`))],
    ];
  });
  const largest = (value: 'size' | 'leading', of: '--fits' | '--output-fits' = '--fits') =>
    sizes
      .slice(1)
      .map((one, index) => ` + ${one[value] - sizes[index]![value]} * var(${of}-${index + 1})`)
      .reduce((sum, more) => sum + more, `${sizes[0]![value]}px`);
  const least = sizes[0]!;
  const half = `min(${Math.ceil(lines / 2) * least.leading}px, (100cqh - ${frame}) / 2)`;
  const isCovered = measures.isOutputShown ? `var(${covers})` : '0';
  const middle = (lit[0] + lit[1]) / 2;
  return {
    ...Object.fromEntries(fits),
    // Output that would leave less than half of the code comes in its place: first the query, then its result.
    [covers]: measures.isOutputLater
      ? `calc(clamp(0, tan(atan2(${half} + ${outputHeight(`${least.size}px`)} - (100cqh - ${frame}), 1px)), 1))`
      : 0,
    [size]: `calc(${largest('size')})`,
    [outputSize]: `calc(var(${covers}) * (${largest('size', '--output-fits')}) + (1 - var(${covers})) * var(${size}))`,
    // Lines have the room that there is, up to one and a half times their size, in whole px.
    [spread]: `max(${largest('leading')}, min((100cqh - ${frame} - ${below(`var(${size})`)}) / ${lines}, 1.5 * var(${size})))`,
    [wholeLeading]: `calc(tan(atan2(var(${spread}), 1px)) - 0.49)`,
    [leading]: `calc(var(${wholeLeading}) * 1px)`,
    [room]: `calc(100cqh - ${frame} - ${measures.isOutputShown ? below(`var(${size})`) : '0px'})`,
    [width]: `min(100cqw, ${footWidth * fontSizes.body}px)`,
    // An integer is rounded, and only atan2 turns the ratio of two lengths into a number.
    [footRows]: `calc(tan(atan2(${foot * fontSizes.body * letter}px, var(${width}))) + 0.5)`,
    [rows]: `calc((1 - ${isCovered}) * max(1, min(${lines}, tan(atan2(var(${room}), var(${leading}))) - 0.49)))`,
    [first]: `calc(max(0, min(${lit[0]}, ${shown} - var(${rows}), ${middle} - var(${rows}) / 2)))`,
    // The panel has the room that there is, and the output has its own from the start.
    '--panel': `calc(100cqh - ${footSpace} - ${below(`var(${size})`)})`,
    // The name of its file stays above output that covers the code.
    '--output': `calc(var(${covers}) * (var(--panel) - ${caption && caption + padding.block / 2}px))`,
    '--output-gap': `calc((1 - var(${covers})) * ${gap} * ${measures.isOutputShown ? '1px' : 'var(--fits-0)'} - var(--output))`,
    // Its place is there from the start, if it has one below all of the code.
    '--output-ahead': `calc((1 - var(${covers})) * tan(atan2(var(--fits-0), 1px)))`,
    '--caption': `${caption}px`,
    '--more-above': `clamp(0, var(${first}), 1 - ${isCovered})`,
    '--more-below': `clamp(0, ${shown} - var(${rows}) - var(${first}), 1 - ${isCovered})`,
    '--gutter': `${gutter}ch`,
  } as object;
}

/** The same for code in a cell of a table, which has the size of the table and the height of its lines. */
export const measuresInCell = ({ lines, gutter, hasCaption }: CodeMeasures) =>
  ({
    [sides]: `${cellPadding.inline}px`,
    [size]: '1em',
    [outputSize]: '1em',
    [leading]: '1.2em',
    [rows]: lines,
    '--panel': '0px',
    '--caption': `${hasCaption ? captionHeight : 0}px`,
    '--more-above': 0,
    '--more-below': 0,
    '--gutter': `${gutter}ch`,
  }) as object;

const property = (name: string, syntax: 'length' | 'integer') => ({
  [`@property ${name}`]: {
    syntax: `"<${syntax}>"`,
    inherits: 'true',
    initialValue: syntax === 'length' ? '0px' : '0',
  },
});

/** How CSS reads the properties. */
export const properties = {
  ...property(advance, 'length'),
  ...property(size, 'length'),
  ...property(outputSize, 'length'),
  ...property(spread, 'length'),
  ...property(wholeLeading, 'integer'),
  ...property(leading, 'length'),
  ...property(room, 'length'),
  ...property(rows, 'integer'),
  ...property(first, 'integer'),
  ...property(covers, 'integer'),
  ...property(width, 'length'),
  ...property(footRows, 'integer'),
};
