import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { languageStrings } from '../../core/page.ts';
import { languages as all, stringsOf } from '../../languages/all.ts';
import { pageLanguage } from './languages.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';
import { languageOf } from './places.ts';
import { mayHaveSlides, scripts, withEntries } from './slideModules.ts';
import { type Names, nameOf, namesIn, parsed, propertiesOf, textOf } from './texts.ts';

/**
 * Puts the texts of Lectern in the language of a talk into the module that has its `Presentation`. A talk in English has
 * none, and no talk has those of another language.
 */
export function strings(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lectern:strings',
    // Other plugins have made JavaScript of JSX and Markdown by now.
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    transform: {
      filter: { id: scripts },
      handler(module, id) {
        if (!/\bPresentation\b/.test(module) || !mayHaveSlides(module, id)) return undefined;
        const ofPage = pageLanguage(config, ownLanguage(config.root));
        const found = languagesIn(parsed(this, module)).map((tag) => tag ?? ofPage);
        // During development, the address can ask for another language of the talk.
        if (config.command === 'serve') found.push(...Object.keys(all));
        const entries = [...new Set(found)].flatMap((tag) => {
          const strings = stringsOf(tag);
          return strings ? [[tag, strings] as const] : [];
        });
        return withEntries(module, languageStrings, entries);
      },
    },
  };
}

/** The language that the page of a talk has, which is next to it. */
export function ownLanguage(root: string) {
  const page = join(root, 'index.html');
  return existsSync(page) ? languageOf(readFileSync(page, 'utf8')) : '';
}

/**
 * The languages that the talks in a module can have: all texts of an expression that chooses one. Undefined is that of
 * the page.
 */
export function languagesIn(tree: unknown): (string | undefined)[] {
  if (!isNode(tree)) return [];
  const names = namesIn(tree);
  const found: (string | undefined)[] = [];
  const visit = (node: Node) => {
    const [element, props] = argumentsOf(node);
    if (element && /^(?:\w+\.)?Presentation$/.test(calledIn(element))) {
      const lang = props && new Map(propertiesOf(props)).get('lang');
      if (lang) found.push(...textsIn(lang, names));
      // What is spread, or chosen while it runs, may leave it to the page.
      if (!lang || textOf(lang, names) === undefined) found.push(undefined);
    }
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  return found;
}

/** The arguments of a call, such as `jsx(Presentation, { … })`. */
const argumentsOf = (node: Node): Node[] =>
  node.type === 'CallExpression' ? (partOf(node, 'arguments') as Node[]).filter(isNode) : [];

/** What an element is called: `Presentation`, or `lectern.Presentation`. */
function calledIn(node: Node): string {
  if (node.type === 'Identifier') return nameOf(node);
  const property = node.type === 'MemberExpression' && partOf(node, 'property');
  return isNode(property) ? nameOf(property) : '';
}

/** All texts that an expression may give. */
function textsIn(node: Node, names: Names): string[] {
  const text = textOf(node, names);
  if (text !== undefined) return [text];
  if (node.type === 'Identifier') {
    const known = names.get(nameOf(node));
    const others = new Map([...names].filter(([, value]) => value !== known));
    return isNode(known) ? textsIn(known, others) : [];
  }
  return childrenOf(node).flatMap((child) => textsIn(child, names));
}
