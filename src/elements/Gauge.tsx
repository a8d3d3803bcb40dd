import type { ReactNode } from 'react';
import { attributes } from '../core/page.ts';
import { inkOn } from '../theme/contrast.ts';
import { displayText, widthOf } from '../theme/textStyles.ts';
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
  /** The columns of the slide that the gauge takes: 1 or 3. @default 3 */
  columns?: 1 | 3;
  /** What the slide says, beside the gauge. */
  children: ReactNode;
}

/** A gauge at the end of a slide that is filled up to the current stop, whose number it shows. */
export function Gauge({
  current,
  total,
  label,
  imagined = false,
  columns = 3,
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
  return (
    <div css={layout} style={{ gridTemplateColumns: `${widthOf(12 - columns)}px 1fr` }}>
      <div
        css={gauge}
        // The number is drawn, because it is in the label already.
        data-number={current}
        style={{ fontSize: numberSizes[columns] / (current < 10 ? 1 : 2) }}
        role="img"
        aria-label={`${label} ${current} of ${total}`}
      >
        {Array.from({ length: total - filled - 1 }, (_, index) => (
          <i key={index} style={{ bottom: height(filled + index + 1) }} />
        ))}
        {imagined && <i data-imagined style={{ bottom: height(filled), height: height(1) }} />}
        <div
          data-number={current}
          style={{ height: height(filled) }}
          {...{ [attributes.lit]: true }}
        />
      </div>
      <div css={content}>{children}</div>
    </div>
  );
}

/** The size of a number of one digit in px, so that it fits in its columns. */
const numberSizes = { 1: 132, 3: 380 } as const;

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
    '& > i': {
      position: 'absolute',
      insetInlineStart: 0,
      width: 52,
      borderTop: `${shape.rule}px solid ${colors.line}`,
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
    },
    '&::before, & > div::before': {
      // Not for screen readers, in browsers that know the second form.
      content: ['attr(data-number)', 'attr(data-number) / ""'],
      position: 'absolute',
      inset: 'auto 0 24px',
      textAlign: 'center',
      ...displayText(theme),
      // As high as its digits.
      lineHeight: 0.72,
    },
    '& > div::before': { color: inkOn(fill, colors) },
  } as const;
};
