import type { SlideTheme } from '../theme/theme.ts';

/** The style of an item of text, with its numeral before it. */
const numeralBeside = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: '0.5em',
} as const;

/**
 * The style of a list with a numeral before each item that has no icon: `1`, and `1.1` in a list within it. Safari reads
 * a list as one only if it has a list style, which the items of a grid do not draw.
 */
export const numerals = ({ accent }: SlideTheme) =>
  ({
    '&, & ol': { listStyle: 'decimal', counterReset: 'point' },
    '& li': { counterIncrement: 'point' },
    // The specificity is low: what a place is lit with wins.
    '& li:where(:not(:has(> [data-size])))::before': {
      content: 'counters(point, ".")',
      color: accent,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    // A line goes on below its text, not below its numeral.
    '& li li': numeralBeside,
  }) as const;

/** The style of a column with such a list. */
export const numeralsInColumn = ({ colors }: SlideTheme) =>
  ({
    '& > ol > li': { ...numeralBeside, '& > ol': { gridColumn: 2 } },
    '& > ol > [data-state="ahead"]::before': { color: colors.line },
    '& > ol > [data-state="past"]::before': { color: colors.muted },
  }) as const;
