import { checkTheme, orMidnight } from './createTheme.ts';
import { midnight } from './midnight.ts';
import { paper } from './paper.ts';
import type { Theme } from './theme.ts';

/** Returns the theme, or `midnight` if the theme is invalid: the console shows the error and the talk goes on. */
export function soundTheme(theme: Theme): Theme {
  // Tests check these two themes, so a talk does not have to when it starts.
  if (theme === midnight || theme === paper) return theme;
  return orMidnight(() => checkTheme(theme));
}
