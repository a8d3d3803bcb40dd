import type { Locator, Page } from 'playwright-core';
import { attributes } from '../../src/core/page.ts';
import { slides } from '../talks/harbor/slides.ts';
import { type OpenedDeck, openSlides } from './openDeck.ts';

/** What a person finds at one step. */
interface Place {
  address: string;
  /** The slides that can be seen. */
  ids: (string | undefined)[];
  /** What can be read on the slide. */
  text: string;
  /** What its pictures show. */
  pictures: string[];
  /** The lines of code that are lit, pane by pane: the first and the last. */
  lit: string[];
  /** What is lit of a diagram. */
  chosen: string[];
  /** What is there, but cannot be seen. */
  faint: string[];
}

const expected = slides.flatMap(([id, steps]) =>
  Array.from({ length: steps + 1 }, (_, step) => ({
    address: step > 0 ? `#${id}/${step}` : `#${id}`,
    ids: [id],
  })),
);

describe('a talk of any engineer', () => {
  let deck: OpenedDeck;
  const forward: Place[] = [];
  const back: Place[] = [];

  beforeAll(async () => {
    // Nothing here depends on the size, and a small window is drawn faster.
    deck = await openSlides(process.env.HARBOR_ORIGIN, { viewport: { width: 656, height: 369 } });
    forward.push(await look(deck.page));
    for (const _ of expected.slice(1)) {
      await deck.press('PageDown');
      forward.push(await look(deck.page));
    }
    for (const _ of expected.slice(1)) {
      back.unshift(await look(deck.page));
      await deck.press('PageUp');
    }
    back.unshift(await look(deck.page));
  });

  it('shows one slide at each step, from start to end', () => {
    expect(forward.map(({ address, ids }) => ({ address, ids }))).toEqual(expected);
    expect(forward.flatMap(({ faint }) => faint)).toEqual([]);
  });

  it('shows the same on the way back', () => {
    expect(back).toEqual(forward);
  });

  it('shows something new with each key press', () => {
    const seen = forward.map(({ text, pictures, lit, chosen }) =>
      [text, pictures, lit, chosen].join('\n'),
    );
    const same = forward.filter((_, at) => seen[at] === seen[at - 1]);
    expect(same.map(({ address }) => address)).toEqual([]);
  });

  it('lights lines in both panes with one key press', () => {
    const panes = forward.filter(({ ids }) => ids[0] === 'old-and-new').map(({ lit }) => lit);
    expect(panes).toEqual([
      ['', ''],
      ['2-5', '1-8'],
      ['9-12', '10-15'],
      ['', ''],
    ]);
  });

  it('shows the same code at the same place on the next slide, with other lines lit', async () => {
    await deck.go('#header');
    const before = await placesOf(linesOf(deck.page));
    await deck.press('PageDown');
    expect(await placesOf(linesOf(deck.page))).toEqual(before);
    expect(before).toHaveLength(18);
    const lit = ['header', 'checksum'].map((id) => forward.find(({ ids }) => ids[0] === id)?.lit);
    expect(lit).toEqual([['2-3'], ['7-9']]);
  });

  it('shows code in a size of its own, if its output comes in its place', async () => {
    const sizeOf = (element: string) =>
      deck.page
        .locator(`${slide} ${element}`)
        .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    await deck.go('#who-waits-longer-than-an-hour');
    const code = await sizeOf('pre code');
    await deck.go('#who-waits-longer-than-an-hour/final');
    expect(code).toBeGreaterThan(1.2 * (await sizeOf('pre samp')));
  });

  it('says which lines a key press lights', async () => {
    await deck.go('#old-and-new');
    await deck.press('PageDown');
    const before = 'Before: Lines 2 to 5. on: schedule. every: 5 minutes.';
    const said = deck.page.getByRole('status').getByText(before);
    await said.waitFor({ state: 'attached' });
    expect(await said.textContent()).toContain('After: Lines 1, 6 to 8. const every = minutes(5);');
  });

  describe('versions of code', () => {
    const versions = '#ask-the-berths-one-by-one-or-all-at-once';

    it('move the words that stay from where they were, within one frame', async () => {
      await deck.go(versions);
      const before = await placeOf(deck.page, 'filter');
      await deck.page.keyboard.press('PageDown');
      await deck.page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.pause();
        for (const animation of document.getAnimations()) animation.currentTime = 0;
      });
      const moved = await placeOf(deck.page, 'filter');
      expect(Math.hypot(moved.x - before.x, moved.y - before.y)).toBeLessThan(1.5);
      expect(await deck.page.locator('[data-gone]').count()).toBe(1);
      await deck.page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      await deck.page.locator('[data-gone]').waitFor({ state: 'detached' });
      const after = await placeOf(deck.page, 'filter');
      expect(after.y).toBeLessThan(before.y - 5);
    });

    it('never wait: the next key ends the motion', async () => {
      await deck.go(versions);
      await deck.page.keyboard.press('PageDown');
      expect(await deck.page.locator('[data-gone]').count()).toBe(1);
      // This one only lights a line.
      await deck.page.keyboard.press('PageDown');
      expect(await deck.page.locator('[data-gone], [data-moving]').count()).toBe(0);
    });

    it('are cut with reduced motion', async () => {
      await deck.page.emulateMedia({ reducedMotion: 'reduce' });
      await deck.go(versions);
      await deck.page.keyboard.press('PageDown');
      await deck.page.getByText('Version 2 of 3. New: Lines 2, 4').first().waitFor();
      expect(await deck.page.locator('[data-gone], [data-moving]').count()).toBe(0);
      await deck.page.emulateMedia({ reducedMotion: 'no-preference' });
    });
  });

  it('says which language a slide has, and punctuates it so', () => {
    const textOf = (id: string) => forward.findLast(({ ids }) => ids[0] === id)?.text;
    expect(textOf('zwei-uber-warteschlangen')).toContain('„Ein Lager, das niemand zählt,');
    expect(textOf('trois-habitudes-a-quitter')).toContain('c’est tout');
  });

  it('logs nothing, and requests nothing from another machine', () => {
    expect(deck.problems).toEqual([]);
  });
});

const slide = `main section[${attributes.slide}]:not([${attributes.hidden}="true"])`;

const linesOf = (page: Page) => page.locator(`${slide} [${attributes.line}]`);

/** Where a word of code begins, and its middle: while it moves, its box is as high as its line. */
const placeOf = (page: Page, word: string) =>
  page.locator(`${slide} [data-word]`, { hasText: word }).evaluate((element) => {
    const { x, y, height } = element.getBoundingClientRect();
    return { x, y: y + height / 2 };
  });

const placesOf = (lines: Locator) =>
  lines.evaluateAll((all) =>
    all.map((line) => {
      const { x, y, width, height } = line.getBoundingClientRect();
      return [x, y, width, height, line.textContent];
    }),
  );

async function look(page: Page): Promise<Place> {
  // A page in a frame is there when it has been reached.
  if (page.url().endsWith('#tides')) await page.getByRole('button', { name: 'Use' }).waitFor();
  return page.evaluate(
    ([selector, id, line]) => {
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const seen = [...document.querySelectorAll<HTMLElement>(selector!)].filter(isSeen);
      const elements = seen.flatMap((one) => [...one.querySelectorAll<HTMLElement>('*')]);
      return {
        address: window.location.hash,
        ids: seen.map((one) => one.getAttribute(id!) ?? undefined),
        text: seen.map((one) => one.innerText).join('\n'),
        pictures: elements
          .filter((element) => element instanceof HTMLImageElement && isSeen(element))
          .map((element) => element.getAttribute('alt') ?? ''),
        lit: elements
          .filter((element) => element.matches('pre'))
          .map((pane) => [...pane.querySelectorAll(`[${line}]`)])
          .map((lines) => {
            const states = lines.map((one) => one.getAttribute(line!));
            const [first, last] = [states.indexOf('lit') + 1, states.lastIndexOf('lit') + 1];
            return first > 0 ? (first === last ? `${first}` : `${first}-${last}`) : '';
          }),
        chosen: elements
          .filter((element) => element.matches('[data-chosen="true"]'))
          .map((element) => element.innerText),
        faint: elements
          .filter(
            (element) =>
              isSeen(element) &&
              // An empty frame says nothing.
              (element.innerText || element.querySelector('img, svg')) &&
              !element.checkVisibility({ opacityProperty: true }),
          )
          .map((element) => element.innerText),
      };
    },
    [slide, attributes.slide, attributes.line],
  );
}
