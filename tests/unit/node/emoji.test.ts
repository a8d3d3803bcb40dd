import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cutEmoji } from '../../../src/node/vite/cutEmoji.ts';
import { contrast } from '../../../src/theme/contrast.ts';
import { midnight } from '../../../src/theme/midnight.ts';
import { paper } from '../../../src/theme/paper.ts';
import type { Color } from '../../../src/theme/theme.ts';
import {
  type EmojiFace,
  cutOnce,
  emojiFacesOf,
  emojiOf,
  preferFewEmoji,
} from '../../../src/node/vite/emoji.ts';

const read = (path: string) => readFileSync(resolve(__dirname, '../../../src/theme', path));
const styles = read('fonts.css').toString();
const [pictures, face] = emojiFacesOf([styles]) as [EmojiFace, EmojiFace];

const woff2 = createRequire(__filename)('wawoff2') as {
  decompress: (font: Uint8Array) => Promise<Uint8Array>;
};

/** The emoji of some texts, without what joins them. */
const found = (...texts: string[]) =>
  String.fromCodePoint(...emojiOf(texts, face)).replace(/\u200D|\uFE0F|🐈/gu, '');

test('finds the fonts of emoji among the others, and the names of their files', () => {
  expect(emojiFacesOf([styles]).map(({ file }) => file)).toEqual([
    'lectern-pictures.woff2',
    'lectern-emoji.woff2',
  ]);
  expect(emojiFacesOf([styles.replaceAll(/Lectern (Emoji|Pictures|Keycaps)/g, 'Another')])).toEqual(
    [],
  );
  const minified =
    "@font-face{font-family:Lectern Emoji;src:url(/a/b-1.woff2)format('woff2');unicode-range:U+1F600}";
  expect(emojiFacesOf(['', minified])).toEqual([expect.objectContaining({ file: 'b-1.woff2' })]);
});

test('keeps the colors of flags and of colored shapes in a text, and of no other emoji', () => {
  const colored = /'Lectern Emoji';\s*src: url\('\.\/fonts\/lectern-pictures[^}]*\}/.exec(
    styles,
  )![0];
  const [inText] = emojiFacesOf([`@font-face { font-family: ${colored}`]) as [EmojiFace];
  const hasColors = (text: string) => inText.has(text.codePointAt(0)!);
  expect(['🟢', '⬛', '🔷', '🏳️‍🌈', '🇩🇪', '🏴‍☠️'].filter((text) => !hasColors(text))).toEqual([]);
  expect(['🔥', '⚠️', '❤️', '💚', '✅', '1️⃣'].filter(hasColors)).toEqual([]);
});

test('finds the emoji of all texts, each once', () => {
  expect(found('const a = "🔥 and 🔥"', '<p>👩‍💻</p>', 'no emoji')).toBe('👩💻🔥');
  expect(found('⚠️ 👍🏽')).toBe('⚠🏽👍');
  expect(String.fromCodePoint(...emojiOf(['🇩🇪'], pictures))).toContain('🇩🇪');
  expect(found('🇩🇪')).toBe('');
});

test('does not count digits, letters, arrows and signs as emoji', () => {
  expect(found('2026 #1 * © ® ™ ä → ⇧ ✓ ★ ✗ ➜ “–”')).toBe('');
});

test('finds what keycaps are made of', () => {
  expect(found('1️⃣ 2026 #️⃣', '*⃣')).toBe('#*1⃣');
});

test('always contains what joins emoji, and the cat, without which WebKit uses no face for emoji', () => {
  expect(emojiOf(['🔥'], face)).toEqual([0x200d, 0xfe0f, 0x1f408, 0x1f525]);
  expect(face.has(0x1f408)).toBe(true);
});

const few = (...characters: number[]) => [
  { of: 'lectern-emoji.woff2', file: 'few.woff2', characters },
  { of: 'lectern-pictures.woff2', file: 'few-pictures.woff2', characters },
];

test('puts the few emoji after the complete fonts, where browsers look first', () => {
  const both = preferFewEmoji(styles, few(0x200d, 0x1f525));
  for (const [complete, small] of [
    ['lectern-emoji.woff2', 'few.woff2'],
    ['lectern-pictures.woff2', 'few-pictures.woff2'],
  ] as const) {
    const whole = both.indexOf(complete);
    expect(whole).toBeGreaterThan(0);
    expect(both.indexOf(`url('./fonts/${small}')`)).toBeGreaterThan(whole);
    const range = 'unicode-range:\\s*U\\+200d,U\\+1f525,U\\+F0000;?\\s*\\}';
    expect(both).toMatch(new RegExp(`${small}[^}]*${range}`));
  }
});

test('puts the few keycaps and flags after all of them, if a text has some', () => {
  const withKeycaps = preferFewEmoji(styles, few(...emojiOf(['1️⃣ 🔥'], face)));
  const range = 'U+31,U+20e3,U+fe0f,U+1f408';
  expect(withKeycaps).toMatch(
    new RegExp(
      `Keycaps[^}]*few\\.woff2[^}]*unicode-range:\\s*${range.replaceAll('+', '\\+')};?\\s*}`,
    ),
  );
  expect(preferFewEmoji(styles, few(...emojiOf(['🔥'], face))).match(/few\.woff2/g)).toHaveLength(
    1,
  );
  const count = (text: string) =>
    preferFewEmoji(styles, few(...emojiOf([text], pictures))).match(/few-pictures/g);
  expect([count('🔥'), count('🇩🇪')].map((found) => found?.length)).toEqual([1, 2]);
});

test('makes the deck request only the few emoji', () => {
  expect(face.has(0xf0000)).toBe(false);
  expect(styles.match(/U\+F0000/g)).toHaveLength(2);
  expect(preferFewEmoji(styles, few(0x1f525)).match(/U\+F0000/g)).toHaveLength(2);
});

test('leaves a page without the emoji face as it is', () => {
  expect(preferFewEmoji('<style>p{}</style>', few(0x1f525))).toBe('<style>p{}</style>');
});

describe('the palette of emoji', () => {
  const overridden = (name: string) => {
    const [, list] = new RegExp(`--lectern-${name} \\{[^}]*override-colors:([^;]*);`).exec(styles)!;
    return [...list!.matchAll(/(\d+) (#[0-9a-f]{6})/g)].map(([, number, color]) => ({
      number: Number(number),
      color: color as Color,
    }));
  };
  let colorOf: (number: number) => Color;
  let count: number;

  beforeAll(async () => {
    const font = Buffer.from(await woff2.decompress(read('fonts/lectern-pictures.woff2')));
    const palette = font.subarray(font.readUInt32BE(font.indexOf('CPAL') + 8));
    count = palette.readUInt16BE(2);
    colorOf = (number) =>
      `#${palette
        .readUIntLE(14 + 4 * number, 3)
        .toString(16)
        .padStart(6, '0')}`;
  });

  test('ends with the colors of dark emoji, which are lighter on dark slides', () => {
    const dark = overridden('on-dark');
    expect(dark.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1].map((n) => count - n));
    const black = ['#31373d', '#292f33', '#662113'];
    expect(dark.map(({ number }) => colorOf(number))).toEqual([...black, ...black]);
    for (const { color } of dark) {
      expect(contrast(color, midnight.colors.ground)).toBeGreaterThan(3);
    }
  });

  test('has darker colors on light slides for those that could not be seen there', () => {
    const { ground } = paper.colors;
    for (const { number, color } of overridden('on-light')) {
      expect(contrast(color, ground)).toBeGreaterThanOrEqual(1.6);
      expect(contrast(color, ground)).toBeGreaterThan(contrast(colorOf(number), ground));
    }
  });
});

describe.each(['lectern-emoji', 'lectern-pictures'])('a font cut from %s', (name) => {
  const font = read(`fonts/${name}.woff2`);

  test('is small, even for few emoji, but accepted by browsers', async () => {
    const emoji = [[], [0x23f3], [0x1f50c], [0x1fa84], [0x1f525, 0x1f916]];
    for (const cut of await Promise.all(emoji.map((few) => cutEmoji(font, few)))) {
      expect(cut.length).toBeLessThan(5000);
      // Browsers reject a font that unpacks to more than a hundred times its length.
      expect(cut.readUInt32BE(16) / cut.length).toBeLessThan(100);
    }
  });

  test('is the same for the same emoji, so that browsers can keep it', async () => {
    const [first, second] = [await cutEmoji(font, [0x1f525]), await cutEmoji(font, [0x1f525])];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('contains nothing of another font that is made at the same time', async () => {
    const [, second] = await Promise.all([[0x1f916], [0x1f525]].map((few) => cutEmoji(font, few)));
    expect(Buffer.compare(second!, await cutEmoji(font, [0x1f525]))).toBe(0);
  });

  test('ignores characters that are not in the font', async () => {
    await expect(cutEmoji(font, [0x1f525, 0x2713])).resolves.toEqual(
      await cutEmoji(font, [0x1f525]),
    );
  });
});

test('a font is cut once for the same emoji, and again for other emoji or from another font', async () => {
  const [emoji, others] = ['lectern-emoji', 'lectern-pictures'].map((name) =>
    read(`fonts/${name}.woff2`),
  ) as [Buffer, Buffer];
  const cut = await cutOnce(emoji, [0x1f525]);
  expect(await cutOnce(Buffer.from(emoji), [0x1f525])).toBe(cut);
  expect(Buffer.compare(cut, await cutEmoji(emoji, [0x1f525]))).toBe(0);
  expect(Buffer.compare(cut, await cutOnce(emoji, [0x1f916]))).not.toBe(0);
  expect(Buffer.compare(cut, await cutOnce(others, [0x1f525]))).not.toBe(0);
});

test('a font without colors in layers is not cut', async () => {
  await expect(cutEmoji(read('fonts/lectern-sans.woff2'), [0x61])).rejects.toThrow(
    /^\[lectern\] The font has no table "COLR", so it cannot be cut/,
  );
});
