import type { Box } from '../core/rules.ts';
import { slideWidth } from '../core/sizes.ts';

/** One line of text on a slide, as it is laid out. */
export interface Line {
  text: string;
  /** The box of the line, in px of the page. */
  box: Rect;
  /** The boxes of its words. */
  words: Rect[];
  /** The element that the text stands in, and the block that its line belongs to. */
  element: Element;
  block: Element;
  /** The size of the font, in px of a slide 1366 px wide. */
  size: number;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The slide that is to be seen, where the page shows one. */
export function shownSlide(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('section[data-slide]')].find(isSeen);
}

export const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** How large a px of the slide is on the page. */
export const scaleOf = (slide: HTMLElement) => slide.getBoundingClientRect().width / slideWidth;

/** The lines of text that are to be seen on a slide. */
export function linesOf(slide: HTMLElement): Line[] {
  const scale = scaleOf(slide);
  const lines: Line[] = [];
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const content = node.textContent ?? '';
    if (!element || !content.trim() || !isSeen(element) || isUnseenOnPurpose(element)) continue;
    if (element.closest('script, style, noscript, template')) continue;
    const block = blockOf(element);
    const own = scale * localScale(element, slide);
    const size = parseFloat(getComputedStyle(element).fontSize) * (own / scale);
    for (const { 0: word, index } of content.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width * height > 0);
      for (const [at, rect] of rects.entries()) {
        const text = at === 0 ? word : '';
        const box = toRect(rect);
        const line = lines.findLast((other) => other.block === block);
        if (line && isBeside(line, box, size * scale)) {
          const hasGap = box.left - line.box.right > (size * scale) / 10;
          if (text) line.text += hasGap ? ` ${text}` : text;
          line.box = union(line.box, box);
          line.size = Math.min(line.size, size);
          line.words.push(box);
        } else {
          lines.push({ text: text || `…${word}`, box, words: [box], element, block, size });
        }
      }
    }
  }
  return lines;
}

/** Whether a box continues a line, and is not across a gap, as in a table. */
const isBeside = ({ box: line }: Line, box: Rect, size: number) =>
  Math.abs(line.bottom - box.bottom) < size / 2 && Math.abs(box.left - line.right) < size;

/** What is there for screen readers alone. */
export function isUnseenOnPurpose(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { clip, clipPath, position } = getComputedStyle(at);
    const { width, height } = at.getBoundingClientRect();
    const isTiny = width <= 1.5 && height <= 1.5 && at.clientWidth <= 1;
    const isCut = /inset\((?:50|100)%\)|circle\(0/.test(clipPath) || /rect\(0|rect\(1px/.test(clip);
    if (position === 'absolute' && (isCut || isTiny)) return true;
    if (at.matches('section[data-slide]')) return false;
  }
  return false;
}

/** Text that says nothing by itself: part of a drawing, set out of the flow and hidden from readers. */
export function isDecoration(element: Element): boolean {
  const hidden = element.closest('[aria-hidden="true"]');
  if (!hidden) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(at).position)) return true;
    if (at === hidden) return false;
  }
  return false;
}

export function blockOf(element: Element): Element {
  let at = element;
  while (at.parentElement && /^(inline|contents|ruby)$/.test(getComputedStyle(at).display)) {
    at = at.parentElement;
  }
  // An emoji in a box of its own is a part of its line.
  const { display } = getComputedStyle(at);
  const parent = at.parentElement;
  return display.startsWith('inline-') && parent && hasTextBeside(at) ? blockOf(parent) : at;
}

const hasTextBeside = (element: Element) =>
  [element.previousSibling, element.nextSibling].some(
    (node) => node?.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );

/** How much the element is enlarged within its slide, by transforms. */
function localScale(element: Element, slide: HTMLElement): number {
  let scale = 1;
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

/** Whether the element, or something around it, is turned: its rectangle is then larger than its ink. */
export function isTurned(element: Element, slide: HTMLElement): boolean {
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { transform, rotate } = getComputedStyle(at);
    if (rotate !== 'none') return true;
    if (transform !== 'none' && Math.abs(new DOMMatrixReadOnly(transform).b) > 0.01) return true;
  }
  return false;
}

/** The part of a line that glyphs fill: a line's box has room for accents above and below. */
export function inkOf({ box, size }: Line, scale: number): Rect {
  // Boxes of text are as high as its font wants them, whatever the height of the line: about 1.2 em.
  const middle = (box.top + box.bottom) / 2;
  const half = (size * scale) / 2;
  return {
    ...box,
    top: Math.max(box.top, middle - half * 0.8),
    bottom: Math.min(box.bottom, middle + half * 0.9),
  };
}

export const toRect = ({ left, top, right, bottom }: DOMRect): Rect => ({
  left,
  top,
  right,
  bottom,
});

export const union = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

export const toBox = ({ left, top, right, bottom }: Rect): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** A text as a message quotes it. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `“${plain.length > 48 ? `${plain.slice(0, 47)}…` : plain}”`;
}
