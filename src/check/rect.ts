import type { Box } from '../core/rules.ts';

/** A rectangle in px of the page. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const toRect = ({ left, top, right, bottom }: DOMRect): Rect => ({
  left,
  top,
  right,
  bottom,
});

export const toBox = ({ left, top, right, bottom }: Rect): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** The place of an element, as findings name it. */
export const boxOf = (element: Element): Box => toBox(toRect(element.getBoundingClientRect()));

/** The smallest rectangle around both. */
export const union = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** What two rectangles share, if it is wider and higher than `least`. */
export function intersection(a: Rect, b: Rect, least: number): Rect | undefined {
  const common = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return common.right - common.left > least && common.bottom - common.top > least
    ? common
    : undefined;
}

export const areaOf = (rect?: Rect) =>
  rect ? (rect.right - rect.left) * (rect.bottom - rect.top) : 0;

/** How far a rectangle extends beyond another: on its worst side, and on its worst side left or right. */
export function excess(inner: Rect, outer: Rect): { by: number; sideways: number } {
  const sideways = Math.max(outer.left - inner.left, inner.right - outer.right);
  return { sideways, by: Math.max(sideways, outer.top - inner.top, inner.bottom - outer.bottom) };
}
