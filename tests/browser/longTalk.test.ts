import type { Page } from 'playwright-core';
import { type OpenedDeck, type OpenedWindows, openFixture, openWindows } from './openDeck.ts';

const heading = (page: Page) => page.locator('main section:visible').getByRole('heading');

/** The slides that are mounted in the deck, by number, once they are these. */
const mounts = (page: Page, numbers: readonly number[]) =>
  page.waitForFunction((expected) => {
    const mounted = document.querySelectorAll<HTMLElement>('main section[data-slide]');
    const found = [...mounted].map(({ dataset }) => Number(dataset.slide!.slice(6)));
    return found.sort((a, b) => a - b).join() === expected;
  }, numbers.join());

/** The pictures that the page has asked for, by the number of their slide. */
const pictures = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /svg\?(\d+)/.exec(name)?.[1] ?? []),
  );

describe('a talk of a thousand slides', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openFixture('/many.html?slides=1000#slide-14');
  });

  it('loads the image of the slide after next, and none of later slides', async () => {
    const { page, press } = deck;
    await mounts(page, [4, 13, 14, 15, 16]);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('svg?16')),
    );
    expect(await pictures(page)).toEqual(['16']);
    for (let n = 0; n < 3; n++) await press('ArrowDown');
    await mounts(page, [4, 16, 17, 18, 19]);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('svg?19')),
    );
    expect(await pictures(page)).not.toContain('26');
  });

  it('keeps the state of a slide with keepMounted, and of no other', async () => {
    const { page, press, go } = deck;
    await go('#slide-4');
    const button = page.locator('main section:visible').getByRole('button');
    await button.click();
    await button.click();
    await press('ArrowDown');
    await button.click();
    expect(await button.innerText()).toBe('Pressed 1 times');
    await go('#slide-900');
    await mounts(page, [4, 899, 900, 901, 902]);
    await go('#slide-4');
    expect(await button.innerText()).toBe('Pressed 2 times');
    await press('ArrowDown');
    expect(await button.innerText()).toBe('Pressed 0 times');
  });

  it('has an overview that draws only visible slides, and has a button for every slide', async () => {
    const { page, press, go, at } = deck;
    await go('#slide-500');
    await press('o');
    const dialog = page.getByRole('dialog', { name: 'Overview' });
    const drawn = (number: number) => dialog.locator(`[data-slide="slide-${number}"]`);
    await drawn(500).waitFor();
    await drawn(498).waitFor();
    expect(await dialog.locator('section').count()).toBeLessThan(100);
    expect(await dialog.getByRole('button', { name: /^Slide/ }).count()).toBe(1000);

    // The current one has the focus, in the middle, or as near to it as a whole row at the top allows.
    const middle = () =>
      page.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        const name = document.activeElement!.getAttribute('aria-label');
        return { name, off: Math.abs((top + bottom) / 2 - window.innerHeight / 2) };
      });
    const { name, off } = await middle();
    expect(name).toBe('Slide 500: Slide number 500');
    expect(off).toBeLessThan(150);

    // A slide that is drawn later does not take more space.
    const height = () => dialog.evaluate((element) => element.scrollHeight);
    const before = await height();
    expect(await drawn(1000).count()).toBe(0);
    await press('End');
    await drawn(1000).waitFor();
    await drawn(500).waitFor({ state: 'detached' });
    expect(await height()).toBe(before);
    await press('ArrowLeft');
    await press('Enter');
    await at('#slide-999');
    expect(await heading(page).innerText()).toBe('Slide number 999');
  });

  it('is printed completely', async () => {
    const { page, load } = deck;
    await load('/many.html?slides=1000&print-pdf');
    await page.locator('[data-slide="slide-1000"]').waitFor();
    expect(await page.locator('main section').count()).toBe(1000);
  });
});

describe('a talk of a thousand slides, with the presenter view', () => {
  let windows: OpenedWindows;

  beforeAll(async () => {
    windows = await openWindows({ fixture: '/many.html?slides=1000#slide-700/2' });
  });

  it('opens anywhere, and goes on from there in both directions', async () => {
    const { page, press, at } = windows.audience;
    expect(await heading(page).innerText()).toBe('Slide number 700');
    expect(await page.locator('main section:visible').getByRole('listitem').count()).toBe(2);
    // The fourth slide has asked to stay.
    await mounts(page, [4, 699, 700, 701, 702]);
    for (const key of ['PageUp', 'PageUp', 'PageUp']) await press(key);
    await at('#slide-699');
    for (const key of ['PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp']) await press(key);
    await at('#slide-697/3');
    expect(await heading(page).innerText()).toBe('Slide number 697');
    expect(await page.locator('main section:visible').getByRole('listitem').count()).toBe(3);
    await mounts(page, [4, 696, 697, 698, 699]);
    await press('End');
    await at('#slide-1000/3');
    await press('ArrowUp');
    await at('#slide-999');
    await mounts(page, [4, 998, 999, 1000]);
    expect(windows.problems).toEqual([]);
  });

  it('can be navigated from the presenter view, and is shown there', async () => {
    const { audience, presenter } = windows;
    await presenter.go('#slide-500');
    await audience.at('#slide-500');
    const shown = async () =>
      Promise.all(
        ['This slide', 'Next step'].map((name) =>
          presenter.page.getByLabel(name, { exact: true }).locator('section').innerText(),
        ),
      );
    await presenter.press('PageDown');
    await audience.at('#slide-500/1');
    const [here, next] = await shown();
    expect(here).toMatch(/\n500\n/);
    expect(here).toContain('One');
    expect(here).not.toContain('Two');
    expect(next).toContain('Two');
    await presenter.press('End');
    await presenter.press('ArrowUp');
    await audience.at('#slide-999');
    expect((await shown())[0]).toContain('Slide number 999');
  });

  it('counts and shows the steps of Spectacle’s own Appear in the presenter view', async () => {
    const { audience, presenter, problems } = windows;
    await presenter.go('#slide-7/3');
    await presenter.press('PageDown');
    await audience.at('#slide-8');
    await presenter.page.getByText('Slide 8 of 1,000 · step 0 of 2').waitFor();
    await presenter.press('PageDown');
    await audience.at('#slide-8/1');
    const seen = (text: string) =>
      audience.page
        .locator('main section:visible')
        .getByText(text)
        .evaluate((element) => getComputedStyle(element).opacity);
    expect([await seen('First'), await seen('Second')]).toEqual(['1', '0']);
    // A picture cannot know them one by one: it shows all.
    const here = presenter.page.getByLabel('This slide', { exact: true }).locator('section');
    expect(await here.getByText('Second').isVisible()).toBe(true);
    await presenter.press('PageDown');
    await audience.at('#slide-8/2');
    expect(await seen('Second')).toBe('1');
    await presenter.press('PageDown');
    await audience.at('#slide-9');
    expect(problems).toEqual([]);
  });
});
