import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck } from './openDeck.ts';
import { type TalkSlide, asTyped, drawnHeadingOf, stepsOf, talk } from './talk.ts';

let deck: OpenedDeck;

beforeAll(async () => {
  // Nothing here depends on the size, and a small window is drawn faster.
  deck = await openDeck({ viewport: { width: 656, height: 369 } });
});

describe('each slide of the talk, at its first and its last step', () => {
  const headings: { level: number; name: string }[] = [];
  const regions: { mains: number; named: number }[] = [];
  const reached: { at: string; links: string[] }[] = [];
  const targets: (string | null)[] = [];

  beforeAll(async () => {
    const { page, go } = deck;
    for (const slide of talk) {
      for (const step of new Set([0, stepsOf(slide)])) {
        await go(`#${slide.id}/${step}`);
        if (step === 0) {
          const seen = await headingsOf(page);
          headings.push(...seen);
          regions.push({
            mains: await page.getByRole('main').count(),
            named: await page.getByRole('region', { name: seen[0]!.name }).count(),
          });
        }
        const links = linksOf(slide, step);
        // After the last one, Tab reaches the buttons on stage, leaves the page or begins again.
        const found = await tabThrough(page, links.length + buttonsOnStage + 1);
        reached.push({ at: `${slide.id}/${step}`, links: [...new Set(found)].filter(Boolean) });
        if (step === stepsOf(slide)) {
          targets.push(
            ...(await page
              .locator('main a:visible')
              .evaluateAll((all) => all.map((link) => link.getAttribute('target')))),
          );
        }
      }
    }
  });

  it('has one main region, and one heading: level 1 on the first slide, 2 on the others', () => {
    expect(headings.map(({ level, name }) => ({ level, name: asTyped(name) }))).toEqual(
      talk.map((slide, index) => ({ level: index === 0 ? 1 : 2, name: drawnHeadingOf(slide) })),
    );
    expect(regions).toEqual(talk.map(() => ({ mains: 1, named: 1 })));
  });

  it('lets someone who uses only the keyboard reach its links, in order, and no others', () => {
    expect(reached).toEqual(
      talk.flatMap((slide) =>
        [...new Set([0, stepsOf(slide)])].map((step) => ({
          at: `${slide.id}/${step}`,
          links: linksOf(slide, step).map(({ href }) => href!),
        })),
      ),
    );
  });

  it('opens links in a new tab, and the talk stays open', () => {
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
    const { page, go, press, at } = deck;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await go(`#${talk[0]!.id}`);
    await watchMotion(page);
    for (let n = 0; n < presses; n++) {
      await page.keyboard.press('PageDown');
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await at(`#${talk.at(-1)!.id}/${stepsOf(talk.at(-1)!)}`);
    await press('Home');
    await press('End');
    expect(await page.evaluate(() => window.moved)).toEqual([]);
  });

  it('and others do see motion', async () => {
    const { page, go } = deck;
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await go(`#${talk[1]!.id}`);
    await watchMotion(page);
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => window.moved.includes('opacity'));
    expect(await page.evaluate(() => window.moved)).not.toContain('script');
  });
});

declare global {
  interface Window {
    moved: string[];
  }
}

/** Back, Next, Overview, Read and More. */
const buttonsOnStage = 5;

const linksOf = ({ lines }: TalkSlide, step: number) =>
  lines.filter((line) => line.href && (line.step ?? 0) <= step);

const headingsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2')]
      .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
      .map((heading) => ({
        level: Number(heading.tagName[1]),
        name: heading.innerText.replace(/\s+/g, ' '),
      })),
  );

/** The addresses of what Tab reaches, beginning at the start of the page. */
async function tabThrough(page: Page, presses: number) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const found: string[] = [];
  for (let n = 0; n < presses; n++) {
    await page.keyboard.press('Tab');
    found.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
  }
  return found;
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
