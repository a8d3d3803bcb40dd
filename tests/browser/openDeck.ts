import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../src/node/browser/findBrowser.ts';

export interface OpenOptions {
  /** The URL after the origin, for example `/?slideIndex=2`. */
  path?: string;
  viewport?: { width: number; height: number };
  reducedMotion?: boolean;
  /** Start at this time, and let the test advance it: `page.clock.fastForward('01:30')`. */
  time?: string;
  /** What every page runs before its own scripts. */
  init?: string | (() => unknown);
  /** The rest of what Playwright can set: color scheme, JavaScript off, locale … */
  context?: BrowserContextOptions;
  /** More options to start the browser with; the first page that a test file opens sets them. */
  startWith?: string[];
}

export interface Opened {
  page: Page;
  /** Every console warning and error, page error, and request that left the served origin. */
  problems: string[];
}

export interface OpenedDeck extends Opened {
  /** Presses a key, and waits until the deck is at the new position. */
  press: (key: string) => Promise<void>;
  /** Loads an address again. */
  load: (path: string) => Promise<void>;
  /** Goes to an address of this deck, for example `#problems/2`. */
  go: (hash: string) => Promise<void>;
  /** Waits until this window is at that address, on its own or after another window. */
  at: (hash: string) => Promise<void>;
}

/** Windows of one browser: they share what the browser keeps, and its channels. */
export interface OpenedWindows {
  audience: OpenedDeck;
  /** The presenter view, as the key `s` opens it. */
  presenter: OpenedDeck;
  /** The problems of all windows. */
  problems: string[];
  /** Opens another window: of the same talk, or, with a full URL, of another one. */
  join: (address: string) => Promise<OpenedDeck>;
}

// Jest takes no testTimeout for one project alone.
jest.setTimeout(120_000);

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** Opens the built deck in a browser. */
export function openDeck(options: OpenOptions = {}): Promise<OpenedDeck> {
  return openSlides(process.env.DECK_ORIGIN, options);
}

/** Opens a page of `fixtures/`, for example `/talk.html?theme=paper`. */
export function openFixture(path: string, options: OpenOptions = {}): Promise<OpenedDeck> {
  return openSlides(process.env.FIXTURES_ORIGIN, { ...options, path });
}

/** Opens the deck, or a page of `fixtures/`, and the presenter view next to it. */
export async function openWindows({
  fixture,
  ...options
}: OpenOptions & { fixture?: string } = {}): Promise<OpenedWindows> {
  return present(await (fixture ? openFixture(fixture, options) : openDeck(options)));
}

/** Opens the presenter view next to a window. */
export async function present(audience: OpenedDeck): Promise<OpenedWindows> {
  const { page, problems } = audience;
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const presenter = drive({ page: popup, problems });
  await presenter.shown();
  return {
    audience,
    presenter,
    problems,
    join: async (address) => {
      // Not a tab next to the first one: of two tabs, the browser draws the one behind once a second.
      const [joined] = await Promise.all([
        page.context().waitForEvent('page'),
        page.evaluate(
          (url) => void window.open(url, '', 'popup,noopener'),
          new URL(address, page.url()).href,
        ),
      ]);
      const opened = drive({ page: joined, problems });
      await opened.shown();
      return opened;
    },
  };
}

declare global {
  interface Window {
    lastOpened: Window;
  }
}

/**
 * An `init` that keeps the window that a page has opened as `lastOpened`. Until it is `closed` for that page, a moment
 * after it is for the test, the page would use it again instead of opening another one.
 */
export function keepOpened() {
  const open = window.open.bind(window);
  window.open = (...asked) => (window.lastOpened = open(...asked)!);
}

/** Opens the built Storybook in a browser. */
export function openStorybook(options: OpenOptions = {}): Promise<Opened> {
  return open(process.env.STORYBOOK_ORIGIN, options);
}

/** Opens a deck that is served at its own origin. */
export async function openSlides(
  origin: string | undefined,
  options: OpenOptions = {},
): Promise<OpenedDeck> {
  const opened = drive(await open(origin, options));
  await opened.shown();
  return opened;
}

/** Opens a page that is served at its own origin, perhaps without a deck of Lectern. */
export function openPage(origin: string): Promise<Opened> {
  return open(origin, {});
}

function drive(opened: Opened): OpenedDeck & { shown: () => Promise<void> } {
  const { page } = opened;
  const shown = async () => {
    await page.getByRole('heading').first().waitFor();
    await settled(page);
  };
  return {
    ...opened,
    shown,
    load: async (path) => {
      const address = new URL(path, page.url()).href;
      // Otherwise an address that differs in its hash alone would load nothing.
      await page.goto('about:blank');
      await page.goto(address);
      await shown();
    },
    press: async (key) => {
      await page.keyboard.press(key);
      await settled(page);
    },
    go: async (hash) => {
      await page.evaluate((address) => window.location.assign(address), hash);
      await settled(page);
    },
    at: async (hash) => {
      await page.waitForURL((url) => url.hash === hash, { waitUntil: 'commit' });
      await settled(page);
    },
  };
}

/**
 * Waits until the page has not changed for three frames and has loaded its fonts, and finishes
 * its animations: at once, because every frame of one is drawn by the processor.
 */
async function settled(page: Page) {
  await page.evaluate(async () => {
    const finish = () => document.getAnimations().forEach((animation) => animation.finish());
    let still = 0;
    const observer = new MutationObserver(() => (still = 0));
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    while (still++ < 3) {
      finish();
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    // The address follows its slide by 20 ms: of two timers, the one that was set first runs first.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await document.fonts.ready;
    finish();
  });
}

async function open(origin: string | undefined, options: OpenOptions): Promise<Opened> {
  if (!origin) throw new Error('This page is not served to the tests of this project.');
  const {
    path = '/',
    viewport = { width: 1366, height: 768 },
    reducedMotion = false,
    time,
    init,
    context: more,
    startWith = [],
  } = options;

  browser ??= chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments(), ...startWith],
    // Otherwise Playwright turns the sandbox off for everybody.
    chromiumSandbox: true,
  });
  const context = await (
    await browser
  ).newContext({
    viewport,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    // Each page would keep the whole talk.
    serviceWorkers: 'block',
    ...more,
  });

  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console.${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (webError) => {
    problems.push(`page error: ${webError.error().stack ?? webError.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol)) {
      problems.push(`request: ${request.url()}`);
    }
  });

  if (init) await context.addInitScript(init);
  if (time) await context.clock.install({ time });
  const page = await context.newPage();
  await page.goto(new URL(path, origin).href);
  return { page, problems };
}
