import { literalText, plainText } from '../../../core/richText.ts';
import { type Element, type Node, attributeOf, childrenOf, isElement, textOf } from './html.ts';

/** Marks of texts by the elements of HTML that mean the same. */
const marks: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  cite: '*',
  del: '~~',
  s: '~~',
  mark: '==',
};

/** Elements that say no more than their words. */
const plain =
  /^(?:span|small|big|u|kbd|font|abbr|time|label|q|dfn|samp|var|tt|center|p|div|h[1-6]|ins|a|sub|sup|strike|nobr|summary)$/;

/** A piece of a text: as a person would type it, with a backslash before each sign that could be a mark, and its words. */
interface Written {
  free: string;
  safe: string;
  says: string;
}

/**
 * A text of a talk, from elements of HTML.
 *
 * @param lose is told what the text cannot say
 */
export function textFrom(nodes: readonly Node[], lose: (what: string) => void): string {
  const { free, safe, says } = write(nodes, lose);
  const words = tidy(says);
  const fitting = [free, safe].map(tidy).find((text) => plainText(text) === words);
  return fitting ?? literalText(words);
}

const tidy = (text: string) =>
  text
    .replace(/[^\S\n\u00A0\u202F]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Words as a text of a talk: no sign in them is a mark. */
export const textFromWords = (words: string): string =>
  plainText(words) === words ? words : literalText(words);

function write(nodes: readonly Node[], lose: (what: string) => void): Written {
  const all = nodes.map((node) => writeNode(node, lose));
  const join = (kind: keyof Written) => all.map((one) => one[kind]).join('');
  return { free: join('free'), safe: join('safe'), says: join('says') };
}

const plainly = (text: string, says = text): Written => ({ free: text, safe: text, says });

function writeNode(node: Node, lose: (what: string) => void): Written {
  if (node.nodeName === '#text') {
    const text = textOf(node).replace(/\s+/g, ' ');
    return { free: text, safe: literalText(text), says: text };
  }
  if (!isElement(node)) return plainly('');
  const { tagName: tag } = node;
  const tex = attributeOf(node, 'data-tex')?.replace(/\s+/g, ' ');
  if (tex !== undefined) return plainly(`$${tex}$`, tex);
  if (tag === 'br') return plainly('\n');
  if (tag === 'code' || tag === 'pre') {
    const code = textOf(node).replace(/\s+/g, ' ');
    return code.trim() ? plainly(codeText(code), code) : plainly(code);
  }
  if (tag === 'input') return plainly(attributeOf(node, 'checked') === undefined ? '☐ ' : '☑ ');
  const footnote = attributeOf(node, 'data-footnote');
  if (footnote !== undefined) lose(footnoteLoss(footnote));
  const inside = write(childrenOf(node), lose);
  const mark = marks[tag];
  if (mark && inside.says.trim()) return wrap(inside, mark);
  if (/^su[bp]$/.test(tag) && /^[\w+/-]+$/.test(inside.says)) {
    const letters = inside.says.length > 1 ? `{${inside.says}}` : inside.says;
    const small = `${tag === 'sub' ? '_' : '^'}${letters}`;
    return plainly(`$${small}$`, small);
  }
  if (tag === 'a') return writeLink(node, inside, lose);
  if (!plain.test(tag) && !mark && !inside.says.trim()) lose(whatIs(node));
  return inside;
}

/** How it is said that a footnote is none any more. */
export const footnoteLoss = (name: string) => `the footnote ${name}: its words are at its mark`;

/** How it is said that a link is left out: links of a slide are in one list. */
export const linkLoss = 'the links to files and places beside the deck: ';

/** The address of a link, if a talk can have it. */
export function hrefOf(address: string): string | undefined {
  const href = address.trim().replace(/[\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  if (/^(?:https?:\/\/.|mailto:.|tel:.)/i.test(href)) return href;
  const [, slide] = /^#\/?([\p{L}_-][\w-]*)$/u.exec(href) ?? [];
  return slide && `#${slide}`;
}

function writeLink(element: Element, inside: Written, lose: (what: string) => void): Written {
  const address = attributeOf(element, 'href');
  if (address === undefined || !inside.says.trim()) return inside;
  const href = hrefOf(address);
  if (!href) {
    lose(linkLoss + address);
    return inside;
  }
  // An address is a link by itself.
  if (inside.says.trim() === href) return plainly(href);
  return { ...inside, free: `[${inside.free}](${href})`, safe: `[${inside.safe}](${href})` };
}

/** Puts marks around words, not around the spaces beside them. */
function wrap({ free, safe, says }: Written, mark: string): Written {
  const around = (text: string) => text.replace(/^(\s*)([^]*?)(\s*)$/, `$1${mark}$2${mark}$3`);
  return { free: around(free), safe: around(safe), says };
}

/** Words as code in a text. */
export function codeText(code: string): string {
  const runs = code.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${code}\``;
  const ticks = '`'.repeat(Math.max(...runs.map(({ length }) => length)) + 1);
  return `${ticks} ${code} ${ticks}`;
}

/** How a report names an element that has no place in a talk. */
export function whatIs(element: Element): string {
  const given = ['src', 'id', 'href', 'icon', 'name', 'to']
    .map((name) => [name, attributeOf(element, name)])
    .find(([, value]) => value);
  const tag = `<${element.tagName}${given ? ` ${given[0]}="${given[1]}"` : ''}>`;
  return `${tag}: write a component of your own for it, or a picture`;
}
