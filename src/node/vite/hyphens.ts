import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { type PartsOf, primary } from '../../core/longWords.ts';
import { piecesOf } from '../../core/richText.ts';
import { ownModule } from '../ownModule.ts';
import { pageLanguage } from './languages.ts';
import { isLeftOut } from './math.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';
import { mayHaveSlides, scripts } from './slideModules.ts';
import { languagesIn, ownLanguage } from './strings.ts';
import { namesIn, parsed, propertiesOf, textOf } from './texts.ts';
import { markNotesName, withoutNotesName } from './withoutNotes.ts';

/**
 * The languages whose long words may break on a slide. Those of English have room on every kind of slide, and where
 * they may break is another matter in each of its varieties.
 */
const languages = new Set(
  'af be bg ca cs da de el es et eu fi fr gl hr hu is it lt lv nb nl nn no pl pt ro ru sk sl sv tr uk'.split(
    ' ',
  ),
);

/** The fewest letters of a long word, and of what stands in a line of its own. */
const fewest = { word: 12, part: 4 };

/**
 * Gives the modules of a talk their long words with the places where they may break, by the patterns of their language.
 * What breaks them on the slide comes with the first one: a talk without such words has neither.
 */
export function hyphens(): Plugin {
  let config: ResolvedConfig;
  let isMarked = false;
  /** The text of the slides, in a build without notes. */
  let shown: string | undefined;
  const ofTalk = new Set<string>();
  return {
    name: 'lectern:hyphens',
    // Other plugins have made JavaScript of JSX and Markdown by now.
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
      const find = (wanted: string) => config.plugins.find(({ name }) => name === wanted);
      isMarked = find(markNotesName) !== undefined;
      shown = find(withoutNotesName)?.api as string | undefined;
    },
    buildStart() {
      ofTalk.clear();
    },
    transform: {
      // Files that are imported as they are have no slides.
      filter: { id: { exclude: [...scripts.exclude, /[?&](?:raw|url)\b/] } },
      handler(module, id, options) {
        // Notes are read there, and these would be other texts with their words.
        if (isMarked) return undefined;
        if (options?.ssr || !mayHaveSlides(module, id)) return undefined;
        // A build of all languages learns from the talk which one is the first.
        ofTalk.add(primary(pageLanguage(config, ownLanguage(config.root))));
        const isOther = [...ofTalk].some((language) => languages.has(language));
        if (!isOther && !mayNameLanguage.test(module)) {
          return undefined;
        }
        const tree = parsed(this, module);
        // A talk is read before its parts.
        for (const language of [...languagesIn(tree), ...languagesOfParts(tree)]) {
          if (language) ofTalk.add(primary(language));
        }
        const found = longWordsIn(tree, ofTalk);
        // A text that is not in a prop `notes` can be one all the same, and its words would travel with the talk.
        const words = hyphenated(shown === undefined ? found : wordsOf(shown, found), config);
        if (Object.keys(words).length === 0) return undefined;
        const from = JSON.stringify(ownModule('elements/breakWords'));
        return {
          code: `${module}\n;import{breakWords as lecternBreaks}from${from};lecternBreaks(${JSON.stringify(words)});`,
          map: null,
        };
      },
    },
  };
}

/** Quicker than reading the module: a `lang`, or a text in several languages. */
const mayNameLanguage = new RegExp(
  `\\blang\\b|\\b(?:${[...languages].join('|')})(?:-\\w+)?["']?:`,
  'i',
);

/** The languages of what has slides in it, which may be those of other modules. */
function languagesOfParts(tree: unknown): string[] {
  if (!isNode(tree)) return [];
  const names = namesIn(tree);
  const visit = (node: Node): string[] => {
    const properties = node.type === 'ObjectExpression' && new Map(propertiesOf(node));
    const lang = properties && properties.has('children') && textOf(properties.get('lang'), names);
    return [...(lang ? [lang] : []), ...childrenOf(node).flatMap(visit)];
  };
  return visit(tree);
}

/**
 * The long words in the texts of a module, by language. Notes, code and addresses are no texts.
 *
 * @param ofTalk the languages of texts that do not say theirs
 */
export function longWordsIn(
  tree: unknown,
  ofTalk: Iterable<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  if (!isNode(tree)) return found;
  const names = namesIn(tree);
  const add = (text: string, own: Iterable<string>) => {
    for (const { text: part, marks } of piecesOf(text)) {
      if (marks.at(-1)?.tag === 'code') continue;
      const lang = marks.findLast((mark) => mark.lang)?.lang;
      for (const language of lang === undefined ? own : [primary(lang)]) {
        if (!languages.has(language)) continue;
        const words = found.get(language) ?? new Set();
        found.set(language, words);
        for (const [word] of part.matchAll(longWord)) words.add(word);
      }
    }
  };
  const visit = (node: Node, around: Iterable<string>) => {
    if (isLeftOut(node) || isName(node)) return;
    const text = textIn(node, names);
    if (text !== undefined) {
      add(text, around);
      return;
    }
    const own = languageOf(node, names);
    const inside = own === undefined ? around : [primary(own)];
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(tree, ofTalk);
  return found;
}

/** Small letters after the first: capitals inside are those of a name. */
const longWord = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_\\u00AD\\u200B])\\p{L}\\p{Ll}{${fewest.word - 1},}(?![\\p{L}\\p{M}\\p{N}_\\u00AD\\u200B])`,
  'gu',
);

/** A text that is known, or what is known of one between others. */
function textIn(node: Node, names: ReturnType<typeof namesIn>): string | undefined {
  if (node.type === 'Identifier') return undefined;
  if (node.type !== 'TemplateElement') return textOf(node, names);
  return String(Reflect.get(partOf(node, 'value') as object, 'cooked'));
}

/** Properties that name something. */
const isName = (node: Node) =>
  node.type === 'Property' && /^(?:id|lang|icon|key|className|css|style)$/.test(keyOf(node));

function keyOf(node: Node): string {
  const key = partOf(node, 'key');
  return isNode(key) ? String(partOf(key, 'name') ?? partOf(key, 'value')) : '';
}

/** The language of the texts in a node: its `lang`, or what a text in several languages has for it. */
function languageOf(node: Node, names: ReturnType<typeof namesIn>): string | undefined {
  if (node.type === 'ObjectExpression') {
    return textOf(new Map(propertiesOf(node)).get('lang'), names);
  }
  const key = node.type === 'Property' ? keyOf(node) : '';
  return languages.has(primary(key)) ? key : undefined;
}

/**
 * The words that a text has. A style may have made them capitals.
 *
 * @param words by language
 */
export function wordsOf(
  text: string,
  words: ReturnType<typeof longWordsIn>,
): ReturnType<typeof longWordsIn> {
  const own = new Set(text.toUpperCase().match(/[\p{L}\p{M}]+/gu));
  return new Map(
    [...words].map(([language, all]) => [
      language,
      new Set([...all].filter((word) => own.has(word.toUpperCase()))),
    ]),
  );
}

/** What knows the syllables of a language. */
interface Syllables {
  hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string;
}

/** Finds `hyphen`, which the author has installed for a language with long words; undefined if that is not so. */
function findHyphen(root: string): ((language: string) => Syllables) | undefined {
  const require = createRequire(join(root, 'talk.js'));
  try {
    require.resolve('hyphen/package.json');
  } catch {
    return undefined;
  }
  return (language) => require(`hyphen/${language}`) as Syllables;
}

/**
 * Long words by language, with hyphens where they may break. Words that have no such place are left out. Without
 * `hyphen`, there are none, and the author is told what to install.
 */
export function hyphenated(
  words: ReturnType<typeof longWordsIn>,
  { root, logger }: Pick<ResolvedConfig, 'root' | 'logger'>,
): Record<string, string> {
  const find = findHyphen(root);
  const all = [...words].flatMap(([language, own]) => {
    if (own.size === 0) return [];
    if (!find) {
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
      logger.warnOnce(
        `[lectern] The talk has long words in ${name}, and where they may break is not known. Install hyphen, and they break between their syllables where their line is too narrow: npm install --save-dev hyphen`,
      );
      return [];
    }
    // Loaded with the first word of a language: the patterns of some are as large as a megabyte.
    const { hyphenateSync } = find(language);
    const broken = [...own].map((word) => brokenBy(hyphenateSync, word));
    return [[language, broken.filter((word) => word.includes('-')).join(' ')] as const];
  });
  return Object.fromEntries(all.filter(([, list]) => list !== ''));
}

const brokenBy = (hyphenateSync: Syllables['hyphenateSync'], word: string) =>
  withLongParts(hyphenateSync(word, { hyphenChar: '-', minWordLength: fewest.word }));

/** Where the long words of a text may break that a build has rendered. Without `hyphen`, that is not known. */
export function partsIn({ root }: Pick<ResolvedConfig, 'root'>): PartsOf {
  const find = findHyphen(root);
  return (word, language) => {
    if (!find || !languages.has(language) || /\P{Ll}/u.test(word.slice(1))) return undefined;
    const parts = brokenBy(find(language).hyphenateSync, word).split('-');
    return parts[1] === undefined ? undefined : parts;
  };
}

/** Leaves no place to break in the first and the last letters of a word. */
const withLongParts = (word: string) =>
  word
    .split('-')
    .reduce<string[]>((parts, part) => {
      const last = parts.at(-1);
      if (last !== undefined && last.length < fewest.part && parts.length === 1) {
        return [last + part];
      }
      return [...parts, part];
    }, [])
    .reduceRight<string[]>((parts, part) => {
      const [first] = parts;
      if (first !== undefined && first.length < fewest.part && parts.length === 1) {
        return [part + first];
      }
      return [part, ...parts];
    }, [])
    .join('-');
