import type { Page } from 'playwright-core';
import { attributes, drawingLayers } from '../../src/core/page.ts';
import { type OpenedDeck, openFixture, openSlides } from './openDeck.ts';

const slide = `main section[${attributes.slide}]:not([${attributes.hidden}="true"])`;

/** The middle of what is marked, and that of its mark, in px of the page. */
const middles = (page: Page, words: string) =>
  page.evaluate(
    ([selector, marks, text]) => {
      const section = document.querySelector(selector!)!;
      const middle = ({ left, top, right, bottom }: DOMRect) => ({
        x: (left + right) / 2,
        y: (top + bottom) / 2,
      });
      const line = [...section.querySelectorAll('pre [data-line]')].find((one) =>
        one.textContent.includes(text!),
      )!;
      const range = document.createRange();
      range.selectNodeContents(line);
      // The end of a line is no letter of it.
      range.setEnd(line.lastChild!, line.lastChild!.textContent!.replace(/\n$/, '').length);
      const mark = section.querySelector(`[${marks}] g[data-shown="true"] path:not([data-halo])`);
      return {
        marked: middle(range.getBoundingClientRect()),
        mark: mark && middle(mark.getBoundingClientRect()),
      };
    },
    [slide, attributes.marks, words],
  );

describe('marks', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openSlides(process.env.HARBOR_ORIGIN);
  });

  const isOn = async (words: string) => {
    await deck.page
      .locator(`${slide} [${attributes.marks}] p[data-shown="true"]`)
      .first()
      .waitFor();
    await deck.page.evaluate(() => document.fonts.ready);
    return middles(deck.page, words);
  };

  test.each([
    ['', 1366, 768],
    ['?theme=paper', 1366, 768],
    ['?aspectRatio=4:3', 800, 600],
    ['?theme=paper&aspectRatio=16:10', 1920, 1080],
  ])('are on what they mark at %j, %i px wide', async (search, width, height) => {
    await deck.page.setViewportSize({ width, height });
    await deck.load(`/${search}#where-does-an-hour-go/1`);
    const { marked, mark } = await isOn('scan_parquet');
    expect(Math.hypot(mark!.x - marked.x, mark!.y - marked.y)).toBeLessThan(4);
  });

  it('stay on it when the window changes its size', async () => {
    await deck.page.setViewportSize({ width: 1366, height: 768 });
    await deck.load('/#where-does-an-hour-go/1');
    await isOn('scan_parquet');
    await deck.page.setViewportSize({ width: 700, height: 400 });
    await deck.page.waitForFunction((selector) => {
      const { width } = document.querySelector(selector)!.getBoundingClientRect();
      return width <= 701;
    }, slide);
    const { marked, mark } = await middles(deck.page, 'scan_parquet');
    expect(Math.hypot(mark!.x - marked.x, mark!.y - marked.y)).toBeLessThan(3);
  });

  it('keep their labels where they are when they are measured again', async () => {
    await deck.load('/#who-waits-for-whom/final');
    await deck.page.locator(`${slide} p[data-shown="true"]`).nth(1).waitFor();
    await deck.page.evaluate(() => document.fonts.ready);
    const placesOf = () =>
      deck.page.locator(`${slide} [data-label]`).evaluateAll(async (labels, selector) => {
        document.querySelector(selector)!.dispatchEvent(new Event('transitionend'));
        await new Promise(requestAnimationFrame);
        return labels.map((label) => label.getAttribute('style'));
      }, slide);
    const before = await placesOf();
    expect(before).toHaveLength(2);
    expect(await placesOf()).toEqual(before);
    expect(before[1]).toContain('left: 210px');
  });

  it('say their words when they are drawn', async () => {
    await deck.load('/#where-does-an-hour-go');
    // What speaks is loaded soon after the talk.
    await deck.page.getByRole('status').getByText('Slide').waitFor({ state: 'attached' });
    expect(await deck.page.locator(`${slide} p`, { hasText: 'All ships' }).isVisible()).toBe(false);
    await deck.press('PageDown');
    expect(await deck.page.locator(`${slide} p`, { hasText: 'All ships' }).isVisible()).toBe(true);
    const said = deck.page.getByRole('status').getByText('All ships: calls = pl.scan_parquet');
    await said.waitFor({ state: 'attached' });
  });

  it('are cut with reduced motion', async () => {
    await deck.page.emulateMedia({ reducedMotion: 'reduce' });
    await deck.load('/#where-does-an-hour-go');
    await deck.page.keyboard.press('PageDown');
    const mark = deck.page.locator(`${slide} [${attributes.marks}] g[data-shown="true"] path`);
    await mark.first().waitFor();
    const running = await mark.first().evaluate((path) => path.getAnimations().length);
    expect(running).toBe(0);
  });
});

describe('a mark', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openFixture('/marks.html');
  });

  /** How far the middle of the first mark is from that of the text that is drawn. */
  const distanceTo = (drawn: string) =>
    deck.page.evaluate(
      ([selector, marks, texts]) => {
        const middle = (one: Element | Range) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return [(left + right) / 2, (top + bottom) / 2] as const;
        };
        const section = document.querySelector(selector!)!;
        const range = document.createRange();
        range.selectNodeContents(section.querySelector(texts!)!);
        const [x, y] = middle(range);
        const [markX, markY] = middle(
          section.querySelector(`[${marks}] g[data-shown="true"] path:not([data-halo])`)!,
        );
        return Math.hypot(markX - x, markY - y);
      },
      [slide, attributes.marks, drawn],
    );

  test.each([
    ['a node of a diagram', 'a-flow', 'li:nth-child(2) p'],
    ['the head of a sequence', 'a-sequence', 'li:nth-child(2) p'],
    ['the value of a chart', 'a-chart', 'svg text[data-kind="value"] tspan'],
  ])('is on %s, and not on its words for screen readers', async (_, id, drawn) => {
    await deck.go(`#${id}`);
    const mark = deck.page.locator(`${slide} [${attributes.marks}] g[data-shown="true"]`);
    await mark.first().waitFor();
    await deck.page.evaluate(() => document.fonts.ready);
    expect(await distanceTo(drawn)).toBeLessThan(4);
  });

  it('comes with its words, also in a talk that starts there', async () => {
    const shown = () =>
      deck.page
        .locator(`${slide} [${attributes.marks}] g[data-shown]`)
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-shown')));
    await deck.load('/marks.html#some-points/1');
    await deck.page.getByText('first', { exact: true }).waitFor();
    expect(await shown()).toEqual(['false', 'false']);
    await deck.press('PageDown');
    expect(await shown()).toEqual(['true', 'false']);
    expect(await deck.page.getByText('The last').isVisible()).toBe(false);
    await deck.press('PageDown');
    expect(await shown()).toEqual(['true', 'true']);
    await deck.load('/marks.html#some-points/2');
    await deck.page.getByText('second', { exact: true }).waitFor();
    expect(await shown()).toEqual(['true', 'false']);
  });

  it('around a line of code is between the lines next to it', async () => {
    await deck.go('#close-lines');
    const mark = deck.page.locator(
      `${slide} [${attributes.marks}] [data-shown="true"] path:not([data-halo])`,
    );
    await mark.waitFor();
    await deck.page.evaluate(() => document.fonts.ready);
    const lines = deck.page.locator(`${slide} pre [data-line]`);
    // That of Playwright is larger than what is drawn.
    const { top, bottom } = await mark.evaluate((one) => one.getBoundingClientRect().toJSON());
    const [first, , third] = await lines.evaluateAll((all) =>
      all.map((line) => line.getBoundingClientRect().toJSON()),
    );
    expect(top).toBeGreaterThan(first.bottom - 2);
    expect(bottom).toBeLessThan(third.top + 2);
  });

  it('has a halo only where it covers no other words', async () => {
    const halos = deck.page.locator(`${slide} [data-shown="true"] [data-halo]`);
    const lines = deck.page.locator(
      `${slide} [${attributes.marks}] [data-shown="true"] path:not([data-halo])`,
    );
    await deck.go('#a-flow');
    await lines.waitFor();
    expect(await halos.count()).toBe(1);
    await deck.go('#some-code');
    await lines.waitFor();
    expect(await halos.count()).toBe(0);
  });
});

describe('a label', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openFixture('/marks.html');
  });

  /** The labels, and how much each covers: of words, of the running head, of the progress and of other labels. */
  const covered = () =>
    deck.page.evaluate(
      ([selector, { marks, progress }]) => {
        const section = document.querySelector(selector)!;
        const labels = [...section.querySelectorAll(`[${marks}] > p`)];
        const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
        const words: DOMRect[] = [section.querySelector(`[${progress}]`)!.getBoundingClientRect()];
        const lines = new Map(labels.map((label) => [label, label.getBoundingClientRect()]));
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const parent = node.parentElement!;
          if (parent.closest(`[${marks}], svg title, svg desc, style`)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          words.push(...range.getClientRects());
        }
        const common = (one: DOMRect, other: DOMRect) =>
          Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
          Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
        return labels.map((label) => {
          const own = lines.get(label)!;
          const others = labels
            .filter((other) => other !== label)
            .map((other) => lines.get(other)!);
          const areas = [...words, ...others].map((other) => common(own, other));
          // Before it is what it is on, for those who do not see it.
          const target = label.querySelector('[data-target]')?.textContent ?? '';
          return [
            label.textContent.slice(target.length),
            areas.reduce((sum, area) => sum + area, 0),
          ];
        });
      },
      [slide, attributes] as const,
    );

  test.each([
    ['code-that-fills-its-panel', ['This is the line', 'Why nine?', 'The first one']],
    ['a-drawing', ['Where all of them wait', 'Only one']],
  ])('covers nothing on %s', async (id, labels) => {
    for (const search of ['', '?theme=paper&aspectRatio=4:3']) {
      await deck.load(`/marks.html${search}#${id}`);
      await deck.page
        .locator(`${slide} [${attributes.marks}] p[data-shown="true"]`)
        .last()
        .waitFor();
      await deck.page.evaluate(() => document.fonts.ready);
      expect(await covered()).toEqual(labels.map((words) => [words, 0]));
    }
  });

  it.each(['lines-on-all-sides', 'a-table'])('keeps off lines and rules on %s', async (id) => {
    await deck.load(`/marks.html#${id}`);
    await deck.page.locator(`${slide} [${attributes.marks}] p[data-shown="true"]`).waitFor();
    await deck.page.evaluate(() => document.fonts.ready);
    const [points, near] = await deck.page.evaluate(
      ([selector, marks]) => {
        const section = document.querySelector(selector!)!;
        const { left, top, right, bottom } = section
          .querySelector(`[${marks}] > p`)!
          .getBoundingClientRect();
        const lines = [...section.querySelectorAll<SVGPathElement>('svg path')]
          .filter((path) => !path.closest(`[${marks}]`))
          .flatMap((path) =>
            Array.from({ length: Math.floor(path.getTotalLength()) }, (_, at) =>
              path.getPointAtLength(at).matrixTransform(path.getScreenCTM()!),
            ),
          );
        const rules = [...section.querySelectorAll('td')].map((cell) => {
          const rect = cell.getBoundingClientRect();
          return { x: Math.max(left, rect.left), y: rect.top };
        });
        const all = [...lines, ...rules];
        return [
          all.length,
          all.filter(({ x, y }) => x > left - 5 && x < right + 5 && y > top - 5 && y < bottom + 5)
            .length,
        ];
      },
      [slide, attributes.marks],
    );
    expect(points).toBeGreaterThan(0);
    expect(near).toBe(0);
  });

  it('has an edge in the color of the ground', async () => {
    await deck.load('/marks.html#a-table');
    const label = deck.page.locator(`${slide} [${attributes.marks}] p`);
    await label.waitFor();
    const edge = () => label.evaluate((one) => getComputedStyle(one).boxShadow);
    const ground = await deck.page
      .locator(slide)
      .evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await edge()).toBe(`${ground} 0px 0px 0px 3px`);
  });

  it('is on the layer of a drawing that its mark names', async () => {
    await deck.load('/marks.html#a-drawing');
    const mark = deck.page.locator(`${slide} g[data-shown="true"] path:not([data-halo])`).first();
    await mark.waitFor();
    const middle = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2] as const;
    };
    const [x, y] = await mark.evaluate(middle);
    const [markedX, markedY] = await deck.page
      .locator(`${slide} [${drawingLayers}]`)
      .getByText('Queue', { exact: true })
      .evaluate(middle);
    expect(Math.hypot(x - markedX, y - markedY)).toBeLessThan(12);
  });
});

describe('a drawing', () => {
  it('is as high as its width needs, in a parent without a height', async () => {
    const deck = await openFixture('/marks.html#a-drawing-without-height');
    const drawing = deck.page
      .locator(slide)
      .getByRole('img', { name: 'In a parent without height' });
    const { width, height } = (await drawing.boundingBox())!;
    const [w, h] = await drawing.evaluate((one) => {
      const { width: all, height: high } = one.querySelector('svg')!.viewBox.baseVal;
      return [all, high] as const;
    });
    expect(width).toBeCloseTo(600, 0);
    expect(height - 48).toBeCloseTo(((600 - 48) * h) / w, 0);
  });

  it('lights one layer, and is cut with reduced motion', async () => {
    const deck = await openSlides(process.env.HARBOR_ORIGIN, { reducedMotion: true });
    await deck.load('/#how-a-ship-gets-a-berth/3');
    const opacities = () =>
      deck.page.evaluate(
        ([selector]) =>
          ['Queue', 'Ship', 'ticket'].map((text) => {
            const section = document.querySelector(selector!)!;
            let at = [...section.querySelectorAll('b, text')].find(
              (one) => one.textContent === text,
            ) as Element | null;
            let opacity = 1;
            for (; at && at !== section; at = at.parentElement) {
              opacity *= Number(getComputedStyle(at).opacity);
            }
            return opacity;
          }),
        [slide],
      );
    expect(await opacities()).toEqual([1, 1, 1]);
    await deck.press('PageDown');
    expect(await opacities()).toEqual([1, 0.25, 0.25]);
    await deck.press('PageUp');
    expect(await opacities()).toEqual([1, 1, 1]);
    expect(deck.problems).toEqual([]);
  });
});
