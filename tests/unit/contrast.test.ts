import { type Theme, midnight, paper } from 'lectern';
import { blueprint } from '../../src/theme/blueprint.tsx';
import { broadsheet } from '../../src/theme/broadsheet.tsx';
import { poster } from '../../src/theme/poster.ts';
import { inkOn, isLight } from '../../src/theme/contrast.ts';
import { stress } from '../../src/theme/textStyles.ts';
import { colorMix, contrast } from './contrast.ts';

const themes = [midnight, paper, broadsheet, blueprint, poster];

/** The pairs whose contrast is below the minimum. */
const tooFaint = (inks: object, grounds: object, least: number) =>
  Object.entries(inks).flatMap(([ink, color]: [string, string]) =>
    Object.entries(grounds)
      .map(([ground, background]: [string, string]) => ({
        pair: `${ink} on ${ground}`,
        ratio: contrast(color, background),
      }))
      .filter(({ ratio }) => !(ratio >= least)),
  );

const texts = ({ colors: { text, muted } }: Theme) => ({ text, muted });
const surfaces = ({ colors: { ground, surface, raised } }: Theme) => ({ ground, surface, raised });

/** `color-mix` of each of the colors with the ground. */
const tinted = (colors: object, percent: number, { ground }: Theme['colors']) =>
  Object.fromEntries(
    Object.entries(colors).map(([name, color]: [string, string]) => [
      `tinted ${name}`,
      colorMix(color, percent, ground),
    ]),
  );

test('the formula gives the well-known ratios', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffb648', '#ffb648')).toBe(1);
  expect(colorMix('#ffffff', 50, '#000000')).toBe('#808080');
  expect(colorMix('#ff0000', 10, '#000000')).toBe('#1a0000');
  expect(tooFaint({ grey: '#777777' }, { white: '#ffffff' }, 4.5)).toHaveLength(1);
});

test.each(themes)('in $name, text stands out from every surface, 7:1', (theme) => {
  expect(tooFaint(texts(theme), surfaces(theme), 7)).toEqual([]);
});

test.each(themes)('in $name, accents stand out from every surface, 4.5:1', (theme) => {
  expect(tooFaint(theme.accents, surfaces(theme), 4.5)).toEqual([]);
});

test.each(themes)('in $name, tones stand out from every surface, 4.5:1', (theme) => {
  expect(tooFaint(theme.tones, surfaces(theme), 4.5)).toEqual([]);
});

test.each(themes)(
  'in $name, stressed words stand out from their ground on a field, 4.5:1',
  (theme) => {
    const faint = Object.entries(theme.fills).flatMap(([name, fill]) => {
      const ink = inkOn(fill, theme.colors);
      return tooFaint({ ink }, { [name]: colorMix(ink, stress, fill) }, 4.5);
    });
    expect(faint).toEqual([]);
  },
);

/** The reading view mixes the tone of a callout into the ground: see `panelGround`. */
const panelsOf = ({ tones, colors }: Theme) =>
  tinted(tones, isLight(colors.ground) ? 12 : 16, colors);

test.each(themes)('in $name, text stands out from every callout, 7:1', (theme) => {
  expect(tooFaint({ text: theme.colors.text }, panelsOf(theme), 7)).toEqual([]);
});

test.each(themes)('in $name, the word for a tone stands out from its callout, 4.5:1', (theme) => {
  expect(tooFaint(theme.tones, panelsOf(theme), 4.5)).toEqual([]);
});

test.each(themes)(
  'in $name, text stands out from each field and band, 6.9:1',
  ({ fills, colors }) => {
    for (const fill of Object.values(fills)) {
      expect(tooFaint({ ink: inkOn(fill, colors) }, { fill }, 6.9)).toEqual([]);
    }
  },
);

test.each(themes)('in $name, lines stand out from the ground, 3:1', (theme) => {
  const { line, ground } = theme.colors;
  expect(tooFaint({ line }, { ground }, 3)).toEqual([]);
});

// Reveal draws what was said at 86 %.
test.each(themes)('in $name, text that was said stands out from the ground, 4.5:1', (theme) => {
  const past = tinted({ muted: theme.colors.muted, ...theme.accents }, 86, theme.colors);
  expect(tooFaint(past, { ground: theme.colors.ground }, 4.5)).toEqual([]);
});

test.each(themes)('in $name, code stands out from its panel, 4.5:1', ({ code }) => {
  const { ground, ...inks } = code;
  expect(tooFaint(inks, { ground }, 4.5)).toEqual([]);
});

// The lines that a step lights, and those of a diff.
test.each(themes)('in $name, code stands out from each lit line, 4.5:1', (theme) => {
  const { ground, dimmed: _, ...inks } = theme.code;
  const lit = tinted({ ...theme.accents, ...theme.tones }, 14, { ...theme.colors, ground });
  expect(tooFaint(inks, lit, 4.5)).toEqual([]);
});

test.each(themes)('in $name, lit code stands out from dimmed code', ({ code }) => {
  expect(contrast(code.text, code.ground)).toBeGreaterThan(2 * contrast(code.dimmed, code.ground));
});
