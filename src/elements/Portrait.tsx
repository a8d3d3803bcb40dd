import type { SlideTheme } from '../theme/theme.ts';

export interface PortraitProps {
  /** The name of the person, which screen readers say. */
  name: string;
  /** The picture: an import, such as `import ada from './ada.jpg'`. @default the initials of the name */
  src?: string;
  /** The diameter in px. */
  size: number;
}

/** The picture of a person in a circle. It is cut to its middle; without a picture, there are the person's initials. */
export function Portrait({ name, src, size }: PortraitProps) {
  // The name stands beside it: where a picture is missing, the alternative text is for screen readers only.
  const style = { width: size, height: size, fontSize: src ? 0 : size * 0.4 };
  return src ? (
    <img css={portrait} style={style} src={src} alt={name} />
  ) : (
    <span css={portrait} style={style} role="img" aria-label={name}>
      <span aria-hidden>{initialsOf(name)}</span>
    </span>
  );
}

/** The first letters of the first and of the last word of a name. */
function initialsOf(name: string): string {
  const letters = name.split(/[\s\p{Pd}]+/u).map((word) => /^\p{L}\p{M}*/u.exec(word)?.[0] ?? '');
  const initials = letters.filter(Boolean);
  return [initials[0], ...initials.slice(1).slice(-1)].join('').toUpperCase();
}

// In the color of text, it can be seen on each ground and fill.
const portrait = ({ fonts, shape }: SlideTheme) =>
  ({
    flex: 'none',
    display: 'grid',
    placeContent: 'center',
    borderRadius: '50%',
    objectFit: 'cover',
    fontFamily: fonts.title,
    fontWeight: 700,
    lineHeight: 1,
    '&[role]': { border: `${shape.edge}px solid` },
    // Seen only while the picture is missing.
    '&[src]': { background: 'color-mix(in srgb, currentColor 20%, transparent)' },
  }) as const;
