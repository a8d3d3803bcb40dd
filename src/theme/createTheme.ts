import { contrast } from './contrast.ts';
import { midnight } from './midnight.ts';
import type { Color, Theme, ThemeOverrides } from './theme.ts';

/**
 * The smallest and the largest size of each kind of text in px. Smaller text is not legible from the last
 * row of a room, larger text does not fit the layouts.
 */
const sizes: Record<keyof Theme['fontSizes'], readonly [least: number, most: number]> = {
  display: [96, 120],
  title: [56, 72],
  large: [44, 50],
  lead: [36, 40],
  body: [28, 32],
  label: [22, 26],
};

/** The least contrast of text, and of labels and large accents: WCAG 2.2, 1.4.6 and 1.4.3. */
const textContrast = 7;
const accentContrast = 4.5;

const wrong = (token: string, what: string, todo: string) =>
  new Error(`[lectern] The theme's token "${token}" ${what}. ${todo}`);

// JSON would show NaN as null.
const show = (value: unknown) =>
  typeof value === 'number' ? String(value) : JSON.stringify(value);

/**
 * Gives a whole, checked theme: `base` with `overrides` in place of its tokens.
 *
 * @param overrides the tokens to change
 * @param base the theme they change; `midnight` unless told otherwise
 * @throws Error that names the token, if one is missing, unknown or has an impossible value
 */
export function createTheme(overrides: ThemeOverrides, base: Theme = midnight): Theme {
  if (typeof overrides !== 'object' || overrides === null || Array.isArray(overrides)) {
    throw new Error(
      `[lectern] createTheme takes an object of tokens, such as { accents: { amber: '#ffb000' } }, and was given ${show(overrides)}.`,
    );
  }
  const theme: Record<string, unknown> = { ...checkTheme(base) };
  for (const [group, value] of Object.entries(overrides)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(midnight, group)) {
      throw wrong(group, 'is unknown', `Known are ${Object.keys(midnight).join(', ')}.`);
    }
    const tokens = base[group as keyof Theme];
    theme[group] =
      typeof tokens === 'object' && typeof value === 'object' && value !== null
        ? { ...tokens, ...value }
        : value;
  }
  return checkTheme(theme as unknown as Theme);
}

/**
 * Gives the theme back if it is whole.
 *
 * @throws Error that names the first token that is missing, unknown or has an impossible value
 */
export function checkTheme(theme: Theme): Theme {
  if (typeof theme !== 'object' || theme === null) {
    throw new Error(
      `[lectern] A theme is an object of tokens, and ${show(theme)} is none. Make one with createTheme.`,
    );
  }
  for (const [group, tokens] of Object.entries(midnight)) {
    const given = theme[group as keyof Theme];
    if (typeof tokens === 'string') {
      checkString(group, given);
      continue;
    }
    if (typeof given !== 'object' || given === null) {
      throw wrong(
        group,
        `is ${show(given)}`,
        `Give it an object of tokens, or make the theme with createTheme, which fills in the rest.`,
      );
    }
    for (const token of Object.keys(given)) {
      if (!Object.hasOwn(tokens, token)) {
        throw wrong(
          `${group}.${token}`,
          'is unknown',
          `Known are ${Object.keys(tokens).join(', ')}.`,
        );
      }
    }
    for (const token of Object.keys(tokens)) {
      const value = (given as Record<string, unknown>)[token];
      if (group === 'fonts') checkString(`${group}.${token}`, value);
      else if (group === 'fontSizes') checkSize(token as keyof Theme['fontSizes'], value);
      else checkColor(`${group}.${token}`, value);
    }
  }
  const { text, muted } = theme.colors;
  checkContrast(theme, 'colors', { text, muted }, textContrast);
  checkContrast(theme, 'accents', theme.accents, accentContrast);
  checkContrast(theme, 'tones', theme.tones, accentContrast);
  return theme;
}

/** Every ink has to stand out from every surface. */
function checkContrast(
  { colors: { ground, surface, raised } }: Theme,
  group: string,
  inks: Record<string, Color>,
  least: number,
) {
  for (const [ink, color] of Object.entries(inks)) {
    for (const [name, background] of Object.entries({ ground, surface, raised })) {
      const ratio = contrast(color, background);
      if (ratio >= least) continue;
      throw wrong(
        `${group}.${ink}`,
        `has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)}:1 on "colors.${name}"`,
        `A projector needs at least ${least}:1: make one of the two lighter or darker.`,
      );
    }
  }
}

function checkString(token: string, value: unknown) {
  if (typeof value !== 'string' || value.trim() === '') {
    throw wrong(token, `is ${show(value)}`, 'Give it some text.');
  }
}

function checkColor(token: string, value: unknown) {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) {
    throw wrong(token, `is ${show(value)}, which is no colour`, 'Write it as #rrggbb.');
  }
}

function checkSize(token: keyof Theme['fontSizes'], value: unknown) {
  const [least, most] = sizes[token];
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw wrong(
      `fontSizes.${token}`,
      `is ${show(value)}`,
      `Give it a number of px from ${least} to ${most}: smaller text is not legible from the last row, larger text does not fit.`,
    );
  }
}
