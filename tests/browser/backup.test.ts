import type { Page } from 'playwright-core';
import { type OpenedWindows, openWindows } from './openDeck.ts';

const hash = (page: Page) => new URL(page.url()).hash;
const announced = (page: Page) => page.getByRole('status').first().innerText();

let windows: OpenedWindows;

beforeAll(async () => {
  windows = await openWindows({ fixture: '/backup.html' });
});

/** Goes to a slide in the window of the audience, and waits for the presenter. */
async function start(address: string) {
  if (hash(windows.audience.page) !== address) await windows.audience.go(address);
  await windows.presenter.at(address);
}

it('ends at the last slide that counts, with every key that goes on', async () => {
  const { audience, presenter } = windows;
  await start('#points/2');
  await audience.press('ArrowRight');
  await audience.press('ArrowRight');
  expect(hash(audience.page)).toBe('#last/1');
  for (const key of ['ArrowRight', 'PageDown', 'ArrowDown', 'End']) {
    await audience.press(key);
    expect(hash(audience.page)).toBe('#last/1');
  }
  expect(await announced(audience.page)).toBe('End of the talk');
  await presenter.at('#last/1');
  await presenter.page.getByText('This is the last slide.').waitFor();
  await presenter.page.getByText('That was the last step.').waitFor();
  await start('#start');
  await audience.press('End');
  expect(hash(audience.page)).toBe('#last/1');
});

it('goes by its number to a backup slide, on to the next one, and back to the end', async () => {
  const { audience, presenter } = windows;
  await start('#last/1');
  await audience.press('g');
  await audience.page.keyboard.type('b1');
  await audience.press('Enter');
  await presenter.at('#costs');
  expect(await announced(audience.page)).toBe('Backup slide 1 of 2: What it costs');
  await presenter.page.getByText('Backup slide 1 of 2 · step 0 of 1').waitFor();
  for (const address of ['#costs/1', '#risks', '#risks']) {
    await audience.press('ArrowRight');
    expect(hash(audience.page)).toBe(address);
  }
  await audience.press('ArrowUp');
  await audience.press('ArrowLeft');
  expect(hash(audience.page)).toBe('#last/1');
});

it('opens a backup slide by its address, with its number and a full progress', async () => {
  const { audience } = windows;
  await audience.go('#risks');
  const slide = audience.page.locator('main section:visible');
  expect(await slide.getByText('B2', { exact: true }).count()).toBe(1);
  const passed = await slide
    .locator('[data-passed]')
    .evaluateAll((all) => all.map(({ dataset }) => (dataset as { passed: string }).passed));
  expect(passed).toEqual(['true', 'true']);
});

it('has backup slides in a row of their own in the overview, without planned time', async () => {
  const { audience } = windows;
  await start('#last/1');
  await audience.press('o');
  const dialog = audience.page.getByRole('dialog');
  const heads = await dialog.locator('h3:not([inert] *)').allInnerTexts();
  expect(heads.map((head) => head.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^The talk \d:\d\d planned$/),
    expect.stringMatching(/^The end \d:\d\d planned$/),
    'More after the end',
  ]);
  const names = await dialog
    .getByRole('button', { name: /^Slide/ })
    .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  expect(names).toEqual([
    'Slide 1: Start',
    'Slide 2: Points',
    'Slide 3: Thanks',
    'Slide B1: What it costs',
    'Slide B2: What can fail',
  ]);
  await dialog.getByRole('button', { name: 'Slide B2: What can fail' }).click();
  await windows.presenter.at('#risks');
});

it('shows a skipped slide nowhere', async () => {
  const { audience } = windows;
  await audience.load('/backup.html#old');
  expect(hash(audience.page)).not.toBe('#old');
  await audience.load('/backup.html?exportMode=true');
  expect(await audience.page.getByRole('heading').allInnerTexts()).not.toContain('An old joke');
  await audience.load('/backup.html?exportMode=true&skipped');
  expect(await audience.page.getByRole('heading').allInnerTexts()).toContain('An old joke');
  expect(windows.problems).toEqual([]);
});
