import { sum } from '../core/sum.ts';
import {
  type Box,
  type DiagramDrawing,
  type DiagramInput,
  type DrawnEdge,
  type Point,
  around,
  leading,
  nodeHeight,
} from './diagramLayout.ts';
import { type Ranks, rank, tighten } from './diagramRanks.ts';
import { breakLines, widest } from './textLines.ts';

/** A flow, a tree or states: ranks one after the other along the arrows. */
export function drawFlow(input: DiagramInput): DiagramDrawing {
  const loose = rank(input);
  const tight = tighten(loose);
  const wanted = input.direction ?? (input.kind === 'tree' ? 'down' : 'right');
  const directions = (['right', 'down'] as const).filter(
    (direction) => !input.direction || direction === wanted,
  );
  if (wanted === 'down') directions.reverse();
  const { lead, body, label } = input.sizes;
  for (const direction of directions) {
    for (const size of [lead, body, label]) {
      for (const ranks of [loose, tight]) {
        const frame = fit(input, ranks, direction === 'down', size);
        if (frame) return draw(input, ranks, frame);
      }
    }
  }
  const small = { width: 182, height: 104, size: input.sizes.label };
  const frame = frameOf(input, tight, { isDown: wanted === 'down', ...small });
  return {
    ...draw(input, tight, frame),
    problem: `The diagram does not fit: it is ${tight.count} nodes long and ${Math.ceil(tight.extent) + 1} wide\nLeave out nodes, shorten their names, or give it another direction.`,
  };
}

/** How large nodes are, and how far apart, along the arrows and across them. */
interface Frame {
  isDown: boolean;
  /** The size of a node in px. */
  width: number;
  height: number;
  size: number;
  /** Where each rank begins. */
  starts: readonly number[];
  /** Where the first node across begins, and how far it is to the one beside it. */
  across: number;
  pitch: number;
}

/** The largest nodes that have room with letters of a size: two to four columns of the slide wide. */
function fit(input: DiagramInput, ranks: Ranks, isDown: boolean, size: number): Frame | undefined {
  const { nodes, sizes, kind } = input;
  const { lead, body } = sizes;
  const { top, bottom, gaps } = spaceOf(input, ranks, isDown);
  const room = input.height - top - bottom;
  // Round ends have no room for letters.
  const ends = kind === 'states' ? 24 : 0;
  for (const span of size === lead ? [4, 3] : [3, 2.5, 2]) {
    const width = 104 * span - 26;
    const needed = nodes.map((node) => nodeHeight(node, width - ends, size, sizes));
    const least = Math.max(size < body ? 72 : 104, ...needed);
    const most = isDown
      ? (room - sum(gaps)) / ranks.count
      : (room - ranks.extent * 32) / (ranks.extent + 1);
    const wide = isDown
      ? width * (ranks.extent + 1) + 26 * ranks.extent
      : width * ranks.count + sum(gaps);
    if (most < least || wide > input.width) continue;
    const wanted = size === lead ? 176 : size === body ? 128 : 104;
    const height = Math.min(most, Math.max(least, wanted));
    return frameOf(input, ranks, { isDown, width, height, size });
  }
  return undefined;
}

/** The room that arrows back, groups and labels need around nodes, and what is between two ranks at least, in px. */
function spaceOf({ edges, groups, sizes, kind }: DiagramInput, ranks: Ranks, isDown: boolean) {
  const named = groups.some(({ label }) => label);
  const group = groups.length > 0 ? 20 : 0;
  const back = edges.filter((edge, at) => ranks.ways[at]!.length === 0 && !isLoop(edge)).length;
  const gaps = Array.from({ length: ranks.count - 1 }, (_, gap) => {
    const here = edges.flatMap(({ label = '' }, at) => {
      const way = ranks.ways[at]!;
      if (ranks.firsts[at]! + way.length - 2 !== gap) return [];
      const bend = way.at(-1) === way.at(-2) ? 0 : 24;
      // These letters are lighter than those of headings, and narrower.
      const wide = 0.92 * widest(breakLines(label, 160, sizes.label), sizes.label);
      return label ? wide + 28 + bend : bend;
    });
    const most = Math.max(40 + group, ...here);
    return isDown ? 48 + 2 * group + (most > 80 ? 32 : 0) : most;
  });
  return {
    top: group + (named ? sizes.label * leading + 8 : 0) + (edges.some(isLoop) ? 48 : 0),
    bottom: group + (isDown || kind === 'tree' ? 0 : back * 48),
    gaps,
  };
}

const isLoop = ({ from, to }: { from: string; to: string }) => from === to;

/** Ranks are as far apart as the slide allows to the right, and as is easy to follow down. */
function frameOf(
  input: DiagramInput,
  ranks: Ranks,
  { isDown, width, height, size }: Pick<Frame, 'isDown' | 'width' | 'height' | 'size'>,
): Frame {
  const { top, bottom, gaps } = spaceOf(input, ranks, isDown);
  const room = input.height - top - bottom;
  const [length, all] = isDown ? [height, room] : [width, input.width];
  const left = all - ranks.count * length - sum(gaps);
  const more = gaps.length > 0 ? left / gaps.length : 0;
  const spaces = gaps.map((gap) => gap + (isDown ? Math.min(more, 72) : more));
  const rest = (all - ranks.count * length - sum(spaces)) / 2;
  const starts = [(isDown ? top : 0) + Math.max(0, rest)];
  for (const space of spaces) starts.push(starts.at(-1)! + length + space);
  const [breadth, side, most] = isDown ? [width, input.width, 130] : [height, room, 96];
  const { extent } = ranks;
  const pitch = extent > 0 ? Math.min((side - breadth) / extent, breadth + most) : 0;
  const across = (isDown ? 0 : top) + (side - pitch * extent - breadth) / 2;
  return { isDown, width, height, size, starts, across, pitch };
}

function draw(input: DiagramInput, ranks: Ranks, frame: Frame): DiagramDrawing {
  const { nodes, edges, groups, kind } = input;
  const { isDown, width, height } = frame;
  const boxes = nodes.map(({ id }): Box => {
    const along = frame.starts[ranks.rankOf.get(id)!]!;
    const across = frame.across + ranks.acrossOf.get(id)! * frame.pitch;
    return { x: isDown ? across : along, y: isDown ? along : across, width, height };
  });
  const boxOf = new Map(nodes.map(({ id }, at) => [id, boxes[at]!]));
  const lanes = lanesOf(edges, ranks);
  let back = 0;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return {
    boxes,
    edges: edges.map((edge, at) => {
      const [from, to] = [boxOf.get(edge.from)!, boxOf.get(edge.to)!];
      const way = ranks.ways[at]!;
      const drawn =
        way.length > 0
          ? forward(way, ranks.firsts[at]!, frame, lanes[at]!)
          : isLoop(edge)
            ? loop(from)
            : backward(from, to, isDown, bottom + 32 + 48 * back++);
      return label(edge.label, drawn, input, way.length === 0, isDown, kind !== 'tree');
    }),
    groups: groups.map((group) => {
      const inside = group.nodes.map((id) => boxOf.get(id)!);
      const box = around(inside, 20);
      const head = group.label ? input.sizes.label * leading + 8 : 0;
      return { ...box, y: box.y - head, height: box.height + head, label: group.label };
    }),
    lifelines: [],
    size: frame.size,
    areRound: kind === 'states',
  };
}

/**
 * The lane of each bend of an edge between two ranks: edges of one node share theirs, and so do those that only meet.
 */
function lanesOf(edges: DiagramInput['edges'], ranks: Ranks): number[][] {
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

const bends = (way: readonly number[]) => way.some((place) => place !== way[0]);

/** From the side of a node to the side of another one, with its bends near the node that it leaves. */
function forward(
  way: readonly number[],
  first: number,
  { isDown, width, height, starts, pitch, across }: Frame,
  lanes: readonly number[],
): Point[] {
  const [length, breadth] = isDown ? [height, width] : [width, height];
  const at = (place: number) => across + place * pitch + breadth / 2;
  const points: [number, number][] = [[starts[first]! + length, at(way[0]!)]];
  for (const [hop, place] of way.slice(1).entries()) {
    if (place === way[hop]) continue;
    const start = starts[first + hop]! + length;
    const gap = starts[first + hop + 1]! - start;
    const lane = start + Math.min(gap * 0.35, 24) + Math.min(lanes[hop]! * 16, gap * 0.3);
    points.push([lane, at(way[hop]!)], [lane, at(place)]);
  }
  points.push([starts[first + way.length - 1]!, at(way.at(-1)!)]);
  return points.map(([one, other]) => (isDown ? [other, one] : [one, other]));
}

/** Around the nodes between: below them, or beside them. */
function backward(from: Box, to: Box, isDown: boolean, level: number): Point[] {
  if (isDown) {
    const side = Math.max(from.x + from.width, to.x + to.width) + 40;
    const [start, end] = [from.y + from.height / 2, to.y + to.height / 2];
    return [
      [from.x + from.width, start],
      [side, start],
      [side, end],
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

/** From the top of a node to its top again. */
const loop = ({ x, y, width }: Box): Point[] => [
  [x + width / 2 - 32, y],
  [x + width / 2 - 32, y - 40],
  [x + width / 2 + 32, y - 40],
  [x + width / 2 + 32, y],
];

/** A label on the last long stretch of its edge, above it, or beside it if it goes down. */
function label(
  text: string | undefined,
  points: readonly Point[],
  { sizes }: DiagramInput,
  isBack: boolean,
  isDown: boolean,
  hasHead: boolean,
): DrawnEdge {
  if (!text) return { points, hasHead };
  const lines = breakLines(text, isBack ? 320 : 160, sizes.label);
  const height = lines.length * sizes.label * leading;
  const stretch = isBack ? points.slice(1, 3) : points.slice(-2);
  const [[x1, y1], [x2, y2]] = stretch as [Point, Point];
  const middle = [(x1 + x2) / 2, (y1 + y2) / 2] as const;
  if (isBack && points[1]![1] < points[0]![1]) {
    const at: Point = [points[2]![0] + 12, points[2]![1] + sizes.label / 2];
    return { points, hasHead, label: { lines, at, anchor: 'start' } };
  }
  if (isDown) {
    const at: Point = [middle[0] + 14, middle[1] - 4];
    return { points, hasHead, label: { lines, at, anchor: 'start' } };
  }
  // The head of an arrow is no place for a label.
  const shift = isBack ? 0 : -10;
  const at: Point = [middle[0] + shift, middle[1] - 10 - height / 2];
  return { points, hasHead, label: { lines, at, anchor: 'middle' } };
}
