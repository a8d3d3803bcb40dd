import type { Locator, Page } from 'playwright-core';
import { attributes } from '../../src/core/page.ts';
import { type OpenedDeck, openFixture, present } from './openDeck.ts';

const hash = (page: Page) => new URL(page.url()).hash;
const slide = (page: Page, id: string) => page.locator(`main [${attributes.slide}="${id}"]`);

/** Frames that are clicked before the views are there give the focus back, once. */
const ready = (page: Page) =>
  page.getByRole('navigation', { name: 'Controls' }).waitFor({ state: 'attached' });

let deck: OpenedDeck;
let page: Page;

beforeAll(async () => {
  deck = await openFixture('/live.html#start');
  page = deck.page;
});

/** Whether no control has the focus: where one has gone, the heading of the slide gets it. */
const isFree = () => document.activeElement!.matches('body, h1, h2');

describe('a demo', () => {
  const demo = () => slide(page, 'demo');
  const button = (name: string) => demo().getByRole('button', { name });

  beforeEach(() => deck.go('#demo'));

  it('keeps its state while the talk is far away', async () => {
    await button('Add one').click();
    await button('Add one').click();
    await deck.go('#end');
    await deck.go('#demo');
    expect(await demo().getByRole('status').textContent()).toBe('2');
  });

  it('gets what is typed into its fields, and Esc gives the keys back', async () => {
    await demo().getByRole('textbox').click();
    await page.keyboard.type('no b. ');
    expect(hash(page)).toBe('#demo');
    expect(await demo().getByRole('textbox').inputValue()).toBe('no b. ');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await deck.press('ArrowRight');
    expect(hash(page)).toBe('#one');
  });

  it('gives the keys back when a clicker turns the page, also from a field', async () => {
    await demo().getByRole('textbox').click();
    await page.keyboard.type('n b');
    await deck.press('PageDown');
    expect(hash(page)).toBe('#one');
    expect(await page.evaluate(isFree)).toBe(true);
    await deck.press(' ');
    expect(hash(page)).toBe('#two');
    await deck.press('p');
    await deck.press('PageUp');
    expect(await demo().getByRole('textbox').inputValue()).toMatch(/n b$/);
    await demo().getByRole('textbox').click();
    await deck.press('PageUp');
    expect(hash(page)).toBe('#start');
  });

  it('gets the keys for what can have the focus in it, but not those of a clicker', async () => {
    await demo().getByRole('img', { name: 'Game' }).click();
    for (const key of ['ArrowRight', 'n', ' ']) await page.keyboard.press(key);
    expect(hash(page)).toBe('#demo');
    expect(await demo().getByRole('img', { name: 'Game' }).textContent()).toContain('ArrowRight n');
    await deck.press('PageDown');
    expect(hash(page)).toBe('#one');
  });

  it('gets Space for a button with the focus, and no other key', async () => {
    await button('Add one').click();
    const before = Number(await demo().getByRole('status').textContent());
    await page.keyboard.press(' ');
    expect(await demo().getByRole('status').textContent()).toBe(`${before + 1}`);
    await deck.press('ArrowRight');
    expect(hash(page)).toBe('#one');
  });

  it('has a button that leads back to the talk, while it has the focus', async () => {
    expect(await button('Back to the talk').isVisible()).toBe(false);
    await demo().getByRole('textbox').click();
    await button('Back to the talk').click();
    expect(await button('Back to the talk').isVisible()).toBe(false);
    await deck.press(' ');
    expect(hash(page)).toBe('#one');
  });

  it('is a picture in the presenter view', async () => {
    const { presenter } = await present(deck);
    await presenter.page.getByRole('img', { name: 'What it looks like' }).first().waitFor();
    expect(await presenter.page.getByText('Keys:').count()).toBe(0);
    await presenter.page.close();
  });

  it('that throws an error leaves the slide as it is, and can begin again', async () => {
    await button('Break').click();
    await demo().getByText('The demo has stopped. The talk goes on.').waitFor();
    expect(await demo().getByRole('heading', { name: 'A demo' }).isVisible()).toBe(true);
    expect(await demo().getByRole('img', { name: 'What it looks like' }).isVisible()).toBe(true);
    // The check can tell it from a slide that has thrown.
    const error = `[${attributes.keys}] [${attributes.broken}]`;
    expect(await demo().locator(error).count()).toBe(1);
    await button('Start it again').click();
    expect(await demo().getByRole('status').textContent()).toBe('0');
  });
});

describe('a page in a frame', () => {
  const requests: string[] = [];

  beforeAll(async () => {
    page.on('request', (request) => requests.push(request.url()));
    await deck.load('/live.html#five');
  });

  it('is not loaded before its slide is on stage', async () => {
    // The slide is ready: the picture is there.
    await slide(page, 'page')
      .getByRole('img', { includeHidden: true })
      .waitFor({ state: 'attached' });
    expect(requests.filter((url) => url.endsWith('inner.html'))).toEqual([]);
    await deck.press('PageDown');
    await slide(page, 'page').locator('iframe').waitFor();
    expect(requests.filter((url) => url.endsWith('inner.html'))).not.toEqual([]);
  });

  it('does not keep the focus that it takes itself', async () => {
    await slide(page, 'page').frameLocator('iframe').getByRole('textbox').waitFor();
    await page.waitForFunction(() => document.activeElement === document.body);
    await deck.press('ArrowLeft');
    expect(hash(page)).toBe('#five');
    await deck.press('ArrowRight');
  });

  it('does not keep it either while the pointer is over it, after a click in a demo', async () => {
    await deck.load('/live.html#demo');
    await slide(page, 'demo').getByRole('textbox').click();
    await page.keyboard.press('Escape');
    const { x, y, width, height } = await deck.page.evaluate(
      (selector) => document.querySelector(selector)!.getBoundingClientRect().toJSON(),
      `main [${attributes.slide}="demo"]`,
    );
    await page.mouse.click(x + width / 2, y + height / 2);
    await deck.go('#five');
    await deck.press('ArrowRight');
    const embed = slide(page, 'page');
    const field = embed.frameLocator('iframe').getByRole('textbox');
    await field.waitFor();
    // Once as it loads, and then again and again.
    for (let times = 0; times < 3; times++) {
      const isKept = await field.evaluate(async (input) => {
        const { document: talk } = window.parent;
        const came = new Promise((done) => window.addEventListener('focus', done, { once: true }));
        const isFree = () => talk.activeElement!.matches('body, h1, h2');
        if (talk.hasFocus() && isFree()) {
          input.focus();
          await came;
        }
        await new Promise((done) => setTimeout(done));
        await new Promise(requestAnimationFrame);
        return !isFree();
      });
      expect(isKept).toBe(false);
    }
    expect(await embed.getByRole('button', { name: 'Use the page' }).isVisible()).toBe(true);
    await deck.press('ArrowLeft');
    expect(hash(page)).toBe('#five');
    await deck.press(' ');
    expect(hash(page)).toBe('#page');
  });

  it('can be used, and gives the keys back by a button or by Esc', async () => {
    const embed = slide(page, 'page');
    const field = embed.frameLocator('iframe').getByRole('textbox');
    await embed.getByRole('button', { name: 'Use the page' }).click();
    await embed.getByRole('button', { name: 'Back to the talk' }).waitFor();
    await field.click();
    await page.keyboard.type('n p');
    expect(await field.inputValue()).toBe('n p');
    await embed.getByRole('button', { name: 'Back to the talk' }).click();
    await embed.getByRole('button', { name: 'Use the page' }).click();
    await embed.getByRole('button', { name: 'Back to the talk' }).waitFor();
    await field.click();
    await page.keyboard.press('Escape');
    await embed.getByRole('button', { name: 'Use the page' }).waitFor();
    await deck.press('ArrowRight');
    expect(hash(page)).toBe('#foreign');
    await embed.locator('iframe').waitFor({ state: 'detached' });
  });

  it('takes what is typed into a field after a click, but not the keys of a clicker', async () => {
    const embed = slide(page, 'page');
    const field = embed.frameLocator('iframe').getByRole('textbox');
    await deck.load('/live.html#page');
    await ready(page);
    await field.click();
    await embed.getByRole('button', { name: 'Back to the talk' }).waitFor();
    await page.keyboard.type('n p');
    expect(await field.inputValue()).toBe('n p');
    await deck.press('PageDown');
    expect(hash(page)).toBe('#foreign');
    await deck.press('PageUp');
    expect(hash(page)).toBe('#page');
    await embed.getByRole('button', { name: 'Use the page' }).click();
    await field.click();
    await embed.getByRole('button', { name: 'Back to the talk' }).waitFor();
    await page.keyboard.type('p ');
    expect(await field.inputValue()).toBe('p ');
    expect(hash(page)).toBe('#page');
    await deck.press('PageUp');
    expect(hash(page)).toBe('#five');
    await deck.press('ArrowRight');
    expect(hash(page)).toBe('#page');
  });

  it('can be entered and left with Tab', async () => {
    const embed = slide(page, 'page');
    await deck.load('/live.html#page');
    await ready(page);
    await embed.getByRole('heading').click();
    await page.keyboard.press('Tab');
    await embed.getByRole('button', { name: 'Back to the talk' }).waitFor();
    await page.keyboard.type('n');
    expect(hash(page)).toBe('#page');
    await page.keyboard.press('Tab');
    await embed.getByRole('button', { name: 'Use the page' }).waitFor();
    await deck.press('ArrowRight');
    expect(hash(page)).toBe('#foreign');
  });

  it('is a picture with its address if it cannot be reached, and itself if it can', async () => {
    const embed = slide(page, 'foreign');
    await deck.load('/live.html#foreign');
    expect(await embed.getByRole('img', { name: 'What it looks like' }).isVisible()).toBe(true);
    expect(await embed.getByRole('link', { name: 'live.example' }).isVisible()).toBe(true);
    expect(await embed.locator('iframe').count()).toBe(0);
    await page.route('https://live.example/', (route) => route.fulfill({ body: 'Hello' }));
    await deck.load('/live.html#foreign');
    await embed.frameLocator('iframe').getByText('Hello').waitFor();
    // A click gives it the focus for a moment only.
    await embed.frameLocator('iframe').getByText('Hello').click();
    await page.waitForFunction(() => document.activeElement === document.body);
    await deck.press('PageDown');
    expect(hash(page)).toBe('#film');
  });
});

describe('a film', () => {
  const film = () => slide(page, 'film').locator('video');
  const timeOf = (video: Locator) => video.evaluate((one: HTMLVideoElement) => one.currentTime);
  const isPaused = (video: Locator) => video.evaluate((one: HTMLVideoElement) => one.paused);

  beforeAll(() => deck.load('/live.html#foreign'));

  it('begins when its slide is shown, and stops when it is left', async () => {
    expect(await isPaused(film())).toBe(true);
    await deck.press(' ');
    await until(async () => (await timeOf(film())) > 0.2);
    // The keys stay with the talk, also after a click on the film.
    await film().click();
    await deck.press(' ');
    expect(hash(page)).toBe('#between');
    expect(await isPaused(film())).toBe(true);
  });

  it('begins again when the talk comes back', async () => {
    await deck.go('#film');
    await until(async () => !(await isPaused(film())));
    expect(await timeOf(film())).toBeLessThan(5);
  });

  it('is paused and goes on with Enter, if it has the focus', async () => {
    await deck.go('#film');
    await until(async () => !(await isPaused(film())));
    await film().focus();
    await page.keyboard.press('Enter');
    expect(await isPaused(film())).toBe(true);
    await page.keyboard.press('Enter');
    await until(async () => !(await isPaused(film())));
    expect(hash(page)).toBe('#film');
  });

  it('that has the focus leaves the keys to the talk', async () => {
    for (const [key, at] of [
      [' ', '#between'],
      ['PageDown', '#between'],
      ['PageUp', '#foreign'],
    ] as const) {
      await deck.go('#film');
      await film().focus();
      await deck.press(key);
      expect(hash(page)).toBe(at);
      expect(await isPaused(film())).toBe(true);
      expect(await page.evaluate(isFree)).toBe(true);
    }
  });

  it('in a column begins with its key press, and stays between its start and its end', async () => {
    await deck.go('#column');
    const own = slide(page, 'column').locator('video');
    expect(await isPaused(own)).toBe(true);
    await deck.press('PageDown');
    await until(async () => !(await isPaused(own)));
    const times = await own.evaluate(async (video: HTMLVideoElement) => {
      const seen: number[] = [];
      const begins = () => seen.filter((time, at) => time < (seen[at - 1] ?? 0)).length;
      while (begins() < 1) {
        seen.push(video.currentTime);
        await new Promise(requestAnimationFrame);
      }
      return seen;
    });
    expect(Math.min(...times)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...times)).toBeLessThan(5);
    await deck.press('PageUp');
    expect(await isPaused(own)).toBe(true);
  });

  it('waits with reduced motion, until somebody starts it', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await deck.load('/live.html#foreign');
    await deck.press('PageDown');
    await film().focus();
    expect(await isPaused(film())).toBe(true);
    await page.keyboard.press('Enter');
    await until(async () => !(await isPaused(film())));
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('does not play in the presenter view', async () => {
    await deck.load('/live.html#film');
    const { presenter } = await present(deck);
    const stills = presenter.page.locator('video');
    await stills.first().waitFor();
    await until(async () => (await timeOf(film())) > 0.2);
    expect(
      await stills.evaluateAll((all) => all.every((one) => (one as HTMLVideoElement).paused)),
    ).toBe(true);
    await presenter.page.close();
  });
});

/** Waits for what a film does: the browser draws it when it can. */
async function until(isTrue: () => Promise<boolean>) {
  while (!(await isTrue())) await page.evaluate(() => new Promise(requestAnimationFrame));
}
