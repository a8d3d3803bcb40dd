import type { SlideTheme } from '../theme/theme.ts';
import { Emoji } from './Emoji.tsx';

export interface IconProps {
  /** An emoji. */
  children: string;
  /** `inline` as high as a line of text; in px, `small` 56, beside an item; `large` 96, on top of one; `hero` 320, as the picture of a slide. @default 'small' */
  size?: 'inline' | 'small' | 'large' | 'hero';
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** An emoji as an icon. On light themes it stands on a dark tile, because most emoji are made of light colors. */
export function Icon({ children, size = 'small', className }: IconProps) {
  return (
    <span css={icon} data-size={size} className={className}>
      <Emoji>{children}</Emoji>
    </span>
  );
}

const icon = ({ colors, shape, icons }: SlideTheme) => {
  const isTile = icons === 'tile';
  const sized = (size: number) => ({
    width: size,
    height: size,
    // A tile has a border of 12 px, and takes no more room than an icon without one.
    fontSize: isTile ? size - (size > 200 ? 96 : 24) : size,
  });
  return {
    flex: 'none',
    display: 'inline-grid',
    placeItems: 'center',
    lineHeight: 1,
    ...sized(56),
    '&[data-size="inline"]': {
      width: '1.25em',
      height: '1.25em',
      fontSize: '1em',
      '& > span': isTile && { fontSize: '0.8em' },
    },
    '&[data-size="large"]': sized(96),
    '&[data-size="hero"]': { ...sized(320), borderRadius: '50%' },
    ...(isTile && { borderRadius: shape.tile, background: colors.text }),
  } as const;
};
