import { attributes as pageAttributes } from '../../core/page.ts';

/** An element of the HTML that is read. */
interface Element {
  tag: string;
  attributes: string;
  children: (Element | string)[];
}

const token =
  /<!--[^]*?-->|<(?<closing>\/?)(?<tag>[a-zA-Z][\w-]*)(?<attributes>(?:"[^"]*"|[^">])*)>|[^<]+/g;
const voids = /^(?:img|br|hr|wbr|input|source|col|link|meta)$/;
const silent = /^(?:style|script|svg|template|noscript|head)$/;
/** Attributes of elements that are left out: hidden ones, and the frame of a slide. */
const unread = new RegExp(`\\s(?:aria-hidden(?!="false")|${pageAttributes.frame}|hidden)\\b`);
const kept =
  /^(?:ul|ol|li|strong|em|code|del|mark|pre|blockquote|br|table|caption|thead|tbody|tr)$/;
const cells = /^t[dh]$/;
const blocks =
  /^(?:p|h[1-6]|ul|ol|li|div|section|article|header|footer|main|aside|figure|figcaption|blockquote|pre|dl|dt|dd|table|caption|thead|tbody|tr|td|th)$/;

/**
 * Reduces HTML that React or a browser has written to paragraphs, lists, tables, code, formulas, links and emphasis.
 *
 * @param heading the tag of headings
 */
export function plainHtml(html: string, heading: 'h2' | 'h3' | 'p'): string {
  return write(parse(html), heading).trim();
}

function parse(html: string): Element {
  const root: Element = { tag: 'div', attributes: '', children: [] };
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
      const element: Element = { tag, attributes, children: [] };
      here.children.push(element);
      if (!voids.test(tag) && !attributes.endsWith('/')) open.push(element);
    }
  }
  return root;
}

function write({ tag, attributes, children }: Element, heading: string, isInCode = false): string {
  const isUnread = unread.test(attributes);
  if (isUnread && !cells.test(tag)) return '';
  const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  if (tag === 'math') return whole({ tag, attributes, children });
  const label = attribute('role') === 'img' ? attribute('aria-label') : undefined;
  if (label) return label;
  const isShadow = tag === 'template' && attributes.includes('shadowrootmode');
  if (silent.test(tag) && !isShadow) return '';
  if (tag === 'img') return attribute('alt') ?? '';
  if (tag === 'br') return '<br>';
  const isCode = isInCode || tag === 'pre' || tag === 'code';
  const inside = children
    .map((child, index) => {
      if (typeof child === 'string') return child;
      // Two elements next to each other need a space, because styles separate them on the slide; code has its own.
      const isApart = !isCode && index > 0 && typeof children[index - 1] !== 'string';
      return (isApart ? ' ' : '') + write(child, heading, isCode);
    })
    .join('');
  const href = attribute('href');
  if (tag === 'a' && href) return `<a href="${href}">${inside}</a>`;
  if (/^h[1-6]$/.test(tag))
    return heading === 'p' || /^h[3-6]$/.test(tag)
      ? `<p><strong>${inside}</strong></p>`
      : `<${heading}>${inside}</${heading}>`;
  // A row has as many cells as the others, also where one is empty.
  if (cells.test(tag)) return `<${tag}>${isUnread ? '' : inside}</${tag}>`;
  if (!inside.trim()) return inside;
  if (kept.test(tag)) return `<${tag}>${inside}</${tag}>`;
  if (!blocks.test(tag)) return inside;
  const hasBlocks = children.some((child) => typeof child !== 'string' && hasBlock(child));
  return hasBlocks ? inside : `<p>${inside}</p>`;
}

/** An element as it was: what a formula means is in its attributes, too. */
const whole = ({ tag, attributes, children }: Element): string =>
  `<${tag}${attributes.replace(/\/$/, '')}>${children
    .map((child) => (typeof child === 'string' ? child : whole(child)))
    .join('')}</${tag}>`;

const hasBlock = ({ tag, children }: Element): boolean =>
  blocks.test(tag) || children.some((child) => typeof child !== 'string' && hasBlock(child));
