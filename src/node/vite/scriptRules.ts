import { attributes, slideSelector as slide } from '../../core/page.ts';
import { readingClass } from '../../core/reading.ts';

/** Languages whose letters have marks above and below them. */
const marked = 'ar ckb fa ps ug ur bn hi mr ne km lo my th'.split(' ');
/** Languages whose characters fill a square. */
const square = 'ja ko zh'.split(' ');
/** Languages with Greek or Cyrillic letters. */
const nearLatin = 'bg el mk ru sr uk'.split(' ');
/** All whose letters join, hang from one line or fill a square. */
const all = [...marked, 'he', 'yi', ...square];

const inLanguages = (names: readonly string[]) =>
  `:is(${names.map((name) => `:lang(${name})`).join()})`;

/** A rule for some elements of a slide in some languages. */
const on = (elements: string, languages: readonly string[], styles: string) =>
  `${slide} ${elements}${inLanguages(languages)}{${styles}}`;

/**
 * Fonts whose characters have the forms of a country, before all others. In labels, whose own letters have one width,
 * they are first: a space of that width would tear the words apart.
 */
const fonts = (languages: readonly string[], ...families: string[]) => {
  const names = families.map((name) => `'Noto Sans ${name}Variable',`).join('');
  return `${inLanguages(languages)}{--scripts:${names}'Lectern Scripts';--labels:${names}}`;
};

/** A slide in a language, and words in it on another slide; and the same where they are read. */
const within = (languages: readonly string[], styles: string) =>
  `:is(${slide},${slide} span[lang],${reading},${reading} [lang])${inLanguages(languages)}{${styles}}`;

/** The text of a talk, as it is read. */
const reading = `.${readingClass}`;

const titles = ':is(h1,h2,h3,blockquote,blockquote p)';
const texts = ':is(p,li,dt,dd,th,td,figcaption,[data-text],[data-name],[data-label])';
const codeInText = `${texts} code:not(pre *)`;

/** What other scripts need on slides, beside their letters. It comes with the first font of such a script. */
export const scriptRules = [
  // Chinese characters have other forms in each country, and a letter can be in several fonts of a talk.
  fonts(['zh'], 'SC '),
  fonts(['zh-Hant', 'zh-TW', 'zh-HK'], 'TC ', 'HK '),
  fonts(['ja'], 'JP '),
  fonts(['ko'], 'KR '),
  fonts(nearLatin, ''),
  // Chinese and Japanese draw dashes, quotation marks and dots in their own way.
  `${inLanguages(['ja', 'zh'])}{--signs:'Lectern Signs',}`,
  // A numbered list has the numerals of its language, as numbers in a table.
  `${slide} :is([data-list],[data-points],[data-inner]):is(ol)${inLanguages(['fa'])} li:where(:not(:has(>[data-size])))::before{content:counters(point,'.',persian) !important}`,
  // A stack of fonts is chosen where it is named, which is on the slide.
  `span[lang]${inLanguages(square)}{font-family:var(--scripts),sans-serif}`,
  // Code is read from the left, with the signs at its ends: `--help`, `getUser()`.
  `${slide} :dir(rtl)>code{direction:ltr;unicode-bidi:isolate}`,
  // Words of another language are not isolated from text that is read from the same side: a line would end before a
  // particle of Korean, and Chinese would touch them. In Japanese, a line would end there if they were not.
  `${slide}:is(:lang(ko),:lang(zh)) span[lang][dir='ltr']{unicode-bidi:normal}`,
  // In Japanese, where they are isolated, nothing else keeps Latin words off the characters beside them.
  `${slide}:lang(ja) span[lang][dir='ltr']:not(${inLanguages(square)}){margin-inline:0.125em}`,
  // No space between letters that belong together, and no leaning letters.
  on('', all, 'letter-spacing:0 !important'),
  on(':is(em,blockquote,blockquote *)', all, 'font-style:normal !important'),
  on('em', all, 'font-weight:700'),
  // Labels have no letter spacing that parts words, and those of code would be too far apart.
  on(
    `:is(div:has(>:is([data-kicker],[${attributes.frame}])),th>[data-label],thead th)`,
    [...marked, 'he', 'yi'],
    'font-family:inherit !important;word-spacing:0.08em !important',
  ),
  // The ground of a word is as high as its line: its marks are above capitals, or below all letters.
  on('mark', all, 'text-box:normal !important;padding-block:0.16em 0.14em !important'),
  // Marks above and below letters need higher lines, and so do characters that fill their square.
  on(titles, marked, 'line-height:1.28 !important'),
  on(titles, square, 'line-height:1.2 !important'),
  on(texts, [...marked, ...square], 'line-height:1.36 !important'),
  // A figure with its unit stands on the line of what it means: marks below it need the room that digits do not.
  on('td [data-figure]', marked, 'line-height:1.3 !important'),
  // A figure alone is as high as its digits, and so is the line that a theme draws below it.
  `${slide} p:has(>[data-figure][data-figure]){line-height:1 !important}`,
  // The tools of a phase are above its panels, and so are their marks.
  `${slide} p:has(+[data-dense]){padding-bottom:12px}`,
  // The stages of a pipeline, and the lines below them.
  on(
    ":is(li>[data-label],[data-layout='lines'] p)",
    [...marked, ...square],
    'line-height:1.25 !important',
  ),
  // Their picture has less room beside a point in large type.
  on(
    "[data-layout='led']>li>[data-size='hero']",
    [...marked, ...square],
    'font-size:120px !important',
  ),
  on("[data-layout='led'] [data-label]", marked, 'line-height:1.2 !important'),
  // Points in large type.
  on("[data-list='false']>li>[data-text]", [...marked, ...square], 'line-height:1.25 !important'),
  // Greek and Cyrillic have marks above and below capitals, too: their display text needs more than that of Latin.
  on("[data-size='display']", nearLatin, 'line-height:1.1 !important'),
  // Large text is set close in fonts of Latin letters: signs of these would stand on letters of another font.
  on(
    ":is(blockquote,blockquote *,[data-size='display'])",
    nearLatin,
    'letter-spacing:0 !important',
  ),
  // A name in code, such as `Idempotency-Key`, does not break at its hyphen, unless it is longer than a line.
  on(codeInText, nearLatin, 'display:inline-block;max-width:100%'),
  // The names of an event are long in Greek: the date goes below them before it is on the drawing of a theme.
  `${slide}:has([${attributes.drawing}="disc"])>p[${attributes.byline}]{flex-wrap:wrap;row-gap:0 !important;max-width:940px}`,
  // No line begins with a small kana or a mark that ends a sentence; Latin words keep off Chinese characters; and a
  // bracket begins at the edge of its line.
  within(['ja', 'zh'], 'line-break:strict;text-autospace:normal;text-spacing-trim:trim-start'),
  within(['ja'], 'word-break:auto-phrase'),
  // Korean has spaces, and its lines end there.
  within(['ko'], 'word-break:keep-all'),
  // Where a talk is read, titles have the lines of their script, and a table scrolls before its heads break.
  `${reading} :is(h1,h2)${inLanguages([...marked, ...square])}{line-height:1.3 !important}`,
  `${reading} *${inLanguages(all)}{letter-spacing:0 !important}`,
  `${reading} :is(em,blockquote)${inLanguages(all)}{font-style:normal !important}`,
  `${reading} em${inLanguages(all)}{font-weight:700}`,
  `${reading} th${inLanguages(square)}{word-break:keep-all}`,
].join('');
