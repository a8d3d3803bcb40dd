import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../docs/manifest.json' with { type: 'json' };

// tests/package/package.test.ts holds that it is up to date.
const manual = readFileSync(join(__dirname, '../../docs/manual.md'), 'utf8');

test('the manual has every component once, with its example', () => {
  const titles = Array.from(manual.matchAll(/^### (.+)$/gm), ([, title]) => title);
  const names = manifest.components.map(({ name }) => name);
  expect(titles).toHaveLength(names.length);
  expect(titles).toEqual(expect.arrayContaining(names));
  for (const { example } of manifest.components) expect(manual).toContain(example.split('\n')[0]);
});

test('the manual names the props of a kind, their types, items and defaults', () => {
  expect(manual).toContain(
    '`title; problems: { icon?; label; description; cue? }[]; atOnce = false`',
  );
});

test('the manual can be read at once', () => {
  expect(Buffer.byteLength(manual)).toBeLessThan(28_700);
});
