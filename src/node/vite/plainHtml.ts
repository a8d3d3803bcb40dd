import {
  type HtmlElement,
  attributeOf,
  gapBefore,
  hasBlock,
  isBlock,
  isUnread as isLeftOut,
  parseHtml,
  wholeHtml,
} from '../../core/html.ts';

const silent = /^(?:style|script|svg|template|noscript|head)$/;
const kept =
  /^(?:ul|ol|li|strong|em|code|del|mark|pre|blockquote|br|table|caption|thead|tbody|tr)$/;
const cells = /^t[dh]$/;
/**
 * Reduces HTML that React or a browser has written to paragraphs, lists, tables, code, formulas, links and emphasis.
 *
 * @param heading the tag of headings
 */
export function plainHtml(html: string, heading: 'h2' | 'h3' | 'p'): string {
  return write(parseHtml(html), heading).trim();
}

function write(element: HtmlElement, heading: string, isInCode = false): string {
  const { tag, attributes, children } = element;
  const isUnread = isLeftOut(element);
  if (isUnread && !cells.test(tag)) return '';
  const attribute = (name: string) => attributeOf(element, name);
  if (tag === 'math') return wholeHtml(element);
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
      const words = write(child, heading, isCode);
      // Code has its own spaces.
      return (isCode ? '' : gapBefore(element, index, words)) + words;
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
  if (!isBlock(element)) return inside;
  const hasBlocks = children.some((child) => typeof child !== 'string' && hasBlock(child));
  return hasBlocks ? inside : `<p>${inside}</p>`;
}
