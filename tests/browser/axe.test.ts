import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { openDeck, openFixture, openWindows } from './openDeck.ts';
import { stepsOf, talk } from './talk.ts';

declare global {
  interface Window {
    axe: { run: (options: RunOptions) => Promise<AxeResults> };
  }
}

// Of colors axe can tell nothing inside Spectacle's boxes, so one theme is enough; the stills have the colors of both.
it('the deck has no serious axe violation on any slide, at its first and its last step', async () => {
  const { page, go } = await openDeck();
  await addAxe(page);
  const found: string[] = [];
  for (const slide of talk) {
    for (const step of new Set([0, stepsOf(slide)])) {
      await go(`#${slide.id}/${step}`);
      found.push(...(await check(page)).map((text) => `${slide.id}/${step}: ${text}`));
    }
  }
  expect(found).toEqual([]);
});

describe.each(['midnight', 'paper'])('stills in %s', (theme) => {
  it('have text with enough contrast', async () => {
    const { page } = await openFixture(`/talk.html?stills&theme=${theme}`);
    await addAxe(page);
    const { violations, passes } = await page.evaluate(() =>
      window.axe.run({ runOnly: ['color-contrast'] }),
    );
    const nodes = [...violations, ...passes].flatMap((rule) => rule.nodes);
    expect(violations.flatMap((rule) => rule.nodes.map(({ html }) => html))).toEqual([]);
    expect(nodes.length).toBeGreaterThan(100);
  });
});

describe.each([
  ['midnight', {}],
  ['paper', {}],
  ['midnight', { forcedColors: 'active', colorScheme: 'dark' }],
  ['paper', { forcedColors: 'active', colorScheme: 'light' }],
] as const)('the views around the talk in %s %j', (theme, context) => {
  it('have no serious axe violation', async () => {
    const path = `/?theme=${theme}#skills-still-matter/3`;
    const { audience, presenter } = await openWindows({ path, context });
    const found: string[] = [];
    const judge = async (view: string, page: Page) =>
      found.push(...(await check(page)).map((text) => `${view}: ${text}`));
    for (const { page, press } of [audience, presenter]) {
      await addAxe(page);
      await judge('plain', page);
      for (const key of ['o', 'g', '?', 'Control+k']) {
        await press(key);
        await judge(key, page);
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
    await judge('nothing found', presenter.page);
    await presenter.press('Escape');
    await presenter.page.getByRole('button', { name: 'Summary' }).click();
    await presenter.page.getByRole('row').first().waitFor();
    await judge('summary', presenter.page);
    await audience.load(`/?theme=${theme}&print-pdf`);
    await addAxe(audience.page);
    await judge('print', audience.page);
    expect(found).toEqual([]);
  });
});

async function addAxe(page: Page) {
  await page.addScriptTag({ path: createRequire(__filename).resolve('axe-core') });
}

async function check(page: Page) {
  return page.evaluate(async () => {
    for (const animation of document.getAnimations()) animation.finish();
    const { violations } = await window.axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  });
}
