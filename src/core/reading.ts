import { countOf, countedOf, labelOf } from './backup.ts';
import { bylineOf } from './byline.ts';
import { type TalkHead, attributes, parameters, readStep } from './page.ts';
import { partsOf } from './parts.ts';
import { type HtmlElement, insideHtml, parseHtml, withoutTitle } from './html.ts';
import { readHtml } from './readHtml.ts';
import type { SlideRecord } from './SlideIndex.ts';
import type { Say } from './strings.ts';
import { escapeHtml } from './escaped.ts';
import { wellFormed } from './words.ts';

/** A slide as it is read: its record, and the slide with everything revealed, as HTML. */
export interface ReadSlide extends SlideRecord {
  html: string;
}

/** The class of what `readingStyles` is for. */
export const readingClass = 'lectern-read';

/**
 * The text of a talk as HTML: its title, its contents, and an article for each slide. A build puts it into the page, and
 * the reading view shows it.
 *
 * @param say gives Lectern's own words in the language of the talk
 * @param notesOf the notes of a slide as HTML; by default a reader does not get them
 */
export function readingHtml(
  talk: Pick<TalkHead, 'title' | 'author' | 'event' | 'date'>,
  slides: readonly ReadSlide[],
  say: Say,
  notesOf: (slide: SlideRecord) => string = () => '',
): string {
  // A title slide says it in its own words.
  const isSaid = slides[0]?.html.includes(attributes.byline);
  const byline = isSaid ? '' : bylineOf(talk).join(' · ');
  const by = byline ? `<p>${escapeHtml(byline)}</p>` : '';
  const count = countOf(slides);
  const articles = slides.map((slide, at) => {
    const opens = slide.part !== undefined && slides[at - 1]?.part !== slide.part;
    return articleOf(
      slide,
      { label: labelOf(at + 1, count), opens, talk: talk.title },
      say,
      notesOf,
    );
  });
  return `<a href="#${escapeHtml(addressOf(slides[0]))}">${say('Skip to the slides')}</a><header><h1>${escapeHtml(talk.title)}</h1>${by}</header>${contentsOf(slides, say)}<main>${articles.join('')}</main>`;
}

const addressOf = (slide: SlideRecord | undefined) =>
  encodeURIComponent(wellFormed(slide?.id ?? ''));

/** The parts of the talk, or its slides if it has none. */
function contentsOf(slides: readonly SlideRecord[], say: Say): string {
  const parts = partsOf(slides).filter(({ part }) => part);
  const entries =
    parts.length > 1
      ? parts.map(({ name, slides: own }) => ({ name, lang: own[0]!.partLang, slide: own[0]! }))
      : countedOf(slides).map((slide) => ({ name: slide.title, lang: slide.lang, slide }));
  const links = entries.map(({ name, lang, slide }) => {
    const language = lang ? ` lang="${escapeHtml(lang)}"` : '';
    return `<li><a href="#${escapeHtml(addressOf(slide))}"><bdi${language}>${escapeHtml(name)}</bdi></a></li>`;
  });
  return `<nav aria-label="${say('Contents')}"><ol role="list">${links.join('')}</ol></nav>`;
}

function articleOf(
  slide: ReadSlide,
  { label, opens, talk }: { label: string; opens: boolean; talk: string },
  say: Say,
  notesOf: (slide: SlideRecord) => string,
): string {
  const { id, title, accent, html } = slide;
  const read = once(withoutTitle(readHtml(html, say), escapeHtml(title)));
  const own = /<h2\b/.test(read) ? read : `<h2>${escapeHtml(title)}</h2>${read}`;
  const voice = voiceOf(own, { opens, isTitle: isSame(title, talk) && label === '1' });
  const about = [
    `id="${escapeHtml(id)}"`,
    `data-number="${label}"`,
    accent && `data-accent="${escapeHtml(accent)}"`,
    voice && `data-voice="${voice}"`,
    directionOf(html),
  ];
  const live = /\sdata-live="true"/.test(html)
    ? `<p><a href="?${parameters.view}=slides#${escapeHtml(addressOf(slide))}">${say('Open it on its slide')}</a></p>`
    : '';
  const said = notesOf(slide);
  const notes = said && `<details><summary>${say('Notes')}</summary>${said}</details>`;
  const told = withSteps(own, slide);
  return `<article ${about.filter(Boolean).join(' ')}>${told}${live}${notes}</article>`;
}

/** Names what each step of a slide shows, where that is told: its items, its panels, or the code that it lights. */
function withSteps(html: string, { id, steps }: SlideRecord): string {
  if (steps === 0) return html;
  const root = parseHtml(html);
  const [items, panels, codes] = [isItem, isPanel, isCode].map((isWanted) =>
    outermost(root, isWanted),
  ) as [HtmlElement[], HtmlElement[], HtmlElement[]];
  // The first code is that of the slide at its start.
  const shown = [items, panels, codes, codes.slice(1)].find(({ length }) => length === steps);
  if (!shown) return html;
  const named = (element: HtmlElement): HtmlElement => {
    const step = shown.indexOf(element) + 1;
    const name = step > 0 ? ` ${readStep}="${escapeHtml(`${id}/${step}`)}"` : '';
    const children = element.children.map((one) => (typeof one === 'string' ? one : named(one)));
    return { ...element, attributes: element.attributes + name, children };
  };
  return insideHtml(named(root));
}

const isItem = ({ tag, children }: HtmlElement) =>
  tag === 'li' ||
  (tag === 'tr' && children.some((one) => typeof one === 'object' && one.tag === 'td'));
const isPanel = ({ attributes }: HtmlElement) => /\sdata-tone\b/.test(attributes);
const isCode = ({ tag }: HtmlElement) => tag === 'pre';

/** The elements of a kind, without those in others of it. */
const outermost = (
  { children }: HtmlElement,
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement[] =>
  children.flatMap((one) => {
    if (typeof one === 'string') return [];
    return isWanted(one) ? one : outermost(one, isWanted);
  });

/** Says once what a slide says to the eye and, in other words, to the ear: the number of a phase. */
function once(html: string): string {
  const [, kicker] = /<span data-kicker>([^<]*)<\/span>/.exec(html) ?? [];
  // "PHASE 1 of 5", which is not that of "PHASE 10".
  const stage = `<p><span data-named>${kicker}`;
  const at = kicker && !/^\d/.test(html.split(stage)[1] ?? '0') ? html.indexOf(stage) : -1;
  const end = html.indexOf('</p>', at);
  if (at < 0) return html;
  const said = html.slice(at, end).replace('<p><span data-named', '<span data-kicker');
  const rest = html.slice(0, at) + html.slice(end + '</p>'.length);
  return rest.replace(`<span data-kicker>${kicker}</span>`, () => said);
}

/** The language and the direction of a slide. */
const directionOf = (html: string) =>
  /<section\b([^>]*)>/
    .exec(html)?.[1]
    ?.match(/\s(?:lang|dir)="[^"]*"/g)
    ?.join('')
    .trim();

/** How loud a slide speaks: a new part, a few words alone, someone else's words; most slides have no voice. */
function voiceOf(html: string, { opens, isTitle }: { opens: boolean; isTitle: boolean }) {
  const [, before = '', after = ''] = /^([^]*?)<h2\b[^]*?<\/h2>([^]*)$/.exec(html) ?? [];
  const rest = (before + after).replace(/<[^>]*>/g, ' ').trim();
  const isShort =
    rest.length <= mostBeside && !/<(?:ul|ol|table|pre|img|video|figure|dl)\b/.test(after);
  if (isTitle) return 'title';
  if (/^<figure\b[^>]*><blockquote\b/.test(after)) return 'quote';
  if (!isShort) return undefined;
  return opens ? 'part' : 'statement';
}

/** The most characters beside a heading that stands for itself. */
const mostBeside = 90;

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
