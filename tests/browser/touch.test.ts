import type { CDPSession, Page } from 'playwright-core';
import { type OpenedDeck, openDeck, openFixture } from './openDeck.ts';

const hash = (page: Page) => new URL(page.url()).hash;

type Point = { x: number; y: number };

/** A phone, and what fingers do on it. */
interface Phone extends OpenedDeck {
  devtools: CDPSession;
  /** Moves fingers from one point to another. */
  drag: (from: Point, to: Point, fingers?: number) => Promise<void>;
  /** Waits until the talk has had the time to move, and reads where it is. */
  arrived: () => Promise<string>;
}

async function hold(opened: OpenedDeck): Promise<Phone> {
  const { page } = opened;
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    ...opened,
    devtools,
    drag: async (from, to, fingers = 1) => {
      const at = (part: number) =>
        Array.from({ length: fingers }, (_, n) => ({
          x: from.x + (to.x - from.x) * part + n * 30,
          y: from.y + (to.y - from.y) * part,
        }));
      await touch('touchStart', at(0));
      for (const part of [0.3, 0.6, 1]) await touch('touchMove', at(part));
      await touch('touchEnd', []);
    },
    arrived: async () => {
      await page.waitForTimeout(150);
      return hash(page);
    },
  };
}

let deck: Phone;
let presenter: Phone;
let widgets: Phone;

beforeAll(async () => {
  const context = { hasTouch: true, isMobile: true, deviceScaleFactor: 3 };
  deck = await hold(await openDeck({ path: '/?view=slides', context }));
  presenter = await hold(await openDeck({ path: '/?presenterMode#problems/2', context }));
  widgets = await hold(await openFixture('/widgets.html?view=slides', { context }));
});

it('what fingers do before the deck is there is played when it is', async () => {
  const page = await deck.page.context().newPage();
  await page.setViewportSize({ width: 844, height: 390 });
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(new URL('/#problems', deck.page.url()).href, { waitUntil: 'commit' });
  await page.locator('#lectern-poster').waitFor({ state: 'attached' });
  const early = await hold({ ...deck, page });
  // Two on, one back; nothing in the middle, and nothing up or down.
  await early.drag({ x: 500, y: 200 }, { x: 400, y: 210 });
  await page.touchscreen.tap(824, 200);
  await page.touchscreen.tap(20, 200);
  await page.touchscreen.tap(824, 200);
  await page.touchscreen.tap(422, 200);
  await early.drag({ x: 824, y: 300 }, { x: 820, y: 100 });
  release();
  await page.waitForURL((url) => url.hash === '#problems/2');
  expect(await early.arrived()).toBe('#problems/2');
  await page.close();
});

describe.each([
  ['upright', 390, 844],
  ['across', 844, 390],
])('on a phone held %s', (_way, width, height) => {
  beforeAll(async () => {
    for (const { page } of [deck, presenter, widgets])
      await page.setViewportSize({ width, height });
  });

  beforeEach(() => deck.go('#problems/2'));

  /** Moves fingers from the middle of the screen. */
  const drag = (x: number, y: number, fingers = 1) =>
    deck.drag({ x: width / 2, y: height / 2 }, { x: width / 2 + x, y: height / 2 + y }, fingers);

  it('the complete slide is visible, as large as the screen allows, and nothing scrolls', async () => {
    const seen = await deck.page.evaluate(() => {
      const section = [...document.querySelectorAll('main section')].find((each) =>
        each.checkVisibility(),
      )!;
      const { left, top, right, bottom } = section.getBoundingClientRect();
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { left, top, right, bottom, scrollWidth, scrollHeight };
    });
    const [slideWidth, slideHeight] = [seen.right - seen.left, seen.bottom - seen.top];
    expect(seen.left).toBeGreaterThanOrEqual(-1);
    expect(seen.top).toBeGreaterThanOrEqual(-1);
    expect(seen.right).toBeLessThanOrEqual(width + 1);
    expect(seen.bottom).toBeLessThanOrEqual(height + 1);
    expect(slideWidth / slideHeight).toBeCloseTo(1366 / 768, 1);
    expect(Math.max(slideWidth / width, slideHeight / height)).toBeGreaterThan(0.98);
    expect(seen.scrollWidth).toBeLessThanOrEqual(width);
    expect(seen.scrollHeight).toBeLessThanOrEqual(height);
  });

  it('a swipe to the left shows the next step, one to the right the one before', async () => {
    await drag(-90, 10);
    await deck.at('#problems/3');
    await drag(90, -10);
    await deck.at('#problems/2');
    expect(await deck.arrived()).toBe('#problems/2');
  });

  it('a swipe in the presenter view does the same, and a tap at its edge does nothing', async () => {
    const notes = (await presenter.page.getByRole('group', { name: 'Notes' }).boundingBox())!;
    const [x, y] = [notes.x + notes.width / 2, notes.y + notes.height / 2];
    await presenter.drag({ x, y }, { x: x - 90, y });
    await presenter.at('#problems/3');
    await presenter.page.touchscreen.tap(width - 4, y);
    await presenter.drag({ x, y }, { x: x + 10, y: y - 90 });
    expect(await presenter.arrived()).toBe('#problems/3');
    await presenter.drag({ x, y }, { x: x + 90, y });
    await presenter.at('#problems/2');
  });

  it('a tap on the black screen removes it, and turns no page', async () => {
    await deck.page.keyboard.press('b');
    await deck.page.getByRole('main', { name: 'A black screen' }).waitFor();
    await deck.page.touchscreen.tap(width - 20, height / 2);
    await deck.page.getByRole('main', { name: 'A black screen' }).waitFor({ state: 'detached' });
    expect(await deck.arrived()).toBe('#problems/2');
  });

  it('a tap at the right edge shows the next step, one at the left edge the one before', async () => {
    await deck.page.touchscreen.tap(width - 20, height / 2);
    await deck.at('#problems/3');
    await deck.page.touchscreen.tap(20, height / 2);
    await deck.at('#problems/2');
    expect(await deck.arrived()).toBe('#problems/2');
  });

  it('a tap in the middle, a swipe up or down, and two fingers do not change the slide', async () => {
    await deck.page.touchscreen.tap(width / 2, height / 2);
    await drag(10, -90);
    await drag(10, 90);
    await drag(-90, 0, 2);
    expect(await deck.arrived()).toBe('#problems/2');
  });

  it('a swipe to the right does not also make the browser go back', async () => {
    // A browser goes back only when it is busy, so the test checks only the styles that forbid it.
    const behaviour = await deck.page.evaluate(() =>
      ['html', 'body'].map(
        (name) => getComputedStyle(document.querySelector(name)!).overscrollBehaviorX,
      ),
    );
    expect(behaviour).toEqual(['none', 'none']);
  });

  it('a swipe over a zoomed slide scrolls, and does not turn the page', async () => {
    await deck.devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await drag(-90, 10);
    await deck.page.touchscreen.tap(width - 20, height / 2);
    expect(await deck.arrived()).toBe('#problems/2');
    await deck.devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await drag(-90, 10);
    await deck.at('#problems/3');
  });

  it('a tap on a link opens the link', async () => {
    await deck.go('#skills-still-matter/4');
    await deck.page.evaluate(() =>
      document.addEventListener('click', (event) => event.preventDefault(), { capture: true }),
    );
    for (const link of await deck.page.getByRole('link').filter({ visible: true }).all()) {
      const box = (await link.boundingBox())!;
      // There are also links near the edges.
      await deck.page.touchscreen.tap(box.x + 4, box.y + box.height / 2);
    }
    expect(await deck.arrived()).toBe('#skills-still-matter/4');
  });

  it.each(['pre', 'input', 'audio', 'button', 'p', 'figure'])(
    'a swipe or a tap that starts on a %s with its own use for it does not turn the page',
    async (name) => {
      const { page, go, at, drag: dragThere, arrived } = widgets;
      await go('#gestures');
      const box = (await page.locator(`[data-slide="gestures"] ${name}`).boundingBox())!;
      const swipe = (y: number) => {
        const x = box.x + box.width * 0.6;
        return dragThere({ x, y }, { x: x - 90, y });
      };
      await swipe(box.y + box.height / 2);
      expect(await arrived()).toBe('#gestures');
      await page.touchscreen.tap(box.x + 4, box.y + box.height / 2);
      expect(await arrived()).toBe('#gestures');
      await swipe((await page.getByRole('heading', { name: 'gestures' }).boundingBox())!.y + 4);
      await at('#end');
    },
  );
});
