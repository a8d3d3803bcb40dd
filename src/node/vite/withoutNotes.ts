import type { Plugin } from 'vite';
import { isForeign } from '../ownModule.ts';
import { type Node, childrenOf, isNode, langOf, partOf } from './modules.ts';

/** A place in the talk's source that gives a value to `notes` or `cue`. */
export interface Site {
  /** Whether the value is written there as a text, and not taken from elsewhere. */
  isLiteral: boolean;
}

/** All sites of a talk, by their number. */
export type Sites = Map<number, Site>;

/** Finds the marks in a text: the numbers of the sites that it has passed. */
export const marks = /\uE000lectern(\d+)\uE001/g;
const markOf = (site: number) => `\uE000lectern${site}\uE001`;

/** A global of a marked page: the numbers of the sites that have been passed. */
export const passed = 'lecternPassed';

/**
 * Marks what the talk gives to every `notes` and `cue`. If a marked text arrives in a slide's record, its site
 * belongs to the speaker. If it does not, the site is the author's own, such as `<Score notes="C E G" />`.
 *
 * @param sites gets all sites
 */
export function markNotes(sites: Sites): Plugin {
  return atSites('lectern:mark-notes', (code, { start, end, kind, isLiteral }, site) => {
    sites.set(site, { isLiteral });
    const text = code.slice(start, end);
    const mark = `(v=>{(globalThis.${passed}??=[]).push(${site});return typeof v==="string"?v+"${markOf(site)}":v})`;
    // In JSX, quotes have no escapes but entities: an element reads them.
    if (kind === 'attribute') return `{${mark}((<i lang=${text}/>).props.lang)}`;
    return `${kind === 'shorthand' ? `${text}: ` : ''}${mark}(${text})`;
  });
}

/**
 * Removes what the speaker says from a talk before it is built.
 *
 * @param wanted whether the value of a site is removed
 */
export function withoutNotes(wanted: (site: number) => boolean): Plugin {
  return atSites('lectern:without-notes', (code, { start, end, kind }, site) => {
    if (!wanted(site)) return undefined;
    if (kind === 'attribute') return '{void 0}';
    return kind === 'shorthand' ? `${code.slice(start, end)}: void 0` : 'void 0';
  });
}

interface Place extends Site {
  start: number;
  end: number;
  /** How the value is written: in quotes in JSX, as `{ notes }`, or as an expression. */
  kind: 'attribute' | 'shorthand' | 'expression';
}

/**
 * Changes the modules of a talk at its sites. Both builds number the sites in the same way: by module and order.
 *
 * @param change gives what replaces the value; undefined to leave it
 */
function atSites(
  name: string,
  change: (code: string, place: Place, site: number) => string | undefined,
): Plugin {
  return {
    name,
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const lang = langOf(file);
      if (!lang || isForeign(file) || !/notes|cue/.test(code)) return undefined;
      // From the end: the positions before a change stay right.
      const places = placesIn(this.parse(code, { lang })).toSorted(
        (one, other) => other.start - one.start,
      );
      const changed = places.reduce((text, place) => {
        const value = change(code, place, numberOf(file, place.start));
        return value === undefined
          ? text
          : text.slice(0, place.start) + value + text.slice(place.end);
      }, code);
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
}

const numbers = new Map<string, number>();

/** The number of a site, the same in every build of this process. */
function numberOf(file: string, start: number): number {
  const key = `${file}:${start}`;
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/** The sites of a module: in JSX, in objects and in assignments. */
function placesIn(node: Node): Place[] {
  // The properties of a pattern, as in `({ notes }) => …`, have no values.
  if (node.type === 'ObjectPattern') return childrenOf(node).flatMap(childrenOf).flatMap(placesIn);
  const value = valueIn(node);
  if (!value || neverText.test(value.type)) return childrenOf(node).flatMap(placesIn);
  const { start, end, type } = value;
  const isLiteral =
    type === 'Literal' ||
    (type === 'TemplateLiteral' && (partOf(value, 'expressions') as unknown[]).length === 0);
  const isAttribute = node.type === 'JSXAttribute' && partOf(node, 'value') === value;
  const other = partOf(node, 'shorthand') === true ? 'shorthand' : 'expression';
  return [{ start, end, kind: isAttribute ? 'attribute' : other, isLiteral }];
}

/** The types of values that are no text, such as the lists in `<Score notes={['E', 'F']} />`. */
const neverText = /^JSX|^(?:Array|Object|Function|ArrowFunction|Class)Expression$/;

/** The value that a node gives to `notes` or `cue`; undefined for all other nodes. */
function valueIn(node: Node): Node | undefined {
  const part = (name: string) => {
    const found = partOf(node, name);
    return isNode(found) ? found : undefined;
  };
  if (node.type === 'JSXAttribute' && isSpoken(part('name'))) {
    const value = part('value');
    const inside = value?.type === 'JSXExpressionContainer' ? partOf(value, 'expression') : value;
    return isNode(inside) ? inside : undefined;
  }
  if (node.type === 'Property' && isSpoken(part('key'), partOf(node, 'computed'))) {
    return partOf(node, 'method') ? undefined : part('value');
  }
  const left = node.type === 'AssignmentExpression' ? part('left') : undefined;
  const isOurs =
    left?.type === 'MemberExpression' &&
    isSpoken(partOf(left, 'property'), partOf(left, 'computed'));
  return isOurs && partOf(node, 'operator') === '=' ? part('right') : undefined;
}

/** Whether a name is `notes` or `cue`: as it is, or in quotes. */
const isSpoken = (name: unknown, computed: unknown = false) =>
  isNode(name) &&
  (name.type === 'Literal' || computed !== true) &&
  ['notes', 'cue'].includes(String(partOf(name, name.type === 'Literal' ? 'value' : 'name')));
