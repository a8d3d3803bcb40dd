import { attributes } from '../core/page.ts';
import { allowsMotion, easing } from '../theme/motion.ts';
import { ghost, mix, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';
import {
  advance,
  besideSpan,
  captionHeight,
  cellPadding,
  first,
  footGap,
  footWidth,
  gap,
  leading,
  outputLeading,
  padding,
  properties,
  rows,
  outputSize,
  size,
} from './codeMeasures.ts';

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

export const codeStack = {
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  '& > *': { flex: 'none' },
} as const;

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
    fontVariantLigatures: 'none',
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
  const { ground, dimmed, text, ...kinds } = colors;
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
    '& [data-lit-word]': { color: text, background: onLine(accent), boxShadow: `0 4px ${accent}` },
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, color]) => [`& [data-kind="${kind}"]`, { color }]),
    ),
    [`& ${lineThatIs('lit')}`]: {
      background: onLine(accent),
      outline: ghost(2),
      outlineOffset: -2,
      // The second one closes the seam to the next line, which is seen in a still of any other size.
      boxShadow: `inset ${shape.edge}px 0 ${accent}, 0 1px ${onLine(accent)}`,
    },
    [`&[data-words="true"] ${lineThatIs('lit')}`]: aroundWords(theme),
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

/** The rest of a line whose words are lit. */
const aroundWords = ({ accent, code: { dimmed }, shape }: SlideTheme) => ({
  background: 'none',
  boxShadow: `inset ${shape.edge}px 0 ${accent}`,
  color: dimmed,
  '& > :not([data-lit-word])': { color: 'inherit' },
});

const signed = (color: string, background: string) => ({ background, '&::after': { color } });

/** The element inside `pre` has a font of its own in browsers. */
const inheritedFont = { font: 'inherit' } as const;

export const codeOutput = (theme: SlideTheme) => {
  const { colors, fonts, shape } = theme;
  return {
    // Until it comes, it leaves its room to code that needs it.
    '&&': { flex: '0 1 auto' },
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'center',
    minHeight: 'var(--output)',
    marginTop: `var(--output-gap, ${gap}px)`,
    borderRadius: shape.radius,
    background: colors.ground,
    boxShadow: `inset 0 0 0 ${shape.rule / 2}px ${colors.line}`,
    '&[data-state="ahead"]': { overflow: 'clip', opacity: 'var(--output-ahead)' },
    '& > pre': {
      ...code(theme),
      fontSize: `var(${outputSize})`,
      lineHeight: outputLeading,
      padding: `${padding.block}px ${padding.inline}`,
      color: colors.text,
      '& > samp': inheritedFont,
    },
    // The font that other themes have for code has no lines of tables.
    '&[data-drawn="true"] > pre': { fontFamily: `'Lectern Code', ${fonts.code}` },
  } as const;
};

/** Code in two thirds of its slide, and its texts beside it, in their order. */
export const codeBeside = ({ fontSizes }: Theme) =>
  ({
    flex: '1 1 auto',
    minHeight: 0,
    display: 'grid',
    gridTemplate: `auto auto 1fr / ${widthOf(besideSpan)}px minmax(0, 1fr)`,
    columnGap: 26,
    alignItems: 'start',
    '& > *': { gridColumn: 2 },
    '& > div:has(> * > figure)': { gridArea: '1 / 1 / -1', height: '100%' },
    // As large as what the lines mean, and not as sentences that go over all of the slide.
    '&& > p': { margin: '0 0 24px', fontSize: fontSizes.body, lineHeight: 1.25 },
    '& > div:not(:has(> * > figure))': { margin: '0 0 24px' },
  }) as const;

/** What the lit lines mean, below the code: one text at a time, all of them in one place. */
export const codeFoot = ({ fonts, fontSizes }: Theme) =>
  ({
    display: 'grid',
    marginTop: footGap,
    font: `${fontSizes.body}px/1.25 ${fonts.text}`,
    '& > p': { gridArea: '1 / 1', maxWidth: `${footWidth}em` },
    '& > [data-shown="false"]': { visibility: 'hidden' },
  }) as const;
