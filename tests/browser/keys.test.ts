import type { Page } from 'playwright-core';
import {
  type OpenedDeck,
  type OpenedWindows,
  keepOpened,
  openDeck,
  openFixture,
  openWindows,
  present,
} from './openDeck.ts';
import { stepsOf, talk } from './talk.ts';

const last = talk.at(-1)!;
const hash = (page: Page) => new URL(page.url()).hash;
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const curtain = (page: Page) => page.getByRole('main', { name: /^A (black|white) screen$/ });

let windows: OpenedWindows;

beforeAll(async () => {
  windows = await openWindows();
});

describe.each([
  ['audience', 'presenter'],
  ['presenter', 'audience'],
] as const)('in the window of the %s', (window, other) => {
  let here: OpenedDeck;
  let there: OpenedDeck;

  beforeAll(() => {
    here = windows[window];
    there = windows[other];
  });

  const start = async (address: string) => {
    if (hash(here.page) !== address) await here.go(address);
    await there.at(address);
  };

  it.each([
    ['→', '←', 'ArrowRight', 'ArrowLeft'],
    ['Space', 'Shift + Space', 'Space', 'Shift+Space'],
    ['Page Down', 'Page Up', 'PageDown', 'PageUp'],
    ['n', 'p', 'n', 'p'],
  ])('%s moves both windows a step forward, and %s back', async (_next, _back, next, back) => {
    await start('#problems/2');
    await here.press(next);
    expect(hash(here.page)).toBe('#problems/3');
    await there.at('#problems/3');
    await here.press(back);
    expect(hash(here.page)).toBe('#problems/2');
    await there.at('#problems/2');
  });

  // Each starts where the one before has led.
  it.each([
    ['y', 'y', '#problems/2', '#problems/2'],
    ['Ctrl + →', 'Control+ArrowRight', '#problems/2', '#problems/2'],
    ['Alt + →', 'Alt+ArrowRight', '#problems/2', '#problems/2'],
    ['N', 'N', '#problems/2', '#problems/3'],
    ['↓', 'ArrowDown', '#problems/3', '#so-dramatic'],
    ['Shift + →', 'Shift+ArrowRight', '#so-dramatic', '#would-you-fly'],
    ['Home', 'Home', '#would-you-fly', '#vibe-coding'],
    ['End', 'End', '#vibe-coding', `#${last.id}/${stepsOf(last)}`],
    ['↑', 'ArrowUp', `#${last.id}/${stepsOf(last)}`, '#level-4'],
    ['Shift + ←', 'Shift+ArrowLeft', '#level-4', '#level-3'],
  ])('%s moves both windows as expected', async (_name, key, from, expected) => {
    await start(from);
    await here.press(key);
    expect(hash(here.page)).toBe(expected);
    await there.at(expected);
  });

  it('f enters full screen, and leaves it', async () => {
    const isFull = () => here.page.evaluate(() => document.fullscreenElement !== null);
    await here.press('f');
    await here.page.waitForFunction(() => document.fullscreenElement);
    await here.press('f');
    await here.page.waitForFunction(() => !document.fullscreenElement);
    expect(await isFull()).toBe(false);
  });

  it('Esc only leaves full screen, and opens the overview a little later', async () => {
    await here.press('f');
    await here.page.waitForFunction(() => document.fullscreenElement);
    await here.press('Escape');
    await here.page.waitForFunction(() => !document.fullscreenElement);
    await here.press('Escape');
    expect(await here.page.getByRole('dialog').count()).toBe(0);
    await here.page.waitForTimeout(1000);
    await here.press('Escape');
    await dialog(here.page, 'Overview').waitFor();
    await here.press('Escape');
  });

  it.each([
    ['b', 'black', 'rgb(0, 0, 0)'],
    ['.', 'black', 'rgb(0, 0, 0)'],
    ['w', 'white', 'rgb(255, 255, 255)'],
  ])('%s makes the screen %s, and the same key shows the slide again', async (key, name, color) => {
    await start('#problems/2');
    const { audience, presenter } = windows;
    await here.press(key);
    const screen = audience.page.getByRole('main', { name: `A ${name} screen` });
    await screen.waitFor();
    expect(await screen.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      color,
    );
    expect(await screen.boundingBox()).toEqual({ x: 0, y: 0, width: 1366, height: 768 });
    await presenter.page.getByText(`The audience sees a ${name} screen.`).waitFor();
    await here.press(key);
    await screen.waitFor({ state: 'detached' });
    expect(hash(audience.page)).toBe('#problems/2');
  });

  it('w turns a black screen white, and the next step shows the slide', async () => {
    await start('#problems/2');
    const { page } = windows.audience;
    await here.press('b');
    await here.press('w');
    await page.getByRole('main', { name: 'A white screen' }).waitFor();
    expect(await curtain(page).count()).toBe(1);
    await here.press('PageDown');
    await curtain(page).waitFor({ state: 'detached' });
    expect(hash(page)).toBe('#problems/3');
  });

  it.each([
    ['o', 'Overview'],
    ['Escape', 'Overview'],
    ['g', 'Command palette'],
    ['Control+k', 'Command palette'],
    ['?', 'Keys'],
  ])('%s opens “%s”, and Esc closes it', async (key, name) => {
    await start('#problems/2');
    await here.press(key);
    expect(await here.page.getByRole('dialog').count()).toBe(1);
    expect(await dialog(here.page, name).getByRole('heading', { name }).isVisible()).toBe(true);
    expect(await there.page.getByRole('dialog').count()).toBe(0);
    await here.press('Escape');
    expect(await here.page.getByRole('dialog').count()).toBe(0);
    expect(hash(here.page)).toBe('#problems/2');
  });

  it.each(['o', '?'])('%s closes what it has opened', async (key) => {
    await here.press(key);
    expect(await here.page.getByRole('dialog').count()).toBe(1);
    await here.press(key);
    expect(await here.page.getByRole('dialog').count()).toBe(0);
  });

  it.each([
    ['o', '#problems/2', '#problems/3'],
    ['g', '#problems/3', '#problems/4'],
    ['Control+k', '#problems/4', '#problems/5'],
  ])('a clicker turns the page while what %s opens is open', async (key, from, expected) => {
    await start(from);
    await here.press(key);
    await here.press('PageDown');
    expect(await here.page.getByRole('dialog').count()).toBe(0);
    expect(hash(here.page)).toBe(expected);
    await there.at(expected);
  });

  it('Page Down scrolls what ? opens, which is higher than the window', async () => {
    await start('#problems/4');
    await here.press('?');
    const keys = dialog(here.page, 'Keys');
    await keys.evaluate((element) => element.scrollTo(0, 0));
    await here.press('PageDown');
    await here.page.waitForFunction(() => document.querySelector('dialog')!.scrollTop > 100);
    expect(hash(here.page)).toBe('#problems/4');
    await here.press('Escape');
  });

  it('? lists every key that works there', async () => {
    await here.press('?');
    const rows = await dialog(here.page, 'Keys')
      .locator('dl > div')
      .evaluateAll((all) =>
        all.map((row) => [
          row.querySelector('dt')!.textContent,
          ...[...row.querySelectorAll('kbd')].map((key) => key.textContent),
        ]),
      );
    await here.press('Escape');
    expect(rows).toEqual([
      ['Next step', '→', 'Space', 'Page Down', 'n'],
      ['Previous step', '←', 'Shift + Space', 'Page Up', 'p'],
      ['Next slide', '↓', 'Shift + →'],
      ['Previous slide', '↑', 'Shift + ←'],
      ['First slide', 'Home'],
      ['Last slide', 'End'],
      ['Go to a slide, or run a command', 'g', 'Ctrl/⌘ + K'],
      ['Overview', 'o', 'Esc', 'Ctrl/⌘ + Shift + O'],
      ['Presenter view', 's', 'Ctrl/⌘ + Shift + P'],
      ['Back to where you were', '⌫'],
      ['Full screen', 'f'],
      ['Start in full screen', 'F5', 'Shift + F5'],
      ['Black screen', 'b', '.'],
      ['White screen', 'w'],
      ['Laser pointer', 'l'],
      ['Pen', 'd'],
      ['Next color of the pen', 'c'],
      ['Undo drawing', 'Ctrl/⌘ + Z'],
      ['Remove the drawings here', 'x'],
      ['Zoom', 'm'],
      ['Print view', 'Ctrl/⌘ + Shift + R', 'Ctrl/⌘ + Shift + E'],
      ['Keys', '?'],
      ...(window === 'presenter'
        ? [
            ['Freeze the audience’s window, and look ahead', 'h'],
            ['Start or pause the clock', 't'],
            ['Reset the clock', 'Shift + T'],
            ['Larger notes', '+', '='],
            ['Smaller notes', '-'],
          ]
        : []),
    ]);
  });

  it('Ctrl+K runs the command that is chosen from the list', async () => {
    await here.press('Control+k');
    await here.page.keyboard.type('white');
    expect(await here.page.getByRole('option', { name: 'w White screen' }).count()).toBe(1);
    expect(await here.page.getByRole('option').count()).toBe(1);
    await here.press('Enter');
    await windows.audience.page.getByRole('main', { name: 'A white screen' }).waitFor();
    await here.press('w');
  });
});

describe('the keys of the presenter', () => {
  const size = (page: Page) =>
    page
      .getByRole('group', { name: 'Notes' })
      .evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize));

  it('do nothing in the audience window', async () => {
    const { audience, presenter } = windows;
    await presenter.press('Shift+T');
    const before = await size(presenter.page);
    for (const key of ['+', '-', 't', 'Shift+T']) await audience.press(key);
    await presenter.load(presenter.page.url());
    expect(await size(presenter.page)).toBe(before);
    expect(await presenter.page.getByRole('button', { name: 'Start clock' }).isVisible()).toBe(
      true,
    );
  });

  it('enlarge the notes and make them smaller, within limits, and the browser remembers', async () => {
    const { page, press, load } = windows.presenter;
    const before = await size(page);
    await press('+');
    const larger = await size(page);
    expect(larger).toBeGreaterThan(before);
    await load(page.url());
    expect(await size(page)).toBe(larger);
    await press('-');
    expect(await size(page)).toBe(before);
    for (let n = 0; n < 40; n++) await page.keyboard.press('-');
    expect(await size(page)).toBeGreaterThan(9);
    for (let n = 0; n < 80; n++) await page.keyboard.press('+');
    expect(await size(page)).toBeLessThan(80);
  });
});

it('s and Ctrl+Shift+P open the presenter view in a new window, at the same position', async () => {
  const { page } = await openDeck({ path: '/?room=a%26b#problems/2', init: keepOpened });
  for (const key of ['s', 'Control+Shift+P']) {
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press(key)]);
    await popup.getByText('Slide 4 of 23 · step 2 of 6 · Problems').waitFor();
    const { hash: place, searchParams } = new URL(popup.url());
    expect(place).toBe('#problems/2');
    expect(searchParams.get('room')).toBe('a&b');
    expect(page.context().pages()).toHaveLength(2);
    await popup.close();
    await page.waitForFunction(() => window.lastOpened.closed);
  }
});

it('ten key presses without a pause lead to the tenth step', async () => {
  const { page, at, go } = windows.audience;
  await go('#vibe-coding');
  await page.evaluate(() => {
    for (let n = 0; n < 10; n++) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
      );
    }
  });
  // The first slide and the third have no steps, the second has three: 1 + 3 + 1 + 1, and 4 more.
  await page.getByRole('heading', { name: 'IP Risks' }).waitFor();
  await at('#problems/4');
  expect(await page.getByRole('heading', { name: 'Cognitive Decay' }).count()).toBe(0);
});

describe('on a slide with controls', () => {
  let opened: OpenedDeck;

  beforeAll(async () => {
    opened = await openFixture('/rehearsal.html#controls');
  });

  beforeEach(() => opened.go('#controls'));

  it('a field keeps every key that is typed into it', async () => {
    const { page } = opened;
    const field = page.getByRole('textbox', { name: 'Name' });
    await field.focus();
    await page.keyboard.type('no. big swap?');
    for (const key of ['ArrowLeft', 'Home', 'Escape']) await page.keyboard.press(key);
    expect(await field.inputValue()).toBe('no. big swap?');
    expect(hash(page)).toBe('#controls');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await curtain(page).count()).toBe(0);
  });

  it('Space and Enter press a button, and turn no page', async () => {
    const { page, press } = opened;
    await page.getByRole('button', { name: 'Press me' }).focus();
    await press('Space');
    await press('Enter');
    expect(await page.getByText('Pressed 2 times', { exact: true }).isVisible()).toBe(true);
    expect(hash(page)).toBe('#controls');
  });

  it('Enter follows a link, and Space does not turn the page', async () => {
    const { page, press } = opened;
    await page.context().route('https://example.org/**', (route) => route.fulfill({ body: '' }));
    await page.getByRole('link', { name: 'A source' }).focus();
    await press('Space');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Enter'),
    ]);
    await tab.close();
    expect(hash(page)).toBe('#controls');
  });

  it.each(['button', 'link'] as const)(
    'a clicker turns the page from a focused %s',
    async (role) => {
      const { page, go, press } = opened;
      await page.getByRole(role).filter({ visible: true }).first().focus();
      await press('PageDown');
      expect(hash(page)).toBe('#picture');
      await go('#controls');
      await page.getByRole(role).filter({ visible: true }).first().focus();
      await press('PageUp');
      expect(hash(page)).toBe('#silent');
    },
  );
});

describe('on a slide with a frame', () => {
  let opened: OpenedDeck;
  const focused = () => opened.page.evaluate(() => document.activeElement!.localName);

  beforeAll(async () => {
    opened = await openFixture('/widgets.html#start');
  });

  it('one that focuses itself never takes the focus, on stage or in the presenter view', async () => {
    await opened.go('#start');
    const { audience, presenter } = await present(opened);
    for (const place of ['#start', '#eager']) {
      for (const { page, at } of [audience, presenter]) {
        await at(place);
        await page.waitForTimeout(200);
        expect(await page.evaluate(() => document.activeElement!.localName)).toBe('body');
      }
      await audience.press('PageDown');
    }
    await presenter.at('#frame');
    await presenter.page.close();
  });

  it.each(['frame', 'foreign'])('a clicker works after a click into the %s', async (id) => {
    await opened.go(`#${id}`);
    await opened.page.locator(`[data-slide="${id}"] iframe`).click();
    await opened.page.waitForFunction(() => document.activeElement === document.body);
    await opened.press('PageDown');
    expect(hash(opened.page)).not.toBe(`#${id}`);
  });

  it.each(['form', 'claimed'])('what is typed after a click stays in the %s', async (id) => {
    await opened.go(`#${id}`);
    await opened.page.locator(`[data-slide="${id}"] iframe`).click();
    await opened.page.waitForTimeout(200);
    expect(await focused()).toBe('iframe');
    await opened.page.keyboard.type('no.');
    expect(hash(opened.page)).toBe(`#${id}`);
  });

  it('Tab leads into a frame', async () => {
    await opened.go('#form');
    await opened.page.getByRole('heading', { name: 'form' }).click();
    await opened.page.keyboard.press('Tab');
    await opened.page.waitForTimeout(200);
    expect(await focused()).toBe('iframe');
  });

  it('the arrow keys scroll what has the focus', async () => {
    await opened.go('#gestures');
    const code = opened.page.locator('[data-slide="gestures"] pre');
    await code.evaluate((element) => {
      element.tabIndex = 0;
      element.focus();
    });
    await opened.press('ArrowRight');
    expect(hash(opened.page)).toBe('#gestures');
    await opened.press('ArrowDown');
    expect(hash(opened.page)).toBe('#end');
  });
});

it('a slide’s own modal dialog and popover are open on stage only, and the keys stay with the talk', async () => {
  const { audience, presenter, problems } = await openWindows({ fixture: '/widgets.html#end' });
  const inFrame = ({ page }: OpenedDeck) =>
    page.frameLocator('iframe[title="Own frame"]').first().getByText('In a frame').isVisible();
  const covers = () =>
    [...document.querySelectorAll(':modal, :popover-open')].map((element) => element.textContent);
  for (const { page } of [audience, presenter]) expect(await page.evaluate(covers)).toEqual([]);
  await presenter.press('ArrowRight');
  await audience.at('#covers');
  expect(await audience.page.evaluate(covers)).toEqual(['Own button', 'Own popover']);
  expect(await presenter.page.evaluate(covers)).toEqual([]);
  expect([await inFrame(audience), await inFrame(presenter)]).toEqual([true, false]);
  await presenter.press('ArrowRight');
  await audience.at('#low');
  expect(await audience.page.evaluate(covers)).toEqual([]);
  await presenter.press('o');
  expect(await presenter.page.evaluate(covers)).toHaveLength(1);
  expect(problems).toEqual([]);
});

it('an element with the id of its slide does not scroll the stage', async () => {
  const { page, go, press, at } = await openFixture('/widgets.html#start', {
    viewport: { width: 1000, height: 562 },
  });
  await go('#low');
  await press('Home');
  await page.goBack();
  await at('#low');
  const top = () =>
    page.locator('main section:visible').evaluate((slide) => slide.getBoundingClientRect().top);
  expect(Math.abs(await top())).toBeLessThan(1);
  await press('ArrowUp');
  expect(Math.abs(await top())).toBeLessThan(1);
});

it('the print command of the browser prints the slide, on a page of its size', async () => {
  const { page, go } = windows.audience;
  await page.setViewportSize({ width: 800, height: 700 });
  await go('#problems/2');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 102[45]\.\d+ 576\]/);
  // The black screen is not printed.
  await page.keyboard.press('b');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('main', { name: 'A black screen' }).isVisible()).toBe(false);
  const section = page.getByRole('region').filter({ visible: true });
  expect(
    await section.evaluate((element) => element.getBoundingClientRect().toJSON()),
  ).toMatchObject({ x: 0, y: 0, width: 1366, height: 768 });
  expect(await section.evaluate((element) => getComputedStyle(element).printColorAdjust)).toBe(
    'exact',
  );
});
