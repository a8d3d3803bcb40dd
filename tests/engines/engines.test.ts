import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stepsOf, talk } from '../browser/talk.ts';
import { lectern, newFolder, talks } from '../setup/lectern.ts';
import { type Engine, startFirefox, startWebKit } from './engines.ts';
import { firefox, webKit } from './programs.ts';

const origin = process.env.DECK_ORIGIN ?? '';
const folder = newFolder();
const handout = join(folder, 'handout.html');
const singleFile = join(folder, 'talk.html');

beforeAll(async () => {
  await lectern(['export', 'handout', talks.vibeCoding, '--out', handout]);
  await lectern(['export', 'html', talks.vibeCoding, '--out', singleFile]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [forFirefox, forWebKit] = [firefox(), webKit()];
const engines = {
  Firefox: forFirefox && (() => startFirefox(forFirefox)),
  WebKit: forWebKit && (() => startWebKit(forWebKit)),
};

/** The slide on stage, once the talk has started. */
const stage = 'document.querySelector("main section[data-hidden=false]")';
/** How much wider each still is than its box, in px. */
const widthsOf = (stills: string) =>
  `[...document.querySelectorAll('${stills}')].map((still) => Math.round(still.getBoundingClientRect().width - still.parentElement.parentElement.getBoundingClientRect().width))`;
/** The emoji fonts that the page has requested. */
const emojiFiles =
  'performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1)).filter((name) => name.startsWith("lectern-emoji"))';
/** Whether something in color is drawn for a text. */
const isDrawn = (text: string, family: string) =>
  `(() => {
    const context = Object.assign(document.createElement('canvas'), { width: 60, height: 60 }).getContext('2d');
    context.font = "40px ${family}";
    context.fillText('${text}', 5, 45);
    const { data } = context.getImageData(0, 0, 60, 60);
    return data.some((value, at) => at % 4 === 0 && Math.abs(value - data[at + 2]) > 60);
  })()`;

describe.each(Object.entries(engines))('%s', (name, start) => {
  if (!start) {
    it('is not on this machine, which only CI must have', () => {
      expect(process.env.CI ?? '').toBe('');
    });
    return;
  }

  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  const openTalk = async (address: string) => {
    await engine.show(address, `window.lectern && document.querySelector('main section')`);
  };

  it('walks through every step of the talk, with the emoji of the talk only', async () => {
    await openTalk(origin);
    for (const slide of talk) {
      for (let step = 0; step <= stepsOf(slide); step++) {
        const hash = `#${slide.id}${step > 0 ? `/${step}` : ''}`;
        await engine.until(`location.hash === '${hash}' && ${stage}`);
        await engine.press('PageDown');
      }
    }
    await expect(engine.read('document.querySelectorAll("[data-broken]").length')).resolves.toBe(0);
    await expect(engine.read(emojiFiles)).resolves.toEqual([expect.stringContaining('-few-')]);
  });

  it('opens its dialogs with keys, and lists no key of the browser', async () => {
    await openTalk(origin);
    await engine.press('o');
    await engine.until(
      'document.querySelectorAll("[role=dialog] section, dialog section").length > 20',
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

  it('shows all slides as wide as the page in the print view', async () => {
    await openTalk(`${origin}/?printMode=true`);
    const widths = await engine.read<number[]>(widthsOf('main section'));
    expect(widths).toEqual(talk.map(() => 0));
  });

  it('keeps stage and presenter view together, with previews as wide as their boxes', async () => {
    await openTalk(origin);
    await engine.press('s');
    await engine.goToWindow('presenterMode');
    await engine.until(`document.querySelectorAll('main section section').length === 2`);
    await expect(engine.read(widthsOf('main section section'))).resolves.toEqual([0, 0]);
    await engine.press('PageDown');
    await engine.goToWindow('/#');
    await engine.until(`location.hash === '#${talk[1]!.id}'`);
    await engine.goToWindow('presenterMode');
    await new Promise((done) => setTimeout(done, 600));
    await expect(engine.read('document.querySelector("[data-refused]")')).resolves.toBeNull();
    await engine.closeOthers();
  });

  it('keeps them together from a file, or says that it cannot; and draws emoji there', async () => {
    await openTalk(pathToFileURL(singleFile).href);
    await engine.until('document.fonts.status === "loaded"');
    await expect(engine.read(isDrawn('⚠️', "'Lectern Emoji'"))).resolves.toBe(true);
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

  it('shows the stills of the handout as wide as their boxes, with their emoji', async () => {
    await engine.show(pathToFileURL(handout).href, 'document.fonts.status === "loaded"');
    const widths = await engine.read<number[]>(widthsOf('.still section'));
    expect(widths).toEqual(talk.map(() => 0));
    await expect(engine.read(isDrawn('⚠️', "'Lectern Emoji'"))).resolves.toBe(true);
  });
});
