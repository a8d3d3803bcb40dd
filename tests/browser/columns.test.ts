import { attributes } from '../../src/core/page.ts';
import { type OpenedDeck, openFixture } from './openDeck.ts';

const slide = `section[${attributes.slide}]:not([${attributes.hidden}="true"])`;

describe('a column of a ColumnsSlide', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openFixture('/columns.html', { viewport: { width: 1366, height: 768 } });
  });

  /** What elements of the slide have, in px of the slide. */
  const measure = (selector: string) =>
    deck.page.locator(`${slide} ${selector}`).evaluateAll((elements) =>
      elements.map((element) => {
        const { left, top, width, height, bottom } = element.getBoundingClientRect();
        const { fontSize, color } = getComputedStyle(element);
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        const hides = Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight);
        return { left, top, width, height, bottom, size: parseFloat(fontSize), color, hides };
      }),
    );

  it('has room for eight lines of code and eight of text', async () => {
    await deck.go('#code-and-text');
    const [code] = await measure('pre');
    expect(code!.hides).toBe(0);
    const [text] = await measure('div > div > p');
    expect(text!.bottom).toBeLessThan(768 - 56 + 1);
    expect(text!.size).toBeGreaterThanOrEqual(30);
  });

  it('has code of one size in all columns, as high as its lines if something follows', async () => {
    await deck.go('#one-size');
    const codes = await measure('pre');
    expect(new Set(codes.map(({ size }) => size)).size).toBe(1);
    const panels = await measure('figure');
    expect(panels.slice(0, 2).every(({ height }) => height < 110)).toBe(true);
  });

  it('has pictures in one scale, and captions close below them in small type', async () => {
    await deck.go('#pictures');
    const [wide, high, quay] = await measure('img');
    const drawnWidth = Math.min(wide!.width, wide!.height * 3);
    const drawnHeight = Math.min(high!.width, high!.height);
    expect(drawnWidth / 600).toBeCloseTo(drawnHeight / 400, 2);
    expect(wide!.height).toBeLessThan(high!.height);
    const [caption, remark] = await measure(':is(figcaption, small)');
    expect([caption!.size, remark!.size]).toEqual([24, 24]);
    expect(caption!.top - quay!.bottom).toBeLessThan(16);
    const [text] = await measure('h2');
    expect(caption!.color).not.toBe(text!.color);
  });

  it('has a table in the size of the text beside it, and lists as points', async () => {
    await deck.go('#a-table');
    const [table] = await measure('table');
    const [text] = await measure('div > div > p');
    expect(table!.size).toBeLessThanOrEqual(text!.size);
    expect(table!.height).toBeLessThan(300);
    const points = await measure('li');
    expect(points.every(({ height, size }) => height >= size * 1.2 + 16)).toBe(true);
    const borders = await deck.page
      .locator(`${slide} li`)
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).borderTopWidth));
    expect(borders).toEqual(['2px', '2px']);
  });

  it('has a diagram as high as it is, whose arrows lead from node to node', async () => {
    await deck.go('#a-diagram');
    const [list] = await measure('ul[aria-label="Ways of a bee"]');
    const [column] = await measure('div:has(> div > div > ul[aria-label])');
    expect(list!.height).toBeCloseTo(column!.height, -1);
    const [hive, field] = await measure('ul[aria-label="Ways of a bee"] > li');
    expect(hive!.top + hive!.height / 2).toBeCloseTo(column!.top + column!.height / 2, -1);
    const [head] = await measure('[data-head]');
    expect(Math.abs(head!.left + head!.width - field!.left)).toBeLessThan(3);
    expect(Math.abs(head!.top + head!.height / 2 - hive!.top - hive!.height / 2)).toBeLessThan(3);
  });

  it('has 54 characters of code in two thirds of the slide, above a sentence of two lines', async () => {
    await deck.go('#two-thirds');
    const free = await deck.page
      .locator(`${slide} [${attributes.line}]`)
      .first()
      .evaluate((line) => {
        const words = document.createRange();
        words.selectNodeContents(line);
        const { paddingLeft, paddingRight } = getComputedStyle(line);
        const taken = words.getBoundingClientRect().width + parseFloat(paddingLeft);
        return line.clientWidth - parseFloat(paddingRight) - taken;
      });
    expect(free).toBeGreaterThanOrEqual(0);
    const [sentence] = await measure('[data-close="true"] ~ div > p');
    const [band] = await measure('[data-close="true"] ~ div');
    expect(band!.height).toBeGreaterThanOrEqual(sentence!.height + 16);
  });

  it('logs nothing', () => {
    expect(deck.problems).toEqual([]);
  });
});
