import { checkTheme } from './createTheme.ts';
import { midnight } from './midnight.ts';
import { paper } from './paper.ts';
import type { Theme } from './theme.ts';

/** The theme, or midnight and a message on the console where it cannot be used: the talk goes on. */
export function soundTheme(theme: Theme): Theme {
  // Tests see to these two, and a talk need not on its way up.
  if (theme === midnight || theme === paper) return theme;
  try {
    return checkTheme(theme);
  } catch (error) {
    console.error(error);
    return midnight;
  }
}
