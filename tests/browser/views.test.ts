import type { Page } from 'playwright-core';
import {
  type OpenedDeck,
  type OpenedWindows,
  openDeck,
  openFixture,
  openWindows,
} from './openDeck.ts';
import { headingOf, talk } from './talk.ts';

const hash = (page: Page) => new URL(page.url()).hash;

/** A window of the stage, and one of the presenter view, which each test takes to where it begins. */
let stage: OpenedDeck;
let speaker: OpenedDeck;

beforeAll(async () => {
  stage = await openDeck();
  speaker = await openDeck({ path: '/?presenterMode' });
});

/** How each dialog is opened, from the presenter view. */
const dialogs: [name: string, open: (deck: OpenedDeck) => Promise<void>][] = [
  ['Overview', ({ press }) => press('o')],
  ['Keys', ({ press }) => press('?')],
  ['Command palette', ({ press }) => press('Control+k')],
  ['Summary', ({ page }) => page.getByRole('button', { name: 'Summary' }).click()],
];

/** Goes through the page with Tab, and returns each stop with its name and whether it is visible. */
async function tabStops(page: Page, presses: number) {
  const stops: string[] = [];
  for (let n = 0; n < presses; n++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { left, top, width, height } = element.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const isSeen =
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        width > 5 &&
        height > 5 &&
        (element.contains(over) || over?.contains(element));
      const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
      const name = element.getAttribute('aria-label') ?? label.trim();
      return isSeen ? `${element.tagName.toLowerCase()} ${name}` : `unseen ${element.outerHTML}`;
    });
    if (stop && !stops.includes(stop)) stops.push(stop);
  }
  return stops;
}

describe('someone who uses only the keyboard', () => {
  let rehearsal: OpenedDeck;

  beforeAll(async () => {
    rehearsal = await openFixture('/rehearsal.html?presenterMode#controls');
  });

  it('reaches every control of the presenter view by its name, and nothing hidden', async () => {
    await rehearsal.page.setViewportSize({ width: 1280, height: 720 });
    expect(await tabStops(rehearsal.page, 34)).toEqual([
      'input Starts at',
      'input Must end at',
      'button Smaller notes',
      'button Larger notes',
      'div Notes',
      'button ← Back',
      'button Next →',
      'button Overview',
      'button Go to …',
      'button Black',
      'button White',
      'button Freeze',
      'button Audience window',
      'button Full screen',
      'button Laser',
      'button Pen',
      'button Color',
      'button Undo',
      'button Clear',
      'button Zoom',
      'button Start clock',
      'button Reset clock',
      'button Summary',
      'button Keys',
    ]);
  });

  it('finds them also in a small window, scrolled into view', async () => {
    await rehearsal.page.setViewportSize({ width: 656, height: 369 });
    const stops = await tabStops(rehearsal.page, 34);
    expect(stops).toHaveLength(24);
    expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
  });

  it('keeps the focus on the button that they press', async () => {
    const { page, go, press, at } = speaker;
    await go('#vibe-coding');
    await page.getByRole('button', { name: 'Next →' }).focus();
    await press('Enter');
    await press('Space');
    await press('Enter');
    await at('#what-is-vibe-coding/2');
    await press('PageDown');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Next →');
  });

  it('returns to the button that has opened a dialog', async () => {
    const { page, press } = speaker;
    for (const name of ['Overview', 'Go to …', 'Summary', 'Keys']) {
      await page.getByRole('button', { name, exact: true }).focus();
      await press('Enter');
      await page.getByRole('dialog').waitFor();
      await press('Escape');
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe(name);
    }
  });

  it('reaches nothing behind a black screen, and gets the focus back after it', async () => {
    const { page, load, go, press } = rehearsal;
    await load('/rehearsal.html#controls');
    // The buttons on stage come soon after the talk, and lie above the black screen.
    await page.getByRole('navigation', { name: 'Controls' }).waitFor({ state: 'attached' });
    const buttons = ['Back', 'Next', 'Overview', 'Read', 'More'].map((name) => `button ${name}`);
    await page.getByRole('button', { name: 'Press me' }).focus();
    await press('b');
    expect(new Set(await tabStops(page, 12))).toEqual(new Set(buttons));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press('b');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Press me');
    await go('#controls');
    expect(await tabStops(page, 12)).toEqual(
      expect.arrayContaining(['button Press me', ...buttons]),
    );
  });

  it('scrolls the print view with the keys of any page', async () => {
    const { page, load } = rehearsal;
    await load('/rehearsal.html?print-pdf');
    for (const key of ['Space', 'PageDown', 'ArrowDown', 'End']) {
      const before = await page.evaluate(() => window.scrollY);
      // Chromium drops a key at the moment when the scrolling of the last one ends.
      const rest = page.evaluate(
        () => new Promise((resolve) => addEventListener('scrollend', resolve, { once: true })),
      );
      await page.keyboard.press(key);
      await rest;
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    }
    for (const key of ['o', 'g', 'Escape', 'b']) await page.keyboard.press(key);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('someone who cannot see the slides', () => {
  it('hears each slide with number and title, and what each step reveals, in the presenter view', async () => {
    const { page, go, press } = speaker;
    await go('#vibe-coding');
    const status = page.getByRole('status').filter({ hasText: 'Slide' });
    expect(await status.innerText()).toBe('Slide 1 of 23: VIBE CODING. “Just vibe with it 🎵”');
    await status.evaluate((element) => {
      const said: (string | null)[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(element.textContent)).observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'ArrowUp'])
      await press(key);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      'Slide 2 of 23: What IS vibe coding?',
      'Human is NOT in the loop',
      'Never read the generated code',
      'Just prompt harder 💪',
      'Slide 3 of 23: This is fine. The app is on fire but the tests pass. — Every vibe coder, eventually',
      'Slide 2 of 23: What IS vibe coding?',
    ]);
  });
});

describe('next to each other', () => {
  let windows: OpenedWindows;

  beforeAll(async () => {
    windows = await openWindows({ reducedMotion: true, path: '/#problems' });
  });

  it('no view moves for someone who asked for less motion', async () => {
    const { audience, presenter } = windows;
    for (const { page } of [audience, presenter]) {
      await page.evaluate(() => {
        const moved: string[] = [];
        Object.assign(window, { moved });
        const watch = () => {
          for (const animation of document.getAnimations()) {
            moved.push((animation.effect as KeyframeEffect).target!.outerHTML.slice(0, 200));
          }
          requestAnimationFrame(watch);
        };
        watch();
      });
    }
    for (const [, open] of dialogs) {
      await open(presenter);
      await presenter.press('Escape');
    }
    for (const key of ['o', 'End', 'Escape', 'g', 'Escape', '?', 'Escape', 'b', 'w', 'w'])
      await audience.press(key);
    for (const key of ['PageDown', 'PageDown', 'ArrowDown', '+', '-', 't', 'Home'])
      await presenter.press(key);
    for (const { page } of [audience, presenter]) {
      expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual(
        [],
      );
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
      ).toBe('auto');
    }
  });

  it('every view has one main region and real headings for someone who cannot see it', async () => {
    const { audience, presenter } = windows;
    await presenter.go('#problems');
    await audience.at('#problems');
    const headings = (page: Page) =>
      page
        .getByRole('heading')
        .evaluateAll((all) =>
          all
            .filter((heading) => !heading.closest('[inert]'))
            .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
        );
    expect(await headings(audience.page)).toEqual(['H2 🚨 The Problems']);
    expect(await headings(presenter.page)).toEqual([
      'H1 Vibe coding',
      'H2 Next step',
      'H2 Next slide',
      'H2 🚨 The Problems',
    ]);
    for (const [name, open] of dialogs) {
      await open(presenter);
      const dialog = presenter.page.getByRole('dialog', { name });
      expect(await dialog.getByRole('heading', { name, level: 2 }).count()).toBe(1);
      expect(await presenter.page.locator('main').count()).toBe(1);
      await presenter.press('Escape');
    }
    await audience.load('/?printMode');
    expect(await audience.page.getByRole('main').count()).toBe(1);
    expect(await audience.page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([
      headingOf(talk[0]!),
    ]);
    expect(await audience.page.getByRole('heading', { level: 2 }).count()).toBe(talk.length - 1);
  });
});

describe.each([
  ['at 200 %', 640, 360],
  ['on a phone', 320, 568],
])('%s', (_when, width, height) => {
  it('everything in each dialog can be reached by scrolling down', async () => {
    const { page, press } = speaker;
    await page.setViewportSize({ width, height });
    for (const [name, open] of dialogs) {
      await open(speaker);
      const found = await page.getByRole('dialog', { name }).evaluate((dialog) => {
        const { left, right, top, bottom } = dialog.getBoundingClientRect();
        const last = [...dialog.querySelectorAll('button, [role="option"], dd, td, p')].at(-1)!;
        last.scrollIntoView({ block: 'end' });
        const end = last.getBoundingClientRect();
        return {
          isInside:
            left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight,
          wide: dialog.scrollWidth - dialog.clientWidth,
          isEndSeen: end.top >= 0 && end.bottom <= window.innerHeight + 1,
        };
      });
      expect({ name, ...found }).toEqual({ name, isInside: true, wide: 0, isEndSeen: true });
      await press('Escape');
    }
  });

  it('the deck shows each slide completely', async () => {
    const { page, load } = stage;
    await page.setViewportSize({ width, height });
    await load('/?view=slides#problems/6');
    const box = (await page.locator('main section:visible').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(-1);
    expect(box.y).toBeGreaterThanOrEqual(-1);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
    expect(hash(page)).toBe('#problems/6');
  });
});

describe.each(['dark', 'light'] as const)('in forced colors, %s', (colorScheme) => {
  it('what is chosen, current or has the focus looks different from the rest', async () => {
    const { page, go, press } = speaker;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await go('#skills-still-matter/3');
    /** The styles of an element that remain: lines, colors, weight. */
    const look = (selector: string, n = 0) =>
      page
        .locator(selector)
        .nth(n)
        .evaluate((element) => {
          const { outline, borderLeft, color, fontWeight } = getComputedStyle(element);
          return [outline, borderLeft, color, fontWeight].join(' ');
        });
    // The two halves of the bar of the time.
    const halves = await page
      .locator('[data-track] > span')
      .evaluateAll((all) => all.map((half) => getComputedStyle(half).borderTopStyle));
    expect(halves).toEqual(['solid', 'double']);
    expect(await look('[aria-current="step"]')).not.toBe(await look('[data-cue="said"]'));
    await press('g');
    expect(await look('[aria-selected="true"]')).not.toBe(await look('[aria-selected="false"]'));
    await press('Escape');
    await press('o');
    await page.getByRole('button', { name: 'Slide 1:' }).focus();
    expect(await look('[aria-current="true"]')).not.toBe(
      await look('dialog [aria-label^="Slide"]', 4),
    );
    expect(await look('dialog button:focus')).not.toBe(
      await look('dialog [aria-label^="Slide"]', 4),
    );
    await press('Escape');
  });
});
