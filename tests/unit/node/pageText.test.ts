import { inlineCode, insertText } from '../../../src/node/vite/pageText.ts';
import type { RenderedTalk } from '../../../src/node/vite/renderTalk.ts';

const talk: RenderedTalk = {
  poster: '',
  styles: 'b{}',
  title: 'Tea & "milk"',
  author: 'Ada',
  slides: [
    { id: 'tea', title: 'TEA', part: 'Why', cues: [], steps: 0, html: '<h1 class="a">TEA</h1>' },
    { id: 'how', title: 'How', part: 'How', cues: [], steps: 0, html: '<h2>How</h2><p>Hot</p>' },
  ],
};
const page = '<html><head><title>Tea</title></head><body><div id="root"></div></body></html>';
const beside = { base: './', picture: false };

const contentOf = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1];

test('writes the text of all slides for visitors without scripts', () => {
  const html = insertText(page, talk, beside);
  const text = /<noscript>(.*)<\/noscript>/s.exec(html)?.[1];
  expect(text).toContain('<h1>Tea &#38; &#34;milk&#34;</h1><p>Ada</p>');
  expect(text).toContain(
    '<article id="tea" data-number="1" data-voice="part"><h2>TEA</h2></article>',
  );
  expect(text).toContain('<h2>How</h2><p>Hot</p></article>');
});

test('describes the talk by its author, length and parts', () => {
  const html = insertText(page, talk, beside);
  expect(contentOf(html, 'description')).toBe('A talk by Ada in 2 slides: Why, How.');
  expect(contentOf(html, 'og:title')).toBe('Tea &#38; &#34;milk&#34;');
});

test.each([
  ['de', 'Ein Vortrag von Ada mit 2 Folien: Why, How.'],
  ['fr-CH', 'Une présentation de Ada en 2 diapositives: Why, How.'],
  ['ja', 'プレゼンテーション（Ada）、スライド2枚: Why, How。'],
])('describes the talk in its language, %s', (language, is) => {
  const html = insertText(page, talk, beside, { language });
  expect(contentOf(html, 'description')).toBe(is);
  expect(html.replace(/<script>[^]*?<\/script>/g, '')).not.toContain('slides');
});

test.each([
  ['ar', 'lang="ar" dir="rtl">لعرض'],
  ['de-CH', 'lang="de-CH" dir="ltr">Um diesen Vortrag vorzuführen'],
  ['nl', 'lang="en" dir="ltr">To present this talk'],
])('says in %s what a visitor without scripts can do', (language, notice) => {
  expect(insertText(page, talk, beside, { language })).toContain(`<noscript ${notice}`);
  const own = page.replace('</body>', '<noscript>Own</noscript></body>');
  expect(insertText(own, talk, beside, { language })).not.toContain('<noscript lang');
});

test('counts no backup slides, and has their text', () => {
  const more = { id: 'ice', title: 'Ice', part: 'More', backup: true, cues: [], steps: 0 };
  const slides = [...talk.slides, { ...more, html: '<h2>Ice</h2>' }];
  const html = insertText(page, { ...talk, slides }, beside);
  expect(contentOf(html, 'description')).toBe('A talk by Ada in 2 slides: Why, How.');
  expect(html).toContain(
    '<article id="ice" data-number="B1" data-voice="part"><h2>Ice</h2></article>',
  );
});

test('says where and when the talk is given', () => {
  const given = { ...talk, event: '**Tea** time, Rome', date: 'May 2026' };
  const html = insertText(page, given, beside);
  const description = 'A talk by Ada (Tea time, Rome, May 2026) in 2 slides: Why, How.';
  expect(contentOf(html, 'description')).toBe(description);
  expect(contentOf(html, 'og:description')).toBe(description);
  expect(contentOf(html, 'author')).toBe('Ada');
  expect(html).toContain('</h1><p>Ada · Tea time, Rome · May 2026</p>');
});

test('keeps a description that the page has', () => {
  const own = page.replace('<title>', '<meta name="description" content="Mine"><title>');
  expect(insertText(own, talk, beside).match(/name="description"/g)).toHaveLength(1);
});

test('keeps a dollar sign in a talk', () => {
  expect(contentOf(insertText(page, { ...talk, title: "$' $1" }, beside), 'og:title')).toBe(
    "$' $1",
  );
});

test.each([
  ['beside the page', undefined, './', 'social.png'],
  ['under the base', undefined, '/talks/tea/', '/talks/tea/social.png'],
  ['at the address of the site', 'https://a.example/tea', './', 'https://a.example/tea/social.png'],
])('names the picture for link previews %s', (_name, site, base, address) => {
  const html = insertText(page, talk, { site, base, picture: true });
  expect(contentOf(html, 'og:image')).toBe(address);
  expect(contentOf(html, 'og:image:alt')).toBe('Tea &#38; &#34;milk&#34; by Ada');
});

test('names no picture if there is none', () => {
  const html = insertText(page, talk, beside);
  expect(contentOf(html, 'og:image')).toBeUndefined();
  expect(contentOf(html, 'twitter:card')).toBe('summary');
});

test('the code of a chunk can stand in a page, whatever mark Vite has left in it', () => {
  expect(inlineCode('"</script><!--"')).toBe('"\\x3C/script>\\x3C!--"');
  for (const mark of ['__VITE_PRELOAD__', '__VITE_PRELOAD__0760af06e080dc']) {
    expect(inlineCode(`load(() => import('./a.js'),${mark})`)).toBe(
      `load(() => import('./a.js'),void 0)`,
    );
  }
});
