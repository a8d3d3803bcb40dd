import {
  type HtmlElement,
  attributeOf,
  gapBefore,
  hasBlock,
  isBlock,
  isUnread,
  parseHtml,
  wholeHtml,
} from './html.ts';
import { filmSource, attributes as pageAttributes } from './page.ts';
import type { Say } from './strings.ts';

/** Where something is read: in code, in a link, and in a talk whose words name what can only be reached by name. */
interface Place {
  say: Say;
  isInCode: boolean;
  isInLink: boolean;
}

/** HTML, and whether it stands on lines of its own. */
interface Written {
  html: string;
  isApart: boolean;
}

const inline = (html: string): Written => ({ html, isApart: false });
const apart = (html: string): Written => ({ html, isApart: true });
const nothing = inline('');

const silent = /^(?:style|script|svg|template|noscript|head|iframe|audio|object|canvas)$/;
const controls = /^(?:button|input|select|textarea|summary)$/;
const keptInline = /^(?:strong|em|code|del|ins|mark|kbd|samp|sub|sup|bdi|q|small|time|abbr)$/;
const keptApart = /^(?:ul|ol|li|blockquote|figure|figcaption|dl|dt|dd)$/;
const inTable = /^(?:thead|tbody|tfoot|tr|td|th|caption)$/;
/** What is kept of an element: what it means, and its role on the slide, but not how it looks there. */
const keptAttribute = new RegExp(
  `\\s(?:lang|dir|start|reversed|scope|colspan|rowspan|${pageAttributes.line}|data-(?:kind|sign|label|text|tone|figure|kicker|subtitle|mat|minutes|flow|date|target|beside|cell|cased|person))(?:="[^"]*")?(?=[\\s/]|$)`,
  'g',
);

/**
 * Reduces the HTML of a slide to what a column of text has: headings, paragraphs, lists, tables, code, pictures, films.
 *
 * @param say gives Lectern's own words in the language of the talk
 */
export const readHtml = (html: string, say: Say): string =>
  write(parseHtml(html), { say, isInCode: false, isInLink: false }).html.trim();

const attributesOf = ({ attributes }: HtmlElement) =>
  (attributes.match(keptAttribute) ?? [])
    .filter((one) => !/="(?:false|all|dim)"$/.test(one))
    .join('')
    .replaceAll('="true"', '');

function write(element: HtmlElement, place: Place): Written {
  const { tag } = element;
  if (isUnread(element)) return unreadOf(element);
  if (tag === 'math') return formula(element, place);
  const label = attributeOf(element, 'role') === 'img' && attributeOf(element, 'aria-label');
  if (label)
    return isInitials(element)
      ? nothing
      : inline(`<span data-named>${label.replaceAll('<', '&lt;')}</span>`);
  const isShadow = tag === 'template' && attributeOf(element, 'shadowrootmode') !== undefined;
  if ((silent.test(tag) && !isShadow) || controls.test(tag)) return nothing;
  if (tag === 'img') return picture(element, place);
  if (tag === 'video') return film(element, attributeOf(element, 'poster'));
  if (tag === 'br' || tag === 'wbr') return inline(`<${tag}>`);
  if (tag === 'pre') {
    const code = insideOf(element, { ...place, isInCode: true }).html;
    return apart(`<pre${attributesOf(element)}${scroller(place.say('Code'))}>${code}</pre>`);
  }
  if (tag === 'table') return table(element, place);
  return text(element, place);
}

function text(element: HtmlElement, place: Place): Written {
  const { tag } = element;
  const own = attributesOf(element);
  const isInCode = place.isInCode || tag === 'code';
  const isInLink = place.isInLink || tag === 'a';
  const { html, isApart } = insideOf(element, { ...place, isInCode, isInLink });
  const isEmpty = !html.trim();
  if (inTable.test(tag)) return apart(`<${tag}${own}>${html}</${tag}>`);
  if (isEmpty) return inline(html);
  const heading = /^h[1-6]$/.test(tag) && (/^h[12]$/.test(tag) ? 'h2' : 'h3');
  if (heading) return apart(`<${heading}${own}>${html}</${heading}>`);
  const href = attributeOf(element, 'href');
  if (tag === 'a' && href) return inline(`<a href="${href}"${own}>${html}</a>`);
  if (keptInline.test(tag)) return inline(`<${tag}${own}>${html}</${tag}>`);
  const list = tag === 'ul' || tag === 'ol' ? ' role="list"' : '';
  if (keptApart.test(tag)) {
    // An icon is beside all that belongs to its item.
    const words = tag === 'li' && !isApart ? html.replace(iconFirst, '$1<p>$2</p>') : html;
    return apart(`<${tag}${list}${own}>${words}</${tag}>`);
  }
  if (!isBlock(element)) {
    return own && !isApart ? inline(`<span${own}>${html}</span>`) : { html, isApart };
  }
  // The article of the slide has its language and its direction.
  if (tag === 'section') return apart(isApart ? html : `<p>${html}</p>`);
  if (!isApart) {
    const words = wordsOf(html, own);
    // An icon in a paragraph, and not in an item or a box, has a box of its own.
    return apart(tag === 'p' && iconFirst.exec(html)?.[2] ? `<div>${words}</div>` : words);
  }
  return apart(own ? `<div${own}>${html}</div>` : html);
}

/** An icon at the start of words, and the words. */
const iconFirst = /^\s*(<i aria-hidden="true">[^]*?<\/i>)\s*([^]*)$/;

/** Words as a paragraph; an icon before them stands beside it. */
function wordsOf(html: string, attributes = '') {
  const [, icon, words = ''] = iconFirst.exec(html) ?? [];
  const line = icon ? words : html;
  return (icon ?? '') + (line && `<p${attributes}>${line}</p>`);
}

/** What is in an element. Beside what stands on lines of its own, words are paragraphs. */
function insideOf(element: HtmlElement, place: Place): Written {
  const { isInCode } = place;
  const shown = { ...element, children: seen(element) };
  const written = shown.children.map((child) =>
    typeof child === 'string' ? inline(child) : write(child, place),
  );
  const isApart = !isInCode && written.some((one) => one.isApart);
  let html = '';
  let line = '';
  const endLine = () => {
    html += isApart && line.trim() ? wordsOf(line.trim()) : line;
    line = '';
  };
  for (const [at, one] of written.entries()) {
    if (isApart && one.isApart) {
      endLine();
      html += one.html;
      continue;
    }
    // Code has its own spaces.
    line += (isInCode || !one.html ? '' : gapBefore(shown, at, one.html)) + one.html;
  }
  endLine();
  return { html, isApart };
}

/** The children of an element; of a demo that has begun, and the sign for one, only what its slide shows. */
function seen({ children: all }: HtmlElement): HtmlElement['children'] {
  // A server writes the styles of an element before it.
  const children = all.filter((child) => typeof child === 'string' || child.tag !== 'style');
  const demo = children.find(
    (child) => typeof child !== 'string' && attributeOf(child, 'inert') !== undefined,
  );
  if (!demo || typeof demo === 'string') return children;
  return hasControls(demo) ? children.filter((child) => child !== demo) : [demo];
}

const hasControls = ({ tag, attributes, children }: HtmlElement): boolean =>
  controls.test(tag) ||
  /\s(?:role="button"|controls)/.test(attributes) ||
  children.some((child) => typeof child !== 'string' && hasControls(child));

/** What is not read is not there, but for emoji and line icons, which only the eye meets, and for cells. */
function unreadOf(element: HtmlElement): Written {
  const { tag } = element;
  if (tag === 'td' || tag === 'th') return apart(`<${tag}></${tag}>`);
  if (attributeOf(element, pageAttributes.icon) === undefined) return nothing;
  const drawing = tag === 'svg' ? wholeHtml({ ...element, attributes: iconBox }) : textOf(element);
  return inline(`<i aria-hidden="true">${drawing}</i>`);
}

const iconBox = ' viewBox="0 0 24 24"';

/** Whether an element stands for a person's picture: the name is beside it. */
const isInitials = ({ tag, children }: HtmlElement) =>
  tag === 'span' &&
  children.length === 1 &&
  typeof children[0] !== 'string' &&
  isUnread(children[0]!) &&
  attributeOf(children[0]!, pageAttributes.icon) === undefined &&
  textOf(children[0]!).length < 4;

const textOf = ({ children }: HtmlElement) =>
  children.filter((child) => typeof child === 'string').join('');

/** What is wider than the column scrolls in its own box, which the keyboard reaches by name. */
const scroller = (name: string) => ` role="group" aria-label="${name}" tabindex="0"`;

function formula(element: HtmlElement, { say }: Place): Written {
  const name = scroller(say('Formula'));
  const html = wholeHtml(element);
  return attributeOf(element, 'display') === 'block' && !hasBlock(element)
    ? apart(`<div data-scroll${name}>${html}</div>`)
    : // A matrix can be wider than a line of large letters.
      inline(/<mtable/.test(html) ? `<span data-scroll${name}>${html}</span>` : html);
}

function table(element: HtmlElement, { say }: Place): Written {
  const { html } = insideOf(element, { say, isInCode: false, isInLink: false });
  const caption = /<caption[^>]*>([^]*?)<\/caption>/.exec(html)?.[1] ?? '';
  const name = caption
    .replace(/<[^>]*>/g, '')
    .replaceAll('"', '&quot;')
    .trim();
  return apart(
    `<div data-scroll${scroller(name || say('Table'))}><table>${html.replace(/<p>([^]*?)<\/p>/g, '$1')}</table></div>`,
  );
}

/**
 * A picture at the width of the column. What is small on a wide one can be read when it is opened: it scrolls. One that
 * only decorates is left out.
 */
function picture(element: HtmlElement, { isInLink }: Place): Written {
  const alt = attributeOf(element, 'alt');
  if (!alt) return nothing;
  if (attributeOf(element, filmSource) !== undefined) {
    return film(element, attributeOf(element, 'src'));
  }
  const isLogo = attributeOf(element, pageAttributes.logo) !== undefined;
  const isPortrait = /font-size:\s*0/.test(attributeOf(element, 'style') ?? '');
  const role = isLogo ? ' data-small' : isPortrait ? ' data-portrait' : '';
  const html = `<img${copied(element, ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'data-inverted'])}${role} loading="lazy" decoding="async">`;
  const isWide = Number(attributeOf(element, 'width')) >= wide;
  return apart(
    isWide && !role && !isInLink
      ? `<details data-picture><summary>${html}</summary></details>`
      : html,
  );
}

/** From this width in px on, a picture is larger than the column. */
const wide = 680;

function film(element: HtmlElement, poster: string | undefined): Written {
  const src = attributeOf(element, filmSource) ?? attributeOf(element, 'src') ?? '';
  const name = attributeOf(element, 'aria-label') ?? attributeOf(element, 'alt') ?? '';
  return apart(
    `<video src="${src}"${poster ? ` poster="${poster}"` : ''} aria-label="${name}" controls playsinline preload="${poster ? 'none' : 'metadata'}"></video>`,
  );
}

const copied = (element: HtmlElement, wanted: readonly string[]) =>
  wanted
    .flatMap((name) => {
      const value = attributeOf(element, name);
      return value === undefined ? [] : ` ${name}="${value}"`;
    })
    .join('');
