import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readsFromRight } from '../../core/direction.ts';
import { escapeHtml } from '../../core/escaped.ts';
import { wellFormed } from '../../core/words.ts';

type Part = DefaultTreeAdapterTypes.ChildNode;

/** A stretch of a page, as positions in its text. */
export type Stretch = readonly [start: number, end: number];

/** Where a build changes a page. */
export interface Places {
  /** After the title; undefined if the page has none. */
  afterTitle?: number;
  /** After the start tag of the body; undefined if the page does not write it. */
  bodyStart?: number;
  /** Before the end of the body, which a page does not have to write. */
  bodyEnd: number;
  /** The scripts that are modules of their own files, and the links that preload such files. */
  modules: readonly Stretch[];
}

/** Finds the places of a page. A parser, because comments, scripts and attributes can contain what looks like tags. */
export function placesOf(html: string): Places {
  // Half a character stops the parser. The positions are the same without it.
  const document = parse(wellFormed(html), { sourceCodeLocationInfo: true });
  const parts = document.childNodes.flatMap(partsIn);
  const find = (name: string) =>
    parts.find(({ nodeName }) => nodeName === name)?.sourceCodeLocation;
  const endOf = (name: string) => {
    const place = find(name);
    return place && 'endTag' in place ? place.endTag?.startOffset : undefined;
  };
  const body = find('body');
  return {
    afterTitle: find('title')?.endOffset,
    bodyStart: body && 'startTag' in body ? body.startTag?.endOffset : undefined,
    bodyEnd: endOf('body') ?? endOf('html') ?? html.length,
    modules: parts
      .filter(isModule)
      .flatMap(({ sourceCodeLocation: place }): Stretch[] =>
        place ? [[place.startOffset, place.endOffset]] : [],
      ),
  };
}

/** The language of a page; empty if it does not say. */
export function languageOf(html: string): string {
  const root = parse(wellFormed(html)).childNodes.find(({ nodeName }) => nodeName === 'html');
  const attributes = root && 'attrs' in root ? root.attrs : [];
  return attributes.find(({ name }) => name === 'lang')?.value ?? '';
}

/** Gives a page a language, and the direction of it unless there is another one. A page without `<html>` has no place for it. */
export function withLanguage(
  html: string,
  language: string,
  direction = readsFromRight(language) ? 'rtl' : undefined,
): string {
  const { childNodes } = parse(wellFormed(html), { sourceCodeLocationInfo: true });
  const place = childNodes.find(({ nodeName }) => nodeName === 'html')?.sourceCodeLocation;
  if (!place || !('startTag' in place)) return html;
  const dir = direction && !place.attrs?.dir ? ` dir="${direction}"` : '';
  const written = `lang="${escapeHtml(language)}"${dir}`;
  const own = place.attrs?.lang;
  const at = place.startOffset + '<html'.length;
  return own
    ? replaceIn(html, [[own.startOffset, own.endOffset, written]])
    : replaceIn(html, [[at, at, ` ${written}`]]);
}

/** Gives a page another title. A page without one stays as it is. */
export function withTitle(html: string, title: string): string {
  const document = parse(wellFormed(html), { sourceCodeLocationInfo: true });
  const place = document.childNodes
    .flatMap(partsIn)
    .find(({ nodeName }) => nodeName === 'title')?.sourceCodeLocation;
  if (!place || !('startTag' in place) || !place.startTag || !place.endTag) return html;
  return replaceIn(html, [[place.startTag.endOffset, place.endTag.startOffset, escapeHtml(title)]]);
}

/** A part of a page and everything in it, but not the content of templates and drawings. */
function partsIn(part: Part): Part[] {
  return 'childNodes' in part && part.nodeName !== 'svg'
    ? [part, ...part.childNodes.flatMap(partsIn)]
    : [part];
}

function isModule(part: Part) {
  const has = (name: string, value?: string) =>
    'attrs' in part &&
    part.attrs.some((one) => one.name === name && (value === undefined || one.value === value));
  return part.nodeName === 'script'
    ? has('type', 'module') && has('src')
    : part.nodeName === 'link' && has('rel', 'modulepreload');
}

/** Replaces stretches of a text, which do not overlap. An empty stretch is a place where something is added. */
export function replaceIn(
  text: string,
  changes: readonly (readonly [start: number, end: number, by: string])[],
): string {
  let done = 0;
  let result = '';
  for (const [start, end, by] of changes.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    result += text.slice(done, start) + by;
    done = end;
  }
  return result + text.slice(done);
}
