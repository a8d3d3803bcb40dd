import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import type { Theme, Tone } from '../theme/theme.ts';
import { RichText } from './RichText.tsx';

export interface CalloutProps {
  /** What the callout is for; each tone has its own shape, word and color. */
  tone: Tone;
  /** The text. */
  children: string;
  /** The word that names the tone. @default the name of the tone */
  label?: string;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** A sentence that stands out: a benefit, a risk, a warning or the current status. */
export function Callout({ tone, children, label = tone, className }: CalloutProps) {
  return (
    <div css={callout} data-tone={tone} className={className}>
      <svg viewBox="0 0 24 24" aria-hidden>
        <path d={shapes[tone]} />
      </svg>
      <p data-label>
        <OwnDirection of={label} />
      </p>
      <p data-text>
        <RichText>{children}</RichText>
      </p>
    </div>
  );
}

/** The icon of each tone, in a box of 24 × 24 px: a tick, a triangle, a diamond, a clock. */
const shapes: Record<Tone, string> = {
  benefit: 'M3 13l6 6L21 5',
  risk: 'M12 3L22 21H2ZM12 10v5M12 17.6v.4',
  warning: 'M12 1.5L22.5 12L12 22.5L1.5 12ZM12 7v6M12 16v.4',
  status: 'M12 2a10 10 0 1 0 10 10M12 7v5l4 3',
};

const callout = ({ colors, tones, fonts, fontSizes }: Theme) => {
  const colorOf = (tone: Tone) => ({ '--tone': tones[tone] });
  return {
    display: 'grid',
    gridTemplateColumns: '30px 1fr',
    columnGap: 16,
    rowGap: 6,
    alignItems: 'center',
    padding: '20px 26px',
    borderRadius: 16,
    background: `color-mix(in srgb, var(--tone) 9%, ${colors.ground})`,
    border: '2px solid var(--tone)',
    '& svg': {
      width: 30,
      height: 30,
      fill: 'none',
      stroke: 'var(--tone)',
      strokeWidth: 2.4,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    '& [data-label]': {
      font: `700 ${fontSizes.label}px/1.2 ${fonts.mono}`,
      letterSpacing: '0.12em',
      textTransform: 'uppercase',
      color: 'var(--tone)',
    },
    '& [data-text]': { gridColumn: '1 / -1', maxWidth: '29em', textWrap: 'pretty' },
    '&[data-tone="benefit"]': colorOf('benefit'),
    '&[data-tone="risk"]': {
      ...colorOf('risk'),
      borderStyle: 'dashed',
      borderRadius: 4,
    },
    '&[data-tone="warning"], &[data-tone="status"]': {
      gridTemplateColumns: '30px auto 1fr',
      '& [data-text]': { gridColumn: 'auto', paddingInlineStart: 8 },
    },
    '&[data-tone="warning"]': {
      ...colorOf('warning'),
      borderInlineStartWidth: 12,
      borderRadius: 4,
    },
    '&[data-tone="status"]': {
      ...colorOf('status'),
      borderRadius: 999,
      padding: '14px 34px',
    },
  } as const;
};
