import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser, lectern, newFolder, talks } from '../setup/lectern.ts';
import { pathToFileURL } from 'node:url';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.not-given-${process.pid}`);

beforeAll(() => {
  cpSync(talks.tea, project, { recursive: true });
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { Part, Presentation, SectionSlide } from 'lectern';
export const Talk = () => (
  <Presentation title="Tea">
    <SectionSlide title="Hot" notes="Say hot." />
    <SectionSlide title="Cold" notes="Say cold." skip />
    <SectionSlide title="Sweet" notes="Say sweet." />
    <Part title="More" backup>
      <SectionSlide title="Milk" notes="Say milk." />
    </Part>
  </Presentation>
);`,
  );
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

async function make(format: string, name: string, ...options: string[]) {
  const file = join(newFolder(), name);
  const ended = await lectern(['export', format, project, '--out', file, ...options]);
  expect(ended).toMatchObject({ status: 0 });
  return file;
}

it('has backup slides in the PDF, and no skipped ones', async () => {
  const { pages } = await readPdf(await make('pdf', 'tea.pdf'));
  const titles = pages.map(({ tags }) => tags.find(([tag]) => tag.startsWith('H'))?.[1]);
  expect(titles).toEqual(['Hot', 'Sweet', 'Milk']);
});

it('has all of them in the handout, which says what was not given', async () => {
  const file = await make('handout', 'tea.html');
  await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const articles = page.getByRole('article');
    expect(
      await articles.evaluateAll((all) =>
        all.map((one) => [one.id, one.querySelector('.not-given')?.textContent ?? '']),
      ),
    ).toEqual([
      ['hot', ''],
      ['skipped-cold', 'Not given'],
      ['sweet', ''],
      ['milk', ''],
    ]);
    expect(await articles.nth(1).innerText()).toContain('Say cold.');
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
      'Hot',
      'Sweet',
      'Milk',
    ]);
  });
});

it('leaves out the notes of a skipped slide as well', async () => {
  for (const format of ['handout', 'html']) {
    const made = readFileSync(await make(format, 'tea.html', '--without-notes'), 'utf8');
    for (const notes of ['Say hot', 'Say cold', 'Say milk']) expect(made).not.toContain(notes);
  }
});

it('numbers and times the slides of the script as the talk does', async () => {
  const script = readFileSync(await make('script', 'tea.md'), 'utf8');
  expect(script.match(/^#.*$/gm)).toEqual([
    '# Tea',
    expect.stringMatching(/^### 1\. Hot \(\d:\d\d\)$/),
    expect.stringMatching(/^### 2\. Sweet \(\d:\d\d\)$/),
    '## More',
    '### B1. Milk',
  ]);
});
