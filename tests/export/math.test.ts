import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lectern, newFolder, talks } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.math ${process.pid}`);

/** A talk with a text on its slides. */
const write = (text: string) =>
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { ColumnsSlide, Formula, PointsSlide, Presentation } from 'lectern';
export const Talk = () => (
  <Presentation title="Math">
    <PointsSlide title="In a text" points={[{ text: ${JSON.stringify(text)} }]} notes="Secret $z^9$" />
    <ColumnsSlide title="Alone" columns={[{ children: ${
      text.includes('$O') ? '<Formula tex="\\sum_{i=1}^n \\frac{1}{i}" />' : '<p>Nothing</p>'
    } }]} />
  </Presentation>
);`,
  );

beforeAll(() => cpSync(talks.tea, project, { recursive: true }));
afterAll(() => rmSync(project, { recursive: true }));

test('a PDF has formulas as text, in the font of formulas', async () => {
  write('It costs $O(n^2)$, which is $5 or $6');
  const file = join(newFolder(), 'math.pdf');
  expect(await lectern(['export', 'pdf', project, '--out', file])).toMatchObject({ status: 0 });
  const { pages } = await readPdf(file);
  expect(pages[0]!.text.normalize('NFKC').replace(/\s/g, '')).toContain(
    'ItcostsO(n2),whichis$5or$6',
  );
  expect(pages[1]!.text.normalize('NFKC')).toContain('∑');
  expect(pages.flatMap(({ embedded }) => embedded)).not.toContain(false);
});

test('a handout has MathML, which screen readers read', async () => {
  write('It costs $O(n^2)$');
  const file = join(newFolder(), 'math.html');
  expect(await lectern(['export', 'handout', project, '--out', file])).toMatchObject({ status: 0 });
  const html = readFileSync(file, 'utf8');
  expect(html).toMatch(/<msup>\s*<mi>n<\/mi>\s*<mn>2<\/mn>\s*<\/msup>/);
  expect(html).toContain('Lectern Math');
});

test.each([
  ['It costs $O(n)$', 1],
  ['It costs $5 or $6', 0],
])('only a talk with formulas has their font: %s', async (text, fonts) => {
  write(text);
  const out = join(newFolder(), 'site');
  expect(await lectern(['build', project, '--out', out, '--without-notes'])).toMatchObject({
    status: 0,
  });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.includes('lectern-math'))).toHaveLength(fonts);
});

test('a formula that is wrong stops the build, and says where and why', async () => {
  write('It costs $\\fraq{1}{2}$');
  const { status, stderr } = await lectern(['build', project, '--out', join(newFolder(), 'site')]);
  expect(status).toBe(2);
  expect(stderr.trim().split('\n').at(-1)).toContain(
    '[lectern] The formula "\\fraq{1}{2}" in Talk.tsx:4 cannot be typeset: Unsupported function name: \\fraq at position 1',
  );
});
