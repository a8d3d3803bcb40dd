import type { Page } from 'playwright-core';
import { wantsReading } from '../../src/core/wantsReading.ts';
import { openDeck } from './openDeck.ts';

/** What holds a window: its size in px, whether fingers point, and what it shows. */
const windows: [name: string, width: number, height: number, touch: boolean, shows: string][] = [
  ['a small phone, upright', 320, 568, true, 'text'],
  ['a phone, upright', 390, 844, true, 'text'],
  ['a large phone, upright', 430, 932, true, 'text'],
  ['a small phone, sideways', 568, 320, true, 'slides'],
  ['an older phone, sideways', 640, 360, true, 'slides'],
  ['a phone with a wide screen, sideways', 667, 375, true, 'slides'],
  ['a phone, sideways', 844, 390, true, 'slides'],
  ['half of a phone', 390, 380, true, 'text'],
  ['a phone, sideways, at 200 %', 422, 195, true, 'text'],
  ['a tablet, upright', 768, 1024, true, 'slides'],
  ['a tablet, sideways', 1024, 768, true, 'slides'],
  ['half of a tablet', 507, 768, true, 'text'],
  ['a third of a tablet', 320, 1024, true, 'text'],
  ['a laptop', 1280, 720, false, 'slides'],
  ['a laptop at 200 %', 640, 360, false, 'text'],
  ['a laptop of 1282 px at 200 %', 641, 360, false, 'slides'],
  ['a laptop at 400 %', 320, 180, false, 'text'],
  ['a desktop', 1920, 1080, false, 'slides'],
  ['a desktop at 200 %', 960, 540, false, 'slides'],
  ['a desktop at 400 %', 480, 270, false, 'text'],
  ['a narrow and high window', 600, 900, false, 'text'],
  ['half of a desktop', 960, 1080, false, 'slides'],
];

describe.each([true, false])('windows, with fingers: %s', (isTouch) => {
  let page: Page;
  beforeAll(async () => {
    const { page: opened } = await openDeck({
      path: '/?view=slides',
      context: { hasTouch: isTouch, isMobile: isTouch },
    });
    page = opened;
  });
  afterAll(() => page.context().close());

  it.each(windows.filter(([, , , touch]) => touch === isTouch))(
    '%s (%d × %d) shows the right view',
    async (_name, width, height, _touch, shows) => {
      await page.setViewportSize({ width, height });
      const isRead = await page.evaluate(`(${String(wantsReading)})(null, '', window)`);
      expect(isRead ? 'text' : 'slides').toBe(shows);
    },
  );
});

const counter = (page: Page) => page.getByRole('navigation', { name: 'Slides' }).getByText('/');
const upright = { width: 320, height: 568 };
const sideways = { width: 568, height: 320 };
const slideAt = (page: Page, id: string, step: number) =>
  page.locator(`main section[data-slide="${id}"][data-step="${step}"][data-hidden="false"]`);

describe('a small phone that is turned', () => {
  const openPhone = (hash: string) =>
    openDeck({ path: `/${hash}`, viewport: upright, context: { hasTouch: true, isMobile: true } });

  it('shows the step that has been seen, and the line that has been read', async () => {
    const { page } = await openPhone('');
    await counter(page).waitFor();
    // "Problems" has six items, of which the fourth has just been read.
    const top = await page.evaluate(() => {
      const article = document.getElementById('problems')!;
      const items = article.querySelectorAll('li');
      const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom);
      scrollBy(0, items[3]!.getBoundingClientRect().bottom - innerHeight + bar + 8);
      return article.getBoundingClientRect().top;
    });
    await counter(page).getByText('4 / 23', { exact: true }).waitFor();
    await page.setViewportSize(sideways);
    await slideAt(page, 'problems', 4).waitFor();
    await page.setViewportSize(upright);
    await counter(page).getByText('4 / 23', { exact: true }).waitFor();
    const back = () =>
      page.evaluate(() => document.getElementById('problems')!.getBoundingClientRect().top);
    expect(Math.abs((await back()) - top)).toBeLessThan(2);
    expect(new URL(page.url()).hash).toBe('#problems/4');
    await page.context().close();
  });

  const isSeen = (page: Page, step: number) =>
    page.locator(`[data-read-step="problems/${step}"]`).evaluate((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });

  it('opens at the step of a link, also without scripts, and keeps it', async () => {
    const { page } = await openPhone('#problems/5');
    await counter(page).waitFor();
    expect(await isSeen(page, 5)).toBe(true);
    await page.setViewportSize(sideways);
    await slideAt(page, 'problems', 5).waitFor();
    await page.setViewportSize(upright);
    await counter(page).getByText('4 / 23', { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe('#problems/5');
    expect(await isSeen(page, 5)).toBe(true);
    const context = await page.context().browser()!.newContext({
      viewport: upright,
      javaScriptEnabled: false,
    });
    const bare = await context.newPage();
    await bare.goto(page.url());
    expect(await isSeen(bare, 5)).toBe(true);
    await Promise.all([context, page.context()].map((one) => one.close()));
  });

  it('shows the text of the step that the stage has come to', async () => {
    const { page, press } = await openPhone('#problems');
    await counter(page).waitFor();
    await page.setViewportSize(sideways);
    await slideAt(page, 'problems', 0).waitFor();
    for (let step = 1; step <= 6; step++) await press('PageDown');
    await slideAt(page, 'problems', 6).waitFor();
    await page.setViewportSize(upright);
    await counter(page).getByText('4 / 23', { exact: true }).waitFor();
    const isSeen = await page
      .locator('article[id="problems"] li')
      .nth(5)
      .evaluate((item) => {
        const { top, bottom } = item.getBoundingClientRect();
        return top > 0 && bottom < innerHeight - 60;
      });
    expect(isSeen).toBe(true);
    await page.setViewportSize(sideways);
    await slideAt(page, 'problems', 6).waitFor();
    await page.context().close();
  });
});
