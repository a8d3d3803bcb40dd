import type { Plugin } from 'vite';
import type { Parse } from '../../../src/node/vite/modules.ts';
import {
  type Sites,
  markNotes,
  marks,
  passed,
  restOf,
  sitesOf,
  withoutNotes,
} from '../../../src/node/vite/withoutNotes.ts';
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

/** What a marked expression gives to \`notes\`, and what is left of it when what is written there is removed. */
function mark(expression: string, values: Record<string, unknown> = {}) {
  const sites: Sites = new Map();
  const marked = transform(markNotes(sites), `const a = { notes: ${expression} };`);
  // The body of a function is no module: the parser gets an object of its own.
  // oxlint-disable-next-line typescript/no-implied-eval -- what the page would run
  const run = new Function(...Object.keys(values), marked.replace('const a =', 'return')) as (
    ...args: unknown[]
  ) => { notes: unknown };
  const { notes } = run(...Object.values(values));
  const text = String(notes);
  return { notes, text: text.replace(marks, ''), rest: restOf(text, () => true), sites };
}

test.each([
  ["'C E'", []],
  ["`Cut ${name}'s budget`", ['Ada']],
  ["'Cut ' + name + ' ' + (2000 + 31)", ['Ada', '2031']],
  ['`${name}${name}`', ['Ada', 'Ada']],
  ['name', ['Ada']],
  ["say('Yes')", ['Yes']],
  ["no ? name : ('Yes' as string)", []],
  ["no || name || 'Yes'", ['Ada']],
  ["['One', name, 'two'].join(', ')", [', Ada', ', ']],
  ["' Yes '.trim()", []],
  ["'Yes'.replace('Yes', name)", ['Ada']],
  ["['a', ...[name]].join('')", ['aAda']],
  ['`{${name.slice(1)}}`.toUpperCase()', ['DA']],
  ["({ Yes: name })['Yes']", ['Ada']],
  ["['Yes'].find((text) => text === 'Yes')", ['Yes']],
])('knows what is not written in %s', (expression, rest) => {
  const values = { name: 'Ada', no: false, say: (text: string) => text };
  expect(mark(expression.replace(' as string', ''), values).rest).toEqual(rest);
  expect(cut(`const a = { notes: ${expression} };`)).toBe('const a = { notes: void 0 };');
});

test('leaves values that are no text, and says what has passed', () => {
  const list = ['E'];
  expect(mark('list', { list }).notes).toBe(list);
  expect(mark('1 + 1').notes).toBe(2);
  const { sites } = mark("no ? one : 'two'", { no: false, one: 'x' });
  const seen = Object.keys(Reflect.get(globalThis, passed) as object).flatMap(sitesOf);
  const unseen = [...sites].filter(([site]) => !seen.includes(site));
  expect(unseen).toEqual([[expect.any(Number), { where: 'Talk.tsx:1', isForeign: true }]]);
});

test('reads and removes notes in JSON files', () => {
  const sites: Sites = new Map();
  const data = '[{ "title": "One", "notes": "Say \\"it\\".", "cue": 3, "more": { "cue": "x" } }]';
  const [page] = JSON.parse(transform(markNotes(sites), data, '/talk/a.json')) as [
    { notes: string; more: { cue: string } },
  ];
  expect(restOf(page.notes, () => true)).toEqual([]);
  expect(page.notes.replace(marks, '')).toBe('Say "it".');
  expect(new Set([...sites.values()].map((site) => site.data))).toEqual(
    new Set(['Say "it".', 'x']),
  );
  expect(JSON.parse(cut(data, '/talk/a.json'))).toEqual([
    { title: 'One', notes: '', cue: 3, more: { cue: '' } },
  ]);
  expect(cut(data, '/talk/a.json?raw')).toBe(data);
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
