import type { DiagramEdge } from './diagramData.ts';
import { inside } from './diagramGroups.ts';
import { wordsWidth } from './diagramLabels.ts';
import type { Box, DiagramInput, Point } from './diagramLayout.ts';
import type { Ranks } from './diagramRanks.ts';
import { breakLines } from './textLines.ts';

/** How large nodes are, and how far apart, along the arrows and across them. */
export interface Frame {
  isDown: boolean;
  /** Whether nodes beside each other have space for the frames of their groups. */
  isApart: boolean;
  /** The size of a node in px. */
  width: number;
  height: number;
  size: number;
  /** Where each rank begins. */
  starts: readonly number[];
  /** How far from a node its edges bend at most, in px. */
  lane: number;
  /** Where the first node across begins, and how far it is to the one beside it. */
  across: number;
  pitch: number;
}

/**
 * The lane of each bend of an edge between two ranks: edges of one node share theirs, and so do those that only meet.
 */
export function lanesOf(edges: DiagramInput['edges'], ranks: Ranks): number[][] {
  const used: string[][] = Array.from({ length: ranks.count }, () => []);
  return edges.map(({ from, to }, at) => {
    const way = ranks.ways[at]!;
    const first = ranks.firsts[at]!;
    return way.slice(1).map((place, hop) => {
      if (place === way[hop]) return 0;
      const leaves = edges.filter((edge, other) => edge.from === from && bends(ranks.ways[other]!));
      const isFirst = hop === 0 && (leaves.length > 1 || way.length > 2);
      const key = isFirst ? `from ${from}` : hop === way.length - 2 ? `to ${to}` : `edge ${at}`;
      const lanes = used[first + hop]!;
      if (!lanes.includes(key)) lanes.push(key);
      return lanes.indexOf(key);
    });
  });
}

/**
 * How far from the middle of its node each edge begins, in px: edges that do not look the same are apart, so that none
 * seems to come out of another one.
 */
export function portsOf({ edges, kind }: DiagramInput, { ways }: Ranks): number[] {
  const lookOf = ({ tone, dashed = false }: DiagramEdge) => `${tone} ${dashed}`;
  return edges.map((edge, at) => {
    const [here, next] = ways[at]!;
    const others = edges.filter(
      (other, number) => other.from === edge.from && ways[number]!.length > 0,
    );
    const isSame = others.every((other) => lookOf(other) === lookOf(edge));
    // A round end has no room for two.
    if (here === undefined || isSame || kind === 'states') return 0;
    return 16 * Math.sign(next! - here);
  });
}

const bends = (way: readonly number[]) => way.some((place) => place !== way[0]);

/** From the side of a node to the side of another one, with its bends near the node that it leaves. */
export function forward(
  way: readonly number[],
  first: number,
  { isDown, width, height, starts, lane: most, pitch, across }: Frame,
  lanes: readonly number[],
  port: number,
): Point[] {
  const [length, breadth] = isDown ? [height, width] : [width, height];
  const at = (place: number) => across + place * pitch + breadth / 2;
  const points: [number, number][] = [[starts[first]! + length, at(way[0]!) + port]];
  for (const [hop, place] of way.slice(1).entries()) {
    if (place === way[hop]) continue;
    const start = starts[first + hop]! + length;
    const gap = starts[first + hop + 1]! - start;
    // Between two frames, in the middle.
    const lane =
      start +
      Math.min(gap * (most > 24 ? 0.5 : 0.35), most) +
      Math.min(lanes[hop]! * 16, gap * 0.3);
    points.push([lane, points.at(-1)![1]], [lane, at(place)]);
  }
  points.push([starts[first + way.length - 1]!, at(way.at(-1)!)]);
  return points.map(([one, other]) => (isDown ? [other, one] : [one, other]));
}

/** Around all nodes: below them, or beside them. */
export function backward(from: Box, to: Box, isDown: boolean, level: number): Point[] {
  if (isDown) {
    const [start, end] = [from.y + from.height / 2, to.y + to.height / 2];
    return [
      [from.x + from.width, start],
      [level, start],
      [level, end],
      [to.x + to.width, end],
    ];
  }
  const [start, end] = [from.x + from.width / 2 - 16, to.x + to.width / 2 + 16];
  return [
    [start, from.y + from.height],
    [start, level],
    [end, level],
    [end, to.y + to.height],
  ];
}

/** How far from a node its edges bend, in px: outside of the frame of its group. */
export const laneOf = (groups: DiagramInput['groups']) => (groups.length > 0 ? inside + 16 : 24);

/** How far a loop is from its node, in px. */
const depth = 48;

export const isLoop = ({ from, to }: DiagramEdge) => from === to;

/** The room that loops with their words take beside a node, in px; 0 if there are none. */
export const loopsWidth = ({ edges, words }: DiagramInput) =>
  Math.max(
    0,
    ...edges
      .filter(isLoop)
      .map(
        ({ label = '' }) =>
          depth + (label ? wordsWidth(breakLines(label, 160, words), words) + 28 : 0),
      ),
  );

/** From the top of a node to its top again. */
export const loopAbove = ({ x, y, width }: Box): Point[] => [
  [x + width / 2 - 32, y],
  [x + width / 2 - 32, y - depth],
  [x + width / 2 + 32, y - depth],
  [x + width / 2 + 32, y],
];

/** From the side of a node to this side again: the other one where arrows go back from this one, or to it. */
export function loopBeside(
  { x, y, width, height }: Box,
  { isRound, isLeft }: { isRound: boolean; isLeft: boolean },
): Point[] {
  const half = Math.min(32, height / 4);
  const radius = Math.min(width, height) / 2;
  const inset = isRound ? radius - Math.sqrt(radius ** 2 - half ** 2) : 0;
  const [side, away] = isLeft ? [x + inset, x - depth] : [x + width - inset, x + width + depth];
  const middle = y + height / 2;
  return [
    [side, middle - half],
    [away, middle - half],
    [away, middle + half],
    [side, middle + half],
  ];
}
