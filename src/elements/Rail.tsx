import { attributes } from '../core/page.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { mix } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface RailProps {
  /** The current stop; 1 is the first. */
  current: number;
  /** The number of stops. */
  total: number;
  /** The word for a stop, for screen readers: "Phase" gives "Phase 2 of 5". */
  label: string;
  /** The names of the stops, in one or two words each. @default no names */
  names?: readonly string[];
  /** Draw the current stop as one that may never be reached. @default false */
  imagined?: boolean;
}

/** A line of stops: the passed ones are filled, the current one is lit. */
export function Rail({ current, total, label, names, imagined = false }: RailProps) {
  return (
    <div
      css={rail}

      role="img"
      aria-label={`${label} ${current} of ${total}`}
    >
      {Array.from({ length: total }, (_, index) => (
        <span key={index} aria-hidden data-stop={stop(index + 1, current, imagined)}>
          {index + 1 === current && <i {...{ [attributes.lit]: true }} />}
          {names?.[index] && <OwnDirection of={names[index]} />}
        </span>
      ))}
    </div>
  );
}

function stop(number: number, current: number, imagined: boolean) {
  if (number < current) return 'passed';
  if (number > current) return 'ahead';
  return imagined ? 'imagined' : 'current';
}

const rail = ({ colors, accent, fontSizes, shape }: SlideTheme) =>
  ({
    flex: 'none',
    display: 'flex',
    gap: 12,
    fontSize: fontSizes.label,
    lineHeight: 28 / 24,
    color: colors.muted,
    '& > span': {
      flex: '1 1 0',
      position: 'relative',
      '&::before': {
        content: '""',
        display: 'block',
        height: shape.edge,
        marginBottom: 12,
        borderTop: `${shape.rule}px solid ${colors.line}`,
      },
    },
    '& > [data-stop="passed"]::before': { borderColor: mix(accent, 75, colors.ground) },
    '& > [data-stop="current"], & > [data-stop="imagined"]': {
      fontWeight: 700,
      color: accent,
      '& > i': {
        position: 'absolute',
        inset: '0 0 auto',
        borderTop: `${shape.edge}px solid ${accent}`,
      },
    },
    '& > [data-stop="imagined"]': {
      '&::before': { borderColor: 'transparent' },
      '& > i': { borderTopStyle: 'dashed' },
    },
  }) as const;
