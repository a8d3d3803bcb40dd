import { hidesFromSight } from '../core/hidesFromSight.ts';
import { attributes } from '../core/page.ts';
import type { Place } from '../core/place.ts';
import { slideWidth } from '../core/sizes.ts';

type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** A rectangle of what is marked, in px of the screen. */
export interface Part extends Rect {
  isShown: boolean;
}

/** A rectangle of the screen in px of the slide. */
export function onSlide(slide: Element, rect: Rect): Place {
  const { left, top, width } = slide.getBoundingClientRect();
  const scale = width / slideWidth || 1;
  return {
    left: (rect.left - left) / scale,
    top: (rect.top - top) / scale,
    right: (rect.right - left) / scale,
    bottom: (rect.bottom - top) / scale,
  };
}

export const partIn = ({ left, top, right, bottom }: Rect, element: Element): Part => ({
  left,
  top,
  right,
  bottom,
  isShown: getComputedStyle(element).visibility !== 'hidden',
});

/** The rectangle around several. */
export function joined(rects: readonly Part[]): Part[] {
  if (rects.length === 0) return [];
  return [
    {
      left: Math.min(...rects.map(({ left }) => left)),
      top: Math.min(...rects.map(({ top }) => top)),
      right: Math.max(...rects.map(({ right }) => right)),
      bottom: Math.max(...rects.map(({ bottom }) => bottom)),
      isShown: rects.some(({ isShown }) => isShown),
    },
  ];
}

/** The words in an element, without the space around them; the element itself if it has none. */
export function contentOf(element: Element | undefined): Part[] {
  if (!element) return [];
  const rects = textsIn(element).flatMap((text) => {
    const start = text.data.search(/\S/);
    return start < 0 ? [] : rectsIn(text, start, text.data.trimEnd().length);
  });
  // A tick is an icon.
  const drawn = element.querySelector('svg, img') ?? element;
  return rects.length > 0 ? rects : [partIn(drawn.getBoundingClientRect(), drawn)];
}

/** The picture in an image that is not as large as its element. */
export function drawnRect(element: Element): Rect {
  const rect = element.getBoundingClientRect();
  const { naturalWidth = 0, naturalHeight = 0 } = element as Partial<HTMLImageElement>;
  const { objectFit, objectPosition } = getComputedStyle(element);
  if (objectFit !== 'contain' || naturalWidth === 0) return rect;
  const scale = Math.min(rect.width / naturalWidth, rect.height / naturalHeight);
  const [width, height] = [naturalWidth * scale, naturalHeight * scale];
  const [x = 50, y = 50] = objectPosition.split(' ').map(parseFloat);
  const left = rect.left + ((rect.width - width) * x) / 100;
  const top = rect.top + ((rect.height - height) * y) / 100;
  return { left, top, right: left + width, bottom: top + height };
}

/** The texts of an element that one can see on the slide once they have come, and that are no part of its frame or of a mark. */
export function textsIn(element: Element): Text[] {
  // What is hidden for good has the words of a drawing for screen readers, or names it.
  const accept = (node: Node) =>
    node instanceof Element && isOutside(node)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    accept,
  );
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  return texts;
}

/** Where one text of several ends and the next one is no part of the same words: another block, or another line. */
export function breaksIn(texts: readonly Text[]): Set<number> {
  const breaks = new Set<number>();
  let offset = 0;
  for (const [index, text] of texts.entries()) {
    const last = texts[index - 1];
    if (last && (blockOf(last) !== blockOf(text) || text.previousSibling?.nodeName === 'BR')) {
      breaks.add(offset);
    }
    offset += text.data.length;
  }
  return breaks;
}

function blockOf(text: Text): Element | null {
  let at = text.parentElement;
  // The lines of a text in a drawing are inline as well.
  while (
    at &&
    at.localName !== 'tspan' &&
    /^(inline|contents)/.test(getComputedStyle(at).display)
  ) {
    at = at.parentElement;
  }
  return at;
}

export function isOutside(element: Element): boolean {
  const style = getComputedStyle(element);
  const names = `[${attributes.frame}], [${attributes.marks}], style, script, svg title, svg desc`;
  return element.matches(names) || style.display === 'none' || hidesFromSight(element, style);
}

export function rectsIn(text: Text, start: number, end: number): Part[] {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  // jsdom has none.
  return [...(range.getClientRects?.() ?? [])]
    .filter(({ width }) => width > 0)
    .map((rect) => partIn(rect, text.parentElement!));
}

/** One rectangle for each line of text. */
export function byLine(rects: readonly Part[]): Part[] {
  const lines: Part[][] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const isSame = last && Math.abs(last[0]!.bottom - rect.bottom) < (rect.bottom - rect.top) / 2;
    if (isSame) last.push(rect);
    else lines.push([rect]);
  }
  return lines.flatMap(joined);
}
