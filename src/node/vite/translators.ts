import { readFile } from 'node:fs/promises';
import { type Lang, type Node, childrenOf, isNode, langOf, partOf } from './modules.ts';
import { nameOf, propertiesOf } from './texts.ts';

/** What picks the texts of a talk: `const t = languages('en', 'de')`. */
export interface Translator {
  names: readonly string[];
  /** The call of `languages`, in the module that has it. */
  created?: Node;
}

/** A call of a translator, and what it has for each language. */
export interface TextsCall {
  start: number;
  end: number;
  node: Node;
  texts: ReadonlyMap<string, Node>;
}

/** What reads and finds modules, as a plugin does. */
interface Context {
  parse: (code: string, options: { lang: Lang }) => unknown;
  resolve: (name: string, importer: string) => Promise<{ id: string } | null>;
}

/** Whether a module may call a translator, or make one: most others need not be read. */
export const mayHaveTexts = (code: string): boolean => /\blanguages\b|[\w>]\(\s*\{/.test(code);

/**
 * Gives the function that finds the translators of a module by the names that it has for them. It follows imports.
 *
 * @param isOthers whether a file is not the talk's
 */
export function translators(isOthers: (file: string) => boolean) {
  const exported = new Map<string, Promise<ReadonlyMap<string, Translator>>>();
  return find;

  async function find(
    context: Context,
    file: string,
    tree: Node,
  ): Promise<ReadonlyMap<string, Translator>> {
    const found = new Map<string, Translator>();
    const makers = new Set<string>();
    for (const node of childrenOf(tree).filter(({ type }) => type === 'ImportDeclaration')) {
      const from = sourceOf(node);
      for (const specifier of childrenOf(node)) {
        const local = partOf(specifier, 'local');
        if (!isNode(local)) continue;
        const name = importedName(specifier);
        if (from === 'lectern' && name === 'languages') makers.add(nameOf(local));
        else if (name !== '*' && isCalled(tree, nameOf(local))) {
          const translator = (await exportsOf(context, from, file)).get(name);
          if (translator) found.set(nameOf(local), { names: translator.names });
        }
      }
    }
    for (const node of declarationsIn(tree)) {
      const [id, created] = [partOf(node, 'id'), partOf(node, 'init')];
      if (!isNode(id) || !isNode(created) || created.type !== 'CallExpression') continue;
      const callee = partOf(created, 'callee');
      if (!isNode(callee) || !makers.has(nameOf(callee))) continue;
      const names = (partOf(created, 'arguments') as Node[]).map((one) =>
        String(partOf(one, 'value')),
      );
      found.set(nameOf(id), { names, created });
    }
    return found;
  }

  /** The translators that a module exports, by their names there. */
  async function exportsOf(context: Context, from: string, importer: string) {
    const file = (await context.resolve(from, importer))?.id.split('?')[0] ?? '';
    if (!langOf(file) || isOthers(file)) return new Map<string, Translator>();
    const known = exported.get(file);
    if (known) return known;
    // A module that imports itself, by a detour, gets nothing from there.
    exported.set(file, Promise.resolve(new Map()));
    const found = readExports(context, file);
    exported.set(file, found);
    return found;
  }

  async function readExports(context: Context, file: string) {
    const found = new Map<string, Translator>();
    const code = await readFile(file, 'utf8').catch(() => '');
    if (!/\bexport\b/.test(code)) return found;
    const tree = context.parse(code, { lang: langOf(file)! }) as Node;
    const own = await find(context, file, tree);
    const add = (name: string, translator: Translator | undefined) =>
      translator && found.set(name, { names: translator.names });
    for (const node of childrenOf(tree)) {
      const from = sourceOf(node);
      if (node.type === 'ExportAllDeclaration' && from) {
        for (const [name, one] of await exportsOf(context, from, file)) add(name, one);
      } else if (node.type === 'ExportDefaultDeclaration') {
        const value = partOf(node, 'declaration');
        if (isNode(value)) add('default', own.get(nameOf(value)));
      } else if (node.type === 'ExportNamedDeclaration') {
        for (const specifier of childrenOf(node).filter(({ type }) => type === 'ExportSpecifier')) {
          const [local, name] = ['local', 'exported'].map((part) =>
            textOfName(partOf(specifier, part)),
          ) as [string, string];
          const source = from ? await exportsOf(context, from, file) : own;
          add(name, source.get(local));
        }
        for (const declaration of declarationsIn(node)) {
          const name = textOfName(partOf(declaration, 'id'));
          add(name, own.get(name));
        }
      }
    }
    return found;
  }
}

/**
 * The outermost calls of the translators of a module.
 *
 * @returns the calls whose texts are written there, and the others
 */
export function callsOf(
  tree: Node,
  known: ReadonlyMap<string, Translator>,
): { calls: TextsCall[]; others: Node[] } {
  const found: { calls: TextsCall[]; others: Node[] } = { calls: [], others: [] };
  const visit = (node: Node) => {
    const callee = node.type === 'CallExpression' ? partOf(node, 'callee') : undefined;
    const isOurs = isNode(callee) && callee.type === 'Identifier' && known.has(nameOf(callee));
    const texts = isOurs ? textsOf(partOf(node, 'arguments') as Node[]) : undefined;
    if (texts) found.calls.push({ start: node.start, end: node.end, node, texts });
    else {
      if (isOurs) found.others.push(node);
      childrenOf(node).forEach(visit);
    }
  };
  if (known.size > 0) visit(tree);
  return found;
}

/** What an object has for each language; undefined if that cannot be read. */
function textsOf([texts, ...rest]: readonly Node[]): ReadonlyMap<string, Node> | undefined {
  let object = texts;
  while (object && wrapper.test(object.type)) object = partOf(object, 'expression') as Node;
  if (object?.type !== 'ObjectExpression' || rest.length > 0) return undefined;
  const isPlain = (property: Node) =>
    property.type === 'Property' &&
    partOf(property, 'computed') !== true &&
    partOf(property, 'method') !== true &&
    partOf(property, 'kind') === 'init';
  return childrenOf(object).every(isPlain) ? new Map(propertiesOf(object)) : undefined;
}

const wrapper = /^(?:Parenthesized|TSAs|TSSatisfies|TSNonNull)Expression$/;

/** The variables that a module, or an export, declares at its top. */
const declarationsIn = (node: Node): Node[] =>
  childrenOf(node).flatMap((child) =>
    child.type === 'VariableDeclarator'
      ? [child]
      : /^(?:VariableDeclaration|ExportNamedDeclaration)$/.test(child.type)
        ? declarationsIn(child)
        : [],
  );

/** Whether something in a module is called by a name. */
const isCalled = (node: Node, name: string): boolean => {
  const callee = node.type === 'CallExpression' ? partOf(node, 'callee') : undefined;
  const isExport = node.type === 'ExportSpecifier' || node.type === 'ExportDefaultDeclaration';
  if (isNode(callee) && nameOf(callee) === name) return true;
  return isExport || childrenOf(node).some((child) => isCalled(child, name));
};

const textOfName = (node: unknown): string =>
  isNode(node) ? String(partOf(node, 'name') ?? partOf(node, 'value')) : '';

const sourceOf = (node: Node): string => {
  const source = partOf(node, 'source');
  return isNode(source) ? String(partOf(source, 'value')) : '';
};

/** The name that an import has in the other module. */
function importedName(specifier: Node): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.type === 'ImportSpecifier' ? textOfName(partOf(specifier, 'imported')) : '*';
}
