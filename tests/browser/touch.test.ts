import type { CDPSession, Page } from 'playwright-core';
import { type OpenedDeck, openDeck, openFixture } from './openDeck.ts';

const hash = (page: Page) => new URL(page.url()).hash;

describe.each([
  ['upright', 390, 844],
  ['across', 844, 390],
])('on a phone held %s', (_way, width, height) => {
  let opened: OpenedDeck;
  let page: Page;
  let devtools: CDPSession;

  beforeAll(async () => {
    opened = await openDeck({
      viewport: { width, height },
      context: { hasTouch: true, isMobile: true, deviceScaleFactor: 3 },
    });
    ({ page } = opened);
    devtools = await page.context().newCDPSession(page);
  });

  beforeEach(() => opened.go('#problems/2'));

  type Point = { x: number; y: number };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  /** Moves fingers from the middle of the screen. */
  const drag = async (x: number, y: number, fingers = 1) => {
    const at = (part: number) =>
      Array.from({ length: fingers }, (_, n) => ({
        x: width / 2 + x * part + n * 30,
        y: height / 2 + y * part,
      }));
    await touch('touchStart', at(0));
    for (const part of [0.3, 0.6, 1]) await touch('touchMove', at(part));
    await touch('touchEnd', []);
  };
  /** Waits until the talk has had the time to move, and reads where it is. */
  const arrived = async () => {
    await page.waitForTimeout(150);
    return hash(page);
  };

  it('the complete slide is visible, as large as the screen allows, and nothing scrolls', async () => {
    const seen = await page.evaluate(() => {
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
    await opened.at('#problems/3');
    await drag(90, -10);
    await opened.at('#problems/2');
    expect(await arrived()).toBe('#problems/2');
  });

  it('a tap at the right edge shows the next step, one at the left edge the one before', async () => {
    await page.touchscreen.tap(width - 20, height / 2);
    await opened.at('#problems/3');
    await page.touchscreen.tap(20, height / 2);
    await opened.at('#problems/2');
    expect(await arrived()).toBe('#problems/2');
  });

  it('a tap in the middle, a swipe up or down, and two fingers do not change the slide', async () => {
    await page.touchscreen.tap(width / 2, height / 2);
    await drag(10, -90);
    await drag(10, 90);
    await drag(-90, 0, 2);
    expect(await arrived()).toBe('#problems/2');
  });

  it('a swipe to the right does not also make the browser go back', async () => {
    // A browser goes back only when it is busy, so the test checks only the styles that forbid it.
    const behaviour = await page.evaluate(() =>
      ['html', 'body'].map(
        (name) => getComputedStyle(document.querySelector(name)!).overscrollBehaviorX,
      ),
    );
    expect(behaviour).toEqual(['none', 'none']);
  });

  it('a swipe over a zoomed slide scrolls, and does not turn the page', async () => {
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await drag(-90, 10);
    await page.touchscreen.tap(width - 20, height / 2);
    expect(await arrived()).toBe('#problems/2');
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await drag(-90, 10);
    await opened.at('#problems/3');
  });

  it('a tap on a link opens the link', async () => {
    await opened.go('#skills-still-matter/4');
    await page.evaluate(() =>
      document.addEventListener('click', (event) => event.preventDefault(), { capture: true }),
    );
    for (const link of await page.getByRole('link').filter({ visible: true }).all()) {
      const box = (await link.boundingBox())!;
      // There are also links near the edges.
      await page.touchscreen.tap(box.x + 4, box.y + box.height / 2);
    }
    expect(await arrived()).toBe('#skills-still-matter/4');
  });

  it.each(['pre', 'input', 'audio', 'button', 'p'])(
    'a swipe or a tap that starts on a %s with its own use for it does not turn the page',
    async (name) => {
      const { page: other, go } = await openFixture('/widgets.html#gestures', {
        viewport: { width, height },
        context: { hasTouch: true, isMobile: true },
      });
      await go('#gestures');
      const session = await other.context().newCDPSession(other);
      const box = (await other.locator(`[data-slide="gestures"] ${name}`).boundingBox())!;
      const swipe = async (y: number) => {
        const at = (x: number) => [{ x, y }];
        const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints });
        const from = box.x + box.width * 0.6;
        await send('touchStart', at(from));
        for (const part of [30, 60, 90]) await send('touchMove', at(from - part));
        await send('touchEnd', []);
        await other.waitForTimeout(150);
      };
      await swipe(box.y + box.height / 2);
      await other.touchscreen.tap(box.x + 4, box.y + box.height / 2);
      expect(hash(other)).toBe('#gestures');
      await swipe((await other.getByRole('heading', { name: 'gestures' }).boundingBox())!.y + 4);
      expect(hash(other)).toBe('#end');
      await other.context().close();
    },
  );
});
