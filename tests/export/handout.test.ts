import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { headingOf, talk } from '../browser/talk.ts';
import { inBrowser, lectern, newFolder, talks } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens a file without a network, and by default without scripts. */
const open = <Result>(
  file: string,
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = { javaScriptEnabled: false },
) =>
  inBrowser(
    async (context) => {
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      const result = await look(page);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
      return result;
    },
    { offline: true, viewport: { width: 1280, height: 800 }, ...options },
  );

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

describe('of this talk', () => {
  const file = join(newFolder(), 'handout.html');
  const made = lectern(['export', 'handout', talks.vibeCoding, '--out', file]);

  it('shows every slide with its notes, without scripts and without a network', async () => {
    expect(await made).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).not.toContain('<script');
    await open(file, async (page) => {
      const articles = page.getByRole('article');
      expect(await articles.count()).toBe(talk.length);
      for (const [index, { lines, notes }] of talk.entries()) {
        const article = articles.nth(index);
        const still = article.locator('section');
        const words = plain(await still.innerText());
        for (const { text } of lines.filter(({ is }) => is === 'title' || is === 'point')) {
          const letters = (some: string) => some.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
          expect(letters(words)).toContain(letters(text));
        }
        const said = article.locator('> .said');
        for (const { text } of notes) expect(plain(await said.innerText())).toContain(text);
        const places = [await still.boundingBox(), await said.boundingBox()];
        expect(places[1]!.x).toBeGreaterThan(places[0]!.x + places[0]!.width);
      }
      const [stillWidth, textSize] = await Promise.all([
        articles.first().evaluate((article) => {
          const still = article.querySelector('.still')!;
          return still.getBoundingClientRect().width / article.getBoundingClientRect().width;
        }),
        page
          .locator('.said')
          .first()
          .evaluate((said) => parseFloat(getComputedStyle(said).fontSize)),
      ]);
      expect(stillWidth).toBeCloseTo(0.6);
      expect(textSize).toBeGreaterThanOrEqual(18);
      expect(textSize).toBeLessThanOrEqual(20);
    });
  });

  it('shows each slide as the talk does in paper', async () => {
    await made;
    /** Where each element of a slide is, in thousandths of its width. */
    const places = (page: Page) =>
      page.locator('section[data-slide]').evaluateAll((slides) =>
        slides.map((slide) => {
          const { left, top, width } = slide.getBoundingClientRect();
          const elements = [...slide.querySelectorAll('*')].map((element) => {
            const box = element.getBoundingClientRect();
            if (box.width === 0 && box.height === 0) return [];
            const sides = [box.left - left, box.top - top, box.width, box.height];
            return sides.map((side) => Math.round((side / width) * 1000));
          });
          // The colors, which are the same to the last digit.
          const { color, backgroundColor } = getComputedStyle(slide);
          const colors = [color, backgroundColor].flatMap((text) =>
            text.match(/\d+/g)!.map(Number),
          );
          return [colors.map((part) => part * 4), ...elements];
        }),
      );
    const inHandout = await open(file, places);
    const onPage = await inBrowser(
      async (context) => {
        const page = await context.newPage();
        // A font is asked for once a text is laid out.
        await page.goto(`${process.env.DECK_ORIGIN}/?print-pdf&theme=paper`, {
          waitUntil: 'networkidle',
        });
        await page.evaluate(() => document.fonts.ready);
        return places(page);
      },
      { viewport: { width: 1280, height: 800 } },
    );
    expect(inHandout).toHaveLength(talk.length);
    const far = inHandout.flatMap((slide, index) =>
      slide.flatMap((box, element) => {
        const other = onPage[index]![element] ?? [];
        const isNear = box.every((side, n) => Math.abs(side - (other[n] ?? Infinity)) <= 3);
        return isNear ? [] : [{ slide: talk[index]!.id, element, box, other }];
      }),
    );
    expect(far).toEqual([]);
  });

  it('has real headings in order, and a table of contents with every title', async () => {
    await made;
    await open(file, async (page) => {
      const parts = [...new Set(talk.map(({ part }) => part))];
      expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([
        'Vibe coding',
      ]);
      expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
        'Contents',
        ...parts,
      ]);
      expect(await page.locator('article h3:first-of-type').count()).toBeGreaterThanOrEqual(
        talk.length,
      );
      const links = page.getByRole('navigation').getByRole('link');
      // A title that several slides in a row share is there once.
      const entries = talk.filter(
        (slide, index) => index === 0 || headingOf(slide) !== headingOf(talk[index - 1]!),
      );
      expect(entries).toHaveLength(22);
      expect((await links.allInnerTexts()).map(plain)).toEqual(entries.map(headingOf));
      for (const [index, { id }] of entries.entries()) {
        expect(await links.nth(index).getAttribute('href')).toBe(`#${id}`);
      }
      for (const { id } of talk) {
        expect(await page.locator(`article[id="${id}"]`).count()).toBe(1);
      }
    });
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('is readable and accessible, %i px wide and %s', async (width, colorScheme) => {
    await made;
    await open(
      file,
      async (page) => {
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: engine } = window as unknown as { axe: typeof import('axe-core') };
          return (await engine.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      },
      { viewport: { width, height: 780 }, colorScheme },
    );
  });

  it('shows the text of a slide in a readable size on a phone', async () => {
    await made;
    await open(
      file,
      async (page) => {
        const article = page.getByRole('article').nth(3);
        await article.locator('summary').click();
        const text = article.locator('details');
        expect(plain(await text.innerText())).toContain('Maintainability 6 months later');
        expect(
          await text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
        ).toBeGreaterThanOrEqual(16);
      },
      { viewport: { width: 360, height: 780 } },
    );
  });

  it('splits no slide on paper, writes out its links, and numbers the pages', async () => {
    await made;
    const printed = join(newFolder(), 'handout.pdf');
    await open(
      file,
      async (page) => {
        expect(await page.getByText('https://arxiv.org/abs/2601.20245').count()).toBe(1);
        expect(await page.getByText('https://arxiv.org/abs/2601.20245').isVisible()).toBe(false);
        await page.pdf({ path: printed, preferCSSPageSize: true });
        await page.emulateMedia({ media: 'print' });
        // Boxes that fit on a page are not split, nor is a still that is scaled down.
        for (const article of await page.getByRole('article').all()) {
          expect(await article.evaluate((element) => getComputedStyle(element).breakInside)).toBe(
            'avoid',
          );
          expect(
            await article
              .locator('.still > div > div')
              .evaluate((element) => getComputedStyle(element).contain),
          ).toBe('strict');
        }
      },
      {},
    );
    const { pages } = await readPdf(printed);
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain(`${index + 1} / ${pages.length}`);
    }
    const text = pages.map((page) => page.text.replace(/\s/g, '')).join('');
    const addresses = talk.flatMap(({ lines }) => lines).flatMap(({ href }) => href ?? []);
    expect(addresses.filter((address) => !text.includes(address))).toEqual([]);
  });
});

describe('of a talk with all special cases', () => {
  const file = join(newFolder(), 'handout.html');

  it('contains its images, links from slide to slide, and says which slide has thrown', async () => {
    const ended = await lectern([
      'export',
      'handout',
      talks.tea,
      '--out',
      file,
      '--theme',
      'paper',
    ]);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('Slide "spilt" could not be shown');
    await open(
      file,
      async (page) => {
        for (const name of ['A leaf', 'A kettle']) {
          const image = page.getByRole('img', { name });
          expect(
            await image.evaluate((element) => (element as HTMLImageElement).naturalWidth),
          ).toBeGreaterThan(0);
        }
        const links = await page
          .locator('.still a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        expect(links).toEqual([
          '#why-tea',
          '#why-tea',
          '#why-tea',
          '#bye',
          'https://example.org/tea',
          null,
        ]);
        const cues = page.getByRole('list', { name: 'At its steps' }).first();
        expect(await cues.getByRole('listitem').allInnerTexts()).toEqual([
          'Blow on the quivering steam.',
          'Name seven provinces: "Fujian" first.',
        ]);
      },
      {},
    );
  });

  it('leaves the notes out with --without-notes, also of a slide that throws', async () => {
    await lectern(['export', 'handout', talks.tea, '--out', file, '--without-notes']);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('id="leaves"');
    // The brand of the talk's own theme, which is light: it is not replaced by paper.
    expect(html).toContain('rgb(20, 83, 45)');
    expect(html).not.toMatch(/for the kettle|coffee|Fujian|height that nobody|Nobody cries|Raise/);
    expect(html).toContain('<html lang="en-GB"');
    expect(html).toContain('<p>Ada Leaf · Tea time, Rome · 12 May 2026</p>');
  });
});
