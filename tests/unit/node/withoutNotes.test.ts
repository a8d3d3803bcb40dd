import type { Plugin } from 'vite';
import type { Parse } from '../../../src/node/vite/modules.ts';
import { type Sites, markNotes, withoutNotes } from '../../../src/node/vite/withoutNotes.ts';
import { moduleParser } from './parseModule.ts';

let parse: Parse;
beforeAll(async () => {
  parse = await moduleParser();
});

/** What a plugin makes of a module. */
function transform({ transform: run }: Plugin, code: string, file = '/talk/Talk.tsx') {
  const read = { parse: (text: string, { lang }: { lang: 'tsx' }) => parse(text, lang) };
  const made = (
    run as (this: typeof read, code: string, id: string) => { code: string } | undefined
  ).call(read, code, file);
  return made?.code ?? code;
}

const cut = (code: string, file?: string) =>
  transform(
    withoutNotes(() => true),
    code,
    file,
  );

test.each([
  ['<A title="x" notes="it\'s &quot;a&quot;" b />', '<A title="x" notes={void 0} b />'],
  ['<A notes={page.aside} />', '<A notes={void 0} />'],
  ["const a = { text: 'x', cue: 'y' };", "const a = { text: 'x', cue: void 0 };"],
  ["const a = { 'notes': 'y', ['cue']: b() };", "const a = { 'notes': void 0, ['cue']: void 0 };"],
  ['const a = { notes, title };', 'const a = { notes: void 0, title };'],
  ["o.notes = 'x'; o['cue'] = 'y';", "o.notes = void 0; o['cue'] = void 0;"],
  ['const a = <A notes={x ? <B notes="1" /> : y} />;', 'const a = <A notes={void 0} />;'],
  ['const a = { notes: <B notes="1" /> };', 'const a = { notes: <B notes={void 0} /> };'],
])('removes the value in %s', (code, expected) => {
  expect(cut(code)).toBe(expected);
});

test.each([
  "<Score notes={['E', 'F']} />",
  'function A({ notes, cue: b, ...rest }) { return notes; }',
  'const a = { [notes]: 1, notes() {} };',
  'if (notes === cue) o.notes += 1;',
  "const notes = 'x';",
])('leaves %s', (code) => {
  expect(cut(code)).toBe(code);
});

test('leaves packages and the library', () => {
  const code = 'const a = { notes: "x" };';
  expect(cut(code, '/talk/node_modules/a/index.js')).toBe(code);
});

test('marks texts with the site that they come from, and leaves other values', () => {
  const sites: Sites = new Map();
  const code = 'return { notes: "C E", cue: list, other: { notes: 1 + 1 } };';
  // The body of a function is no module: the parser gets an object of its own.
  const marked = transform(markNotes(sites), code.replace('return', 'const a ='));
  // oxlint-disable-next-line typescript/no-implied-eval -- what the page would run
  const run = new Function('list', marked.replace('const a =', 'return')) as (list: unknown) => {
    notes: string;
    cue: unknown;
    other: { notes: unknown };
  };
  const list = ['E'];
  const { notes, cue, other } = run(list);
  expect(notes).toMatch(/^C E\uE000lectern\d+\uE001$/);
  expect(cue).toBe(list);
  expect(other.notes).toBe(2);
  expect([...sites.values()].filter(({ isLiteral }) => isLiteral)).toHaveLength(1);
  expect(Reflect.get(globalThis, 'lecternPassed')).toHaveLength(3);
});

test('removes only the sites that are wanted, by the numbers of the marked build', () => {
  const sites: Sites = new Map();
  const code = '<><Score notes="C E G" /><A notes="Say it." /></>';
  transform(markNotes(sites), code, '/talk/Two.tsx');
  const [second] = [...sites.keys()];
  expect(
    transform(
      withoutNotes((site) => site === second),
      code,
      '/talk/Two.tsx',
    ),
  ).toBe('<><Score notes="C E G" /><A notes={void 0} /></>');
});
