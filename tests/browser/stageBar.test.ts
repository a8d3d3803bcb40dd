import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck } from './openDeck.ts';

const bar = (page: Page) => page.getByRole('navigation', { name: 'Controls' });
const opacity = (page: Page) => bar(page).evaluate((nav) => getComputedStyle(nav).opacity);
const seen = (page: Page, isSeen: boolean) =>
  page.waitForFunction(
    (wanted) => getComputedStyle(document.querySelector('nav')!).opacity === wanted,
    isSeen ? '1' : '0',
  );
const cursor = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('main h2')!).cursor);

describe('the buttons on stage', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openDeck({ path: '/#problems', time: '2026-01-01T10:00:00' });
    await deck.page.clock.runFor(1000);
    await bar(deck.page).waitFor({ state: 'attached' });
  });

  it('show when the mouse moves, and two seconds later they are gone, like the cursor', async () => {
    const { page } = deck;
    expect(await opacity(page)).toBe('0');
    await page.mouse.move(600, 200);
    await page.mouse.move(620, 200);
    await seen(page, true);
    expect(await cursor(page)).not.toBe('none');
    await page.clock.runFor(2100);
    await seen(page, false);
    expect(await cursor(page)).toBe('none');
  });

  it('stay while the mouse is over them, and turn the page', async () => {
    const { page, at } = deck;
    await page.mouse.move(600, 200);
    await page.mouse.move(620, 200);
    await seen(page, true);
    await bar(page).getByRole('button', { name: 'Next' }).click();
    await at('#problems/1');
    await page.clock.runFor(5000);
    expect(await opacity(page)).toBe('1');
    // The click has left the focus where it was: Space shows the next step.
    await page.keyboard.press('Space');
    await at('#problems/2');
    await bar(page).getByRole('button', { name: 'Back' }).click();
    await at('#problems/1');
    await page.mouse.move(620, 200);
    await page.clock.runFor(2100);
    await seen(page, false);
  });

  it('show while the keyboard is on them, and lead to all dialogs', async () => {
    const { page, press } = deck;
    await press('Tab');
    await bar(page).getByRole('button', { name: 'Overview' }).focus();
    await seen(page, true);
    await page.clock.runFor(5000);
    expect(await opacity(page)).toBe('1');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Overview' }).waitFor();
    await page.keyboard.press('Escape');
    await bar(page).getByRole('button', { name: 'More' }).press('Enter');
    expect(await bar(page).getByRole('button').allInnerTexts()).toEqual([
      'Back',
      'Next',
      'Overview',
      'Read',
      'More',
      'Go to …',
      'Presenter view',
      'Full screen',
      'Black screen',
      'Laser',
      'Pen',
      'Color',
      'Undo',
      'Clear',
      'Zoom',
      'Keys',
    ]);
    await bar(page).getByRole('button', { name: 'Keys' }).press('Enter');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('are large enough, and not in a print', async () => {
    const { page } = deck;
    for (const button of await bar(page).getByRole('button').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await bar(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('lead to the reading view, which leads back to the slide', async () => {
    const { page, at } = deck;
    await bar(page).getByRole('button', { name: 'Read', exact: true }).press('Enter');
    await page.locator('article[id="problems"]').waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('read');
    await page.getByRole('button', { name: 'Slides', exact: true }).click();
    await page.locator('main section[data-slide="problems"]:visible').waitFor();
    await at('#problems/1');
    await bar(page).waitFor({ state: 'attached' });
  });

  it('bring the slide back from a black screen', async () => {
    const { page } = deck;
    await page.keyboard.press('b');
    await page.getByRole('main', { name: 'A black screen' }).waitFor();
    await page.mouse.move(600, 200);
    await page.mouse.move(640, 200);
    await bar(page).getByRole('button', { name: 'Next' }).click();
    await page.getByRole('main', { name: 'A black screen' }).waitFor({ state: 'detached' });
    expect(await page.locator('main').getAttribute('inert')).toBeNull();
  });
});

it('a finger brings the buttons with its first touch, and then in the middle of the slide', async () => {
  const { page, go } = await openDeck({
    path: '/?view=slides#problems/2',
    viewport: { width: 390, height: 664 },
    context: { hasTouch: true, isMobile: true },
    time: '2026-01-01T10:00:00',
  });
  await page.clock.runFor(1000);
  await bar(page).waitFor({ state: 'attached' });
  const tap = async (x: number) => {
    await page.touchscreen.tap(x, 330);
    await page.clock.runFor(400);
  };
  await tap(380);
  await seen(page, true);
  const { x, width } = (await bar(page).boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(390);
  await page.clock.runFor(2100);
  await seen(page, false);
  await tap(380);
  expect(await opacity(page)).toBe('0');
  await tap(195);
  await seen(page, true);
  await go('#problems/2');
  await bar(page).getByRole('button', { name: 'Next' }).tap();
  await page.waitForURL(/#problems\/3$/);
});
