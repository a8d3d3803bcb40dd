import type { Rect } from './rect.ts';

interface Clip {
  element: Element;
  box: Rect;
}

/** What clips an element, from the inside out, except for the slide. */
export function clipsAround(element: Element, slide: HTMLElement): Clip[] {
  const clips: Clip[] = [];
  for (const { at, style } of containersOf(element, slide)) {
    const { overflowX, overflowY, contain, display } = style;
    if (display === 'inline' || display === 'contents') continue;
    const clipsPaint = /paint|strict|content/.test(contain);
    const [x, y] = [overflowX, overflowY].map((overflow) => overflow !== 'visible' || clipsPaint);
    if (!x && !y) continue;
    const outer = at.getBoundingClientRect();
    const own = at as HTMLElement;
    const scale = own.offsetWidth > 0 ? outer.width / own.offsetWidth : 1;
    const left = outer.left + own.clientLeft * scale;
    const top = outer.top + own.clientTop * scale;
    clips.push({
      element: at,
      box: {
        left: x ? left : -Infinity,
        top: y ? top : -Infinity,
        right: x ? left + own.clientWidth * scale : Infinity,
        bottom: y ? top + own.clientHeight * scale : Infinity,
      },
    });
  }
  return clips;
}

/** The element that shortens a text with an ellipsis, if there is one. */
export function shortenedBy(block: Element, slide: HTMLElement): Element | undefined {
  for (const { at, style } of containersOf(block, slide)) {
    const isClamped = style.webkitLineClamp !== 'none' && at.scrollHeight > at.clientHeight + 1;
    const isShortened =
      style.textOverflow === 'ellipsis' &&
      style.overflowX !== 'visible' &&
      at.scrollWidth > at.clientWidth + 1;
    if (isClamped || isShortened) return at;
  }
  return undefined;
}

/** The element and its containers: an element out of the flow skips those that do not contain it. */
function* containersOf(element: Element, slide: HTMLElement) {
  let escaping: 'absolute' | 'fixed' | undefined;
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const style = getComputedStyle(at);
    const contains =
      style.transform !== 'none' ||
      style.filter !== 'none' ||
      /paint|layout|strict|content/.test(style.contain) ||
      (escaping === 'absolute' && style.position !== 'static');
    if (!escaping || contains) {
      escaping = undefined;
      yield { at, style };
      if (style.position === 'absolute' || style.position === 'fixed') escaping = style.position;
    }
  }
}

/** The boxes that a text should stay in, up to the first one that is positioned on purpose. */
export function boxesAround(block: Element, slide: HTMLElement) {
  const boxes: { element: Element; hasVisibleEdge: boolean }[] = [];
  for (let at: Element | null = block; at && at !== slide; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display !== 'inline' && style.display !== 'contents') {
      boxes.push({ element: at, hasVisibleEdge: hasVisibleEdge(style) });
    }
    if (/absolute|fixed/.test(style.position) || style.overflowX !== 'visible') break;
  }
  return boxes;
}

function hasVisibleEdge(style: CSSStyleDeclaration): boolean {
  const borders = [
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ].filter((width) => parseFloat(width) > 0);
  return (
    !/, 0\)$|\/ 0\)$|^transparent$/.test(style.backgroundColor) ||
    style.backgroundImage !== 'none' ||
    style.boxShadow !== 'none' ||
    borders.length > 2
  );
}
