import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lectern, newFolder, root, talks, unseen } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.pictures ${process.pid}`);

const talkOf = (imports: string, slides: string) =>
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { PictureSlide, Presentation } from 'lectern';
${imports}
export const Talk = () => <Presentation title="Tea">${slides}</Presentation>;`,
  );

const photo = `<PictureSlide title="It worked" picture={{ src: harbor, alt: 'A boat' }} fill notes="Look." />`;
const frames = `<PictureSlide
  title="A ticket"
  frames={[
    { src: open, alt: 'To Planned', caption: 'First comes the plan.' },
    { src: done, alt: 'To Open', caption: 'At last, it comes back.' },
  ]}
  notes="Look."
/>`;

beforeAll(() => {
  cpSync(talks.tea, project, { recursive: true });
  for (const name of ['harbor.jpg', 'ticket-1.svg', 'ticket-5.svg']) {
    cpSync(join(root, 'stories/samples/pictures', name), join(project, name));
  }
});
beforeEach(() =>
  talkOf(
    `import harbor from './harbor.jpg';
import open from './ticket-1.svg';
import done from './ticket-5.svg';`,
    photo + frames,
  ),
);
afterAll(() => rmSync(project, { recursive: true }));

test('a site has a large photograph in the two sizes that screens need, also on its first page', async () => {
  const out = join(newFolder(), 'site');
  expect(await lectern(['build', project, '--out', out], unseen)).toMatchObject({ status: 0 });
  const photos = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /harbor.*\.jpg$/.test(name),
  );
  const widths = photos.map((name) => Number(/-(\d+)-[\w-]+\.jpg$/.exec(name)?.[1]));
  expect(widths.toSorted((one, other) => one - other)).toEqual([1536, 3072]);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const [, set = ''] = /srcset="([^"]*harbor[^"]*)"/i.exec(page) ?? [];
  const files = set.split(', ').map((candidate) => candidate.split(' ')[0]!);
  expect(files).toHaveLength(2);
  for (const file of files) expect(existsSync(join(out, file))).toBe(true);
});

test('a single file contains the photograph once', async () => {
  const file = join(newFolder(), 'tea.html');
  expect(await lectern(['export', 'html', project, '--out', file])).toMatchObject({ status: 0 });
  const page = readFileSync(file, 'utf8');
  const scripts = page.slice(page.lastIndexOf('<script type="module">'));
  expect(scripts.match(/data:image\/jpeg/g)).toHaveLength(1);
});

test('a PDF has the largest file of a photograph, as the JPEG that it is', async () => {
  const file = join(newFolder(), 'tea.pdf');
  expect(await lectern(['export', 'pdf', project, '--out', file])).toMatchObject({ status: 0 });
  const images = readFileSync(file, 'latin1').match(/<<[^<>]*\/Subtype \/Image[^<>]*>>/g) ?? [];
  const photo = images.find((image) => image.includes('/DCTDecode'));
  expect(photo).toContain('/Width 3072');
});

test('a PDF has the last of the pictures that follow each other, or all of them', async () => {
  const textsOf = async (...options: string[]) => {
    const file = join(newFolder(), 'tea.pdf');
    expect(await lectern(['export', 'pdf', project, '--out', file, ...options])).toMatchObject({
      status: 0,
    });
    return (await readPdf(file)).pages.map(({ text }) => text);
  };
  const [, last, ...more] = await textsOf();
  expect(last).toContain('At last');
  expect(last).not.toContain('First comes');
  expect(more).toEqual([]);
  const steps = await textsOf('--with-steps');
  expect(steps).toHaveLength(3);
  expect(steps[1]).toContain('First comes');
  expect(steps[2]).toContain('At last');
});

test('a picture that cannot be fetched stops the build, which says what to do', async () => {
  talkOf(`import harbor from 'https://localhost:49151/harbor.jpg';`, photo);
  const { status, stderr } = await lectern(['build', project, '--out', join(newFolder(), 'site')]);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(
    /The picture https:\/\/localhost:49151\/harbor\.jpg cannot be fetched: .*ECONNREFUSED/,
  );
});
