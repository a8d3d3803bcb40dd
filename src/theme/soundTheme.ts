import { isBuilt } from '../core/isBuilt.ts';
import { checkTheme, isGroup, orMidnight } from './createTheme.ts';
import { midnight } from './midnight.ts';
import type { Theme } from './theme.ts';

/**
 * Returns the theme, or `midnight` if the theme is invalid: the console shows the error and the talk goes on. A built
 * talk, whose author has seen all errors, only needs a theme that can be drawn: the complete check is not in it.
 */
export function soundTheme(theme: Theme): Theme {
  // Tests check it, so a talk does not have to when it starts.
  if (theme === midnight) return theme;
  return orMidnight(() => (isBuilt ? completeTheme(theme) : checkTheme(theme)));
}

function completeTheme(theme: Theme): Theme {
  if (isLike(theme, midnight)) return theme;
  throw new Error('[lectern] The theme is not complete. Make one with createTheme.');
}

/** Whether a value has all tokens of a theme or group. A drawing can be a component instead of a name. */
const isLike = (given: unknown, tokens: unknown): boolean =>
  isGroup(tokens)
    ? isGroup(given) && Object.entries(tokens).every(([name, token]) => isLike(given[name], token))
    : typeof given === typeof tokens || typeof given === 'function';
