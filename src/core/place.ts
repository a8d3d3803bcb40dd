/** A rectangle in px of a slide. */
export interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Point = readonly [x: number, y: number];

/** A straight line. */
export interface Line {
  from: Point;
  to: Point;
}

/** Small places that are together where a line is, also where it is not upright. */
export function boxesAlong({ from: [x, y], to: [toX, toY] }: Line): Place[] {
  const [dx, dy] = [toX - x, toY - y];
  const count = dx === 0 || dy === 0 ? 1 : Math.ceil(Math.hypot(dx, dy) / 16);
  return Array.from({ length: count }, (_, at) => {
    const [startX, startY] = [x + (dx * at) / count, y + (dy * at) / count];
    const [endX, endY] = [startX + dx / count, startY + dy / count];
    return {
      left: Math.min(startX, endX),
      top: Math.min(startY, endY),
      right: Math.max(startX, endX),
      bottom: Math.max(startY, endY),
    };
  });
}

export const grown = ({ left, top, right, bottom }: Place, by: number): Place => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const overlapOf = (one: Place, other: Place): Place => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** How many px² two places have in common. */
export function overlap(one: Place, other: Place): number {
  const { left, top, right, bottom } = overlapOf(one, other);
  return Math.max(right - left, 0) * Math.max(bottom - top, 0);
}

/** Whether all of a place is in another one. */
export const isInside = (inner: Place, outer: Place): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

/** The point of a place that is the nearest to another point. */
export const nearestIn = ({ left, top, right, bottom }: Place, [x, y]: Point): Point => [
  Math.min(Math.max(x, left), right),
  Math.min(Math.max(y, top), bottom),
];

/** How much of a line is in a place, in px. */
export function lengthIn({ from: [x, y], to: [toX, toY] }: Line, place: Place): number {
  const [dx, dy] = [toX - x, toY - y];
  let [start, end] = [0, 1];
  for (const [delta, low, high] of [
    [dx, place.left - x, place.right - x],
    [dy, place.top - y, place.bottom - y],
  ] as const) {
    if (delta === 0 && (low > 0 || high < 0)) return 0;
    if (delta === 0) continue;
    start = Math.max(start, Math.min(low / delta, high / delta));
    end = Math.min(end, Math.max(low / delta, high / delta));
  }
  return Math.max(end - start, 0) * Math.hypot(dx, dy);
}
