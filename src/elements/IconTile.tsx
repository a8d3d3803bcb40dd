import type { SlideTheme } from '../theme/theme.ts';
import { Emoji } from './Emoji.tsx';

export interface IconTileProps {
  /** An emoji. */
  children: string;
  /** `small` next to a line of text, `large` on top of a card. @default 'small' */
  size?: 'small' | 'large';
}

/** An emoji as an icon, on a tile in the accent color. */
export function IconTile({ children, size = 'small' }: IconTileProps) {
  return (
    <span css={tile} data-size={size}>
      <Emoji>{children}</Emoji>
    </span>
  );
}

const tile = ({ accent, colors, fontSizes }: SlideTheme) =>
  ({
    flex: 'none',
    display: 'inline-grid',
    placeItems: 'center',
    width: 56,
    height: 56,
    borderRadius: 14,
    fontSize: fontSizes.body * 1.15,
    lineHeight: 1,
    background: `color-mix(in srgb, ${accent} 45%, ${colors.ground})`,
    boxShadow: `inset 0 0 0 1.5px color-mix(in srgb, ${accent} 70%, ${colors.ground})`,
    '&[data-size="large"]': {
      width: 84,
      height: 84,
      borderRadius: 22,
      fontSize: fontSizes.title * 0.8,
    },
  }) as const;
