import { emojiPalette } from '../theme/contrast.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Emoji } from './Emoji.tsx';

export interface IconProps {
  /** An emoji, or the name of a line icon such as `lock`: see lucide.dev/icons. */
  children: string;
  /** `inline` as high as a line of text; in px, `small` 56, beside an item; `medium` 72, in a row of its own; `large` 128, on top of an item; `hero` 480, as the picture of a slide, which may leave its edge. @default 'small' */
  size?: 'inline' | 'small' | 'medium' | 'large' | 'hero';
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** An emoji or a line icon, in the color of text; a `hero` has its own colors. */
export function Icon({ children, size = 'small', className }: IconProps) {
  return (
    <span css={icon} data-size={size} data-emoji={isEmoji(children)} className={className}>
      <Emoji>{children}</Emoji>
    </span>
  );
}

/** The font of emoji in their own colors. */
const pictures = { fontFamily: "'Lectern Pictures'" } as const;

/** Whether a text is drawn in the colors of emoji, and not in the color of text. */
const isEmoji = (text: string) => /\p{Extended_Pictographic}|\p{RI}|\u20E3/u.test(text);

/** Their height in px; inline, that of the line. */
const sizes = { inline: '1.25em', small: 56, medium: 72, large: 128, hero: 480 } as const;

const icon = ({ colors, shape, icons }: SlideTheme) => {
  const sized = Object.entries(sizes).map(([name, size]) => [
    `&[data-size="${name}"]`,
    size === sizes.inline ? { width: size, height: size } : { fontSize: size },
  ]);
  return {
    flex: 'none',
    display: 'inline-grid',
    placeItems: 'center',
    width: '1em',
    height: '1em',
    lineHeight: 1,
    // Arrows sit low in the font of text.
    '&[data-emoji="false"] > :not(svg)': { translate: '0 -0.085em' },
    ...(Object.fromEntries(sized) as object),
    // A picture is decoration, which may leave the slide: the check and screen readers pass it over.
    '&[data-size="hero"] > [aria-hidden]': {
      position: 'absolute',
      // Emoji sit a little high in this font.
      translate: '0 0.04em',
      ...pictures,
    },
    // A tile takes no more room than an icon without one: the emoji is smaller.
    ...(icons === 'tile' && {
      '&[data-emoji="true"]': {
        ...pictures,
        borderRadius: shape.tile,
        background: colors.text,
        fontPalette: emojiPalette(colors.text),
      },
      '&[data-emoji="true"] > *': { fontSize: '0.72em' },
      // As large as the text, in a tile that is larger.
      '&[data-emoji="true"][data-size="inline"]': { width: '1.5em', height: '1.5em' },
      '&[data-emoji="true"][data-size="inline"] > *': { fontSize: '1em' },
      '&[data-emoji="true"][data-size="hero"]': { borderRadius: '50%' },
    }),
  } as const;
};
