import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lectern, newFolder, root, talks } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.live ${process.pid}`);
const folder = newFolder();

beforeAll(() => {
  cpSync(talks.tea, project, { recursive: true });
  cpSync(join(root, 'stories/samples/ships.webm'), join(project, 'ships.webm'));
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { DemoSlide, EmbedSlide, Presentation, VideoSlide } from 'lectern';
import leaf from './leaf.svg';
import ships from './ships.webm';
const NeedsPeople = () => { throw new Error('Nobody is here'); };
export const Talk = () => (
  <Presentation title="Live">
    <DemoSlide title="Demo" picture={{ src: leaf, alt: 'A counter at 3' }}><NeedsPeople /></DemoSlide>
    <EmbedSlide title="Page" src="https://live.example/hive" picture={{ src: leaf, alt: 'A hive' }} />
    <VideoSlide title="Poster" src={ships} poster={leaf} alt="A film with a poster" source="https://live.example/film" />
    <VideoSlide title="Frame" src={ships} alt="A film without a poster" start={6} loop />
    <DemoSlide title="Controls"><p>Count: 0</p><button type="button">Add one</button></DemoSlide>
    <DemoSlide title="Beginning"><p>Count: 0</p></DemoSlide>
  </Presentation>
);`,
  );
});
afterAll(() => rmSync(project, { recursive: true }));

test('a PDF has a picture of each, and links to the page and the film', async () => {
  const file = join(folder, 'live.pdf');
  expect(await lectern(['export', 'pdf', project, '--out', file])).toMatchObject({ status: 0 });
  const { pages } = await readPdf(file);
  expect(pages.map(({ links }) => links)).toEqual([
    [],
    ['https://live.example/hive'],
    ['https://live.example/film'],
    [],
    [],
    [],
  ]);
  expect(pages[0]!.text).not.toContain('The demo has stopped');
  const [controls, beginning] = pages.slice(4).map(({ text }) => text);
  expect(controls).toContain('Live demo');
  expect(controls).not.toMatch(/Count:|Add one/);
  expect(beginning).toContain('Count: 0');
  expect(beginning).not.toContain('Live demo');
  const tags = pages.slice(0, 4).map((page) => page.tags.map(([tag]) => tag));
  expect(tags).toEqual(Array.from({ length: 4 }, () => expect.arrayContaining(['Figure'])));
});

test('a handout has a picture of each with its alternative text, and no film', async () => {
  const file = join(folder, 'live.html');
  expect(await lectern(['export', 'handout', project, '--out', file])).toMatchObject({
    status: 0,
  });
  const html = readFileSync(file, 'utf8');
  for (const alt of [
    'A counter at 3',
    'A hive',
    'A film with a poster',
    'A film without a poster',
  ]) {
    expect(html).toMatch(new RegExp(`<img[^>]*alt="${alt}"`));
  }
  expect(html).not.toMatch(/<(?:video|iframe)\b/);
  expect(html).toContain('<a href="https://live.example/film">');
});
