import { columnsIn } from '../theme/textStyles.ts';
import { labelEdges, wordsWidth } from './diagramLabels.ts';
import {
  type Box,
  type DiagramDrawing,
  type DiagramInput,
  type Point,
  nodeHeight,
} from './diagramLayout.ts';
import { breakLines, widest } from './textLines.ts';

/** Layers: a row for each group, whose nodes share the width. */
export function drawLayers(input: DiagramInput): DiagramDrawing {
  const { nodes, edges, sizes, width, height } = input;
  const rows = rowsOf(input);
  const rowOf = new Map(rows.flatMap(({ nodes: ids }, row) => ids.map((id) => [id, row] as const)));
  const names = rows.map(({ label }) => label ?? '');
  const margin = names.some(Boolean)
    ? 104 * Math.min(3, Math.ceil(columnsIn(widest(names, sizes.body))))
    : 0;
  const beside = edges.filter(({ from, to }) => rowOf.get(from) === rowOf.get(to));
  const words = beside.map(({ label = '' }) =>
    wordsWidth(breakLines(label, 160, input.words), input.words),
  );
  const isLabelled = edges.some(({ label }) => label);
  const gap = edges.length > 0 ? (isLabelled ? 80 : 64) : 26;
  const tall = Math.min((height - gap * (rows.length - 1)) / rows.length, 208);
  const top = (height - rows.length * tall - (rows.length - 1) * gap) / 2;
  const boxOf = new Map<string, Box>();
  for (const [row, { nodes: ids }] of rows.entries()) {
    const space =
      beside.length > 0 ? Math.min(200, Math.max(78, ...words.map((width) => width + 36))) : 26;
    const wide = (width - margin - space * (ids.length - 1)) / ids.length;
    for (const [at, id] of ids.entries()) {
      const x = margin + at * (wide + space);
      boxOf.set(id, { x, y: top + row * (tall + gap), width: wide, height: tall });
    }
  }
  const boxes = nodes.map(({ id }) => boxOf.get(id)!);
  const fits = (size: number) =>
    nodes.every((node, at) => nodeHeight(node, boxes[at]!.width, size, sizes) <= tall);
  const size = [sizes.lead, sizes.body, sizes.label].find(fits);
  const skips = edges.find(({ from, to }) => Math.abs(rowOf.get(from)! - rowOf.get(to)!) > 1);
  const drawn = edges.map((edge) => ({
    points: between(boxOf.get(edge.from)!, boxOf.get(edge.to)!),
    hasHead: true,
  }));
  const labelled = labelEdges(input, boxes, drawn, (edge) => (beside.includes(edge) ? 160 : 240));
  return {
    boxes,
    edges: labelled.edges,
    edgeSize: input.words,
    groups: [],
    rows: names.map((label, row) => ({ label, y: top + row * (tall + gap) + tall / 2 })),
    lifelines: [],
    size: size ?? sizes.label,
    areRound: false,
    problem:
      size === undefined
        ? `The ${rows.length} layers of a diagram have no room for the names of their nodes\nShorten them, or leave out layers.`
        : skips
          ? `The edge "${skips.from}-${skips.to}" of a diagram skips a layer, so it goes through a node\nLead it to the next layer, or use kind="flow".`
          : labelled.problem,
    isRefused: size === undefined,
  };
}

/** The groups as rows; nodes in no group are the last one. */
function rowsOf({ nodes, groups }: DiagramInput) {
  const grouped = groups.flatMap((group) => group.nodes);
  const rest = nodes.map(({ id }) => id).filter((id) => !grouped.includes(id));
  return [...groups, ...(rest.length > 0 ? [{ label: undefined, nodes: rest }] : [])].filter(
    (group) => group.nodes.length > 0,
  );
}

/** From one node to another in the same row or in another one: straight, if one is above the middle of the other. */
function between(from: Box, to: Box): Point[] {
  const middle = (box: Box) => box.x + box.width / 2;
  if (from.y === to.y) {
    const y = from.y + from.height / 2;
    return from.x < to.x
      ? [
          [from.x + from.width, y],
          [to.x, y],
        ]
      : [
          [from.x, y],
          [to.x + to.width, y],
        ];
  }
  const isDown = to.y > from.y;
  const [start, end] = isDown ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const holds = (box: Box, x: number) => x > box.x + 24 && x < box.x + box.width - 24;
  const narrow = from.width <= to.width ? from : to;
  if (holds(narrow === from ? to : from, middle(narrow))) {
    return [
      [middle(narrow), start],
      [middle(narrow), end],
    ];
  }
  const level = (start + end) / 2 - (isDown ? 8 : -8);
  return [
    [middle(from), start],
    [middle(from), level],
    [middle(to), level],
    [middle(to), end],
  ];
}
