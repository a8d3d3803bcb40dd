import { widthOf } from '../theme/textStyles.ts';
import { labelEdges, wordsWidth } from './diagramLabels.ts';
import {
  type Box,
  type DiagramDrawing,
  type DiagramInput,
  type Point,
  leading,
  nodeHeight,
  nodeSizes,
} from './diagramLayout.ts';
import type { Ranks } from './diagramRanks.ts';
import { breakLines } from './textLines.ts';

/** How wide the words are at an edge to the next row, in px. */
const around = 600;

/** A chain goes on in the next row, as lines of text do. Undefined if it is none, or if it has no room. */
export function fold(input: DiagramInput, ranks: Ranks, size: number): DiagramDrawing | undefined {
  const { nodes, edges, groups, kind, sizes, height } = input;
  const isChain =
    ranks.count === nodes.length &&
    edges.length === nodes.length - 1 &&
    ranks.ways.every((way) => way.length === 2);
  if (!isChain || groups.length > 0 || kind === 'tree') return undefined;
  const texts = edges.map(({ label = '' }) =>
    wordsWidth(breakLines(label, 160, input.words), input.words),
  );
  const isLabelled = texts.some((width) => width > 0);
  const { spans, least, wanted } = nodeSizes(size, sizes);
  const ends = kind === 'states' ? 24 : 0;
  for (const rows of [2, 3]) {
    const perRow = Math.ceil(nodes.length / rows);
    const below = isLabelled ? 2 * (input.words * leading + 20) : 64;
    const most = (height - below * (rows - 1)) / rows;
    for (const span of perRow > 1 ? [...spans, 3.5] : []) {
      const width = widthOf(span);
      const gap = (input.width - perRow * width) / (perRow - 1);
      const needed = nodes.map((node) => nodeHeight(node, width - ends, size, sizes));
      const words = Math.max(0, ...texts);
      if (Math.max(least, ...needed) > most || gap < Math.max(40, words && words + 36)) continue;
      const tall = Math.min(most, Math.max(wanted, ...needed));
      return draw(input, ranks, { perRow, width, height: tall, below, size });
    }
  }
  return undefined;
}

function draw(
  input: DiagramInput,
  { rankOf }: Ranks,
  {
    perRow,
    width,
    height,
    below,
    size,
  }: { perRow: number; width: number; height: number; below: number; size: number },
): DiagramDrawing {
  const rows = Math.ceil(input.nodes.length / perRow);
  const top = (input.height - rows * height - (rows - 1) * below) / 2;
  const boxOf = new Map(
    [...rankOf].map(([id, at]): [string, Box] => {
      const [row, column] = [Math.floor(at / perRow), at % perRow];
      const x = (column * (input.width - width)) / (perRow - 1);
      return [id, { x, y: top + row * (height + below), width, height }];
    }),
  );
  const boxes = input.nodes.map(({ id }) => boxOf.get(id)!);
  const drawn = input.edges.map(({ from, to }) => ({
    points: between(boxOf.get(from)!, boxOf.get(to)!),
    hasHead: true,
  }));
  return {
    boxes,
    ...labelEdges(input, boxes, drawn, ({ to }) => (boxOf.get(to)!.x === 0 ? around : 160)),
    groups: [],
    lifelines: [],
    size,
    areRound: input.kind === 'states',
  };
}

/** To the next node in the row, or around to the first one of the next row. */
function between(from: Box, to: Box): Point[] {
  const y = from.y + from.height / 2;
  if (from.y === to.y) {
    return [
      [from.x + from.width, y],
      [to.x, y],
    ];
  }
  const [start, end] = [from.x + from.width / 2, to.x + to.width / 2];
  const level = (from.y + from.height + to.y) / 2;
  return [
    [start, from.y + from.height],
    [start, level],
    [end, level],
    [end, to.y],
  ];
}
