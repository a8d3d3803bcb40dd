import type { SlideTheme } from '../theme/theme.ts';

/** What views change for people who have asked for more contrast, or for less transparency. Slides stay as they are. */
export const moreContrast = ({ colors }: SlideTheme) =>
  ({
    '@media (prefers-contrast: more)': {
      '&, & :is(button, input, kbd, h3, [data-track]):not(form *)': { borderColor: colors.text },
      '& :is(p, dt, small, kbd, h2, button, [data-label]):not(form *, [data-end] *)': {
        color: colors.text,
      },
    },
    '@media (prefers-reduced-transparency: reduce)': { '&::backdrop': { background: '#000' } },
  }) as const;
