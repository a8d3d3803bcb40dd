import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const touched = [
  '.prettierrc.json',
  'docs/examples.tsx',
  'scripts/new-kind.mjs',
  'scripts/writeFiles.ts',
  'src/core',
  'src/index.ts',
  'src/node',
  'src/slides',
  'stories/guides/Gallery.tsx',
  'stories/slides',
  'tests/unit/exports.test.ts',
  'tests/unit/slides',
  'tsconfig.json',
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  for (const path of touched) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const all = () =>
  Object.fromEntries(
    ['src', 'docs', 'stories', 'tests'].flatMap((top) =>
      readdirSync(join(folder, top), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => {
          const path = join(parentPath, name);
          return [path, readFileSync(path, 'utf8')];
        }),
    ),
  );

function newKind(...names: string[]): { status: number; output: string } {
  try {
    const script = join(folder, 'scripts/new-kind.mjs');
    return {
      status: 0,
      output: execFileSync(process.execPath, [script, ...names], {
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { status, output: String(stderr) };
  }
}

test('a new slide kind has its files, and its name in every list of kinds', () => {
  expect(newKind('Recap')).toMatchObject({ status: 0 });
  expect(read('src/slides/RecapSlide.tsx')).toContain(
    'export interface RecapSlideProps extends SlideProps',
  );
  expect(read('stories/slides/RecapSlide.stories.tsx')).toContain("title: 'Slides/RecapSlide'");
  expect(read('tests/unit/slides/RecapSlide.test.tsx')).toContain('<RecapSlide');
  expect(read('src/index.ts')).toMatch(/QuoteSlide,.*\nexport \{ RecapSlide, .*\nexport .*Sect/);
  expect(read('docs/examples.tsx')).toMatch(/ {2}RecapSlide,\n[^]* {2}RecapSlide: <RecapSlide/);
  expect(read('stories/guides/Gallery.tsx')).toContain("'RecapSlide'");
  expect(read('tests/unit/exports.test.ts')).toMatch(/"QuoteSlide",\n *"RecapSlide",\n/);
});

test('a new slide kind comes before one whose export takes several lines', () => {
  expect(read('src/index.ts')).toMatch(/export \{\n {2}PlatformSlide,/);
  expect(newKind('Plan')).toMatchObject({ status: 0 });
  expect(read('src/index.ts')).toMatch(/PlanSlide.tsx';\nexport \{\n {2}PlatformSlide,/);
});

test.each([
  [[], /Name one slide kind/],
  [['Recap', 'Poll'], /Name one slide kind/],
  [['quote'], /cannot be the name of a component/],
  [['../Recap'], /cannot be the name of a component/],
  [[`Q${'x'.repeat(250)}`], /is too long: it has 260 bytes/],
  [['Question'], /src\/slides\/QuestionSlide\.tsx exists already\. Nothing was written/],
])('%j is refused, and nothing is written', (names, message) => {
  const before = all();
  expect(newKind(...names)).toEqual({ status: 2, output: expect.stringMatching(message) });
  expect(all()).toEqual(before);
});

test('leaves everything as it was when a file cannot be replaced, and says why', () => {
  chmodSync(join(folder, 'tests/unit/exports.test.ts'), 0o444);
  const before = all();
  const { status, output } = newKind('Recap');
  expect(output).toMatch(/^\[lectern\] .*exports\.test\.ts is read-only, so nothing is written/);
  expect(status).toBe(2);
  expect(all()).toEqual(before);
});
