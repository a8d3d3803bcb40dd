import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface KickerProps {
  /** The text. */
  children: string;
}

/** The small line above a heading, in the style of a label on an instrument. */
export function Kicker({ children }: KickerProps) {
  return (
    <p css={kicker}>
      <OwnDirection of={children} />
    </p>
  );
}

const kicker = ({ fonts, fontSizes, accent }: SlideTheme) =>
  ({
    font: `700 ${fontSizes.label}px/1.2 ${fonts.mono}`,
    letterSpacing: '0.12em',
    whiteSpace: 'nowrap',
    color: accent,
  }) as const;
