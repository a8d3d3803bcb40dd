import { sum } from '../core/sum.ts';
import { widthOf } from '../theme/textStyles.ts';
import type { DiagramEdge } from './diagramData.ts';
import { fold } from './diagramFold.ts';
import { labelEdges, wordsWidth } from './diagramLabels.ts';
import {
  type Box,
  type DiagramDrawing,
  type DiagramInput,
  type DrawnEdge,
  type Point,
  around,
  leading,
  nodeHeight,
  nodeSizes,
} from './diagramLayout.ts';
import { isLoop, loopAbove, loopBeside, loopsWidth } from './diagramLoops.ts';
import { type Ranks, rank, tighten } from './diagramRanks.ts';
import { breakLines } from './textLines.ts';

/** A flow, a tree or states: ranks one after the other along the arrows. */
export function drawFlow(input: DiagramInput): DiagramDrawing {
  const ranks = rank(input);
  let first: DiagramDrawing | undefined;
  for (const drawing of drawings(input, ranks)) {
    if (!drawing.problem) return drawing;
    first ??= drawing;
  }
  if (first) return first;
  return {
    boxes: [],
    edges: [],
    groups: [],
    lifelines: [],
    size: input.sizes.label,
    edgeSize: input.words,
    areRound: false,
    isRefused: true,
    problem: `The diagram does not fit: it is ${ranks.count} nodes long and ${Math.ceil(tighten(ranks).extent) + 1} wide\nLeave out nodes, shorten their names, or give it another direction.`,
  };
}

/** What has room: in the wanted direction first, and there with the largest letters first. */
function* drawings(input: DiagramInput, loose: Ranks): Generator<DiagramDrawing> {
  const { lead, body, label } = input.sizes;
  const ranks = [loose, tighten(loose)];
  const wanted = input.direction ?? (input.kind === 'tree' ? 'down' : 'right');
  for (const isDown of wanted === 'down' ? [true, false] : [false, true]) {
    const isTurned = input.direction !== undefined && isDown !== (wanted === 'down');
    const problem = isTurned
      ? `The diagram does not fit with direction="${wanted}", so it is turned\nLeave out nodes, or the direction.`
      : undefined;
    // A second row is better than letters of the size of labels.
    for (const tries of [
      [
        [lead, body],
        [lead, label],
        [body, label],
      ],
      [[label, label]],
    ] as const) {
      for (const [size, words] of tries) {
        for (const one of ranks) {
          const frame = fit({ ...input, words }, one, isDown, size);
          if (frame)
            yield { ...draw({ ...input, words }, one, frame), ...(problem && { problem }) };
        }
      }
      for (const [size, words] of isDown ? [] : tries) {
        const folded = fold({ ...input, words }, loose, size);
        if (folded) yield { ...folded, ...(problem && { problem }) };
      }
    }
  }
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
  const { spans, least: low, wanted } = nodeSizes(size, sizes);
  const { side, top, bottom, gaps, beside } = spaceOf(input, ranks, isDown);
  const room = input.height - top - bottom;
  // Leaves of a tree can be close to each other.
  const apart = kind === 'tree' && size < sizes.lead ? 8 : 32;
  // Round ends have no room for letters.
  const ends = kind === 'states' ? 24 : 0;
  for (const span of spans) {
    const width = widthOf(span);
    const needed = nodes.map((node) => nodeHeight(node, width - ends, size, sizes));
    const least = Math.max(low, ...needed);
    const most = isDown
      ? (room - sum(gaps)) / ranks.count
      : (room - ranks.extent * apart) / (ranks.extent + 1);
    const wide = isDown
      ? width * (ranks.extent + 1) + Math.max(26, beside) * ranks.extent
      : width * ranks.count + sum(gaps);
    if (most < least || wide > input.width - 2 * side) continue;
    const height = Math.min(most, Math.max(least, wanted));
    return frameOf(input, ranks, { isDown, width, height, size });
  }
  return undefined;
}

/** The room that arrows back, groups and labels need around nodes, and what is between two ranks at least, in px. */
function spaceOf(input: DiagramInput, ranks: Ranks, isDown: boolean) {
  const { edges, groups, sizes, words: letters, kind } = input;
  const named = groups.some(({ label }) => label);
  const group = groups.length > 0 ? 20 : 0;
  const back = edges.filter((edge, at) => ranks.ways[at]!.length === 0 && !isLoop(edge)).length;
  const gaps = Array.from({ length: ranks.count - 1 }, (_, gap) => {
    const here = edges.flatMap(({ label = '' }, at) => {
      const way = ranks.ways[at]!;
      if (ranks.firsts[at]! + way.length - 2 !== gap) return [];
      const bend = way.at(-1) === way.at(-2) ? 0 : 24;
      const words = breakLines(label, 160, letters);
      if (isDown) return label ? words.length * letters * leading + 20 + bend : bend;
      return label ? wordsWidth(words, letters) + 36 + bend : bend;
    });
    const borders = groups.flatMap(({ nodes }) => {
      const at = nodes.map((id) => ranks.rankOf.get(id)!);
      return Math.min(...at) === gap + 1 || Math.max(...at) === gap ? [group] : [];
    });
    const between = isDown ? 48 + sum(borders) : 40 + Math.max(0, ...borders);
    return Math.max(between, ...here);
  });
  const isBeside = isDown && back > 0;
  const loops = loopsWidth(input);
  const beside = isDown ? loops : 0;
  return {
    side: group + (isBeside ? 48 * back + 130 : 0) + beside,
    top: group + (named ? sizes.label * leading + 8 : 0) + (loops > beside ? 48 : 0),
    bottom: group + (isDown || kind === 'tree' ? 0 : back * 48),
    gaps,
    /** What loops need between two nodes beside each other. */
    beside,
  };
}

/** Ranks are as far apart as the slide allows to the right, and as is easy to follow down. */
function frameOf(
  input: DiagramInput,
  ranks: Ranks,
  { isDown, width, height, size }: Pick<Frame, 'isDown' | 'width' | 'height' | 'size'>,
): Frame {
  const { side, top, bottom, gaps, beside } = spaceOf(input, ranks, isDown);
  const room = input.height - top - bottom;
  const wide = input.width - 2 * side;
  const [length, all] = isDown ? [height, room] : [width, wide];
  const left = all - ranks.count * length - sum(gaps);
  const more = gaps.length > 0 ? left / gaps.length : 0;
  const spaces = gaps.map((gap) => gap + (isDown ? Math.min(more, 72) : more));
  const rest = (all - ranks.count * length - sum(spaces)) / 2;
  const starts = [(isDown ? top : side) + Math.max(0, rest)];
  for (const space of spaces) starts.push(starts.at(-1)! + length + space);
  const [breadth, sideways, most] = isDown
    ? [width, wide, Math.max(130, beside)]
    : [height, room, 96];
  const { extent } = ranks;
  const pitch = extent > 0 ? Math.min((sideways - breadth) / extent, breadth + most) : 0;
  const across = (isDown ? side : top) + (sideways - pitch * extent - breadth) / 2;
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
  const goesBack = (edge: DiagramEdge, at: number) => ranks.ways[at]!.length === 0 && !isLoop(edge);
  const loopOf = (edge: DiagramEdge, box: Box) => {
    if (!isDown) return loopAbove(box);
    const isLeft = edges.filter(goesBack).some(({ from, to }) => [from, to].includes(edge.from));
    return loopBeside(box, { isRound: kind === 'states', isLeft });
  };
  // Edges that go back are outside of all nodes and loops, and of the edges that lead around nodes.
  const end = Math.max(
    ...boxes.map((box) => (isDown ? box.x + width + loopsWidth(input) : box.y + height)),
    ...ranks.ways
      .flat()
      .map((place) => frame.across + place * frame.pitch + (isDown ? width : height) / 2),
  );
  const drawn = edges.map((edge, at): DrawnEdge => {
    const [from, to] = [boxOf.get(edge.from)!, boxOf.get(edge.to)!];
    const way = ranks.ways[at]!;
    const points =
      way.length > 0
        ? forward(way, ranks.firsts[at]!, frame, lanes[at]!)
        : isLoop(edge)
          ? loopOf(edge, from)
          : backward(from, to, isDown, end + 48 * ++back);
    return { points, hasHead: kind !== 'tree' };
  });
  return {
    boxes,
    ...labelEdges(input, boxes, drawn, (edge, at) => (goesBack(edge, at) ? 320 : 160)),
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

/** Around all nodes: below them, or beside them. */
function backward(from: Box, to: Box, isDown: boolean, level: number): Point[] {
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
