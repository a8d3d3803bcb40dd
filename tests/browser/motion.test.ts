import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck, openFixture } from './openDeck.ts';

let deck: OpenedDeck;

beforeAll(async () => {
  // Small, because a picture takes long to unpack.
  deck = await openDeck({ path: '/?view=slides', viewport: { width: 342, height: 192 } });
  await slowDown(deck.page);
});

describe('from one slide to the next', () => {
  it.each([
    ['in the same part', '#phase-2/3'],
    ['into a new part', '#would-you-fly-answers/4'],
    ['out of a field', '#five-phases'],
    ['with a heading that both have', '#would-you-fly'],
  ])('never shows the bare ground: %s', async (_, hash) => {
    const { page, go } = deck;
    await go(hash);
    const pictures = [await page.screenshot()];
    await startMoving(page, 'PageDown');
    for (const time of [0, 40, 80, 120, 160, 200, 280, 360]) {
      await moveTo(page, time);
      pictures.push(await page.screenshot());
    }
    await settle(page);
    pictures.push(await page.screenshot());
    const frames = await differences(page, pictures);
    for (const { before, after, ground } of frames) {
      expect(Math.min(before, after)).toBeLessThan(ground);
    }
    // Something of the new slide can be seen at once.
    expect(frames[0]!.before).toBeGreaterThan(0);
    expect(frames.at(-1)!.after).toBeLessThan(0.2 * frames.at(-1)!.before);
  });

  it('can be read 200 ms after the key', async () => {
    const { page, go } = deck;
    await go('#phase-2/3');
    await startMoving(page, 'PageDown');
    await moveTo(page, 199);
    const opacity = await page.evaluate(
      () => getComputedStyle(document.querySelector('[data-slide="phase-3"]')!).opacity,
    );
    expect(Number(opacity)).toBeGreaterThan(0.9);
  });

  it('fills the gauge from where it was', async () => {
    const { page, go } = deck;
    await go('#phase-2/3');
    const height = () =>
      page.evaluate(
        () =>
          document.querySelector('[data-hidden="false"] [data-lit]')!.getBoundingClientRect()
            .height,
      );
    const before = await height();
    await startMoving(page, 'PageDown');
    await moveTo(page, 0);
    expect(await height()).toBeCloseTo(before, 0);
    await moveTo(page, 359.9);
    expect(await height()).toBeCloseTo((before / 2) * 3, 0);
  });

  it('turns the needle of a part from the part before', async () => {
    const { page, go } = deck;
    await go('#would-you-fly-answers/4');
    await startMoving(page, 'PageDown');
    await moveTo(page, 0);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('[data-needle]')!).rotate),
    ).toBe('-60deg');
  });

  it('shrinks a heading to the title that repeats it', async () => {
    const { page, go } = deck;
    await go('#would-you-fly');
    await startMoving(page, 'PageDown');
    await moveTo(page, 359.9);
    const [left, title] = await page.evaluate(() =>
      ['[data-leaving] h2', '[data-hidden="false"] h2'].map((selector) => {
        const { x, y } = document.querySelector(selector)!.getBoundingClientRect();
        return { x: Math.round(x), y: Math.round(y) };
      }),
    );
    expect(left).toEqual(title);
  });

  it('never waits: the next key ends the motion, and what left cannot be reached', async () => {
    const { page, go, at } = deck;
    await go('#five-phases');
    await startMoving(page, 'PageDown');
    const leaving = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-leaving]')].map((slide) => [
          slide.dataset.slide,
          slide.inert,
        ]),
      );
    expect(await leaving()).toEqual([['five-phases', true]]);
    await page.keyboard.press('PageUp');
    expect(await leaving()).toEqual([['phase-1', true]]);
    await at('#five-phases');
    await settle(page);
    await page.waitForFunction(() => !document.querySelector('[data-leaving]'));
    expect(await leaving()).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0);
  });

  it('cuts in a theme without motion, but wipes its fields', async () => {
    const poster = await openFixture('/talk.html?theme=poster#would-you-fly-answers/4');
    await slowDown(poster.page);
    await startMoving(poster.page, 'PageDown');
    expect(await moving(poster.page)).toContain('clipPath');
    await poster.go('#phase-2/3');
    await poster.page.keyboard.press('PageDown');
    expect(await moving(poster.page)).toEqual([]);
  });

  it('reports no problem', () => {
    expect(deck.problems).toEqual([]);
  });
});

/** Lets no motion end by itself while a busy machine is late with the next question. */
async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.001 });
}

/** Presses a key, and stops the motion that it starts. */
async function startMoving(page: Page, key: string) {
  await page.keyboard.press(key);
  // A busy machine can be late with the slide, and then no motion has begun.
  await page.waitForFunction(() => document.getAnimations().length > 0);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.pause();
  });
}

/** Ends all motions. */
const settle = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

/** Shows all motions as they are some ms after their start. */
const moveTo = (page: Page, time: number) =>
  page.evaluate((ms) => {
    for (const animation of document.getAnimations()) {
      const { endTime } = animation.effect!.getComputedTiming();
      animation.currentTime = Math.min(ms, Number(endTime) - 0.01);
    }
  }, time);

/** The properties that are in motion. */
const moving = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .flatMap(({ effect }) => Object.keys((effect as KeyframeEffect).getKeyframes()[0]!)),
  );

/**
 * How much each picture differs from the first one, from the last one and from the bare ground: the mean of all
 * channels of all pixels. The page compares them, because unpacking a picture takes seconds in a test.
 */
const differences = (page: Page, pictures: readonly Buffer[]) =>
  page.evaluate(
    async (files) => {
      const [first, ...rest] = await Promise.all(
        files.map(async (file) => {
          const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const { width, height } = bitmap;
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      const last = rest.pop()!;
      const ground = getComputedStyle(document.querySelector('main > div')!)
        .backgroundColor.match(/\d+/g)!
        .map(Number);
      const mean = (frame: Uint8ClampedArray, other: (index: number) => number) =>
        frame.reduce((sum, value, index) => sum + Math.abs(value - other(index)), 0) / frame.length;
      return rest.map((frame) => ({
        before: mean(frame, (index) => first![index]!),
        after: mean(frame, (index) => last[index]!),
        ground: mean(frame, (index) => ground[index % 4] ?? 255),
      }));
    },
    pictures.map((picture) => picture.toString('base64')),
  );
