import { type MarkShape, circleAround, space } from './markLayout.ts';
import { type Line, type Place, grown, isInside, lengthIn, nearestIn, overlap } from './place.ts';

/** The space between a mark and its label. */
const labelSpace = 12;

/** The space between a label and other words. */
const apart = 6;

/** How long arrows are, the best first. */
const lengths = [88, 136, 200] as const;

/** The space at the sides of what a slide shows. */
const margin = 72;

/** How near labels may come to the edges of a slide. */
const edges = { side: 24, top: 16, bottom: 40 } as const;

/** How far the places are apart that are tried away from the mark. */
const grid = 16;

/** From this distance on, a line leads from a label to what it is about. An arrow is never shorter. */
const farAway = 32;

/** How near a label may come to the edge of a panel, in which it is or not. */
const edgeWidth = 3;

/** How much farther away a label goes to cover nothing at all, in px. */
const coverCost = 200;

/** The same, to have more space around it than it needs. */
const roomCost = 40;

/** What is on a slide already. */
export interface Others {
  /** What a label never covers: texts, other labels, what is marked, the frame of the slide. */
  words: readonly Place[];
  /** What it covers only if it must: pictures, and the shapes of a drawing. */
  shapes: readonly Place[];
}

/** Where a label goes. */
export interface LabelPlace {
  place: Place;
  /** The line, or the arrow, from it to what is marked. */
  line?: Line;
  /** It covers words, because no place is free. */
  isOver: boolean;
}

/**
 * Finds a free place for a label: next to what it marks; or farther away, with a line. It covers a shape only if all
 * free places are far away, and words only if there is no place without. Then it is where it covers the least.
 *
 * @param size the width and the height of the label; zeros for an arrow without one
 */
export function placeLabel(
  target: Place,
  shape: MarkShape,
  size: readonly [width: number, height: number],
  { words, shapes }: Others,
  slide: readonly [width: number, height: number],
): LabelPlace {
  const around = shape === 'circle' ? circleAround(target) : grown(target, space);
  const room = {
    left: edges.side,
    top: edges.top,
    right: slide[0] - edges.side,
    bottom: slide[1] - edges.bottom,
  };
  // A picture around what is marked is not in the way, but its edge is.
  const others = shapes.flatMap((other) =>
    isInside(target, grown(other, 2)) ? edgesOf(other) : [other],
  );
  const covered = ({ place }: Candidate, what: readonly Place[]) =>
    sum(what.map((other) => overlap(grown(place, apart), other)));
  const crossed = ({ line }: Candidate, what: readonly Place[]) =>
    line ? sum(what.map((other) => lengthIn(line, other))) : 0;
  const isFree = (one: Candidate, what: readonly Place[]) =>
    covered(one, what) === 0 && crossed(one, what) === 0;

  // A thin line that is covered is as bad as a picture.
  const costOfCover = (one: Candidate) => {
    const area = covered(one, others);
    return area > 0 ? coverCost + area / 40 : 0;
  };
  const costOfSpace = ({ place }: Candidate) =>
    words.some((other) => overlap(grown(place, 3 * apart), other) > 0) ? roomCost : 0;

  const near = nextTo(around, shape, size, slide[0]).filter(({ place }) => isInside(place, room));
  const best = near.find((one) => isFree(one, words) && isFree(one, others));
  if (best) return { ...best, isOver: false };

  const all = size[0] > 0 ? [...near, ...everywhere(around, shape, size, room)] : near;
  const [first] = all;
  if (!first) return { place: nextTo(around, shape, size, slide[0])[0]!.place, isOver: false };
  const open = all.filter((one) => covered(one, [...words, around]) === 0);
  const isOver = open.length === 0;
  const cost = (one: Candidate) =>
    isOver
      ? covered(one, [...words, around]) + one.distance
      : one.distance +
        (near.includes(one) ? 0 : grid) +
        4 * crossed(one, words) +
        crossed(one, others) +
        costOfCover(one) +
        costOfSpace(one);
  return { ...least(isOver ? all : open, cost), isOver: isOver && size[0] > 0 };
}

interface Candidate {
  place: Place;
  line?: Line;
  /** How far it is from what is marked, in px. */
  distance: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function least(all: readonly Candidate[], costOf: (one: Candidate) => number): Candidate {
  const costs = all.map(costOf);
  return all[costs.indexOf(Math.min(...costs))]!;
}

const sides = ['right', 'left', 'below', 'above'] as const;

/** The places next to what is marked, the best first: in the middle of a side, or at the start or the end of it. */
function nextTo(
  around: Place,
  shape: MarkShape,
  size: readonly [width: number, height: number],
  slideWidth: number,
): Candidate[] {
  const isArrow = shape === 'arrow';
  return [0, -1, 1].flatMap((shift) =>
    (isArrow ? lengths : [labelSpace]).flatMap((distance) =>
      sides.map((side) => {
        const { place, line } = beside(around, side, distance, size, slideWidth, shift);
        return { place, distance, ...(isArrow && { line }) };
      }),
    ),
  );
}

/** @param shift -1 if the label ends with what is marked, 1 if it begins with it, 0 if it is in the middle */
function beside(
  { left, top, right, bottom }: Place,
  side: (typeof sides)[number],
  distance: number,
  [width, height]: readonly [number, number],
  slideWidth: number,
  shift: number,
): { place: Place; line: Line } {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const tip = { right: [right, y], left: [left, y], below: [x, bottom], above: [x, top] } as const;
  const [toX, toY] = tip[side];
  const directions = { right: [1, 0], left: [-1, 0], below: [0, 1], above: [0, -1] } as const;
  const [dx, dy] = directions[side];
  const from = [toX + dx * distance, toY + dy * distance] as const;
  // Below something short at the margin, a long label begins at the margin.
  const middle = Math.max(Math.min(from[0], slideWidth - margin - width / 2), margin + width / 2);
  const alongX = (shift * (width - (right - left))) / 2;
  const alongY = (shift * (height - (bottom - top))) / 2;
  const centerX = dx === 0 ? (shift === 0 ? middle : x + alongX) : from[0] + (dx * width) / 2;
  const centerY = dy === 0 ? y + alongY : from[1] + (dy * height) / 2;
  const place = boxAt(centerX - width / 2, centerY - height / 2, [width, height]);
  return { place, line: { from, to: [toX, toY] } };
}

/** The places on all of a slide, with a line to what is marked from those that are far away. */
function everywhere(
  around: Place,
  shape: MarkShape,
  size: readonly [width: number, height: number],
  room: Place,
): Candidate[] {
  const all: Candidate[] = [];
  for (let { top } = room; top + size[1] <= room.bottom; top += grid) {
    for (let left = margin; left + size[0] <= room.right - margin + edges.side; left += grid) {
      const place = boxAt(left, top, size);
      const to = nearestIn(around, [left + size[0] / 2, top + size[1] / 2]);
      const from = nearestIn(place, to);
      const distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (distance < labelSpace) continue;
      if (distance >= farAway) all.push({ place, distance, line: { from, to } });
      else if (shape !== 'arrow') all.push({ place, distance });
    }
  }
  return all;
}

const edgesOf = ({ left, top, right, bottom }: Place): Place[] => [
  { left, top, right: left + edgeWidth, bottom },
  { left: right - edgeWidth, top, right, bottom },
  { left, top, right, bottom: top + edgeWidth },
  { left, top: bottom - edgeWidth, right, bottom },
];

const boxAt = (
  left: number,
  top: number,
  [width, height]: readonly [width: number, height: number],
): Place => ({ left, top, right: left + width, bottom: top + height });
