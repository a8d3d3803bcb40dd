import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';
import { isForeign } from '../ownModule.ts';
import { type Node, langOf } from './modules.ts';
import { type Place, placesIn } from './notePlaces.ts';

/** A place in the talk's source that gives a value to `notes` or `cue`, or a part of such a value. */
export interface Site {
  /** Its file and line, for messages. */
  where: string;
  /** Whether the text is not written there, but comes from elsewhere. */
  isForeign: boolean;
  /** The text, in a JSON file: no code runs there that could say that it has been passed. */
  data?: string;
}

/** All sites of a talk, by their number. */
export type Sites = Map<number, Site>;

/** Finds the marks in a text: the numbers of the sites that it has passed. */
export const marks = /\uE000lectern(\d+)\uE001|\uE002/gi;
const startOf = (site: number) => `\uE000lectern${site}\uE001`;
const end = '\uE002';
const written = /\uE000lectern(\d+)\uE001([^\uE000-\uE002]*)\uE002/gi;

/** The sites whose marks are in a text. */
export const sitesOf = (text: string): number[] =>
  [...text.matchAll(marks)].flatMap(([, site]) => (site === undefined ? [] : [Number(site)]));

/**
 * The parts of a marked text that are not written at a removed site.
 *
 * @param isRemoved whether what is written at a site has been removed
 */
export const restOf = (text: string, isRemoved: (site: number) => boolean): string[] =>
  text
    .replace(written, (_, site: string, inside: string) => (isRemoved(Number(site)) ? end : inside))
    .split(marks)
    // A pattern with a group puts what it has found between the parts.
    .filter((part, index) => index % 2 === 0 && part !== '');

/** A global of a marked page: the values that have passed each site, by its mark. */
export const passed = 'lecternPassed';

/** The name of the plugin that follows. */
export const markNotesName = 'lectern:mark-notes';

/**
 * Marks what the talk gives to every `notes` and `cue`. If a marked text arrives in a slide's record, its site
 * belongs to the speaker. If it does not, the site may be the author's own, such as `<Score notes="C E G" />`.
 * The marks also say which part of a text is written at its site: `Cut ` in `` `Cut ${name}` ``.
 *
 * @param sites gets all sites
 */
export function markNotes(sites: Sites): Plugin {
  return atSites(markNotesName, (code, place, file) => {
    const siteOf = (start: number, isPart = false) => {
      const site = numberOf(file, start, isPart);
      const line = code.slice(0, start).split('\n').length;
      sites.set(site, { where: `${basename(file)}:${line}`, isForeign: isPart });
      return site;
    };
    const site = siteOf(place.start);
    const isWhole = place.parts.some(
      (part) => !part.isText && part.start === place.start && part.end === place.end,
    );
    const inserts = (isWhole ? [] : place.parts)
      .flatMap((part) => [
        {
          at: part.start,
          text: part.isText ? startOf(site) : `${passing(siteOf(part.start, true), 'null')}(`,
        },
        { at: part.end, text: part.isText ? end : ')' },
      ])
      .toSorted((one, other) => one.at - other.at);
    let [text, last] = ['', place.start];
    for (const { at, text: inserted } of inserts) {
      text += code.slice(last, at) + inserted;
      last = at;
    }
    text += code.slice(last, place.end);
    if (isWhole) sites.get(site)!.isForeign = true;
    if (place.kind === 'json') {
      sites.get(site)!.data = JSON.parse(code.slice(place.start, place.end)) as string;
      return text;
    }
    // In JSX, quotes have no escapes but entities: an element reads them.
    if (place.kind === 'attribute') return `{${passing(site)}((<i lang=${text}/>).props.lang)}`;
    return `${place.kind === 'shorthand' ? `${text}: ` : ''}${passing(site)}(${text})`;
  });
}

/** A function that notes what passes a site, and marks it if it is a text. */
const passing = (site: number, noted = 'v') =>
  `(v=>{((globalThis.${passed}??={})["${startOf(site)}"]??=new Set()).add(${noted});return typeof v==="string"&&v?v+"${startOf(site)}${end}":v})`;

/** The name of the plugin that follows. */
export const withoutNotesName = 'lectern:without-notes';

/**
 * Removes what the speaker says from a talk before it is built.
 *
 * @param wanted whether the value of a site is removed
 * @param shown the text of the slides, for plugins that put words of the talk elsewhere
 */
export function withoutNotes(wanted: (site: number) => boolean, shown = ''): Plugin {
  const plugin = atSites(withoutNotesName, (code, { start, end: last, kind }, file) => {
    if (!wanted(numberOf(file, start))) return undefined;
    if (kind === 'json') return '""';
    if (kind === 'attribute') return '{void 0}';
    return kind === 'shorthand' ? `${code.slice(start, last)}: void 0` : 'void 0';
  });
  return { ...plugin, api: shown };
}

/** What Vite does not read as a module. */
const asFile = /[?&](?:raw|url|worker|sharedworker)\b/;

/**
 * Changes the modules, the JSON files and the recordings of a talk at its sites. Both builds number the sites in the same way: by module
 * and order.
 *
 * @param change gives what replaces the value; undefined to leave it
 */
function atSites(
  name: string,
  change: (code: string, place: Place, file: string) => string | undefined,
): Plugin {
  let isOthers = isForeign;
  return {
    name,
    enforce: 'pre',
    apply: 'build',
    async buildStart() {
      isOthers = await othersOf(this);
    },
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const isJson = file.endsWith('.json');
      // What a recording has become is a module, too.
      const lang = isJson || file.endsWith('.cast') ? 'jsx' : langOf(file);
      if (!lang || isOthers(file) || asFile.test(id) || !/notes|cue/.test(code)) return undefined;
      const tree: Node = this.parse(isJson ? `(${code}\n)` : code, { lang });
      // From the end: the positions before a change stay right.
      const places = (isJson ? dataIn(tree) : placesIn(tree)).toSorted(
        (one, other) => other.start - one.start,
      );
      const changed = places.reduce((text, place) => {
        const value = change(code, place, file);
        return value === undefined
          ? text
          : text.slice(0, place.start) + value + text.slice(place.end);
      }, code);
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
}

/** Whether a file is not the talk's: Lectern may also be in a folder, as it is in its own repository. */
export async function othersOf(context: {
  resolve: (name: string) => Promise<{ id: string } | null>;
}): Promise<typeof isForeign> {
  const found = await context.resolve('lectern');
  const library = found && `${dirname(found.id)}/`;
  return (file) => isForeign(file) || (library !== null && file.startsWith(library));
}

/** The sites of a JSON file that was read in parentheses. */
const dataIn = (tree: Node): Place[] =>
  placesIn(tree)
    .filter(({ parts }) => parts.length > 0)
    .map(({ start, end: last }) => ({
      start: start - 1,
      end: last - 1,
      kind: 'json',
      parts: [{ start, end: last - 2, isText: true }],
    }));

const numbers = new Map<string, number>();

/** The number of a site, the same in every build of this process. */
function numberOf(file: string, start: number, isPart = false): number {
  const key = `${file}:${start}:${isPart}`;
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
