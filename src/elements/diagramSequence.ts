import {
  type DiagramDrawing,
  type DiagramInput,
  type Point,
  leading,
  nodeHeight,
} from './diagramLayout.ts';
import { breakLines, setsIn } from './textLines.ts';

/** The space between the nodes and the words of the first message, in px. */
const air = 12;

/** Messages between nodes, one below the other, each with its words above it. */
export function drawSequence(input: DiagramInput): DiagramDrawing {
  const { nodes, edges, sizes, width, height } = input;
  const { body, label } = sizes;
  const span = nodes.length <= 4 ? 286 : 182;
  const step = nodes.length > 1 ? (width - span) / (nodes.length - 1) : 0;
  const heightOf = (size: number) =>
    Math.max(72, ...nodes.map((node) => nodeHeight(node, span, size, sizes)));
  const size = Number.isFinite(heightOf(body)) ? body : label;
  const top = heightOf(size);
  const isTooLong = !Number.isFinite(top) || step < span + 8;
  const head = Number.isFinite(top) ? top : 104;
  const row = Math.min((height - head - air - 8) / Math.max(edges.length, 1), 112);
  const middles = nodes.map((_, at) => at * step + span / 2);
  const middleOf = (id: string) => middles[nodes.findIndex((node) => node.id === id)]!;
  /** The room for the words of a message in px. */
  const roomOf = ({ from, to }: (typeof edges)[number]) =>
    from === to ? step - 80 : Math.abs(middleOf(from) - middleOf(to)) - 48;
  const fits = (letters: number, lines: number) =>
    lines * letters * leading + 16 <= row &&
    edges.every((edge) => !edge.label || setsIn(edge.label, roomOf(edge), letters, lines));
  const letters =
    [body, label].find((size) => fits(size, 1)) ?? (fits(label, 2) ? label : undefined);
  const most = Math.max(
    1,
    ...edges.map((edge) => breakLines(edge.label ?? '', roomOf(edge), letters ?? label).length),
  );
  return {
    boxes: nodes.map((_, at) => ({ x: at * step, y: 0, width: span, height: head })),
    edges: edges.map((edge, at) => {
      const [from, to] = [middleOf(edge.from), middleOf(edge.to)];
      const y = head + air + (at + 1) * row - 8;
      const isOwn = from === to;
      // The last node has no room at its end.
      const side = isOwn && from === middles.at(-1) && nodes.length > 1 ? -1 : 1;
      const points: Point[] = isOwn
        ? [
            [from, y - row / 2],
            [from + 48 * side, y - row / 2],
            [from + 48 * side, y],
            [from, y],
          ]
        : [
            [from, y],
            [to, y],
          ];
      const used = letters ?? label;
      const lines = breakLines(edge.label ?? '', roomOf(edge), used);
      const middle: Point = isOwn
        ? [from + 64 * side, y - row / 4]
        : [(from + to) / 2, y - 10 - (lines.length * used * leading) / 2];
      return {
        points,
        hasHead: true,
        label: {
          lines,
          at: middle,
          anchor: isOwn ? (side > 0 ? ('start' as const) : ('end' as const)) : ('middle' as const),
        },
      };
    }),
    groups: [],
    lifelines: middles.map((x) => [
      [x, head],
      [x, head + air + edges.length * row + 8],
    ]),
    size,
    edgeSize: letters ?? label,
    areRound: false,
    problem: isTooLong
      ? `The sequence has ${nodes.length} nodes, and their names have no room beside each other\nLeave out nodes, or shorten their names.`
      : letters === undefined
        ? `The sequence has ${edges.length} messages, and their words have no room\nShorten them, or split it into two slides.`
        : undefined,
    // Words that are long cross the line below a node, and can be read; those over others cannot.
    isRefused: isTooLong || most * label * leading + 10 > row,
  };
}
