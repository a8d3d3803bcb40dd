import { parse } from 'parse5';
import {
  type Element,
  type Node,
  attributeOf,
  childrenOf,
  isElement,
  readMarkdown,
  textOf,
} from './html.ts';
import {
  type ReadDeck,
  type ReadFile,
  type SourceSlide,
  definitionsIn,
  frontMatter,
  wordOf,
} from './source.ts';
import { isStepNode } from './blocks.ts';
import { linesWithCode } from './lines.ts';

/** What stands between slides that are beside each other, above each other, and before notes. */
interface Separators {
  beside: string;
  above?: string;
}

type Section = Pick<SourceSlide, 'column'> & { body: string };

/** Reads a deck of reveal.js: Markdown, or a page. */
export const readReveal: ReadDeck = (text, readFile, lose) => {
  if (/^\s*(?:<!doctype|<html|<head|<body|<div|<section)\b/i.test(text))
    return readPage(text, readFile, lose);
  const { settings, rest } = frontMatter(text, lose);
  const beside = separator(wordOf(settings, 'separator'));
  const above = separator(wordOf(settings, 'verticalSeparator'));
  return {
    settings,
    slides: fromMarkdown(rest, {
      ...guess(rest),
      ...(beside && { beside }),
      ...(above && { above }),
    }),
  };
};

/** The separators that a deck seems to have. */
function guess(text: string): Separators {
  const lines = linesWithCode(text).filter(({ isCode }) => !isCode);
  const found = (line: string) => lines.some((one) => one.line.trim() === line);
  const above = ['--', '----', '---v', 'vvv', '>>>', '+++', '=='].find(found);
  const beside = ['---', '***', '***\n'].find(found) ?? '---';
  return { beside, ...(above && above !== beside && { above }) };
}

/** The line that a regular expression for a separator stands for: `^\r?\n---\r?\n$` is `---`. */
function separator(expression: string | undefined): string | undefined {
  const line = expression
    ?.replace(/\\[rn]\??|\r?\n|[\^$]|\\s[*+]?|\(\?:|[()]/g, '')
    .replaceAll('\\', '')
    .trim();
  return line && !/[[\]|?*{}]/.test(line) ? line : undefined;
}

/** Splits Markdown into slides. */
function fromMarkdown(text: string, { beside, above }: Separators, from = 0): SourceSlide[] {
  const sections: Section[] = [{ body: '', column: from }];
  let column = from;
  for (const { line, isCode } of linesWithCode(text)) {
    const rule = isCode ? '' : line.trim();
    if (rule === beside) column += 1;
    if (rule && (rule === beside || rule === above)) sections.push({ body: '', column });
    else sections.at(-1)!.body += `${line}\n`;
  }
  const definitions = definitionsIn(text);
  return sections
    .filter(({ body }) => body.trim())
    .map(({ body, column: own }) => {
      const [words = '', ...notes] = splitNotes(body);
      const nodes = readMarkdown(words + definitions, 'reveal');
      return { ...slideFrom(nodes, [], notes.join('\n').trim()), column: own };
    });
}

const splitNotes = (body: string): string[] => {
  const lines = linesWithCode(body);
  const at = lines.findIndex(({ line, isCode }) => !isCode && /^\s*notes?:/i.test(line));
  if (at < 0) return [body];
  const text = (some: typeof lines) => some.map(({ line }) => line).join('\n');
  return [text(lines.slice(0, at)), text(lines.slice(at)).replace(/^\s*notes?:[^\S\n]*/i, '')];
};

/** Reads a page with `<section>`s, which may have Markdown in them. */
const readPage: ReadDeck = (text, readFile, lose) => {
  const all = everyElement(parse(text).childNodes);
  const box = all.find((element) =>
    /(?:^|\s)slides(?:\s|$)/.test(attributeOf(element, 'class') ?? ''),
  );
  const title = all.find(({ tagName }) => tagName === 'title');
  const top = (box ? childrenOf(box) : all).filter(
    (node): node is Element => isElement(node) && node.tagName === 'section',
  );
  const lang = all
    .map((element) => element.tagName === 'html' && attributeOf(element, 'lang'))
    .find(Boolean);
  let column = 0;
  const slides = top.flatMap((section) => {
    const read = readSection(section, readFile, lose, column);
    column = Math.max(column, ...read.map((slide) => slide.column ?? 0)) + 1;
    return read;
  });
  return {
    settings: { ...(title && { title: textOf(title).trim() }), ...(lang && { lang }) },
    slides,
  };
};

const everyElement = (nodes: readonly Node[]): Element[] =>
  nodes.filter(isElement).flatMap((node) => [node, ...everyElement(childrenOf(node))]);

function readSection(
  section: Element,
  readFile: ReadFile,
  lose: (what: string) => void,
  column: number,
): SourceSlide[] {
  const inner = childrenOf(section).filter(
    (node): node is Element => isElement(node) && node.tagName === 'section',
  );
  if (inner.length > 0) {
    return inner.flatMap((one) =>
      readSection(one, readFile, lose, column).map((slide) => ({ ...slide, column })),
    );
  }
  const markdown = attributeOf(section, 'data-markdown');
  if (markdown === undefined)
    return [{ ...slideFrom(childrenOf(section), section.attrs, ''), column }];
  const text = markdown ? readFile(markdown, lose) : outdent(textOf(section));
  if (text === undefined) return [];
  const beside = separator(attributeOf(section, 'data-separator'));
  const above = separator(
    attributeOf(section, 'data-separator-vertical') ?? attributeOf(section, 'data-vertical'),
  );
  const isOne = !markdown && beside === undefined;
  const found = isOne
    ? { beside: '\n' }
    : { ...guess(text), ...(beside && { beside }), ...(above && { above }) };
  return fromMarkdown(text, found, column).map((slide, index) =>
    index === 0 ? { ...slide, ...slideOptions(section.attrs) } : slide,
  );
}

/** A text without the indentation that all of its lines have. */
function outdent(text: string): string {
  const lines = text.replaceAll('\t', '    ').split('\n');
  const starts = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const least = Math.min(...starts);
  return lines.map((line) => line.slice(least)).join('\n');
}

function slideFrom(nodes: Node[], attrs: Element['attrs'], notes: string): SourceSlide {
  const given = [...attrs];
  const comments: string[] = [];
  applyComments(nodes, undefined, given, comments);
  const asides = everyElement(nodes).filter(
    (element) =>
      element.tagName === 'aside' &&
      /(?:^|\s)notes(?:\s|$)/.test(attributeOf(element, 'class') ?? ''),
  );
  const said = asides.map((aside) =>
    textOf(aside)
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  );
  for (const aside of asides) {
    const around = aside.parentNode;
    if (around) around.childNodes = around.childNodes.filter((node) => node !== aside);
  }
  const kept = nodes.filter((node) => !asides.includes(node as Element));
  return {
    places: [{ name: 'default', nodes: kept }],
    notes: [notes, ...said, valueOf(given, 'data-notes')].filter(Boolean).join('\n\n'),
    comments,
    losses: fragmentLosses(everyElement(kept)),
    ...slideOptions(given),
  };
}

/** Fragments that do not appear, or do something else as well. */
const effects =
  /(?:^|\s)((?:semi-)?fade-out|fade-in-then-(?:semi-)?out|current-visible|highlight-\S+|strike|grow|shrink)(?=\s|$)/;

/** What is said of fragments: things of a talk come one by one, as they stand. */
function fragmentLosses(elements: readonly Element[]): string[] {
  const fragments = elements.filter(isStepNode);
  const names = fragments.flatMap(
    (one) => effects.exec(attributeOf(one, 'class') ?? '')?.[1] ?? [],
  );
  // Those without a number are the last ones.
  const order = fragments.map((one) => Number(attributeOf(one, 'data-fragment-index') ?? Infinity));
  const isOther = order.some(
    (number, at) => order[at + 1]! < number || (order[at + 1] === number && number < Infinity),
  );
  return [
    ...[...new Set(names)].map(
      (name) => `the fragment “${name}”: with a key press, a thing appears, and does nothing else`,
    ),
    ...(isOther ? ['the order of data-fragment-index: things come one by one, as they stand'] : []),
  ];
}

const valueOf = (attrs: Element['attrs'], name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value || undefined;

/** What the attributes of a slide say. */
function slideOptions(attrs: Element['attrs']): Partial<SourceSlide> {
  const value = (name: string) => valueOf(attrs, name);
  const background = value('data-background-image') ?? value('data-background');
  const isPicture =
    background !== undefined &&
    /\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#]|$)|^https?:/i.test(background);
  return {
    ...(isPicture && { picture: { src: background, place: 'fill' as const } }),
    ...(value('data-background-iframe') && { page: value('data-background-iframe') }),
    ...(value('data-background-video') && { video: value('data-background-video')!.split(',')[0] }),
    ...(value('id') && { id: value('id') }),
    ...(value('data-visibility') === 'hidden' && { skip: true }),
  };
}

const attributePattern = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** Gives the attributes in comments to their elements: `<!-- .element: class="fragment" -->`. */
function applyComments(
  nodes: readonly Node[],
  parent: Element | undefined,
  slide: Element['attrs'],
  others: string[],
) {
  for (const [at, node] of nodes.entries()) {
    if (isElement(node)) applyComments(childrenOf(node), node, slide, others);
    if (node.nodeName !== '#comment' || !('data' in node)) continue;
    const [, target, given = ''] = /^\s*\.?(slide|element):([^]*)$/.exec(node.data) ?? [];
    if (!target) {
      if (node.data.trim()) others.push(node.data.trim());
      continue;
    }
    const attrs = [...given.matchAll(attributePattern)].map(([, name = '', one, other]) => ({
      name,
      value: one ?? other ?? '',
    }));
    const before = nodes
      .slice(0, at)
      .findLast((one): one is Element => isElement(one) && one.tagName !== 'br');
    const isInText = parent && /^(?:li|p|h[1-6]|td|th)$/.test(parent.tagName);
    const element = isInText && before?.tagName !== 'img' ? parent : (before ?? parent);
    // Those that come later win.
    if (target === 'slide') slide.push(...attrs);
    else element?.attrs.unshift(...attrs);
  }
}
