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
import pages from './pages.json';
${talk}`,
  );

const writePages = (...pages: { title: string; notes: string }[]) =>
  writeFileSync(join(project, 'pages.json'), JSON.stringify(pages));

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
const dedent = (texts) => texts.join('').trim();
const steps = (count) => Array.from({ length: count }, (_, step) => \`Say the \${step + 1}. word slowly\`).join(' ');
const teas = ['Oolong', 'Sencha'];
export const Talk = () => (
  <Presentation title="Tea">
    <TitleSlide title="TEA" notes="Yes" />
    {teas.map((name, index) => (
      <PointsSlide title={name} notes={\`\${index + 1}. Sip \${name}\`} points={[{ text: 'One', cue: 'Drink ' + name }]} />
    ))}
    <TitleSlide title="Tag" notes={dedent\`Mumble\`} />
    <TitleSlide title="List" notes={['Whisper', 'it'].join(' ')} />
    <TitleSlide title="Steps" notes={steps(3)} />
    {pages.map((page) => <TitleSlide {...page} />)}
    <SlideFrame title="Yes, or no" notes="这里先讲故事，千万不要提预算">
      <Heading>Yes, or no</Heading><Score notes={['E', 'F']} /><Score notes={song.notes} /><Score notes="G flat" />
    </SlideFrame>
    <Mine title="Mine" notes="For my own &quot;ears&quot; only, please" />
    <PointsSlide {...page} points={[{ text: 'One', cue: 'Blow on it.' }, { text: 'Two' }]} />
    <Suspense fallback={null}><Late /></Suspense>
    <TitleSlide title="Marks" notes={'[Ada] *Quietly* now.\\n- See [the sheet](https://covert.example/)'} />
    <SlideFrame title="Torn"><Torn /></SlideFrame>
    {isGerman && <TitleSlide title="TEE" notes="Geheimnis" />}
  </Presentation>
);`);
  writePages({ title: 'Data', notes: 'Say "Darjeeling"' });
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
  const said =
    /hunter2|预算|\bears\b|Blow on it|Nobody may|Geheimnis|Sip|Drink|Mumble|Whisper|Say the|Darjeeling|Quietly|covert/;
  expect(site).not.toMatch(said);
  expect(site).toMatch(/C sharp[^]*G flat/);

  const file = join(newFolder(), 'tea.html');
  const ended = await lectern(['export', 'html', project, '--out', file, '--without-notes']);
  expect(ended.stderr.match(/\[lectern\].*/g)).toEqual([
    '[lectern] Slide "torn" could not be shown: Error: The bag is torn',
  ]);
  expect(ended.status).toBe(1);
  expect(readFileSync(file, 'utf8')).not.toMatch(said);
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
import { late } from './late.data';
const people = ['Bob', 'Ada'];
function Mine({ say, ...slide }) { return <SlideFrame {...slide} notes={say}><Heading>{slide.title}</Heading></SlideFrame>; }
const isGerman = globalThis.location?.search.includes('german');
const german = { title: 'Sechs', notes: 'Geheimnis', aside: 'Auch geheim' };
Object(globalThis).kept = [page, word, people, german, '<TitleSlide title="Eight" notes="Psst" />'];
export const Talk = () => (
  <Presentation title="Tea">
    <TitleSlide title="One" notes={page.aside} />
    <TitleSlide title="Two" notes={page.said} />
    <TitleSlide title="Three" notes={word.a.split('|')[1]} />
    <TitleSlide title="Four" {...o} />
    <Mine title="Five" say={\`Cut \${people[1]}'s budget\`} />
    {isGerman && <TitleSlide {...german} />}
    {isGerman && <TitleSlide title="Sieben" notes={german.aside} />}
    <TitleSlide title="Seven" notes={isGerman ? german.aside : 'Open'} />
    <TitleSlide title="Eight" notes="Psst" />
    <TitleSlide title="Nine" notes={String(Math.PI)} />
    {isGerman && <TitleSlide {...pages[0]} />}
    {isGerman && <TitleSlide {...late} />}
  </Presentation>
);`);
  writeFileSync(
    join(project, 'late.data'),
    "export const late = { title: 'Elf', notes: 'Heimlich' };",
  );
  writePages({ title: 'Zehn', notes: 'Vertraulich' });
  const out = join(newFolder(), 'tea.html');
  const ended = await lectern(['export', 'html', project, '--out', out, '--without-notes']);
  expect(ended.stderr).toContain('Nothing is written, because notes would still be in it');
  expect(ended.stderr).toMatch(/slide "one", in .*: "千万不要提/);
  expect(ended.stderr).toMatch(/slide "two", in .*: "Never mention the budget of …"/);
  expect(ended.stderr).toContain('slide "three", in Talk.tsx: "hunter2 …"');
  expect(ended.stderr).toContain('slide "four", in Talk.tsx: "open sesame …"');
  // Pieces, and slides that are not there when the talk is built.
  expect(ended.stderr).toMatch(/slide "five", in Talk\.tsx: "(?:cut|ada|s budget) …"/);
  expect(ended.stderr).toMatch(/Talk\.tsx:\d+, in Talk\.tsx: "geheimnis …"/);
  expect(ended.stderr).toContain('slide "eight", in Talk.tsx: "psst …"');
  expect(ended.stderr).toMatch(/pages\.json:1, in .*: "vertraulich …"/);
  expect(ended.stderr).toContain('notes or a cue, in late.data: "heimlich …"');
  const unknown = /Talk\.tsx:(\d+): no slide that was there has used this/g;
  expect([...ended.stderr.matchAll(unknown)]).toHaveLength(2);
  expect(ended.stderr).toContain(`slide "nine": "${Math.PI}" is put together while the talk runs`);
  expect(ended.status).toBe(2);
  expect(existsSync(out)).toBe(false);
});

it('refuses a handout with hidden notes', async () => {
  writePages();
  write(`
const notes = 'Nobody [cries](https://example.org/sob) about a **cup** of tea';
export const Talk = () => (
  <Presentation title="Tea">
    <SlideFrame title="One" notes={notes}><Heading>One</Heading><p hidden>Nobody <a href="#1">cries</a> about a <b>cup</b> of tea</p></SlideFrame>
  </Presentation>
);`);
  const file = join(newFolder(), 'tea.html');
  const ended = await lectern(['export', 'handout', project, '--out', file, '--without-notes']);
  expect(ended.stderr).toContain('slide "one", in the handout: "cries about a cup of …"');
  expect(ended.status).toBe(2);
  expect(existsSync(file)).toBe(false);
});
