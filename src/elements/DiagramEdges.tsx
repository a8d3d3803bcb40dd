import { useContext } from 'react';
import { inOwnOrder } from '../core/direction.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import type { Tone } from '../theme/theme.ts';
import {
  type DiagramDrawing,
  type DrawnEdge,
  type Point,
  headLength,
  leading,
} from './diagramLayout.ts';

interface DiagramEdgesProps extends Pick<
  DiagramDrawing,
  'edges' | 'groups' | 'rows' | 'lifelines' | 'edgeSize'
> {
  width: number;
  height: number;
  isFromRight: boolean;
  /** How each edge is drawn. */
  states: readonly {
    tone: Tone | undefined;
    isDashed: boolean;
    isShown: boolean;
    isLit: boolean | undefined;
  }[];
}

/** What is between the nodes of a diagram: its edges with their words, and its groups. Nodes say in words where they lead. */
export function DiagramEdges({
  edges,
  groups,
  rows = [],
  lifelines,
  edgeSize,
  width,
  height,
  isFromRight,
  states,
}: DiagramEdgesProps) {
  const { draw } = useContext(FrameContext)!;
  const from = isFromRight ? width : 0;
  const mirror = isFromRight ? `matrix(-1 0 0 1 ${width} 0)` : undefined;
  const stateOf = (at: number) => {
    const { tone, isDashed, isShown, isLit } = states[at]!;
    return {
      'data-tone': tone,
      'data-dashed': isDashed,
      'data-shown': isShown,
      'data-chosen': isLit,
    };
  };
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} {...{ width, height }}>
      <g transform={mirror}>
        {groups.map(({ x, y, width, height }, at) => (
          <rect key={at} rx={6} {...{ x, y, width, height }} />
        ))}
        {lifelines.map(([[x1, y1], [x2, y2]], at) => (
          <line key={at} {...{ x1, y1, x2, y2 }} />
        ))}
        {edges.map(({ points, hasHead }, at) => (
          <g key={at} data-edge {...stateOf(at)}>
            <path d={wayThrough(points, hasHead)} />
            {hasHead && <path data-head d={headAt(points)} />}
          </g>
        ))}
      </g>
      {groups.map(({ label = '', x, y }, at) => (
        <text key={at} data-group x={Math.abs(from - x - 16)} y={y} dy="1.4em">
          {inOwnOrder(draw(label), isFromRight)}
        </text>
      ))}
      {rows.map(({ label, y }, at) => (
        <text key={at} data-row x={from} y={y} dy="0.35em">
          {inOwnOrder(draw(label), isFromRight)}
        </text>
      ))}
      {edges.map(({ label }, at) => (
        <g key={at} data-words {...stateOf(at)}>
          <Words label={label} size={edgeSize} from={from} />
        </g>
      ))}
    </svg>
  );
}

function Words({
  label,
  size,
  from,
}: {
  label: DrawnEdge['label'];
  size: number | undefined;
  from: number;
}) {
  const { draw, isFromRight } = useContext(FrameContext)!;
  if (!label) return null;
  const { lines, at, anchor } = label;
  const [x, y] = at;
  return (
    <text textAnchor={anchor} style={{ fontSize: size }}>
      {lines.map((line, number) => (
        <tspan
          key={number}
          x={Math.abs(from - x)}
          y={y}
          dy={`${(number - (lines.length - 1) / 2) * leading + 0.35}em`}
        >
          {inOwnOrder(draw(line), isFromRight)}
        </tspan>
      ))}
    </text>
  );
}

/** The line of an edge. It ends where its head begins. */
function wayThrough(points: readonly Point[], hasHead: boolean): string {
  const [x, y] = points.at(-1)!;
  const [dx, dy] = directionAtEnd(points);
  const back = hasHead ? headLength - 2 : 0;
  const all = [...points.slice(0, -1), [x - dx * back, y - dy * back]];
  return `M${all.map((point) => point.map(Math.round).join(' ')).join('L')}`;
}

/** The head of an arrow: a triangle that ends where the edge does. */
function headAt(points: readonly Point[]): string {
  const [x, y] = points.at(-1)!.map(Math.round) as [number, number];
  const [dx, dy] = directionAtEnd(points);
  const [bx, by] = [x - dx * headLength, y - dy * headLength];
  return `M${x} ${y}L${bx - dy * 10} ${by - dx * 10}L${bx + dy * 10} ${by + dx * 10}Z`;
}

/** The direction in which an edge ends: right, left, down or up. */
function directionAtEnd(points: readonly Point[]): Point {
  const [[x1, y1], [x2, y2]] = points.slice(-2) as [Point, Point];
  return [Math.sign(Math.round(x2 - x1)), Math.sign(Math.round(y2 - y1))];
}
