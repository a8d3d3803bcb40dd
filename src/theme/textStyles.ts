import { bindSigns } from '../core/punctuation.ts';
import { address, partsOfAddress, splitWords, unspaced } from '../core/words.ts';
import { emojiPalette, inkOn, isLight } from './contrast.ts';
import type { AccentName, Color, SlideTheme, Theme } from './theme.ts';

/** A theme with one of its accents, as styles inside a slide receive it. An unknown accent is the brand's. */
export function withAccent(theme: Theme, accent: AccentName = 'brand'): SlideTheme {
  const name = Object.hasOwn(theme.accents, accent) ? accent : 'brand';
  return { ...theme, accent: theme.accents[name], fill: theme.fills[name] };
}

/** A flat mix of two colors: gradients and transparency differ between screens and PDF readers. */
export const mix = (color: string, percent: number, ground: string): string =>
  `color-mix(in srgb, ${color} ${percent}%, ${ground})`;

/** An outline that only forced colors show, which remove grounds and shadows. */
export const ghost = (width: number): string => `${width}px solid transparent`;

/** The ground of a panel in a tone: a dark ground takes more of it. */
export const panelGround = (tone: string, { ground }: Theme['colors']): string =>
  mix(tone, isLight(ground) ? 12 : 16, ground);

/** The style of a field or a band: a fill, and what stands on it. Code, links and marked words in it use both colors. */
export const filled = (fill: Color, colors: Theme['colors']) => {
  const ink = inkOn(fill, colors);
  return {
    background: fill,
    color: ink,
    fontPalette: emojiPalette(fill),
    '--field': fill,
    '--ink': ink,
  };
};

/** A band as the other places on its slide while it is not lit: with a rule, and no color of its own. */
export const unlit = ({ colors, shape }: Theme) => ({
  '&[data-state="ahead"]': {
    background: colors.surface,
    boxShadow: `inset 0 ${shape.rule / 2}px ${colors.line}`,
  },
});

/** The rule above the place of an item: lit while the item is the one that is said, and when all are shown. */
export const placeRule = ({ colors, shape, accent }: SlideTheme) =>
  ({
    borderTop: `${shape.rule / 2}px solid ${colors.line}`,
    '&[data-state="now"]': { borderColor: accent },
    '&[data-state="all"]': { borderColor: mix(accent, 65, colors.ground) },
  }) as const;

/** Columns of 78 px with gutters of 26: twelve over the whole content of a slide. */
export const columns = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, 78px)',
  columnGap: 26,
} as const;

/** The width of a number of columns, in px. */
export const widthOf = (count: number): number => 104 * count - 26;

/** How many columns of the slide a width in px has. */
export const columnsIn = (width: number): number => (width + 26) / 104;

/** The style of display text: a size comes from `fitDisplay`. */
export const displayText = ({ fonts, type }: Theme) =>
  ({
    fontFamily: fonts.display,
    fontWeight: type.displayWeight,
    fontStretch: `${type.displayWidth}%`,
    letterSpacing: `${type.displayTracking}em`,
    lineHeight: type.displayLeading,
    textTransform: type.displayCase,
    wordSpacing: 0,
    overflowWrap: 'break-word',
    // The fonts of code end at 700: an outline makes its letters as heavy as those beside them. A display font with one
    // weight is 400 for a browser, however heavy it is.
    '& code':
      Math.max(type.displayWeight, type.titleWeight) < 600
        ? largeCode
        : { ...largeCode, fontWeight: 700, WebkitTextStroke: '0.02em' },
    // Capitals have no descenders.
    ...(type.displayCase === 'uppercase' && { '& mark': { paddingBlock: '0.06em' } }),
  }) as const;

/** Code in large words or in a table: its font is enough. */
export const bareCode = { padding: 0, border: 0, background: 'none' } as const;

/** Code in display text is in one line, unless it is longer than a line. */
const largeCode = { ...bareCode, display: 'inline-block', maxWidth: '100%' } as const;

/** The ground of words whose size the browser can trim to their letters: all but Firefox, in 2026. */
export const trims = '@supports (text-box: trim-both cap alphabetic)';

/**
 * Words in `**` that are bold anyway, like those of a heading, have the accent. On a field, where all words have one
 * color, they have a ground of their own behind the lower half of their letters: a line would look like that of a link.
 */
export const stressed = ({ accent, colors }: SlideTheme) => {
  // What stands on a slide of full color has no other color.
  const [ink, field] = accent === colors.text ? [accent, colors.ground] : [none, none];
  return {
    color: `var(--ink, ${accent})`,
    fontWeight: 'inherit',
    background: `linear-gradient(transparent 50%, ${mix(`var(--ink, ${ink})`, stress, `var(--field, ${field})`)} 0)`,
    boxDecorationBreak: 'clone',
    [trims]: { textBox: 'trim-both cap alphabetic', paddingBottom: '0.12em' },
  } as const;
};

/** How much of the ink is in the ground of stressed words, in percent: the ink still has 4.5:1 on it. */
export const stress = 22;
const none = 'transparent';

/** The style of headings and statements. */
export const titleText = ({ fonts, fontSizes, type }: Theme) =>
  ({
    fontFamily: fonts.title,
    fontSize: fontSizes.title,
    fontWeight: type.titleWeight,
    letterSpacing: `${type.titleTracking}em`,
    lineHeight: 64 / 60,
    overflowWrap: 'break-word',
    '& code': bareCode,
  }) as const;

/** The style of labels. */
export const labelText = ({ fonts, fontSizes, type }: Theme) =>
  ({
    font: `700 ${fontSizes.label}px/1.2 ${fonts.label}`,
    letterSpacing: `${type.labelTracking}em`,
    textTransform: type.labelCase,
    wordSpacing: 0,
  }) as const;

/** The share of the largest display size that each smaller one has: 200, 168, 136 and 104 px. */
const displaySteps = [1, 0.84, 0.68, 0.52];

/**
 * The largest display size, in px, in which a text sets in a column. Sizes come from the widths of letters and not
 * from a measurement, so that the page that a server renders and the browser agree.
 *
 * @param width the width of the column in px
 * @param options.lines the most lines @default 3
 * @param options.most the largest size in px @default the theme's largest
 * @param options.less sizes in px for a text that is still too long @default none: the smallest display size
 * @param options.room the height in px that the text has: from the smallest display size on, it counts instead of lines
 */
export function fitDisplay(
  text: string,
  width: number,
  { fontSizes, type }: Theme,
  options: { lines?: number; most?: number; less?: readonly number[]; room?: number } = {},
): number {
  const { lines = 3, most = fontSizes.display, less = [], room } = options;
  const steps = displaySteps.map((step) => Math.round((fontSizes.display * step) / 4) * 4);
  const sizes = [...steps, ...less].filter((size) => size <= most);
  const drawn = type.displayCase === 'uppercase' ? text.toUpperCase() : text;
  const isHigh = high.test(text);
  const leading = isHigh ? highLeading : type.displayLeading;
  const fits = (size: number) => {
    const count = linesOf(drawn, width / size, type.displayTracking, type.displayAdvance);
    if (room === undefined) return count <= lines;
    return (
      count * size * leading < Math.min(room, isHigh ? 510 : room) &&
      (size <= steps[3]! || count <= lines)
    );
  };
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** How wide the letters of headings and of text are, compared with those of display text in `midnight`. */
const textAdvance = 0.8;

/** The width in px of a text in one line, as `fitsIn` counts it. */
export const textWidth = (text: string, size: number): number =>
  lengthOf(text, 0, textAdvance) * size;

/**
 * Whether a text sets in a number of lines, in a column and size of px, as a heading or as text.
 *
 * @param tracking the tracking of the text in em @default 0
 */
export const fitsIn = (
  text: string,
  width: number,
  size: number,
  lines: number,
  tracking = 0,
): boolean => linesOf(text, width / size, tracking, textAdvance) <= lines;

/** The height of a text, in lines of Latin text: those of some scripts are higher. */
export const linesIn = (text: string, width: number, size: number, tracking = 0): number =>
  linesOf(text, width / size, tracking, textAdvance) * (high.test(text) ? 1.14 : 1);

/** The width of a text in one line, in em. */
const lengthOf = (text: string, tracking: number, advance: number): number =>
  Array.from(text).reduce((length, letter) => length + advanceOf(letter, tracking, advance), 0);

/** The number of lines of a text; infinite if a word is wider than a line. Widths are in em. */
function linesOf(text: string, width: number, tracking: number, advance: number): number {
  const space = 0.27 * advance + tracking;
  let lines = 1;
  let used = 0;
  for (const [found] of wordsOf(text)) {
    const word = found.trim();
    if (!word) {
      lines += 1;
      used = 0;
      continue;
    }
    const needed = lengthOf(word, tracking, advance);
    if (needed > width) return Infinity;
    const gap = used > 0 && word !== found ? space : 0;
    if (used + gap + needed > width) {
      lines += 1;
      used = needed;
    } else used += gap + needed;
  }
  return lines;
}

/** The line breaks of a text, and its words with the spaces before them. */
export const wordsOf = (text: string) => withBreaks(bindSigns(text.trim())).matchAll(words);

/** Line breaks, and words with the spaces before them. No line ends at a no-break space. */
const words = /\n|[^\S\n]*[^\s\u00AD\u200B]+(?:[\u00A0\u202F]+[^\s\u00AD\u200B]+)*/g;

/** A text with a space of no width where a line can end without one: in addresses, and in languages without spaces. */
const withBreaks = (text: string) =>
  mayBreak.test(text)
    ? text
        .replace(new RegExp(address, 'gu'), (found) => partsOfAddress(found).join('\u200B'))
        .replace(
          /[\u3041-\u309F]/.test(text) ? phraseEnd : new RegExp(`${unspaced.source}+`, 'gu'),
          (found) => `${splitWords(found).join('\u200B')}\u200B`,
        )
        // A line does not begin with a mark that ends a phrase.
        .replace(/\u200B([\u3001\u3002\uFF01-\uFF1F]+)/g, '$1\u200B')
    : text;

/** Where a phrase of Japanese ends: after the kana that follow its characters. */
const phraseEnd = /[\u3001-\u309F](?![\u3001-\u309F])/g;

/** What every address has, and letters from Thai on: most texts have neither, and this is quick. */
const mayBreak = /\S{20}|[\u0E00-\u1FFF\u3000-\uFFFF]/;

/** Letters of scripts whose lines are higher: they have marks above and below, or fill their square. */
const high = /[\u0590-\u1DFF\u2E80-\uD7FF]/;

/** The height of a line of their display text. Its lines are 510 px high in any room, as three of Latin text are. */
const highLeading = 1.28;

/** The width of a letter in em, in a font whose letters are `advance` times as wide as those of `midnight`. */
function advanceOf(letter: string, tracking: number, advance: number): number {
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0;
  // Letters of other scripts have a font of their own, without tracking.
  if (/[\u0370-\u1DFF\u2E80-\uD7FF]/.test(letter)) return otherAdvance(letter);
  return ownAdvance(letter) * advance + tracking;
}

/** The width of a letter in Noto Sans at weight 800, in em: the mean of the letters of its script. */
function otherAdvance(letter: string): number {
  if (/[\u0590-\u08FF\u0E00-\u0EFF]/.test(letter)) return 0.57;
  if (/[\u0900-\u0DFF]/.test(letter)) return 0.78;
  if (letter > '\u1E00') return 1;
  return /\p{Lu}/u.test(letter) ? 0.76 : 0.64;
}

/** The width of a letter of Archivo at weight 800 and width 118 %, in em: the mean of letters of its kind. */
function ownAdvance(letter: string): number {
  if (/[.,:;!'’‘|()[\]/ijlI\s-]/.test(letter)) return 0.34;
  if (/[frt"“”]/.test(letter)) return 0.48;
  if (/[mwMW—…%]/.test(letter)) return 1.1;
  if (/\p{Lu}|&/u.test(letter)) return 0.9;
  return /[\p{sc=Latin}\p{N}$+×~?–]/u.test(letter) ? 0.74 : 1.05;
}
