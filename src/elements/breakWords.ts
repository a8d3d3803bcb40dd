import { longWord, primary } from '../core/longWords.ts';
import { attributes, hyphenAttribute, slideSelector } from '../core/page.ts';

/** Long words by language, each with the parts at whose ends it may break: the reading view asks for them as well. */
const known = (globalThis.lecternLongWords ??= new Map<string, Map<string, string[]>>());

/** A text with long words: what it says, and what stands after it while it is in parts. */
interface LongText {
  whole: string;
  first: string;
  added: (Element | Text)[];
}

const texts = new Map<Text, LongText>();
const ownTexts = new WeakSet<Node>();

let observer: MutationObserver | undefined;

/**
 * Lets long words of slides break between their syllables, with a hyphen, where they are longer than their line. The
 * hyphen is drawn by a style: what is copied, searched and said is the word. Only a talk with long words has this, and
 * no slide knows of it: it follows what React renders, before the browser draws it.
 *
 * @param words by language, with hyphens and spaces between them: `{ de: 'Zusam-men-arbeit' }`
 */
export function breakWords(words: Readonly<Record<string, string>>): void {
  for (const [language, list] of Object.entries(words)) {
    const parts = known.get(language) ?? new Map<string, string[]>();
    known.set(language, parts);
    for (const word of list.split(' ')) parts.set(word.replaceAll('-', ''), word.split('-'));
  }
  observer ??= follow();
}

function follow() {
  const style = document.createElement('style');
  // No screen reader says it, in browsers that know how to ask for that.
  style.textContent =
    `[${hyphenAttribute}]::before{content:"\\AD";content:"\\AD"/""}` +
    // Chromium loses hyphens of elements when it balances lines.
    `:has([${hyphenAttribute}]):not(:has(div,p,ul,ol,li,dl,table,figure,h1,h2,h3)){text-wrap-style:auto!important}`;
  document.head.append(style);
  const started = new MutationObserver((records) => {
    try {
      update(records);
    } finally {
      // Those of its own.
      started.takeRecords();
    }
  });
  started.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'lang', 'hidden', attributes.hidden],
  });
  document.fonts.addEventListener('loadingdone', () => {
    layOut(new Set(texts.keys()));
    started.takeRecords();
  });
  layOut(longTextsIn(document));
  return started;
}

function update(records: readonly MutationRecord[]) {
  const changed = new Set<Text>();
  const add = (some: Iterable<Text>) => {
    for (const text of some) changed.add(text);
  };
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') add(longTextsIn(target));
    for (const node of addedNodes) add(longTextsIn(node));
    if (type === 'attributes') add([...texts.keys()].filter((text) => target.contains(text)));
  }
  for (const text of texts.keys()) {
    if (text.isConnected) continue;
    join(text);
    texts.delete(text);
  }
  if (changed.size > 0) layOut(changed);
}

/** The texts of slides in which there is a long word. They are in one piece then. */
function longTextsIn(root: Node): Set<Text> {
  const found = new Set<Text>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || ownTexts.has(node) || !node.isConnected) continue;
    join(node);
    texts.delete(node);
    if (wordsIn(node).length === 0) continue;
    texts.set(node, { whole: node.data, first: node.data, added: [] });
    found.add(node);
  }
  return found;
}

/** The long words of a text: where each starts, and where its parts end. */
function wordsIn(text: Text): number[][] {
  const element = text.parentElement;
  if (!element?.closest(slideSelector) || element.closest(left)) return [];
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const parts = known.get(primary(language));
  if (!parts) return [];
  return [...text.data.matchAll(longWord)].flatMap(({ 0: word, index }) => {
    let at = index;
    const ends = parts.get(word)?.map((part) => (at += part.length));
    return ends ? [[index, ...ends]] : [];
  });
}

/** What stays as it is written. */
const left = `code, kbd, samp, pre, math, svg, style, script, textarea, [${attributes.tex}]`;

/** Takes the parts of a text together again. */
function join(text: Text) {
  const long = texts.get(text);
  if (!long || long.added.length === 0) return;
  for (const node of long.added) node.remove();
  // React may have given it other words.
  if (text.data === long.first) text.data = long.whole;
  long.first = text.data;
  long.added = [];
}

/** A long word: where it starts and where its parts end. */
interface Word {
  text: Text;
  ends: readonly number[];
}

/** Lets the words of some texts break that are longer than their lines. All are measured before one is changed. */
function layOut(some: ReadonlySet<Text>) {
  for (const text of some) join(text);
  const words = [...some].flatMap((text) => wordsIn(text).map((ends) => ({ text, ends })));
  const measured = words.map((word) => {
    const rects = rectsOf(word);
    const isBroken = rects.length > 1;
    return {
      word,
      isBroken,
      width: rects[0]?.width ?? 0,
      box: isBroken ? undefined : boxLeftBy(word),
    };
  });
  const breakOnly = (wanted: (one: (typeof measured)[number]) => boolean) => {
    for (const text of some) join(text);
    split(measured.filter(wanted).map(({ word }) => word));
  };
  const wide = new Set(measured.flatMap(({ box }) => box ?? []));
  if (wide.size === 0 && !measured.some(({ isBroken }) => isBroken)) return;
  breakOnly(({ isBroken, box }) => isBroken || !!box);
  const isStillWide = [...wide].some((box) => box.scrollWidth > box.clientWidth + 1);
  // What others have pushed aside, or what pushes others, tells whether it fits when all are as narrow as they can be.
  const isPushed = (text: Text) => isStillWide && [...wide].some((box) => box.contains(text));
  if (isStillWide) breakOnly(({ isBroken, word, box }) => isBroken || !!box || isPushed(word.text));
  const tooLong = new Set(
    measured.filter(({ word, isBroken, width }) => isBroken || width > lineOf(word.text) + 1),
  );
  breakOnly((one) => tooLong.has(one) && (one.isBroken || !!one.box || isPushed(one.word.text)));
  // Marks on words are measured anew.
  for (const slide of new Set(words.map(({ text }) => text.parentElement!.closest(slideSelector)!)))
    slide.dispatchEvent(new Event('load'));
}

function rectsOf({ text, ends }: Word) {
  const range = document.createRange();
  range.setStart(text, ends[0]!);
  range.setEnd(text, ends.at(-1)!);
  return [...range.getClientRects()];
}

const isInline = (element: Element) =>
  /^(?:inline|contents)$/.test(getComputedStyle(element).display);

/** The outermost box of the slide that a word leaves at its sides, because nothing breaks it. */
function boxLeftBy(word: Word): Element | undefined {
  const [rect] = rectsOf(word);
  if (!rect) return undefined;
  let found: Element | undefined;
  for (let box = word.text.parentElement!; ; box = box.parentElement!) {
    const { left, right } = box.getBoundingClientRect();
    // What is hidden from sight has a width of 1 px.
    if (right - left > 1 && !isInline(box) && (rect.left < left - 1 || rect.right > right + 1))
      found = box;
    if (box.matches(slideSelector) || /absolute|fixed/.test(getComputedStyle(box).position))
      return found;
  }
}

/** The width of the lines of a text, in px of the screen. */
function lineOf(text: Text): number {
  let block = text.parentElement!;
  while (isInline(block)) block = block.parentElement!;
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  const scale = block.getBoundingClientRect().width / block.offsetWidth;
  return (block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)) * scale;
}

/** Puts hyphens that only the end of a line shows between the parts of some words. */
function split(words: readonly Word[]) {
  for (const { text, ends } of words.toSorted((one, other) => other.ends[0]! - one.ends[0]!)) {
    const long = texts.get(text)!;
    for (const end of ends.slice(1, -1).toReversed()) {
      const rest = text.splitText(end);
      const hyphen = document.createElement('span');
      hyphen.setAttribute(hyphenAttribute, '');
      text.after(hyphen);
      ownTexts.add(rest);
      long.added.unshift(hyphen, rest);
    }
    long.first = text.data;
  }
}
