import { shorten } from '../core/words.ts';
import { isBuilt } from '../core/isBuilt.ts';
import { contrast, inkOn, isLight } from './contrast.ts';
import { midnight } from './midnight.ts';
import type { Color, Drawing, FieldName, Theme, ThemeOverrides } from './theme.ts';

/** The smallest and the largest value of each number. */
const ranges: {
  readonly [Group in 'fontSizes' | 'type' | 'shape']: Readonly<
    Record<NumbersOf<Theme[Group]>, readonly [least: number, most: number]>
  >;
} = {
  // Smaller text is not legible from the last row, larger text does not fit the layouts.
  fontSizes: {
    display: [136, 300],
    figure: [72, 88],
    title: [56, 68],
    lead: [40, 48],
    subhead: [36, 42],
    name: [32, 38],
    body: [30, 36],
    small: [28, 32],
    label: [22, 26],
  },
  type: {
    displayWeight: [100, 900],
    displayWidth: [50, 200],
    displayTracking: [-0.08, 0.1],
    displayLeading: [0.8, 1.3],
    displayAdvance: [0.4, 1.4],
    titleWeight: [100, 900],
    titleTracking: [-0.08, 0.1],
    labelTracking: [-0.08, 0.2],
  },
  shape: { radius: [0, 24], tile: [0, 40], rule: [1, 12], edge: [4, 16] },
};

type NumbersOf<Group> = {
  [Token in keyof Group]: Group[Token] extends number ? Token : never;
}[keyof Group];

/** The words that a token can be. */
const choices: Readonly<Record<string, readonly string[]>> = {
  icons: ['bare', 'tile'],
  figures: ['bare', 'measured'],
  fields: ['title', 'section', 'question', 'statement', 'quote', 'closing'] satisfies FieldName[],
  motion: ['ease', 'cut'],
  'type.quoteStyle': ['normal', 'italic'],
  'type.displayCase': ['none', 'uppercase'],
  'type.labelCase': ['none', 'uppercase'],
};

/** The minimum contrast of text, of labels and large accents, and of lines: WCAG 2.2, 1.4.6, 1.4.3 and 1.4.11. */
const textContrast = 7;
const accentContrast = 4.5;
const lineContrast = 3;

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
  return isBuilt ? orMidnight(make) : make();
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
  const theme: Record<string, unknown> = {
    ...checkTheme(base),
    fills: { ...base.fills, ...overrides.accents, ...overrides.tones },
  };
  for (const [group, value] of Object.entries(overrides)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(midnight, group)) {
      throw unknown(group, midnight);
    }
    const tokens = theme[group];
    theme[group] = isGroup(tokens) && isGroup(value) ? { ...tokens, ...value } : value;
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
    if (isGroup(tokens)) checkGroup(group, tokens, given);
    else if (Array.isArray(tokens)) checkList(group, given);
    else checkValue(group, given);
  }
  const { text, muted, line } = theme.colors;
  const { ground, surface, raised } = theme.colors;
  const surfaces = nameAll('colors', { ground, surface, raised });
  checkContrast(nameAll('colors', { text, muted }), surfaces, textContrast);
  checkContrast(nameAll('colors', { line }), nameAll('colors', { ground }), lineContrast);
  checkContrast(nameAll('accents', theme.accents), surfaces, accentContrast);
  checkContrast(nameAll('tones', theme.tones), surfaces, accentContrast);
  const { ground: panel, ...code } = theme.code;
  checkContrast(nameAll('code', code), nameAll('code', { ground: panel }), accentContrast);
  for (const fill of nameAll('fills', theme.fills)) {
    const ink = { name: 'colors.text or colors.ground', color: inkOn(fill.color, theme.colors) };
    checkContrast([fill], [ink], accentContrast);
  }
  return theme;
}

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks that a group has all tokens, and no others. */
function checkGroup(group: string, tokens: object, given: unknown) {
  if (!isGroup(given)) {
    throw wrong(
      group,
      `is ${show(given)}`,
      'Use an object of tokens, or make the theme with createTheme, which fills in the rest.',
    );
  }
  for (const token of Object.keys(given)) {
    if (!Object.hasOwn(tokens, token)) throw unknown(`${group}.${token}`, tokens);
  }
  for (const token of Object.keys(tokens)) checkValue(`${group}.${token}`, given[token]);
}

function checkValue(token: string, value: unknown) {
  const [group = '', name = ''] = token.split('.');
  const range = Object.entries(ranges[group as keyof typeof ranges] ?? {}).find(
    ([known]) => known === name,
  )?.[1];
  const words = choices[token];
  if (token === 'logo') checkLogo(value);
  else if (group === 'drawings') checkDrawing(token, value);
  else if (range) checkNumber(token, value, range);
  else if (words) checkWord(token, value, words);
  else if (/^(?:colors|accents|tones|fills|code)$/.test(group)) checkColor(token, value);
  else checkString(token, value);
}

function checkList(token: string, value: unknown) {
  if (!Array.isArray(value)) {
    throw wrong(token, `is ${show(value)}`, `Use a list of ${choices[token]!.join(', ')}.`);
  }
  for (const each of value) checkWord(token, each, choices[token]!);
}

/** Names colors as messages do: "colors.ground". */
const nameAll = (group: string, colors: Readonly<Record<string, Color>>) =>
  Object.entries(colors).map(([name, color]) => ({ name: `${group}.${name}`, color }));

type Named = ReturnType<typeof nameAll>;

/** Checks the contrast of each ink on each background. */
function checkContrast(inks: Named, backgrounds: Named, least: number) {
  for (const ink of inks) {
    for (const { name, color: background } of backgrounds) {
      const ratio = contrast(ink.color, background);
      if (ratio >= least) continue;
      const [kind, start] = isLight(background) ? ['light', 'paper'] : ['dark', 'midnight'];
      const hint =
        ink.name === 'colors.text' && isLight(background) === isLight(ink.color)
          ? ` For a ${kind} theme, start from ${start}: createTheme(…, ${start}).`
          : '';
      throw wrong(
        ink.name,
        `has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)}:1 on "${name}"`,
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

function checkLogo(logo: unknown) {
  const isImage =
    isGroup(logo) &&
    [logo.src, logo.alt].every((text) => typeof text === 'string' && text.trim() !== '');
  if (logo !== null && !isImage) {
    throw wrong(
      'logo',
      `is ${show(logo)}`,
      'Use { src, alt }: the address of an image, and what screen readers say instead. Or null, for none.',
    );
  }
}

function checkDrawing(token: string, value: unknown) {
  const names: unknown[] = ['none', 'disc', 'compass', 'horizon'] satisfies Drawing[];
  if (!names.includes(value) && typeof value !== 'function') {
    throw wrong(token, `is ${show(value)}`, `Use a component, or one of: ${names.join(', ')}.`);
  }
}

function checkWord(token: string, value: unknown, words: readonly string[]) {
  if (!words.includes(value as string)) {
    throw wrong(token, `is ${show(value)}`, `Use one of: ${words.join(', ')}.`);
  }
}

function checkNumber(token: string, value: unknown, [least, most]: readonly [number, number]) {
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    const reason = token.startsWith('fontSizes')
      ? ': smaller text is not legible from the last row, larger text does not fit'
      : '';
    const unit = /^(?:fontSizes|shape)/.test(token) ? ' of px' : '';
    throw wrong(
      token,
      `is ${show(value)}`,
      `Use a number${unit} from ${least} to ${most}${reason}.`,
    );
  }
}
