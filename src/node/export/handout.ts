import type { Page } from 'playwright-core';
import { plainHtml } from '../vite/plainHtml.ts';
import type { Printed } from './printed.ts';

/** What a page needs to be kept: its pictures of slides, and the styles and files that these use. */
interface Kept {
  language: string;
  stills: { html: string; headingId: string }[];
  styles: string;
  files: string[];
}

/**
 * Writes one HTML file that needs nothing else: the slides as stills, with their notes beside them.
 *
 * @returns the file, and what could not be taken into it, a sentence each
 */
export async function writeHandout(
  { page, talk, slides }: Printed,
  { withoutNotes }: { withoutNotes: boolean },
): Promise<{ html: string; faults: string[] }> {
  const { language, stills, styles, files } = await keep(page);
  const { inline, faults } = await fetchAll(page, files);
  const hasNotes = !withoutNotes && slides.some(({ notes, cues }) => notes || cues.some(Boolean));

  const parts = slides.reduce<{ part?: string; slides: typeof slides }[]>((all, slide) => {
    const last = all.at(-1);
    if (last && last.part === slide.part) last.slides = [...last.slides, slide];
    else all.push({ part: slide.part, slides: [slide] });
    return all;
  }, []);
  const link = ({ id, title }: { id: string; title: string }) =>
    `<li><a href="#${escape(encodeURIComponent(id))}">${escape(title)}</a></li>`;
  const contents = parts.map(({ part, slides: inPart }) =>
    part
      ? `<li>${escape(part)}<ol>${inPart.map(link).join('')}</ol></li>`
      : inPart.map(link).join(''),
  );
  const articles = parts.map(({ part, slides: inPart }) => {
    const list = inPart.map((slide) => {
      const { html: still = '', headingId = '' } = stills[slides.indexOf(slide)] ?? {};
      const notes = hasNotes ? notesOf(slide) : '';
      return `<article id="${escape(slide.id)}" aria-labelledby="${escape(headingId)}">
<div class="still">${still}</div>
<details><summary>Slide ${slide.number} as text</summary>${plainHtml(still, 'p')}</details>
${notes}</article>`;
    });
    const heading = part ? `<h2>${escape(part)}</h2>\n` : '';
    return `<section>${heading}${list.join('\n')}</section>`;
  });
  const html = `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${talk.author ? `<meta name="author" content="${escape(talk.author)}">\n` : ''}<title>${escape(talk.title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
<style>${look}</style>
</head>
<body${hasNotes ? ' class="notes"' : ''}>
<header>
<h1>${escape(talk.title)}</h1>
${talk.author ? `<p>${escape(talk.author)}</p>\n` : ''}</header>
<nav aria-label="Contents"><h2>Contents</h2><ol>${contents.join('')}</ol></nav>
<main>
${articles.join('\n')}
</main>
</body>
</html>
`;
  return { html: inline(html), faults };
}

function notesOf({ notes, cues }: Printed['slides'][number]): string {
  const said = cues.flatMap((cue, step) =>
    cue ? `<li value="${step + 1}">${escape(cue)}</li>` : [],
  );
  return `<div class="said">${notes ? `<p>${escape(notes)}</p>` : ''}${
    said.length > 0 ? `<ol aria-label="At its steps">${said.join('')}</ol>` : ''
  }</div>\n`;
}

/** Takes from the page what shows the slides, as text. */
function keep(page: Page): Promise<Kept> {
  return page.evaluate(() => {
    const sheets = [...document.querySelectorAll<HTMLElement>('[data-page]')];
    const files = new Set<string>();
    // Below the headings of the talk and of its parts.
    const lowered = (level: number) => (level < 3 ? 3 : Math.min(level + 1, 6));
    // A URL as it will stand in the file, so that it can be found there again.
    const absolute = (url: string, base: string) => {
      const { href } = new URL(url, base);
      if (!href.startsWith('data:')) files.add(href);
      return href;
    };
    const withUrls = (css: string, base: string) =>
      css.replace(/url\((["']?)(.*?)\1\)/g, (whole, _quote, url: string) =>
        url.startsWith('#') ? whole : `url("${absolute(url, base)}")`,
      );

    const isUsed = (selector: string) => {
      const still = selector.replace(
        /::?(?:hover|focus-visible|focus|active|visited|before|after|marker)\b/g,
        '',
      );
      try {
        return sheets.some((sheet) => sheet.querySelector(`:is(${still || '*'})`));
      } catch {
        return true;
      }
    };
    const faces = [...document.fonts];
    const fontRules: CSSRule[] = [];
    const collect = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSFontFaceRule) fontRules.push(rule);
        else if (rule instanceof CSSGroupingRule) collect(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) collect(sheet.cssRules);
    const textOf = (rule: CSSRule, base: string): string => {
      if (rule instanceof CSSFontFaceRule) {
        // The browser lists its faces in the order of their rules, and knows which of them it needed.
        return faces[fontRules.indexOf(rule)]?.status === 'loaded'
          ? withUrls(rule.cssText, base)
          : '';
      }
      if (rule instanceof CSSStyleRule) {
        const selector = rule.selectorText.replace(
          /(?<![\w.#-])h([1-6])(?![\w-])/g,
          (_, level: string) => `h${lowered(Number(level))}`,
        );
        return isUsed(rule.selectorText)
          ? withUrls(selector + rule.cssText.slice(rule.selectorText.length), base)
          : '';
      }
      if (rule instanceof CSSGroupingRule) {
        const inside = [...rule.cssRules].map((inner) => textOf(inner, base)).join('');
        return inside && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside}}`;
      }
      return rule instanceof CSSPageRule || rule instanceof CSSKeyframesRule ? '' : rule.cssText;
    };
    const styles = [...document.styleSheets]
      .flatMap((sheet) =>
        [...sheet.cssRules].map((rule) => textOf(rule, sheet.href ?? document.baseURI)),
      )
      .filter(Boolean)
      .join('\n');

    const stills = sheets.map((sheet) => {
      const still = sheet.querySelector(':scope > div')!;
      for (const canvas of still.querySelectorAll('canvas')) {
        const image = document.createElement('img');
        image.src = canvas.toDataURL();
        image.className = canvas.className;
        canvas.replaceWith(image);
      }
      for (const image of still.querySelectorAll('img')) {
        image.src = absolute(image.currentSrc || image.src, document.baseURI);
        for (const name of ['srcset', 'sizes', 'loading']) image.removeAttribute(name);
      }
      for (const source of still.querySelectorAll('picture > source, script')) source.remove();
      for (const element of still.querySelectorAll<HTMLElement>('[style*="url("]')) {
        element.setAttribute('style', withUrls(element.getAttribute('style')!, document.baseURI));
      }
      for (const link of still.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        const id = target?.closest<HTMLElement>('[data-page]')?.dataset['page'];
        if (id !== undefined) link.setAttribute('href', `#${encodeURIComponent(id)}`);
        link.removeAttribute('target');
      }
      for (const level of [5, 4, 3, 2, 1]) {
        for (const heading of still.querySelectorAll(`h${level}`)) {
          const lower = document.createElement(`h${lowered(level)}`);
          for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
          lower.append(...heading.childNodes);
          heading.replaceWith(lower);
        }
      }
      // The article around it bears the name: as landmarks, so many regions would be of no help.
      const section = still.querySelector('section[aria-labelledby]');
      const headingId = section?.getAttribute('aria-labelledby') ?? '';
      section?.removeAttribute('aria-labelledby');
      return { html: still.outerHTML, headingId };
    });
    return { language: document.documentElement.lang || 'en', stills, styles, files: [...files] };
  });
}

/** Fetches files and puts each in the place of its address. */
async function fetchAll(page: Page, files: string[]) {
  const faults: string[] = [];
  const contents = new Map<string, string>();
  for (const file of files) {
    try {
      const response = await page.request.get(file);
      if (!response.ok()) throw new Error(`status ${response.status()}`);
      const type = (response.headers()['content-type'] ?? 'application/octet-stream').split(';')[0];
      contents.set(file, `data:${type};base64,${(await response.body()).toString('base64')}`);
    } catch (error) {
      faults.push(`${file} could not be taken into the file: ${String(error)}`);
    }
  }
  // The longest first: one address may begin with another.
  const longestFirst = [...contents].sort(([one], [other]) => other.length - one.length);
  const inline = (html: string) =>
    longestFirst.reduce(
      (text, [file, data]) =>
        text.replaceAll(escape(file), () => data).replaceAll(file, () => data),
      html,
    );
  return { inline, faults };
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const look = `
:root { --text: #1b1b1f; --muted: #55555f; --paper: #fff; --line: #d5d5dc; --link: #0b4fb3 }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #ececf1; --muted: #b4b4be; --paper: #16161a; --line: #3a3a42; --link: #9cc4ff }
}
html { background: var(--paper); color: var(--text); font: 1.0625rem/1.55 'Lectern Sans', 'Lectern Symbols', 'Lectern Emoji', 'Lectern Sans Standby', system-ui, sans-serif }
body { max-width: 90rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 3rem) 4rem }
body > header h1 { font-size: clamp(1.8rem, 5vw, 2.8rem); line-height: 1.1; margin: 1rem 0 .5rem }
body > header p { margin: 0; color: var(--muted) }
nav { margin: 2rem 0; padding: 1rem 0; border: solid var(--line); border-width: 1px 0 }
nav h2, main > section > h2 { font-size: 1.4rem; line-height: 1.2; margin: 0 0 .75rem }
main > section > h2 { margin: 3rem 0 1rem }
nav ol { margin: 0; padding: 0; list-style: none }
nav > ol { columns: 18rem; column-gap: 2rem }
nav > ol > li { break-inside: avoid; margin-bottom: .75rem; font-weight: 600 }
nav ol ol { padding-left: 1rem; font-weight: 400 }
nav li li { margin: .15rem 0 }
nav a { color: var(--link) }
article { margin: 0 0 2.5rem; scroll-margin-top: 1rem }
.still { border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact }
details { margin: .5rem 0 }
details > *:not(summary) { margin: .5rem 0 }
details a { color: var(--link) }
summary { cursor: pointer; color: var(--muted); padding: .6rem 0 }
.said { max-width: 68ch }
.said p, .said ol { margin: .75rem 0 0 }
.said ol { padding-left: 4.5rem; list-style: none }
.said li::before { content: "Step " attr(value); float: left; margin-left: -4.5rem; color: var(--muted) }
@media (min-width: 64rem) {
  .notes article { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start }
  .said > :first-child { margin-top: 0 }
}
@media (min-width: 48rem) { details { display: none } }
@media print {
  @page { size: A4; margin: 14mm }
  html { font-size: 10.5pt }
  body { max-width: none; padding: 0 }
  details { display: none }
  nav { break-after: page }
  article { break-inside: avoid; margin-bottom: 6mm }
  /* A still is as large as a slide until it is scaled, and would be cut in two where that size ends. */
  .still > div > div { contain: strict }
  .notes article { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 6mm }
  .said > :first-child { margin-top: 0 }
  main > section > h2 { break-after: avoid }
}
`;
