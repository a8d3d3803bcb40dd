import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { inBrowser, lectern, newFolder, talks } from '../setup/lectern.ts';
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

/** A talk with three formulas in TeX beside each other. */
const writeAlone = (...all: string[]) =>
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { ColumnsSlide, Formula, Presentation } from 'lectern';
export const Talk = () => (
  <Presentation title="Math">
    <ColumnsSlide title="Alone" columns={[${all
      .map((tex) => `{ children: <Formula size="title" tex="${tex}" /> }`)
      .join()}]} />
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

/** What a page of a handout shows: the slides as they were drawn. */
const inHandout = async <Result>(look: (page: Page) => Promise<Result>) => {
  const file = join(newFolder(), 'math.html');
  const ended = await lectern(['export', 'handout', project, '--out', file]);
  expect(ended).toMatchObject({ status: 0 });
  const shown = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    return look(page);
  });
  return { ...ended, html: readFileSync(file, 'utf8'), shown };
};

test('a handout has MathML, which screen readers read, and keeps the signs around it, wherever the line ends', async () => {
  write('So it is, and as long as ($ad = b^2$): the rest.');
  const { html, shown } = await inHandout((page) =>
    page
      .locator('.still math')
      .first()
      .evaluate((math) => {
        const text = math.closest('li')!.querySelector<HTMLElement>(':scope > span, span')!;
        Object.assign(text.style, { display: 'block', fontSize: '20px', lineHeight: '40px' });
        const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        const signs: Range[] = [];
        for (let node = words.nextNode(); node; node = words.nextNode()) {
          for (const sign of ['(', '):']) {
            const at = node.textContent!.indexOf(sign);
            if (at < 0 || node.parentElement!.closest('math')) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + sign.length);
            signs.push(range);
          }
        }
        const middle = (one: Element | Range) => {
          const { top, bottom } = one.getBoundingClientRect();
          return (top + bottom) / 2;
        };
        const torn: number[] = [];
        const heights = new Set<number>();
        for (let width = 120; width < 420; width += 4) {
          text.style.width = `${width}px`;
          heights.add(text.offsetHeight);
          if (signs.some((sign) => Math.abs(middle(sign) - middle(math)) > 20)) torn.push(width);
        }
        return { signs: signs.length, torn, breaks: heights.size > 1 };
      }),
  );
  expect(shown).toEqual({ signs: 2, torn: [], breaks: true });
  expect(html).toMatch(/<msup>\s*<mi>b<\/mi>\s*<mn>2<\/mn>\s*<\/msup>/);
  expect(html).toContain('Lectern Math');
});

test('a formula that is too wide for its column is smaller', async () => {
  const sum = (count: number) => Array.from({ length: count }, (_, at) => `x_{${at}}`).join(' + ');
  writeAlone(sum(2), sum(5), sum(9));
  const { shown } = await inHandout((page) =>
    page.locator('.still math').evaluateAll((all) =>
      all.map((math) => {
        const { width } = math.closest('[data-size]')!.getBoundingClientRect();
        const row = math.getBoundingClientRect().left;
        const end = Math.max(
          ...[...math.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right),
        );
        return [getComputedStyle(math).fontSize, end - row <= width + 1];
      }),
    ),
  );
  expect(shown).toEqual([
    ['60px', true],
    ['44px', true],
    ['24px', true],
  ]);
});

test('a formula that is wrong is shown as TeX, and the build says where and why', async () => {
  write('It costs $\\fraq{1}{2}$, or $O$');
  const { stderr, shown } = await inHandout((page) =>
    page.locator('.still code').allTextContents(),
  );
  expect(shown).toEqual(['\\fraq{1}{2}']);
  expect(stderr).toContain(
    '[lectern] The formula "\\fraq{1}{2}" in Talk.tsx:4 cannot be typeset: Unsupported function name: \\fraq at position 1',
  );
});
