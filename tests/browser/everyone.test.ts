import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck, openFixture, openSlides } from './openDeck.ts';
import { flat, treeOf } from './tree.ts';

const slidesOf = (page: Page) =>
  page.evaluate(() => window.lectern!.slides.map(({ id, steps }) => ({ id, steps })));

it('two slides with one heading have names of their own', async () => {
  const deck = await openDeck({ path: '/?exportMode=true' });
  const names = await deck.page.evaluate(() => window.lectern!.slides.map(({ title }) => title));
  const regions = flat(await treeOf(deck.page)).filter(({ role }) => role === 'region');
  expect(regions.length).toBe(names.length);
  expect(new Set(regions.map(({ name }) => name)).size).toBe(names.length);
});

describe('someone on stage', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openDeck();
    await deck.page.getByRole('status').waitFor({ state: 'attached' });
  });

  it('hears what a step reveals, with labels and without what is hidden', async () => {
    const { page, go, press } = deck;
    await go('#problems/0');
    await press('PageDown');
    const said = page.getByRole('status').getByText('Hallucinations.');
    await said.waitFor({ state: 'attached' });
    expect(await said.textContent()).toBe(
      'Hallucinations. The code looks right but calls an API that doesn’t exist',
    );
  });

  it('is on the heading when the link with the focus goes with its step, or with its slide', async () => {
    const { page, go, press } = deck;
    await go('#skills-still-matter/4');
    for (const keys of [['PageUp', 'PageUp', 'PageUp'], ['ArrowDown']]) {
      await go('#skills-still-matter/4');
      await page.getByRole('link', { name: 'TsodingDaily' }).focus();
      for (const key of keys) await press(key);
      const heading = page.locator('main section:visible :is(h1, h2)');
      await page.waitForFunction(() => /^H[12]$/.test(document.activeElement!.tagName));
      expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  it('reads on in a long dialog with Page Down, and the page of the room stays', async () => {
    const { page, go, press } = deck;
    await go('#problems/0');
    await page.setViewportSize({ width: 683, height: 384 });
    await press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.querySelector('dialog')!.scrollTop > 0);
    expect(await dialog.isVisible()).toBe(true);
    await press('Escape');
    expect(new URL(page.url()).hash).toBe('#problems');
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('can switch letters off as keys, which the browser remembers', async () => {
    const { page, go, press, load } = deck;
    await go('#problems/0');
    await press('?');
    await page.getByRole('checkbox', { name: /^Letters and signs/ }).uncheck();
    expect(await page.getByRole('dialog').getByText('Start in full screen').count()).toBe(1);
    expect(await page.getByRole('dialog').getByText('g', { exact: true }).count()).toBe(0);
    await press('Escape');
    for (const key of ['n', 'b', 'g', '.', '?']) await press(key);
    await load('/#problems');
    await press('n');
    expect(new URL(page.url()).hash).toBe('#problems');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await press('Space');
    expect(new URL(page.url()).hash).toBe('#problems/1');
    await press('Control+k');
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    await press('Escape');
  });
});

describe.each([
  ['the talk', 'DECK_ORIGIN', '16:9'],
  ['the talk', 'DECK_ORIGIN', '4:3'],
  ['the talk about a harbor', 'HARBOR_ORIGIN', '16:9'],
])('someone with more space in all texts of %s', (_name, origin, ratio) => {
  it(`loses no text on any slide, in any picture of one, and no title, at ${ratio}`, async () => {
    const { page, go, load, problems } = await openSlides(process.env[origin], {
      path: `/?aspectRatio=${ratio}`,
      // Otherwise, a third of the time goes into the motion between slides.
      reducedMotion: true,
    });
    await page.locator('nav').waitFor({ state: 'attached' });
    const lostOnAll = async () => {
      const lost: string[] = [];
      for (const { id, steps } of await slidesOf(page)) {
        await go(`#${id}/${steps}`);
        lost.push(...(await page.evaluate(lostTexts)));
      }
      return lost;
    };
    // Of code that is too long for its panel, some lines are shown at a time.
    const elsewhere = await lostOnAll();
    const addSpace = () =>
      page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
    await addSpace();
    const lost = await lostOnAll();

    // All pictures of the overview are drawn, in front of those of the presenter view.
    await page.setViewportSize({ width: 640, height: 3000 });
    await load(`/?aspectRatio=${ratio}&presenterMode&overviewMode`);
    await addSpace();
    await page.locator('dialog section[style*="zoom"]').first().waitFor();
    lost.push(...(await page.evaluate(lostTexts)));
    expect(lost.filter((text) => !elsewhere.includes(text))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    const hidden = await page
      .locator('main > header > h1')
      .evaluate((title) => title.scrollHeight - title.clientHeight);
    expect(hidden).toBeLessThan(2);
    expect(problems).toEqual([]);
  });
});

/**
 * The texts that slides, or boxes in them, cut, that are on the progress, and large headings with a broken word: of the slide on
 * stage, and of pictures.
 */
function lostTexts() {
  const slides = [...document.querySelectorAll('section[data-hidden="false"]')];
  return slides.flatMap((slide) => {
    const px = slide.getBoundingClientRect().width / 1366;
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const lost: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement!;
      if (!text.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const isDrawing = parent.closest('[aria-hidden="true"]') && !parent.closest('svg');
      if (isDrawing) continue; // or an emoji as large as one
      const range = document.createRange();
      range.selectNodeContents(text);
      const line = range.getBoundingClientRect();
      const boxes: Element[] = [];
      for (let box = parent; box !== slide.parentElement; box = box.parentElement!) {
        const cuts =
          box instanceof HTMLElement && /clip|hidden/.test(getComputedStyle(box).overflow);
        if (box === slide || cuts) boxes.push(box);
      }
      const edges = boxes.map((box) => box.getBoundingClientRect());
      if (edges.some(({ width }) => width < 3 * px)) continue; // for screen readers
      const beyond = edges.map((edge) =>
        Math.max(
          edge.left - line.left,
          line.right - edge.right,
          edge.top - line.top,
          line.bottom - edge.bottom,
        ),
      );
      const progress = slide.querySelector('[data-progress]')?.getBoundingClientRect();
      const isOnProgress =
        progress &&
        line.bottom > progress.top &&
        line.top < progress.bottom &&
        !parent.closest('pre');
      const words = parent.closest('[data-size="display"]') ? text.data.matchAll(/\p{L}+/gu) : [];
      const isBroken = [...words].some(({ 0: { length }, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + length);
        return range.getClientRects().length > 1;
      });
      if (Math.max(...beyond) > 6 * px || isOnProgress || isBroken)
        lost.push(`${slide.getAttribute('data-slide')}: ${text.data}`);
    }
    return lost;
  });
}

/** What is beyond the sides of the window, is cut, scrolls sideways, or is too small for a finger. */
function outOfReach() {
  const root = document.querySelector('dialog[open]') ?? document.body;
  return [document.documentElement, ...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => !element.closest('form, svg') && element.checkVisibility())
    .filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width < 3) return false; // for screen readers
      const { overflowX } = getComputedStyle(element);
      const isTooWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isTarget = element.matches('button, input, a, [role="option"]');
      return (
        left < -1 ||
        right > window.innerWidth + 1 ||
        (isTooWide && (overflowX !== 'visible' || element.tagName === 'HTML')) ||
        (isTarget && Math.min(width, height) < 24)
      );
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

describe('a speaker', () => {
  it.each([
    ['on a phone', 390, 664, 2],
    ['on a phone held across', 844, 390, 2],
    ['who enlarges the page to 200 %', 683, 384, 2],
  ])('%s has Back and Next in reach, wherever the page is', async (_who, width, height, scale) => {
    const { page, at } = await openDeck({
      path: '/?presenterMode=true#problems/2',
      viewport: { width, height },
      context: { deviceScaleFactor: scale },
    });
    const next = page.getByRole('button', { name: /^Next/ });
    for (const top of [0, 10_000]) {
      await page.evaluate((y) => window.scrollTo(0, y), top);
      const box = (await next.boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(box.height).toBeGreaterThanOrEqual(44);
    }
    await next.click();
    await at('#problems/3');
  });

  it.each([
    ['on a phone', 390, 844],
    ['on a small phone', 375, 667],
    ['on a phone held across', 844, 390],
    ['on a small phone held across', 667, 375],
    ['who enlarges the page to 200 %', 683, 384],
  ])('%s sees the notes, the time and three slides without scrolling', async (_who, ...size) => {
    const [width, height] = size;
    const { page } = await openDeck({
      path: '/?presenterMode=true#problems/2',
      viewport: { width, height },
    });
    const bar = (await page.getByRole('group', { name: 'Move' }).boundingBox())!.y;
    const spent = page.locator('dl > div').filter({ hasText: 'Time spent' });
    for (const part of [
      page.getByRole('group', { name: 'Notes' }),
      page.getByRole('region', { name: 'This slide' }),
      page.getByRole('region', { name: 'Next step' }),
      page.getByRole('region', { name: 'Next slide' }),
      spent,
    ]) {
      const box = (await part.boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(bar);
    }
    // Five lines of notes.
    const { height: room } = (await page.getByRole('group', { name: 'Notes' }).boundingBox())!;
    expect(room).toBeGreaterThan(5 * 22 * 1.4);
    await page.context().close();
  });

  it.each([
    ['who enlarges a page to 200 %', 683, 384, 2],
    ['who enlarges a page to 400 %', 342, 192, 4],
    ['on a phone', 390, 664, 2],
  ])('%s reaches everything in the presenter view and in dialogs', async (...size) => {
    const [, width, height, deviceScaleFactor] = size;
    const { page, press } = await openDeck({
      path: '/?presenterMode=true#problems/2',
      viewport: { width, height },
      context: { deviceScaleFactor },
    });
    await page.getByRole('button', { name: 'Next →' }).waitFor();
    expect(await page.evaluate(outOfReach)).toEqual([]);
    await press('?');
    expect(await page.evaluate(outOfReach)).toEqual([]);
    const ends = await page
      .locator('dialog dd')
      .evaluateAll((all) => all.map((keys) => Math.round(keys.getBoundingClientRect().right)));
    expect(new Set(ends).size).toBe(1);
    // Its beginning is seen, not its end.
    expect(await page.locator('dialog').evaluate((one) => one.scrollTop)).toBe(0);
    for (const key of ['o', 'g']) {
      await press('Escape');
      await press(key);
      expect(await page.evaluate(outOfReach)).toEqual([]);
    }
    const field = page.getByRole('combobox');
    expect((await field.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await field.fill('advice');
    const option = page.getByRole('option', { name: 'MY ADVICE' });
    await option.scrollIntoViewIfNeeded();
    expect((await option.boundingBox())!.height).toBeGreaterThan(24);
    await page.getByRole('status').getByText('Slides: 1').waitFor({ state: 'attached' });
    await press('Escape');
    await page.getByRole('button', { name: 'Summary' }).click();
    await page.getByRole('row').first().waitFor();
    expect(await page.evaluate(outOfReach)).toEqual([]);
    await press('Escape');
    await page.context().close();
  });

  it('who cannot see hears the texts of this slide, of the next step and of the next slide', async () => {
    const deck = await openDeck({ path: '/?presenterMode=true#problems/1' });
    await deck.page.getByText('Maintainability').last().waitFor({ state: 'attached' });
    const regions = flat(await treeOf(deck.page)).filter(({ role }) => role === 'region');
    const said = (name: string) =>
      flat(regions.filter((region) => region.name === name))
        .filter(({ role }) => role === 'StaticText')
        .map((part) => part.name);
    expect(said('This slide')).toContain('Hallucinations');
    expect(said('This slide')).not.toContain('Maintainability');
    expect(said('Next step')).toContain('Maintainability');
    expect(said('Next slide').join(' ')).toContain('Engineers are so dramatic!');
  });
});

it('forced colors show how far the talk and its phases are', async () => {
  const { page } = await openDeck({ path: '/#phase-2', context: { forcedColors: 'active' } });
  // It is loaded with the styles of what is around the stage.
  await page.getByRole('status').waitFor({ state: 'attached' });
  const linesOf = (selector: string) =>
    page.locator(`section:visible ${selector}`).evaluateAll((all) =>
      all.map((element) => {
        const { borderTopWidth, outlineStyle, outlineColor } = getComputedStyle(element);
        return `${borderTopWidth} ${outlineStyle} ${outlineColor !== 'rgba(0, 0, 0, 0)'}`;
      }),
    );
  const progress = await linesOf('[data-progress] > i');
  const kinds = ['4px solid true', '8px solid true', '0px solid true'];
  expect([...new Set(progress)]).toEqual(kinds);
  expect(await linesOf('[data-lit]')).toEqual(['0px solid true']);
});

it('forced colors keep dots between words, arrows between stages, and what tells the item that is lit', async () => {
  const { page, go } = await openDeck({
    path: '/#level-3/5',
    context: { forcedColors: 'active', colorScheme: 'dark' },
  });
  const slide = page.locator('section[data-hidden="false"]');
  const dot = slide.getByText('·').locator('..').first();
  expect(await dot.evaluate((sign) => getComputedStyle(sign).backgroundImage)).toContain('255');
  const arrow = await slide
    .locator('li')
    .nth(1)
    .evaluate((stage) => getComputedStyle(stage, '::before').backgroundColor);
  expect(arrow).not.toBe('rgb(0, 0, 0)');
  await go('#problems/3');
  const lit = await slide
    .locator('[data-state]')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).outlineStyle));
  expect(lit.filter((style) => style === 'solid')).toHaveLength(1);
});

it('forced colors draw charts, diagrams and ticks in the colors of the system', async () => {
  const { page, go } = await openFixture('/themes.html?harbor&theme=midnight', {
    context: { forcedColors: 'active', colorScheme: 'light' },
  });
  const inksOf = (selector: string, property: 'fill' | 'stroke') =>
    page
      .locator(`main section[data-hidden="false"] ${selector}`)
      .evaluateAll((all, name) => all.map((one) => getComputedStyle(one)[name]), property);
  const black = new Set(['rgb(0, 0, 0)']);
  await go('#every-berth-is-free-sooner');
  expect(new Set(await inksOf('svg text', 'fill'))).toEqual(black);
  await go('#the-states-of-a-berth/1');
  expect(new Set(await inksOf('svg text', 'fill'))).toEqual(black);
  expect(new Set(await inksOf('[data-edge] > path:first-of-type', 'stroke'))).toEqual(black);
  await go('#seven-libraries-five-properties');
  expect(new Set(await inksOf('td svg', 'stroke'))).toEqual(black);
  await page.context().close();
});

describe('someone who has asked for more contrast', () => {
  const inkOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color);

  it.each(['more', 'no-preference'] as const)(
    'sees %s on stage and in the text',
    async (contrast) => {
      const { page, load } = await openDeck({ path: '/#phase-2', context: { contrast } });
      const quiet = 'section[data-hidden="false"] p:has-text("ChatGPT, Claude.ai")';
      const title = await inkOf(page, 'section[data-hidden="false"] h2');
      // The theme comes soon after the talk.
      await page.getByRole('status').first().waitFor({ state: 'attached' });
      expect((await inkOf(page, quiet)) === title).toBe(contrast === 'more');
      const edgesOf = (selector: string) =>
        page.locator(selector).evaluateAll((all) =>
          all.map((one) => {
            const { outlineColor, borderColor } = getComputedStyle(one);
            return one.matches('button') ? borderColor : outlineColor;
          }),
        );
      const transparent = 'rgba(0, 0, 0, 0)';
      const parts = 'section[data-hidden="false"] [data-progress] > i';
      expect((await edgesOf(parts)).includes(transparent)).toBe(contrast !== 'more');
      await load('/?presenterMode');
      await page.getByRole('button', { name: 'Keys' }).waitFor();
      expect((await edgesOf('main button')).includes(transparent)).toBe(contrast !== 'more');
      await load(`${process.env.HARBOR_ORIGIN}/?view=read`);
      const text = await inkOf(page, 'article h2');
      expect((await inkOf(page, 'article thead th')) === text).toBe(contrast === 'more');
      await page.context().close();
    },
  );
});
