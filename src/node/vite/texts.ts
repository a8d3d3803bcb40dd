import { type Node, childrenOf, isNode, partOf } from './modules.ts';

/** A module as a tree; undefined if it has a syntax error, which the build itself reports. */
export function parsed(context: { parse: (code: string) => unknown }, module: string): unknown {
  try {
    return context.parse(module);
  } catch {
    return undefined;
  }
}

export const nameOf = (identifier: Node) => String(partOf(identifier, 'name'));

/** The properties of an object that have a name. */
export function propertiesOf(object: Node): [string, Node][] {
  return childrenOf(object).flatMap((property): [string, Node][] => {
    const [key, value] = [partOf(property, 'key'), partOf(property, 'value')];
    if (!isNode(key) || !isNode(value) || partOf(property, 'computed') === true) return [];
    return [[String(partOf(key, 'name') ?? partOf(key, 'value')), value]];
  });
}

/** Before the address of a file whose text is meant. No text contains it. */
export const fileMark = '\u0000';

/** What a module calls its texts: its constants, and the files that it imports with `?raw`. */
export type Names = ReadonlyMap<string, Node | string>;

export function namesIn(tree: Node): Names {
  const names = new Map<string, Node | string>();
  const visit = (node: Node) => {
    const [id, init, source] = ['id', 'init', 'source'].map((name) => partOf(node, name));
    if (node.type === 'VariableDeclarator' && isNode(id) && isNode(init)) {
      names.set(String(partOf(id, 'name')), init);
    }
    const address = isNode(source) ? String(partOf(source, 'value')) : '';
    if (node.type === 'ImportDeclaration' && /[?&]raw\b/.test(address)) {
      for (const specifier of childrenOf(node)) {
        const local = partOf(specifier, 'local');
        if (isNode(local)) names.set(String(partOf(local, 'name')), fileMark + address);
      }
    }
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  return names;
}

/** The text of an expression, as far as it can be known without running it. */
export function textOf(node: unknown, names: Names): string | undefined {
  if (!isNode(node)) return undefined;
  const text = (part: unknown) => textOf(part, names);
  const parts = (name: string) => partOf(node, name) as unknown[];
  switch (node.type) {
    case 'Literal': {
      const value = partOf(node, 'value');
      return typeof value === 'string' ? value : undefined;
    }
    case 'TemplateLiteral': {
      const texts = parts('expressions').map(text);
      const pieces = parts('quasis').map((quasi) =>
        String(Reflect.get(partOf(quasi as Node, 'value') as object, 'cooked')),
      );
      return joined(pieces.flatMap((piece, index) => [piece, ...texts.slice(index, index + 1)]));
    }
    case 'TaggedTemplateExpression': {
      // `String.raw`; the tag of a style is a name.
      const tag = partOf(node, 'tag');
      const property = isNode(tag) && partOf(tag, 'property');
      const isRaw = isNode(property) && partOf(property, 'name') === 'raw';
      const quasi = partOf(node, 'quasi') as Node;
      const pieces = partOf(quasi, 'quasis') as Node[];
      return isRaw && pieces.length === 1
        ? String(Reflect.get(partOf(pieces[0]!, 'value') as object, 'raw'))
        : undefined;
    }
    case 'BinaryExpression':
      return partOf(node, 'operator') === '+'
        ? joined([text(partOf(node, 'left')), text(partOf(node, 'right'))])
        : undefined;
    case 'Identifier': {
      const known = names.get(nameOf(node));
      const others = new Map([...names].filter(([, value]) => value !== known));
      return typeof known === 'string' ? known : textOf(known, others);
    }
    default:
      return undefined;
  }
}

/** Joins texts; undefined if one of them is not known. */
const joined = (texts: readonly (string | undefined)[]) =>
  texts.includes(undefined) ? undefined : texts.join('');
