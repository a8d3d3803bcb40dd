import type { Page } from 'playwright-core';
import { bylineOf } from '../../../core/byline.ts';
import { type SlidesOfPart, partsOf } from '../../../core/parts.ts';
import { directionOf, readsFromRight } from '../../../core/direction.ts';
import { withoutTitle } from '../../../core/html.ts';
import { chartValues } from '../../../core/page.ts';
import type { Say } from '../../../core/strings.ts';
import { escapeHtml } from '../../../core/escaped.ts';
import { answering } from '../../browser/loadTalk.ts';
import { plainHtml } from '../../vite/plainHtml.ts';
import { wordsOf } from '../../wordsOf.ts';
import { findLeaks } from '../../vite/findLeaks.ts';
import { readShown, refuse } from '../notes.ts';
import type { Printed } from './printed.ts';
import { handoutStyles } from './handoutStyles.ts';
import { saidHtml } from '../../../core/saidHtml.ts';
import { takeStills } from './stills.ts';

type Slides = Printed['slides'];

/**
 * Writes one HTML file that needs no other file: the slides as stills, with their notes.
 *
 * @param timeout how long a file of the talk may take to load, in ms
 * @returns the file, and what could not be put into it, a sentence each
 * @throws {UsageError} if a slide contains its notes, hidden, and they are to be left out
 */
export async function writeHandout(
  { page, talk, slides, missing }: Printed,
  { withoutNotes, timeout }: { withoutNotes: boolean; timeout: number },
): Promise<{ html: string; problems: string[] }> {
  const { shown } = await readShown(page);
  const { language, direction } = await page.evaluate(() => ({
    language: document.documentElement.lang || 'en',
    direction: document.dir || 'ltr',
  }));
  const { say, all } = wordsOf(language, talk.strings);
  const written = slides.map(({ title, part, lang, notes, cues }) => ({
    lang,
    text: [title, part, ...(withoutNotes ? [] : [notes, ...cues])].join('\n'),
  }));
  await answering(timeout, loadFonts(page, [...written, { text: all + talk.title }]));
  const { stills, stillStyles, inline, problems } = await takeStills(page, missing, timeout);
  const hasNotes = !withoutNotes && slides.some(({ notes, cues }) => notes || cues.some(Boolean));
  const parts = partsOf(slides);
  const sections = parts.map(({ part, slides: inPart }) => {
    const articles = inPart.map((slide, index) => {
      const { html: still = '', headingId = '' } = stills[slides.indexOf(slide)] ?? {};
      // Code that is wider than the page scrolls, also with the keyboard.
      const title = escapeHtml(slide.title);
      const text = withoutTitle(plainHtml(still, 'p'), title).replaceAll(
        '<pre>',
        '<pre tabindex="0">',
      );
      const spoken = spokenIn(still);
      const summary = slide.skip
        ? say('Slide as text')
        : say('Slide {number} as text', { number: slide.label });
      const notes = hasNotes ? saidHtml(slide, say) : '';
      // Inside the article: if the notes are longer than a page, a heading before it would be alone on its page.
      const heading =
        part && index === 0 ? `<h2${inLanguage(slide.partLang)}>${escapeHtml(part)}</h2>\n` : '';
      return `<article id="${escapeHtml(slide.id)}" aria-labelledby="${escapeHtml(headingId)}">
${heading}${slide.skip ? `<p class="not-given">${escapeHtml(say('Not given'))}</p>\n` : ''}<div class="still">${still}</div>${withoutTitle(valuesOf(still, spoken), title)}
<details><summary>${escapeHtml(summary)}</summary><div${spoken}>${text}</div></details>
${notes}${linksOf(text, say)}</article>`;
    });
    return `<section>${articles.join('\n')}</section>`;
  });
  const byline = bylineOf(talk).join(' · ');
  const contents = escapeHtml(say('Contents'));
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${talk.author ? `<meta name="author" content="${escapeHtml(talk.author)}">\n` : ''}<title>${escapeHtml(talk.title)}</title>
<link rel="icon" href="data:,">
<style>${stillStyles}</style>
<style>${handoutStyles(talk.title, say)}</style>
</head>
<body${hasNotes ? ' class="notes"' : ''}>
<header>
<h1>${escapeHtml(talk.title)}</h1>
${byline ? `<p>${escapeHtml(byline)}</p>\n` : ''}</header>
<nav aria-label="${contents}"><h2>${contents}</h2><ol>${contentsOf(parts)}</ol></nav>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
  const whole = inline(html);
  if (withoutNotes) {
    const texts = slides.flatMap(({ id, notes, cues }) =>
      [notes, ...cues].map((text = '') => ({ source: `slide "${id}"`, text, rest: [text] })),
    );
    const file = 'the handout';
    const made = [
      { file, text: whole, kind: 'bundle' },
      { file, text: readable(whole), kind: 'own' },
    ] as const;
    refuse(findLeaks(made, { texts, shown }));
  }
  return { html: whole, problems };
}

/** Lets a page load the fonts that some texts need, also those that are not on slides. Emoji are those of the reader. */
function loadFonts(page: Page, texts: readonly { lang?: string; text: string }[]) {
  return page.evaluate(async (all) => {
    const box = document.createElement('div');
    box.style.cssText =
      "position:absolute;visibility:hidden;font-family:'Lectern Sans','Lectern Symbols',var(--scripts,'Lectern Scripts')";
    for (const { lang = document.documentElement.lang, text } of all) {
      const words = document.createElement('p');
      words.lang = lang;
      const bold = document.createElement('b');
      bold.textContent = text;
      words.append(text, bold);
      box.append(words);
    }
    document.body.append(box);
    box.getBoundingClientRect();
    await document.fonts.ready;
    box.remove();
  }, texts);
}

/** The texts of a page, without its markup and styles: "none" and "hidden" are words of CSS. */
const readable = (html: string) =>
  html
    .replace(/<style[^]*?<\/style>/g, ' ')
    .replace(/<!--([^]*?)-->/g, ' $1 ')
    .replace(/<[a-z/][^>]*>/gi, (tag) => {
      const values = tag.matchAll(
        /\s(?:alt|title|aria-label|aria-description|value|placeholder|href)="([^"]*)"/g,
      );
      return ` ${[...values].map(([, value]) => value).join(' ')} `;
    });

/** The table of contents, without skipped slides: slides in a row with the same title have one entry. */
function contentsOf(parts: readonly SlidesOfPart<Slides[number]>[]): string {
  const link = ({ id, label, title, lang }: Slides[number]) =>
    `<li value="${label.replace('B', '')}"${label.startsWith('B') ? ' class="backup"' : ''}><a href="#${escapeHtml(encodeURIComponent(id))}"><bdi${inLanguage(lang)} dir="${directionOf(title)}">${escapeHtml(title)}</bdi></a></li>`;
  return parts
    .map(({ part, slides }) => {
      const given = slides.filter(({ skip }) => !skip);
      const links = given
        .filter(({ title }, index) => title !== given[index - 1]?.title)
        .map(link)
        .join('');
      return part && links ? `<li>${escapeHtml(part)}<ol>${links}</ol></li>` : links;
    })
    .join('');
}

/** The language of a title, or of the name of a part, that is not that of the talk, as an attribute. */
const inLanguage = (lang: string | undefined) => (lang ? ` lang="${escapeHtml(lang)}"` : '');

/** The language and the direction of a slide that has its own, as attributes. */
const spokenIn = (still: string): string => {
  const [section = ''] = /<section\b[^>]*>/.exec(still) ?? [];
  const language = /\slang="([^"]*)"/.exec(section)?.[1];
  if (language === undefined) return '';
  return ` lang="${language}" dir="${readsFromRight(language) ? 'rtl' : 'ltr'}"`;
};

/** The values of the charts of a slide, for the eye: programs that read aloud find them in the still. */
function valuesOf(still: string, spoken: string): string {
  const tables = still.match(valueTables) ?? [];
  const all = tables.map((table) => plainHtml(table, 'p')).join('\n');
  return all && `\n<div class="values" aria-hidden="true"${spoken}>${all}</div>`;
}

const valueTables = new RegExp(`<table\\b[^>]*\\s${chartValues}\\b[^]*?</table>`, 'g');

/** The links of a slide to other sites, for paper: their words and their addresses. */
function linksOf(text: string, say: Say): string {
  const links = text.matchAll(/<a href="(?!#)([^"]*)">([^]*?)<\/a>/g);
  const words = new Map([...links].map(([, href = '', inside = '']) => [href, inside]));
  const items = [...words].map(([href, inside]) => {
    const name = inside.replace(/<[^>]*>/g, '').trim();
    return `<li>${href.includes(name) ? '' : `${name}: `}<a href="${href}">${href}</a></li>`;
  });
  return items.length > 0
    ? `<ul class="links" aria-label="${escapeHtml(say('Links'))}">${items.join('')}</ul>\n`
    : '';
}
