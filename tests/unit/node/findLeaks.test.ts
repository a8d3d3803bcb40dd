/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLeaks } from '../../../src/node/vite/findLeaks.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const secret = 'Never mention the budget of next year';

/** What is found in a file, in a talk whose only slide has these notes. */
function leaksIn(content: string | Buffer, notes = secret, html = '<h2>Tea</h2>') {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'assets/index.js'), content);
  const slide = { id: 'tea', title: 'Tea', notes, cues: [], steps: 0, html };
  return findLeaks(folder, { title: 'Tea', poster: '', slides: [slide] });
}

test('finds notes in any file, and says at which slide and which words', () => {
  expect(leaksIn(`const a="${secret}"`)).toEqual([
    { slide: 'tea', file: 'index.js', words: 'never mention the budget of' },
  ]);
});

test('finds part of the notes', () => {
  expect(leaksIn('"… mention the budget of next …"')).toHaveLength(1);
});

test.each([
  ['escapes of a script', String.raw`"Never\nmention the b\u0075dget of next year"`],
  ['entities of a page', '<p>Never&#x20;mention the budget of next year</p>'],
  ['emphasis', '"Never **mention** the budget of next year"'],
])('reads through %s', (_name, content) => {
  expect(leaksIn(content)).toHaveLength(1);
});

test('finds short notes as a whole', () => {
  expect(leaksIn('"Say hello"', 'Say hello')).toEqual([
    { slide: 'tea', file: 'index.js', words: 'say hello' },
  ]);
  expect(leaksIn('"Say it, then hello"', 'Say hello')).toEqual([]);
});

test('finds a cue', () => {
  writeFileSync(join(folder, 'index.html'), '<p>Now pour it out slowly</p>');
  const slide = { id: 'tea', title: 'Tea', cues: [undefined, 'Now pour it out slowly'], steps: 2 };
  const talk = { title: 'Tea', poster: '', slides: [{ ...slide, html: '' }] };
  expect(findLeaks(folder, talk)).toHaveLength(1);
});

test('allows text that the slide also shows', () => {
  expect(leaksIn(secret, secret, `<h2>Tea</h2><p>${secret}</p>`)).toEqual([]);
});

test('finds nothing if there is nothing, and does not search images and fonts', () => {
  expect(leaksIn('const a = "the budget"')).toEqual([]);
  expect(leaksIn(Buffer.from(`\0${secret}`))).toEqual([]);
});
