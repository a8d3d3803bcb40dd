import type { ReactNode } from 'react';
import { attributes } from '../core/page.ts';
import { numeral, say } from '../core/strings.ts';
import { inkOn, isLight } from '../theme/contrast.ts';
import { displayText, ghost, labelText, mix, widthOf } from '../theme/textStyles.ts';
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
  /** Give the gauge 150 px instead of 358, for slides with more text. @default false */
  narrow?: boolean;
  /** What the slide says, beside the gauge. */
  children: ReactNode;
}

/** A gauge at the end of a slide that is filled up to the current stop, whose number it shows. */
export function Gauge({
  current = 0,
  total,
  label,
  imagined = false,
  narrow = false,
  children,
}: GaugeProps) {
  const filled = imagined ? current - 1 : current;
  const height = (stops: number) => `${(stops / total) * 100}%`;
  /** In px: the size of a number of one digit. */
  const number = narrow ? 136 : 340;
  // A number that the fill is too low for stands on it.
  const isAbove = filled / total < number / 620;
  return (
    <div
      css={layout}
      style={{ gridTemplateColumns: `${widthOf(!current ? 12 : narrow ? 11 : 9)}px 1fr` }}
    >
      {current > 0 && (
        <div
          css={gauge}
          style={{ fontSize: number / (current < 10 ? 1 : 2) }}
          role="img"
          aria-label={say('{label} {number} of {count}', { label, number: current, count: total })}
        >
          {Array.from({ length: total - filled }, (_, index) => (
            <i
              key={index}
              data-number={numeral(filled + index + 1)}
              data-imagined={imagined && index === 0}
              style={{ bottom: height(filled + index), height: height(1) }}
            />
          ))}
          <div style={{ height: height(filled) }} {...{ [attributes.lit]: true }} />
          <b
            data-number={numeral(current)}
            style={isAbove ? { bottom: height(filled), color: 'inherit' } : undefined}
          />
        </div>
      )}
      <div css={content}>{children}</div>
    </div>
  );
}

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
  '&:only-child > :has([data-tone])': { marginInlineEnd: -72 },
} as const;

const gauge = (theme: SlideTheme) => {
  const { accent, colors, fill, shape } = theme;
  return {
    gridArea: '1 / 2',
    position: 'relative',
    overflow: 'clip',
    // Light themes have no gray beside the fill, only less of it.
    background: isLight(colors.ground)
      ? mix(fill, 24, colors.ground)
      : mix(colors.line, 30, colors.ground),
    outline: ghost(2),
    outlineOffset: -2,
    // The stops that are still ahead, as on a measuring cup.
    '& > i': {
      position: 'absolute',
      insetInlineStart: 0,
      width: 52,
      padding: '8px 14px',
      // That of text has enough contrast on this ground, in all themes; that of lines has not.
      borderTop: `${shape.rule}px solid ${colors.muted}`,
      ...labelText(theme),
      color: colors.muted,
    },
    '& > [data-imagined="true"]': {
      color: 'transparent',
      width: '100%',
      border: `${shape.edge}px dashed ${accent}`,
      borderInlineEnd: 0,
    },
    '& > div': {
      position: 'absolute',
      inset: 'auto 0 0',
      background: fill,
      outline: ghost(8),
      outlineOffset: -8,
    },
    // Numbers are drawn, because the label says where the gauge is.
    '& > ::before': {
      // Not for screen readers, in browsers that know the second form.
      content: ['attr(data-number)', 'attr(data-number) / ""'],
    },
    '& > b': {
      position: 'absolute',
      insetInlineEnd: '0.15em',
      bottom: '0.12em',
      color: inkOn(fill, colors),
      ...displayText(theme),
      // As high as its digits.
      lineHeight: 0.72,
    },
  } as const;
};
