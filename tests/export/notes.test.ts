import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inBrowser, lectern, newFolder, talks } from '../setup/lectern.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.notes-${process.pid}`);

beforeAll(() => cpSync(talks.tea, project, { recursive: true }));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const write = (talk: string) =>
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { lazy, Suspense } from 'react';
import { Heading, PointsSlide, Presentation, SlideFrame, TitleSlide } from 'lectern';
${talk}`,
  );

it('leaves out only notes, however they reach a slide, and keeps what the author calls notes', async () => {
  write(`
function Score({ notes }) { return <p>{typeof notes === 'string' ? notes : notes.join(' and ')}</p>; }
function Mine({ notes, ...slide }) { return <SlideFrame {...slide} notes={notes}><Heading>{slide.title}</Heading></SlideFrame>; }
const Late = lazy(async () => {
  await new Promise((done) => setTimeout(done, 500));
  return { default: () => <Mine title="Late" notes="Nobody may hear of it today" /> };
});
function Torn() { throw Error('The bag is torn'); }
const song = { notes: 'C sharp' };
const page = { title: 'Page', ['notes']: 'hunter2' };
const isGerman = globalThis.location?.search.includes('german');
export const Talk = () => (
  <Presentation title="Tea">
    <TitleSlide title="TEA" notes="Yes" />
    <SlideFrame title="Yes, or no" notes="这里先讲故事，千万不要提预算">
      <Heading>Yes, or no</Heading><Score notes={['E', 'F']} /><Score notes={song.notes} /><Score notes="G flat" />
    </SlideFrame>
    <Mine title="Mine" notes="For my own &quot;ears&quot; only, please" />
    <PointsSlide {...page} points={[{ text: 'One', cue: 'Blow on it.' }, { text: 'Two' }]} />
    <Suspense fallback={null}><Late /></Suspense>
    <SlideFrame title="Torn"><Torn /></SlideFrame>
    {isGerman && <TitleSlide title="TEE" notes="Geheimnis" />}
  </Presentation>
);`);
  const out = join(newFolder(), 'site');
  // Its files will be on a server that cannot be reached yet.
  const base = ['--base', 'https://cdn.invalid/tea/'];
  expect(await lectern(['build', project, '--out', out, ...base, '--without-notes'])).toMatchObject(
    {
      status: 1,
      stderr: expect.stringMatching(
        /^[^[]*\[lectern\] Slide "torn" could not be shown: Error: The bag is torn\n[^[]*$/,
      ) as string,
    },
  );
  const site = readdirSync(join(out, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(out, 'assets', name), 'utf8'))
    .join('\n');
  expect(site).not.toMatch(/hunter2|预算|ears|Blow on it|Nobody may|Geheimnis/);
  expect(site).toMatch(/C sharp[^]*G flat/);

  const file = join(newFolder(), 'tea.html');
  const ended = await lectern(['export', 'html', project, '--out', file, '--without-notes']);
  expect(ended.stderr.match(/\[lectern\].*/g)).toEqual([
    '[lectern] Slide "torn" could not be shown: Error: The bag is torn',
  ]);
  expect(ended.status).toBe(1);
  expect(readFileSync(file, 'utf8')).not.toMatch(/hunter2|ears|Blow on it|Nobody may|Geheimnis/);
  await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(file).href}?print-pdf`);
    for (const text of ['E and F', 'C sharp', 'G flat', 'Late']) {
      await page.getByText(text, { exact: true }).first().waitFor();
    }
  });
});

it('refuses notes in any script that it cannot leave out, and says where they are', async () => {
  write(`
const page = { title: 'One', aside: '千万不要提预算，否则会很麻烦', said: 'Never mention the budget of next year' };
const word = { a: 'x|hunter2|y' };
const o = {};
o['no' + 'tes'] = 'open sesame';
Object(globalThis).kept = [page, word];
export const Talk = () => (
  <Presentation title="Tea">
    <TitleSlide title="One" notes={page.aside} />
    <TitleSlide title="Two" notes={page.said} />
    <TitleSlide title="Three" notes={word.a.split('|')[1]} />
    <TitleSlide title="Four" {...o} />
  </Presentation>
);`);
  const out = join(newFolder(), 'tea.html');
  const ended = await lectern(['export', 'html', project, '--out', out, '--without-notes']);
  expect(ended.stderr).toContain('Nothing is written, because notes would still be in it');
  expect(ended.stderr).toMatch(/slide "one", in .*: "千万不要提/);
  expect(ended.stderr).toMatch(/slide "two", in .*: "Never mention the budget of …"/);
  expect(ended.stderr).toContain('slide "three", in Talk.tsx: "hunter2 …"');
  expect(ended.stderr).toContain('slide "four", in Talk.tsx: "open sesame …"');
  expect(ended.status).toBe(2);
  expect(existsSync(out)).toBe(false);
});

it('refuses a handout with hidden notes', async () => {
  write(`
const notes = 'Nobody cries about a cup of tea';
export const Talk = () => (
  <Presentation title="Tea">
    <SlideFrame title="One" notes={notes}><Heading>One</Heading><p hidden>{notes}</p></SlideFrame>
  </Presentation>
);`);
  const file = join(newFolder(), 'tea.html');
  const ended = await lectern(['export', 'handout', project, '--out', file, '--without-notes']);
  expect(ended.stderr).toContain('slide "one", in the handout: "Nobody cries about a cup …"');
  expect(ended.status).toBe(2);
  expect(existsSync(file)).toBe(false);
});
