import type { SlideTheme } from '../theme/theme.ts';

export interface RailProps {
  /** The current stop; 1 is the first. */
  current: number;
  /** The number of stops. */
  total: number;
  /** The word for a stop, for screen readers: "Phase" gives "Phase 2 of 5". */
  label: string;
  /** Draw the current stop as one that may never be reached. @default false */
  imagined?: boolean;
}

/** A line with stops: the passed ones are filled, the current one glows. */
export function Rail({ current, total, label, imagined = false }: RailProps) {
  return (
    <div css={rail} role="img" aria-label={`${label} ${current} of ${total}`}>
      {Array.from({ length: total }, (_, index) => (
        <span key={index} data-stop={stop(index + 1, current, imagined)} />
      ))}
    </div>
  );
}

function stop(number: number, current: number, imagined: boolean) {
  if (number < current) return 'passed';
  if (number > current) return 'ahead';
  return imagined ? 'imagined' : 'current';
}

const rail = ({ colors, accent }: SlideTheme) =>
  ({
    display: 'flex',
    alignItems: 'center',
    width: '100%',
    height: 48,
    '& > span': {
      position: 'relative',
      flex: 1,
      height: 4,
      background: colors.line,
      '&::after': {
        content: '""',
        position: 'absolute',
        insetInlineEnd: 0,
        top: '50%',
        width: 18,
        height: 18,
        translate: '0 -50%',
        borderRadius: '50%',
        background: colors.ground,
        boxShadow: `inset 0 0 0 4px ${colors.line}`,
      },
    },
    '& > [data-stop="passed"]': {
      background: accent,
      '&::after': { background: accent, boxShadow: 'none' },
    },
    '& > [data-stop="current"], & > [data-stop="imagined"]': {
      background: accent,
      '&::after': {
        width: 28,
        height: 28,
        background: accent,
        boxShadow: `0 0 0 6px ${colors.ground}, 0 0 26px 6px ${accent}`,
      },
    },
    '& > [data-stop="imagined"]': {
      background: `repeating-linear-gradient(90deg, ${accent} 0 10px, transparent 10px 20px)`,
      '&::after': { background: colors.ground, border: `4px dashed ${accent}` },
    },
  }) as const;
