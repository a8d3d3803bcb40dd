import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openDeck } from './openDeck.ts';
import { asTyped, talk } from './talk.ts';

const build = resolve(__dirname, '../../build');
const html = readFileSync(resolve(build, 'index.html'), 'utf8');
const files = readdirSync(resolve(build, 'assets'));

/** A file of the build, with its size in bytes on the network. */
const weigh = (name: string) => gzipSync(readFileSync(resolve(build, 'assets', name))).length;

it('weighs at most 124 kB of JavaScript until the first key works', () => {
  // What the page names is loaded immediately, with what that imports; everything else is requested later.
  const first = files.filter((name) => name.endsWith('.js') && html.includes(name));
  const imported = first.flatMap((name) =>
    files.filter((other) =>
      new RegExp(`from\\s*["']\\./${other}`).test(
        readFileSync(resolve(build, 'assets', name), 'utf8'),
      ),
    ),
  );
  const bytes = [...new Set([...first, ...imported])].reduce((sum, name) => sum + weigh(name), 0);
  expect(bytes).toBeGreaterThan(60_000);
  expect(bytes).toBeLessThanOrEqual(124_000);
});

/** Waits for the fonts of the first slide: the last one is requested when the others are loaded. */
const fontsOf = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.load('38px "Lectern Emoji"', '\u{F0000}'); // as the deck asks for them
    await document.fonts.load('800 112px "Lectern Sans"', 'V');
    await new Promise(requestAnimationFrame);
  });

/** Where the parts of the first slide are, to the hundredth of a px, and what is written there. */
const placesOf = (page: Page) =>
  page.evaluate(() =>
    ['section', 'section h1', 'section p', 'section svg circle'].map((part) => {
      const element = [...document.querySelectorAll(part)].find((found) => found.checkVisibility());
      const { x, y, width, height } = element!.getBoundingClientRect();
      const { color, fontSize } = getComputedStyle(element!);
      const place = [x, y, width, height].map((value) => Math.round(value * 100) / 100);
      return [
        ...place,
        color,
        fontSize,
        part === 'section' ? '' : (element as HTMLElement).innerText,
      ];
    }),
  );

/** The deck, as it opens, and what went wrong until then. */
let deck: Page;
let problems: string[];
/** A page whose scripts are never loaded. */
let bare: Page;

beforeAll(async () => {
  const opened = await openDeck();
  deck = opened.page;
  problems = [...opened.problems];
  bare = await deck.context().newPage();
  await bare.route('**/*.js', (route) => route.abort());
});

/** Opens a new page next to the deck, which its test closes. */
const newPage = () => deck.context().newPage();

/** The page before its script is loaded: here, the script is never loaded. */
async function openWithoutScript(path = '/') {
  // Otherwise an address that differs in its hash alone would load nothing.
  await bare.goto('about:blank');
  await bare.goto(new URL(path, deck.url()).href);
  await fontsOf(bare);
}

it('requests at most 60 kB of fonts for the first slide, and 20 kB of emoji', async () => {
  await openWithoutScript();
  const fonts = await bare.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.slice(name.lastIndexOf('/') + 1))
      .filter((name) => name.endsWith('.woff2'))
      .toSorted(),
  );
  expect(fonts).toEqual([
    expect.stringContaining('lectern-emoji-few'),
    expect.stringContaining('lectern-sans'),
  ]);
  const [emoji, text] = fonts.map((name) => readFileSync(resolve(build, 'assets', name)).length);
  expect(emoji).toBeLessThanOrEqual(20_000);
  expect(text).toBeLessThanOrEqual(60_000);
});

it('shows the first slide before any script, and the deck takes over in place', async () => {
  await openWithoutScript();
  const slide = bare.locator('section').filter({ visible: true });
  const shown = asTyped(await slide.innerText());
  for (const { text } of talk[0]!.lines) expect(shown).toContain(text);
  await fontsOf(deck);
  const before = await placesOf(bare);
  expect(before).toHaveLength(4);
  expect(await placesOf(deck)).toEqual(before);
  expect(await deck.locator('#lectern-poster').count()).toBe(0);
  // The picture's drawing comes a frame after its words; the deck's own is never hidden for that.
  const animations = await deck
    .locator('main [data-drawing]')
    .evaluateAll((drawings) => drawings.map((drawing) => getComputedStyle(drawing).animationName));
  expect(animations).toContain('none');
  expect(new Set(animations).size).toBe(1);
});

it('loads no module before the first slide is painted', () => {
  const modules = html.slice(html.lastIndexOf('<template>'), html.lastIndexOf('</template>'));
  expect(modules).toMatch(/<script type="module"[^>]* src="/);
  expect(html.replace(modules, '')).not.toMatch(/type="module"|modulepreload/);
});

it('starts even if no frame is drawn, as in a background tab', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(deck.url());
  await page.locator('main h1:visible').waitFor();
  expect(await page.locator('#lectern-poster').count()).toBe(0);
  await page.close();
});

/** The layout shift of the page until now. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as { value?: number }).value ?? 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );

/**
 * Less shift than anyone sees. An emoji moves within its line when its font comes after the first frame, and no
 * two fonts have exactly the same width: 0.0001 to 0.0003 here.
 */
const unseen = 0.001;

it('shifts no layout that anyone sees, and screen readers read nothing twice', async () => {
  expect(await deck.locator('h1').count()).toBe(1);
  expect(await shiftOf(deck)).toBeLessThan(unseen);
  expect(problems).toEqual([]);
});

describe.each([
  ['before the deck', 'scripts'],
  ['after the deck', 'fonts'],
])('late fonts that load %s', (_order, last) => {
  it('move nothing but an emoji within its line, by less than anyone sees', async () => {
    const page = await newPage();
    const releaseFonts = await hold(page, '**/*.woff2');
    const releaseScripts = await hold(page, '**/*.js');
    await page.goto(new URL('/', deck.url()).href, { waitUntil: 'commit' });
    await page.locator('#lectern-poster h1').waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const before = await placesOf(page);
    const comeFonts = async () => {
      releaseFonts();
      await fontsOf(page);
    };
    const comeDeck = async () => {
      releaseScripts();
      await page.locator('#lectern-poster').waitFor({ state: 'detached' });
      await page.locator('main h1:visible').waitFor();
    };
    for (const come of last === 'fonts' ? [comeDeck, comeFonts] : [comeFonts, comeDeck]) {
      await come();
      expect(await placesOf(page)).toEqual(before);
    }
    expect(await shiftOf(page)).toBeLessThan(unseen);
    await page.close();
  });
});

/** Holds back the files that match, until the function that it returns is called. */
async function hold(page: Page, files: string) {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

describe('what the first key press leads to', () => {
  const heading = () =>
    bare.locator('#lectern-poster h1, #lectern-poster h2').filter({ visible: true });

  it('is shown before any script of the talk, as the deck shows it', async () => {
    await openWithoutScript();
    await bare.keyboard.press('PageDown');
    expect(await heading().innerText()).toBe('What IS vibe coding?');
    const partsOf = (page: Page) =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'section:not([data-hidden="true"]) :is(h2, li, header, span)',
          ),
        ]
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const { color, opacity } = getComputedStyle(element);
            const place = [x, y, width, height].map((value) => Math.round(value * 10) / 10);
            return [(element as HTMLElement).innerText, ...place, color, opacity].join(' ');
          }),
      );
    const shown = await partsOf(bare);
    const page = await newPage();
    await page.goto(new URL('/#what-is-vibe-coding', deck.url()).href);
    await page.locator('#lectern-poster').waitFor({ state: 'detached' });
    await fontsOf(page);
    expect(shown.length).toBeGreaterThan(5);
    expect(await partsOf(page)).toEqual(shown);
    await page.close();
  });

  it.each(['ArrowLeft', 'Control+ArrowRight', 'End', 'n'])('is not shown after %s', async (key) => {
    await openWithoutScript();
    await bare.keyboard.press(key);
    await bare.keyboard.press('ArrowRight');
    expect(await heading().innerText()).toBe('VIBE CODING');
  });

  it('stays when the deck comes: the first slide is not seen again', async () => {
    const page = await newPage();
    const release = await hold(page, '**/*.js');
    await page.goto(deck.url(), { waitUntil: 'commit' });
    await page.locator('#lectern-poster').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => {
        for (const title of document.querySelectorAll<HTMLElement>('h1, h2')) {
          if (title.checkVisibility({ visibilityProperty: true })) seen.add(title.innerText);
        }
        requestAnimationFrame(look);
      };
      look();
    });
    release();
    await page.waitForURL((url) => url.hash === '#what-is-vibe-coding');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen).toEqual(['What IS vibe coding?']);
    await page.close();
  });
});

it.each(['/', '/#problems'])(
  'plays the keys that are pressed at %s before the deck is there',
  async (path) => {
    const page = await newPage();
    const release = await hold(page, '**/*.js');
    await page.goto(new URL(path, deck.url()).href, { waitUntil: 'commit' });
    await page.locator('#lectern-poster').waitFor({ state: 'attached' });
    // A clicker that bounces, and one step back.
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp'])
      await page.keyboard.press(key);
    release();
    const at = path === '/' ? '#what-is-vibe-coding/1' : '#problems/2';
    await page.waitForURL((url) => url.hash === at);
    // Each of them counts once, and those that come now as well.
    await page.keyboard.press('PageDown');
    await page.waitForURL((url) => url.hash !== at);
    expect(new URL(page.url()).hash).toBe(path === '/' ? '#what-is-vibe-coding/2' : '#problems/3');
    await page.close();
  },
);

it('shows only the background until the slide of the address is there', async () => {
  await openWithoutScript('/#problems');
  expect(await bare.locator('section').count()).toBe(0);
  const ground = bare.locator('#lectern-poster > div');
  const box = await ground.boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, ...bare.viewportSize() });
  const color = await ground.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(color).toBe('rgb(7, 12, 24)');
});

it.each(['/?slideIndex=3', '/?theme=paper', '/?presenterMode=true'])(
  'does not flash the first slide at %s',
  async (path) => {
    await openWithoutScript(path);
    expect(await bare.locator('#lectern-poster').count()).toBe(0);
  },
);

it.each(['/', '/#problems/2', '/?presenterMode', '/?print-pdf'])(
  '%s works where a Content-Security-Policy allows scripts only as files',
  async (path) => {
    const page = await newPage();
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(new URL(path, deck.url()).href);
    await page.waitForFunction(() => window.lectern);
    await page.locator('#lectern-poster').waitFor({ state: 'detached' });
    // The views other than the stage are loaded after that.
    await page.getByRole('heading').first().waitFor();
    expect(await page.getByRole('heading').first().isVisible()).toBe(true);
    await page.close();
  },
);
