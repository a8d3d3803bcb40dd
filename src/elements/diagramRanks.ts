import { Graph, layout } from '@dagrejs/dagre';
import type { DiagramGroup } from './diagramData.ts';
import type { DiagramInput } from './diagramLayout.ts';

/** What dagre knows about a diagram: the rank of each node along the arrows, and its place across them. */
export interface Ranks {
  /** The number of ranks. */
  count: number;
  /** How far apart the outermost places across are, as a multiple of the distance of two nodes beside each other. */
  extent: number;
  /** The rank of each node, from 0. */
  rankOf: ReadonlyMap<string, number>;
  /** Where each node is across, in the same multiples. */
  acrossOf: ReadonlyMap<string, number>;
  /** Where each edge is across at each rank from its first node to its last one; empty for an edge that goes back. */
  ways: readonly (readonly number[])[];
  /** The rank where each edge begins. */
  firsts: readonly number[];
}

/** All nodes have one size, so that their places are ranks and multiples; what they are in px is decided later. */
const unit = 100;

export function rank({ nodes, edges, groups }: DiagramInput): Ranks {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: unit / 2, edgesep: unit / 2, ranksep: unit });
  for (const { id } of nodes) graph.setNode(id, { width: unit / 2, height: unit });
  for (const [number, group] of groups.entries()) {
    graph.setNode(`group ${number}`, {});
    for (const id of group.nodes) graph.setParent(id, `group ${number}`);
  }
  const back = backEdges(nodes, edges);
  for (const [number, { from, to }] of edges.entries()) {
    if (!back.has(number)) graph.setEdge(from, to, {}, String(number));
  }
  layout(graph);
  const places = nodes.map(({ id }) => graph.node(id) as Place);
  const heights = [...new Set(places.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  const rankOf = new Map(
    nodes.map(({ id }, at) => [id, heights.indexOf(Math.round(places[at]!.y))]),
  );
  const ways = edges.map(({ from, to }, number) => {
    if (back.has(number)) return [];
    const { points } = graph.edge(from, to, String(number)) as { points: Place[] };
    const between = heights.slice(rankOf.get(from)! + 1, rankOf.get(to)).map((height) => {
      const apart = ({ y }: Place) => Math.abs(y - height);
      return points.reduce((one, other) => (apart(other) < apart(one) ? other : one)).x;
    });
    return [(graph.node(from) as Place).x, ...between, (graph.node(to) as Place).x];
  });
  const all = [...places.map(({ x }) => x), ...ways.flat()];
  const [left, right] = [Math.min(...all), Math.max(...all)];
  // In halves: an edge that is nearly straight is straight, and nodes that are one apart stay so.
  const half = (x: number) => Math.round((2 * x) / unit) / 2;
  const isTurned = areTurned(places);
  const across = (x: number) => (isTurned ? half(right - x) : half(x - left));
  return {
    count: heights.length,
    extent: half(right - left),
    rankOf,
    acrossOf: new Map(nodes.map(({ id }, at) => [id, across(places[at]!.x)])),
    ways: ways.map((way) => way.map(across)),
    firsts: edges.map(({ from }) => rankOf.get(from)!),
  };
}

/** Whether most nodes of a rank are in the other order than the author has them. */
function areTurned(places: readonly Place[]): boolean {
  const pairs = places.flatMap((one, at) =>
    places
      .slice(at + 1)
      .filter((other) => Math.round(other.y) === Math.round(one.y))
      .map((other) => one.x > other.x),
  );
  return pairs.filter(Boolean).length * 2 > pairs.length;
}

/** What is across at a rank, and half of its width: a node, an edge on its way, or the frame of a group. */
interface Spot {
  place: number;
  half: number;
  kind: 'node' | 'way' | 'frame';
  /** The groups that it belongs to. */
  groups: readonly DiagramGroup[];
}

/**
 * The same order across with as little room as possible. What is in line stays in line: each place moves as a whole, to
 * the middle between as far left and as far right as it can.
 */
export function tighten(ranks: Ranks, groups: DiagramInput['groups']): Ranks {
  const { rankOf, acrossOf, ways } = ranks;
  const rows: Spot[][] = Array.from({ length: ranks.count }, () => []);
  for (const [edge, way] of ways.entries()) {
    for (const [hop, place] of way.entries()) {
      rows[ranks.firsts[edge]! + hop]!.push({ place, half: 0.25, kind: 'way', groups: [] });
    }
  }
  for (const [id, at] of rankOf) {
    const own = groups.filter(({ nodes }) => nodes.includes(id));
    rows[at]!.push({ place: acrossOf.get(id)!, half: 0.5, kind: 'node', groups: own });
  }
  // A group is as wide at all of its ranks.
  for (const group of groups) {
    const at = group.nodes.map((id) => rankOf.get(id)!);
    for (const row of rows.slice(Math.min(...at), Math.max(...at) + 1)) {
      for (const id of group.nodes) {
        row.push({ place: acrossOf.get(id)!, half: 0.5, kind: 'frame', groups: [group] });
      }
    }
  }
  const places = rows.flatMap((row) => row.map(({ place }) => place));
  const values = [...new Set(places)].sort((a, b) => a - b);
  const leftmost = pushed(values, rows, 1);
  const rightmost = pushed([...values].reverse(), rows, -1);
  const shift = Math.max(...leftmost.values());
  const moved = (value: number) => (leftmost.get(value)! + shift + rightmost.get(value)!) / 2;
  return {
    ...ranks,
    extent: shift,
    acrossOf: new Map([...acrossOf].map(([id, value]) => [id, moved(value)])),
    ways: ways.map((way) => way.map(moved)),
  };
}

/** Places that are pushed to one side: each keeps its distance from those before it in each of its rows. */
function pushed(
  values: readonly number[],
  rows: readonly (readonly Spot[])[],
  sign: 1 | -1,
): Map<number, number> {
  const places = new Map<number, number>();
  let least = 0;
  for (const value of values) {
    for (const row of rows) {
      const before = row.filter(({ place }) => places.has(place));
      for (const own of row.filter(({ place }) => place === value)) {
        for (const other of before.filter((one) => areApart(one, own))) {
          least = Math.max(least, sign * places.get(other.place)! + own.half + other.half);
        }
      }
    }
    places.set(value, sign * least);
  }
  return places;
}

/** A frame has its own nodes in it, and edges go through it. */
const areApart = (one: Spot, other: Spot) =>
  (one.kind !== 'frame' && other.kind !== 'frame') ||
  (one.kind !== 'way' &&
    other.kind !== 'way' &&
    !one.groups.some((group) => other.groups.includes(group)));

interface Place {
  x: number;
  y: number;
}

/** The edges that close a circle, if one follows the arrows from the first node on. */
function backEdges(nodes: DiagramInput['nodes'], edges: DiagramInput['edges']): Set<number> {
  const back = new Set<number>();
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]) => {
    for (const [number, { from, to }] of edges.entries()) {
      if (from !== id) continue;
      if (to === id || path.includes(to)) back.add(number);
      else if (!done.has(to)) visit(to, [...path, id]);
    }
    done.add(id);
  };
  for (const { id } of nodes) if (!done.has(id)) visit(id, []);
  return back;
}
