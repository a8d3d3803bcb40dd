import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck, openFixture, openWindows } from './openDeck.ts';
import { stepsOf, talk } from './talk.ts';

const hash = (page: Page) => new URL(page.url()).hash;
const message = 'This slide could not be shown. The talk goes on.';
const notes = (page: Page) => page.getByRole('group', { name: 'Notes' });

/** A window in which each test loads what it is about. */
let deck: OpenedDeck;

beforeAll(async () => {
  deck = await openFixture('/rehearsal.html');
});

describe('a slide that throws', () => {
  it('while it is shown keeps its place and its title, and the presenter has its notes', async () => {
    const { audience, presenter } = await openWindows({
      fixture: '/rehearsal.html#timer',
    });
    const slide = audience.page.locator('main section:visible');
    await slide.getByText(message).waitFor();
    expect(await slide.getByRole('heading', { name: 'Timer' }).isVisible()).toBe(true);
    expect(await slide.getByText('What to say when it is broken.').isVisible()).toBe(true);
    expect(hash(audience.page)).toBe('#timer');
    expect(await presenter.page.getByText(/^Slide 7 of 8(?!:)/).isVisible()).toBe(true);
    expect(await notes(presenter.page).innerText()).toBe('What to say when it is broken.');
    await presenter.page.getByText('the slide has thrown an error.').waitFor();
    await audience.press('PageDown');
    await presenter.at('#finish');
    await presenter.press('PageUp');
    await audience.at('#timer');
    expect(await slide.getByText(message).isVisible()).toBe(true);
  });

  it.each([
    ['as soon as it is shown', 'at-once', 'At once', 2, 'What the first slide was to say.'],
    ['before it is a slide', 'before', 'Before', 3, 'What the second slide was to say.'],
  ])('%s leaves the presenter its title and notes', async (_when, id, title, number, text) => {
    const { page, load } = deck;
    await load(`/broken.html?presenterMode#${id}`);
    await page.getByText(`Slide ${number} of 5`, { exact: true }).waitFor();
    expect(await notes(page).innerText()).toBe(text);
    expect(await page.locator('section[aria-label="Notes"] h2').innerText()).toBe(title);
    await page.locator('section[aria-label="This slide"] section').getByText(message).waitFor();
  });
});

describe('what cannot be loaded', () => {
  /** The texts of the slide that leave it, and the boxes that cut theirs off. */
  const misplaced = () => {
    const slide = [...document.querySelectorAll<HTMLElement>('main section')].find((section) =>
      section.checkVisibility(),
    )!;
    const outer = slide.getBoundingClientRect();
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const problems: string[] = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      const isInside =
        box.left >= outer.left &&
        box.right <= outer.right &&
        box.top >= outer.top &&
        box.bottom <= outer.bottom;
      // A large emoji may leave the slide on purpose.
      const isDrawing = walker.currentNode.parentElement!.closest('[aria-hidden="true"]');
      if (!isInside && !isDrawing && box.width > 0)
        problems.push(`${slide.id} ${walker.currentNode.nodeValue}`);
    }
    return problems;
  };

  it('if it is every font, changes no layout: nothing leaves its slide, and all text is there', async () => {
    const { page, go, load, problems } = await openDeck();
    await page.context().route('**/*.woff2', (route) => route.abort());
    await load('/');
    const found: string[] = [];
    for (const slide of talk) {
      await go(`#${slide.id}/${stepsOf(slide)}`);
      found.push(...(await page.evaluate(misplaced)));
    }
    expect(found).toEqual([]);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(loaded.filter((family) => !family.includes('Standby'))).toEqual([]); // those are the machine's
    expect(problems.filter((problem) => !problem.includes('.woff2'))).toEqual([]);
  });

  it('if it is an image, leaves its space and its alternative text', async () => {
    const { page, load } = deck;
    await load('/rehearsal.html#picture');
    const slide = page.locator('main section:visible');
    const picture = slide.getByRole('img', { name: 'A lighthouse' });
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
    expect(await picture.evaluate((image: HTMLElement) => image.offsetHeight)).toBe(300);
    expect(await slide.getByRole('heading', { name: 'Picture' }).isVisible()).toBe(true);
    expect(await slide.getByText('Text below the picture').isVisible()).toBe(true);
    expect(await page.evaluate(misplaced)).toEqual([]);
    expect(await slide.getByText(message).count()).toBe(0);
  });
});

describe('a browser that refuses', () => {
  const storage = () => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  };
  const channels = () => Reflect.deleteProperty(window, 'BroadcastChannel');
  const forbidden = () =>
    Object.assign(window, {
      BroadcastChannel: function BroadcastChannel() {
        throw new DOMException('Access is denied.', 'SecurityError');
      },
    });
  const lost = () =>
    (window.BroadcastChannel.prototype.postMessage = () => {
      throw new DOMException('Closed', 'InvalidStateError');
    });
  const lastLine = (page: Page) => page.locator('main > nav p').innerText();

  it('storage loses the clock on a reload, and tells the presenter', async () => {
    const { audience, presenter, problems } = await openWindows({
      fixture: '/rehearsal.html',
      init: storage,
    });
    await audience.press('PageDown');
    await presenter.at('#cues');
    expect(await lastLine(presenter.page)).toBe(
      'A reload resets the clock: this browser blocks storage.',
    );
    await presenter.press('+');
    await presenter.press('PageDown');
    await audience.at('#cues/1');
    await audience.page.reload();
    await audience.at('#cues/1');
    expect(problems).toEqual([]);
  });

  it.each([
    ['knows no', channels],
    ['forbids', forbidden],
  ])('or %s channels leaves each window its talk, and tells the presenter', async (_, init) => {
    const { audience, presenter, problems } = await openWindows({
      fixture: '/rehearsal.html',
      init,
    });
    expect(await lastLine(presenter.page)).toBe(
      'Windows cannot follow each other: this browser blocks BroadcastChannel.',
    );
    await audience.press('PageDown');
    await audience.at('#cues');
    await presenter.press('PageDown');
    await presenter.press('PageDown');
    await presenter.at('#cues/1');
    expect(hash(audience.page)).toBe('#cues');
    expect(problems).toEqual([]);
  });

  it('storage and channels still shows the presenter the talk', async () => {
    const { page, press, problems } = await openFixture('/rehearsal.html?presenterMode#cues', {
      init: `(${storage.toString()})(); (${channels.toString()})();`,
    });
    await page.getByText('Slide 2 of 8 · step 0 of 3').waitFor();
    await press('PageDown');
    await page.getByText('Slide 2 of 8 · step 1 of 3').waitFor();
    expect(await lastLine(page)).toMatch(/blocks storage\. .*blocks BroadcastChannel/);
    expect(problems).toEqual([]);
  });

  it('one message loses only that message', async () => {
    const { page, press, problems } = await openFixture('/rehearsal.html', {
      init: lost,
    });
    await press('PageDown');
    expect(hash(page)).toBe('#cues');
    expect(problems).toEqual([]);
  });

  it('nothing shows no warning', async () => {
    const { page, load } = deck;
    await load('/rehearsal.html?presenterMode');
    await page.getByText('Slide 1 of 8 ·').waitFor();
    expect(await page.locator('main > nav p').count()).toBe(0);
  });
});
