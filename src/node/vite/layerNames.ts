import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isElement, textOf, valueOf } from './cleanDrawing.ts';

/**
 * Gives the elements of a drawing that have a name the places of their names, as `data-layer`.
 *
 * @returns the names, in their order
 */
export function nameLayers(svg: Tree.Element): string[] {
  const places = new Map<string, number>();
  const visit = (element: Tree.Element) => {
    const names = new Set(unseen.test(element.tagName) ? [] : namesOf(element));
    for (const name of names) if (!places.has(name)) places.set(name, places.size);
    if (names.size > 0) {
      const value = [...names].map((name) => places.get(name)).join(' ');
      element.attrs = element.attrs.filter(({ name }) => name !== 'data-layer');
      element.attrs.push({ name: 'data-layer', value });
    }
    if (!unseen.test(element.tagName)) element.childNodes.filter(isElement).forEach(visit);
  };
  svg.childNodes.filter(isElement).forEach(visit);
  return [...places.keys()];
}

/** Elements that are not drawn where they are. */
const unseen =
  /^(?:defs|symbol|style|title|desc|metadata|clipPath|mask|pattern|marker|filter|linearGradient|radialGradient|script|foreignObject)$/;

/**
 * What an element is called: the label of Inkscape, the name of Illustrator, Affinity or draw.io, its title, the target
 * of its link (Excalidraw has no names), or its id.
 */
function namesOf(element: Tree.Element): string[] {
  const link = valueOf(element, 'href');
  const title = element.childNodes.filter(isElement).find(({ tagName }) => tagName === 'title');
  const given = [
    valueOf(element, 'inkscape:label'),
    valueOf(element, 'serif:id'),
    valueOf(element, 'data-name'),
    title && textOf(title),
    element.tagName === 'a' && link?.startsWith('#') ? link.slice(1) : undefined,
    valueOf(element, 'data-cell-id'),
    idName(valueOf(element, 'id')),
  ];
  const isGroup = /^(?:g|a|svg|switch)$/.test(element.tagName);
  return given
    .map((name = '') => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name && (isGroup || !automatic.test(name)));
}

/** Illustrator writes a letter that cannot be in an id as its number, and `_1_` after a name that it has twice. */
const idName = (id = '') =>
  id
    .replace(/_x([\dA-F]{2,6})_/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/_\d+_$/, '');

/** What programs call a shape that nobody has named. */
const automatic =
  /^(?:path|rect|circle|ellipse|line|poly(?:gon|line)|text|tspan|textPath|use|image|flowRoot|vector|rectangle|star|arrow|XMLID|SVGID|(?:clip|paint|filter|mask|pattern)\d)[-_ ]?[\d_-]*$/i;
