/** The syntax tree of a module, as ESTree describes it. */
export interface Node {
  type: string;
  start: number;
  end: number;
}

/** Reads a module. Throws on a syntax error. */
export type Parse = (code: string, lang: Lang) => unknown;

/** The syntax of a module. */
export type Lang = 'jsx' | 'ts' | 'tsx';

/** The syntax of a file, by its extension; undefined for files that are not modules. */
export function langOf(file: string): Lang | undefined {
  const ending = /\.[cm]?([jt]sx?)$/.exec(file)?.[1];
  // JSX in files called .js is common.
  return ending === 'js' ? 'jsx' : (ending as Lang | undefined);
}

/** A property of a node, such as `name`. */
export const partOf = (node: Node, name: string): unknown => Reflect.get(node, name);

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The child nodes of a node, or of a list of nodes. */
export function childrenOf(node: Node): Node[] {
  // Trees are large: this makes no list but the one that it returns.
  const children: Node[] = [];
  for (const value of Object.values(node)) {
    if (!Array.isArray(value)) {
      if (isNode(value)) children.push(value);
    } else for (const one of value) if (isNode(one)) children.push(one);
  }
  return children;
}

/** An import, or an export from another module. */
export interface Import {
  from: string;
  /** The names it takes, without types; `*` for all of them, or for the default export. */
  names: readonly string[];
}

/** The modules that a module imports, in any way: statically, with `import()`, or with `require()`. */
export function importsOf(tree: unknown): Import[] {
  if (!isNode(tree)) return [];
  const from = textOf(partOf(tree, 'source'));
  const own = from !== undefined ? namesOf(tree) : undefined;
  const required = requiredBy(tree);
  return [
    ...(from !== undefined && own ? [{ from, names: own }] : []),
    ...(required !== undefined ? [{ from: required, names: ['*'] }] : []),
    ...childrenOf(tree).flatMap(importsOf),
  ];
}

/** The names that a node takes from its `source`; undefined if it takes nothing or only types. */
function namesOf(node: Node): string[] | undefined {
  if ([partOf(node, 'importKind'), partOf(node, 'exportKind')].includes('type')) return undefined;
  switch (node.type) {
    case 'ImportExpression':
    case 'ExportAllDeclaration':
      return ['*'];
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration': {
      const specifiers = childrenOf(node).filter(({ type }) => type.endsWith('Specifier'));
      const names = specifiers
        .filter((specifier) => partOf(specifier, 'importKind') !== 'type')
        .filter((specifier) => partOf(specifier, 'exportKind') !== 'type')
        .map((specifier) => {
          const taken = partOf(specifier, node.type.startsWith('Import') ? 'imported' : 'local');
          return isNode(taken) ? String(partOf(taken, 'name') ?? partOf(taken, 'value')) : '*';
        });
      return names.includes('*') ? ['*'] : names;
    }
    default:
      return undefined;
  }
}

function requiredBy(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = partOf(node, 'callee');
  const [first] = partOf(node, 'arguments') as unknown[];
  return isNode(callee) && partOf(callee, 'name') === 'require' ? textOf(first) : undefined;
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'Literal') return undefined;
  const value = partOf(node, 'value');
  return typeof value === 'string' ? value : undefined;
}

/** Where the texts of a template are. The parser gives them with the signs around them in TypeScript: `, } and ${. */
export function templateTexts(template: Node): { start: number; end: number }[] {
  const texts = (partOf(template, 'quasis') as Node[]).filter(isNode);
  const isWithSigns = texts[0]?.start === template.start;
  return texts.map(({ start, end }, index) => {
    const after = index === texts.length - 1 ? 1 : 2;
    return isWithSigns ? { start: start + 1, end: end - after } : { start, end };
  });
}
