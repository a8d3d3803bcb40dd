import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { readTexts } from '../../../src/node/siteTexts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string, content: Buffer | string) => {
  writeFileSync(join(folder, file), content);
  const { texts, unread } = readTexts(folder, [file]);
  return { texts: texts.map(({ text }) => text), unread };
};

const secret = 'Für Ämter: שלום, Привет, 预算';

test.each([
  ['UTF-8', Buffer.from(secret)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${secret}`)],
  ['UTF-16', Buffer.from(secret, 'utf16le')],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${secret}`, 'utf16le')],
  ['UTF-16 with its bytes the other way', Buffer.from(secret, 'utf16le').swap16()],
  ['gzip', gzipSync(secret)],
  ['gzip of UTF-16 in gzip', gzipSync(gzipSync(Buffer.from(secret, 'utf16le')))],
])('reads %s', (_name, content) => {
  expect(read('notes.txt', content).texts).toContain(secret);
});

test.each([
  ['Für Ämter', 'windows-1252', '46fc7220c46d746572'],
  ['Привет', 'windows-1251', 'cff0e8e2e5f2'],
  ['Привет', 'koi8-r', 'f0d2c9d7c5d4'],
  ['שלום', 'windows-1255', 'f9ece5ed'],
  ['预算', 'gb18030', 'd4a4cbe3'],
  ['預算', 'big5', 'b977bae2'],
  ['予算', 'shift_jis', '975c8e5a'],
  ['予算', 'euc-jp', 'cdbdbbbb'],
  ['예산', 'euc-kr', 'bfb9bbea'],
])('reads %s in %s', (text, _encoding, bytes) => {
  expect(read('notes.txt', Buffer.from(bytes, 'hex')).texts).toContain(text);
});

test('reads compressed files', () => {
  expect(read('notes.txt.br', brotliCompressSync(secret)).texts).toEqual([secret]);
  expect(read('picture.svgz', gzipSync('<svg/>')).texts).toEqual(['<svg/>']);
});

test.each([
  ['a.pdf', '%PDF-1.7 in plain text'],
  ['a.zip', Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(secret)])],
  ['a.dat', Buffer.from([0, 1, 2, 3, 0xff, 0xd8, 0, 0xdc])],
  ['a.br', 'not compressed'],
])('says that it cannot read %s', (file, content) => {
  expect(read(file, content)).toEqual({ texts: [], unread: [file] });
});

test('leaves out pictures, fonts, sound and films', () => {
  for (const file of ['a.png', 'a.WOFF2', 'a.mp3', 'a.webm', '.DS_Store']) {
    expect(read(file, Buffer.from([0, 1]))).toEqual({ texts: [], unread: [] });
  }
});

test('follows links to files, and reads no folder that a link leads to', () => {
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/notes.txt'), secret);
  symlinkSync('other/notes.txt', join(folder, 'link.txt'));
  symlinkSync('other', join(folder, 'folder'));
  symlinkSync('nowhere', join(folder, 'dangling'));
  const { texts, unread } = readTexts(folder, ['link.txt', 'folder', 'dangling']);
  expect(texts).toEqual([{ file: 'link.txt', text: secret, kind: 'own' }]);
  expect(unread).toEqual(['folder']);
});

test('tells what the build has put together from other files', () => {
  for (const file of ['index.js', 'own.js', 'data.json']) writeFileSync(join(folder, file), 'a');
  const { texts } = readTexts(
    folder,
    ['index.js', 'own.js', 'data.json'],
    new Set(['index.js', 'data.json']),
  );
  expect(texts.map(({ kind }) => kind)).toEqual(['bundle', 'own', 'own']);
});

test.each(['diagram.js', 'index.html'])(
  'reads minified code with characters that are in no other text, in %s',
  (file) => {
    const code = 'a=`Übung \u0001\uFFFF`';
    expect(read(file, Buffer.from(code))).toEqual({ texts: [code], unread: [] });
  },
);
