import { attributes, drawingLayers } from '../core/page.ts';
import { say } from '../core/strings.ts';
import { spokenMath } from './spokenMath.ts';

/** Words in one language, as a page writes it; empty if nothing says which. */
export interface Phrase {
  text: string;
  lang: string;
}

/** What a screen reader says in one breath: a paragraph, an item, a row of a table, a line of code, a picture. */
export interface Piece {
  /** The element that it is in. */
  of: Element;
  phrases: readonly Phrase[];
  /** Its words in one. */
  text: string;
  /** It is what the slide points at. */
  isLit: boolean;
  /** The code or the drawing that it is a line or a layer of. */
  whole?: Element;
  /** What it belongs to: the item around a list, or the heading of a column with code. */
  under?: Element;
}

/**
 * What an element says, piece by piece: without what is hidden and without the frame of a slide, and with the names of
 * pictures. It is read from the page, because only a slide kind knows what it draws.
 */
export function piecesOf(root: Element): Piece[] {
  const reader = new Reader();
  reader.read(root, root.closest('[lang]')?.getAttribute('lang') ?? '', root);
  return reader.pieces;
}

class Reader {
  pieces: Piece[] = [];
  /** The words of a piece that has not ended. */
  private phrases: Phrase[] = [];

  /** @param block the element that the words are a part of */
  read(element: Element, lang: string, block: Element): void {
    const { display, visibility } = getComputedStyle(element);
    if (display === 'none' || element.matches(unread)) return;
    const own = element.getAttribute('lang') ?? lang;
    const isBlock = blocks.test(element.localName);
    const edge = (space: string) => {
      if (isBlock) this.end(block);
      // A style can put words on a line of their own, in the middle of a sentence.
      else if (!/^(?:inline|contents)/.test(display)) this.add(space, own);
    };
    edge(' ');
    const isSeen = visibility !== 'hidden';
    const name = nameOf(element);
    // The picture of a person has their name beside it.
    if (name !== undefined && isSeen && (isBlock || !block.textContent.includes(name)))
      this.add(` ${name} `, own);
    else if (name === undefined) this.readInside(element, own, isBlock ? element : block, isSeen);
    const ends = element.matches(apart) && /[\p{L}\p{N}]\s*$/u.test(textOf(this.phrases));
    if (!isBlock) return edge(ends ? ', ' : ' ');
    this.end(element, { under: around(element) });
    if (element.matches(drawing)) this.readLayers(element, own);
  }

  private readInside(element: Element, lang: string, block: Element, isSeen: boolean) {
    switch (element.localName) {
      case 'br':
        return this.add(' ', lang);
      case 'math':
        return this.add(element.getAttribute('alttext') ?? spokenMath(element), talkLanguage());
      case 'pre':
        return this.readLines(element, lang);
      case 'tr':
        return this.readRow(element as HTMLTableRowElement, lang);
      case 'del': {
        const [before = '', after = ''] = say('(struck out: {words})', { words: '|' }).split('|');
        this.add(before, talkLanguage());
        this.readChildren(element, lang, block, isSeen);
        return this.add(after, talkLanguage());
      }
      default:
        return element.matches('table:has(th[data-series])')
          ? this.readSeries(element as HTMLTableElement, lang)
          : this.readChildren(element, lang, block, isSeen);
    }
  }

  private readChildren(element: Element, lang: string, block: Element, isSeen: boolean) {
    for (const node of element.childNodes) {
      if (node instanceof Element) this.read(node, lang, block);
      else if (node instanceof Text && isSeen) this.add(node.data, lang);
    }
  }

  /** A row of a table: each cell after the heading of its column. */
  private readRow(row: HTMLTableRowElement, lang: string) {
    const table = row.closest('table')!;
    const heads = table.tHead?.rows[0];
    // Each row says the headings again.
    if (row === heads && table.querySelector('tbody > tr:not([aria-hidden])')) return;
    for (const cell of row.cells) {
      const words = phrasesIn(cell, lang);
      if (words.length === 0) continue;
      const head = cell.scope || heads === row ? undefined : heads?.cells[cell.cellIndex];
      const isPair = row.cells.length === 2 && !head;
      if (this.phrases.length > 0) this.add(isPair ? ': ' : '. ', lang);
      if (head?.textContent) this.add(`${textOf(phrasesIn(head, lang))}: `, lang);
      for (const { text, lang: own } of words) this.add(text, own);
    }
  }

  /** The table of a chart: a piece for each series, because that is what comes and what is lit. */
  private readSeries({ caption, tHead, tBodies }: HTMLTableElement, lang: string) {
    if (caption) this.read(caption, lang, caption);
    for (const head of [...(tHead?.rows[0]?.cells ?? [])].slice(1)) {
      const values = [...(tBodies[0]?.rows ?? [])].map(
        ({ cells }) => `${cells[0]!.textContent} ${cells[head.cellIndex]?.textContent}`,
      );
      this.add(`${head.textContent}: ${values.join(', ')}`, lang);
      this.end(head);
    }
  }

  /** Code, line by line, with the signs of a diff. */
  private readLines(code: Element, lang: string) {
    const lines = [...code.querySelectorAll(`[${attributes.line}]`)];
    for (const line of lines.length > 0 ? lines : [code]) {
      if (getComputedStyle(line).visibility === 'hidden') continue;
      const sign = /^[+−]$/.exec(line.getAttribute('data-sign') ?? '')?.[0];
      for (const text of line.textContent.split('\n').map(withoutFrame)) {
        if (!/[\p{L}\p{N}]/u.test(text)) continue;
        this.add(sign ? `${sign} ${text}` : text, lang);
        this.end(line, { whole: code });
      }
    }
  }

  /** The words in the layers of a drawing. */
  private readLayers(all: Element, lang: string) {
    const chosen = all.getAttribute('data-chosen')?.split(' ') ?? [];
    for (const layer of all.querySelectorAll('[data-layer]:not(:has([data-layer]))')) {
      if (getComputedStyle(layer).visibility === 'hidden') continue;
      this.add(layer.textContent, lang);
      const isLit = chosen.includes(layer.getAttribute('data-layer')!);
      this.end(layer, { whole: all, isLit });
    }
  }

  private add(text: string, lang: string) {
    const last = this.phrases.at(-1);
    if (last && (last.lang === lang || !text.trim())) last.text += text;
    else this.phrases.push({ text, lang });
  }

  private end(of: Element, more: Partial<Piece> = {}) {
    const phrases = trimmed(this.phrases);
    this.phrases = [];
    const text = textOf(phrases);
    if (!/[\p{L}\p{N}\p{S}]/u.test(text)) return;
    const isLit = of.closest(states)?.matches(lit) ?? false;
    this.pieces.push({ of, phrases, text, isLit, ...more });
  }
}

/** The words of an element by themselves. */
function phrasesIn(element: Element, lang: string): Phrase[] {
  const reader = new Reader();
  reader.read(element, lang, element);
  const phrases = reader.pieces.flatMap((piece) => [...piece.phrases, { text: ' ', lang }]);
  return trimmed(phrases);
}

const talkLanguage = () => document.documentElement.lang;

const unread = `[aria-hidden]:not([aria-hidden="false"]), [${attributes.frame}], script, style, template`;
/** What needs a pause after it: a label, a name above a role, and the source of a card. */
const apart = '[data-label], [data-figure="words"], [data-source] > *, figcaption *';
const states = `[${attributes.line}], [data-chosen], [data-state]`;
const lit = `[${attributes.line}="lit"], [data-chosen="true"], [data-state="now"]`;
const drawing = `[${drawingLayers}]`;

/** Elements with words of their own. A style can make a block of any other as well, in the middle of a sentence. */
const blocks =
  /^(?:article|aside|blockquote|caption|d[dlt]|div|fig(?:caption|ure)|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|section|table|tbody|thead|tfoot|tr|t[dh]|ul)$/;

export const textOf = (phrases: readonly Phrase[]): string =>
  phrases.map(({ text }) => text).join('');

/** Phrases with single spaces, and none at the start and at the end. */
function trimmed(phrases: readonly Phrase[]): Phrase[] {
  let isOpen = false;
  const clean = phrases.map(({ text, lang }) => {
    const single = text.replace(/\s+/g, ' ').replace(/ , /g, ', ');
    const own = isOpen ? single : single.trimStart();
    if (own) isOpen = !own.endsWith(' ');
    return { text: own, lang };
  });
  const last = clean.findLast(({ text }) => text.trim());
  if (last) last.text = last.text.replace(/[\s,]+$/, '');
  return clean.filter(({ text }) => text.trim());
}

/** A line of a terminal without the lines of boxes: what is between them is apart. */
const withoutFrame = (line: string) =>
  /[\u2500-\u259F]/.test(line)
    ? line
        .split(/[\u2500-\u259F]+/)
        .map((cell) => cell.trim())
        .filter((cell) => /[\p{L}\p{N}]/u.test(cell))
        .join(', ')
    : line;

/** What an item belongs to, or the caption of code in a column. */
function around(element: Element): Element | undefined {
  if (element.localName === 'li') return element.parentElement!.closest('li') ?? undefined;
  if (element.localName !== 'figcaption') return undefined;
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.localName === 'section') return undefined;
    const heading = box.querySelector(':scope > h3');
    if (heading) return heading;
  }
  return undefined;
}

/** The name of a picture or of what is not text, which replaces its content. */
const nameOf = (element: Element): string | undefined =>
  element.matches('[role="img"], img, svg, video, iframe, canvas, [data-said]')
    ? (['data-said', 'aria-label', 'alt', 'title']
        .map((name) => element.getAttribute(name))
        .find((name) => name !== null) ?? '')
    : undefined;
