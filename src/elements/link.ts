import type { SlideTheme } from '../theme/theme.ts';

/** Opens a page in a new tab, which gets no access to the talk; a slide in the same one. */
export const linkTo = (href: string) => ({
  href,
  target: href.startsWith('#') ? undefined : '_blank',
  rel: 'noreferrer',
});

/** How links look, also on a field of color. */
export const link = ({ colors, accent }: SlideTheme) =>
  ({
    color: `var(--ink, ${colors.text})`,
    '&[href]': { textDecorationLine: 'underline' },
    textDecorationColor: `var(--ink, ${accent})`,
    textDecorationThickness: 'max(3px, 0.04em)',
    // In large type, the next line begins close below its letters.
    textUnderlineOffset: 'var(--underline, min(0.22em, 10px))',
    borderRadius: 4,
    // In the color of the text: on a field, the accent could not be seen.
    '&[href]:hover': { textDecorationThickness: 'max(6px, 0.08em)' },
    '&:focus-visible': { outline: '4px solid', outlineOffset: 4 },
  }) as const;
