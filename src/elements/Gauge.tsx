import type { ReactNode } from 'react';
import { attributes } from '../core/page.ts';
import { say } from '../core/strings.ts';
import { inkOn } from '../theme/contrast.ts';
import { displayText, ghost, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface GaugeProps {
  /** The current stop; 1 is the lowest. @default no gauge: what the slide says takes its columns */
  current?: number;
  /** The number of stops. */
  total: number;
  /** The word for a stop, for screen readers: "Phase" gives "Phase 2 of 5". */
  label: string;
  /** Draw the current stop as one that may never be reached. @default false */
  imagined?: boolean;
  /** Give the gauge 98 px instead of 358, for slides with more text. @default false */
  narrow?: boolean;
  /** What the slide says, beside the gauge. */
  children: ReactNode;
}

/** A gauge at the end of a slide that is filled up to the current stop, whose number it shows. */
export function Gauge({
  current,
  total,
  label,
  imagined = false,
  narrow = false,
  children,
}: GaugeProps) {
  if (current === undefined) {
    return (
      <div css={layout} style={{ gridTemplateColumns: `${widthOf(12)}px` }}>
        <div css={content}>{children}</div>
      </div>
    );
  }
  const filled = imagined ? current - 1 : current;
  const height = (stops: number) => `${(stops / total) * 100}%`;
  const { beside, number, leastFill } = narrow ? narrowGauge : wideGauge;
  const isInFill = filled / total >= leastFill;
  return (
    <div css={layout} style={{ gridTemplateColumns: `${beside}px 1fr` }}>
      <div
        css={gauge}
        // The number is drawn, because it is in the label already.
        data-number={isInFill ? undefined : current}
        style={
          {
            fontSize: number / (current < 10 ? 1 : 2),
            '--level': height(filled),
          } as object
        }
        role="img"
        aria-label={say('{label} {number} of {count}', { label, number: current, count: total })}
      >
        {Array.from({ length: total - filled - 1 }, (_, index) => (
          <i key={index} style={{ bottom: height(filled + index + 1) }} />
        ))}
        {imagined && <i data-imagined style={{ bottom: height(filled), height: height(1) }} />}
        <div
          data-number={isInFill ? current : undefined}
          style={{ height: height(filled) }}
          {...{ [attributes.lit]: true }}
        />
      </div>
      <div css={content}>{children}</div>
    </div>
  );
}

/**
 * In px: the room beside the gauge, and the size of a number of one digit. `leastFill` is the share of the gauge that
 * has to be filled for the number to fit in it: it stands on a lower fill.
 */
const wideGauge = { beside: widthOf(9), number: 360, leastFill: 0.6 } as const;
const narrowGauge = { beside: 1170, number: 84, leastFill: 0.2 } as const;

const layout = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  columnGap: 26,
  marginInlineEnd: -72,
} as const;

const content = {
  gridArea: '1 / 1',
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  // Without a gauge, a band ends at the edge of the slide.
  '&:only-child > * > [data-tone]': { marginInlineEnd: -72 },
} as const;

const gauge = (theme: SlideTheme) => {
  const { accent, colors, fill, shape } = theme;
  return {
    gridArea: '1 / 2',
    position: 'relative',
    overflow: 'clip',
    background: colors.raised,
    outline: ghost(2),
    outlineOffset: -2,
    '& > i': {
      position: 'absolute',
      insetInlineStart: 0,
      width: 52,
      // That of text has enough contrast on this ground, in all themes; that of lines has not.
      borderTop: `${shape.rule}px solid ${colors.muted}`,
    },
    '& > [data-imagined]': {
      width: '100%',
      border: `${shape.edge}px dashed ${accent}`,
      borderInlineEnd: 0,
    },
    '& > div': {
      position: 'absolute',
      inset: 'auto 0 0',
      overflow: 'clip',
      background: fill,
      outline: ghost(8),
      outlineOffset: -8,
    },
    '&[data-number]::before, & > [data-number]::before': {
      // Not for screen readers, in browsers that know the second form.
      content: ['attr(data-number)', 'attr(data-number) / ""'],
      position: 'absolute',
      inset: 'auto 0 24px',
      textAlign: 'center',
      ...displayText(theme),
      // As high as its digits.
      lineHeight: 0.72,
    },
    '&[data-number]::before': { bottom: 'calc(var(--level) + 24px)' },
    '& > div::before': { color: inkOn(fill, colors) },
  } as const;
};
