import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Theme, midnight, paper } from 'lectern';
import { blueprint } from '../../src/theme/blueprint.tsx';
import { broadsheet } from '../../src/theme/broadsheet.tsx';
import { poster } from '../../src/theme/poster.ts';

const src = resolve(__dirname, '../../src');
const stylesOf = (name: string) => readFileSync(join(src, 'theme', `${name}.css`), 'utf8');

const separate = { broadsheet, blueprint, poster };

/** The families that a stylesheet declares, and its font files. */
const familiesIn = (css: string) =>
  new Set([...css.matchAll(/font-family: '([^']+)'/g)].map(([, name]) => name));
const filesIn = (css: string) => [...css.matchAll(/url\('([^']+)'\)/g)].map(([, file]) => file!);

/**
 * Families of a theme that are not on the machine of the audience: those with quotes. The letters of other scripts come
 * with the fonts that a talk imports.
 */
const familiesOf = ({ fonts }: Theme) =>
  new Set<string | undefined>(
    Object.values(fonts).flatMap((stack) =>
      [...stack.matchAll(/'([^']+)'/g)].flatMap(([, name = '']) =>
        name.startsWith('Lectern Scripts') ? [] : name,
      ),
    ),
  );

test('all fonts of all themes have the letters of the scripts that a talk imports, before those of the computer', () => {
  for (const { fonts } of [midnight, paper, ...Object.values(separate)]) {
    for (const stack of Object.values(fonts)) {
      expect(stack).toMatch(
        /'Lectern Emoji', .*var\(--scripts, 'Lectern Scripts'\), '[^']+ Standby'/,
      );
    }
  }
});

test('the letters of other scripts are as heavy as the display font of the poster, which has one weight', () => {
  const [, weights = ''] =
    /'Poster Display';[^}]*font-weight: ([\d ]+);/.exec(stylesOf('poster')) ?? [];
  expect(poster.type.displayWeight).toBe(Number(weights.split(' ').at(-1)));
  expect(poster.type.displayWeight).toBeGreaterThanOrEqual(800);
});

test.each([midnight, paper])('fonts.css has all fonts of $name', (theme) => {
  expect([...familiesOf(theme)].filter((name) => !familiesIn(stylesOf('fonts')).has(name))).toEqual(
    [],
  );
});

describe.each(Object.entries(separate))('The theme %s', (name, theme) => {
  test('has its fonts in its stylesheet, and shares only symbols, emoji and code', () => {
    const own = familiesIn(stylesOf(name));
    const shared = [...familiesOf(theme)].filter((family) => !own.has(family));
    expect(shared.filter((family) => !familiesIn(stylesOf('fonts')).has(family))).toEqual([]);
    expect(shared).not.toContain('Lectern Sans');
    expect([...own].filter((family) => !familiesOf(theme).has(family))).toEqual([]);
  });

  test('has all files of its fonts', () => {
    const files = filesIn(stylesOf(name));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !existsSync(join(src, 'theme', file)))).toEqual([]);
  });

  test('is not part of a talk that does not import it', () => {
    const importers = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|css)$/.test(file) && !file.startsWith('node'))
      .filter((file) =>
        new RegExp(`(?:from|import)\\s*\\(?['"](?:[^'"]*/)?${name}(?:\\.\\w+)?['"]`).test(
          readFileSync(join(src, file), 'utf8'),
        ),
      )
      .filter((file) => !file.startsWith(join('theme', name)));
    expect(importers).toEqual([]);
  });
});
