import type { SlideTheme } from '../theme/theme.ts';

/** What views change for people who have asked for more contrast, or for less transparency. Slides stay as they are. */
export const moreContrast = ({ colors }: SlideTheme) =>
  ({
    '@media (prefers-contrast: more)': {
      // Also where a button has no edge otherwise.
      '&, && :is(button, input, kbd, h3, [data-track]):not(form *)': { borderColor: colors.text },
      // What has the focus or is chosen has colors of its own.
      '& :is(p, dt, small, kbd, h2, button, [data-label]):not(form *, [data-end] *, :focus-visible, :focus-visible *)':
        {
          color: colors.text,
        },
    },
    '@media (prefers-reduced-transparency: reduce)': { '&::backdrop': { background: '#000' } },
  }) as const;
