import fc from 'fast-check';
import { blueprint } from '../../../src/theme/blueprint.tsx';
import { broadsheet } from '../../../src/theme/broadsheet.tsx';
import { contrast } from '../../../src/theme/contrast.ts';
import { checkTheme, createTheme } from '../../../src/theme/createTheme.ts';
import { midnight } from '../../../src/theme/midnight.ts';
import { paper } from '../../../src/theme/paper.ts';
import { poster } from '../../../src/theme/poster.ts';
import { soundTheme } from '../../../src/theme/soundTheme.ts';
import type { Theme, ThemeOverrides } from '../../../src/theme/theme.ts';
import { anyNumber, anyText, anything, attack } from './attack.ts';

const color = fc.nat(0xff_ff_ff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const token = fc.oneof(
  { arbitrary: color, weight: 4 },
  { arbitrary: anyNumber, weight: 1 },
  { arbitrary: anyText, weight: 1 },
  { arbitrary: anything, weight: 1 },
);
const names = Object.entries(midnight).flatMap(([, tokens]) =>
  typeof tokens === 'object' ? Object.keys(tokens ?? {}) : [],
);
const tokens = fc.dictionary(
  fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 9 }, { arbitrary: anyText, weight: 1 }),
  token,
  { maxKeys: 4 },
);

/** Tokens that are right, one at a time, so that most themes are refused for one reason or for none. */
const groups = fc.record(
  Object.fromEntries(
    Object.entries(midnight).map(([group, known]) => [
      group,
      fc.oneof(
        typeof known === 'object' && known !== null
          ? fc.constantFrom(...Object.keys(known)).chain((name) => fc.record({ [name]: token }))
          : anyText,
        tokens,
        token,
      ),
    ]),
  ),
  { requiredKeys: [] },
);
const overrides = fc.oneof(
  { arbitrary: groups, weight: 4 },
  { arbitrary: fc.dictionary(anyText, token), weight: 1 },
  { arbitrary: anything, weight: 1 },
);

/** The theme that a function returns, or the message of its error. */
function themeOf(make: () => Theme): Theme | string {
  try {
    return make();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return (error as Error).message;
  }
}

/** Expects a theme that a room can read, or an error that its author understands. */
function expectTheme(made: Theme | string) {
  if (typeof made === 'string') return expect(made).toMatch(/^\[lectern\] [^]{10,}\.$/);
  const { name, colors, accents, tones, fontSizes } = made;
  expect(name.trim()).not.toBe('');
  for (const ink of [colors.text, colors.muted, ...Object.values(accents), ...Object.values(tones)])
    for (const ground of [colors.ground, colors.surface, colors.raised])
      if (!(contrast(ink, ground) >= 4.5)) expect({ ink, ground }).toBe('legible');
  for (const size of Object.values(fontSizes))
    if (!(size >= 22 && size <= 300)) expect(size).toBe('a size');
  expect(Object.keys(made).toSorted()).toEqual(Object.keys(midnight).toSorted());
}

attack(
  'any tokens give a theme, or an error that says what to do',
  fc.tuple(overrides, fc.constantFrom(midnight, paper, broadsheet, blueprint, poster)),
  ([given, base]) => {
    const made = themeOf(() => createTheme(given as ThemeOverrides, base));
    expectTheme(made);
    if (typeof made === 'object') expect(checkTheme(made)).toBe(made);
  },
);

attack('any base of a theme gives one, or an error that says what to do', overrides, (given) => {
  if (given !== undefined) expectTheme(themeOf(() => createTheme({}, given as Theme)));
});

attack('a talk with any theme is shown in one', overrides, (given) => {
  jest.spyOn(console, 'error').mockReturnValue();
  expectTheme(soundTheme(given as Theme));
});
