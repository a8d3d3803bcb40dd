import type { SlideTheme } from '../theme/theme.ts';

/** The theme for people who have asked for more contrast: all texts in the color of text, and lines in that of quiet text. */
export function withMoreContrast(theme: SlideTheme): SlideTheme {
  if (!window.matchMedia?.('(prefers-contrast: more)').matches) return theme;
  const { colors, code } = theme;
  return {
    ...theme,
    colors: { ...colors, muted: colors.text, line: colors.muted },
    code: { ...code, dimmed: colors.muted },
  };
}
