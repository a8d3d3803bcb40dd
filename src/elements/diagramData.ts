import type { Tone } from '../theme/theme.ts';

/** A node of a diagram: its name, or more than that. */
export type DiagramNode =
  | string
  | {
      /** The name of the node. */
      label: string;
      /** A few words more, such as what it runs on, or a field. */
      text?: string;
      /** What it is: a `box`, a `store` of data, a `queue`, or something `outside` of what is yours. @default 'box' */
      form?: 'box' | 'store' | 'queue' | 'outside';
    };

/** An arrow of a diagram. */
export interface DiagramEdge<Id extends string = string> {
  /** The id of the node where it begins. */
  from: Id;
  /** The id of the node where it ends. */
  to: Id;
  /** What goes there, or when: a few words. */
  label?: string;
  /** Draw it in the color of a tone, such as `risk`. */
  tone?: Tone;
  /** Draw it dashed, such as an answer, or what happens now and then. @default false */
  dashed?: boolean;
}

/** Nodes that belong together. */
export interface DiagramGroup<Id extends string = string> {
  /** The name of the group. */
  label?: string;
  /** The ids of its nodes. */
  nodes: readonly Id[];
}

/** The name of a node, or of the edges from one to another: `shop-orders`. */
export type DiagramName<Id extends string = string> = Id | `${Id}-${Id}`;

/** What a key press adds or lights, alone or with the note that the presenter view shows then. */
export type DiagramStep<Id extends string = string> =
  readonly DiagramName<Id>[] | { names: readonly DiagramName<Id>[]; cue?: string };

/** What a diagram shows. */
export interface DiagramData<Id extends string = string> {
  /**
   * How it is laid out: `flow`, along its arrows; `tree`, without arrow heads; `states`, with round nodes and arrows back;
   * `layers`, a row for each group; or `sequence`, messages between its nodes in the order of the edges. @default 'flow'
   */
  kind?: 'flow' | 'tree' | 'states' | 'layers' | 'sequence';
  /** One to nine nodes by their ids. With `{ shop: 'Shop' }`, edges, groups and steps know the node as `shop`. */
  nodes: Readonly<Record<Id, DiagramNode>>;
  /** The arrows. */
  edges?: readonly DiagramEdge<NoInfer<Id>>[];
  /** Nodes that belong together; the layers of a diagram in layers. */
  groups?: readonly DiagramGroup<NoInfer<Id>>[];
  /** Where the arrows go. @default the one that fits: down for a tree, right for all others */
  direction?: 'right' | 'down';
  /** What key presses add or light, by the ids of nodes, and by those of two nodes for the edge from a to b: `a-b`. */
  steps?: readonly DiagramStep<NoInfer<Id>>[];
  /**
   * `add`: steps fill the empty boxes of the nodes that they name, and draw their edges; the rest is there from the start;
   * `light`: all is there, and each step lights what it names. @default 'add'
   */
  reveal?: 'add' | 'light';
}

/** A node with everything that it has. */
export interface ReadNode {
  id: string;
  label: string;
  text?: string;
  form: 'box' | 'store' | 'queue' | 'outside';
}

/** A diagram whose names are all there. */
export interface ReadDiagram {
  nodes: readonly ReadNode[];
  edges: readonly DiagramEdge[];
  groups: readonly DiagramGroup[];
  /** The step that adds a node; 0 for what is there from the start. */
  nodeSteps: ReadonlyMap<string, number>;
  edgeSteps: readonly number[];
}

export const namesOf = (step: DiagramStep): readonly string[] =>
  'names' in step ? step.names : step;

/** Whether a step names an edge. */
export const isNamed = (edge: DiagramEdge, names: readonly string[]): boolean =>
  names.includes(`${edge.from}-${edge.to}`);

/** @throws Error if a name is not there, with those that are */
export function readDiagram({
  nodes: given,
  edges = [],
  groups = [],
  steps = [],
  reveal = 'add',
}: DiagramData): ReadDiagram {
  const ids = Object.keys(given);
  const nodes = Object.entries(given).map(([id, node]) => {
    const whole = typeof node === 'string' ? { label: node } : node;
    return { form: 'box' as const, ...whole, id };
  });
  if (nodes.length === 0) {
    throw new Error('[lectern] A diagram has no nodes, so there is nothing to draw. Add one.');
  }
  const asked = [
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...groups.flatMap((group) => group.nodes),
  ];
  const lost = asked.find((id) => !ids.includes(id));
  if (lost !== undefined) {
    throw new Error(
      `[lectern] A diagram has no node "${lost}", so an edge or a group leads nowhere. There are: ${ids.join(', ')}.`,
    );
  }
  const edgeNames = [...new Set(edges.map(({ from, to }) => `${from}-${to}`))];
  const names = [...ids, ...edgeNames];
  const unknown = steps.flatMap(namesOf).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(
      `[lectern] A step of a diagram names "${unknown}", which is neither a node nor an edge of it. There are: ${names.join(', ')}.`,
    );
  }
  // What a step names first is when it comes.
  const stepOf = (isIt: (names: readonly string[]) => boolean) =>
    reveal === 'add' ? steps.findIndex((step) => isIt(namesOf(step))) + 1 : 0;
  const nodeSteps = new Map(ids.map((id) => [id, stepOf((all) => all.includes(id))]));
  const edgeSteps = edges.map((edge) =>
    Math.max(
      stepOf((all) => isNamed(edge, all)),
      nodeSteps.get(edge.from)!,
      nodeSteps.get(edge.to)!,
    ),
  );
  return { nodes, edges, groups, nodeSteps, edgeSteps };
}
