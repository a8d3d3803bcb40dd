import { slideSelector } from '../core/page.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** What matches a selector in the presenter view and in dialogs, but not in a slide or its picture. */
const outsideSlides = (selector: string) => {
  const own = `${selector}:where(:not(${slideSelector} *))`;
  return `.lectern-ui ${own}, dialog ${own}`;
};

/** Styles of buttons and fields outside the slides. */
export const controls = ({ colors, fonts }: SlideTheme) =>
  ({
    [outsideSlides(':is(button, input, select)')]: {
      padding: '0.4em 0.8em',
      border: `1px solid ${colors.line}`,
      borderRadius: 6,
      background: colors.raised,
      color: colors.text,
      font: `500 1rem/1.3 ${fonts.text}`,
    },
    [outsideSlides('button')]: { cursor: 'pointer' },
    [outsideSlides('button:hover')]: { borderColor: colors.text },
    [outsideSlides(':focus-visible')]: {
      outline: `3px solid ${colors.text}`,
    },
  }) as const;
