import type { SlideTheme } from '../theme/theme.ts';

export interface SourceLinkProps {
  /** The page that opens, in a new tab. */
  href: string;
  /** The text of the link, which says where it goes. */
  children: string;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** A link to a page outside the talk. */
export function SourceLink({ href, children, className }: SourceLinkProps) {
  return (
    <a css={link} className={className} href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

const link = ({ colors, accent }: SlideTheme) =>
  ({
    color: colors.text,
    textDecorationLine: 'underline',
    textDecorationColor: accent,
    textDecorationThickness: 3,
    textUnderlineOffset: '0.22em',
    borderRadius: 4,
    '&:hover': { color: accent },
    '&:focus-visible': { outline: `4px solid ${accent}`, outlineOffset: 4 },
  }) as const;
