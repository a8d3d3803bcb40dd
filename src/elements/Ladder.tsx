import type { SlideTheme } from '../theme/theme.ts';

export interface LadderProps {
  /** The current rung; 1 is the lowest. */
  current: number;
  /** The number of rungs. */
  total: number;
  /** The word for a rung, for screen readers: "Level" gives "Level 2 of 4". */
  label: string;
  /** `small` in a header, `large` next to the content. @default 'small' */
  size?: 'small' | 'large';
}

/** Rungs that rise to the right: the passed ones are filled, the current one glows. */
export function Ladder({ current, total, label, size = 'small' }: LadderProps) {
  return (
    <div css={ladder} data-size={size} role="img" aria-label={`${label} ${current} of ${total}`}>
      {Array.from({ length: total }, (_, index) => (
        <span
          key={index}
          data-rung={index + 1 === current ? 'current' : index + 1 < current ? 'passed' : 'ahead'}
          style={{ height: `${((index + 1) / total) * 100}%` }}
        />
      ))}
    </div>
  );
}

const ladder = ({ colors, accent }: SlideTheme) =>
  ({
    display: 'flex',
    alignItems: 'end',
    flex: 'none',
    gap: 6,
    width: 132,
    height: 32,
    '& > span': {
      flex: 1,
      borderRadius: 4,
      background: colors.surface,
      boxShadow: `inset 0 0 0 1.5px ${colors.line}`,
    },
    '& > [data-rung="passed"]': {
      background: `color-mix(in srgb, ${accent} 40%, ${colors.ground})`,
      boxShadow: 'none',
    },
    '& > [data-rung="current"]': {
      background: accent,
      boxShadow: `0 0 30px color-mix(in srgb, ${accent} 60%, transparent)`,
    },
    '&[data-size="large"]': {
      width: '100%',
      height: '100%',
      gap: 14,
      '& > span': { borderRadius: 12 },
    },
  }) as const;
