import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../src/node/makeFolder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('makes a folder with those around it, and says which is the outermost', () => {
  expect(makeFolder(join(folder, 'a/b/c'))).toBe(join(folder, 'a'));
  expect(statSync(join(folder, 'a/b/c')).isDirectory()).toBe(true);
});

test('leaves a folder that exists', () => {
  expect(makeFolder(folder)).toBeUndefined();
});

test('throws where a file has the name of the folder, or of one around it', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file'))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(folder, 'file/a'))).toThrow(/ENOTDIR/);
});

// Only Linux has a place that refuses folders in this way.
const proc = existsSync('/proc/self') ? '/proc/lectern/a' : join(tmpdir(), '\0');

test('comes to an end where the system refuses every folder', () => {
  expect(() => makeFolder(proc)).toThrow(/ENOENT|null bytes/);
});
