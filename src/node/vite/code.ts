import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { codeKey, isPlain, languageOf, shownCode } from '../../core/code.ts';
import { codeColors } from '../../core/page.ts';
import { messageOf } from '../errors.ts';
import { isForeign } from '../ownModule.ts';
import { highlighter } from './highlight.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';

/**
 * Leaves the colors of code in the modules that have the code: no highlighter travels with a talk. It reads each
 * `code` next to a `language` or a `fileName`, and those of its `versions`, in JSX and in objects.
 */
export function code(): Plugin {
  const highlight = highlighter();
  return {
    name: 'lectern:code',
    // Other plugins have made JavaScript of JSX and Markdown by now.
    enforce: 'post',
    transform: {
      filter: { id: { exclude: [/^\0/, /\.(?:css|less|s[ac]ss|styl(?:us)?)(?:$|\?)/] } },
      async handler(module, id) {
        if (!/\bcode\b/.test(module)) return undefined;
        // A package with slides imports Lectern.
        if (isForeign(id) && !/\bfrom\s*["']lectern["']/.test(module)) return undefined;
        const read = async (address: string) => {
          const [path = ''] = address.split('?');
          const file = (await this.resolve(path, id))?.id.split('?')[0];
          if (!file) return undefined;
          this.addWatchFile(file);
          return readFile(file, 'utf8').catch(() => undefined);
        };
        const colored = new Map<string, string>();
        for (const { text, language, grammar } of await samplesIn(parsed(this, module), read)) {
          try {
            if (!isPlain(grammar)) {
              colored.set(codeKey(text, language), await highlight(text, grammar));
            }
          } catch (error) {
            this.warn(`[lectern] Some code has no colors. ${messageOf(error)}`);
          }
        }
        if (colored.size === 0) return undefined;
        // At the end, where it moves no line. The slides are drawn later.
        return {
          code: `${module}\n;for (const code of ${JSON.stringify([...colored])}) (globalThis.${codeColors} ??= new Map()).set(...code);`,
          map: null,
        };
      },
    },
  };
}

/** A module as a tree; undefined if it has a syntax error, which the build itself reports. */
export function parsed(context: { parse: (code: string) => unknown }, module: string): unknown {
  try {
    return context.parse(module);
  } catch {
    return undefined;
  }
}

/** Code that a module shows. */
export interface Sample {
  /** The text as it is shown. */
  text: string;
  /** The language that the slide names; empty if it names none. */
  language: string;
  /** The language to color it in: that of the file if the slide names none. */
  grammar: string;
}

/**
 * Finds the code that a module shows.
 *
 * @param tree the module
 * @param read reads a file that the module imports with `?raw`, by the address of the import
 */
export async function samplesIn(
  tree: unknown,
  read: (address: string) => Promise<string | undefined>,
): Promise<Sample[]> {
  if (!isNode(tree)) return [];
  const names = namesIn(tree);
  const value = (node: unknown) => textOf(node, names);
  const samples = objectsIn(tree)
    .flatMap(withVersions(names))
    .map(async (given) => {
      const written = value(given.get('code'));
      if (written === undefined) return undefined;
      const isFile = written.startsWith(fileMark);
      const address = isFile ? written.slice(fileMark.length) : '';
      const code = isFile ? await read(address) : written;
      const region = given.has('region') ? value(given.get('region')) : '';
      if (code === undefined || region === undefined) return undefined;
      const language = languageOf(value(given.get('language')), value(given.get('fileName')));
      const diff = given.get('diff');
      const isDiff = isNode(diff) && partOf(diff, 'value') !== false;
      const { text } = shownCode(code, { region: region || undefined, diff: isDiff });
      const ending = languageOf(undefined, address.split('?')[0]);
      return { text, language, grammar: language || ending } satisfies Sample;
    });
  return (await Promise.all(samples)).filter((sample) => sample !== undefined);
}

type Properties = ReadonlyMap<string, Node>;

/** The properties of an object; and, for each of its `versions`, those of the version with its own. */
const withVersions =
  (names: Names) =>
  (object: Node): Properties[] => {
    const given = new Map(propertiesOf(object));
    const versions = given.get('versions');
    const list = versions?.type === 'Identifier' ? names.get(nameOf(versions)) : versions;
    if (!isNode(list) || list.type !== 'ArrayExpression') return [given];
    const all = childrenOf(list).map((version) => new Map([...given, ...propertiesOf(version)]));
    return [given, ...all];
  };

const nameOf = (identifier: Node) => String(partOf(identifier, 'name'));

/** All objects of a module: JSX has become objects of props. */
const objectsIn = (node: Node): Node[] => [
  ...(node.type === 'ObjectExpression' ? [node] : []),
  ...childrenOf(node).flatMap(objectsIn),
];

export function propertiesOf(object: Node): [string, Node][] {
  return childrenOf(object).flatMap((property): [string, Node][] => {
    const [key, value] = [partOf(property, 'key'), partOf(property, 'value')];
    if (!isNode(key) || !isNode(value) || partOf(property, 'computed') === true) return [];
    return [[String(partOf(key, 'name') ?? partOf(key, 'value')), value]];
  });
}

/** Before the address of a file whose text is meant. No text contains it. */
const fileMark = '\u0000';

/** What a module calls its texts: its constants, and the files that it imports with `?raw`. */
type Names = ReadonlyMap<string, Node | string>;

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
