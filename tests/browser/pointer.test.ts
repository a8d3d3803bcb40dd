import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { type OpenedDeck, type OpenedWindows, openWindows } from './openDeck.ts';

let windows: OpenedWindows;
let audience: OpenedDeck;
let presenter: OpenedDeck;
/** The files of the pointer that the browser has asked for. */
const requested: string[] = [];

beforeAll(async () => {
  windows = await openWindows({ path: '/?view=slides#problems/2' });
  ({ audience, presenter } = windows);
  audience.page
    .context()
    .on(
      'request',
      (request) => /pointerTools/.test(request.url()) && requested.push(request.url()),
    );
});

const layer = '[data-pointer]';
/** Lines that are whole; others are still drawn. */
const whole = `${layer} svg > g:first-child path`;
const slideIn = 'main section[data-hidden="false"], [data-now] section[data-slide]';

/** The lines that a window shows, once there are so many: the outline and the color of each. */
async function lines(page: Page, count: number) {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelectorAll(selector).length === wanted,
    [whole, count] as const,
  );
  return page
    .locator(whole)
    .evaluateAll((all) => all.map((path) => [path.getAttribute('d'), getComputedStyle(path).fill]));
}

/** The lines that both windows show, once both have so many. */
async function same(count: number) {
  const [here, there] = await Promise.all(
    [audience, presenter].map(({ page }) => lines(page, count)),
  );
  expect(there).toEqual(here);
  return here!;
}

/** Where shares of the slide are in a window. */
async function at(page: Page, x: number, y: number) {
  const box = (await page.locator(slideIn).first().boundingBox())!;
  return [box.x + box.width * x, box.y + box.height * y] as const;
}

async function draw(page: Page, y = 0.5) {
  await page.mouse.move(...(await at(page, 0.2, y)));
  await page.mouse.down();
  for (const x of [0.3, 0.4, 0.5]) await page.mouse.move(...(await at(page, x, y + x / 10)));
  await page.mouse.up();
}

/** Waits until what is read is what is wanted: other windows follow a moment later. */
async function until<Value>(read: () => Promise<Value>, wanted: Value) {
  let now = await read();
  for (let tries = 0; tries < 200 && !isDeepStrictEqual(now, wanted); tries++) now = await read();
  expect(now).toEqual(wanted);
}

const said = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });

const alert = (page: Page, words: string) =>
  page.getByRole('alert').filter({ hasText: words }).waitFor();

const hash = (page: Page) => new URL(page.url()).hash;

it('loads nothing until somebody points, and then draws the same lines in all windows', async () => {
  await audience.page.evaluate(() => new Promise((done) => setTimeout(done, 600))); // the views have come
  expect(requested).toEqual([]);

  // Without a network it says so, and with one it works.
  await audience.page.route(/pointerTools/, (route) => route.abort());
  await audience.press('l');
  await alert(audience.page, 'The pointer could not be loaded');
  await audience.page.unroute(/pointerTools/);
  expect(windows.problems.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
  await audience.press('d');
  await said(audience.page, 'Pen: on');
  await draw(audience.page);
  const [first] = await same(1);
  await audience.press('c');
  await said(audience.page, 'Pen: color 2 of 6');
  await draw(audience.page, 0.6);
  const [again, second] = await same(2);
  expect(again).toEqual(first);
  expect(second![1]).not.toBe(first![1]);
  expect(requested).toHaveLength(3);
});

it('keeps lines by slide and step, and a clicker turns the page while the pen is on', async () => {
  const before = await same(2);
  await audience.press('PageDown');
  await same(0);
  await draw(audience.page, 0.3);
  await same(1);
  await audience.press('PageUp');
  expect(await same(2)).toEqual(before);
  expect(hash(audience.page)).toBe('#problems/2');
});

it('takes lines back in any window, also those that were removed', async () => {
  await presenter.press('Control+z');
  const [first] = await same(1);
  await audience.press('x');
  await same(0);
  await audience.press('Control+z');
  expect(await same(1)).toEqual([first]);
});

it('keeps lines in a window that is loaded again, and shows them in a new one', async () => {
  const [line] = await same(1);
  await audience.load(audience.page.url());
  expect(await same(1)).toEqual([line]);
  const late = await windows.join('/?view=slides');
  expect(await lines(late.page, 1)).toEqual([line]);
  await late.page.close();
});

it('shows the laser at the same place in all windows, and leaves it with the same key', async () => {
  const { page } = presenter;
  await page.mouse.move(...(await at(page, 0.5, 0.5)));
  await presenter.press('l');
  await page.mouse.move(...(await at(page, 0.25, 0.75)));
  const spots = [audience, presenter].map(async (window) => {
    const dot = window.page.locator(`${layer} g[transform] circle`).last();
    await dot.waitFor();
    const slide = (await window.page.locator(slideIn).first().boundingBox())!;
    const near = async () => {
      const box = (await dot.boundingBox())!;
      const [x, y] = [box.x + box.width / 2 - slide.x, box.y + box.height / 2 - slide.y];
      return [x / slide.width, y / slide.height].map((share) => Math.round(share * 100));
    };
    await until(near, [25, 75]);
  });
  await Promise.all(spots);
  const button = page.getByRole('button', { name: 'Laser' });
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await presenter.press('l');
  await said(page, 'Laser pointer: off');
  await audience.page.locator(`${layer} g[transform]`).waitFor({ state: 'hidden' });
  expect(await button.getAttribute('aria-pressed')).toBe('false');
});

it('zooms into the same place in all windows, and Esc leaves the zoom and opens nothing', async () => {
  const { page } = audience;
  const parts = async (window: OpenedDeck) => {
    const slide = (await window.page.locator(slideIn).first().boundingBox())!;
    const frame = (await window.page.locator(layer).boundingBox())!;
    return [slide.width, frame.x - slide.x, frame.y - slide.y].map((part) =>
      Math.round((part / frame.width) * 100),
    );
  };
  await page.mouse.move(...(await at(page, 0.5, 0)));
  await audience.press('m');
  for (const window of [audience, presenter]) await until(() => parts(window), [200, 50, 0]);
  await audience.press('Escape');
  for (const window of [audience, presenter]) await until(() => parts(window), [100, 0, 0]);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('draws with a finger and turns no page, and not with the palm of a hand with a pen', async () => {
  const { page } = audience;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const [x, y] = await at(page, 0.9, 0.5);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', left: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x - left, y }],
    });
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', down: number, force = 0.5) =>
    devtools.send('Input.dispatchMouseEvent', {
      type,
      x,
      y: y - down,
      force,
      pointerType: 'pen',
      clickCount: 1,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
    });
  await audience.press('d');
  await touch('touchStart', 0);
  await touch('touchMove', 200);
  await touch('touchEnd', 0);
  await same(2);
  // The palm comes first, and what it has begun goes when the pen comes.
  await touch('touchStart', 300);
  await touch('touchMove', 320);
  await pen('mousePressed', 10, 0.1);
  await pen('mouseMoved', 90, 0.9);
  await pen('mouseReleased', 90);
  await touch('touchEnd', 0);
  await same(3);
  expect(hash(page)).toBe('#problems/2');
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await audience.press('Escape');
});

it('goes on when other windows send what it does not know, and says nothing of it', async () => {
  const before = await same(3);
  const { page } = audience;
  await page.evaluate(() => {
    const channel = new BroadcastChannel(`lectern ${location.pathname} Vibe coding pointer`);
    const spot = { x: 2, y: NaN };
    const all = [0, 'x', null, {}, { type: 'laser', spot }, { type: 'change', added: 7 }];
    for (const message of [...all, { type: 'draw', at: {}, stroke: {}, from: 0 }])
      channel.postMessage(message);
    channel.close();
  });
  await presenter.press('d');
  await draw(presenter.page, 0.7);
  expect((await same(4)).slice(0, 3)).toEqual(before);
  await presenter.press('Control+z');
  await presenter.press('d');
  expect(windows.problems).toEqual([]);
});

it('tells the speaker what does not work', async () => {
  const { page } = audience;
  await audience.press('d');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new Error('full');
    };
  });
  await draw(page, 0.7);
  await alert(page, 'A reload removes what is drawn');
  expect(await page.getByRole('alert').count()).toBe(1);

  await page.evaluate(() => {
    const channel = new BroadcastChannel(`lectern ${location.pathname} Vibe coding pointer`);
    const strokes = Array.from({ length: 10_000 }, (_, n) => ({
      id: String(n),
      ink: 0,
      isPressed: false,
      points: [0, 0, 0],
    }));
    const change = { at: { slide: 'elsewhere', step: 0 }, added: strokes, removed: [] };
    channel.postMessage({ type: 'change', ...change });
    channel.close();
  });
  // Strokes of other windows arrive one after the other: the next one is after all of these.
  await until(async () => {
    await draw(page, 0.8);
    return page.getByRole('alert').innerText();
  }, 'There is no room for more drawings. Remove some.');
});

it('prints lines if that is asked, on the page of their slide', async () => {
  const { page } = audience;
  const drawn = page.locator('form[data-page="problems"] > div > svg path');
  await audience.load('/?printMode#problems');
  await page.getByRole('link', { name: 'With drawings' }).waitFor();
  expect(await drawn.count()).toBe(0);
  await page.getByRole('link', { name: 'With drawings' }).click();
  await drawn.first().waitFor();
  expect(await drawn.count()).toBe(4); // three, and one of the next step
});
