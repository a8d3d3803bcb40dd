import vm from 'node:vm';
import { codeLines } from '../../../src/core/code.ts';
import { samplesIn } from '../../../src/node/vite/code.ts';
import { highlighter } from '../../../src/node/vite/highlight.ts';
import type { Parse } from '../../../src/node/vite/modules.ts';
import { moduleParser } from './parseModule.ts';

let parse: Parse;
beforeAll(async () => {
  parse = await moduleParser();
});

const files: Record<string, string> = {
  './a.py?raw': 'import b\n# #region c\nc()\n# #endregion\n',
};
const find = (code: string) => samplesIn(parse(code, 'jsx'), async (address) => files[address]);

test.each([
  ['jsx(CodeSlide, { code: "a()", language: "ts" })', 'a()', 'ts', 'ts'],
  ['jsx(CodeSlide, { code: `\n  a()\n`, fileName: "b.go" })', 'a()', 'go', 'go'],
  ['const a = "1"; jsx(Code, { code: a, language: "js" })', '1', 'js', 'js'],
  ['const a = "1"; jsx(Code, { code: `${a}\\n` + "2", language: "js" })', '1\n2', 'js', 'js'],
  ['export const args = { code: String.raw`\\n`, language: "c" }', '\\n', 'c', 'c'],
  ['jsx(Code, { code: "+a\\n b", language: "c", diff: true })', 'a\nb', 'c', 'c'],
  ['import a from "./a.py?raw"; jsx(Code, { code: a, region: "c" })', 'c()', '', 'py'],
  [
    'import a from "./a.py?raw"; jsx(Code, { code: a, region: "1", language: "text" })',
    'import b',
    'text',
    'text',
  ],
])('finds the code in %s', async (module, text, language, grammar) => {
  expect(await find(module)).toEqual([{ text, language, grammar }]);
});

test.each([
  'jsx(Code, { language: "ts", versions: [{ code: "a" }, { code: "b", lines: "1" }] })',
  'const all = [{ code: "a" }, { code: "b" }]; jsx(Code, { language: "ts", versions: all })',
])('finds the versions in %s, in the language of their slide', async (module) => {
  const found = (await find(module)).filter(({ language }) => language === 'ts');
  expect(found.map(({ text }) => text)).toEqual(['a', 'b']);
});

test('finds the code of each language, as it is while a talk is written', async () => {
  const texts = await find(
    'jsx(CodeSlide, { code: t({ en: "brew()", "de-AT": `koche()` }), language: "ts" })',
  );
  expect(texts.map(({ text, grammar }) => [text, grammar])).toEqual([
    ['brew()', 'ts'],
    ['koche()', 'ts'],
  ]);
});

test.each([
  'jsx(Code, { code: props.code, language: "ts" })',
  'jsx(Code, { code, language: "ts" })',
  'const a = a + "b"; jsx(Code, { code: a, language: "ts" })',
  'import a from "./b.py?raw"; jsx(Code, { code: a, language: "py" })',
  'jsx(Code, { code: "a", region: part, language: "ts" })',
  'jsx(Error, { code: 404 })',
])('does not guess what %s shows', async (module) => {
  expect(await find(module)).toEqual([]);
});

// Jest cannot load Shiki, which is an ES module only: Node does.
const load = vm.runInThisContext('(name) => import(name)', {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (name: string) => Promise<unknown>;

const highlight = highlighter(async (name) => load(require.resolve(name)));

/** The words of some code that have a kind. */
async function wordsOf(text: string, language: string) {
  const pieces = codeLines(text, await highlight(text, language)).flat();
  return pieces
    .filter(({ kind }) => kind !== 'text')
    .map(({ text: word, kind }) => `${kind}: ${word.trim()}`);
}

test('colors TypeScript by kind', async () => {
  expect(await wordsOf('// Why\nconst a: Tea = await brew("green", { cups: 2 });', 'ts')).toEqual([
    'comment: // Why',
    'keyword: const',
    'type: Tea',
    'keyword: await',
    'function: brew',
    'string: "green"',
    'property: cups',
    'constant: 2',
  ]);
});

test.each([
  ['python', 'def a(): # b', ['keyword: def', 'function: a', 'comment: # b']],
  [
    'html',
    '<a href="x" class="y">b</a>',
    [
      'keyword: <a',
      'property: href',
      'string: "x"',
      'property: class',
      'string: "y"',
      'keyword: >',
      'keyword: </a>',
    ],
  ],
  ['yaml', 'a: 1', ['property: a', 'constant: 1']],
  ['mts', 'let a;', ['keyword: let']],
])('colors %s', async (language, text, words) => {
  expect(await wordsOf(text, language)).toEqual(words);
});

test.each(['no-such-language', '../core', ''])('knows no language "%s"', async (language) => {
  await expect(highlight('a', language)).rejects.toThrow(`Shiki has no language "${language}"`);
});
