import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { pages, showPage, stories } from './storybook.ts';

describe('The documentation', () => {
  let opened: Opened;

  beforeAll(async () => {
    const path = `/iframe.html?id=${pages.at(-1)!.id}&viewMode=docs`;
    opened = await openStorybook({ path, reducedMotion: true });
    await opened.page.locator('h1:visible').first().waitFor();
  });

  it('has a page for everything that has a story', () => {
    const titles = new Set(stories.map(({ title }) => title));
    expect(pages.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
  });

  test.each(pages)(
    'opens "$title: $name" without an error',
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
      expect(opened.problems).toEqual([]);
    },
    30_000,
  );
});

describe('The page of a slide kind', () => {
  let opened: Opened;

  beforeAll(async () => {
    const path = '/iframe.html?id=slides-pointsslide--docs&viewMode=docs';
    opened = await openStorybook({ path, reducedMotion: true });
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
    await expect(heard.getByText('list of 3').count()).resolves.toBe(1);
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
    expect(await opened.page.getByText('keepMounted').first().isVisible()).toBe(false);
    await summary.click();
    await opened.page.getByText('keepMounted').first().waitFor();
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
});

test('the page of a view shows it, and how to open it', async () => {
  const path = '/iframe.html?id=presentation-overview--docs&viewMode=docs';
  const { page, problems } = await openStorybook({ path, reducedMotion: true });
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
