import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SourceFiles } from '../../../src/node/commands/check/SourceFiles.ts';
import { fixAll } from '../../../src/node/commands/check/fix.ts';
import type { Vite } from '../../../src/node/project.ts';
import { loadVite } from './parseModule.ts';

let vite: Vite;
const folder = mkdtempSync(join(tmpdir(), 'lectern-fix-'));
const root = join(folder, 'talk');

beforeAll(async () => {
  vite = await loadVite();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Fixes findings in a module with one element, and returns what it has become. */
function fixed(
  code: string,
  fixes: (readonly [rule: string, from: string, to: string])[],
  { path = 'talk/Talk.tsx', since = Infinity } = {},
) {
  const file = join(folder, path);
  const start = 'export const talk = ';
  mkdirSync(root, { recursive: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${start}${code};`);
  const source = { file, line: 1, column: start.length + 1 };
  const findings = fixes.map(([rule, from, to]) => ({ slide: 'tea', rule, fix: { from, to } }));
  const result = { findings, slides: [{ id: 'tea', source }] } as never;
  const { files, changed } = fixAll(result, new SourceFiles(root, vite), root, since);
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  const written = readFileSync(file, 'utf8').slice(start.length, -1);
  // It says what it does.
  expect(files.has(file)).toBe(written !== code);
  return { written, changed };
}

const quotes = ['quotes', `It's "hot"`, 'It’s “hot”'] as const;
const link = ['link', 'www.example.org', 'https://www.example.org'] as const;
const sign = ['markup', '&shy;', '\\u00AD'] as const;
const waiver = ['waiver', 'size', ''] as const;

test.each([
  ['a text between tags', `<p>It's "hot"</p>`, [quotes], '<p>It’s “hot”</p>'],
  ['a text on two lines', `<p>\n  It's\n  "hot"\n</p>`, [quotes], '<p>\n  It’s\n  “hot”\n</p>'],
  [
    'a text in quotes',
    '<Tea points={["Tea\'s"]} />',
    [['quotes', "Tea's", 'Tea’s']],
    '<Tea points={["Tea’s"]} />',
  ],
  [
    'an address',
    '<a href="www.example.org">www.example.org</a>',
    [link],
    '<a href="https://www.example.org">www.example.org</a>',
  ],
  [
    'an address in a list',
    "<Links all={[{ text: 'www.example.org', href: 'www.example.org' }]} />",
    [link],
    "<Links all={[{ text: 'www.example.org', href: 'https://www.example.org' }]} />",
  ],
  [
    'the entity of a sign',
    "<Tea title={'Pot&shy;ful'} />",
    [sign],
    "<Tea title={'Pot\\u00ADful'} />",
  ],
  ['the only waiver', "<Tea a\n  waive={{ size: 'A joke' }} b />", [waiver], '<Tea a b />'],
  [
    'the first waiver',
    "<Tea waive={{ size: 'A', words: 'B' }} />",
    [waiver],
    "<Tea waive={{ words: 'B' }} />",
  ],
  [
    'the last waiver',
    "<Tea waive={{ words: 'B', 'size': 'A' }} />",
    [waiver],
    "<Tea waive={{ words: 'B' }} />",
  ],
  [
    'several at once',
    '<a href="www.example.org" title={"Tea\'s"} />',
    [link, ['quotes', "Tea's", 'Tea’s']],
    '<a href="https://www.example.org" title={"Tea’s"} />',
  ],
] as const)('fixes %s', (_, code, fixes, expected) => {
  expect(fixed(code, [...fixes]).written).toBe(expected);
});

test.each([
  ['is there twice', `<p>It's "hot"<b>It's "hot"</b></p>`, quotes],
  ['is a part of another one', `<p>It's "hot" now</p>`, quotes],
  ['has escapes', String.raw`<p>{'It\'s "hot"'}</p>`, quotes],
  ['is put together', '<p>It&apos;s "hot"</p>', quotes],
  ['is between tags, as entities may be', '<p>Pot&shy;ful</p>', sign],
  ['comes from a variable', '<Tea waive={known} />', waiver],
  ['is the name of a link', '<Links all={[{ text: "www.example.org", href }]} />', link],
  ['is not there', '<p>Tea</p>', quotes],
])('leaves a text alone that %s', (_, code, fix) => {
  expect(fixed(code, [fix]).written).toBe(code);
});

test('leaves a file alone that has changed since the talk was built, and says so', () => {
  const { written, changed } = fixed(`<p>It's "hot"</p>`, [quotes], { since: 0 });
  expect(written).toBe(`<p>It's "hot"</p>`);
  expect(changed).toEqual([join(root, 'Talk.tsx')]);
});

test.each(['beside/Talk.tsx', 'talk-2/Talk.tsx', 'talk/node_modules/tea/Talk.tsx'])(
  'never touches %s',
  (path) => {
    expect(fixed(`<p>It's "hot"</p>`, [quotes], { path })).toEqual({
      written: `<p>It's "hot"</p>`,
      changed: [],
    });
  },
);
