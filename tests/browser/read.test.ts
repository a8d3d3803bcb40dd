import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { slides as harbor } from '../talks/harbor/slides.ts';
import { type OpenedDeck, openDeck, openFixture, openSlides } from './openDeck.ts';
import { asTyped, talk } from './talk.ts';

declare global {
  interface Window {
    axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> };
  }
}

const upright = { width: 390, height: 844 };
const sideways = { width: 844, height: 390 };
const narrow = { width: 320, height: 640 };

const talks = [
  { name: 'the talk', origin: 'DECK_ORIGIN', ids: talk.map(({ id }) => id) },
  { name: 'the second talk', origin: 'HARBOR_ORIGIN', ids: harbor.map(([id]) => id) },
];

const counter = (page: Page) => page.getByRole('navigation', { name: 'Slides' }).getByText('/');
const hashOf = (page: Page) => new URL(page.url()).hash;
const article = (page: Page, id: string) => page.locator(`main > article[id="${id}"]`);

/** What is in the reading view, as words. The numbers of slides are not text of the page. */
const wordsOf = (page: Page, id: string) =>
  article(page, id).evaluate((element) => element.textContent);

/** Texts that are smaller than 16 px, and elements that are wider than the window. */
const badPlaces = (page: Page) =>
  page.evaluate(() => {
    const small: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.nodeValue?.trim() || parent.closest('style, script')) continue;
      if (!parent.checkVisibility()) continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < 16) small.push(`${size} px: ${node.nodeValue}`);
    }
    const isInScroller = (element: Element) =>
      element.parentElement!.closest('pre, [data-scroll]') !== null;
    const wide = [...document.querySelectorAll('main *, header, nav')]
      .filter((element) => element.checkVisibility() && !isInScroller(element))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
    return { small, wide, sideways: document.documentElement.scrollWidth - innerWidth };
  });

/** The spaces of WCAG 1.4.12. */
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

describe.each(talks)('$name on a phone held upright', ({ origin, ids }) => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openSlides(process.env[origin], { viewport: upright });
    await counter(deck.page).waitFor();
  });

  it('has an article for each slide, with its heading', async () => {
    const found = await deck.page
      .locator('main > article')
      .evaluateAll((all) => all.map((one) => [one.id, one.querySelectorAll('h2').length]));
    expect(found).toEqual(ids.map((id) => [id, 1]));
    expect(await deck.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it.each([upright, narrow])('has no text below 16 px and nothing too wide in %j', async (size) => {
    await deck.page.setViewportSize(size);
    expect(await badPlaces(deck.page)).toEqual({ small: [], wide: [], sideways: 0 });
    const heights = await deck.page
      .locator('main a')
      .evaluateAll((all) => all.map((one) => one.getClientRects()[0]!.height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  it('has its bar on the text, unless the window is low: at its end', async () => {
    const positions = async (height: number) => {
      await deck.page.setViewportSize({ width: 320, height });
      return deck.page
        .locator('nav.lectern-ui, .lectern-ui[data-mode]')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).position));
    };
    expect(await positions(568)).toEqual(['fixed', 'fixed']);
    expect(await positions(256)).toEqual(['static', 'static']);
  });

  it('loses no text to wider spaces, and to letters twice as large', async () => {
    await deck.page.setViewportSize(narrow);
    const style = await deck.page.addStyleTag({ content: `${spaced} html { font-size: 200% }` });
    expect(await badPlaces(deck.page)).toEqual({ small: [], wide: [], sideways: 0 });
    const cut = await deck.page.evaluate(() =>
      [...document.querySelectorAll('main *, nav *')]
        .filter((element) => element.checkVisibility())
        .filter((element) => getComputedStyle(element).overflowY === 'hidden')
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .filter((element) => getComputedStyle(element).position !== 'absolute')
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    await style.evaluate((element) => (element as Element).remove());
  });

  it.each(['midnight', 'paper'])('gives axe nothing to find in %s', async (theme) => {
    await deck.load(`/?theme=${theme}`);
    await counter(deck.page).waitFor();
    await deck.page.addScriptTag({ path: createRequire(__filename).resolve('axe-core') });
    const { violations } = await deck.page.evaluate(() =>
      window.axe.run('html', { resultTypes: ['violations'] }),
    );
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ).toEqual([]);
  });

  it('has the same text without scripts', async () => {
    await deck.page.setViewportSize(upright);
    await deck.load('/');
    await counter(deck.page).waitFor();
    const bare = await openBare(origin, upright);
    const [withScript, without] = await Promise.all(
      [deck.page, bare].map((page) =>
        page
          .locator('main > article')
          .evaluateAll((all) =>
            all.map((one) => [one.textContent, one.querySelectorAll('[data-hyphen]').length]),
          ),
      ),
    );
    expect(without).toEqual(withScript);
    expect(await badPlaces(bare)).toEqual({ small: [], wide: [], sideways: 0 });
    const [one, other] = await Promise.all(
      [deck.page, bare].map((page) =>
        page.locator('header h1').evaluate((element) => {
          const { fontFamily, fontSize, color } = getComputedStyle(element);
          return [fontFamily, fontSize, color, element.getBoundingClientRect().left];
        }),
      ),
    );
    expect(other).toEqual(one);
    await bare.close();
  });

  it('is printed from a phone, too: on white up to the last sheet', async () => {
    const { page } = deck;
    const text = await page.locator('.lectern-read').elementHandle();
    const printed = await page.pdf();
    // A sheet is wider than the phone: another view would have taken its place.
    expect(await text.evaluate((one) => one.isConnected)).toBe(true);
    const bare = await openBare(origin, upright);
    const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length;
    expect(sheets(await bare.pdf())).toBe(sheets(printed));
    await page.emulateMedia({ media: 'print' });
    const grounds = await page.evaluate(() =>
      [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor),
    );
    expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ media: 'screen' });
    await bare.close();
  });

  it('logs nothing, and requests nothing from another machine', () => {
    expect(deck.problems).toEqual([]);
  });
});

/** The page in a browser that runs no scripts. */
async function openBare(origin: string, viewport: BrowserContextOptions['viewport']) {
  const { page } = await openDeck();
  const context = await page
    .context()
    .browser()!
    .newContext({ viewport, javaScriptEnabled: false });
  await page.context().close();
  const bare = await context.newPage();
  await bare.goto(process.env[origin]!);
  return bare;
}

describe('what the eye sees on stage', () => {
  it('is there in columns, which are beside each other where they have room', async () => {
    const { page } = await openSlides(process.env.HARBOR_ORIGIN, { viewport: upright });
    await counter(page).waitFor();
    const tops = () =>
      article(page, 'five-names-have-changed')
        .getByRole('heading', { level: 3 })
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    const [old, changed] = await tops();
    expect(changed).toBe(old);
    await page.setViewportSize(narrow);
    const [above, below] = await tops();
    expect(below).toBeGreaterThan(above! + 100);
    await page.context().close();
  });

  it('is reached with buttons beside each other, also where the page reads from right to left in English words', async () => {
    const { page } = await openFixture('/hebrew.html?view=read', { viewport: narrow });
    await counter(page).waitFor();
    const lefts = await Promise.all(
      ['Back', 'Next', 'Slides'].map(async (name) => {
        const { x, width } = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
        return [x, x + width];
      }),
    );
    const sorted = lefts.flat().toSorted((one, other) => one - other);
    expect(lefts.flat()).toEqual(sorted);
    await page.context().close();
  });

  it('goes on to the side behind a shadow', async () => {
    const { page } = await openSlides(process.env.HARBOR_ORIGIN, { viewport: upright });
    await counter(page).waitFor();
    const grounds = await page
      .locator('main :is(pre, [data-scroll])')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundAttachment));
    // What covers the shadows moves with the content.
    expect(new Set(grounds)).toEqual(new Set(['local, local, scroll, scroll, scroll']));
    // A wide picture does it when it is opened: only then can its words be read.
    const picture = page.locator('main').getByAltText('A change: the call has no retries');
    const sizes = () =>
      picture.evaluate((one) => [one.clientWidth, document.documentElement.scrollWidth]);
    expect(await sizes()).toEqual([350, 390]);
    await picture.locator('..').press('Enter');
    expect(await sizes()).toEqual([800, 390]);
    await page.context().close();
  });

  it('is there in pipelines and pictures', async () => {
    const { page } = await openDeck({ path: '/?view=read' });
    await counter(page).waitFor();
    const stages = article(page, 'level-3').locator('ol > li');
    const arrows = await stages.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one, '::before').content.includes('↓')),
    );
    expect(arrows).toEqual([false, true, true, true, true]);
    // An emoji as a picture has its own colors; beside words it has the color of text.
    const fontOf = (id: string) =>
      article(page, id)
        .locator('i')
        .first()
        .evaluate((one) => getComputedStyle(one).fontFamily.includes('Lectern Pictures'));
    expect(await fontOf('this-is-fine')).toBe(true);
    expect(await fontOf('problems')).toBe(false);
    await page.context().close();
  });
});

/** An icon is beside its words, or says what the color of a box says. */
const emojiFirst = /^[\p{Extended_Pictographic}\p{M}\u200D]+/u;

const closed = (text: string) => text.replace(/\s/g, '');

describe('the words of the talk', () => {
  it('are all there, each once', async () => {
    const { page } = await openDeck({ path: '/?view=read' });
    await counter(page).waitFor();
    for (const { id, lines } of talk) {
      const words = closed(asTyped(await wordsOf(page, id)));
      const typed = closed(lines.map(({ text }) => text).join(' '));
      const parts = lines
        .flatMap(({ text }) => text.split(/\s*(?:\{.*?\}|[—–→])\s*/))
        .map((piece) => closed(piece.replace(emojiFirst, '')))
        .filter((part) => part.length > 8);
      // As often as the author wrote it.
      const countIn = (text: string) => parts.map((part) => [part, text.split(part).length - 1]);
      expect(countIn(words)).toEqual(countIn(typed));
    }
    await page.context().close();
  });
});

describe('a reader', () => {
  let deck: OpenedDeck;
  const press = (name: string) => deck.page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    deck = await openDeck({ viewport: upright, path: '/#problems' });
    await counter(deck.page).waitFor();
  });

  it('begins at the slide of the address, and goes on from there', async () => {
    const top = () =>
      article(deck.page, 'problems').evaluate((one) => one.getBoundingClientRect().top);
    expect(Math.abs(await top())).toBeLessThan(2);
    expect(await counter(deck.page).innerText()).toBe('4 / 23');
    await press('Next');
    expect(await counter(deck.page).innerText()).toBe('5 / 23');
    await deck.page.waitForURL(/#so-dramatic$/);
    await press('Back');
    await press('Back');
    expect(await counter(deck.page).innerText()).toBe('3 / 23');
    await deck.page.waitForURL(/#this-is-fine$/);
  });

  it.each([
    ['#7', 'would-you-fly-answers', '7 / 23'],
    ['#phase-1/2', 'phase-1', '9 / 23'],
    ['#level-2', 'level-2', '20 / 23'],
  ])('finds the slide of %s', async (hash, id, count) => {
    await deck.go(hash);
    await counter(deck.page).getByText(count, { exact: true }).waitFor();
    expect(
      await article(deck.page, id).evaluate((one) => Math.abs(one.getBoundingClientRect().top) < 2),
    ).toBe(true);
  });

  it('finds the slide in the counter and the address after scrolling', async () => {
    await article(deck.page, 'my-advice').evaluate((one) => one.scrollIntoView());
    await counter(deck.page).getByText('15 / 23', { exact: true }).waitFor();
    await deck.page.waitForURL(/#my-advice$/);
    expect(await deck.page.title()).toBe('Vibe coding');
  });

  it('has the stage at the same slide when the phone is turned, and back', async () => {
    await deck.go('#phase-3');
    await deck.page.setViewportSize(sideways);
    await deck.page.locator('main section[data-slide="phase-3"][data-hidden="false"]').waitFor();
    await deck.press('PageDown');
    await deck.page.setViewportSize(upright);
    await counter(deck.page).getByText('11 / 23', { exact: true }).waitFor();
    expect(hashOf(deck.page)).toBe('#phase-3/1');
  });

  it('chooses the slides, and the choice is kept', async () => {
    await press('Slides');
    await deck.page.locator('main section[data-slide="phase-3"]').waitFor();
    await deck.load('/#phase-3');
    await deck.page.locator('main section[data-slide="phase-3"]').waitFor();
    expect(await deck.page.locator('article').count()).toBe(0);
    await press('Read');
    await counter(deck.page).getByText('11 / 23', { exact: true }).waitFor();
    await deck.load('/#phase-3');
    await counter(deck.page).getByText('11 / 23', { exact: true }).waitFor();
  });

  it('reaches everything with the keyboard', async () => {
    await deck.load('/');
    await counter(deck.page).waitFor();
    await deck.page.keyboard.press('Tab');
    const skip = deck.page.getByRole('link', { name: 'Skip to the slides' });
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.width).toBeGreaterThan(100);
    await deck.page.keyboard.press('Enter');
    await deck.page.waitForURL(/#vibe-coding$/);
    for (const name of ['Back', 'Next', 'Slides']) {
      const { width, height } = (await deck.page
        .getByRole('button', { name, exact: true })
        .boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await deck.page.getByRole('button', { name: 'Next', exact: true }).focus();
    await deck.page.keyboard.press('Enter');
    await counter(deck.page).getByText('2 / 23', { exact: true }).waitFor();
    await deck.page
      .getByRole('status')
      .getByText('2: What IS vibe coding?')
      .waitFor({ state: 'attached' });
    // The dialogs know by the address where somebody reads.
    await deck.page.waitForURL(/#what-is-vibe-coding/);
    await deck.page.keyboard.press('?');
    const keys = deck.page.getByRole('dialog', { name: 'Keys' });
    expect(await keys.locator('dt').allInnerTexts()).toEqual([
      'Go to a slide, or run a command',
      'Overview',
      'Keys',
    ]);
    await deck.page.keyboard.press('?');
    await keys.waitFor({ state: 'detached' });
    await deck.page.keyboard.press('o');
    const current = deck.page.locator('dialog [aria-current="true"]');
    expect(await current.getAttribute('aria-label')).toContain('Slide 2:');
    await deck.page.keyboard.press('Escape');
    await deck.page.keyboard.press('g');
    await deck.page.getByRole('combobox').fill('advice');
    await deck.page.keyboard.press('Enter');
    await counter(deck.page).getByText('15 / 23', { exact: true }).waitFor();
  });

  it('sees no notes, unless the address publishes them', async () => {
    const notes = deck.page.getByText('Notes', { exact: true });
    expect(await notes.count()).toBe(0);
    await deck.load('/?view=read&notes');
    await counter(deck.page).waitFor();
    expect(await notes.count()).toBeGreaterThan(15);
  });
});

it('shows a phone the text before any script of the talk, and the deck takes over in place', async () => {
  const { page } = await openDeck();
  const context = await page.context().browser()!.newContext({ viewport: upright });
  const phone = await context.newPage();
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await phone.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await phone.goto(`${process.env.DECK_ORIGIN}/#problems`, { waitUntil: 'commit' });
  await article(phone, 'problems').waitFor();
  expect(await phone.locator('section').count()).toBe(0);
  const place = () => article(phone, 'problems').evaluate((one) => one.getBoundingClientRect().top);
  const before = await place();
  release();
  await counter(phone).waitFor();
  expect(Math.abs((await place()) - before)).toBeLessThan(2);
  expect(await phone.locator('#lectern-text, #lectern-poster').count()).toBe(0);
  await context.close();
});

it('leads to the slide that is shown while the talk is presented, and never jumps', async () => {
  const { page, press } = await openDeck({ path: '/#problems' });
  const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await presenter.getByRole('button', { name: 'Next →' }).waitFor();
  const reader = await page.context().newPage();
  await reader.goto(`${process.env.DECK_ORIGIN}/?view=read#my-advice`);
  await counter(reader).getByText('15 / 23', { exact: true }).waitFor();
  await reader.getByRole('button', { name: 'Now: slide 4' }).waitFor();
  await press('PageDown');
  expect(await counter(reader).innerText()).toBe('15 / 23');
  await reader.getByRole('button', { name: 'Now: slide 4' }).click();
  await counter(reader).getByText('4 / 23', { exact: true }).waitFor();
  // Reading moves nobody else.
  await reader.getByRole('button', { name: 'Next', exact: true }).click();
  expect(hashOf(page)).toMatch(/^#problems/);
  await page.context().close();
});

it('says that a slide is broken, and shows the others', async () => {
  const deck = await openSlides(process.env.FIXTURES_ORIGIN, {
    viewport: upright,
    path: '/broken.html',
  });
  await counter(deck.page).waitFor();
  await deck.page.locator('article').getByText('This slide could not be shown').first().waitFor();
  expect(await deck.page.locator('article').count()).toBeGreaterThan(2);
});
