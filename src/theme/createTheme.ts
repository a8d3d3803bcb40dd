import { shorten } from '../core/words.ts';
import { isBuilt } from '../core/isBuilt.ts';
import { contrast } from './contrast.ts';
import { midnight } from './midnight.ts';
import type { Color, Theme, ThemeOverrides } from './theme.ts';

/**
 * The smallest and the largest size of each kind of text in px. Smaller text is not legible from the last
 * row, larger text does not fit the layouts.
 */
const sizes: Record<keyof Theme['fontSizes'], readonly [least: number, most: number]> = {
  display: [96, 120],
  title: [56, 72],
  large: [44, 50],
  lead: [36, 40],
  body: [28, 32],
  label: [22, 26],
};

/** The minimum contrast of text, and of labels and large accents: WCAG 2.2, 1.4.6 and 1.4.3. */
const textContrast = 7;
const accentContrast = 4.5;

const wrong = (token: string, what: string, todo: string) =>
  new Error(`[lectern] The theme's token "${token}" ${what}. ${todo}`);

const unknown = (token: string, known: object) =>
  new Error(
    `[lectern] Unknown token "${token}" in the theme. Known tokens: ${Object.keys(known).join(', ')}.`,
  );

function show(value: unknown): string {
  try {
    // JSON would show NaN as null.
    const text = typeof value === 'number' ? undefined : JSON.stringify(value);
    return shorten(text ?? String(value), 80);
  } catch {
    return `a value of the type ${typeof value}`; // a bigint, or an object that contains itself
  }
}

/**
 * Makes a complete and checked theme: `base` with `overrides` in place of its tokens. In a built talk, an error is
 * written to the console instead, and `midnight` is returned: the talk goes on.
 *
 * @param overrides the tokens to change
 * @param base the theme to change
 * @throws Error that names the token that is missing, unknown or has an invalid value
 */
export function createTheme(overrides: ThemeOverrides, base: Theme = midnight): Theme {
  const make = () => combine(overrides, base);
  return isBuilt() ? orMidnight(make) : make();
}

/** Returns the theme that a function makes. If it throws, the console shows the error, and `midnight` is returned. */
export function orMidnight(make: () => Theme): Theme {
  try {
    return make();
  } catch (error) {
    console.error(error);
    return midnight;
  }
}

function combine(overrides: ThemeOverrides, base: Theme): Theme {
  if (typeof overrides !== 'object' || overrides === null || Array.isArray(overrides)) {
    throw new Error(
      `[lectern] createTheme was given ${show(overrides)} instead of an object of tokens. Pass one, such as { accents: { brand: '#ffb000' } }.`,
    );
  }
  const theme: Record<string, unknown> = { ...checkTheme(base) };
  for (const [group, value] of Object.entries(overrides)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(midnight, group)) {
      throw unknown(group, midnight);
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
 * Returns the theme if it is complete and valid.
 *
 * @throws Error that names the first token that is missing, unknown or has an invalid value
 */
export function checkTheme(theme: Theme): Theme {
  if (typeof theme !== 'object' || theme === null) {
    throw new Error(
      `[lectern] The theme is ${show(theme)} instead of an object of tokens. Make one with createTheme.`,
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
        'Use an object of tokens, or make the theme with createTheme, which fills in the rest.',
      );
    }
    for (const token of Object.keys(given)) {
      if (!Object.hasOwn(tokens, token)) throw unknown(`${group}.${token}`, tokens);
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

/** Checks the contrast of text colors on every background. */
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
      const isLight = contrast(ground, '#000000') > contrast(ground, '#ffffff');
      const isInkLight = contrast(color, '#000000') > contrast(color, '#ffffff');
      const hint =
        isLight && isInkLight ? ' For a light theme, start from paper: createTheme(…, paper).' : '';
      throw wrong(
        `${group}.${ink}`,
        `has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)}:1 on "colors.${name}"`,
        `A projector needs at least ${least}:1. Make one of the two colors lighter or darker.${hint}`,
      );
    }
  }
}

function checkString(token: string, value: unknown) {
  if (typeof value !== 'string' || value.trim() === '') {
    throw wrong(token, `is ${show(value)}`, 'Use a text that is not empty.');
  }
}

function checkColor(token: string, value: unknown) {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) {
    throw wrong(token, `is ${show(value)}, which is not a color`, 'Write it as #rrggbb.');
  }
}

function checkSize(token: keyof Theme['fontSizes'], value: unknown) {
  const [least, most] = sizes[token];
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw wrong(
      `fontSizes.${token}`,
      `is ${show(value)}`,
      `Use a number of px from ${least} to ${most}: smaller text is not legible from the last row, larger text does not fit.`,
    );
  }
}
