import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, inBrowser, lectern, newFolder } from '../setup/lectern.ts';
import { slides } from '../talks/harbor/slides.ts';
import { exportedPdf } from './exportedPdf.ts';
import { readPdf } from './readPdf.ts';
import { below, readTags } from './readTags.ts';

/** Runs in a handout: the Chinese letters of its notes that none of its fonts has. */
function withoutFont(): string {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const ranges = rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .flatMap((rule) => [
      ...rule.style.getPropertyValue('unicode-range').matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi),
    ])
    .map(([, from, to = from]) => [parseInt(from!, 16), parseInt(to!, 16)] as const);
  const notes = [...document.querySelectorAll('.said')]
    .map(({ textContent }) => textContent)
    .join('');
  return (notes.match(/\p{sc=Han}/gu) ?? ['no Chinese notes'])
    .filter((letter) => {
      const code = letter.codePointAt(0)!;
      return !ranges.some(([from, to]) => code >= from && code <= to);
    })
    .join('');
}

const harbor = join(root, 'tests/talks/harbor');
const record = readFileSync(join(harbor, 'code/record.h'), 'utf8').trimEnd();
const at = slides.findIndex(([id]) => id === 'header');

describe('a talk of any engineer', () => {
  const folder = newFolder();

  describe('in a PDF', () => {
    let status: number | null;
    let pages: Awaited<ReturnType<typeof readPdf>>['pages'];
    const textOf = (id: string) => pages[slides.findIndex(([slide]) => slide === id)]!.text;

    beforeAll(async () => {
      const { file, ended } = await exportedPdf('harbor', harbor);
      ({ status } = ended);
      ({ pages } = await readPdf(file));
    });

    it('has its code as text, with its spaces', () => {
      expect(status).toBe(0);
      expect(pages).toHaveLength(slides.length);
      const lines = pages[at]!.text.split('\n');
      // PDF.js gives one space for any number of them.
      const words = record.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
      for (const line of words.filter(Boolean)) expect(lines).toContain(line);
      expect(pages[at]!.tags).toContainEqual(['Code', words.filter(Boolean).join(' ')]);
    });

    it('has each line of code in a tag of its own, with its indentation and its end', async () => {
      const { root: tree } = await readTags((await exportedPdf('harbor', harbor)).file);
      const codes = below(tree).filter(({ type }) => type === 'Code');
      const said = codes.map((code) => below(code).flatMap(({ kids }) => kids as string[]));
      const lines = [
        'def wait(ships):\n',
        '    return sum(\n',
        '        s / (1 - rho)\n',
        '        for s, rho in ships\n',
        '    )\n',
      ];
      expect(said).toContainEqual(lines);
      // An empty line is said with the one before it.
      expect(said.map((texts) => texts.join(''))).toContain(`${record}\n`);
      expect(record).toContain('\n\n');
    });

    it('has its marks, and the layers of a drawing', () => {
      const drawing = textOf('how-a-ship-gets-a-berth');
      for (const words of ['Radio room', 'ticket', 'your turn']) expect(drawing).toContain(words);
      expect(drawing).not.toContain('not yet');
      const code = textOf('where-does-an-hour-go');
      for (const words of ['All ships', 'Minutes']) expect(code).toContain(words);
    });
  });

  it('has code in the handout that is copied as it was written, and begins with its contents', async () => {
    const file = join(folder, 'harbor.html');
    expect(await lectern(['export', 'handout', harbor, '--out', file])).toMatchObject({
      status: 0,
    });
    const printed = join(folder, 'handout.pdf');
    const copied = await inBrowser(async (context) => {
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.pdf({ path: printed, preferCSSPageSize: true });
      expect(await page.evaluate(withoutFont)).toBe('');
      return page
        .getByRole('article')
        .nth(at)
        .locator('section pre > code')
        .evaluate((code) => {
          const selection = window.getSelection()!;
          selection.selectAllChildren(code);
          return selection.toString();
        });
    });
    expect(copied.trimEnd()).toBe(record);
    // The contents of a long talk begin below its title.
    expect((await readPdf(printed)).pages[0]!.text).toContain('Before you sail');
  });

  it('has all values of a chart below it in the handout, once for a screen reader', async () => {
    const file = join(folder, 'values.html');
    const wanted = 'ferries-are-on-time-and-tankers-learn-it,three-queues-three-promises';
    const args = ['export', 'handout', harbor, '--slides', wanted, '--out', file];
    expect(await lectern(args)).toMatchObject({ status: 0 });
    const found = await inBrowser(async (context) => {
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      const chart = page.getByRole('article').last();
      const seen = chart.locator('.values table');
      return {
        text: await seen.innerText(),
        isBelow:
          (await seen.boundingBox())!.y >=
          (await chart
            .locator('.still')
            .boundingBox()
            .then((box) => box!.y + box!.height)),
        read: await chart.getByRole('table').count(),
        seenBelowOthers: await page.getByRole('article').first().locator('.values').count(),
      };
    });
    expect(found).toMatchObject({ isBelow: true, read: 1, seenBelowOthers: 0 });
    expect(found.text.split('\n').map((row) => row.trim().split(/\s+/))).toEqual(
      expect.arrayContaining([
        ['Ferries', 'Tankers', 'Yachts'],
        ['2026', '91', '54', '40'],
        ['2031', '96', '84', '40'],
      ]),
    );
  });
});
