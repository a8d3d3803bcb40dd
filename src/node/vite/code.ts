import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { codeKey, isPlain, languageOf, shownCode } from '../../core/code.ts';
import { codeColors } from '../../core/page.ts';
import { messageOf } from '../errors.ts';
import { highlighter } from './highlight.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';
import { mayHaveSlides, scripts, withEntries } from './slideModules.ts';
import { type Names, fileMark, nameOf, namesIn, parsed, propertiesOf, textOf } from './texts.ts';

/** One for all builds of a process: to read the grammars takes longer than to color the code of a talk. */
const highlight = highlighter();

/**
 * Leaves the colors of code in the modules that have the code: no highlighter travels with a talk. It reads each
 * `code` next to a `language` or a `fileName`, and those of its `versions`, in JSX and in objects.
 */
export function code(): Plugin {
  return {
    name: 'lectern:code',
    // Other plugins have made JavaScript of JSX and Markdown by now.
    enforce: 'post',
    transform: {
      filter: { id: scripts },
      async handler(module, id) {
        if (!/\bcode\b/.test(module) || !mayHaveSlides(module, id)) return undefined;
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
        return withEntries(module, codeColors, colored);
      },
    },
  };
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
    .flatMap((given) => inLanguages(given.get('code')).map((code) => [code, given] as const))
    .map(async ([node, given]) => {
      const written = value(node);
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

/** Code, or that of each language in `t({ en: …, de: … })`: while a talk is written, the page chooses among them. */
function inLanguages(code: Node | undefined): readonly (Node | undefined)[] {
  const [texts] = code?.type === 'CallExpression' ? (partOf(code, 'arguments') as Node[]) : [];
  if (texts?.type !== 'ObjectExpression') return [code];
  return [...propertiesOf(texts)].map(([, text]) => text);
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

/** All objects of a module: JSX has become objects of props. */
const objectsIn = (node: Node): Node[] => [
  ...(node.type === 'ObjectExpression' ? [node] : []),
  ...childrenOf(node).flatMap(objectsIn),
];
