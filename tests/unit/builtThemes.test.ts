import type { Theme } from 'lectern';
import type * as Blueprint from '../../src/theme/blueprint.tsx';
import type * as Making from '../../src/theme/createTheme.ts';
import type * as Midnight from '../../src/theme/midnight.ts';
import type * as Sound from '../../src/theme/soundTheme.ts';

/** The themes as a built talk has them. */
function loadBuilt() {
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  jest.resetModules();
  try {
    return {
      ...jest.requireActual<typeof Making>('../../src/theme/createTheme.ts'),
      ...jest.requireActual<typeof Sound>('../../src/theme/soundTheme.ts'),
      ...jest.requireActual<typeof Midnight>('../../src/theme/midnight.ts'),
      ...jest.requireActual<typeof Blueprint>('../../src/theme/blueprint.tsx'),
    };
  } finally {
    process.env.NODE_ENV = mode;
  }
}

const saying = (words: string) =>
  expect.objectContaining({ message: expect.stringContaining(words) as string });

test('in a built talk, a refused theme is reported, and midnight takes its place', () => {
  const report = jest.spyOn(console, 'error').mockReturnValue();
  const { createTheme, midnight } = loadBuilt();
  expect(createTheme({ accents: { brand: '#000001' } })).toBe(midnight);
  expect(report).toHaveBeenCalledWith(saying('"accents.brand"'));
});

test('a built talk has the theme that it is given', () => {
  const { createTheme, soundTheme, blueprint } = loadBuilt();
  const own = createTheme({ logo: { src: 'logo.svg', alt: 'Tea' }, fields: [] }, blueprint);
  expect(soundTheme(own)).toBe(own);
});

test.each<[string, (midnight: Theme) => unknown]>([
  ['is no object', () => null],
  ['has no group of colors', ({ colors: _colors, ...theme }) => theme],
  ['has a list as a group', (theme) => ({ ...theme, type: [] })],
  ['has no color of the ground', (theme) => ({ ...theme, colors: { text: '#ffffff' } })],
  ['has a number as a color', (theme) => ({ ...theme, accents: { ...theme.accents, brand: 7 } })],
])('a built talk is shown in midnight if its theme %s', (_what, made) => {
  const report = jest.spyOn(console, 'error').mockReturnValue();
  const { soundTheme, midnight } = loadBuilt();
  expect(soundTheme(made(midnight) as Theme)).toBe(midnight);
  expect(report).toHaveBeenCalledWith(saying('[lectern] The theme is not complete'));
});
