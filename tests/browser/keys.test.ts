import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck } from './openDeck.ts';
import { stepsOf, talk } from './talk.ts';

const last = talk.at(-1)!;
const hash = (page: Page) => new URL(page.url()).hash;

describe('a key', () => {
  let opened: OpenedDeck;

  beforeAll(async () => {
    opened = await openDeck();
  });

  it.each([
    ['→', 'ArrowRight', '#problems/3'],
    ['Space', ' ', '#problems/3'],
    ['Page Down', 'PageDown', '#problems/3'],
    ['n', 'n', '#problems/3'],
    ['N', 'N', '#problems/3'],
    ['←', 'ArrowLeft', '#problems/1'],
    ['Shift + Space', 'Shift+ ', '#problems/1'],
    ['Page Up', 'PageUp', '#problems/1'],
    ['p', 'p', '#problems/1'],
    ['↓', 'ArrowDown', '#so-dramatic'],
    ['Shift + →', 'Shift+ArrowRight', '#so-dramatic'],
    ['↑', 'ArrowUp', '#this-is-fine'],
    ['Shift + ←', 'Shift+ArrowLeft', '#this-is-fine'],
    ['Home', 'Home', '#vibe-coding'],
    ['End', 'End', `#${last.id}/${stepsOf(last)}`],
    ['x', 'x', '#problems/2'],
    ['Ctrl + →', 'Control+ArrowRight', '#problems/2'],
  ])('%s leads where people expect', async (_name, key, expected) => {
    const { page, go, press } = opened;
    await go('#problems/2');
    await press(key.replace(' ', 'Space'));
    expect(hash(page)).toBe(expected);
  });

  it('counts, even when ten come with no gap between them', async () => {
    const { page, go } = opened;
    await go('#vibe-coding');
    await page.evaluate(() => {
      for (let n = 0; n < 10; n++) {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
        );
      }
    });
    // The first slide and the third have no steps, the second has three: 1 + 3 + 1 + 1, and 4 more.
    await page.getByRole('heading', { name: 'IP Risks' }).waitFor();
    expect(hash(page)).toBe('#problems/4');
    expect(await page.getByRole('heading', { name: 'Cognitive Decay' }).count()).toBe(0);
  });

  it('still turns the page after a click on a link', async () => {
    const { page, go, press } = opened;
    await go('#skills-still-matter/3');
    await page.getByRole('link').first().focus();
    await press('PageDown');
    expect(hash(page)).toBe('#skills-still-matter/4');
  });
});
