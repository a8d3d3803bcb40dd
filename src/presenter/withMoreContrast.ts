import type { SlideTheme } from '../theme/theme.ts';

/** The theme for people who have asked for more contrast: all texts in the color of text, and lines in that of quiet text. */
export function withMoreContrast(theme: SlideTheme): SlideTheme {
  if (!window.matchMedia?.('(prefers-contrast: more)').matches) return theme;
  const { colors, code } = theme;
  const stronger = made.get(theme) ?? {
    ...theme,
    colors: { ...colors, muted: colors.text, line: colors.muted },
    code: { ...code, dimmed: colors.muted },
  };
  made.set(theme, stronger);
  return stronger;
}

/** A theme stays the same object, or all slides would be drawn again. */
const made = new WeakMap<SlideTheme, SlideTheme>();
