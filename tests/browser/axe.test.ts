import type { Page } from 'playwright-core';
import { arabic } from '../../src/languages/ar.ts';
import { addAxe, colorRules, violationsIn } from './axePage.ts';
import { type OpenOptions, openFixture, openWindows } from './openDeck.ts';
import { faultsIn, faultsOnStage, treeOf } from './tree.ts';

/**
 * `npm run axe` looks at everything, which takes 20 minutes; otherwise, the first talk is looked at in each theme in one
 * direction, at each step in one of them, and the second talk and the views only in midnight and paper.
 */
const isFull = process.env.AXE === 'everything';

const directions = ['ltr', 'rtl'] as const;
type Direction = (typeof directions)[number];
const states = ['midnight', 'paper', 'broadsheet', 'blueprint', 'poster'].flatMap((theme, at) =>
  directions
    .filter((_, number) => isFull || number === at % 2)
    .map((dir) => ({
      theme,
      dir,
      // Names, roles and structure are the same in all themes.
      rules: theme === 'midnight' ? undefined : colorRules,
    })),
);

if (isFull) jest.setTimeout(3_600_000);

/** The states in which what has the look of a theme only in its colors is looked at. */
const fewer = isFull ? states : states.slice(0, 2);

const talks = [
  ...states.map((state) => ({ talk: '', ...state })),
  ...fewer.map((state) => ({ talk: 'harbor', ...state })),
];

describe.each(talks)('the slides of "$talk" in $theme, $dir', ({ talk, theme, dir, rules }) => {
  it('have nothing that axe or the tree finds', async () => {
    const { page, go } = await openFixture(`/themes.html?${talk}&theme=${theme}&dir=${dir}`, {
      // Nothing here depends on the size, and a small window is drawn faster.
      viewport: { width: 656, height: 369 },
      reducedMotion: true,
    });
    // It comes soon after the talk, with the styles for lists that have no items yet.
    await page.getByRole('status').first().waitFor({ state: 'attached' });
    await addAxe(page);
    const slides = await page.evaluate(() =>
      window.lectern!.slides.map(({ id, steps }) => ({ id, steps })),
    );
    const found: string[] = [];
    for (const { id, steps } of slides) {
      for (let step = isFull || !(rules || talk) ? 0 : steps; step <= steps; step++) {
        await go(`#${id}/${step}`);
        const wrong = await violationsIn(page, 'html', rules);
        if (isFull || !rules) wrong.push(...faultsOnStage(await treeOf(page)));
        found.push(...wrong.map((text) => `${id}/${step}: ${text}`));
      }
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});

const forced = [
  { theme: 'midnight', context: { forcedColors: 'active', colorScheme: 'dark' } },
  { theme: 'paper', context: { forcedColors: 'active', colorScheme: 'light' } },
] as const;
const views = [
  ...fewer.map((state) => ({ ...state, context: {} as OpenOptions['context'] })),
  ...forced.map((state) => ({ ...state, dir: 'ltr' as Direction, rules: colorRules })),
];

describe.each(views)('the views in $theme, $dir, $context', ({ theme, dir, rules, context }) => {
  const found: string[] = [];
  const judge = async (view: string, page: Page, place = 'html') => {
    const wrong = await violationsIn(page, place, rules);
    if (isFull || !rules) wrong.push(...faultsIn(await treeOf(page)));
    found.push(...wrong.map((text) => `${view}: ${text}`));
  };
  const path = (query = '') => `/themes.html?theme=${theme}&dir=${dir}&${query}`;
  const words = dir === 'rtl' ? arabic : undefined;

  it('have nothing that axe or the tree finds', async () => {
    const fixture = `${path()}#skills-still-matter/3`;
    const { audience, presenter } = await openWindows({ fixture, context });
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
    await presenter.press('g');
    await presenter.page.keyboard.type('zzz');
    await judge('nothing found', presenter.page, 'dialog[open]');
    await presenter.press('Escape');
    const summary = words?.['Summary'] ?? 'Summary';
    await presenter.page.getByRole('button', { name: summary }).click();
    await presenter.page.getByRole('row').first().waitFor();
    await judge('summary', presenter.page);
    const more = audience.page.getByRole('button', { name: words?.['More'] ?? 'More' });
    await more.press('Enter');
    await judge('buttons on stage', audience.page);
    for (const key of ['b', 'w']) {
      await audience.press(key);
      await judge(key, audience.page);
      await judge(key, presenter.page, 'main');
    }
    // Of text with a color of its own, axe reads that color, and not the forced one that is drawn.
    const others = ['print-pdf&notes', 'view=read&notes', 'harbor&view=read'];
    for (const query of ['print-pdf', ...(context?.forcedColors ? [] : others)]) {
      await audience.load(path(query));
      await addAxe(audience.page);
      await judge(query, audience.page);
    }
    await audience.page.context().close();
    expect(found).toEqual([]);
  });
});
