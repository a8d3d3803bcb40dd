import type { Page } from 'playwright-core';
import { openDeck } from './openDeck.ts';
import { headingOf, stepsOf, talk } from './talk.ts';

describe('someone who cannot see the slides', () => {
  it('finds one main region, and one heading on each slide: level 1 on the first, 2 on the others', async () => {
    const { page, go } = await openDeck();
    const headings: { level: number; name: string }[] = [];
    for (const { id } of talk) {
      await go(`#${id}`);
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h1, h2')]
          .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
          .map((heading) => ({
            level: Number(heading.tagName[1]),
            name: heading.innerText.replace(/\s+/g, ' '),
          })),
      );
      headings.push(...seen);
      expect(await page.getByRole('main').count()).toBe(1);
      expect(await page.getByRole('region', { name: seen[0]!.name }).count()).toBe(1);
    }
    expect(headings).toEqual(
      talk.map((slide, index) => ({ level: index === 0 ? 1 : 2, name: headingOf(slide) })),
    );
  });
});

describe('someone who uses only the keyboard', () => {
  it('reaches the links of the current slide, in order, and no others', async () => {
    const { page, go } = await openDeck();
    const reached: { at: string; links: string[] }[] = [];
    const wanted: typeof reached = [];
    for (const slide of talk) {
      for (const step of new Set([0, stepsOf(slide)])) {
        await go(`#${slide.id}/${step}`);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const links = slide.lines.filter((line) => line.href && (line.step ?? 0) <= step);
        const found: string[] = [];
        // After the last one, Tab leaves the page or begins again.
        for (let n = 0; n <= links.length; n++) {
          await page.keyboard.press('Tab');
          found.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
        }
        reached.push({ at: `${slide.id}/${step}`, links: [...new Set(found)].filter(Boolean) });
        wanted.push({ at: `${slide.id}/${step}`, links: links.map(({ href }) => href!) });
      }
    }
    expect(reached).toEqual(wanted);
  });

  it('opens links in a new tab, and the talk stays open', async () => {
    const { page, go } = await openDeck();
    const targets: (string | null)[] = [];
    for (const slide of talk) {
      await go(`#${slide.id}/${stepsOf(slide)}`);
      targets.push(
        ...(await page
          .locator('main a:visible')
          .evaluateAll((links) => links.map((link) => link.getAttribute('target')))),
      );
    }
    expect(targets).toEqual(
      talk
        .flatMap(({ lines }) => lines)
        .filter(({ href }) => href)
        .map(() => '_blank'),
    );
  });
});

describe('someone who asked for less motion', () => {
  const presses = talk.length - 1 + talk.reduce((sum, slide) => sum + stepsOf(slide), 0);

  it('sees no motion, for any key', async () => {
    const { page, press } = await openDeck({ reducedMotion: true });
    await watchMotion(page);
    for (let n = 0; n < presses; n++) await press('PageDown');
    expect(new URL(page.url()).hash).toBe(`#${talk.at(-1)!.id}/${stepsOf(talk.at(-1)!)}`);
    await press('Home');
    await press('End');
    expect(await page.evaluate(() => window.moved)).toEqual([]);
  });

  it('and others do see motion', async () => {
    const { page, press } = await openDeck();
    await watchMotion(page);
    await press('PageDown');
    await press('PageDown');
    expect(await page.evaluate(() => window.moved)).toContain('opacity');
  });
});

declare global {
  interface Window {
    moved: string[];
  }
}

/** Records, frame by frame, what runs: transitions by their property, animations by their name. */
async function watchMotion(page: Page) {
  await page.evaluate(() => {
    window.moved = [];
    const watch = () => {
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) window.moved.push(animation.transitionProperty);
        else if (animation instanceof CSSAnimation) window.moved.push(animation.animationName);
        else window.moved.push('script');
      }
      requestAnimationFrame(watch);
    };
    watch();
  });
}
