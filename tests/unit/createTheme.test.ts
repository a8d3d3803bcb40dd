import { type Theme, type ThemeOverrides, createTheme, midnight, paper } from 'lectern';
import { blueprint } from '../../src/theme/blueprint.tsx';
import { broadsheet } from '../../src/theme/broadsheet.tsx';
import { checkTheme } from '../../src/theme/createTheme.ts';
import { poster } from '../../src/theme/poster.ts';

/** What an author who writes JavaScript may pass. */
const careless = (overrides: unknown) => overrides as ThemeOverrides;

test('returns midnight if nothing is changed', () => {
  expect(createTheme({})).toEqual(midnight);
});

test('changes one token and keeps all others', () => {
  const theme = createTheme({ accents: { brand: '#ffaa00' } });
  expect(theme).toEqual({
    ...midnight,
    accents: { ...midnight.accents, brand: '#ffaa00' },
    fills: { ...midnight.fills, brand: '#ffaa00' },
  });
});

test('fills fields with a changed accent or tone, unless the fill is given too', () => {
  const { fills } = createTheme(
    {
      fills: { pink: '#ffc0e0' },
      accents: { brand: '#0b3d91', pink: '#8a0f4c' },
      tones: { risk: '#7a1408' },
    },
    paper,
  );
  expect(fills).toEqual({ ...paper.fills, brand: '#0b3d91', pink: '#ffc0e0', risk: '#7a1408' });
});

test('refuses a fill on which nothing can be read', () => {
  expect(() => createTheme({ fills: { status: '#787878' } }, paper)).toThrow(
    'token "fills.status" has a contrast of ',
  );
  expect(() => createTheme(careless({ fills: null }))).toThrow('token "fills" is null');
  expect(() => createTheme(careless({ accents: 'red' }))).toThrow('token "accents" is "red"');
});

test('changes tokens of every group', () => {
  const theme = createTheme({
    name: 'brand',
    colors: { ground: '#000000' },
    accents: { pink: '#ff80ff' },
    tones: { risk: '#ff7b7b' },
    fonts: { code: 'Courier, monospace' },
    fontSizes: { body: 30 },
  });
  expect(theme.name).toBe('brand');
  expect(theme.colors).toEqual({ ...midnight.colors, ground: '#000000' });
  expect(theme.accents).toEqual({ ...midnight.accents, pink: '#ff80ff' });
  expect(theme.tones).toEqual({ ...midnight.tones, risk: '#ff7b7b' });
  expect(theme.fonts).toEqual({ ...midnight.fonts, code: 'Courier, monospace' });
  expect(theme.fontSizes).toEqual({ ...midnight.fontSizes, body: 30 });
});

test('builds on another theme', () => {
  const theme = createTheme({ fontSizes: { title: 64 } }, paper);
  expect(theme).toEqual({ ...paper, fontSizes: { ...paper.fontSizes, title: 64 } });
});

test('does not change the base theme', () => {
  const before = JSON.stringify(midnight);
  createTheme({ name: 'brand', colors: { ground: '#000000' }, fontSizes: { body: 32 } });
  expect(JSON.stringify(midnight)).toBe(before);
});

test('ignores a group that is undefined', () => {
  expect(createTheme({ colors: undefined, name: undefined })).toEqual(midnight);
});

const themes = { midnight, paper, broadsheet, blueprint, poster };

test.each(Object.entries(themes))('%s is a whole theme of its own name', (name, theme) => {
  expect(theme.name).toBe(name);
  expect(checkTheme(theme)).toBe(theme);
});

test.each([
  ['colors.ground', { colors: { ground: 'red' } }],
  ['colors.surface', { colors: { surface: '#fff' } }],
  ['colors.raised', { colors: { raised: '#1a27421' } }],
  ['colors.line', { colors: { line: 'rgb(0, 0, 0)' } }],
  ['colors.text', { colors: { text: 0xffffff } }],
  ['colors.muted', { colors: { muted: null } }],
  ['colors.text', { colors: { text: undefined } }],
  ['accents.brand', { accents: { brand: '#gggggg' } }],
  ['accents.violet', { accents: { violet: ['#bba4ff'] } }],
  ['tones.risk', { tones: { risk: '' } }],
  ['tones.status', { tones: { status: ' #5fd4f4' } }],
  ['code.string', { code: { string: 'green' } }],
])('refuses an invalid color: %s in %j', (token, overrides) => {
  const act = () => createTheme(careless(overrides));
  expect(act).toThrow(`[lectern] The theme's token "${token}" is `);
  expect(act).toThrow('Write it as #rrggbb.');
});

test.each([
  ['name', { name: '' }],
  ['name', { name: 7 }],
  ['name', { name: null }],
  ['fonts.text', { fonts: { text: ' ' } }],
  ['fonts.label', { fonts: { label: undefined } }],
  ['fonts.code', { fonts: { code: ['Courier'] } }],
])('refuses an invalid text: %s in %j', (token, overrides) => {
  const act = () => createTheme(careless(overrides));
  expect(act).toThrow(`[lectern] The theme's token "${token}" is `);
  expect(act).toThrow('Use a text that is not empty.');
});

const sizes = [
  ['display', 136, 300],
  ['figure', 72, 88],
  ['title', 56, 68],
  ['lead', 40, 48],
  ['subhead', 36, 42],
  ['name', 32, 38],
  ['body', 30, 36],
  ['small', 28, 32],
  ['label', 22, 26],
] as const;

test.each(sizes)('takes %s text of %d px and of %d px', (token, least, most) => {
  for (const size of [least, most]) {
    expect(createTheme({ fontSizes: { [token]: size } }).fontSizes[token]).toBe(size);
  }
});

test.each(sizes)('refuses %s text below %d px or above %d px', (token, least, most) => {
  for (const size of [least - 0.1, most + 0.1]) {
    const act = () => createTheme({ fontSizes: { [token]: size } });
    expect(act).toThrow(`[lectern] The theme's token "fontSizes.${token}" is ${size}.`);
    expect(act).toThrow(`Use a number of px from ${least} to ${most}: `);
    expect(act).toThrow('smaller text is not legible from the last row');
    expect(act).toThrow('larger text does not fit.');
  }
});

test('has limits for every size that a theme has', () => {
  expect(sizes.map(([token]) => token)).toEqual(Object.keys(midnight.fontSizes));
});

test.each([['28px'], [null], [undefined], [NaN], [Infinity], [-28]])(
  'refuses an invalid size: %p',
  (size) => {
    const act = () => createTheme(careless({ fontSizes: { body: size } }));
    expect(act).toThrow('[lectern] The theme\'s token "fontSizes.body" is ');
    expect(act).toThrow('Use a number of px from 30 to 36: ');
  },
);

test.each([
  ['colors.text', { colors: { text: '#a0a0a0' } }, '6.0:1 on "colors.surface"', '7:1'],
  ['colors.muted', { colors: { muted: '#b0b0b0' } }, '5.7:1 on "colors.raised"', '7:1'],
  ['colors.text', { colors: { ground: '#f6f1e6' } }, '1.0:1 on "colors.ground"', '7:1'],
  ['colors.muted', { colors: { raised: '#404040' } }, '6.0:1 on "colors.raised"', '7:1'],
  ['accents.violet', { accents: { violet: '#777777' } }, '4.3:1 on "colors.ground"', '4.5:1'],
  ['accents.brand', { accents: { brand: '#808080' } }, '3.9:1 on "colors.surface"', '4.5:1'],
  ['code.comment', { code: { comment: '#777777' } }, '4.0:1 on "code.ground"', '4.5:1'],
  ['tones.risk', { tones: { risk: '#888888' } }, '4.4:1 on "colors.surface"', '4.5:1'],
  ['tones.status', { tones: { status: '#070c18' } }, '1.0:1 on "colors.ground"', '4.5:1'],
])('refuses %s that is too faint in %j', (token, overrides, ratio, least) => {
  const act = () => createTheme(careless(overrides));
  expect(act).toThrow(`[lectern] The theme's token "${token}" has a contrast of ${ratio}. `);
  expect(act).toThrow(
    `A projector needs at least ${least}. Make one of the two colors lighter or darker.`,
  );
});

test('a dark ground under the dark text of a light theme: start from midnight', () => {
  expect(() => createTheme({ colors: { ground: '#000000' } }, poster)).toThrow(
    'For a dark theme, start from midnight: createTheme(…, midnight).',
  );
});

test('takes the drawings that there are, and those that you bring', () => {
  const drawings = { title: 'none', section: 'disc', question: () => null } as const;
  expect(createTheme({ drawings }).drawings).toEqual(drawings);
  expect(() => createTheme(careless({ drawings: { title: 'moon' } }))).toThrow(
    'The theme\'s token "drawings.title" is "moon". Use a component, or one of: none, disc, compass, horizon.',
  );
});

test('takes figures that are bare or measured', () => {
  expect(createTheme({ figures: 'measured' }).figures).toBe('measured');
  expect(() => createTheme(careless({ figures: 'weighed' }))).toThrow(
    'The theme\'s token "figures" is "weighed". Use one of: bare, measured.',
  );
});

test('takes a logo with a text that says what it is, or none', () => {
  const logo = { src: './logo.svg', alt: 'The hangar' };
  const branded = createTheme({ logo });
  expect(branded.logo).toEqual(logo);
  expect(createTheme({ logo: null }, branded).logo).toBeNull();
  for (const wrong of ['./logo.svg', { src: './logo.svg' }, { src: ' ', alt: 'The hangar' }]) {
    expect(() => createTheme(careless({ logo: wrong }))).toThrow('"logo" is');
  }
});

// On black, #959595 has 7.01:1 and #757575 has 4.56:1; one shade less is below the limit.
test('a light ground under the light text of midnight: start from paper', () => {
  expect(() => createTheme({ colors: { ground: '#ffffff' } })).toThrow(
    'For a light theme, start from paper: createTheme(…, paper).',
  );
  expect(() => createTheme({ colors: { muted: '#777777' } })).not.toThrow(/paper/);
});

const black = {
  ground: '#000000',
  surface: '#000000',
  raised: '#000000',
} as const;

test('takes text from 7:1, and accents and tones from 4.5:1', () => {
  const act = () =>
    createTheme({
      colors: { ...black, text: '#959595', muted: '#959595' },
      accents: { pink: '#757575' },
      tones: { benefit: '#757575' },
    });
  expect(act).not.toThrow();
});

test.each([
  ['colors.text', { colors: { ...black, text: '#949494' } }],
  ['colors.muted', { colors: { ...black, muted: '#949494' } }],
  ['accents.pink', { colors: black, accents: { pink: '#747474' } }],
  ['tones.benefit', { colors: black, tones: { benefit: '#747474' } }],
])('refuses %s one shade below the limit', (token, overrides) => {
  expect(() => createTheme(careless(overrides))).toThrow(
    `[lectern] The theme's token "${token}" has a contrast of `,
  );
});

test('refuses lines that cannot be seen', () => {
  expect(() => createTheme({ colors: { line: '#3a4a6b' } })).toThrow(
    'token "colors.line" has a contrast of 2.2:1 on "colors.ground"',
  );
});

test('also checks the colors of the base theme', () => {
  expect(() => createTheme({ colors: { ground: '#000000' } }, paper)).toThrow(
    '[lectern] The theme\'s token "colors.text" has a contrast of ',
  );
});

test('says which value was wrong', () => {
  expect(() => createTheme(careless({ colors: { ground: 'red' } }))).toThrow(
    'is "red", which is not a color',
  );
  expect(() => createTheme({ fontSizes: { body: NaN } })).toThrow('"fontSizes.body" is NaN.');
});

test.each([
  [
    'colours',
    { colours: { ground: '#000000' } },
    'name, colors, accents, tones, code, fills, fonts, fontSizes',
  ],
  ['toString', { toString: { ground: '#000000' } }, 'name, colors'],
  ['colors.background', { colors: { background: '#000000' } }, 'ground, surface, raised'],
  ['accents.yellow', { accents: { yellow: '#ffff00' } }, 'brand, coral, cyan'],
  ['tones.danger', { tones: { danger: '#ff0000' } }, 'benefit, risk, warning, status'],
  ['fonts.serif', { fonts: { serif: 'Georgia' } }, 'display, title, text, label, code'],
  [
    'fontSizes.huge',
    { fontSizes: { huge: 200 } },
    'display, figure, title, lead, subhead, name, body, small, label',
  ],
  ['fontSizes.constructor', { fontSizes: { constructor: 200 } }, 'display, figure'],
])('refuses the unknown token %s, and says which there are', (token, overrides, known) => {
  const act = () => createTheme(careless(overrides));
  expect(act).toThrow(`[lectern] Unknown token "${token}" in the theme. Known tokens: `);
  expect(act).toThrow(known);
});

test.each([null, undefined, 'dark', 7, [], [{ name: 'brand' }]])(
  'refuses overrides that are no object: %j',
  (overrides) => {
    const act = () => createTheme(careless(overrides));
    expect(act).toThrow('[lectern] createTheme was given ');
    expect(act).toThrow('instead of an object of tokens. Pass one, such as {');
  },
);

test.each([
  ['colors', { colors: 'red' }],
  ['colors', { colors: null }],
  ['accents', { accents: 7 }],
  ['fontSizes', { fontSizes: false }],
])('refuses a group that is not an object: %s in %j', (group, overrides) => {
  const act = () => createTheme(careless(overrides));
  expect(act).toThrow(`[lectern] The theme's token "${group}" is `);
  expect(act).toThrow('Use an object of tokens');
});

test('refuses a group that is an array', () => {
  expect(() => createTheme(careless({ colors: ['#000000'] }))).toThrow(
    'token "colors" is ["#000000"]. Use an object of tokens',
  );
});

test.each([null, 'midnight', 7])('refuses to build on what is no theme: %j', (base) => {
  const act = () => createTheme({ colors: { ground: '#000000' } }, base as unknown as Theme);
  expect(act).toThrow('[lectern] The theme is ');
  expect(act).toThrow(' instead of an object of tokens. Make one with createTheme.');
});

test.each([null, 'midnight', 7, undefined])('a theme that is no object is refused: %j', (theme) => {
  const act = () => checkTheme(theme as unknown as Theme);
  expect(act).toThrow('[lectern] The theme is ');
  expect(act).toThrow(' instead of an object of tokens. Make one with createTheme.');
});

test.each(['name', 'colors', 'accents', 'tones', 'fonts', 'fontSizes'])(
  'a theme without %s is refused',
  (group) => {
    const act = () => checkTheme({ ...midnight, [group]: undefined });
    expect(act).toThrow(`[lectern] The theme's token "${group}" is `);
  },
);
