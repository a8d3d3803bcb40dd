import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { escapeHtml } from '../../../core/escaped.ts';
import { piecesOf } from '../../../core/richText.ts';
import type { Dialect } from '../../dialects.ts';
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
  start: (text) => /(?<=\n) {0,3}\$\$/.exec(text)?.index,
  tokenizer(text) {
    const [raw, inside] = /^ {0,3}\$\$([^]+?)\$\$[^\S\n]*(?:\n|$)/.exec(text) ?? [];
    if (raw === undefined) return undefined;
    const [start = '', steps = ''] = stepsOfFormula.exec(inside!) ?? [];
    return { type: 'formulas', raw, text: inside!.slice(start.length).trim(), steps };
  },
  renderer: ({ text, steps }) => formulaHtml(String(text), String(steps)),
};

/** The lines of a formula that Slidev shows one after another: `$$ {1|3|all}`. */
const stepsOfFormula = /^[^\S\n]*(\{(?:[\d\s|,*-]|all|none|hide)+\})(?:\{[^}\n]*\})?[^\S\n]*(?=\n)/;

const formulaHtml = (tex: string, steps = '') =>
  `<pre data-tex="${escapeHtml(tex)}"${steps && ` data-steps="${steps}"`}></pre>\n`;

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

/** A formula between backticks, as reveal.js has it: `$$ x $$` on a line of its own, `$ x $` in a text. */
const formulaInCode: TokenizerAndRendererExtension = {
  name: 'formulaInCode',
  level: 'inline',
  start: (text) => text.indexOf('`$'),
  tokenizer(text) {
    const [raw, dollars, tex] = /^`(\$\$?)(?!\$)((?:\\.|[^$`\\])+)\1`(?!`)/.exec(text) ?? [];
    return raw === undefined
      ? undefined
      : { type: 'formulaInCode', raw, text: tex!.trim(), isBlock: dollars === '$$' };
  },
  renderer: ({ text, isBlock }) =>
    isBlock ? formulaHtml(String(text)) : `<code data-tex="${escapeHtml(String(text))}"></code>`,
};

/** Footnotes: the words of one are in brackets at its first mark, as a `<span data-footnote>`. */
function footnotes(): TokenizerAndRendererExtension[] {
  const notes = new Map<string, string>();
  return [
    {
      name: 'footnote',
      level: 'block',
      start: (text) => /(?<=\n) {0,3}\[\^/.exec(text)?.index,
      tokenizer(text) {
        const [raw, name = '', words = ''] =
          /^ {0,3}\[\^([^\]\s]+)\]:[^\S\n]*([^\n]*(?:\n(?![^\S\n]*(?:\n|\[\^))[^\n]+)*)(?:\n|$)/.exec(
            text,
          ) ?? [];
        if (raw === undefined) return undefined;
        if (!notes.has(name)) notes.set(name, words.trim());
        return { type: 'footnote', raw };
      },
      renderer: () => '',
    },
    {
      name: 'footnoteMark',
      level: 'inline',
      start: (text) => text.indexOf('[^'),
      tokenizer(text) {
        const [raw = '', name = ''] = /^\[\^([^\]\s]+)\]/.exec(text) ?? [];
        const words = notes.get(name);
        if (words === undefined) return undefined;
        notes.set(name, '');
        return { type: 'footnoteMark', raw, text: name, tokens: this.lexer.inlineTokens(words) };
      },
      renderer({ text, tokens = [] }) {
        const words = this.parser.parseInline(tokens);
        return words && `<span data-footnote="${escapeHtml(String(text))}"> (${words})</span>`;
      },
    },
  ];
}

/**
 * Reads Markdown as a tree of HTML, together with the HTML in it. Code has its info string as `data-info`, a formula
 * its TeX as `data-tex`, and a list the sign before its items as `data-sign`.
 *
 * @param dialect the tool that it was written for: in Marp, the end of a line is a line break
 */
export function readMarkdown(markdown: string, dialect: Dialect): Node[] {
  const marked = new Marked({ gfm: true, breaks: dialect === 'marp' });
  marked.use({
    extensions: [
      formulaBlock,
      formula,
      ...footnotes(),
      ...(dialect === 'reveal' ? [formulaInCode] : []),
    ],
    renderer: {
      code: ({ text, lang = '' }) =>
        `<pre data-info="${escapeHtml(lang)}">\n${escapeHtml(text)}</pre>\n`,
      html: ({ text }) => closeAll(text),
      list(token) {
        const [, sign = ''] = /^\s*\d*([-*+.)])/.exec(token.raw) ?? [];
        const tag = token.ordered ? 'ol' : 'ul';
        const items = token.items.map((item) => this.listitem(item)).join('');
        const start = token.ordered ? ` start="${token.start}"` : '';
        return `<${tag}${start} data-sign="${sign}">${items}</${tag}>\n`;
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
