import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { openFixture, openWindows } from './openDeck.ts';

declare global {
  interface Window {
    axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> };
  }
}

// The slides of the talk on stage: tests/check/talk.test.ts has axe look at each, in both themes.
describe.each(['midnight', 'paper'])('stills in %s', (theme) => {
  it('have text with enough contrast', async () => {
    const { page } = await openFixture(`/talk.html?stills&theme=${theme}`);
    await addAxe(page);
    const { violations, passes } = await page.evaluate(() =>
      window.axe.run('body', { runOnly: ['color-contrast'] }),
    );
    const nodes = [...violations, ...passes].flatMap((rule) => rule.nodes);
    expect(violations.flatMap((rule) => rule.nodes.map(({ html }) => html))).toEqual([]);
    expect(nodes.length).toBeGreaterThan(100);
  });
});

// Names, roles and structure are the same in all of them.
const colorRules = ['color-contrast', 'link-in-text-block'];

describe.each([
  ['midnight', {}, undefined],
  ['paper', {}, colorRules],
  ['midnight', { forcedColors: 'active', colorScheme: 'dark' }, colorRules],
  ['paper', { forcedColors: 'active', colorScheme: 'light' }, colorRules],
] as const)('the views around the talk in %s %j', (theme, context, rules) => {
  it('have no serious axe violation', async () => {
    const path = `/?theme=${theme}#skills-still-matter/3`;
    const { audience, presenter } = await openWindows({ path, context });
    const found: string[] = [];
    const judge = async (view: string, page: Page, place = 'html') =>
      found.push(...(await check(page, place, rules)).map((text) => `${view}: ${text}`));
    for (const { page, press } of [audience, presenter]) {
      await addAxe(page);
      await judge('plain', page);
      // The dialogs have the same colors in both windows.
      const dialogs = rules && page === presenter.page ? [] : ['o', 'g', '?', 'Control+k'];
      for (const key of dialogs) {
        await press(key);
        // What is around a dialog has been judged without it.
        await judge(key, page, 'dialog[open]');
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
    await judge('nothing found', presenter.page, 'dialog[open]');
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

/** @param rules those to look for, instead of all */
async function check(page: Page, place: string, rules?: readonly string[]) {
  return page.evaluate(
    async ([within, only]) => {
      for (const animation of document.getAnimations()) animation.finish();
      const { violations } = await window.axe.run(within, {
        resultTypes: ['violations'],
        ...(only && { runOnly: [...only] }),
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    },
    [place, rules] as const,
  );
}
