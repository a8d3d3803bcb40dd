import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  type DrawingStyles,
  cleanFonts,
  cleanSheet,
  cleanStyle,
  cleanValue,
  isPaint,
} from './drawingStyles.ts';

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

/** The value of an attribute, by the name that it has in the file. */
export const valueOf = ({ attrs }: Tree.Element, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value;

export const textOf = (element: Tree.Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** What a drawing may consist of. */
const svgElements = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath style linearGradient radialGradient stop pattern mask clipPath marker image filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence switch foreignObject animate animateMotion animateTransform mpath'.split(
    ' ',
  ),
);

/** What the labels of draw.io and others may consist of, which are HTML. */
const htmlElements =
  /^(?:div|span|p|br|b|i|em|strong|u|s|sub|sup|font|small|ul|ol|li|table|tbody|thead|tr|td|th|h[1-6]|pre|code|hr|center|img)$/;

const htmlAttributes =
  /^(?:class|style|id|dir|lang|align|valign|color|size|face|width|height|src|colspan|rowspan|cellpadding|cellspacing|border|bgcolor)$/;

/** What programs leave in a file for themselves, and nobody sees. */
const silent = /^(?:title|desc|metadata)$|:/;

/** Takes everything out of a drawing that would run, need a network, or reach the page around it. */
export function cleanDrawing(svg: Tree.Element, styles: DrawingStyles) {
  cleanElement(svg, styles, false);
  // Each id that is left costs something on each slide.
  const used = new Set<string>();
  collectUses(svg, used);
  removeIds(svg, used);
}

function cleanElement(element: Tree.Element, styles: DrawingStyles, isHtml: boolean) {
  element.attrs = element.attrs.flatMap((attribute) =>
    cleanAttribute(element, attribute, styles, isHtml),
  );
  const hasHtml = isHtml || element.tagName === 'foreignObject';
  element.childNodes = element.childNodes.flatMap((child): Tree.ChildNode[] => {
    if (!isElement(child)) return child.nodeName === '#text' ? [child] : [];
    // A link would be in a picture, where nobody finds it with the keyboard.
    if (child.tagName === 'a') unlink(child, styles, hasHtml);
    if (!isAllowed(child, hasHtml)) {
      if (!silent.test(child.tagName)) styles.leaveOut(`<${child.tagName}>`);
      return [];
    }
    if (child.tagName === 'style') {
      const text = cleanSheet(textOf(child), styles);
      child.childNodes = [{ nodeName: '#text', value: text, parentNode: child }];
      child.attrs = [];
    } else cleanElement(child, styles, hasHtml);
    // A browser draws the frame of a picture that is missing.
    return child.tagName === 'img' && !valueOf(child, 'src') ? [] : [child];
  });
}

function unlink(link: Tree.Element, { leaveOut }: DrawingStyles, isHtml: boolean) {
  const target = link.attrs.find(({ name }) => name === 'href')?.value;
  if (target && !target.startsWith('#')) leaveOut(`the link to ${target}`);
  link.tagName = isHtml ? 'span' : 'g';
  link.nodeName = link.tagName;
  link.attrs = link.attrs.filter(({ name }) => !/^(?:href|target|rel|download|ping)$/.test(name));
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

function isAllowed(element: Tree.Element, hasHtml: boolean): boolean {
  const isHtml = String(element.namespaceURI) === htmlNamespace;
  if (isHtml !== hasHtml) return false;
  if (isHtml) return htmlElements.test(element.tagName);
  const animated = valueOf(element, 'attributeName') ?? '';
  return svgElements.has(element.tagName) && !/href|^on|style|class|src/i.test(animated);
}

type Attribute = Tree.Element['attrs'][number];

function cleanAttribute(
  element: Tree.Element,
  { name, value, prefix, ...more }: Attribute,
  styles: DrawingStyles,
  isHtml: boolean,
): Attribute[] {
  const kept = (clean: string): Attribute[] => [{ name, value: clean, prefix, ...more }];
  const refused = () => {
    styles.leaveOut(`${name} of <${element.tagName}>: ${value}`);
    return isPaint(name) ? kept('none') : [];
  };
  if (/^on/i.test(name)) return refused();
  if (name === 'data-layer') return kept(value);
  if (name === 'id') return kept(`${styles.key}-${value}`);
  if (name === 'style') return kept(cleanStyle(value, styles));
  if (name === 'href' || name === 'src') {
    const own = ownAddress(element, value.trim(), styles);
    return own === undefined ? refused() : kept(own);
  }
  if (isHtml) return htmlAttributes.test(name) ? kept(value) : [];
  if (prefix === 'xmlns' || unneeded.test(name)) return [];
  const clean = cleanValue(value, styles);
  if (clean === undefined) return refused();
  return kept(name === 'font-family' ? cleanFonts(clean, styles) : clean);
}

/** What only the program reads that drew it, or the page around it; and what takes the focus. */
const unneeded = /:|^(?:xmlns$|base$|data-|aria-|role$|content$|tabindex$|autofocus$)/;

/** An address within the drawing, or the data of a picture; undefined for all others. */
function ownAddress({ tagName }: Tree.Element, address: string, { key }: DrawingStyles) {
  if (address.startsWith('#')) return `#${key}-${address.slice(1)}`;
  const isPicture = /^(?:image|feImage|img)$/.test(tagName);
  return isPicture && /^data:image\//i.test(address) ? address : undefined;
}

function collectUses(element: Tree.Element, used: Set<string>) {
  for (const { name, value } of element.attrs) {
    if (name === 'href') used.add(value.slice(1));
    if (name !== 'id') for (const [, id] of value.matchAll(/url\(["']?#([^"')]+)/g)) used.add(id!);
  }
  if (element.tagName === 'style') {
    for (const [, id] of textOf(element).matchAll(/#([\w\u0080-\uffff-]+)/g)) used.add(id!);
  }
  for (const child of element.childNodes.filter(isElement)) collectUses(child, used);
}

function removeIds(element: Tree.Element, used: ReadonlySet<string>) {
  element.attrs = element.attrs.filter(({ name, value }) => name !== 'id' || used.has(value));
  for (const child of element.childNodes.filter(isElement)) removeIds(child, used);
}
