import { sum } from '../core/sum.ts';
import { widthOf } from '../theme/textStyles.ts';
import type { DiagramEdge } from './diagramData.ts';
import { fold } from './diagramFold.ts';
import { frameGroups, headOf, inside } from './diagramGroups.ts';
import { labelEdges, wordsWidth } from './diagramLabels.ts';
import {
  type Box,
  type DiagramDrawing,
  type DiagramInput,
  type DrawnEdge,
  leading,
  nodeHeight,
  nodeSizes,
} from './diagramLayout.ts';
import { type Ranks, rank, tighten } from './diagramRanks.ts';
import {
  type Frame,
  backward,
  forward,
  isLoop,
  laneOf,
  lanesOf,
  loopAbove,
  loopBeside,
  loopsWidth,
  portsOf,
} from './diagramWays.ts';
import { breakLines } from './textLines.ts';

/** A flow, a tree or states: ranks one after the other along the arrows. */
export function drawFlow(input: DiagramInput): DiagramDrawing {
  const ranks = rank(input);
  let first: DiagramDrawing | undefined;
  for (const { drawing, turned } of drawings(input, ranks)) {
    if (!drawing.problem) return { ...drawing, ...(turned && { problem: turned }) };
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
    problem: `The diagram does not fit: it is ${ranks.count} nodes long and ${Math.ceil(tighten(ranks, input.groups).extent) + 1} wide\nLeave out nodes, shorten their names, or give it another direction.`,
  };
}

interface Drawn {
  drawing: DiagramDrawing;
  /** The advice if it has another direction than the wanted one. */
  turned: string | undefined;
}

/** What has room: in the wanted direction first, and there with the largest letters first. */
function* drawings(input: DiagramInput, loose: Ranks): Generator<Drawn> {
  const { lead, body, label } = input.sizes;
  const ranks = [loose, tighten(loose, input.groups)];
  const wanted = input.direction ?? (input.kind === 'tree' ? 'down' : 'right');
  for (const isDown of wanted === 'down' ? [true, false] : [false, true]) {
    const isTurned = input.direction !== undefined && isDown !== (wanted === 'down');
    const turned = isTurned
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
          // Frames of groups that lie beside each other need more space between their nodes.
          for (const isApart of input.groups.length > 0 ? [false, true] : [false]) {
            const frame = fit({ ...input, words }, one, { isDown, isApart }, size);
            if (frame) yield { drawing: draw({ ...input, words }, one, frame), turned };
          }
        }
      }
      for (const [size, words] of isDown ? [] : tries) {
        const drawing = fold({ ...input, words }, loose, size);
        if (drawing) yield { drawing, turned };
      }
    }
  }
}

/** The largest nodes that have room with letters of a size: two to four columns of the slide wide. */
function fit(
  input: DiagramInput,
  ranks: Ranks,
  layout: Pick<Frame, 'isDown' | 'isApart'>,
  size: number,
): Frame | undefined {
  const { nodes, sizes, kind } = input;
  const { isDown } = layout;
  const { spans, least: low, wanted } = nodeSizes(size, sizes);
  const { side, top, bottom, gaps, beside } = spaceOf(input, ranks, layout);
  const room = input.height - top - bottom;
  // Leaves of a tree can be close to each other.
  const apart = kind === 'tree' && size < sizes.lead ? 8 : Math.max(32, beside);
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
    return frameOf(input, ranks, { ...layout, width, height, size });
  }
  return undefined;
}

/** The room that arrows back, groups and labels need around nodes, and what is between two ranks at least, in px. */
function spaceOf(
  input: DiagramInput,
  ranks: Ranks,
  { isDown, isApart }: Pick<Frame, 'isDown' | 'isApart'>,
) {
  const { edges, groups, words: letters, kind } = input;
  const head = headOf(groups, input);
  const group = groups.length > 0 ? inside : 0;
  const back = edges.filter((edge, at) => ranks.ways[at]!.length === 0 && !isLoop(edge)).length;
  const gaps = Array.from({ length: ranks.count - 1 }, (_, gap) => {
    const here = edges.flatMap(({ label = '' }, at) => {
      const way = ranks.ways[at]!;
      if (ranks.firsts[at]! + way.length - 2 !== gap) return [];
      const bend = way.at(-1) === way.at(-2) ? 0 : laneOf(groups);
      const words = breakLines(label, 160, letters);
      if (isDown) return label ? words.length * letters * leading + 20 + bend : bend;
      return label ? wordsWidth(words, letters) + 36 + bend : bend;
    });
    const borders = groups.flatMap((one) => {
      const at = one.nodes.map((id) => ranks.rankOf.get(id)!);
      if (Math.min(...at) === gap + 1) return [inside + (isDown ? headOf([one], input) : 0)];
      return Math.max(...at) === gap ? [inside] : [];
    });
    const between = isDown ? 48 + sum(borders) : 40 + Math.max(0, ...borders);
    return Math.max(between, ...here);
  });
  const isBeside = isDown && back > 0;
  const loops = loopsWidth(input);
  const frames = isApart ? 2 * inside + 8 + (isDown ? 0 : head) : 0;
  return {
    side: group + (isBeside ? 48 * back + 130 : 0) + (isDown ? loops : 0),
    top: group + head + (!isDown && loops > 0 ? 48 : 0),
    bottom: group + (isDown || kind === 'tree' ? 0 : back * 48),
    gaps,
    /** What loops and frames of groups need between two nodes beside each other. */
    beside: isDown ? Math.max(loops, frames) : frames,
  };
}

/** Ranks are as far apart as the slide allows to the right, and as is easy to follow down. */
function frameOf(
  input: DiagramInput,
  ranks: Ranks,
  given: Pick<Frame, 'isDown' | 'isApart' | 'width' | 'height' | 'size'>,
): Frame {
  const { isDown, width, height } = given;
  const { side, top, bottom, gaps, beside } = spaceOf(input, ranks, given);
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
  return { ...given, starts, lane: laneOf(input.groups), across, pitch };
}

function draw(input: DiagramInput, ranks: Ranks, frame: Frame): DiagramDrawing {
  const { nodes, edges, kind } = input;
  const { isDown, width, height } = frame;
  const boxes = nodes.map(({ id }): Box => {
    const along = frame.starts[ranks.rankOf.get(id)!]!;
    const across = frame.across + ranks.acrossOf.get(id)! * frame.pitch;
    return { x: isDown ? across : along, y: isDown ? along : across, width, height };
  });
  const boxOf = new Map(nodes.map(({ id }, at) => [id, boxes[at]!]));
  const lanes = lanesOf(edges, ranks);
  const ports = portsOf(input, ranks);
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
        ? forward(way, ranks.firsts[at]!, frame, lanes[at]!, ports[at]!)
        : isLoop(edge)
          ? loopOf(edge, from)
          : backward(from, to, isDown, end + 48 * ++back);
    return { points, hasHead: kind !== 'tree' };
  });
  const labelled = labelEdges(input, boxes, drawn, (edge, at) => (goesBack(edge, at) ? 320 : 160));
  const framed = frameGroups(input, boxes);
  return {
    ...labelled,
    ...framed,
    boxes,
    lifelines: [],
    size: frame.size,
    areRound: kind === 'states',
  };
}
