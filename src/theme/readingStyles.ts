import { attributes, hyphenAttribute, readStep } from '../core/page.ts';
import { readingClass } from '../core/reading.ts';
import { emojiPalette, inkOn } from './contrast.ts';
import { panelGround } from './textStyles.ts';
import type { Theme } from './theme.ts';

/**
 * The styles of `readingHtml`, as a stylesheet: a build puts it into the page, and the reading view uses it. All sizes are in
 * rem or em, so they follow the size of text that a reader has chosen, and nothing has a height.
 */
export const readingStyles = (theme: Theme): string =>
  rule(`.${readingClass}`, `${tokens(theme)}${page}`) +
  // What has the focus is not behind the bar at the bottom.
  rule(`:root:has(.${readingClass})`, 'scroll-padding-bottom:5.5rem') +
  accents(theme) +
  Object.entries({ ...frame, ...text, ...lists, ...boxes(theme), ...voices(theme) })
    .map(([selector, style]) => rule(selector, style))
    .join('') +
  hyphens +
  moreContrast(theme) +
  print;

const rule = (selector: string, style: string) => `${selector}{${style}}`;
const within = (selector: string) => `.${readingClass} ${selector}`;

/**
 * Long words break as their language does it: where the build knows their parts, or else where the browser has a
 * dictionary. In headings, only those do that are longer than a line. Code and links do not.
 */
const hyphens =
  rule(within('main :is(p,li,dd)'), 'hyphens:auto;hyphenate-limit-chars:10 4 4') +
  rule(within(':is(h1,h2)'), 'hyphens:auto;hyphenate-limit-chars:20 6 6') +
  rule(within(`[${hyphenAttribute}]::before`), 'content:"\\AD";content:"\\AD"/""') +
  rule(
    within(`:is(h1,h2,h3,dt,th) span:has(> [${hyphenAttribute}])`),
    // Chromium loses hyphens where it balances lines.
    'display:inline-block;text-wrap:wrap',
  ) +
  rule(within(':is(pre,code,kbd,samp,a)'), 'hyphens:manual');

/** What differs between themes, as properties: a print has others. */
function tokens({ colors, fonts, type, shape, code }: Theme): string {
  const values = {
    ground: colors.ground,
    surface: colors.surface,
    line: colors.line,
    text: colors.text,
    muted: colors.muted,
    'code-ground': code.ground,
    'code-text': code.text,
    'title-font': fonts.title,
    'display-font': fonts.display,
    'label-font': fonts.label,
    'code-font': fonts.code,
    radius: `${shape.radius}px`,
    rule: `${shape.rule / 2}px`,
    palette: emojiPalette(colors.ground),
    'title-weight': type.titleWeight,
    'display-weight': type.displayWeight,
    'display-width': `${type.displayWidth}%`,
    'display-case': type.displayCase,
    // How wide a letter of display type is, in em.
    letter: type.displayCase === 'uppercase' || type.displayWidth > 110 ? 0.72 : 0.62,
    'label-case': type.labelCase,
    'label-tracking': `${type.labelTracking}em`,
    side: 'max(1.25rem, calc(50% - 21rem))',
  };
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')
    .concat(`font-family:${fonts.text};`);
}

const page =
  '--here:var(--ground);position:relative;overflow-x:clip;min-height:100vh;background:var(--ground);color:var(--text);font-palette:var(--palette);' +
  'font-size:1.125rem;line-height:1.55;overflow-wrap:anywhere;text-align:start;-webkit-text-size-adjust:100%;padding-bottom:5rem';

/** The accent of the part that a slide belongs to, its fill, and what stands on that. */
const accents = ({ accents: all, fills, colors }: Theme) =>
  (Object.keys(all) as (keyof Theme['accents'])[])
    .map((name) =>
      rule(
        name === 'brand' ? `.${readingClass}` : within(`[data-accent="${name}"]`),
        `--accent:${all[name]};--fill:${fills[name]};--on:${inkOn(fills[name], colors)}`,
      ),
    )
    .join('');

const hidden =
  'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
const label =
  'font:700 1rem/1.4 var(--label-font);letter-spacing:var(--label-tracking);text-transform:var(--label-case)';
const display =
  'font-family:var(--display-font);font-weight:var(--display-weight);font-stretch:var(--display-width);text-transform:var(--display-case);letter-spacing:-.02em;line-height:1.05';

/** The size of a heading: its longest piece is not wider than the column, down to a size that is still one of headings. */
const fitting = (sizes: string) =>
  `max(1.375rem,min(clamp(${sizes}),min(100vw - 2.5rem,42rem)/(var(--longest,1)*var(--letter))))`;

const frame = {
  [within('*')]: 'box-sizing:border-box',
  [within(':is(h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote,table,pre)')]: 'margin:0;padding:0',
  [within('> a:not(:focus)')]: hidden,
  [within('> a')]:
    'position:absolute;z-index:2;inset:.5rem auto auto .5rem;padding:.6rem 1rem;background:var(--text);color:var(--ground)',
  [within('> :is(header,nav)')]: 'padding-inline:var(--side)',
  [within('> header')]: 'padding-top:3.5rem',
  [within('> header h1')]: `${display};font-size:${fitting('2.25rem,1.2rem + 5vw,3.75rem')}`,
  [within('> header p')]: 'margin-top:.75rem;color:var(--muted)',
  [within('> nav')]: 'padding-block:1.5rem 2.5rem',
  [within('> nav ol')]: 'list-style:none',
  [within('> nav a')]:
    'display:block;padding:.6rem 0;border-top:1px solid var(--line);text-decoration:none;font-weight:600;line-height:1.35',
  [within('> nav a:hover')]: 'text-decoration:underline',
  [within('article')]:
    'position:relative;padding:3rem var(--side);border-top:1px solid var(--line);scroll-margin-top:0',
  // A browser without scripts goes to it: what comes before it is seen, too.
  [within(`[${readStep}][id]`)]: 'scroll-margin-top:40vh',
  [within('article::before')]:
    'content:attr(data-number);display:block;margin-bottom:.35rem;font:700 1rem/1.4 var(--label-font);color:var(--muted)',
  [within('article > * + *')]: 'margin-top:1.25rem',
  [within('article > h2 + *')]: 'margin-top:1.5rem',
  // As the picture of a slide, an emoji has its own colors.
  [within('article > i')]:
    "display:block;font-family:'Lectern Pictures','Lectern Emoji';font-size:1.625rem;line-height:1.2",
  [within('article:is([data-voice],:has(> i:first-child)) > i')]: 'font-size:3rem',
  [within('article :is(img,video,pre,[data-scroll],figure,details) + *')]: 'margin-top:1rem',
  [within('figcaption + :is(pre,[data-scroll])')]: 'margin-top:.5rem',
};

const text = {
  [within('h2')]:
    `font-family:var(--title-font);font-weight:var(--title-weight);font-size:${fitting('1.625rem,1.25rem + 1.8vw,2.25rem')};line-height:1.15;letter-spacing:-.01em;text-wrap:balance`,
  [within('h2:focus')]: 'outline:none',
  [within('h2 strong')]: 'font-weight:inherit;color:var(--accent)',
  [within('h3')]: 'font-size:1.25rem;line-height:1.3;font-weight:700;color:var(--accent)',
  // A finger hits it, and its line is as high as others.
  [within('a')]:
    'padding-block:.25em;color:inherit;text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:2px;text-underline-offset:.2em',
  [within(':focus-visible')]: 'outline:3px solid currentColor;outline-offset:3px',
  [within('[data-kicker]')]: `${label};color:var(--accent)`,
  [within('article > p:has(> [data-kicker]) + h2')]: 'margin-top:.25rem',
  [within('[data-label]')]: 'font-weight:700',
  [within('p > [data-label]:first-child')]: 'color:var(--accent)',
  [within('th > [data-label]')]: `display:block;${label};color:var(--accent)`,
  [within('[data-target]')]: 'font-weight:400;color:var(--muted)',
  [within('[data-subtitle]')]: 'color:var(--muted);font-size:1.25rem;line-height:1.4',
  [within('article > h2 + [data-subtitle]')]: 'margin-top:.5rem',
  [within(':is([data-cased],code)')]: 'text-transform:none',
  [within('dt')]: 'font-weight:700',
  [within('dd')]: 'margin-top:.25rem',
  [within('dd + dt')]: 'margin-top:1rem',
  [within(':is(figcaption,caption)')]:
    'color:var(--muted);font-size:1rem;line-height:1.4;text-align:start',
  [within('figcaption')]: 'margin-top:.75rem',
  [within('figcaption strong')]: 'color:var(--text);font-size:1.125rem',
  [within('figcaption > :is(p,strong,span)')]: 'display:block;margin-top:0',
  [within('blockquote')]:
    'font-family:var(--title-font);font-size:1.5rem;line-height:1.3;font-weight:600;padding-inline-start:1rem;border-inline-start:4px solid var(--accent)',
  [within('figure + figure')]: 'margin-top:2.5rem',
  [within('mark')]: 'padding-inline:.15em;background:var(--fill);color:var(--on)',
  [within('small')]: 'font-size:1rem',
  [within(':is(sup,sub)')]: 'font-size:max(.75em,1rem);line-height:1',
  [within(
    'math :is(msub,msup,msubsup,munder,mover,munderover,mmultiscripts) > :not(:first-child)',
  )]: 'font-size:max(.75em,1rem)',
  [within('math mfrac > *')]: 'font-size:max(.85em,1rem)',
  [within('i[aria-hidden]')]:
    'display:inline-block;margin-inline-end:.4em;font-style:normal;vertical-align:-.08em',
  [within('i > svg')]:
    'display:block;width:1.25em;height:1.25em;fill:none;stroke:var(--accent);stroke-width:2;stroke-linecap:round;stroke-linejoin:round',
  [within(':is(li,div,figure):has(> i:first-child)')]:
    'display:grid;grid-template-columns:2rem minmax(0,1fr);column-gap:.85rem;align-items:start',
  [within(':is(li,div,figure) > i:first-child')]:
    'grid-row:1 / span 20;margin:0;font-size:1.625rem;line-height:1.1',
  [within(':is(li,div,figure):has(> i:first-child) > :not(i:first-child)')]: 'grid-column:2',
  [within('[data-figure]:not(td,th)')]:
    `${display};display:block;margin-bottom:.15em;font-size:clamp(2rem,1.4rem + 3vw,3rem);color:var(--accent);text-transform:none`,
  [within('article > p > [data-figure]:only-child')]: 'font-size:clamp(3rem,1.5rem + 9vw,6rem)',
  [within(':is([data-named],[data-minutes])')]: 'color:var(--muted)',
  [within('[data-minutes]')]: 'font-weight:400;white-space:nowrap',
  [within('[data-minutes]::before')]: 'content:"· "',
  // Forced colors remove the ground, and draw the outline.
  [within(`[${attributes.line}="lit"]`)]:
    'background:color-mix(in srgb,var(--accent) 16%,transparent);outline:1px solid transparent',
  [within('details')]: 'padding:.75rem 1rem;border:1px solid var(--line);color:var(--muted)',
  [within('details > * + *')]: 'margin-top:.75rem',
  [within('summary')]: 'cursor:pointer;font-weight:700',
};

const lists = {
  [within('ul')]: 'list-style:none',
  [within('li > :is(p,div,h3) + *')]: 'margin-top:.35rem',
  [within('main :is(ul,ol) > li')]: 'padding-block:.85rem;border-top:1px solid var(--line)',
  [within('main ol > li')]: 'margin-inline-start:2.2rem',
  // The rules of all lists begin at one edge.
  [within('main ol > li:not(:has(> i))')]: 'position:relative;border:0',
  [within('main ol > li:not(:has(> i))::before')]:
    'content:"";position:absolute;inset-block-start:0;inset-inline:-2.2rem 0;border-top:1px solid var(--line)',
  [within('main ol > li:has(> i)')]: 'margin-inline-start:0',
  [within('main ol > li::marker')]: 'font-weight:700;color:var(--accent)',
  [within('main li > :is(p:first-child, i:first-child + p):not(:last-child)')]: 'font-weight:600',
  [within('main li > [data-date]')]: 'font-weight:700;color:var(--accent)',
  [within('main li > [data-date] + *')]: 'margin-top:.1rem;font-weight:600',
  [within('main li :is(ul,ol) > li')]: 'padding-block:.2rem;border:0',
  [within('main li ol > li::before')]: 'content:none',
  [within('main li li')]: 'font-size:1rem;color:var(--muted)',
  // Stages, one after the other.
  [within('main [data-flow] > li')]:
    'position:relative;margin-inline-start:0;padding-block:.35rem;border:0;list-style:none',
  [within('main [data-flow] > li + li')]: 'margin-top:1.75rem',
  [within('main [data-flow] > li + li::before')]:
    'content:"↓"/"";position:absolute;inset-block-start:-1.75rem;inset-inline:0 auto;width:2rem;border:0;font-weight:700;text-align:center;color:var(--accent)',
  // Columns of a few words are beside each other where they have room.
  [within('[data-beside]')]:
    'display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,100%),1fr));gap:1.5rem 1.25rem',
  [within('[data-cell]:has(> h3)')]: 'padding-top:.6rem;border-top:4px solid var(--accent)',
  [within('article > [data-cell] + [data-cell]')]: 'margin-top:2.25rem',
  [within('[data-cell] > * + *')]: 'margin-top:.75rem',
  [within('[data-person] > p:first-child')]: 'font-weight:700',
  [within('[data-person] > * + *')]: 'margin-top:.15rem',
  [within('main [data-person] > ul > li')]: 'padding-block:.2rem;border:0',
};

/** A shadow at each edge behind which there is more to scroll to: what covers it moves with the content. */
const edges = [
  ...['right', 'left'].map(
    (side, at) =>
      `linear-gradient(to ${side},var(--here) 40%,transparent) ${at * 100}% 0/2.5rem 100% no-repeat local`,
  ),
  ...['right', 'left'].map(
    (side, at) =>
      `linear-gradient(to ${side},color-mix(in srgb,var(--text) 35%,transparent),transparent) ${at * 100}% 0/1rem 100% no-repeat`,
  ),
  'var(--here)',
].join();

const boxes = ({ colors, tones, code }: Theme) => ({
  [within(':is(img,video)')]:
    'display:block;max-width:100%;height:auto;max-height:80vh;border-radius:var(--radius);background:var(--surface);object-fit:contain',
  [within('video')]: 'width:100%',
  // A wide picture: opened, it is as large as its words need, and scrolls.
  [within('details[data-picture]')]: 'position:relative;width:fit-content;padding:0;border:0',
  [within('details[data-picture] > summary')]: 'display:block;overflow-x:auto',
  [within('details[data-picture] > summary::after')]:
    'content:"+"/"";position:absolute;inset-block-end:.5rem;inset-inline-end:.5rem;width:2.75rem;border-radius:50%;background:var(--text);color:var(--ground);font-size:1.5rem;line-height:2.75rem;text-align:center',
  // Its sign covers none of it then.
  [within('details[data-picture][open] > summary')]: 'padding-bottom:3.5rem',
  [within('details[data-picture][open] > summary::after')]: 'content:"−"/""',
  [within('details[data-picture][open] img')]:
    'width:max(150%,50rem);max-width:none;max-height:none',
  [within('img[data-small]')]: 'max-height:4rem;width:auto;background:none',
  [within('[data-mat]')]: 'padding:1rem;border-radius:var(--radius);background:#fff',
  [within('[data-mat] img')]: 'background:none',
  [within('img[data-inverted]')]:
    'filter:invert(1) hue-rotate(180deg);mix-blend-mode:screen;background:none',
  [within('img[data-portrait]')]:
    'width:7rem;height:7rem;margin-bottom:.75rem;border-radius:50%;object-fit:cover',
  [within('figcaption img[data-portrait]')]:
    'width:4.5rem;height:4.5rem;margin-bottom:.75rem;border-radius:50%;object-fit:cover',
  [within(':is(pre,[data-scroll])')]: `overflow-x:auto;max-width:100%;background:${edges}`,
  [within('span[data-scroll]')]: 'display:inline-block;padding-block:.2em;vertical-align:middle',
  [within('pre')]:
    '--here:var(--code-ground);padding:1rem 1.1rem;border-radius:var(--radius);color:var(--code-text);font:400 1rem/1.5 var(--code-font);white-space:pre;overflow-wrap:normal;tab-size:2;text-align:left',
  [within('pre :is(code,samp,kbd,ins,del)')]:
    'font:inherit;text-decoration:none;padding:0;border:0;background:none',
  [within('pre kbd')]: 'font-weight:700',
  [within('pre [data-sign]:not([data-sign=""])::before')]: 'content:attr(data-sign) " "',
  [within(':not(pre) > code')]:
    'padding:.05em .3em;border-radius:.25em;background:var(--surface);font-family:var(--code-font);font-size:max(.92em,1rem);direction:ltr;unicode-bidi:isolate',
  [within('table')]: 'border-collapse:collapse;min-width:100%;overflow-wrap:normal',
  [within('caption')]: 'padding-bottom:.5rem',
  [within(':is(td,th)')]:
    'padding-block:.55rem;padding-inline:0 1rem;border-top:1px solid var(--line);text-align:start;vertical-align:top',
  [within('thead :is(td,th)')]: 'color:var(--muted);font-size:1rem;vertical-align:bottom',
  [within('[data-figure]:is(td,th)')]:
    'text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap',
  [within('[data-tone]')]:
    'padding:1rem 1.15rem;border-inline-start:5px solid var(--tone);--here:var(--panel);background:var(--panel)',
  [within('[data-tone] [data-label]')]: `${label};color:var(--tone)`,
  [within('[data-tone] > * + *')]: 'margin-top:.35rem',
  ...Object.fromEntries(
    Object.entries(tones).map(([name, tone]) => [
      within(`[data-tone="${name}"]`),
      `--tone:${tone};--panel:${panelGround(tone, colors)}`,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(code).map(([kind, color]) => [
      within(`pre [data-kind="${kind}"]`),
      `color:${color}`,
    ]),
  ),
});

/** Slides that speak up: a field in the fill of the part, large words, the words of others. */
const voices = ({ type }: Theme) => ({
  [within('article:is([data-voice="part"],[data-voice="title"],[data-voice="statement"])')]:
    'padding-block:4.5rem',
  [within('[data-voice]:not([data-voice="quote"]) h2')]:
    `${display};font-size:${fitting('2.25rem,1.2rem + 5vw,3.75rem')}`,
  [within('[data-voice]:not([data-voice="quote"]) p')]: 'font-size:1.375rem;line-height:1.4',
  [within('[data-voice]:not([data-voice="quote"]) p > [data-kicker]')]: 'font-size:1rem',
  [within('[data-voice="title"] h2')]: hidden,
  [within('article[data-voice="title"]')]: 'padding-block:2.5rem',
  [within('[data-voice="part"]')]:
    '--muted:var(--on);--text:var(--on);--accent:var(--on);border-top:0;--here:var(--fill);background:var(--fill);color:var(--on)',
  [within('[data-voice="part"] [data-subtitle]')]: 'color:var(--on)',
  [within('[data-voice="quote"] h2')]: 'font-size:1.25rem',
  [within('article[data-voice="title"] > * + *')]: 'margin-top:.5rem',
  // What a title slide says of a person is below the name.
  [within('article[data-voice="title"] > h2 ~ p:has(> strong)')]: 'margin-top:1.5rem',
  [within('article[data-voice="title"] > h2 ~ p:has(> strong) ~ p:not(:has(> strong))')]:
    'margin-top:.1rem;font-size:1.125rem',
  [within('article[data-voice="title"] > h2 ~ :is(img,figure,details)')]: 'margin-top:1.5rem',
  [within('[data-voice="quote"] blockquote')]:
    `font-size:clamp(1.625rem,1.2rem + 2vw,2.25rem);line-height:1.25;font-style:${type.quoteStyle}`,
});

/** For people who have asked for more contrast: on the fill of a part, quiet text has its color already. */
const moreContrast = ({ colors }: Theme) =>
  `@media (prefers-contrast:more){${rule(`.${readingClass}`, `--muted:${colors.text};--line:${colors.muted}`)}}`;

/** On paper: dark on white, a slide in one piece. */
const print =
  `@media print{.${readingClass}{--ground:#fff;--surface:#f1f1f1;--panel:#f1f1f1;--line:#bbb;--text:#111;--muted:#444;--code-ground:#f4f4f4;--code-text:#111;padding:0;font-size:11pt}` +
  rule(
    `.${readingClass},${within('article[data-number]')}`,
    '--accent:#111;--fill:#e8e8e8;--on:#111;--text:#111;--muted:#444',
  ) +
  rule(within('main [data-tone]'), '--tone:#111;--panel:#f1f1f1') +
  rule(within('article[data-number][data-number]'), 'padding-block:1.25rem') +
  rule(within('main pre [data-kind]'), 'color:inherit') +
  // The ground of the page would be below the text on the last sheet.
  rule(`:root:has(.${readingClass}),body:has(.${readingClass})`, 'background:#fff !important') +
  rule(within('> header'), 'padding-block:1.25rem') +
  rule(within(':is(pre,[data-scroll])'), 'background-image:none') +
  rule(within('details[data-picture] > summary::after'), 'content:none') +
  rule(within('details[data-picture][open] img'), 'width:auto;max-width:100%') +
  rule(within('pre'), 'white-space:pre-wrap;overflow-wrap:anywhere') +
  // A table that a program has drawn keeps its columns.
  rule(within('pre:has(> samp)'), 'white-space:pre;font-size:.65em') +
  rule(within('article'), 'break-inside:avoid') +
  rule(within('h2'), 'break-after:avoid') +
  rule(within('> nav'), 'display:none') +
  '}';
