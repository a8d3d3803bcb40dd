import { attributes as pageAttributes } from './page.ts';

/** An element of HTML that has been read. */
export interface HtmlElement {
  tag: string;
  /** Its attributes as they are written, with a space before each. */
  attributes: string;
  children: readonly (HtmlElement | string)[];
}

interface OpenElement extends HtmlElement {
  children: (OpenElement | string)[];
}

const token =
  /<!--[^]*?-->|<(?<closing>\/?)(?<tag>[a-zA-Z][\w-]*)(?<attributes>(?:"[^"]*"|[^">])*)>|[^<]+/g;
const voids = /^(?:img|br|hr|wbr|input|source|track|col|link|meta)$/;
const blocks =
  /^(?:p|h[1-6]|ul|ol|li|div|section|article|header|footer|main|aside|figure|figcaption|blockquote|pre|dl|dt|dd|table|caption|thead|tbody|tr|td|th)$/;

/** Attributes of elements that are not read: hidden ones, and the frame of a slide. */
const unread = new RegExp(`\\s(?:aria-hidden(?!="false")|${pageAttributes.frame}|hidden)\\b`);

/** Whether an element is not read. */
export const isUnread = ({ attributes }: HtmlElement): boolean => unread.test(attributes);

/** Whether an element is a block, or contains one. */
export const hasBlock = ({ tag, children }: HtmlElement): boolean =>
  blocks.test(tag) || children.some((child) => typeof child !== 'string' && hasBlock(child));

export const isBlock = ({ tag }: HtmlElement): boolean => blocks.test(tag);

/** The value of an attribute, as it is written; undefined without it. */
export const attributeOf = ({ attributes }: HtmlElement, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/]|$)`).exec(attributes);
  return found ? (found[1] ?? '') : undefined;
};

/** Words that no space stands before: the comma after a bold word can be an element. */
const closesWords = /^[,.;:!?)]+(?=[\s<]|$)/;

/** The style of a piece of text, such as a Chinese word: it has the spaces that were typed. */
const pieceOfText = /white-space: ?nowrap|word-break: ?normal/;

/**
 * What stands before a child of an element, because styles separate it on the slide from the one before: a space, or a dot
 * between who speaks, where and when.
 *
 * @param words what is read of it
 */
export function gapBefore(element: HtmlElement, at: number, words: string): string {
  const isApart = [at - 1, at].every((index) => {
    const child = element.children[index];
    return typeof child === 'object' && !pieceOfText.test(child.attributes);
  });
  if (!isApart || closesWords.test(words)) return '';
  return words && attributeOf(element, pageAttributes.byline) !== undefined ? ' · ' : ' ';
}

/**
 * Tables below the heading of a slide: their captions do not say it again, only what else they say, such as a unit.
 *
 * @param title the title of the slide, as HTML
 */
export const withoutTitle = (html: string, title: string): string =>
  html.replace(/<caption>([^]*?)<\/caption>/g, (caption: string, words: string) => {
    const [, unit] = /^ \(([^]*)\)$/.exec(words.slice(title.length)) ?? [];
    if (words === title) return '';
    return unit && words.startsWith(title) ? `<caption>${unit}</caption>` : caption;
  });

/** Reads HTML that React or a browser has written. */
export function parseHtml(html: string): HtmlElement {
  const root: OpenElement = { tag: 'div', attributes: '', children: [] };
  const open = [root];
  for (const { 0: text, groups } of html.matchAll(token)) {
    const here = open.at(-1)!;
    const tag = groups?.['tag']?.toLowerCase();
    if (!tag) {
      if (!text.startsWith('<!--')) here.children.push(text);
    } else if (groups?.['closing']) {
      const at = open.findLastIndex((element) => element.tag === tag);
      if (at > 0) open.length = at;
    } else {
      const attributes = groups?.['attributes'] ?? '';
      const element: OpenElement = { tag, attributes, children: [] };
      here.children.push(element);
      if (!voids.test(tag) && !attributes.endsWith('/')) open.push(element);
    }
  }
  return root;
}

/** An element as it was: what a formula means is in its attributes, too. */
export const wholeHtml = (element: HtmlElement): string =>
  `<${element.tag}${element.attributes.replace(/\/$/, '')}>${insideHtml(element)}${
    voids.test(element.tag) ? '' : `</${element.tag}>`
  }`;

/** What is in an element, as it was. */
export const insideHtml = ({ children }: HtmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : wholeHtml(child))).join('');
