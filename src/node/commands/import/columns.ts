import { type Element, type Node, attributeOf, childrenOf, isElement, textOf } from './html.ts';

/** Nodes with columns among them. */
export interface Columns {
  before: readonly Node[];
  inside: (readonly Node[])[];
  after: readonly Node[];
}

/** Names of classes and styles with which a box has its children beside each other. */
const row =
  /(?:^|[\s"])(?:~?\s*grid-?cols-\d|cols-\d|columns?(?:-\d|-\w+)?|cols|multi-?columns?|two-?col\w*|twocols?|split|flex-row|r-hstack|row|side-by-side|container-fluid)(?=[\s"]|$)/;
const rowStyle =
  /display:\s*(?:grid|(?:inline-)?flex)(?!.*flex-direction:\s*column)|column-count|columns:\s*\d/;
const column =
  /(?:^|\s)(?:col(?:umn)?s?(?:-\w+)*|left|right|half|pull-(?:left|right)|(?:left|right)-?(?:col|half|side|column|pane|panel)\w*|(?:col|column)[-_]?(?:left|right))(?=\s|$)/i;
const columnStyle = /float:\s*(?:left|right)|(?:^|;)\s*width:\s*\d\d?%/;

/** The columns that are among some nodes, if there are any. */
export function columnsIn(nodes: readonly Node[]): Columns | undefined {
  const at = nodes.findIndex((node) => isElement(node) && isRow(node));
  if (at >= 0) {
    const inside = boxesIn(childrenOf(nodes[at] as Element)).map((box) => [box]);
    return { before: nodes.slice(0, at), inside, after: nodes.slice(at + 1) };
  }
  // Boxes that stand beside each other without one around them.
  const first = nodes.findIndex(isColumn);
  if (first < 0) return undefined;
  let end = first;
  while (end < nodes.length && (isColumn(nodes[end]!) || isBlank(nodes[end]!))) end += 1;
  const inside = nodes.slice(first, end).filter(isElement);
  if (inside.length < 2) return undefined;
  return {
    before: nodes.slice(0, first),
    inside: inside.map((box) => childrenOf(box)),
    after: nodes.slice(end),
  };
}

const isBlank = (node: Node) => !isElement(node) && !textOf(node).trim();

/** What stands beside each other in a box. */
const boxesIn = (nodes: readonly Node[]) => nodes.filter((node) => !isBlank(node));

function isRow(element: Element): boolean {
  const given = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'grid') ?? ''}`;
  const isFlex =
    /(?:^|\s)flex(?=\s|$)(?!.*flex-col)/.test(given) || attributeOf(element, 'flex') === '';
  const boxes = boxesIn(childrenOf(element)).filter(isElement);
  return (
    boxes.length > 1 &&
    boxes.length < 4 &&
    /^(?:div|section|[a-z]+-[\w-]+)$/.test(element.tagName) &&
    (/-(?:cols|columns|grid|row|split)$/.test(element.tagName) ||
      row.test(given) ||
      isFlex ||
      rowStyle.test(attributeOf(element, 'style') ?? ''))
  );
}

const isColumn = (node: Node): boolean =>
  isElement(node) &&
  node.tagName === 'div' &&
  (column.test(attributeOf(node, 'class') ?? '') ||
    columnStyle.test(attributeOf(node, 'style') ?? ''));
