/** A rectangle in px of a slide. */
export interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The space between what is marked and its mark, in px. */
const space = 10;

/** How wide the line of the ground around the lines of a mark is, in px. */
export const haloWidth = 10;

/** The space between a mark and its label. */
const labelSpace = 12;

/** How long arrows are, the best first. */
const lengths = [88, 136, 200] as const;

/** The space at the sides of what a slide shows. */
const margin = 72;

/** How near labels may come to the edges of a slide. */
const edges = { side: 24, top: 16, bottom: 40 } as const;

/** Where a label goes, and the arrow from it; undefined for a mark without an arrow. */
export interface LabelPlace {
  place: Place;
  arrow?: { from: Point; to: Point };
}

type Point = readonly [x: number, y: number];

/** The line around a place: a circle, which is longer around a line of text. */
export function circleAround(place: Place): Place & { radius: number } {
  const box = {
    left: place.left - space * 1.4,
    top: place.top - space,
    right: place.right + space * 1.4,
    bottom: place.bottom + space,
  };
  return { ...box, radius: Math.min(box.right - box.left, box.bottom - box.top) / 2 };
}

/** The line below a place, a little bent, as one draws it. */
export const lineBelow = ({ left, right, bottom }: Place): string =>
  `M${left} ${bottom + 5}Q${(left + right) / 2} ${bottom + 1} ${right} ${bottom + 4}`;

/** An arrow from a point to another, with its head. */
export function arrowPath([x, y]: Point, [toX, toY]: Point): string {
  const angle = Math.atan2(toY - y, toX - x);
  const wing = (turn: number) => {
    const [dx, dy] = [Math.cos(angle + turn) * 22, Math.sin(angle + turn) * 22];
    return `${(toX - dx).toFixed(1)} ${(toY - dy).toFixed(1)}`;
  };
  return `M${x} ${y}L${toX} ${toY}M${wing(0.5)}L${toX} ${toY}L${wing(-0.5)}`;
}

/**
 * Finds the place of a label next to what it marks, where it covers the least.
 *
 * @param size the width and the height of the label; zeros for an arrow without one
 * @param others what else is on the slide
 */
export function placeLabel(
  target: Place,
  shape: 'circle' | 'underline' | 'arrow' | 'label',
  size: readonly [width: number, height: number],
  others: readonly Place[],
  slide: readonly [width: number, height: number],
): LabelPlace {
  const around = shape === 'circle' ? circleAround(target) : grown(target, space);
  const distances = shape === 'arrow' ? lengths : [labelSpace];
  const candidates = distances.flatMap((distance) =>
    sides.map((side) => candidate(around, side, distance, size, slide)),
  );
  const costs = candidates.map(({ place, arrow }) => {
    const outside =
      Math.max(edges.side - place.left, 0) +
      Math.max(place.right - slide[0] + edges.side, 0) +
      Math.max(edges.top - place.top, 0) +
      Math.max(place.bottom - slide[1] + edges.bottom, 0);
    const covered = others.map(
      (other) => overlap(grown(place, 6), other) + (shape === 'arrow' ? overlap(arrow, other) : 0),
    );
    return outside * 10_000 + overlap(place, around) + covered.reduce((all, one) => all + one, 0);
  });
  const { place, from, to } = candidates[costs.indexOf(Math.min(...costs))]!;
  return shape === 'arrow' ? { place, arrow: { from, to } } : { place };
}

/** Whether the lines of a mark, as wide as their halo, run over other words than those that are marked. */
export function coversWords(
  shape: 'circle' | 'underline' | 'arrow' | 'label',
  target: Place,
  line: LabelPlace['arrow'],
  words: readonly Place[],
): boolean {
  const { left, right, bottom } = target;
  const below = { left, top: bottom, right, bottom: bottom + space };
  const lines = {
    circle: circleAround(target),
    underline: below,
    arrow: line ? around(line.from, line.to) : target,
    label: target,
  };
  const drawn = grown(lines[shape], haloWidth / 2);
  // Places are rounded to whole px.
  const own = grown(target, 1);
  return words.some((text) => overlap(drawn, text) > overlap(overlapOf(drawn, own), text));
}

const sides = ['right', 'left', 'below', 'above'] as const;

function candidate(
  { left, top, right, bottom }: Place,
  side: (typeof sides)[number],
  distance: number,
  [width, height]: readonly [number, number],
  [slideWidth]: readonly [number, number],
) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const at = (centerX: number, centerY: number): Place => ({
    left: centerX - width / 2,
    top: centerY - height / 2,
    right: centerX + width / 2,
    bottom: centerY + height / 2,
  });
  const tip = { right: [right, y], left: [left, y], below: [x, bottom], above: [x, top] } as const;
  const [toX, toY] = tip[side];
  const directions = { right: [1, 0], left: [-1, 0], below: [0, 1], above: [0, -1] } as const;
  const [dx, dy] = directions[side];
  const from: Point = [toX + dx * distance, toY + dy * distance];
  // Below something short at the margin, a long label begins at the margin.
  const middle = Math.max(Math.min(from[0], slideWidth - margin - width / 2), margin + width / 2);
  const centerX = dx === 0 ? middle : from[0] + (dx * width) / 2;
  return {
    place: at(centerX, from[1] + (dy * height) / 2),
    from,
    to: [toX, toY] as Point,
    arrow: grown(around(from, [toX, toY]), 4),
  };
}

const around = ([x, y]: Point, [toX, toY]: Point): Place => ({
  left: Math.min(x, toX),
  top: Math.min(y, toY),
  right: Math.max(x, toX),
  bottom: Math.max(y, toY),
});

const grown = ({ left, top, right, bottom }: Place, by: number): Place => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const overlapOf = (one: Place, other: Place): Place => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

function overlap(one: Place, other: Place): number {
  const { left, top, right, bottom } = overlapOf(one, other);
  const [width, height] = [right - left, bottom - top];
  return Math.max(width, 0) * Math.max(height, 0);
}
