import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { stepsOf, talk } from '../browser/talk.ts';
import { readPdf } from '../export/readPdf.ts';
import { inBrowser, lectern, newFolder, root, talks } from '../setup/lectern.ts';
import { type Engine, startFirefox, startWebKit } from './engines.ts';
import { firefox, webKit } from './programs.ts';

const origin = process.env.DECK_ORIGIN ?? '';
const folder = newFolder();
const handout = join(folder, 'handout.html');
const singleFile = join(folder, 'talk.html');
/** `npm run pictures:engines` draws the slides instead of testing them. */
const onlyDraws = Boolean(process.env.PICTURES);
const make = (format: string, out: string) =>
  onlyDraws ? undefined : lectern(['export', format, talks.vibeCoding, '--out', out]);
// While the engines start, and show what is served.
const handoutMade = make('handout', handout);
const singleFileMade = make('html', singleFile);

const [forFirefox, forWebKit] = [firefox(), webKit()];
const engines = {
  Firefox: forFirefox && (() => startFirefox(forFirefox)),
  WebKit: forWebKit && (() => startWebKit(forWebKit)),
};
const started = new Map<string, Engine>();

beforeAll(async () => {
  await Promise.all(
    Object.entries(engines).map(async ([name, start]) => {
      if (start) started.set(name, await start());
    }),
  );
});
afterAll(async () => {
  await Promise.all([...started.values()].map((engine) => engine.close()));
});

/** The slide on stage, once the talk has started. */
const stage = 'document.querySelector("main section[data-hidden=false]")';
/** How much wider each still is than its box, in px. */
const widthsOf = (stills: string) =>
  `[...document.querySelectorAll('${stills}')].map((still) => Math.round(still.getBoundingClientRect().width - still.parentElement.parentElement.getBoundingClientRect().width))`;
/** The emoji fonts that the page has requested. */
const emojiFiles =
  'performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1)).filter((name) => /^lectern-(emoji|pictures)/.test(name)).toSorted()';
/** Whether something in color is drawn for a text, once its fonts are there: a page can ask for them late. */
const inkOf = (text: string, family: string) =>
  `document.fonts.load("40px ${family}", '${text}').then(() => {
    const context = Object.assign(document.createElement('canvas'), { width: 60, height: 60 }).getContext('2d');
    context.font = "40px ${family}";
    context.fillText('${text}', 5, 45);
    const { data } = context.getImageData(0, 0, 60, 60);
    if (data.some((value, at) => at % 4 === 0 && Math.abs(value - data[at + 2]) > 60)) return 'colors';
    return data.some((value) => value > 0) ? 'black' : 'none';
  })`;
/** Loads the fonts of a slide in a document, which asks for some of them after the first frame. */
const loadFonts = `async ({ fonts }) => {
  await fonts.load('38px "Lectern Emoji"', '\\u{F0000}');
  for (const font of ['28px "Lectern Sans"', '22px "Lectern Mono"']) await fonts.load(font, 'V');
  await fonts.ready;
}`;
/** The places of the parts of the first slide: in the page without its scripts, and on stage. */
const firstSlides = `(async () => {
  const frame = document.createElement('iframe');
  frame.style = 'position: fixed; inset: 0; z-index: 9; border: 0; width: 100vw; height: 100vh';
  frame.srcdoc = (await (await fetch('/')).text()).replace(/<script[^]*?<.script>/g, '');
  const loaded = new Promise((done) => (frame.onload = done));
  document.body.append(frame);
  await loaded;
  for (const each of [document, frame.contentDocument]) await (${loadFonts})(each);
  const placesIn = (poster) => ['section', 'h1', 'p', 'svg circle'].map((part) => {
    const element = poster.querySelector(part);
    const { x, y, width, height } = element.getBoundingClientRect();
    return [part, ...[x, y, width, height].map(Math.round), getComputedStyle(element).fontSize];
  });
  const places = [placesIn(frame.contentDocument.querySelector('#lectern-poster')), placesIn(document.querySelector('main'))];
  frame.style.width = '712px';
  places.push(Math.round(frame.contentDocument.querySelector('section').getBoundingClientRect().width));
  frame.remove();
  return places;
})()`;
/** Goes to each address in turn, one press after the other, and returns the one that does not come; else ''. */
const walk = (hashes: string[]) => `(async () => {
  for (const hash of ${JSON.stringify(hashes)}) {
    for (let waits = 0; location.hash !== hash || !${stage}; waits++) {
      if (waits > 500) return hash;
      await new Promise((done) => setTimeout(done, 10));
    }
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
  }
  return '';
})()`;
const steps = talk.flatMap((slide) =>
  Array.from({ length: stepsOf(slide) + 1 }, (_, step) => `#${slide.id}${step ? `/${step}` : ''}`),
);

describe.each(Object.entries(engines))('%s', (name, start) => {
  if (!start) {
    it('is not on this machine, which only CI must have', () => {
      expect(process.env.CI ?? '').toBe('');
    });
    return;
  }

  let engine: Engine;
  beforeAll(() => {
    engine = started.get(name)!;
  });

  const openTalk = async (address: string) => {
    await engine.show(address, `window.lectern && document.querySelector('main section')`);
  };

  it('shows the first slide without scripts where it is with them, and in any size', async () => {
    await openTalk(origin);
    const [before, live, small] = await engine.read<[unknown[], unknown[], number]>(firstSlides);
    expect(before).toEqual(live);
    expect(small).toBe(712);
  });

  it('walks through every step of the talk, with the emoji of the talk only', async () => {
    await expect(engine.read(walk(steps))).resolves.toBe('');
    await expect(engine.read('document.querySelectorAll("[data-broken]").length')).resolves.toBe(0);
    await expect(engine.read(emojiFiles)).resolves.toEqual([
      expect.stringMatching(/^lectern-emoji-few-/),
      expect.stringMatching(/^lectern-pictures-few-/),
    ]);
  });

  it('opens its dialogs with keys, and lists no key of the browser', async () => {
    await engine.press('o');
    await engine.until(
      'document.querySelectorAll("[role=dialog] section, dialog section").length >= 12',
    );
    const widths = await engine.read<number[]>(widthsOf('dialog section'));
    expect(new Set(widths)).toEqual(new Set([0]));
    await engine.press('Escape');
    await engine.press('?');
    await engine.until('document.querySelector("dialog kbd")');
    const keys = await engine.read<string>('document.querySelector("dialog").textContent');
    expect(keys.includes('Shift + P')).toBe(name !== 'Firefox');
    await engine.press('Escape');
  });

  it('keeps stage and presenter view together, with previews as wide as their boxes', async () => {
    await engine.press('s');
    await engine.goToWindow('presenterMode');
    await engine.until(`document.querySelectorAll('main section section').length >= 1`);
    const widths = await engine.read<number[]>(widthsOf('main section section'));
    expect(new Set(widths)).toEqual(new Set([0]));
    await engine.press('PageUp');
    await engine.goToWindow('/#');
    await engine.until(`location.hash === '${steps.at(-2)}'`);
    await engine.goToWindow('presenterMode');
    // Time enough to find out that nobody answers.
    await engine.until('performance.now() > 1000');
    await expect(engine.read('document.querySelector("[data-refused]")')).resolves.toBeNull();
    await engine.closeOthers();
  });

  it('shows all slides as wide as the page in the print view', async () => {
    await openTalk(`${origin}/?printMode=true`);
    const widths = await engine.read<number[]>(widthsOf('main section'));
    expect(widths).toEqual(talk.map(() => 0));
  });

  it('shows the stills of the handout as wide as their boxes, with their emoji', async () => {
    await handoutMade;
    await engine.show(pathToFileURL(handout).href, 'document.fonts.status === "loaded"');
    const widths = await engine.read<number[]>(widthsOf('.still section'));
    expect(widths).toEqual(talk.map(() => 0));
    // In the color of text, although a font with colors is there: as that of a system would be.
    for (const emoji of ['⚠️', '🤖']) {
      const fonts = "'Lectern Emoji', 'Lectern Pictures'";
      await expect(engine.read(inkOf(emoji, fonts))).resolves.toBe('black');
    }
    await expect(engine.read(inkOf('🔥', "'Lectern Pictures'"))).resolves.toBe('colors');
  });

  if (name === 'Firefox') {
    it('prints the heading of a part above its slide, also if its notes fill pages', async () => {
      await engine.read(
        `document.querySelectorAll('article').forEach((article, index) => {
          if (index !== 3) article.remove();
          else article.querySelector('.said').textContent = 'Long notes. '.repeat(900);
        })`,
      );
      const file = join(folder, 'handout.pdf');
      await engine.print!(file);
      const { pages } = await readPdf(file);
      // Of its fonts, Firefox makes only that of the slide's head readable. The first page has the contents.
      const isThere = pages.map(({ text }) => /PROBLEMS/.test(text.replace(/\s/g, '')));
      expect(isThere.slice(0, 3)).toEqual([false, true, false]);
    });
  }

  it('keeps them together from a file, or says that it cannot; and draws emoji there', async () => {
    await singleFileMade;
    await openTalk(pathToFileURL(singleFile).href);
    await engine.until('document.fonts.status === "loaded"');
    // In the color of text, although a font with colors is there: as that of a system would be.
    for (const emoji of ['⚠️', '🤖']) {
      const fonts = "'Lectern Emoji', 'Lectern Pictures'";
      await expect(engine.read(inkOf(emoji, fonts))).resolves.toBe('black');
    }
    await expect(engine.read(inkOf('🔥', "'Lectern Pictures'"))).resolves.toBe('colors');
    await engine.press('s');
    await engine.goToWindow('presenterMode');
    await engine.until('document.querySelector("main nav")');
    await engine.press('PageDown');
    await engine.goToWindow('talk.html#');
    const follows = `location.hash === '#${talk[1]!.id}'`;
    if (name === 'Firefox') await engine.until(follows);
    await engine.goToWindow('presenterMode');
    if (name === 'WebKit') {
      await engine.until(
        `document.querySelector('[data-refused]')?.textContent.includes('cannot follow')`,
      );
    }
    await engine.closeOthers();
  });
});

if (onlyDraws) {
  it('draws a picture of every slide in the three engines, side by side', async () => {
    const out = join(root, '.cache/engines');
    mkdirSync(out, { recursive: true });
    await inBrowser(
      async (context) => {
        const page = await context.newPage();
        for (const { id } of talk) {
          const address = `${origin}/#${id}/final`;
          await page.goto('about:blank');
          await page.goto(address);
          await page.locator(`section[data-slide="${id}"]`).waitFor();
          await page.evaluate(`(${loadFonts})(document)`);
          const pictures = [await page.screenshot()];
          for (const engine of started.values()) {
            await engine.show(address, `${stage}?.dataset.slide === '${id}'`);
            await engine.read(
              `(${loadFonts})(document).then(() => new Promise(requestAnimationFrame))`,
            );
            pictures.push(await engine.picture());
          }
          writeFileSync(join(out, `${id}.png`), sideBySide(pictures));
        }
      },
      { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' },
    );
    expect(readdirSync(out).length).toBeGreaterThanOrEqual(talk.length);
  });
}

function sideBySide(pictures: Buffer[]): Buffer {
  const all = pictures.map((picture) => PNG.sync.read(picture));
  const width = all.reduce((sum, picture) => sum + picture.width, 0);
  const sheet = new PNG({ width, height: Math.max(...all.map(({ height }) => height)) });
  let left = 0;
  for (const picture of all) {
    PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, left, 0);
    left += picture.width;
  }
  return PNG.sync.write(sheet);
}
