import type { Page } from 'playwright-core';
import { type Opened, openStorybook } from '../browser/openDeck.ts';

const story = '/?path=/story/slides-pointsslide--default';
const lists = encodeURIComponent(JSON.stringify({ points: ['Is it **fast**, or not?'] }));

async function open(path: string): Promise<Opened> {
  return openStorybook({ path, reducedMotion: true, viewport: { width: 1400, height: 1000 } });
}

it('shows the list that somebody has edited, from their address', async () => {
  const { page } = await open(`${story}&lists=${lists}`);
  const canvas = page.frameLocator('#storybook-preview-iframe');
  await canvas.getByText('Is it fast, or not?').waitFor();
  expect(await canvas.getByRole('listitem').count()).toBe(1);
  // It is there for the next one, too.
  expect(new URL(page.url()).searchParams.get('lists')).toContain('Is it **fast**, or not?');
});

describe('The search', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open(story));
  });

  it.each([
    ['contrast', 'Accessibility'],
    ['two columns', 'Finding a slide by its job'],
    ['thank you', 'Finding a slide by its job'],
    ['two-cols', 'Layouts of other tools'],
  ])('finds %p', async (words, guide) => {
    const search = page.locator('#storybook-explorer-searchfield');
    const found = page.getByRole('option').filter({ hasText: guide }).first();
    // It closes what the search before has found.
    await search.press('Escape');
    await found.waitFor({ state: 'detached' });
    await search.fill(words);
    await found.waitFor();
    expect(await found.isVisible()).toBe(true);
  });
});

it('has room for all switches and controls in a window of 1440 px', async () => {
  const { page } = await open('/?path=/story/slides-tableslide--marked');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('tabpanel').getByRole('columnheader', { name: 'Control' }).waitFor();
  await page.getByRole('button', { name: /Direction of the page/ }).waitFor();
  const cut = await page
    .locator('section, [role="tabpanel"], [role="tabpanel"] div, table')
    .evaluateAll((all) =>
      all
        .filter(
          (one) =>
            one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflowX !== 'visible',
        )
        .map((one) => one.outerHTML.slice(0, 100)),
    );
  expect(cut).toEqual([]);
});
