import type { DiagramEdge } from './diagramData.ts';
import {
  type Box,
  type DiagramDrawing,
  type DiagramInput,
  type DrawnEdge,
  type Point,
  leading,
} from './diagramLayout.ts';
import { breakLines, widest } from './textLines.ts';

/** The least space around the words of an edge, in px. */
const air = 8;

/** The space between an edge and its words, in px. */
const beside = 10;

type Label = NonNullable<DrawnEdge['label']>;

/** How wide the words of edges are in px: their letters are lighter than those of headings, and narrower. */
export const wordsWidth = (lines: readonly string[], size: number) => 0.92 * widest(lines, size);

/**
 * Each label where it touches no node, no other edge and no other label: above or below one of the stretches of its
 * edge, or beside it. Without such a place it is at the first one, and the problem says so.
 *
 * @param widthOf how wide the words of each edge are at most, in px
 */
export function labelEdges(
  { nodes, edges, words: size, width, height }: DiagramInput,
  boxes: readonly Box[],
  drawn: readonly DrawnEdge[],
  widthOf: (edge: DiagramEdge, at: number) => number,
): Pick<DiagramDrawing, 'edges' | 'edgeSize' | 'problem'> {
  const lines = drawn.map(({ points }) => stretchesOf(points));
  const placed: Box[] = [];
  let crowded = -1;
  const labelled = drawn.map((edge, at): DrawnEdge => {
    const { label: text } = edges[at]!;
    if (!text) return edge;
    const words = breakLines(text, widthOf(edges[at]!, at), size);
    const isFree = (label: Label) => {
      const box = boxOfLabel(label, size);
      const isInside =
        box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      return isInside && ![...boxes, ...placed, ...lines.flat()].some((one) => touch(box, one));
    };
    const places = placesOf(edge.points, words, size);
    const free = places.find(isFree);
    if (!free && crowded < 0) crowded = at;
    const label = free ?? places[0]!;
    placed.push(boxOfLabel(label, size));
    return { ...edge, label };
  });
  const hidden = edges.findIndex(({ from, to }, at) =>
    boxes.some(
      (box, node) =>
        nodes[node]!.id !== from &&
        nodes[node]!.id !== to &&
        lines[at]!.some((line) => touch(box, line, -1)),
    ),
  );
  const nameOf = (at: number) => `${edges[at]!.from}-${edges[at]!.to}`;
  return {
    edges: labelled,
    edgeSize: size,
    problem:
      hidden >= 0
        ? `The edge "${nameOf(hidden)}" of a diagram goes through a node\nLeave out edges, or give it another direction.`
        : crowded >= 0
          ? `The words at the edge "${nameOf(crowded)}" of a diagram have no room\nShorten them, or leave out edges or nodes.`
          : undefined,
  };
}

/** Where words can be at an edge: at the longest stretch that is wider than they are, then beside one that goes down, and at its end before its beginning. */
function placesOf(points: readonly Point[], lines: readonly string[], size: number): Label[] {
  const height = lines.length * size * leading;
  const wide = wordsWidth(lines, size);
  const level = (width: number) => (width >= wide ? width : Number(width === 0));
  const stretches = stretchesOf(points)
    .map((box, at, all) => ({ ...box, isLast: at === all.length - 1 }))
    .sort((a, b) => level(b.width) - level(a.width) || Number(b.isLast) - Number(a.isLast));
  return stretches.flatMap(({ x, y, width, height: length, isLast }): Label[] => {
    const middle = [x + width / 2, y + length / 2] as const;
    if (width === 0) {
      return [
        { lines, at: [x + beside + air, middle[1]], anchor: 'start' },
        { lines, at: [x - beside - air, middle[1]], anchor: 'end' },
      ];
    }
    // The head of an arrow is no place for words.
    const isRight = points.at(-1)![0] > points.at(-2)![0];
    const center = middle[0] - (isLast ? (isRight ? beside : -beside) : 0);
    return [
      { lines, at: [center, y - beside - height / 2], anchor: 'middle' },
      { lines, at: [center, y + beside + height / 2], anchor: 'middle' },
    ];
  });
}

/** The straight parts of an edge, as boxes without a width or without a height. */
const stretchesOf = (points: readonly Point[]): Box[] =>
  points.slice(1).map(([x2, y2], at) => {
    const [x1, y1] = points[at]!;
    const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
    return { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  });

function boxOfLabel({ lines, at: [x, y], anchor }: Label, size: number): Box {
  const width = wordsWidth(lines, size);
  const height = lines.length * size * leading;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - height / 2, width, height };
}

/** Whether two boxes are closer than a space in px. Half a px is for rounding. */
export const touch = (one: Box, other: Box, space = air) =>
  one.x < other.x + other.width + space - 0.5 &&
  other.x < one.x + one.width + space - 0.5 &&
  one.y < other.y + other.height + space - 0.5 &&
  other.y < one.y + one.height + space - 0.5;
