import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { cutScript } from '../../../src/node/vite/cutScript.ts';
import { tableOf } from '../../../src/node/vite/harfBuzz.ts';
import { intlTexts } from '../../../src/node/vite/intlTexts.ts';
import { scriptRules } from '../../../src/node/vite/scriptRules.ts';
import { codesOf, facesOf, scripts } from '../../../src/node/vite/scripts.ts';

const require = createRequire(__filename);
const sheetOf = (name: string) => require.resolve(`@fontsource-variable/${name}`);
const woff2 = require('wawoff2') as { decompress: (font: Uint8Array) => Promise<Uint8Array> };

const thai = sheetOf('noto-sans-thai');
const faceOf = (sheet: string, part: string) =>
  facesOf(readFileSync(sheet, 'utf8')).find(({ file }) => file.includes(part))!;

/** A font with only the characters of a text. */
const cutThai = (text: string) =>
  cutScript(readFileSync(resolve(dirname(thai), faceOf(thai, '-thai-wght').file)), codesOf([text]));

/** The number of glyphs of a font. */
const glyphsIn = async (font: Uint8Array) =>
  tableOf(Buffer.from(await woff2.decompress(font)), 'maxp').readUInt16BE(4);

type Transform = { handler: (styles: string, id: string) => { code: string } | undefined };
type Resolved = { configResolved: (config: object) => void };

/** The styles of a sheet as a talk gets them. */
function shown(sheet: string, command: 'serve' | 'build', plugin = scripts()) {
  const config = { command, plugins: [], base: './', root: __dirname };
  (plugin as unknown as Resolved).configResolved(config);
  return (plugin.transform as unknown as Transform).handler(readFileSync(sheet, 'utf8'), sheet)
    ?.code;
}

type Built = {
  generateBundle: (this: object, options: object, bundle: object) => Promise<void>;
  transformIndexHtml: {
    handler: (html: string, page: { path: string }) => { children: string }[] | undefined;
  };
};

/** The styles of a page whose talk has a font, some text, and a module. */
async function built(sheet: string, text: string, module: string) {
  const plugin = scripts();
  shown(sheet, 'build', plugin);
  const { generateBundle, transformIndexHtml } = plugin as unknown as Built;
  const context = {
    getModuleIds: () => ['a'],
    getModuleInfo: () => ({ code: module }),
    emitFile: () => '',
    getFileName: () => 'a.woff2',
  };
  await generateBundle.call(context, {}, { a: { type: 'chunk', code: text } });
  return transformIndexHtml.handler('', { path: '/' })?.[0]?.children ?? '';
}

test('finds the faces of a font with their characters', () => {
  expect(faceOf(thai, '-thai-wght')).toEqual({
    family: 'Noto Sans Thai Variable',
    weight: '100 900',
    style: 'normal',
    file: './files/noto-sans-thai-thai-wght-normal.woff2',
    range: expect.stringContaining('U+0E01-0E5B'),
  });
});

test('a font has only the characters of the talk', async () => {
  const [few, more] = await Promise.all([cutThai('คิว'), cutThai('คิวไม่ใช่โกดัง')]);
  expect(few!.length).toBeLessThan(more!.length);
  expect(more!.length).toBeLessThan(10_000);
  expect(await glyphsIn(few!)).toBeLessThan(12);
});

test('knows what browsers draw a character with', () => {
  expect(codesOf(['ทำ'])).toEqual([0xe17, 0xe32, 0xe33, 0xe4d]);
  expect(codesOf(['only ASCII'])).toEqual([]);
});

test('makes no font that draws nothing: browsers refuse it', async () => {
  expect(await cutThai('漢字')).toBeUndefined();
});

test('while a talk is written, all themes have the letters of a font that it imports, and no others of it', () => {
  const code = shown(thai, 'serve');
  const own = code!.match(/@font-face\{font-family:'Lectern Scripts'[^}]*/g);
  expect(own).toHaveLength(1);
  expect(own![0]).toContain('noto-sans-thai-thai-wght-normal.woff2');
  expect(code).toContain(scriptRules);
  expect(code).toContain("font-family: 'Noto Sans Thai Variable'");
});

test('a font with one weight is cut as well', () => {
  const { id } = (scripts().transform as unknown as { filter: { id: RegExp } }).filter;
  const anton = require.resolve('@fontsource/anton');
  expect(anton).toMatch(id);
  expect(shown(anton, 'build')).toBe('');
});

test('the styles of one script alone stay as they are: they have no characters to choose from', () => {
  expect(shown(require.resolve('@fontsource/anton/latin.css'), 'build')).toBeUndefined();
});

test('a build leaves out the files of a stylesheet, of which Chinese has a hundred', () => {
  expect(facesOf(readFileSync(sheetOf('noto-sans-sc'), 'utf8')).length).toBeGreaterThan(90);
  expect(shown(sheetOf('noto-sans-sc'), 'build')).toBe('');
});

test.each([
  ['lang: "th"', true],
  ['lang: "en"', false],
])(
  'a build of a talk with %s has what Intl writes in its language: %s',
  async (module, isThere) => {
    const styles = await built(thai, 'คิว', module);
    expect(styles).toMatch(/unicode-range:[^}]*U\+e04/);
    // The first letter of มกราคม.
    expect(/U\+e21/.test(styles)).toBe(isThere);
  },
);

test.each([
  ['noto-sans-sc', ['U+2026', 'U+201c,U+201d', 'U+2014']],
  ['noto-sans-kr', []],
])('%s has signs for Chinese and Japanese: %j', async (font, ranges) => {
  const styles = await built(sheetOf(font), '“失败”，it’s——…', '');
  expect(
    [...styles.matchAll(/'Lectern Signs'[^}]*unicode-range:([^}]+)/g)].map(([, range]) => range),
  ).toEqual(ranges);
});

test.each([
  ['lang:`ja`', '午前後時年月火水木金土日曜万億兆、または'],
  ['<html lang="zh">', '上下午星期一二三四五六日月年万亿和或'],
  ['lang=ko', '년월화수목금토일억만조'],
  ['lang: ("fa")', '۰۱۲۳۴۵۶۷۸۹٪فروردین'],
  ['[א]{lang=ar-EG}', '٠١٢٣٤٥٦٧٨٩يناير'],
  ['lang: "hi", format: { style: "unit", unit: "kilometer-per-hour" }', 'जनवरीहज़ारलाखकिलोमीटरघंटा'],
  ['lang: "ru", format: { style: "currency", currency: "EUR" }', 'январяпятницатысячевро'],
  ["const all = [{ tongue: 'ja-JP' }, of('de')]", '年月日曜午前後時億兆'],
])('%s has all that Intl may write: %s', (code, characters) => {
  const written = new Set(intlTexts([code]).join(''));
  expect(Array.from(characters).filter((character) => !written.has(character))).toEqual([]);
});

test('what is no language, unit or currency adds nothing', () => {
  expect(
    intlTexts(['lang: own, lang: "a-b-c", lang: "", unit: "bogus", of("to", "de", "xq", `a`)']),
  ).toEqual([]);
  expect(() => intlTexts(['lang: "en-", unit: "bogus", currency: "-"'])).not.toThrow();
});
