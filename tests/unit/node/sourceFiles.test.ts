import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../src/node/commands/check/Result.ts';
import { SourceFiles } from '../../../src/node/commands/check/SourceFiles.ts';
import type { Vite } from '../../../src/node/project.ts';
import { loadVite } from './parseModule.ts';

let vite: Vite;
const folder = mkdtempSync(join(tmpdir(), 'lectern-sources-'));
const file = join(folder, 'Talk.tsx');

beforeAll(async () => {
  vite = await loadVite();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the place of a finding in a module points at. The element is the first `<p`, or else the slide. */
function placed(code: string, finding: Partial<Result['findings'][number]>) {
  writeFileSync(file, code);
  const placeOf = (start: string) => {
    const [before = '', ...after] = code.split(start);
    const lines = before.split('\n');
    return after.length === 0
      ? undefined
      : { file, line: lines.length, column: lines.at(-1)!.length + 1 };
  };
  const slides = [{ id: 'tea', source: placeOf('<Tea') }];
  const findings = [{ slide: 'tea', rule: 'size', subject: '', source: placeOf('<p'), ...finding }];
  const sources = new SourceFiles(folder, vite);
  const {
    findings: [found],
  } = sources.locate({ slides, findings, waived: [] } as never);
  expect(found).not.toHaveProperty('source');
  if (!found?.file) return undefined;
  expect(found.file).toBe('Talk.tsx');
  return code.split('\n')[found.line! - 1]!.slice(found.column! - 1);
}

test.each([
  [
    'a text between tags',
    '<Tea>\n  <p>Green 🍵 tea</p></Tea>',
    'Green 🍵 tea',
    'Green 🍵 tea</p></Tea>',
  ],
  ['a text in quotes', "<Tea>é<p title='Hot tea' /></Tea>", 'Hot tea', "Hot tea' /></Tea>"],
  ['a text in a list of the slide', "<Tea points={['Hot', 'Cold']} />", 'Cold', "Cold']} />"],
  [
    'other signs than were typed',
    "<Tea title={'It\\'s **hot**'} />",
    'It’s hot',
    "It\\'s **hot**'} />",
  ],
  ['a text in a template', '<Tea title={`Tea ${name} hot`} />', 'hot', 'hot`} />'],
  [
    'a text that is in the slide, but not in the element',
    '<Tea a="Green"><p>{a}</p></Tea>',
    'Green',
    'Green"><p>{a}</p></Tea>',
  ],
  [
    'a text that is there twice: its element',
    '<Tea><p>Tea, tea and tea</p></Tea>',
    'tea',
    '<p>Tea, tea and tea</p></Tea>',
  ],
  [
    'a text that is a part of a word only',
    '<Tea><p>Teapot</p></Tea>',
    'Tea',
    '<p>Teapot</p></Tea>',
  ],
  ['an icon', '<Tea><p>🌿 and 🍎</p></Tea>', '🍎', '🍎</p></Tea>'],
  ['what is no text: its element', '<Tea><p>Tea</p></Tea>', '', '<p>Tea</p></Tea>'],
])('finds %s', (_, code, subject, expected) => {
  expect(placed(`export const talk = ${code};`, { subject })).toBe(`${expected};`);
});

test('finds a waiver by its rule', () => {
  const code = "export const talk = <Tea words='a' waive={{ size: 'A joke', 'words': 'b' }} />;";
  expect(placed(code, { rule: 'waiver', subject: 'words' })).toBe("'words': 'b' }} />;");
});

test('knows no place of the talk as a whole, and that of the element in a file that has changed', () => {
  expect(placed('export const talk = <Tea />;', { slide: null })).toBeUndefined();
  expect(placed('// <Tea title="Green" />', { subject: 'Green' })).toBe('<Tea title="Green" />');
});
