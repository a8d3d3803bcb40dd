// Opens a deck in a browser and measures it. report.mjs explains each figure.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';

const gzip = promisify(gzipWithCallback);
const gap = 100;
const patience = 30_000;

/** @typedef {import('playwright-core').Browser} Browser */

/**
 * @typedef {object} Target
 * @property {string} url
 * @property {string} first The heading of the first slide.
 * @property {string} second The heading of the second one.
 * @property {number} slowdown How many times the processor is slowed: 1 is full speed.
 * @property {number} keyGap How often → is pressed until the first key works, in ms at full speed.
 */

/**
 * Finds a browser in the project's own way, which is TypeScript that Vite runs, and returns it and what starts it.
 *
 * @returns {Promise<{ program: string, launch: () => Promise<Browser> }>}
 */
export async function findBrowser() {
  const path = fileURLToPath(new URL('../src/node/browser/findBrowser.ts', import.meta.url));
  const { module } = await runnerImport(path, { configFile: false });
  const own = /** @type {typeof import('../src/node/browser/findBrowser.ts')} */ (module);
  const executablePath = own.findBrowser();
  const launch = () =>
    chromium.launch({
      executablePath,
      args: own.browserArguments(),
      // Otherwise Playwright turns the sandbox off for everyone.
      chromiumSandbox: true,
    });
  return { program: executablePath, launch };
}

/**
 * Opens the deck in a new browser context, and presses → from the start until the second slide is visible.
 *
 * @param {Browser} browser
 * @param {Target} target
 */
export function measureFirstKey(browser, target) {
  return withPage(browser, target, async (page, cdp) => {
    await page.goto(target.url, { waitUntil: 'commit' });
    let isOver = false;
    const firstKey = inTime(
      page.evaluate(() => window.bench.secondSlide),
      `no key showed the second slide, "${target.second}",`,
    ).finally(() => {
      isOver = true;
    });
    const pressing = (async () => {
      while (!isOver) {
        await press(cdp);
        await sleep(target.keyGap * target.slowdown);
      }
    })();
    const [at] = await Promise.all([firstKey, pressing]);
    const { ScriptDuration, TaskDuration } = await metrics(cdp);
    await page.waitForLoadState('networkidle');
    return {
      firstKey: at,
      script: ScriptDuration * 1000,
      task: TaskDuration * 1000,
      fetched: await fetchedUntil(page, at),
    };
  });
}

/**
 * Opens the deck in a new browser context, waits until nothing moves, and then presses → as often as `keys`
 * says, each time after nothing has moved for a moment.
 *
 * @param {Browser} browser
 * @param {Target} target
 * @param {number} keys
 */
export function measureCalmly(browser, target, keys) {
  return withPage(browser, target, async (page, cdp) => {
    await page.goto(target.url, { waitUntil: 'load', timeout: patience });
    // Without a locator: Playwright would add objects to the page, and they would count as its heap.
    const shown = await inTime(
      page.evaluate(() => window.bench.firstSlide),
      `the first slide, "${target.first}", was not visible`,
    );
    await page.waitForLoadState('networkidle', { timeout: patience });
    await still(page, 300);

    const load = await page.evaluate(() => {
      const paints = Object.fromEntries(
        performance.getEntriesByType('paint').map(({ name, startTime }) => [name, startTime]),
      );
      return {
        firstPaint: paints['first-paint'],
        contentfulPaint: paints['first-contentful-paint'],
        shift: window.bench.shift(),
        nodes: document.querySelectorAll('*').length,
      };
    });
    // Text that fades in from opacity 0 does not count as a contentful paint.
    const firstSlide = Math.max(shown, load.contentfulPaint ?? load.firstPaint);
    const fetched = await fetchedUntil(page, firstSlide);
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const before = await metrics(cdp);

    const presses = [];
    for (let number = 0; number < keys; number++) {
      await press(cdp);
      const answer = await page.evaluate(
        ([index, ms]) => window.bench.press(index, ms),
        /** @type {const} */ ([number, 10_000]),
      );
      if (!answer) throw new Error(`key press ${number + 1} changed nothing visible within 10 s`);
      presses.push(answer);
      await still(page, gap);
    }
    const after = await metrics(cdp);
    return {
      ...load,
      firstSlide,
      fetched,
      heap: before.JSHeapUsedSize / 1e6,
      change: presses.map(({ change }) => change),
      paint: presses.map(({ paint }) => paint),
      keyScript: keys ? ((after.ScriptDuration - before.ScriptDuration) * 1000) / keys : 0,
    };
  });
}

/**
 * Opens a page in a new browser context, waits for its headings, and returns all that it loads.
 *
 * @param {Browser} browser
 * @param {Target} target
 * @param {{ headings: string[], key?: string }} wanted A key, if there is one, opens a dialog.
 */
export function measureAll(browser, target, { headings, key }) {
  return withPage(browser, target, async (page) => {
    await page.goto(target.url, { waitUntil: 'load', timeout: patience });
    for (const name of headings) {
      await page.getByRole('heading', { name, exact: true }).waitFor({ timeout: patience });
    }
    if (key) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor({ timeout: patience });
    }
    await page.waitForLoadState('networkidle', { timeout: patience });
    return fetchedUntil(page, Infinity);
  });
}

/**
 * @template T
 * @param {Browser} browser
 * @param {Target} target
 * @param {(page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession) => Promise<T>} run
 * @returns {Promise<T>}
 */
async function withPage(browser, { first, second, slowdown }, run) {
  // A new context has empty caches.
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    /** @type {Error[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(new Error(message.text()));
    });
    await page.addInitScript(watch, [first, second]);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const result = await run(page, cdp).catch((error) => {
      throw errors[0] ?? error;
    });
    if (errors[0]) throw errors[0];
    return result;
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page before everything else, and records the times of all events.
 *
 * @param {string[]} headings Those of the first and of the second slide.
 */
function watch([first, second]) {
  /** @type {{ start: number, change?: number, done: (answer: object) => void, answer: Promise<object> }[]} */
  const presses = [];
  let waiting;
  let lastChange = 0;

  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** Resolves with the time when this heading is visible. */
  const lookFor = (text) => {
    const found = { at: 0, time: undefined, look: undefined };
    let heading;
    found.time = new Promise((resolve) => {
      found.look = () => {
        if (found.at || !document.body) return;
        if (!heading?.isConnected) {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let node = texts.nextNode();
          while (node && node.nodeValue.trim() !== text) node = texts.nextNode();
          heading = node?.parentElement;
        }
        // The slides of reveal.js are transparent at first and fade in, so the class shows which one is current.
        const slide = heading?.closest('.reveal .slides > section');
        if (slide && !slide.classList.contains('present')) return;
        if (!heading?.checkVisibility({ visibilityProperty: true })) return;
        found.at = performance.now();
        resolve(found.at);
      };
    });
    return found;
  };
  const firstSlide = lookFor(first);
  const secondSlide = lookFor(second);

  /** Whether the change is visible: not the title of the page, not a message for screen readers. */
  const isSeen = ({ target, addedNodes }) => {
    const element = target instanceof Element ? target : target.parentElement;
    if (!element || element.closest('head, [role="status"], [aria-live]')) return false;
    return (
      element.checkVisibility() ||
      [...addedNodes].some((node) => node instanceof Element && node.checkVisibility())
    );
  };
  new MutationObserver((records) => {
    const now = performance.now();
    lastChange = now;
    if (presses.length > 0) secondSlide.look();
    if (waiting && !waiting.change && records.some(isSeen)) waiting.change = now;
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  // A message that is sent during a frame arrives after its layout and paint.
  const afterFrame = new MessageChannel();
  afterFrame.port1.addEventListener('message', () => {
    firstSlide.look();
    if (presses.length > 0) secondSlide.look();
    if (!waiting?.change) return;
    const { start, change, done } = waiting;
    done({ change: change - start, paint: performance.now() - start });
    waiting = undefined;
  });
  afterFrame.port1.start();
  const frame = () => {
    isRunning = Boolean(waiting) || !firstSlide.at;
    if (!isRunning) return;
    afterFrame.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  let isRunning = true;
  requestAnimationFrame(frame);

  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      waiting = { start: timeStamp };
      waiting.answer = new Promise((resolve) => (waiting.done = resolve));
      presses.push(waiting);
      if (!isRunning) requestAnimationFrame(frame);
      isRunning = true;
    },
    { capture: true },
  );

  window.bench = {
    firstSlide: firstSlide.time,
    secondSlide: secondSlide.time,
    shift: () => shift,
    press: (index, ms) =>
      Promise.race([
        presses[index]?.answer,
        new Promise((resolve) => setTimeout(resolve, ms, undefined)),
      ]),
    /** Resolves when nothing has changed for some ms, or after 5 s of changes. */
    still: (ms) =>
      new Promise((resolve) => {
        const began = performance.now();
        const look = () => {
          const now = performance.now();
          const left = Math.max(began, lastChange) + ms - now;
          if (left <= 0 || now - began > 5000) resolve(undefined);
          else setTimeout(look, left);
        };
        look();
      }),
  };
}

/** @param {import('playwright-core').CDPSession} cdp */
async function press(cdp) {
  const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** @returns {Promise<Record<string, number>>} */
async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

const still = (page, ms) => page.evaluate((time) => window.bench.still(time), ms);

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} otherwise
 * @returns {Promise<T>}
 */
function inTime(promise, otherwise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within 30 s`)), patience);
  });
  promise.catch(() => {}); // the page is closed while it waits
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The files that were requested until then, with their sizes on the network. */
function fetchedUntil(page, time) {
  return page.evaluate((until) => {
    const [html] = performance.getEntriesByType('navigation');
    const files = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < until);
    return [html, ...files].map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize }));
  }, time);
}

/** The gzipped sizes of the inline scripts and styles of a page, in kB. */
export async function inlineSizes(folder) {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const packed = async (pattern) => {
    const text = [...page.matchAll(pattern)].map(([, content]) => content).join('\n');
    return text ? (await gzip(text, { level: 9 })).length / 1000 : 0;
  };
  return {
    js: await packed(/<script(?![^>]*\s(?:src=|type="[^"]*json))[^>]*>([^]*?)<\/script>/g),
    css: await packed(/<style[^>]*>([^]*?)<\/style>/g),
  };
}

/**
 * What was loaded, in kB by kind. Inline code counts for its kind and for the page, and once in the total.
 *
 * @param {{ name: string, size: number }[]} fetched
 * @param {{ js: number, css: number }} inline
 */
export function sizesOf(fetched, inline) {
  const sum = (pattern) =>
    fetched.reduce((all, { name, size }) => all + (pattern.test(name) ? size / 1000 : 0), 0);
  const emoji = sum(/emoji[^/]*\.woff2?$/i);
  return {
    html: sum(/\/$/),
    js: sum(/\.js$/) + inline.js,
    css: sum(/\.css$/) + inline.css,
    fonts: sum(/\.(woff2?|ttf|otf)$/) - emoji,
    emoji,
    total: sum(/./),
  };
}
