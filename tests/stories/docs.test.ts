import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { addAxe, colorRules } from '../browser/axePage.ts';
import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { axeOnColors, pages, showPage, stories } from './storybook.ts';

// To load Storybook takes five times as long as to go from one page to another.
let opened: Opened;

beforeAll(async () => {
  opened = await openDocs('midnight');
});

describe('The documentation', () => {
  it('has a page for everything that has a story', () => {
    const titles = new Set(stories.map(({ title }) => title));
    expect(pages.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
  });

  test.each(pages)(
    'opens "$title: $name" without an error, as wide as the window',
    async ({ id, title }) => {
      opened.problems.length = 0;
      const { page } = opened;
      const phases = await showPage(page, id);
      const name = title.slice(title.lastIndexOf('/') + 1);
      await page.locator('h1', { hasText: name }).first().waitFor();

      expect(phases.filter((phase) => phase !== 'finished')).toEqual([]);
      expect(await page.locator('.sb-errordisplay:visible').count()).toBe(0);
      // Tables of props name these words, too.
      const message = page.locator('p', { hasText: /this slide could not be shown/i });
      expect(await message.count()).toBe(0);
      // A table of Markdown that stays text.
      expect(await page.getByText(/\| -{3}/).count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
      expect(opened.problems).toEqual([]);
    },
    30_000,
  );
});

describe('The page of a slide kind', () => {
  beforeAll(async () => {
    await showPage(opened.page, 'slides-pointsslide--docs');
    await opened.page.getByRole('heading', { name: 'Types of these props' }).waitFor();
  });

  const tables = () => opened.page.locator('table.docblock-argstable');
  const namesIn = (index: number) =>
    tables().nth(index).locator('tbody tr td:first-child').allInnerTexts();

  it('has its code on top, with its imports', async () => {
    const code = await opened.page.locator('pre', { hasText: '<PointsSlide' }).first().innerText();
    expect(code).toMatch(/^import \{ PointsSlide \} from 'lectern';\n/);
  });

  it('says how much it holds', async () => {
    const limits = opened.page.getByRole('table').filter({ hasText: 'At most' });
    const rows = await limits.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual(
      expect.arrayContaining(['title 66 letters', 'points 4 items']),
    );
  });

  it('says what a screen reader meets, and follows the controls', async () => {
    const heard = opened.page.getByRole('list', { name: 'What a screen reader meets' });
    await heard.getByText('list of 3').waitFor();
    expect(await heard.getByText('list of 3').count()).toBe(1);
    await heard.getByText('Human is NOT in the loop').waitFor();
    await heard.getByText('heading 2').waitFor();
    await tables().first().getByRole('textbox').first().fill('What is it?');
    await heard.getByText('What is it?').first().waitFor();
  });

  it('lists its own props first, and those of every slide where they can be opened', async () => {
    expect((await namesIn(0)).map((name) => name.replace('*', '').trim())).toEqual([
      'title',
      'before',
      'points',
      'after',
      'numbered',
      'atOnce',
    ]);
    const summary = opened.page.getByText(/props that every slide takes/);
    // Storybook's development server, which no test opens, warns of buttons that begin where nobody sees them.
    const list = opened.page.locator('details', { has: summary });
    expect(await list.getByRole('button', { includeHidden: true }).count()).toBe(0);
    await summary.click();
    await opened.page.getByText('keepMounted').first().waitFor();
    expect(await list.getByRole('button').count()).toBeGreaterThan(0);
  });

  it('has buttons with enough contrast under the mouse', async () => {
    const { page } = opened;
    const button = page.locator('.docblock-code-toggle:visible').first();
    await button.hover();
    await button.evaluate((one) => Promise.all(one.getAnimations().map((all) => all.finished)));
    await addAxe(page);
    expect(await axeOnColors(page)).toEqual([]);
  });

  it('has no control that would change nothing', async () => {
    const controlsOf = (name: string) =>
      tables()
        .nth(1)
        .locator('tbody tr')
        .filter({ has: opened.page.locator('td:first-child', { hasText: name }) })
        .locator('td:last-child')
        .locator('button, textarea, input')
        .count();
    expect(await controlsOf('notes')).toBe(0);
    expect(await controlsOf('marks')).toBe(0);
    expect(await controlsOf('kicker')).toBe(1);
  });

  it('names the members of its types', async () => {
    const type = opened.page.getByRole('region', { name: 'PointsPoint' });
    const members = await type.locator('tbody td:first-child').allInnerTexts();
    expect(members.map((name) => name.replace('*', '').trim())).toEqual([
      'text',
      'points',
      'icon',
      'cue',
    ]);
  });

  it('shows what to do, and what not to do, as slides', async () => {
    for (const name of ['Do', 'Do not']) {
      const example = opened.page.getByRole('region', { name, exact: true });
      const slide = example.locator('section[data-slide]');
      await slide.waitFor();
      expect(await slide.locator('h2').innerText()).not.toBe('');
    }
  });
});

describe('The page of a kind whose props come from another type', () => {
  beforeAll(async () => {
    await showPage(opened.page, 'slides-tableslide--docs');
    await opened.page.getByRole('heading', { name: 'Types of these props' }).waitFor();
  });

  it('says what each of them is for', async () => {
    const rows = opened.page.locator('table.docblock-argstable').first().locator('tbody tr');
    const own = await rows.locator('td:first-child').allInnerTexts();
    expect(own.map((name) => name.replace('*', '').trim())).toEqual(
      expect.arrayContaining(['title', 'columns', 'rows', 'lit']),
    );
    const described = rows.locator('td:nth-child(2)', { hasText: /^One to eleven rows\. / });
    expect(await described.count()).toBe(1);
  });

  it('says how many rows it holds, which its story computes', async () => {
    const limits = opened.page.getByRole('table').filter({ hasText: 'At most' });
    const rows = await limits.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toContain('rows 11 items');
  });

  it('leaves the heads of its table where the slide has them', async () => {
    const head = opened.page.getByRole('columnheader', { name: 'Commands' }).first();
    expect(await head.evaluate((cell) => getComputedStyle(cell).textAlign)).toMatch(/right|end/);
  });
});

const some = ['slides-pointsslide--docs', 'guides-tokens--docs', 'guides-getting-started--docs'];

describe('On a phone', () => {
  beforeAll(() => opened.page.setViewportSize({ width: 390, height: 844 }));
  afterAll(() => opened.page.setViewportSize({ width: 1366, height: 768 }));

  it.each(some)('the page %s is as wide as it', async (id) => {
    await showPage(opened.page, id);
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe.each([
  { theme: 'midnight', rules: undefined },
  // Another theme changes nothing but colors.
  { theme: 'paper', rules: colorRules },
])('In $theme', ({ theme, rules }) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openDocs(theme));
  });

  it.each(some)('the page %s passes axe', async (id) => {
    await showPage(page, id);
    await addAxe(page);
    expect(await seriousIn(page, rules)).toEqual([]);
  });
});

async function openDocs(theme: string): Promise<Opened> {
  const path = `/iframe.html?id=${pages.at(-1)!.id}&viewMode=docs&globals=theme:${theme}`;
  const docs = await openStorybook({ path, reducedMotion: true });
  await docs.page.locator('h1:visible').first().waitFor();
  return docs;
}

/** The serious and critical issues that axe finds on a page of the documentation. */
function seriousIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(
      // The tree of a list is Storybook's.
      { include: '#storybook-docs', exclude: ['.rejt-tree', 'iframe'] },
      { resultTypes: ['violations'], ...(only && { runOnly: [...only] }) },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}

test('the page of a view shows it, and how to open it', async () => {
  const { page, problems } = opened;
  problems.length = 0;
  await showPage(page, 'presentation-overview--docs');
  await page.getByText('Press o or Esc in the talk.').waitFor();
  const view = page.frameLocator('iframe').first();
  await view.getByRole('button', { name: 'Slide 2: What a dance says' }).waitFor();
  // It is a picture, and is not played.
  expect(problems).toEqual([]);
});

test('no script requests a file that does not exist', () => {
  const folder = resolve(__dirname, '../../storybook-static');
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const asked = scripts.flatMap((name) => {
    const [list = ''] =
      /m\.f=\[[^\]]*\]/.exec(readFileSync(join(folder, 'assets', name), 'utf8')) ?? [];
    return [...list.matchAll(/"\.\/([^"]+)"/g)].map(([, file = '']) => file);
  });
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((file) => !existsSync(join(folder, 'assets', file)))).toEqual([]);
});
