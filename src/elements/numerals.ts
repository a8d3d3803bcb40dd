import type { SlideTheme } from '../theme/theme.ts';

/**
 * The style of a list with a numeral before each item that has no icon: `1`, and `1.1` in a list within it. Safari reads
 * a list as one only if it has a list style, which the items of a grid do not draw.
 */
export const numerals = ({ accent, colors }: SlideTheme) =>
  ({
    listStyle: 'decimal',
    counterReset: 'point',
    '& > li': { counterIncrement: 'point' },
    '& > li:not(:has(> [data-size]))::before': {
      content: 'counters(point, ".")',
      color: accent,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    '& > li[data-state="ahead"]::before': { color: colors.line },
    '& > li[data-state="past"]::before': { color: colors.muted },
  }) as const;

/** The same for a list of lines: a line goes on below its text, not below its numeral. */
export const numeralsInLine = (theme: SlideTheme) =>
  ({
    ...numerals(theme),
    '& > li': {
      counterIncrement: 'point',
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      columnGap: '0.5em',
    },
    '& > li > ol': { gridColumn: 2 },
  }) as const;
