import { type HtmlElement, attributeOf, insideHtml, parseHtml } from './html.ts';
import { hyphenAttribute } from './page.ts';

/** A long word. Words in addresses, with digits, or with places to break of their own are none. */
export const longWord =
  /(?<![\p{L}\p{M}\p{N}_/@.#\u00AD\u200B])\p{L}{12,}(?![\p{L}\p{M}\p{N}_/@#\u00AD\u200B]|\.\p{L})/gu;

/** The parts of a long word at whose ends it may break; undefined if that is not known in this language. */
export type PartsOf = (word: string, language: string) => readonly string[] | undefined;

/** The language of a tag, without its variety. */
export const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/**
 * A text that is read, with the places where its long words may break: a style draws their hyphens (`readingStyles`).
 * Headings know how long the longest piece of them is, and are as small as it needs.
 *
 * @param language that of the talk
 */
export function withBreaks(html: string, language: string, partsOf: PartsOf): string {
  const visit = (element: HtmlElement, around: string): HtmlElement => {
    if (asWritten.test(element.tag)) return element;
    const own = primary(attributeOf(element, 'lang') ?? around);
    const children = element.children.map((child) =>
      typeof child === 'string' ? child.replace(longWord, brokenIn(own)) : visit(child, own),
    );
    const read = { ...element, children };
    return /^h[12]$/.test(element.tag) ? withLongest(read) : read;
  };
  const brokenIn = (own: string) => (word: string) => {
    const parts = partsOf(word, own);
    return parts ? `<span>${parts.join(`<span ${hyphenAttribute}></span>`)}</span>` : word;
  };
  return insideHtml(visit(parseHtml(html), language));
}

const asWritten = /^(?:pre|code|kbd|samp|math|svg|style)$/;

/** A heading that says how many letters its longest piece has, if one is long. */
function withLongest(heading: HtmlElement): HtmlElement {
  const text = insideHtml(heading)
    .replaceAll(`<span ${hyphenAttribute}></span>`, '\u00AD')
    .replace(/<[^>]*>/g, '');
  const pieces = (text.match(piece) ?? []).flatMap((word) => {
    const whole = word.replaceAll('\u00AD', '');
    return whole.length <= mostWhole ? whole : word.split('\u00AD');
  });
  const longest = Math.max(0, ...pieces.map(({ length }) => length));
  if (longest < 10) return heading;
  return { ...heading, attributes: `${heading.attributes} style="--longest:${longest}"` };
}

/** The most letters of a word that is whole in display type on a phone: smaller letters are better than two lines. */
const mostWhole = 16;

/** Letters between which no line ends: those of Chinese, Japanese and Thai are none. */
const piece = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{M}\u00AD]+/gu;
