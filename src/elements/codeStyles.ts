import { attributes } from '../core/page.ts';
import { allowsMotion, easing } from '../theme/motion.ts';
import { mix } from '../theme/textStyles.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';

/** What the size and the place of code depend on. */
export interface CodeMeasures {
  /** The number of its lines: of those of the longest version. */
  lines: number;
  /** The number of lines of the version that is shown. */
  shown: number;
  /** The number of characters in the widest line. */
  columns: number;
  /** The width of what is before the lines, in characters. */
  gutter: number;
  /** The number of lines of the output. */
  output: number;
  isOutputShown: boolean;
  hasCaption: boolean;
  /** The number of characters in the longest text below the code; 0 for none. */
  foot: number;
  /** The first lit line, and the line after the last one: from 0. */
  lit: readonly [first: number, end: number];
}

/** The measures of a panel that has lines, and nothing around them. */
export const onlyLines = {
  gutter: 0,
  output: 0,
  isOutputShown: false,
  hasCaption: false,
  foot: 0,
} as const;

/** The space in a panel above the code and below it, in px, and the space on its sides: less in a cell of a table. */
const sides = '--lectern-code-sides';
const padding = { block: 16, inline: `var(${sides}, clamp(16px, 2.6cqw, 32px))` };
const cellPadding = { block: 6, inline: 12 };
const captionHeight = 48;

/** The space at the sides of code, as CSS. */
export const codeSides = padding.inline;
const gap = 12;
const footGap = 20;

/** The width of the text below, as a multiple of its size. */
const footWidth = 30;

/** The height of a line of output, as a multiple of its size: the lines of a drawn table touch. */
const outputLeading = 1.2;

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

// Properties that CSS computes: the width of a character at 100 px; the size of the code; the height of a line, as it
// comes out, in whole px without and with the unit; the room for the lines, how many fit, and the first of them; the
// width of the text below, and the number of its lines.
const advance = '--lectern-code-advance';
const size = '--lectern-code-size';
const spread = '--lectern-code-spread';
const wholeLeading = '--lectern-code-whole-leading';
const leading = '--lectern-code-leading';
const room = '--lectern-code-room';
const rows = '--lectern-code-rows';
const first = '--lectern-code-first';
const width = '--lectern-code-width';
const footRows = '--lectern-code-foot';

/** The height of a line, as CSS. */
export const codeLeading = `var(${leading})`;

/** The height of code in a column that has none of its own: that of its lines in the size of text. */
export const heightOf = (
  { lines, output, hasCaption }: CodeMeasures,
  { body }: Theme['fontSizes'],
) => {
  const frame = 2 * padding.block + (hasCaption ? captionHeight : 0);
  const below = output > 0 ? output * outputLeading * body + 2 * padding.block + gap : 0;
  return { containIntrinsicHeight: Math.round(frame + lines * Math.round(body * 1.48) + below) };
};

/**
 * CSS that gives code the largest of its sizes in which all of it fits, and moves the lit lines into view if none does.
 * CSS, because no script knows the room for code in a column, and a page from a server is right before any has run.
 */
export function measuresOf(
  { lines, shown, columns, gutter, output, isOutputShown, hasCaption, foot, lit }: CodeMeasures,
  fontSizes: Theme['fontSizes'],
) {
  const caption = hasCaption ? captionHeight : 0;
  const footHeight = `(${footGap}px + var(${footRows}) * ${1.25 * fontSizes.body}px)`;
  const frame = `${2 * padding.block + caption}px - ${foot > 0 ? footHeight : '0px'}`;
  const outputHeight = (fontSize: string) =>
    output > 0 ? `(${output * outputLeading} * ${fontSize} + ${2 * padding.block + gap}px)` : '0px';
  const sizes = sizesOf(fontSizes);
  // 1px where the code fits in a size, 0px where it does not.
  const fits = sizes.map((one, index): [string, string] => {
    const high = `100cqh - ${frame} - ${lines * one.leading}px - ${outputHeight(`${one.size}px`)}`;
    const wide = `100cqw - 2 * ${padding.inline} - ${(columns + gutter) * one.size} * var(${advance}) / 100`;
    return [`--fits-${index}`, `clamp(0px, (min(${high}, ${wide}) + 0.5px) * 9999, 1px)`];
  });
  const largest = (value: 'size' | 'leading') =>
    sizes
      .slice(1)
      .map((one, index) => ` + ${one[value] - sizes[index]![value]} * var(--fits-${index + 1})`)
      .reduce((sum, more) => sum + more, `${sizes[0][value]}px`);
  const below = isOutputShown ? outputHeight(`var(${size})`) : '0px';
  const middle = (lit[0] + lit[1]) / 2;
  return {
    ...Object.fromEntries(fits),
    [size]: `calc(${largest('size')})`,
    // Lines have the room that there is, up to one and a half times their size, in whole px.
    [spread]: `max(${largest('leading')}, min((100cqh - ${frame} - ${outputHeight(`var(${size})`)}) / ${lines}, 1.5 * var(${size})))`,
    [wholeLeading]: `calc(tan(atan2(var(${spread}), 1px)) - 0.49)`,
    [leading]: `calc(var(${wholeLeading}) * 1px)`,
    [room]: `calc(100cqh - ${frame} - ${below})`,
    [width]: `min(100cqw, ${footWidth * fontSizes.body}px)`,
    // A letter is about half as wide as its font is large. An integer is rounded, and only atan2 turns the ratio of two lengths into a number.
    [footRows]: `calc(tan(atan2(${foot * fontSizes.body * 0.52}px, var(${width}))) + 0.5)`,
    [rows]: `calc(max(1, min(${lines}, tan(atan2(var(${room}), var(${leading}))) - 0.49)))`,
    [first]: `calc(max(0, min(${lit[0]}, ${shown} - var(${rows}), ${middle} - var(${rows}) / 2)))`,
    // The panel has the room that there is, and the output has its own from the start.
    '--panel': `calc(100cqh - ${foot > 0 ? footHeight : '0px'} - ${outputHeight(`var(${size})`)})`,
    '--caption': `${caption}px`,
    '--more-above': `clamp(0, var(${first}), 1)`,
    '--more-below': `clamp(0, ${shown} - var(${rows}) - var(${first}), 1)`,
    '--gutter': `${gutter}ch`,
  } as object;
}

/** The same for code in a cell of a table, which has the size of the table and the height of its lines. */
export const measuresInCell = ({ lines, gutter, hasCaption }: CodeMeasures) =>
  ({
    [sides]: `${cellPadding.inline}px`,
    [size]: '1em',
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

const properties = {
  ...property(advance, 'length'),
  ...property(size, 'length'),
  ...property(spread, 'length'),
  ...property(wholeLeading, 'integer'),
  ...property(leading, 'length'),
  ...property(room, 'length'),
  ...property(rows, 'integer'),
  ...property(first, 'integer'),
  ...property(width, 'length'),
  ...property(footRows, 'integer'),
};

/** Code in a cell of a table: its ground keeps off the rules. */
export const codeCell = ({ fonts }: Theme) =>
  ({
    ...properties,
    marginBlock: 8,
    fontFamily: fonts.code,
    '& figure': { paddingBlock: cellPadding.block },
  }) as const;

/** The room that code has: what is left on its slide, or in its column. */
export const codeBox = ({ fonts }: Theme) =>
  ({
    ...properties,
    flex: '1 1 auto',
    minHeight: 0,
    containerType: 'size',
    font: `100px ${fonts.code}`,
    [advance]: '1ch',
  }) as const;

export const codeStack = { height: '100%' } as const;

export const codeFigure = ({ code, shape }: Theme) =>
  ({
    position: 'relative',
    display: 'grid',
    gridTemplate: 'auto 1fr / minmax(0, 1fr)',
    boxSizing: 'border-box',
    minHeight: 'var(--panel)',
    overflow: 'clip',
    background: code.ground,
    borderRadius: shape.radius,
    color: code.text,
    paddingBlock: `${padding.block}px`,
    // A broken line where the code goes on.
    '&::before, &::after': {
      content: '""',
      position: 'absolute',
      insetInline: 0,
      borderTop: `2px dashed ${code.dimmed}`,
    },
    '&::before': {
      top: `calc(var(--caption) + ${padding.block / 2 - 1}px)`,
      opacity: 'var(--more-above)',
    },
    '&::after': { bottom: padding.block / 2 - 1, opacity: 'var(--more-below)' },
  }) as const;

export const codeCaption = ({ code, fontSizes, fonts }: Theme) =>
  ({
    height: captionHeight - padding.block / 2,
    marginBottom: padding.block / 2,
    paddingInline: padding.inline,
    font: `${fontSizes.label}px/${captionHeight - padding.block}px ${fonts.code}`,
    whiteSpace: 'nowrap',
    overflow: 'clip',
    textOverflow: 'ellipsis',
    color: code.dimmed,
    '&[data-empty="true"]': { position: 'absolute' },
    '& a': { color: code.text },
  }) as const;

const code = ({ fonts }: Theme) =>
  ({
    margin: 0,
    // Not as one `font`: a browser that is asked for its style rules gives no value with variables in it.
    fontFamily: fonts.code,
    fontSize: `var(${size})`,
    fontWeight: 400,
    lineHeight: `var(${leading})`,
    fontVariantLigatures: 'none',
    letterSpacing: 0,
    wordSpacing: 0,
    tabSize: 4,
    whiteSpace: 'pre',
    textAlign: 'start',
    textWrap: 'nowrap',
  }) as const;

const line = `[${attributes.line}]`;
const lineThatIs = (state: 'lit' | 'dim' | 'ahead') => `[${attributes.line}="${state}"]`;

export const codeText = (theme: SlideTheme) => {
  const { accent, code: colors, fontSizes, shape, tones } = theme;
  const { ground, dimmed, text: _, ...kinds } = colors;
  const onLine = (color: string) => mix(color, 14, ground);
  return {
    ...code(theme),
    gridRow: 2,
    // Short code is in the middle of its panel, but code in columns begins on one line.
    alignSelf: 'center',
    '[data-column="true"] > &': { alignSelf: 'start' },
    overflow: 'clip',
    height: `calc(var(${rows}) * var(${leading}))`,
    '& > code': {
      ...inheritedFont,
      display: 'block',
      translate: `0 calc(var(${first}) * -1 * var(${leading}))`,
    },
    [`& ${line}`]: {
      position: 'relative',
      display: 'block',
      height: `var(${leading})`,
      paddingInline: `calc(${padding.inline} + var(--gutter)) ${padding.inline}`,
      textDecoration: 'none',
      // What is too wide ends with a sign.
      overflow: 'clip',
      textOverflow: 'ellipsis',
    },
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, color]) => [`& [data-kind="${kind}"]`, { color }]),
    ),
    [`& ${lineThatIs('lit')}`]: {
      background: onLine(accent),
      // The second one closes the seam to the next line, which is seen in a still of any other size.
      boxShadow: `inset ${shape.edge}px 0 ${accent}, 0 1px ${onLine(accent)}`,
    },
    [`& ${lineThatIs('dim')}`]: { color: dimmed, '& > [data-kind]': { color: 'inherit' } },
    // Its number stays, as the place of the line. As it appears, its letters get their colors from none.
    [`& ${lineThatIs('ahead')}`]: {
      visibility: 'hidden',
      color: 'transparent',
      '& > [data-kind]': { color: 'inherit' },
      '&::before': { visibility: 'visible' },
    },
    [`&[data-numbers="true"] ${line}::before`]: {
      // Not read, where the browser can be told.
      content: ['attr(data-number)', 'attr(data-number) / ""'],
      position: 'absolute',
      insetInlineStart: padding.inline,
      width: `calc(var(--gutter) - 1.5ch)`,
      fontSize: `min(${fontSizes.label}px, var(${size}))`,
      textAlign: 'end',
      color: dimmed,
    },
    // A sign stands between the number and the code.
    [`&[data-numbers="true"] [data-sign]::before`]: { width: `calc(var(--gutter) - 3.5ch)` },
    '& [data-sign]:not([data-sign=""])::after': {
      content: ['attr(data-sign)', 'attr(data-sign) / ""'],
      position: 'absolute',
      top: 0,
      insetInlineStart: `calc(${padding.inline} + var(--gutter) - 2ch)`,
      fontWeight: 700,
    },
    [`& ins:not(${lineThatIs('dim')})`]: signed(tones.benefit, onLine(tones.benefit)),
    [`& del:not(${lineThatIs('dim')})`]: signed(tones.risk, onLine(tones.risk)),
    [`& > [data-moving] > ${line}`]: { overflow: 'visible' },
    '& > [data-moving] [data-word]': { display: 'inline-block' },
    '& [data-gone]': {
      position: 'absolute',
      top: 0,
      left: `calc(${padding.inline} + var(--gutter))`,
      userSelect: 'none',
      '& > *': { position: 'absolute' },
    },
    [`@media ${allowsMotion}`]: {
      '& > code': { transition: `translate 360ms ${easing}` },
      [`& ${line}`]: { transition: 'background-color 160ms' },
      [`& ${line}, & [data-kind]`]: { transition: 'color 160ms' },
    },
  } as const;
};

const signed = (color: string, background: string) => ({ background, '&::after': { color } });

/** The element inside `pre` has a font of its own in browsers. */
const inheritedFont = { font: 'inherit' } as const;

export const codeOutput = (theme: SlideTheme) => {
  const { colors, fonts, shape } = theme;
  return {
    marginTop: gap,
    '& > pre': {
      ...code(theme),
      lineHeight: outputLeading,
      padding: `${padding.block - shape.rule / 2}px ${padding.inline}`,
      border: `${shape.rule / 2}px solid ${colors.line}`,
      borderRadius: shape.radius,
      color: colors.text,
      '& > samp': inheritedFont,
    },
    // The font that other themes have for code has no lines of tables.
    '&[data-drawn="true"] > pre': { fontFamily: `'Lectern Code', ${fonts.code}` },
  } as const;
};

/** What the lit lines mean, below the code: one text at a time, all of them in one place. */
export const codeFoot = ({ fonts, fontSizes }: Theme) =>
  ({
    display: 'grid',
    marginTop: footGap,
    font: `${fontSizes.body}px/1.25 ${fonts.text}`,
    '& > p': { gridArea: '1 / 1', maxWidth: `${footWidth}em` },
    '& > [data-shown="false"]': { visibility: 'hidden' },
  }) as const;
