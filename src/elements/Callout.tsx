import { useTheme } from '@emotion/react';
import { takeFirstEmoji } from '../core/emoji.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { displayText, filled, fitsIn } from '../theme/textStyles.ts';
import { emojiPalette, inkOn } from '../theme/contrast.ts';
import type { Color, Theme, Tone } from '../theme/theme.ts';
import { largeWords } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import { Lines } from './Lines.tsx';
import { RichText } from './RichText.tsx';
import { hiddenAtTop } from '../spectacle/visuallyHidden.ts';

export interface CalloutProps {
  /** What the callout is for; each tone has its own mark, word, edge and color. */
  tone: Tone;
  /** The text. An emoji or an arrow at its start becomes the mark of the callout. */
  children: string;
  /** The word that names the tone. @default the name of the tone, in the language of the talk */
  label?: string;
  /** `panel` in a column; `band` from edge to edge at the bottom of a slide. @default 'panel' */
  shape?: 'panel' | 'band';
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** A sentence that stands out: a benefit, a risk, a warning or the current status. */
export function Callout({
  tone,
  children,
  label = say(tone),
  shape = 'panel',
  className,
}: CalloutProps) {
  const theme = useTheme();
  const { colors, fills } = theme;
  const fill = fills[tone];
  // The state of things is no alarm: it has no color of its own.
  const isQuiet = tone === 'status';
  const ground = isQuiet ? { background: colors.surface } : filled(fill, colors);
  const { mark, text } = takeFirstEmoji(children);
  // In a band that is not long, bold words are large, and each of them is in one line.
  const isLarge = shape === 'band' && fitsIn(plainText(text), bandWidth, theme.fontSizes.name, 3);
  const drawn = isLarge ? text.replace(short, (words) => words.replace(/ /g, '\u00a0')) : text;
  return (
    <div
      css={shape === 'band' ? [band, isLarge && largeWords(drawn, bandWidth, theme)] : panel}
      style={ground}
      data-tone={tone}
      data-list={shape === 'band' && text.includes('\n')}
      className={className}
    >
      <p data-label>
        <span
          data-sign
          aria-hidden
          style={shape === 'band' && !isQuiet ? onTile(fill, colors) : undefined}
        >
          {mark ? (
            <Icon size={shape === 'band' ? 'small' : 'medium'}>{mark}</Icon>
          ) : (
            <Mark tone={tone} />
          )}
        </span>
        <span css={hiddenAtTop}>
          <RichText>{label}</RichText>
        </span>
      </p>
      <p data-text>
        {shape === 'band' ? <RichText>{drawn}</RichText> : <Lines at={claimEnd}>{text}</Lines>}
      </p>
    </div>
  );
}

/** Where the claim of a text ends, with its last bold words: the rest has lines of its own. */
const claimEnd = /(?<=\*\*[.,:;!?]?)(\s(?:[—–-]\s)?)(?!.*\*\*)/s;

/** Bold words that fit in a line, however large. */
const short = /\*\*.{1,24}?\*\*/g;

/** The least width in px of the words in a band. */
const bandWidth = 686;

/** The mark of each tone, in a box of 24 × 24 px: a tick, a triangle, a diamond, a clock. */
const shapes: Record<Tone, string> = {
  benefit: 'M3 13l6 6L21 5',
  risk: 'M12 3L22 21H2ZM12 10v5M12 17.6v.4',
  warning: 'M12 1.5L22.5 12L12 22.5L1.5 12ZM12 7v6M12 16v.4',
  status: 'M12 2a10 10 0 1 0 10 10M12 7v5l4 3',
};

const Mark = ({ tone }: { tone: Tone }) => (
  <svg viewBox="0 0 24 24">
    <path d={shapes[tone]} />
  </svg>
);

/** The colors of a band, the other way round. */
const onTile = (fill: Color, colors: Theme['colors']) => {
  const tile = inkOn(fill, colors);
  return { background: tile, color: fill, fontPalette: emojiPalette(tile) };
};

const callout = {
  '& [data-sign]': { flex: 'none', lineHeight: 1 },
  '& svg': {
    display: 'block',
    width: '1em',
    height: '1em',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 2.4,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
} as const;

// A flat field, with the mark in the column of the icons of a list.
const panel = (theme: Theme) =>
  ({
    ...callout,
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '72px 1fr',
    columnGap: 32,
    padding: '20px 32px 24px',
    borderTop: `${theme.shape.edge}px solid`,
    // What can go wrong has a broken edge.
    '&[data-tone="risk"], &[data-tone="warning"]': { borderTopStyle: 'dashed' },
    '& [data-label]': { display: 'contents' },
    '& [data-sign]': { alignSelf: 'center', fontSize: 72 },
    '& [data-text]': {
      fontSize: theme.fontSizes.lead,
      lineHeight: 48 / 44,
      textWrap: 'balance',
      '& > :first-child:not(:last-child)': { marginBottom: 4, fontWeight: 700 },
      '& > :last-child:not(:first-child)': { fontSize: theme.fontSizes.body, lineHeight: 1.2 },
    },
  }) as const;

// A field that begins at the edge of the slide; the mark stands on a tile in it, in the column of the icons of a list.
const band = (theme: Theme) =>
  ({
    ...callout,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: 32,
    marginInlineStart: -72,
    paddingInline: '72px 32px',
    paddingBlock: 12,
    '& [data-sign]': {
      display: 'grid',
      placeItems: 'center',
      width: 72,
      height: 72,
      borderRadius: theme.shape.radius,
      fontSize: 56,
    },
    '&[data-tone="status"] [data-sign]': { height: 56 },
    // Bold words in lines of their own are a list, beside what it is a list of.
    '&[data-list="true"]': {
      paddingBlock: 20,
      '& [data-text]': { maxWidth: 'none' },
      '& [data-text] > span': {
        display: 'grid',
        gridTemplateColumns: 'fit-content(340px) 1fr',
        gap: 40,
        alignItems: 'baseline',
        fontSize: theme.fontSizes.subhead,
      },
      '& strong': { ...displayText(theme), fontSize: theme.fontSizes.title, lineHeight: 1 },
    },
    '& [data-text]': {
      fontSize: theme.fontSizes.name,
      lineHeight: 1.15,
      maxWidth: '27em',
      textWrap: 'balance',
    },
  }) as const;
