import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { escapeHtml } from '../../../core/escaped.ts';
import { piecesOf } from '../../../core/richText.ts';
import { linesWithCode } from './lines.ts';

export type Node = Tree.ChildNode;
export type Element = Tree.Element;

/** Elements of HTML that have no end. */
const voids = /^(?:img|br|hr|wbr|input|source|track|col|link|meta|embed)$/i;

/** A tag that closes itself, as components of Vue do: HTML has no such thing. */
const closed = /<([A-Za-z][\w.:-]*)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)\/>/g;

const closeAll = (html: string): string =>
  html.replace(closed, (whole: string, tag: string, attributes: string) =>
    voids.test(tag) ? whole : `<${tag}${attributes}></${tag}>`,
  );

/** A formula of its own, between two dollars on each side. */
const formulaBlock: TokenizerAndRendererExtension = {
  name: 'formulas',
  level: 'block',
  start: (text) => /^ {0,3}\$\$/m.exec(text)?.index,
  tokenizer(text) {
    const [raw, tex] = /^ {0,3}\$\$([^]+?)\$\$[^\S\n]*(?:\n|$)/.exec(text) ?? [];
    return raw === undefined ? undefined : { type: 'formulas', raw, text: tex!.trim() };
  },
  renderer: ({ text }) => `<pre data-tex="${escapeHtml(String(text))}"></pre>\n`,
};

/** A formula in a text. Amounts of dollars are none: the texts of a talk say which is which. */
const formula: TokenizerAndRendererExtension = {
  name: 'formula',
  level: 'inline',
  start: (text) => text.indexOf('$'),
  tokenizer(text) {
    const [raw = ''] = /^\$(?!\$)(?:\\.|[^$\\\n])+\$/.exec(text) ?? [];
    const tex = piecesOf(text.slice(0, raw.length + 1))[0]?.marks[0]?.tex;
    return raw && tex !== undefined ? { type: 'formula', raw, text: tex } : undefined;
  },
  renderer: ({ text }) => `<code data-tex="${escapeHtml(String(text))}"></code>`,
};

/**
 * Reads Markdown as a tree of HTML, together with the HTML in it. Code has its info string as `data-info`, a formula
 * its TeX as `data-tex`, and a list the sign before its items as `data-sign`.
 *
 * @param breaks whether the end of a line is a line break, as in Marp
 */
export function readMarkdown(markdown: string, breaks = false): Node[] {
  const marked = new Marked({ gfm: true, breaks });
  marked.use({
    extensions: [formulaBlock, formula],
    renderer: {
      code: ({ text, lang = '' }) =>
        `<pre data-info="${escapeHtml(lang)}">\n${escapeHtml(text)}</pre>\n`,
      html: ({ text }) => closeAll(text),
      list(token) {
        const [, sign = ''] = /^\s*\d*([-*+.)])/.exec(token.raw) ?? [];
        const tag = token.ordered ? 'ol' : 'ul';
        const items = token.items.map((item) => this.listitem(item)).join('');
        return `<${tag} data-sign="${sign}">${items}</${tag}>\n`;
      },
    },
  });
  return readHtml(marked.parse(apart(markdown), { async: false }));
}

/** Puts a blank line between a tag and the code below it: without it, the code would be part of the HTML. */
const apart = (markdown: string): string =>
  linesWithCode(markdown)
    .map(({ line, isCode }, at, all) => {
      const before = at > 0 ? all[at - 1]! : undefined;
      const isBelow = isCode && before && !before.isCode && /^\s*<.*>\s*$/.test(before.line);
      return isBelow ? `\n${line}` : line;
    })
    .join('\n');

/** Reads HTML, or a part of it. */
export const readHtml = (html: string): Node[] => parseFragment(html).childNodes;

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** What a node says as text. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return isElement(node) ? childrenOf(node).map(textOf).join('') : '';
}

/** The children of an element; a template has them elsewhere. */
export const childrenOf = (element: Element): Node[] =>
  'content' in element ? (element as Tree.Template).content.childNodes : element.childNodes;

/** The value of an attribute; undefined without it. */
export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** All comments in some nodes, in their order. */
export const commentsIn = (nodes: readonly Node[]): Tree.CommentNode[] =>
  nodes.flatMap((node) =>
    node.nodeName === '#comment'
      ? [node as Tree.CommentNode]
      : isElement(node)
        ? commentsIn(childrenOf(node))
        : [],
  );
