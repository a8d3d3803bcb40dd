import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { cutEmoji } from '../../src/node/vite/cutEmoji.ts';
import { type OpenedDeck, openDeck, openFixture } from './openDeck.ts';
import { stepsOf, talk } from './talk.ts';

/** The talk, after its last slide. */
let deck: OpenedDeck;
/** A page of the fixtures. */
let fixture: OpenedDeck;
/** The status of each font file that the deck has requested on the way. */
const files: number[] = [];

beforeAll(async () => {
  // Which fonts are loaded does not depend on the size, and a small window is drawn faster.
  deck = await openDeck({ viewport: { width: 656, height: 369 } });
  deck.page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) files.push(response.status());
  });
  for (const slide of talk) await deck.go(`#${slide.id}/${stepsOf(slide)}`);
  fixture = await openFixture('/broken.html');
});

describe('the fonts of the talk', () => {
  it.each(['midnight', 'paper'])('are Lectern’s own for every glyph, in %s', async (theme) => {
    const { page, load } = fixture;
    await load(`/talk.html?stills&theme=${theme}`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root } = await devtools.send('DOM.getDocument', { depth: -1 });
    const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'section *',
    });
    const used = new Set<string>();
    const answers = await Promise.all(
      nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
    );
    for (const { familyName, isCustomFont } of answers.flatMap(({ fonts }) => fonts)) {
      const [name] = /^(Archivo|B612 Mono|JetBrains Mono|Noto Emoji|Twemoji)\b/.exec(
        familyName,
      ) ?? [familyName];
      used.add(isCustomFont ? name : `${name} of this machine`);
    }
    expect(used).toEqual(new Set(['Archivo', 'B612 Mono', 'Noto Emoji', 'Twemoji']));
  });

  it('are loaded with the deck, and the font of code is not: no slide has code', async () => {
    const states = await deck.page.evaluate(
      () =>
        [...document.fonts]
          .map(({ family, status }) => ({ family, status }))
          .filter(({ family }) => !family.includes('Standby')), // those are the machine's
    );
    expect(states.filter(({ status }) => status === 'error' || status === 'loading')).toEqual([]);
    expect(
      new Set(states.filter(({ status }) => status === 'loaded').map(({ family }) => family)),
    ).toEqual(
      new Set([
        'Lectern Sans',
        'Lectern Symbols',
        'Lectern Mono',
        'Lectern Emoji',
        'Lectern Pictures',
      ]),
    );
    expect(files.filter((status) => status !== 200)).toEqual([]);
  });
});

/** The emoji files that a page has requested, each once. */
const emojiFilesOf = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /lectern-(?:emoji|pictures)/.test(name))
        .toSorted(),
    ),
  ]);

/** Pictures of some texts, drawn with a font file. */
const picturesOf = (page: Page, font: Uint8Array, texts: readonly string[]) =>
  page.evaluate(
    async ([data, list]) => {
      const family = `Font ${document.fonts.size}`;
      const face = new FontFace(family, `url(data:font/woff2;base64,${data})`);
      document.fonts.add(await face.load());
      const canvas = Object.assign(document.createElement('canvas'), { width: 144, height: 128 });
      const pen = canvas.getContext('2d')!;
      return list.map((text) => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        pen.font = `96px "${family}"`;
        pen.fillText(text, 8, 104);
        return canvas.toDataURL();
      });
    },
    [Buffer.from(font).toString('base64'), texts] as const,
  );

const complete = ['lectern-emoji', 'lectern-pictures'].map((name) =>
  readFileSync(resolve(__dirname, `../../src/theme/fonts/${name}.woff2`)),
);
const fewFiles = [
  expect.stringMatching(/\/lectern-emoji-few-[\w-]+\.woff2$/),
  expect.stringMatching(/\/lectern-pictures-few-[\w-]+\.woff2$/),
];

describe('the emoji of the talk', () => {
  it('come in two fonts of 20 kB, and look as they do in the complete fonts', async () => {
    const { page } = deck;
    const asked = await emojiFilesOf(page);
    expect(asked).toEqual(fewFiles);
    const script = await page.locator('script[src]').first().getAttribute('src');
    const code = await (await page.request.get(new URL(script!, page.url()).href)).text();
    const emoji = [...new Set(code.match(new RegExp('\\p{RGI_Emoji}', 'gv')))];
    expect(emoji.length).toBeGreaterThan(30);
    for (const [index, whole] of complete.entries()) {
      const few = await (await page.request.get(asked[index]!)).body();
      expect(few.length).toBeLessThanOrEqual(20_000);
      const pictures = await picturesOf(page, few, emoji);
      expect(pictures).toEqual(await picturesOf(page, whole, emoji));
      expect(new Set(pictures).size).toBe(emoji.length);
    }
  });

  it('load the complete font only when another emoji is shown', async () => {
    const { page } = deck;
    const show = (text: string) =>
      page.evaluate((shown) => {
        const span = Object.assign(document.createElement('span'), { textContent: shown });
        const family = shown.includes('\u20E3') ? 'Lectern Keycaps' : 'Lectern Sans';
        span.style.font = `40px '${family}', 'Lectern Emoji', sans-serif`;
        document.body.append(span);
        return span.getBoundingClientRect().width;
      }, text);
    await show('🤖🔥⚠️ 2026 #1 * © ™ ✓ ★ ✗ ➜');
    await page.evaluate(() => document.fonts.ready);
    await expect(emojiFilesOf(page)).resolves.toEqual(fewFiles);

    await Promise.all([page.waitForResponse(/\/lectern-emoji-(?!few)/), show('🚀')]);
    await Promise.all([page.waitForResponse(/\/lectern-pictures-(?!few)/), show('🇩🇪')]);
    await page.evaluate(() => document.fonts.ready);
    // Each is one picture, from any number of characters, in any of the files.
    for (const text of [
      '🚀',
      '👨‍🚀',
      '👩‍💻',
      '👍🏽',
      '🇩🇪',
      '❤️',
      '👨‍👩‍👧',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      // Chromium takes U+FE0F out of these before it looks for ligatures.
      '🤷‍♂️',
      '👩‍⚕️',
      '🏳️‍🌈',
      '🏴‍☠️',
      '❤️‍🔥',
      '👁️‍🗨️',
      '1️⃣',
      '#️⃣',
      '*⃣',
    ]) {
      await expect(show(text).then(Math.round)).resolves.toBe(40);
    }
  });

  it('are lighter on a dark slide if they or their shape are black, and the same otherwise', async () => {
    const { page } = deck;
    const pictureOf = async (text: string, palette: string) => {
      await page.locator('main section:visible').evaluate(
        (slide, [shown, palette]) => {
          const span = slide.querySelector<HTMLElement>('#emoji') ?? document.createElement('span');
          Object.assign(span, { id: 'emoji', textContent: shown });
          span.style.cssText = `font-family: 'Lectern Pictures'; position: absolute; inset: 0; z-index: 9; background: #888; font-palette: ${palette}`;
          slide.append(span);
        },
        [text, palette] as const,
      );
      await page.evaluate(() => document.fonts.ready);
      return (await page.locator('#emoji').screenshot()).toString('base64');
    };
    for (const [text, isBlack] of [
      ['✔️', true],
      ['⬛', true],
      ['🎱', true],
      ['🐧', false],
    ] as const) {
      const dark = await pictureOf(text, 'inherit');
      expect([text, dark !== (await pictureOf(text, 'normal'))]).toEqual([text, isBlack]);
    }
  });
});

describe('a few emoji cut from a font', () => {
  // One color has no tones of skin.
  it.each([
    ['without colors', 0, 8],
    ['with colors', 1, 9],
  ] as const)(
    '%s look as they do in the complete font, alone and joined to each other',
    async (_name, index, count) => {
      const whole = complete[index]!;
      const texts = ['🇩🇪', '👩‍💻', '👍🏽', '1️⃣', '❤️', '👩', '💻', '👩🏽‍💻', '🇪🇩'];
      const characters = [...new Set(texts.join(''))].map((text) => text.codePointAt(0)!);
      const few = await cutEmoji(whole, characters);
      expect(few.length).toBeLessThan(5000);
      const { page } = fixture;
      const [without, ...pictures] = await picturesOf(page, few, ['🚀', ...texts]);
      const [rocket, ...expected] = await picturesOf(page, whole, ['🚀', ...texts]);
      expect(pictures).toEqual(expected);
      expect(new Set(pictures).size).toBe(count);
      // That is: of this font, and not of another one of this machine.
      expect(rocket).not.toEqual(without);
    },
  );
});
