import type { Page } from 'playwright-core';
import { type Opened, openStorybook } from '../browser/openDeck.ts';

const story = '/?path=/story/slides-pointsslide--default';
/** Lists as Storybook keeps them in an address: with `~` in the place of `%`. */
const inAddress = (lists: object) => encodeURIComponent(JSON.stringify(lists)).replaceAll('%', '~');

async function open(path: string): Promise<Opened> {
  return openStorybook({ path, reducedMotion: true, viewport: { width: 1400, height: 1000 } });
}

it('shows the list that somebody has edited, from their address, and keeps it there', async () => {
  const lists = inAddress({ points: ['Is it **fast** & 100% #1?'] });
  const { page } = await open(`${story}&lists=${lists}`);
  const canvas = page.frameLocator('#storybook-preview-iframe');
  await canvas.getByText('Is it fast & 100% #1?').waitFor();
  expect(await canvas.getByRole('listitem').count()).toBe(1);
  // Storybook writes all values again with each that changes.
  await page.locator('#control-title').fill('Tea');
  await page.waitForURL(/args=title:Tea/);
  expect(new URL(page.url()).searchParams.get('lists')).toBe(lists);
});

it('says what is wrong with a list that somebody has edited', async () => {
  const { page } = await open(`${story}&lists=${inAddress({ points: ['Fast', { label: 3 }] })}`);
  const canvas = page.frameLocator('#storybook-preview-iframe');
  await canvas.getByRole('alert').filter({ hasText: 'points[1] is {"label":3}' }).waitFor();
  expect(await canvas.getByRole('alert').innerText()).toBe(
    'points[1] is {"label":3}. It must be a text, or an object with text and perhaps points, icon, cue.',
  );
});

it('shows the texts of a list, and what is new or changed', async () => {
  const { page } = await open(story);
  const list = page.getByRole('group', { name: 'points' }).first();
  await list.getByText('"Never read the generated code"').waitFor();
  const close = list.getByRole('button', { name: '1 :', exact: true });
  expect(await close.getAttribute('aria-expanded')).toBe('true');
  await close.click();
  await list.getByText('{...} 1 key').waitFor();
  for (const label of ['PointsSlide changed', 'CodeSlide new', 'MythSlide']) {
    const [kind] = label.toLowerCase().split(' ');
    expect(await page.locator(`#slides-${kind}`).innerText()).toBe(label);
  }
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
