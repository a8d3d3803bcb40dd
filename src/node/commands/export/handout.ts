import { directionRuns, isRightToLeft } from '../../../core/direction.ts';
import { piecesOf } from '../../../core/richText.ts';
import { escapeHtml } from '../../../core/words.ts';
import { plainHtml } from '../../vite/plainHtml.ts';
import { findLeaks } from '../../vite/findLeaks.ts';
import { readShown, refuse } from '../notes.ts';
import type { Printed } from './printed.ts';
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
  const { language, direction, stills, stillStyles, inline, problems } = await takeStills(
    page,
    missing,
    timeout,
  );
  const hasNotes = !withoutNotes && slides.some(({ notes, cues }) => notes || cues.some(Boolean));
  const parts = partsOf(slides);
  const sections = parts.map(({ part, slides: inPart }) => {
    const articles = inPart.map((slide, index) => {
      const { html: still = '', headingId = '' } = stills[slides.indexOf(slide)] ?? {};
      const notes = hasNotes ? notesOf(slide) : '';
      // Inside the article: if the notes are longer than a page, a heading before it would be alone on its page.
      const heading = part && index === 0 ? `<h2>${escapeHtml(part)}</h2>\n` : '';
      return `<article id="${escapeHtml(slide.id)}" aria-labelledby="${escapeHtml(headingId)}">
${heading}<div class="still">${still}</div>
<details><summary>Slide ${slide.number} as text</summary>${plainHtml(still, 'p')}</details>
${notes}</article>`;
    });
    return `<section>${articles.join('\n')}</section>`;
  });
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${talk.author ? `<meta name="author" content="${escapeHtml(talk.author)}">\n` : ''}<title>${escapeHtml(talk.title)}</title>
<link rel="icon" href="data:,">
<style>${stillStyles}</style>
<style>${styles}</style>
</head>
<body${hasNotes ? ' class="notes"' : ''}>
<header>
<h1>${escapeHtml(talk.title)}</h1>
${talk.author ? `<p>${escapeHtml(talk.author)}</p>\n` : ''}</header>
<nav aria-label="Contents"><h2>Contents</h2><ol>${contentsOf(parts)}</ol></nav>
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

interface Part {
  part?: string;
  slides: Slides;
}

/** The runs of slides with the same part. */
function partsOf(slides: Slides): Part[] {
  const parts: Part[] = [];
  for (const slide of slides) {
    const last = parts.at(-1);
    if (last && last.part === slide.part) last.slides = [...last.slides, slide];
    else parts.push({ part: slide.part, slides: [slide] });
  }
  return parts;
}

function contentsOf(parts: readonly Part[]): string {
  const link = ({ id, title }: { id: string; title: string }) =>
    `<li><a href="#${escapeHtml(encodeURIComponent(id))}"><bdi dir="${directionOf(title)}">${escapeHtml(title)}</bdi></a></li>`;
  return parts
    .map(({ part, slides }) => {
      const links = slides.map(link).join('');
      return part ? `<li>${escapeHtml(part)}<ol>${links}</ol></li>` : links;
    })
    .join('');
}

function notesOf({ notes, cues }: Slides[number]): string {
  const atSteps = cues.flatMap((cue, step) =>
    cue ? `<li value="${step + 1}" dir="${directionOf(cue)}">${noteText(cue)}</li>` : [],
  );
  const paragraphs = directionRuns(notes ?? '').map(({ text, dir }) =>
    text.trim() ? `<p dir="${dir}">${noteText(text)}</p>` : '',
  );
  return `<div class="said">${paragraphs.join('')}${
    atSteps.length > 0 ? `<ol aria-label="At its steps">${atSteps.join('')}</ol>` : ''
  }</div>\n`;
}

const directionOf = (text: string) => (isRightToLeft(text) ? 'rtl' : 'ltr');

/** Notes with their line breaks, which a style keeps, and their words in bold. */
const noteText = (notes: string) =>
  piecesOf(notes.trim())
    .map(({ text, isStrong }) =>
      isStrong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text),
    )
    .join('');

const styles = `
:root { --text: #1b1b1f; --muted: #55555f; --paper: #fff; --line: #d5d5dc; --link: #0b4fb3 }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #ececf1; --muted: #b4b4be; --paper: #16161a; --line: #3a3a42; --link: #9cc4ff }
}
html { background: var(--paper); color: var(--text); font: 1.0625rem/1.55 'Lectern Sans', 'Lectern Symbols', 'Lectern Emoji', 'Lectern Sans Standby', system-ui, sans-serif }
body { max-width: 90rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 3rem) 4rem }
body > header h1 { font-size: clamp(1.8rem, 5vw, 2.8rem); line-height: 1.1; margin: 1rem 0 .5rem }
body > header p { margin: 0; color: var(--muted) }
nav { margin: 2rem 0; padding: 1rem 0; border: solid var(--line); border-width: 1px 0 }
nav h2, article > h2 { font-size: 1.4rem; line-height: 1.2; margin: 0 0 .75rem }
article > h2 { margin: 3rem 0 1rem }
nav ol { margin: 0; padding: 0; list-style: none }
nav > ol { columns: 18rem; column-gap: 2rem }
nav > ol > li { break-inside: avoid; margin-bottom: .75rem; font-weight: 600 }
nav ol ol { padding-inline-start: 1rem; font-weight: 400 }
nav li li { margin: .15rem 0 }
nav a { color: var(--link) }
article { margin: 0 0 2.5rem; scroll-margin-top: 1rem }
.still { box-sizing: border-box; border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact }
details { margin: .5rem 0 }
details > *:not(summary) { margin: .5rem 0 }
details a { color: var(--link) }
summary { cursor: pointer; color: var(--muted); padding: .6rem 0 }
/* A still shows how its animations end. */
.still *, .still *::before, .still *::after { animation-duration: 1ms !important; animation-delay: 0s !important; animation-iteration-count: 1 !important }
.said { max-width: 68ch; white-space: pre-line }
.said p, .said ol { margin: .75rem 0 0 }
.said ol { padding: 0; list-style: none }
.said li { padding-inline-start: 4.5rem }
.said li::before { content: "Step " attr(value); float: inline-start; margin-inline-start: -4.5rem; color: var(--muted) }
@media print, (min-width: 64rem) {
  /* Firefox moves a row of a grid that is longer than a page away from its heading, but not text beside a float. */
  .notes article { display: flow-root }
  .notes .still { float: inline-start; width: 60% }
  .said { margin-inline-start: calc(60% + 2rem) }
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
  article > h2 { margin-top: 0 }
  /* A still has the size of a slide until it is scaled, and would break across two pages there. */
  .still > div > div { contain: strict }
}
`;
