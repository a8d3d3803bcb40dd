import { type Node, childrenOf, isNode, partOf, templateTexts } from './modules.ts';

/** A value that the source of a talk gives to `notes` or `cue`. */
export interface Place {
  start: number;
  end: number;
  /** How the value is written: in quotes in JSX, as `{ notes }`, in a JSON file, or as an expression. */
  kind: 'attribute' | 'shorthand' | 'json' | 'expression';
  /** What its text is put together from. */
  parts: readonly Part[];
}

/** A part of a value: a text that is written there, without its quotes, or an expression. */
export interface Part {
  start: number;
  end: number;
  isText: boolean;
}

/** The sites of a module: in JSX, in objects and in assignments. */
export function placesIn(node: Node): Place[] {
  // The properties of a pattern, as in `({ notes }) => …`, have no values.
  if (node.type === 'ObjectPattern') return childrenOf(node).flatMap(childrenOf).flatMap(placesIn);
  const value = valueIn(node);
  if (!value || neverText.test(value.type)) return childrenOf(node).flatMap(placesIn);
  const { start, end } = value;
  const isAttribute = node.type === 'JSXAttribute' && partOf(node, 'value') === value;
  const other = partOf(node, 'shorthand') === true ? 'shorthand' : 'expression';
  return [{ start, end, kind: isAttribute ? 'attribute' : other, parts: partsOf(value) }];
}

/** The types of values that are no text, such as the lists in `<Score notes={['E', 'F']} />`. */
const neverText = /^JSX|^(?:Array|Object|Function|ArrowFunction|Class)Expression$/;

const isString = (node: Node) =>
  node.type === 'Literal' && typeof partOf(node, 'value') === 'string';

/** The parts that the text of an expression is put together from. */
function partsOf(node: Node): Part[] {
  const { start, end } = node;
  const parts = (...names: string[]) =>
    names
      .flatMap((name) => partOf(node, name))
      .filter(isNode)
      .flatMap(partsOf);
  const foreign = [{ start, end, isText: false }];
  switch (node.type) {
    case 'Literal':
      return isString(node) ? textAt(start + 1, end - 1) : [];
    case 'Identifier':
      return partOf(node, 'name') === 'undefined' ? [] : foreign;
    case 'UnaryExpression':
      return [];
    case 'TemplateLiteral':
      return [
        ...templateTexts(node).flatMap(({ start: from, end: to }) => textAt(from, to)),
        ...parts('expressions'),
      ];
    case 'LogicalExpression':
      return parts('left', 'right');
    case 'BinaryExpression':
      return partOf(node, 'operator') === '+' ? parts('left', 'right') : foreign;
    case 'ConditionalExpression':
      return parts('consequent', 'alternate');
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return parts('expression');
    case 'CallExpression':
      return ownList(node)?.flatMap(partsOf) ?? foreign;
    default:
      return foreign;
  }
}

const textAt = (start: number, end: number): Part[] =>
  start < end ? [{ start, end, isText: true }] : [];

/** What `['one', 'two'].join()` and `'text'.trim()` are called on; undefined for calls that can add another text. */
function ownList(call: Node): Node[] | undefined {
  const callee = partOf(call, 'callee');
  const [object, property] = ['object', 'property'].map((name) => partOf(callee as Node, name));
  if (!isNode(object) || !isNode(property) || partOf(callee as Node, 'computed')) return undefined;
  const isJoin = partOf(property, 'name') === 'join';
  if (object.type === 'ArrayExpression') {
    const items = childrenOf(object);
    return isJoin && items.every(({ type }) => type !== 'SpreadElement') ? items : undefined;
  }
  const isOwn = isString(object) || object.type === 'TemplateLiteral';
  return isOwn && (partOf(call, 'arguments') as unknown[]).length === 0 ? [object] : undefined;
}

/** The value that a node gives to `notes` or `cue`; undefined for all other nodes. */
function valueIn(node: Node): Node | undefined {
  const part = (name: string) => {
    const found = partOf(node, name);
    return isNode(found) ? found : undefined;
  };
  if (node.type === 'JSXAttribute' && isSpoken(part('name'))) {
    const value = part('value');
    const inside = value?.type === 'JSXExpressionContainer' ? partOf(value, 'expression') : value;
    return isNode(inside) ? inside : undefined;
  }
  if (node.type === 'Property' && isSpoken(part('key'), partOf(node, 'computed'))) {
    return partOf(node, 'method') ? undefined : part('value');
  }
  const left = node.type === 'AssignmentExpression' ? part('left') : undefined;
  const isOurs =
    left?.type === 'MemberExpression' &&
    isSpoken(partOf(left, 'property'), partOf(left, 'computed'));
  return isOurs && partOf(node, 'operator') === '=' ? part('right') : undefined;
}

/** Whether a name is `notes` or `cue`: as it is, or in quotes. */
const isSpoken = (name: unknown, computed: unknown = false) =>
  isNode(name) &&
  (name.type === 'Literal' || computed !== true) &&
  ['notes', 'cue'].includes(String(partOf(name, name.type === 'Literal' ? 'value' : 'name')));
