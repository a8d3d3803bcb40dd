import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lectern, newFolder, root, talks } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.recordings ${process.pid}`);

const sample = readFileSync(join(root, 'stories/samples/tea.cast'), 'utf8');

beforeAll(() => {
  cpSync(talks.tea, project, { recursive: true });
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { Presentation, TerminalSlide } from 'lectern';
import tea from './tea.cast';
export const Talk = () => (
  <Presentation title="Tea">
    <TerminalSlide title="What broke the tea?" cast={tea} notes="SECRET" />
  </Presentation>
);`,
  );
});
beforeEach(() => writeFileSync(join(project, 'tea.cast'), sample));
afterAll(() => rmSync(project, { recursive: true }));

const build = (...more: string[]) =>
  lectern(['build', project, '--out', join(newFolder(), 'site'), ...more]);

test('a talk contains the stills of a recording, and nothing else of it', async () => {
  const [header = '', ...events] = sample.split('\n');
  // What is not on a still: several MB that are written and cleared.
  const long = JSON.stringify([
    0.001,
    'o',
    `${'UNSEEN '.repeat(500_000)}\u001B[2J\u001B[3J\u001B[H`,
  ]);
  writeFileSync(join(project, 'tea.cast'), [header, long, ...events].join('\n'));
  const out = join(newFolder(), 'site');
  expect(await lectern(['build', project, '--out', out, '--without-notes'])).toMatchObject({
    status: 0,
  });
  const text = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|js|cast)$/.test(name))
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('\n');
  expect(text).toContain('git diff --stat');
  expect(text).not.toContain('UNSEEN');
  // The labels of its markers are cues.
  expect(text).not.toContain('What has changed');
  expect(text).not.toContain('"version":2');
});

test('the labels of its markers are in the script of the talk', async () => {
  const file = join(newFolder(), 'tea.md');
  expect(await lectern(['export', 'script', project, '--out', file])).toMatchObject({ status: 0 });
  expect(readFileSync(file, 'utf8')).toMatch(/SECRET[^]*What has changed[^]*How much/);
});

test('a PDF has the text of each still', async () => {
  const file = join(newFolder(), 'tea.pdf');
  expect(await lectern(['export', 'pdf', project, '--with-steps', '--out', file])).toMatchObject({
    status: 0,
  });
  const pages = (await readPdf(file)).pages.map(({ text }) => text);
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain('git status');
  expect(pages[0]).not.toContain('git diff');
  expect(pages[2]).toContain('finds the milk');
});

test.each([
  [`${sample}[9, "o`, 'The recording tea.cast cannot be drawn: line 62 is no JSON'],
  ['', 'The recording tea.cast cannot be drawn: it is empty'],
  [undefined, 'The recording tea.cast cannot be read: there is no such file or folder'],
])('a recording that is wrong stops the build: %#', async (text, message) => {
  if (text === undefined) rmSync(join(project, 'tea.cast'));
  else writeFileSync(join(project, 'tea.cast'), text);
  const { status, stderr } = await build();
  expect(status).toBe(2);
  expect(stderr.trim().split('\n').at(-1)).toContain(`[lectern] ${message}`);
});
