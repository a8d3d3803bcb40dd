import { useTheme } from '@emotion/react';
import { useContext, useMemo } from 'react';
import { plainText } from '../core/richText.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import { widthOf } from '../theme/textStyles.ts';
import {
  type DiagramData,
  type ReadDiagram,
  type ReadNode,
  isNamed,
  namesOf,
  readDiagram,
} from './diagramData.ts';
import { DiagramEdges } from './DiagramEdges.tsx';
import { DiagramList, edgesOf } from './DiagramList.tsx';
import { drawFlow } from './diagramFlow.ts';
import { drawLayers } from './diagramLayers.ts';
import { drawSequence } from './diagramSequence.ts';
import { diagramStyle } from './diagramStyles.ts';
import { GraphicProblem } from './GraphicProblem.tsx';
import { useRoom } from './Heading.tsx';
import { RichText } from './RichText.tsx';
import { RoomContext } from './tableLayout.ts';

export interface DiagramProps<Id extends string = string> extends DiagramData<Id> {
  /** What the diagram shows: screen readers say it before they read its nodes as a list. It is not shown. */
  label: string;
}

const noSteps: NonNullable<DiagramData['steps']> = [];

/** The most nodes that an audience follows. */
const most = 9;

/** The numbers of boxes as they are written, but from top to bottom where they are below each other. */
function inReadingOrder(boxes: readonly { x: number; y: number }[]): number[] {
  const columns = new Map<number, number[]>();
  for (const [at, { x }] of boxes.entries()) columns.set(x, [...(columns.get(x) ?? []), at]);
  for (const column of columns.values()) column.sort((a, b) => boxes[b]!.y - boxes[a]!.y);
  return boxes.map(({ x }) => columns.get(x)!.pop()!);
}

/** Nodes, those with the same named groups together, where the first of them is; a node without one is alone. */
function inGroups(order: readonly number[], { nodes, groups }: ReadDiagram) {
  const together = new Map<string, { name: string; all: number[] }>();
  for (const at of order) {
    const own = groups.filter(({ label, nodes: ids }) => label && ids.includes(nodes[at]!.id));
    const key = own.length > 0 ? own.map((group) => groups.indexOf(group)).join() : `node ${at}`;
    const name = own.map(({ label }) => plainText(label!)).join(' · ');
    together.set(key, { name, all: [...(together.get(key)?.all ?? []), at] });
  }
  return [...together.values()];
}

/**
 * Nodes and arrows, as wide as its slide, or in a column of a `ColumnsSlide`. The slide has to count its `steps`: a
 * `DiagramSlide` does, and has nothing else.
 */
export function Diagram<const Id extends string>({ label, ...given }: DiagramProps<Id>) {
  const data: DiagramData = given;
  const { kind = 'flow', nodes, edges, groups, direction, steps = noSteps, reveal = 'add' } = data;
  const theme = useTheme();
  const { steps: count, isFromRight } = useContext(FrameContext)!;
  const slide = { columns: 12, height: useRoom('') };
  const room = useContext(RoomContext) ?? slide;
  const step = useStep();
  const [width, height] = [widthOf(room.columns), Math.floor(room.height)];
  const { fontSizes: sizes } = theme;
  // The layout of nine nodes can take as long as a few frames, and a key press does not change it.
  const read = useMemo(
    () => readDiagram({ nodes, edges, groups, steps, reveal }),
    [nodes, edges, groups, steps, reveal],
  );
  const drawing = useMemo(
    () => draw[kind]({ ...read, kind, direction, sizes, words: sizes.label, width, height }),
    [read, kind, direction, sizes, width, height],
  );
  const isAll = count === 0;
  const named = reveal === 'light' && !isAll ? namesOf(steps[step - 1] ?? []) : [];
  /** Whether something is lit; undefined if nothing is. */
  const litBy = (isIt: boolean, at: number) =>
    reveal === 'light'
      ? named.length > 0
        ? isIt
        : undefined
      : (at > 0 && at === step && step < count) || undefined;
  const states = read.edges.map((edge, at) => ({
    tone: edge.tone,
    isDashed: edge.dashed ?? false,
    isShown: isAll || read.edgeSteps[at]! <= step,
    isLit: litBy(isNamed(edge, named), read.edgeSteps[at]!),
  }));
  const problem = tooMany(label, read.nodes.length) ?? drawing.problem;
  if (drawing.isRefused) {
    return (
      <div style={{ flexBasis: height }}>
        <DiagramList {...read} {...{ label, width, height }} step={isAll ? Infinity : step} />
        <GraphicProblem>{problem}</GraphicProblem>
      </div>
    );
  }
  const isShown = (at: number) => isAll || read.nodeSteps.get(read.nodes[at]!.id)! <= step;
  const nodeAt = (at: number) => {
    const node = read.nodes[at]!;
    const { x, y, ...size } = drawing.boxes[at]!;
    const first = read.nodeSteps.get(node.id)!;
    return (
      <li
        key={node.id}
        aria-hidden={!isShown(at) || undefined}
        data-form={node.form}
        data-round={drawing.areRound}
        data-chosen={litBy(named.includes(node.id), first)}
        data-shown={isShown(at)}
        style={{ insetInlineStart: x, top: y, ...size }}
      >
        <Node {...node} />
        <Links of={node} {...read} step={isAll ? Infinity : step} states={states} />
      </li>
    );
  };
  return (
    <div css={diagramStyle} style={{ flexBasis: height }}>
      <DiagramEdges {...drawing} {...{ width, height }} isFromRight={isFromRight} states={states} />
      <ul role="list" aria-label={plainText(label)} style={{ fontSize: drawing.size }}>
        {inGroups(inReadingOrder(drawing.boxes), read).map(({ name, all }) =>
          name ? (
            <li key={all[0]} aria-hidden={!all.some(isShown) || undefined}>
              <p css={visuallyHidden}>{name}</p>
              <ul role="list">{all.map(nodeAt)}</ul>
            </li>
          ) : (
            all.map(nodeAt)
          ),
        )}
      </ul>
      <GraphicProblem>{problem}</GraphicProblem>
    </div>
  );
}

const tooMany = (label: string, count: number) =>
  count > most
    ? `The diagram "${plainText(label)}" has ${count} nodes, and an audience follows ${most}\nLeave out those that you do not talk about, or split it into two slides.`
    : undefined;

const draw = {
  flow: drawFlow,
  tree: drawFlow,
  states: drawFlow,
  layers: drawLayers,
  sequence: drawSequence,
};

const Node = ({ label, text }: ReadNode) => (
  <div>
    <p>
      <RichText>{label}</RichText>
    </p>
    {text && (
      <p data-text>
        <RichText>{text}</RichText>
      </p>
    )}
  </div>
);

/** Where the edges of a node lead, for screen readers. */
function Links({
  of: node,
  step,
  states,
  ...read
}: ReadDiagram & { of: ReadNode; step: number; states: readonly { isLit?: boolean }[] }) {
  const { isFromRight } = useContext(FrameContext)!;
  const links = edgesOf(node, read, { step, isFromRight });
  if (links.length === 0) return null;
  return (
    <ul role="list" css={visuallyHidden}>
      {links.map(({ link, at }) => (
        <li key={at} data-chosen={states[at]!.isLit ?? false}>
          {link}
        </li>
      ))}
    </ul>
  );
}
