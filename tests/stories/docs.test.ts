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
      expect(await page.getByText('This slide could not be shown').count()).toBe(0);
      expect(opened.problems).toEqual([]);
    },
    30_000,
  );
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
