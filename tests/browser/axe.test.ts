import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { openDeck, openFixture, openWindows } from './openDeck.ts';
import { stepsOf, talk } from './talk.ts';

declare global {
  interface Window {
    axe: { run: (context: string | Document, options: RunOptions) => Promise<AxeResults> };
  }
}

// Of contrast axe can tell nothing inside Spectacle's boxes, so it is not asked, and one theme is enough; the stills
// have the colors of both.
it('the deck has no serious axe violation on any slide, at its first and its last step', async () => {
  const { page, go } = await openDeck();
  await addAxe(page);
  const found: string[] = [];
  for (const slide of talk) {
    for (const step of new Set([0, stepsOf(slide)])) {
      await go(`#${slide.id}/${step}`);
      const violations = await check(page, { rules: { 'color-contrast': { enabled: false } } });
      found.push(...violations.map((text) => `${slide.id}/${step}: ${text}`));
    }
  }
  expect(found).toEqual([]);
  await page.context().close();
});

describe.each(['midnight', 'paper'])('stills in %s', (theme) => {
  it('have text with enough contrast', async () => {
    const { page } = await openFixture(`/talk.html?stills&theme=${theme}`);
    await addAxe(page);
    const { violations, passes } = await page.evaluate(() =>
      window.axe.run(document, { runOnly: ['color-contrast'] }),
    );
    const nodes = [...violations, ...passes].flatMap((rule) => rule.nodes);
    expect(violations.flatMap((rule) => rule.nodes.map(({ html }) => html))).toEqual([]);
    expect(nodes.length).toBeGreaterThan(100);
    await page.context().close();
  });
});

describe.each([
  ['midnight', 'dark'],
  ['paper', 'light'],
] as const)('the views around the talk in %s', (theme, colorScheme) => {
  it('have no serious axe violation, with forced colors either', async () => {
    const path = `/?theme=${theme}#skills-still-matter/3`;
    const { audience, presenter } = await openWindows({ path });
    const found: string[] = [];
    /** Checks the page; with a dialog open, only that, because nothing else has changed. */
    const judge = async (view: string, page: Page, within?: 'dialog') => {
      const say = (text: string) => found.push(`${view}: ${text}`);
      (await check(page, {}, within)).forEach(say);
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      // Forced colors change nothing but colors: these rules are about them.
      const runOnly = ['color-contrast', 'link-in-text-block'];
      (await check(page, { runOnly }, within)).forEach((text) => say(`forced colors: ${text}`));
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
    };
    for (const { page, press } of [audience, presenter]) {
      await addAxe(page);
      await judge('plain', page);
      for (const key of ['o', 'g', '?', 'Control+k']) {
        await press(key);
        await judge(key, page, 'dialog');
        await press('Escape');
      }
    }
    await presenter.press('PageDown');
    await presenter.press('t');
    await judge('paused', presenter.page);
    await audience.press('b');
    await judge('black', audience.page);
    await judge('black', presenter.page);
    await presenter.press('g');
    await presenter.page.keyboard.type('zzz');
    await judge('nothing found', presenter.page, 'dialog');
    await presenter.press('Escape');
    await presenter.page.getByRole('button', { name: 'Summary' }).click();
    await presenter.page.getByRole('row').first().waitFor();
    await judge('summary', presenter.page, 'dialog');
    await audience.load(`/?theme=${theme}&print-pdf`);
    await addAxe(audience.page);
    await judge('print', audience.page);
    expect(found).toEqual([]);
    await audience.page.context().close();
  });
});

async function addAxe(page: Page) {
  await page.addScriptTag({ path: createRequire(__filename).resolve('axe-core/axe.min.js') });
}

/** The serious violations of a page, or of the part of it that a selector finds. */
async function check(page: Page, options: RunOptions, within?: string) {
  return page.evaluate(
    async ({ options, within }) => {
      for (const animation of document.getAnimations()) animation.finish();
      const { violations } = await window.axe.run(within ?? document, {
        resultTypes: ['violations'],
        ...options,
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    },
    { options, within },
  );
}
