import { mix } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface LadderProps {
  /** The current rung; 1 is the lowest. */
  current: number;
  /** The number of rungs. */
  total: number;
  /** The word for a rung, for screen readers: "Level" gives "Level 2 of 4". */
  label: string;
}

/** Rungs that rise to the right: the passed ones are filled, the current one is lit. */
export function Ladder({ current, total, label }: LadderProps) {
  return (
    <div css={ladder} role="img" aria-label={`${label} ${current} of ${total}`}>
      {Array.from({ length: total }, (_, index) => (
        <i
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
    flex: 'none',
    display: 'flex',
    alignItems: 'end',
    gap: 6,
    height: 32,
    '& > i': { width: 30, boxShadow: `inset 0 0 0 2px ${colors.line}` },
    '& > [data-rung="passed"]': { background: mix(accent, 55, colors.ground), boxShadow: 'none' },
    '& > [data-rung="current"]': { background: accent, boxShadow: 'none' },
  }) as const;
