import { useTheme } from '@emotion/react';
import { takeFirstEmoji } from '../core/emoji.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { filled, fitsIn, widthOf } from '../theme/textStyles.ts';
import type { Theme, Tone } from '../theme/theme.ts';
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
  const isBand = shape === 'band';
  // The state of things is no alarm: its panel has no color of its own.
  const isQuiet = tone === 'status' && !isBand;
  const { mark, text } = takeFirstEmoji(children);
  // In a band that is not long, what is bold is large.
  const isLarge =
    isBand &&
    text.split('**').length < 4 &&
    fitsIn(plainText(text), widthOf(9), theme.fontSizes.name, 3);
  return (
    <div
      css={[
        panel,
        isBand && band,
        isLarge && largeWords(text, widthOf(9), theme, text.split('\n').length),
      ]}
      style={isQuiet ? { background: colors.surface } : filled(fill, colors)}
      data-tone={tone}
      className={className}
    >
      <p data-label>
        <span data-sign aria-hidden>
          {mark ? <Icon size="medium">{mark}</Icon> : <Mark tone={tone} />}
        </span>
        <span css={hiddenAtTop}>
          <RichText>{label}</RichText>
        </span>
      </p>
      <p data-text>{isBand ? <RichText>{text}</RichText> : <Lines at={claimEnd}>{text}</Lines>}</p>
    </div>
  );
}

/** Where the claim of a text ends, with its last bold words: the rest has lines of its own. */
export const claimEnd = /(?<=\*\*[.:;!?]?)(,?\s(?:[—–-]\s)?)(?!.*\*\*)/s;

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

// A flat field, with the mark in the column of the icons of a list.
const panel = (theme: Theme) =>
  ({
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '72px 1fr',
    alignItems: 'center',
    columnGap: 32,
    padding: '20px 32px 24px',
    borderTop: `${theme.shape.edge}px solid transparent`,
    // What can go wrong has a broken edge.
    '&[data-tone="risk"], &[data-tone="warning"]': {
      borderTop: `${theme.shape.edge}px dashed ${theme.colors.ground}`,
    },
    '& [data-label]': { display: 'contents' },
    '& [data-sign]': { fontSize: 72 },
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
    '& [data-text]': {
      fontSize: theme.fontSizes.lead,
      lineHeight: 48 / 44,
      textWrap: 'balance',
      '& > span:first-of-type:not(:only-child)': { marginBottom: 4, fontWeight: 700 },
      '& > :last-child:not(:only-child)': { fontSize: theme.fontSizes.body, lineHeight: 1.2 },
    },
  }) as const;

// A field that begins at the edge of the slide.
const band = (theme: Theme) =>
  ({
    alignContent: 'center',
    padding: '8px 24px 12px 72px',
    '&&': { borderTop: 0 },
    '& [data-text]': { fontSize: theme.fontSizes.name, lineHeight: 1.15, textWrap: 'balance' },
    // What it comes to has lines of its own.
    '& strong:only-of-type': { display: 'block', marginBlock: 4, lineHeight: 1 },
  }) as const;
