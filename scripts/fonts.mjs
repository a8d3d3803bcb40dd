// Makes src/theme/fonts/: the font files in the package, reduced to what slides need. The packages they come
// from split Latin from arrows (as is usual on the web), so arrows and mathematical symbols come from the
// full files of the same typeface.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import wawoff2 from 'wawoff2';
import { separateDarkEmoji } from './darkEmoji.mjs';
import { inTextColor } from './inkEmoji.mjs';
import { joinWithoutSelector } from './joinEmoji.mjs';

const out = new URL('../src/theme/fonts/', import.meta.url);
const packages = new URL('../node_modules/', import.meta.url);

/** All characters of some ranges, as one string. */
const characters = (...ranges) =>
  ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    .map((code) => String.fromCodePoint(code))
    .join('');

const latin =
  characters([0x20, 0x7e], [0xa0, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2000, 0x206f]) + '€™';
const latinExtended = characters([0x100, 0x2ba], [0x1e00, 0x1eff], [0x20a0, 0x20c0]);
const symbols = characters([0x2100, 0x2bff]);

/** What formulas are made of: letters of all their alphabets, operators, arrows and brackets. */
const math = characters(
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x237, 0x237],
  [0x2c6, 0x2dc],
  [0x300, 0x338],
  [0x391, 0x3f6],
  [0x2000, 0x206f],
  [0x20d0, 0x20ef],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2300, 0x2322],
  [0x239b, 0x23b3],
  [0x23dc, 0x23e1],
  [0x25a0, 0x25ff],
  [0x27c0, 0x27ff],
  [0x2a00, 0x2a1f],
  [0x2a3f, 0x2abf],
  [0x1d400, 0x1d59f],
  [0x1d6a4, 0x1d7ff],
);

/** The weights and widths that the themes use. Leaving out the others halves the file. */
const axes = { wght: { min: 400, max: 800 }, wdth: { min: 100, max: 125 } };

const fonts = [
  [
    'lectern-sans.woff2',
    '@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2',
    latin,
    axes,
  ],
  [
    'lectern-sans-extended.woff2',
    '@fontsource-variable/archivo/files/archivo-latin-ext-standard-normal.woff2',
    latinExtended,
    axes,
  ],
  [
    'lectern-symbols.woff2',
    '@expo-google-fonts/archivo/400Regular/Archivo_400Regular.ttf',
    symbols,
  ],
  ['lectern-symbols-bold.woff2', '@expo-google-fonts/archivo/700Bold/Archivo_700Bold.ttf', symbols],
  ['lectern-mono.woff2', '@fontsource/b612-mono/files/b612-mono-latin-400-normal.woff2', latin],
  [
    'lectern-mono-bold.woff2',
    '@fontsource/b612-mono/files/b612-mono-latin-700-normal.woff2',
    latin,
  ],
  // Without its ligatures, code shows the characters that the audience would type.
  [
    'lectern-code.woff2',
    '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    latin,
    { wght: { min: 400, max: 700 } },
    { noLayoutClosure: true },
  ],
  [
    'lectern-code-symbols.woff2',
    '@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
    symbols,
    undefined,
    { noLayoutClosure: true },
  ],
  ...bothScripts('broadsheet-serif', 'newsreader', 'opsz', {
    opsz: 72,
    wght: { min: 400, max: 700 },
  }),
  ...bothScripts('broadsheet-serif-italic', 'newsreader', 'opsz', {
    opsz: 72,
    wght: { min: 400, max: 700 },
  }),
  ...bothScripts('broadsheet-sans', 'instrument-sans', 'wght', { wght: { min: 400, max: 700 } }),
  ...bothScripts('blueprint-sans', 'overpass', 'wght', { wght: { min: 400, max: 800 } }),
  [
    'blueprint-mono.woff2',
    '@fontsource-variable/overpass-mono/files/overpass-mono-latin-wght-normal.woff2',
    latin,
    { wght: { min: 400, max: 700 } },
  ],
  ['poster-display.woff2', '@fontsource/anton/files/anton-latin-400-normal.woff2', latin],
  [
    'poster-display-extended.woff2',
    '@fontsource/anton/files/anton-latin-ext-400-normal.woff2',
    latinExtended,
  ],
  ...bothScripts('poster-sans', 'hanken-grotesk', 'wght', { wght: { min: 400, max: 800 } }),
  [
    'poster-mono.woff2',
    '@fontsource-variable/martian-mono/files/martian-mono-latin-standard-normal.woff2',
    latin,
    { wdth: 80, wght: { min: 400, max: 700 } },
  ],
  // With the table by which a browser makes roots and brackets as high as what is in them.
  [
    'lectern-math.woff2',
    '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
    math,
    undefined,
    { noLayoutClosure: true },
  ],
];

/** The files of a typeface for Latin letters and for those of more languages. */
function bothScripts(name, typeface, axis, variationAxes) {
  const style = name.endsWith('-italic') ? 'italic' : 'normal';
  const file = (script) =>
    `@fontsource-variable/${typeface}/files/${typeface}-${script}-${axis}-${style}.woff2`;
  return [
    [`${name}.woff2`, file('latin'), latin, variationAxes],
    [`${name}-extended.woff2`, file('latin-ext'), latinExtended, variationAxes],
  ];
}

await mkdir(out, { recursive: true });
for (const [name, source, text, variationAxes, options] of fonts) {
  const font = await readFile(new URL(source, packages));
  const small = await subsetFont(font, text, { targetFormat: 'woff2', variationAxes, ...options });
  await writeFile(new URL(name, out), small);
  console.log(`${name}  ${(small.length / 1000).toFixed(1)} kB`);
}
const emoji = await readFile(new URL('twemoji-colr-font/twemoji.woff2', packages));
const joined = joinWithoutSelector(Buffer.from(await wawoff2.decompress(emoji)));
const separated = separateDarkEmoji(joined);
await writeFile(new URL('lectern-pictures.woff2', out), await wawoff2.compress(separated));
const lines = await readFile(
  new URL('@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf', packages),
);
await writeFile(new URL('lectern-emoji.woff2', out), await wawoff2.compress(inTextColor(lines)));
for (const [typeface, license] of [
  ['@fontsource-variable/archivo', 'OFL-Archivo'],
  ['@fontsource/b612-mono', 'OFL-B612-Mono'],
  ['@fontsource-variable/jetbrains-mono', 'OFL-JetBrains-Mono'],
  ['@fontsource-variable/newsreader', 'OFL-Newsreader'],
  ['@fontsource-variable/instrument-sans', 'OFL-Instrument-Sans'],
  ['@fontsource-variable/overpass', 'OFL-Overpass'],
  ['@fontsource-variable/overpass-mono', 'OFL-Overpass-Mono'],
  ['@fontsource/anton', 'OFL-Anton'],
  ['@fontsource-variable/hanken-grotesk', 'OFL-Hanken-Grotesk'],
  ['@fontsource-variable/martian-mono', 'OFL-Martian-Mono'],
  ['twemoji-colr-font', 'LICENSE-Twemoji'],
]) {
  await copyFile(new URL(`${typeface}/LICENSE`, packages), new URL(`${license}.txt`, out));
}
