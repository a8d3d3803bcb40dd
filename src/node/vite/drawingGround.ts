import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { DrawingFile } from '../../core/drawing.ts';
import { isElement, textOf, valueOf } from './cleanDrawing.ts';

/** The ground of a drawing, and the one that its lines and letters need. */
export function groundOf(
  svg: Tree.Element,
  box: readonly [number, number, number, number],
): Pick<DrawingFile, 'ground' | 'drawnOn'> {
  const ground = ownGround(svg, box);
  const light = ground === undefined ? undefined : lightness(ground);
  if (light !== undefined) return { ground, drawnOn: light > 0.4 ? 'light' : 'dark' };
  const count = { dark: 0, light: 0 };
  const add = (color: string | undefined) => {
    const value = color === undefined ? undefined : lightness(color);
    if (value !== undefined && value < 0.12) count.dark++;
    if (value !== undefined && value > 0.6) count.light++;
  };
  const visit = (element: Tree.Element, inherited: string) => {
    const fill = propertyOf(element, 'fill') ?? inherited;
    add(propertyOf(element, 'stroke'));
    // Shapes with a fill are seen by their borders and their letters.
    if (/^(?:text|tspan)$/.test(element.tagName)) add(fill);
    if (/^(?:path|polygon)$/.test(element.tagName) && !hasStroke(element)) add(fill);
    if (element.tagName === 'style') {
      for (const [, color] of textOf(element).matchAll(/\bstroke\s*:\s*([^;}]+)/g)) add(color);
    }
    // What a class colors is not known here.
    const children = valueOf(element, 'class') ? 'none' : fill;
    if (element.tagName !== 'defs') {
      for (const child of element.childNodes.filter(isElement)) visit(child, children);
    }
  };
  visit(svg, 'black');
  if (count.dark === 0 && count.light === 0) return {};
  return { drawnOn: count.dark >= count.light ? 'light' : 'dark' };
}

const hasStroke = (element: Tree.Element) =>
  !/^(?:none|)$/.test(propertyOf(element, 'stroke') ?? '');

/** The color behind a drawing: that of its root, or of a first rectangle that fills it. */
function ownGround(svg: Tree.Element, [, , width, height]: readonly number[]): string | undefined {
  const ofRoot = propertyOf(svg, 'background-color') ?? propertyOf(svg, 'background');
  if (ofRoot !== undefined && lightness(ofRoot) !== undefined) return plainColor(ofRoot);
  let first: Tree.Element | undefined = svg;
  while (first && /^(?:svg|g)$/.test(first.tagName)) {
    first = first.childNodes
      .filter(isElement)
      .find(({ tagName }) => !/^(?:defs|style|symbol)$/.test(tagName));
  }
  if (first?.tagName !== 'rect' || propertyOf(first, 'fill-opacity')) return undefined;
  const fills = (name: string, whole: number) => {
    const value = valueOf(first, name) ?? '';
    return value === '100%' || parseFloat(value) >= 0.98 * whole;
  };
  const fill = propertyOf(first, 'fill');
  const isWhole = fills('width', width!) && fills('height', height!);
  return isWhole && fill !== undefined && lightness(fill) !== undefined
    ? plainColor(fill)
    : undefined;
}

/** A property of an element itself: of its style, or as an attribute. */
function propertyOf(element: Tree.Element, name: string): string | undefined {
  const style = valueOf(element, 'style') ?? '';
  const declared = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1];
  return (declared ?? valueOf(element, name))?.trim();
}

/** A color that a style can have: `light-dark()` has a light one and a dark one. */
const plainColor = (color: string) =>
  /^light-dark\(\s*(rgba?\([^)]*\)|[^,]+)/i.exec(color)?.[1] ?? color;

const named: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' };

/** How light a color is, from 0 to 1; undefined if it cannot be known, or can hardly be seen. */
function lightness(color: string): number | undefined {
  const plain = plainColor(color).toLowerCase();
  const text = named[plain] ?? plain;
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text)?.slice(1);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(text)?.slice(1);
  const decimal = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*([\d.]+))?\s*\)$/.exec(text);
  if (decimal?.[4] !== undefined && Number(decimal[4]) < 0.5) return undefined;
  const channels =
    short?.map((digit) => parseInt(digit + digit, 16)) ??
    long?.map((digits) => parseInt(digits, 16)) ??
    decimal?.slice(1, 4).map(Number);
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => (channel / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
