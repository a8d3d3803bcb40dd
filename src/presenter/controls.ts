import type { SlideTheme } from '../theme/theme.ts';

/** Styles of buttons and fields outside the slides. */
export const controls = ({ colors, accents, fonts }: SlideTheme) =>
  ({
    '.lectern-ui button, dialog button, .lectern-ui input, dialog input': {
      padding: '0.4em 0.8em',
      border: `1px solid ${colors.line}`,
      borderRadius: 8,
      background: colors.raised,
      color: colors.text,
      font: `500 1rem/1.3 ${fonts.text}`,
    },
    '.lectern-ui button, dialog button': { cursor: 'pointer' },
    '.lectern-ui button:hover, dialog button:hover': { borderColor: colors.text },
    '.lectern-ui :focus-visible, dialog :focus-visible': {
      outline: `3px solid ${accents.brand}`,
      outlineOffset: 2,
    },
  }) as const;
