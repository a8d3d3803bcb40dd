import { readingClass } from '../../src/core/reading.ts';
import { midnight } from '../../src/theme/midnight.ts';
import { readingStyles } from '../../src/theme/readingStyles.ts';
import { inBrowser } from '../setup/lectern.ts';
import { type OpenedDeck, openFixture } from './openDeck.ts';
import { flat, treeOf } from './tree.ts';

it('words of a text that is read break as their language does it; those of code and links do not', async () => {
  const hyphens = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${readingStyles(midnight)}</style><div class="${readingClass}"><header><h1>t</h1></header><main><article lang="de"><h2>t</h2><p>a <code>b</code> <a href="#">c</a></p><ul><li>d</li></ul><pre>e</pre></article></main></div>`,
    );
    return page.evaluate(() =>
      ['h1', 'h2', 'p', 'li', 'code', 'a', 'pre'].map(
        (name) => `${name} ${getComputedStyle(document.querySelector(name)!).hyphens}`,
      ),
    );
  });
  expect(hyphens).toEqual([
    'h1 auto',
    'h2 auto',
    'p auto',
    'li auto',
    'code manual',
    'a manual',
    'pre manual',
  ]);
});

describe('a long word on a slide', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openFixture('/longWords.html', { viewport: { width: 1366, height: 768 } });
  });

  /** The long words of the slide that may break, each once it does so. */
  const brokenOn = async (id: string) => {
    await deck.go(`#${id}`);
    return deck.page
      .locator(`section[data-slide="${id}"]`)
      .evaluate((slide) =>
        [
          ...new Set([...slide.querySelectorAll('[data-hyphen]')].map((one) => one.parentElement!)),
        ].map((text) => text.textContent),
      );
  };

  it.each([
    ['columns', 'Bereitstellungswerkzeuge'],
    ['problems', 'Genehmigungsverfahrensbeschleunigung hilft niemandem'],
    ['pipeline', 'Qualitätssicherungsmaßnahmen'],
    ['table', 'Wiederherstellungszeit'],
    ['finnish', 'Käyttäjäystävällisyys'],
    ['dutch', 'Verantwoordelijkheidsgevoel'],
    ['russian', 'Достопримечательности'],
    ['english', 'Geschwindigkeitsbegrenzung'],
  ])('breaks in %s where its column is too narrow', async (id, text) => {
    expect(await brokenOn(id)).toContain(text);
  });

  it.each([
    ['fits', 'into a line'],
    ['statement', 'in smaller letters'],
  ])('stays whole on the slide "%s", where it fits %s', async (id) => {
    expect(await brokenOn(id)).toEqual([]);
  });

  it('leaves no box, and breaks nowhere else, but in English and in code', async () => {
    for (const id of ['columns', 'problems', 'pipeline', 'finnish', 'dutch', 'russian']) {
      await deck.go(`#${id}`);
      const found = await deck.page.locator(`section[data-slide="${id}"]`).evaluate((slide) => {
        const range = document.createRange();
        const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
        const wrong: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { data, parentElement } = node as Text;
          if (parentElement!.closest('code') || !parentElement!.closest('li, p, h2, h3')) continue;
          for (const { 0: word, index } of data.matchAll(/\p{L}+/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (range.getClientRects().length > 1) wrong.push(word);
          }
        }
        return wrong;
      });
      expect([id, ...found]).toEqual([id]);
    }
  });

  it('is copied, named and marked as it is written', async () => {
    expect(await brokenOn('columns')).toContain('Bereitstellungswerkzeuge');
    const { page } = deck;
    const heading = page.getByRole('heading', { name: 'Bereitstellungswerkzeuge', exact: true });
    expect(await heading.count()).toBe(1);
    const copied = await heading.evaluate((element) => {
      getSelection()!.selectAllChildren(element);
      return String(getSelection());
    });
    expect(copied).toBe('Bereitstellungswerkzeuge');
    await deck.go('#marked');
    await deck.press('ArrowRight');
    const lines = await page.locator('section[data-slide="marked"] [data-marks] path').count();
    expect(lines).toBeGreaterThan(1);
  });

  it('has its whole name in the accessibility tree of the browser', async () => {
    expect(await brokenOn('columns')).toContain('Bereitstellungswerkzeuge');
    const parts = flat(await treeOf(deck.page));
    const heading = parts.find(
      ({ role, name }) => role === 'heading' && name.startsWith('Bereitstellung'),
    )!;
    expect(heading.name).toBe('Bereitstellungswerkzeuge');
    const texts = flat(heading.children).filter(({ role }) => role === 'StaticText');
    expect(texts.length).toBeGreaterThan(1);
    // No hyphen and no space is between them.
    expect(texts.map(({ name }) => name).join('')).toBe('Bereitstellungswerkzeuge');
  });

  it('is whole again when its slide says something else', async () => {
    expect(await brokenOn('columns')).toContain('Bereitstellungswerkzeuge');
    const text = await deck.page
      .locator('section[data-slide="columns"] h3')
      .first()
      .evaluate(async (h3) => {
        const own = document.createTreeWalker(h3, NodeFilter.SHOW_TEXT).nextNode() as Text;
        own.data = 'Kurz';
        await Promise.resolve();
        return h3.textContent;
      });
    expect(text).toBe('Kurz');
  });

  it('breaks only there where the slides are read, also in display type', async () => {
    const { page } = deck;
    await page.setViewportSize({ width: 320, height: 640 });
    await deck.load('/longWords.html?view=read');
    const broken = await page.locator('.lectern-read').evaluate((text) => {
      const long = text.querySelector<HTMLElement>('article[id="statement"] h2')!;
      const lines = (range: Range) =>
        new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      const wrong: string[] = [];
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { data, parentElement } = node as Text;
        if (parentElement!.closest('code, [data-scroll]')) continue;
        for (const { 0: word, index } of data.matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (lines(range) > 1) wrong.push(word);
        }
      }
      return {
        wrong,
        copied: long.textContent,
        parts: long.querySelectorAll('[data-hyphen]').length,
      };
    });
    expect(broken).toEqual({
      wrong: [],
      copied: 'Donaudampfschifffahrtsgesellschaftskapitäne brauchen Geschwindigkeitsbegrenzungen',
      parts: expect.any(Number) as number,
    });
    expect(broken.parts).toBeGreaterThan(8);
  });

  it('logs nothing', () => {
    expect(deck.problems).toEqual([]);
  });
});
