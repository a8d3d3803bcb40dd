import type { Theme } from '../theme/theme.ts';
import type { DiagramData, ReadDiagram, ReadNode } from './diagramData.ts';
import { breakLines, setsIn } from './textLines.ts';

/** What the layout of a diagram depends on. It is from left to right: a slide from right to left mirrors it. */
export interface DiagramInput extends ReadDiagram, Pick<DiagramData, 'direction'> {
  kind: NonNullable<DiagramData['kind']>;
  sizes: Theme['fontSizes'];
  /** The size of the words at edges in px. */
  words: number;
  /** The width in px. */
  width: number;
  /** The height in px. */
  height: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Point = readonly [number, number];

/** The way of an edge: right angles from point to point, with a head at its end. */
export interface DrawnEdge {
  points: readonly Point[];
  hasHead: boolean;
  label?: { lines: readonly string[]; at: Point; anchor: 'start' | 'middle' | 'end' };
}

/** Where everything of a diagram is, in px. */
export interface DiagramDrawing {
  /** The boxes of the nodes, in their order. */
  boxes: readonly Box[];
  edges: readonly DrawnEdge[];
  groups: readonly (Box & { label?: string })[];
  /** The names of layers, each with the middle of its row. */
  rows?: readonly { label: string; y: number }[];
  /** The lines below the nodes of a sequence. */
  lifelines: readonly (readonly [Point, Point])[];
  /** The size of the names of nodes. */
  size: number;
  /** The size of the words at edges. */
  edgeSize: number;
  /** Whether nodes are drawn with round ends. */
  areRound: boolean;
  /** What is wrong with it, and what to do in the next line. */
  problem?: string;
  /** Whether nothing can be drawn: then the nodes are shown as a list. */
  isRefused?: boolean;
}

/** The height of a line of text as a multiple of its size. */
export const leading = 1.15;

/** The length of the head of an arrow. */
export const headLength = 20;

/** How many columns of the slide nodes can be wide, from what is wanted on, and how high they are in px. */
export function nodeSizes(size: number, { lead, body }: Theme['fontSizes']) {
  if (size === lead) return { spans: [4, 3], least: 104, wanted: 208 };
  return size === body
    ? { spans: [3, 2.5, 2], least: 72, wanted: 128 }
    : { spans: [3, 2.5, 2, 1.75, 1.5], least: 56, wanted: 104 };
}

/** The height that a node needs for its texts at a size, in px; infinite if they are too long. */
export function nodeHeight(
  { label, text, form }: ReadNode,
  width: number,
  size: number,
  sizes: Theme['fontSizes'],
): number {
  // Beside what waits in a queue, and below the lid of a store.
  const room = width - (form === 'queue' ? 64 : 24);
  if (!setsIn(label, room, size, 2)) return Infinity;
  if (text && !setsIn(text, room, sizes.label, 2)) return Infinity;
  const below = text ? breakLines(text, room, sizes.label).length * sizes.label * 1.25 + 4 : 0;
  return (
    breakLines(label, room, size).length * size * leading + below + (form === 'store' ? 72 : 24)
  );
}

/** The box around boxes. */
export function around(boxes: readonly Box[], space: number): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - space;
  const y = Math.min(...boxes.map((box) => box.y)) - space;
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + space - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + space - y,
  };
}
