import { readingClass } from '../../src/core/reading.ts';
import { scriptRules } from '../../src/node/vite/scriptRules.ts';
import { midnight } from '../../src/theme/midnight.ts';
import { readingStyles } from '../../src/theme/readingStyles.ts';
import { inBrowser } from '../setup/lectern.ts';

/** What a slide says in a language, in Lectern's own styles. */
const slideIn = (lang: string) =>
  `<section data-slide lang="${lang}" style="letter-spacing: 2px; line-height: 1; font-size: 100px">
    <h2 style="font-size: 100px">a <mark style="padding-block: 1px">b</mark></h2><p><em style="font-style: italic">c</em></p>
    <ul data-list="false"><li><span data-text>d</span></li></ul><code>e</code>
  </section>`;

const readStyles = (html: string) =>
  inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(`<!doctype html><style>${scriptRules}</style>${html}`);
    return page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        lines: ['h2', 'p', '[data-text]', 'code'].map((name) => parseFloat(of(name).lineHeight)),
        space: of('p').letterSpacing,
        em: `${of('em').fontStyle} ${of('em').fontWeight}`,
        ground: of('mark').paddingBlock,
        fonts: of('section').getPropertyValue('--scripts'),
        breaks: `${of('section').lineBreak} ${of('section').wordBreak}`,
      };
    });
  });

const latin = {
  lines: [100, 100, 100, 100],
  space: '2px',
  em: 'italic 400',
  ground: '1px',
  fonts: '',
  breaks: 'auto normal',
};
const upright = { space: 'normal', em: 'normal 700', ground: '16px 14px' };
const marked = { ...latin, ...upright, lines: [128, 136, 125, 100] };
const square = { ...marked, lines: [120, 136, 125, 100] };
const fonts = (...names: string[]) =>
  [...names.map((name) => `Noto Sans ${name} Variable`), 'Lectern Scripts']
    .map((name) => `'${name}'`)
    .join();

it.each([
  ['en', latin],
  ['el', { ...latin, fonts: "'Noto Sans Variable','Lectern Scripts'" }],
  ...['ar', 'fa', 'hi', 'th', 'bn', 'km'].map((name) => [name, marked] as const),
  ['he', { ...latin, ...upright }],
  ['ko', { ...square, fonts: fonts('KR'), breaks: 'auto keep-all' }],
  ['zh-CN', { ...square, fonts: fonts('SC'), breaks: 'strict normal' }],
  ['zh-TW', { ...square, fonts: fonts('TC', 'HK'), breaks: 'strict normal' }],
  ['ja', { ...square, fonts: fonts('JP'), breaks: 'strict auto-phrase' }],
] as const)('a slide in %s has the lines and the letters of its script', async (lang, styles) => {
  const read = await readStyles(slideIn(lang));
  expect({ ...read, space: read.space.replace('0px', 'normal') }).toEqual(styles);
});

it('words in another language have the font and the line breaks of their script', async () => {
  const read = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${scriptRules}</style><section data-slide lang="en" style="font-family: Some"><p>a <span lang="ja">お茶</span> <span lang="fr">thé</span></p></section>`,
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('span')].map((span) => {
        const { fontFamily, wordBreak } = getComputedStyle(span);
        return `${fontFamily}: ${wordBreak}`;
      }),
    );
  });
  expect(read).toEqual([
    '"Noto Sans JP Variable", "Lectern Scripts", sans-serif: auto-phrase',
    'Some: normal',
  ]);
});

it('a line of Korean does not end between code, or words of another language, and their particle', async () => {
  const lines = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${scriptRules}p{width:1px}</style><section data-slide lang="ko" dir="ltr"><p>값에 <span lang="en" dir="ltr">jitter</span>를 <code>key</code>로</p></section>`,
    );
    return page.evaluate(() => {
      const tops: number[] = [];
      const texts = document.createTreeWalker(document.querySelector('p')!, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { width, bottom } of range.getClientRects())
          if (width > 0) tops.push(Math.round(bottom / 10));
      }
      return new Set(tops).size;
    });
  });
  expect(lines).toBe(3);
});

it('code in a text that is read from the right keeps its signs on their sides', async () => {
  const places = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${scriptRules}</style><section data-slide lang="fa" dir="rtl"><p>با <code>--help</code> و <code>getUser()</code> شروع کن.</p></section>`,
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('code')].map((code) => {
        const range = document.createRange();
        const leftOf = (at: number) => {
          range.setStart(code.firstChild!, at);
          range.setEnd(code.firstChild!, at + 1);
          return range.getBoundingClientRect().left;
        };
        return leftOf(0) < leftOf(code.textContent.length - 1);
      }),
    );
  });
  expect(places).toEqual([true, true]);
});

it('the words of Latin, Cyrillic and Japanese keep off what is beside them', async () => {
  const found = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${scriptRules}[data-slide]{font-size:40px}blockquote{letter-spacing:-2px}p{width:440px}</style>
      <section data-slide lang="ja"><p>の<span lang="fr" dir="ltr">mot</span>を<span lang="zh" dir="ltr">茶</span></p></section>
      <section data-slide lang="ru"><blockquote>года».»</blockquote><p>Нужен <code>Idempotency-Key</code>, всегда</p><pre><code>a</code></pre></section>`,
    );
    return page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      const code = document.createRange();
      code.selectNodeContents(document.querySelector('p code')!);
      return {
        spans: ['fr', 'zh'].map((lang) => of(`span[lang=${lang}]`).marginInlineStart),
        quote: of('blockquote').letterSpacing,
        linesOfCode: code.getClientRects().length,
        block: of('pre code').display,
      };
    });
  });
  expect(found).toEqual({
    spans: ['5px', '0px'],
    quote: expect.stringMatching(/^(?:normal|0px)$/),
    linesOfCode: 1,
    block: 'inline',
  });
});

it.each([
  ['ko', '"Noto Sans KR Variable", Mono'],
  ['uk', '"Noto Sans Variable", Mono'],
  ['en', 'Mono'],
])('labels in %s have letters and spaces of one font', async (lang, font) => {
  const family = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${scriptRules}b{font:700 24px/1.2 var(--labels,) Mono}</style><section data-slide lang="${lang}"><b>a</b></section>`,
    );
    return page.evaluate(() => getComputedStyle(document.querySelector('b')!).fontFamily);
  });
  expect(family).toBe(font);
});

it('a text in Japanese ends its lines between phrases where it is read, too', async () => {
  const found = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><html lang="ja"><style>${readingStyles(midnight)}${scriptRules}</style><div class="${readingClass}"><header><h1>茶</h1></header><main><article><p>茶</p><table><thead><tr><th>再試行</th></tr></thead></table></article></main></div>`,
    );
    return page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      const { lineHeight, fontSize, letterSpacing } = of('h1');
      return {
        breaks: ['p', 'th'].map((selector) => of(selector).wordBreak),
        title: [parseFloat(lineHeight) / parseFloat(fontSize), letterSpacing],
      };
    });
  });
  expect(found).toEqual({
    breaks: ['auto-phrase', 'keep-all'],
    title: [expect.closeTo(1.3, 1), expect.stringMatching(/^(?:normal|0px)$/)],
  });
});

it('the date of a title slide goes below a long name of an event, before it is on the drawing', async () => {
  const isBelow = (drawing: string) =>
    inBrowser(async (context) => {
      const page = await context.newPage();
      await page.setContent(
        `<!doctype html><style>${scriptRules}p{position:absolute;inset-inline:72px;display:flex;gap:40px}span{flex:none}</style>
        <section data-slide style="position:relative;width:1366px">${drawing}<p data-byline><span style="width:800px">a</span><span style="width:160px">b</span></p></section>`,
      );
      return page.evaluate(() => {
        const [event, date] = [...document.querySelectorAll('span')].map((span) =>
          span.getBoundingClientRect(),
        );
        return date!.top >= event!.bottom;
      });
    });
  expect(await isBelow('<i data-drawing="disc"></i>')).toBe(true);
  expect(await isBelow('')).toBe(false);
});

it('a numbered list in Persian has numerals of its language, and no other list has them', async () => {
  const drawn = await inBrowser(async (context) => {
    const page = await context.newPage();
    const list = (lang: string, name: string) =>
      `<section data-slide lang="${lang}"><${name} data-list="true" style="counter-reset: point"><li style="counter-increment: point"><span data-text>a</span></li></${name}></section>`;
    await page.setContent(
      `<!doctype html><style>li::before{content:counters(point,'.')}${scriptRules}</style>${list('fa', 'ol')}${list('fa', 'ul')}${list('ar', 'ol')}`,
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('li')].map(
        (item) => getComputedStyle(item, '::before').content,
      ),
    );
  });
  expect(drawn).toEqual([
    'counters(point, ".", persian)',
    'counters(point, ".")',
    'counters(point, ".")',
  ]);
});

it('labels have the font and the word spaces of the text around them', async () => {
  const drawn = await inBrowser(async (context) => {
    const page = await context.newPage();
    const label = (lang: string) =>
      `<section data-slide lang="${lang}" style="font-family: Some"><div style="font: 20px Mono"><span data-kicker>a 2</span></div><table><thead><tr><th style="font: 20px Mono">a b</th></tr></thead></table></section>`;
    await page.setContent(
      `<!doctype html><style>${scriptRules}</style>${['en', 'fa', 'hi'].map(label).join('')}`,
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('th, [data-kicker]')].map((head) => {
        const { fontFamily, wordSpacing } = getComputedStyle(head);
        return `${fontFamily} ${wordSpacing}`;
      }),
    );
  });
  const [latin, own] = ['Mono 0px', 'Some 1.6px'];
  expect(drawn).toEqual([latin, latin, own, own, own, own]);
});
