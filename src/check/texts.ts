import { hidesFromSight } from '../core/hidesFromSight.ts';
import { attributes, slideSelector } from '../core/page.ts';
import { slideWidth } from '../core/sizes.ts';
import { shorten, unspaced } from '../core/words.ts';
import { type Rect, intersection, toRect, union } from './rect.ts';

/** The box of a word, in px of the page. */
export interface Word extends Rect {
  /** Empty for the rest of a word that began in the line before, in languages that write spaces. */
  text: string;
  /** The element that contains it: words of one line may have their own colors and grounds. */
  element: Element;
}

/** One line of text on a slide. */
export interface Line {
  text: string;
  /** The box of the line, in px of the page. */
  box: Rect;
  words: Word[];
  /** The word that began in the line before, and ends in this one. */
  broken?: string;
  /** The element that contains the first word. */
  element: Element;
  /** The block that the line belongs to. */
  block: Element;
  /** The size of the font, in px of a slide 1366 px wide. */
  size: number;
}

/** All slides of the page, visible or not. */
export const allSlides = () => [...document.querySelectorAll<HTMLElement>(slideSelector)];

/** The visible slides of the page. */
export const visibleSlides = () =>
  allSlides().filter((slide) => isVisible(slide) && !slide.hasAttribute(attributes.leaving));

export const isVisible = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** The px of the page per px of the slide. */
export const scaleOf = (slide: HTMLElement) => slide.getBoundingClientRect().width / slideWidth;

/** The visible texts of a slide, each with its element and its size in px of a slide 1366 px wide. */
export function* textsOf(slide: HTMLElement) {
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const content = node.textContent ?? '';
    if (!element || !content.trim() || !isVisible(element) || isVisuallyHidden(element)) continue;
    if (element.closest('script, style, noscript, template')) continue;
    const size = parseFloat(getComputedStyle(element).fontSize) * localScale(element, slide);
    yield { node, element, content, size };
  }
}

/** The visible lines of text on a slide. */
export function linesOf(slide: HTMLElement): Line[] {
  const scale = scaleOf(slide);
  const lines: Line[] = [];
  for (const { node, element, content, size } of textsOf(slide)) {
    const block = blockOf(element);
    const panel = panelAround(block);
    if (panel && isMovedOut(block, panel)) continue;
    const sides = panel && { ...panel, top: -Infinity, bottom: Infinity };
    for (const { 0: word, index } of content.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width * height > 0);
      const texts = rects.length > 1 && unspaced.test(word) ? textsIn(rects, range) : [word];
      for (const [at, rect] of rects.entries()) {
        const text = texts[at] ?? '';
        // What the side of a panel cuts off is not there: `codeSize` reports it.
        const box = sides ? intersection(toRect(rect), sides, 0) : toRect(rect);
        if (!box) continue;
        const line = lines.findLast((other) => other.block === block);
        if (line && isBeside(line, box, size * scale)) {
          const hasGap = box.left - line.box.right > (size * scale) / 10;
          if (text) line.text += hasGap ? ` ${text}` : text;
          line.box = union(line.box, box);
          line.size = Math.min(line.size, size);
          line.words.push({ ...box, text, element });
        } else {
          const words = [{ ...box, text, element }];
          const broken = at > 0 ? word : undefined;
          lines.push({ text: text || `…${word}`, box, words, broken, element, block, size });
        }
      }
    }
  }
  return lines;
}

/** The part of a range that is in each of its boxes: a text in Japanese or Thai breaks where it has no spaces. */
function textsIn(boxes: readonly DOMRect[], range: Range): string[] {
  const texts = boxes.map(() => '');
  const letter = range.cloneRange();
  let at = range.startOffset;
  for (const { segment } of letters.segment(range.toString())) {
    letter.setStart(range.startContainer, at);
    at += segment.length;
    letter.setEnd(range.startContainer, at);
    const { x, y, width, height } = letter.getBoundingClientRect();
    const box = boxes.findIndex(
      ({ left, right, top, bottom }) =>
        left <= x + width / 2 &&
        x + width / 2 <= right &&
        top <= y + height / 2 &&
        y + height / 2 <= bottom,
    );
    if (box >= 0) texts[box] += segment;
  }
  return texts;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The panel that a block shows a line of code in. */
function panelAround(block: Element): Rect | undefined {
  const panel = block.closest(`[${attributes.line}]`)?.closest('pre');
  return panel ? toRect(panel.getBoundingClientRect()) : undefined;
}

/** Whether a line of code is outside of its panel: lines that are not lit make room for those that are. */
function isMovedOut(line: Element, panel: Rect): boolean {
  const { top, bottom } = line.getBoundingClientRect();
  return (top + bottom) / 2 < panel.top || (top + bottom) / 2 > panel.bottom;
}

/** Whether a box continues a line. After a gap, as in a table, another text begins. */
const isBeside = ({ box: line }: Line, box: Rect, size: number) =>
  Math.abs(line.bottom - box.bottom) < size / 2 && Math.abs(box.left - line.right) < size;

/** Whether the element is there only for screen readers. */
export function isVisuallyHidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (hidesFromSight(at, getComputedStyle(at))) return true;
    if (at.matches(slideSelector)) return false;
  }
  return false;
}

/** Whether the element is part of a drawing: hidden from screen readers and out of the flow. */
export function isDecoration(element: Element): boolean {
  const hidden = element.closest('[aria-hidden="true"]');
  if (!hidden) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(at).position)) return true;
    if (at === hidden) return false;
  }
  return false;
}

/** Whether an element is in the frame of its slide: the name of the part, or the number of the slide. */
export const isInFrame = (element: Element) => element.closest(`[${attributes.frame}]`) !== null;

/** Whether an element is above the heading of its slide: in the head, with the kicker. */
export function isInHead(element: Element, slide: HTMLElement): boolean {
  const heading = slide.querySelector('h1, h2')?.getBoundingClientRect();
  return heading !== undefined && element.getBoundingClientRect().bottom <= heading.top;
}

/** The block that an element's text flows in. */
export function blockOf(element: Element): Element {
  let at = element;
  while (at.parentElement && /^(inline|contents|ruby)$/.test(getComputedStyle(at).display)) {
    at = at.parentElement;
  }
  // An emoji in its own inline box is part of the line.
  const { display } = getComputedStyle(at);
  const parent = at.parentElement;
  return display.startsWith('inline-') && parent && hasTextBeside(at) ? blockOf(parent) : at;
}

const hasTextBeside = (element: Element) =>
  [element.previousSibling, element.nextSibling].some(
    (node) => node?.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );

/** How much transforms enlarge the element within its slide. */
function localScale(element: Element, slide: HTMLElement): number {
  let scale = 1;
  // The shape of a drawing scales what is in it, too.
  const drawn = element.closest<SVGGraphicsElement>('text, foreignObject')?.getScreenCTM();
  if (drawn) return Math.sqrt(Math.abs(drawn.a * drawn.d - drawn.b * drawn.c)) / scaleOf(slide);
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { transform, scale: own } = getComputedStyle(at);
    if (transform !== 'none') {
      const { a, b, c, d } = new DOMMatrixReadOnly(transform);
      scale *= Math.sqrt(Math.abs(a * d - b * c));
    }
    if (own !== 'none') {
      const [x = 1, y = x] = own.split(' ').map(Number);
      scale *= Math.sqrt(Math.abs(x * y));
    }
  }
  return scale;
}

/** Whether the element or one around it is rotated: its rectangle is then larger than its letters. */
export function isRotated(element: Element, slide: HTMLElement): boolean {
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { transform, rotate } = getComputedStyle(at);
    if (rotate !== 'none') return true;
    if (transform !== 'none' && Math.abs(new DOMMatrixReadOnly(transform).b) > 0.01) return true;
  }
  return false;
}

/** The part of a line that its letters fill: the line's box also has room for accents above and below. */
export function inkOf({ box, size }: Line, scale: number): Rect {
  // The height of a text's box depends on its font, not on its line height: about 1.2 em.
  const middle = (box.top + box.bottom) / 2;
  const half = (size * scale) / 2;
  return {
    ...box,
    top: Math.max(box.top, middle - half * 0.8),
    bottom: Math.min(box.bottom, middle + half * 0.9),
  };
}

/** The text of an element on one line, with spaces between texts that are not in one block. */
export function textOf(element: Element): string {
  let text = '';
  let last: Element | undefined;
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.nodeName === 'BR') text += ' ';
    if (node.nodeType !== Node.TEXT_NODE || !node.parentElement) continue;
    const block = blockOf(node.parentElement);
    if (last && block !== last) text += ' ';
    text += node.textContent;
    last = block;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Quotes a text in a message, shortened if it is long. */
export function quote(text: string): string {
  return `“${shorten(text.replace(/\s+/g, ' ').trim(), 48)}”`;
}

/** A search among the lines of a state that several rules ask for: what it has found is kept as long as the lines. */
export function onceForLines<Result extends object>(
  find: (slide: HTMLElement, lines: readonly Line[]) => Result,
): typeof find {
  const known = new WeakMap<readonly Line[], Result>();
  return (slide, lines) => {
    const found = known.get(lines) ?? find(slide, lines);
    known.set(lines, found);
    return found;
  };
}
