import { readsFromRight } from './direction.ts';
import { say } from './strings.ts';
import { unspaced } from './words.ts';

/** How a piece of a text is marked: the element of HTML that draws it, and the address of a link. */
export interface Mark {
  tag: 'strong' | 'em' | 'code' | 'del' | 'mark' | 'a' | 'span';
  href?: string;
  /** The language of words in another one than their text, and its direction. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Code that is the TeX of a formula. */
  tex?: string;
}

/** A piece of a text, with its marks from the outermost to the innermost. */
export interface Piece {
  text: string;
  marks: readonly Mark[];
}

// Ranges, and no flag `i`, are on purpose: with classes of Unicode, the first use of these expressions takes a browser
// 9 ms instead of 2, and that is before the first key.
const http = '[hH][tT][tT][pP][sS]?:';
const latin = 'A-Za-z\\d\\u00AA-\\u024F';

/** The start of an address in a text. */
const addressStart = `(?<![${latin}])${http}//(?=[${latin}\\u0370-\\u1FFF\\u3041-\\uD7FF])`;

/** A backslash takes the meaning from the mark or address after it, and from a backslash before a mark. */
const escape = `(?<!\\\\)(?<escaped>(?:\\\\\\\\)*\\\\(?:\\*+|[\`~=$[\\]]|<?${addressStart})|(?:\\\\\\\\)+(?=[*\`~=$[\\]]))`;

/** Code: as many backticks after it as before it. */
const code = '(?<ticks>`+)(?!`)(?<code>[^]*?)(?<!`)\\k<ticks>(?!`)';

/**
 * A formula in TeX between dollars: `CO$_2$`, the `$n$th`, and next to any letter in languages without spaces. There is
 * none in amounts and variables: `$5 and $10`, `US$20 or 5$`, `$10 or US$ 30`, `$HOME/$USER`.
 */
const formula = `(?<![${latin}](?!\\$[\\\\^_]))\\$(?!\\s|\\d[^\\s\\\\$]*(?:\\s\\p{L})?\\s\\p{L}{2})(?<tex>(?:\\\\.|[^$\\\\\\n])+)(?<!\\s)\\$(?!\\d|(?<![\\w)}']\\$)[\\w{(])`;

/**
 * The end of a link, of words in another language, or of both: `[mot juste](#a){lang=fr}`, as Pandoc has it. A page, a mail or
 * telephone address, a slide (`#id`) or a file next to the talk is an address.
 */
const linkEnd = `\\](?:\\{lang=(?<lang>[\\w-]+)\\}|\\((?<href>(?:${http}|mailto:|tel:|#|\\.{0,2}/)(?:[^\\s()\\p{Cc}]|\\([^\\s()\\p{Cc}]*\\))*)\\)(?:\\{lang=(?<ofLink>[\\w-]+)\\})?)`;

const inAddress = '[^\\s\\\\`<>()[\\]\\u3000-\\u303F\\uFF00-\\uFF65]';

/** An address in a text, also in `<>`. Round brackets in it are in pairs; marks and punctuation do not end it. */
const address = `<(?<inBrackets>${addressStart}[^\\s\\\\<>]+)>|(?<address>${addressStart}(?:${inAddress}|\\(${inAddress}*\\))+)(?<![?!.,:;*~'"’”»…]|=(?==)|==)`;

/** What a text says as it is typed: no mark or quote in it has a meaning. */
export const literal = `${escape}|${code}|${formula}|\`+|${linkEnd}|${address}`;

const token = new RegExp(
  `${literal}|\\\\+|\\*+|~+|=+|(?:(?!<?${addressStart})[^\\\\*\`~=$[\\]])+|[^]`,
  'gu',
);

/** Few texts have marks, and the first use of the expression above takes the browser 2 ms. */
const maybeMarked = /[\\*`~=$[]|:\/\//;

interface Token extends Piece {
  marks: Mark[];
  /** As it is typed. */
  raw: string;
  href?: string;
  lang?: string;
  /** Whether its marks have been paired, as far as they can be. */
  isDone?: boolean;
}

/**
 * Splits a text into pieces, by the rules of Markdown (CommonMark 0.31): `**bold**`, `*italic*`, `` `code` ``,
 * `~~strike~~`, `==marked==`, `[links](address)`; words in another language, as `[mot juste]{lang=fr}`; formulas, as `$x^2$`; and, as on GitHub, an
 * address that begins with `https://`. There are
 * three differences: in languages without spaces, a mark may stand next to any letter; asterisks that are part of a
 * formula or a path (`2**10`, `src/**\/*.ts`) are no marks; and only what is surely an address makes a link, so that
 * `list[index](value)` stays. A mark without a partner stays as it is, and so does one after a backslash.
 */
export function piecesOf(text: string): Piece[] {
  if (!maybeMarked.test(text)) return text ? [{ text, marks: [] }] : [];
  const tokens = Array.from(text.matchAll(token), readToken);
  const brackets: number[] = [];
  let lastLink = -1;
  for (const [at, { raw, href, lang }] of tokens.entries()) {
    // A picture is no link.
    if (raw === '[') brackets.push(tokens[at - 1]?.raw.endsWith('!') ? -1 : at);
    if (!raw.startsWith(']')) continue;
    const start = brackets.pop() ?? -1;
    // A link has no links in it.
    const isLink = href !== undefined && start > lastLink;
    if (start < 0 || !(lang || isLink) || start + 1 === at) continue;
    pair(tokens, start + 1, at);
    if (lang) {
      const dir = readsFromRight(lang) ? 'rtl' : 'ltr';
      wrap(tokens, start, at, { tag: 'span', lang, dir });
    }
    if (isLink) {
      for (const inside of tokens.slice(start + 1, at))
        inside.marks = inside.marks.filter(({ tag }) => tag !== 'a');
      lastLink = start;
      wrap(tokens, start, at, { tag: 'a', href });
    }
    tokens[start]!.text = tokens[at]!.text = '';
  }
  pair(tokens, 0, tokens.length);
  return tokens.reduce<Piece[]>((joined, { text: own, marks }) => {
    const last = joined.at(-1);
    const isSame =
      last?.marks.length === marks.length && marks.every((mark, at) => mark === last.marks[at]);
    if (last && isSame) last.text += own;
    else if (own) joined.push({ text: own, marks });
    return joined;
  }, []);
}

function readToken({ 0: raw, groups }: RegExpExecArray): Token {
  const {
    code: inside,
    escaped,
    href,
    ofLink,
    lang = ofLink,
    tex,
    inBrackets,
    address: own = inBrackets,
  } = groups ?? {};
  if (own) return { raw, text: own, marks: [{ tag: 'a', href: withoutBreaks(own) }] };
  if (tex !== undefined) return { raw, text: tex, marks: [{ tag: 'code', tex }] };
  if (inside === undefined)
    return { raw, text: escaped?.replace(/\\(.)/g, '$1') ?? raw, href, lang, marks: [] };
  const line = inside.replaceAll('\n', ' ');
  return { raw, text: line.replace(/^ (.*\S.*) $/, '$1'), marks: [{ tag: 'code' }] };
}

/** Marks what is between two tokens. */
function wrap(tokens: readonly Token[], start: number, end: number, mark: Mark) {
  for (const { marks } of tokens.slice(start + 1, end)) marks.unshift(mark);
}

/** Finds the pairs of asterisks, tildes and equals signs between two places, as CommonMark does. */
function pair(tokens: readonly Token[], from: number, to: number) {
  let opened: { at: number; sides: ReturnType<typeof sidesOf> }[] = [];
  for (let at = from; at < to; at += 1) {
    const closer = tokens[at]!;
    const { raw } = closer;
    if (closer.isDone || !/^(?:\*+|~~|==)$/.test(raw)) continue;
    closer.isDone = true;
    const sides = sidesOf(tokens[at - 1]?.raw ?? ' ', tokens[at + 1]?.raw ?? ' ', raw[0]!);
    while (sides.closes && closer.text) {
      let isInWord: boolean | undefined;
      const partner = opened.findLastIndex(({ at: start, sides: { opens, closes, isInside } }) => {
        const other = tokens[start]!.raw;
        if (other[0] !== raw[0]) return false;
        const isEither = (opens && closes) || sides.opens;
        const sum = other.length + raw.length;
        if (raw[0] === '*' && isEither && sum % 3 === 0 && raw.length % 3 !== 0) return false;
        if (!isInside || !sides.isInside) return true;
        // If the last one does not enclose a word, no one before it does.
        return (isInWord ??= isWord(tokens.slice(start + 1, at)));
      });
      if (partner < 0) break;
      const { at: start } = opened[partner]!;
      const opener = tokens[start]!;
      const used = Math.min(2, opener.text.length, closer.text.length);
      wrap(tokens, start, at, {
        tag: raw === '~~' ? 'del' : raw === '==' ? 'mark' : stress[used]!,
      });
      opener.text = opener.text.slice(used);
      closer.text = closer.text.slice(used);
      opened = opened.slice(0, opener.text ? partner + 1 : partner);
    }
    if (sides.opens && closer.text) opened.push({ at, sides });
  }
}

/** By the number of asterisks. */
const stress = [undefined, 'em', 'strong'] as const;

/** A text without its marks, and without invisible places to break a word. */
export const plainText = (text: string): string => withoutBreaks(textOf(piecesOf(text)));

/** Draws pieces, those with the same mark in one element. */
export function nested<Node>(
  pieces: readonly Piece[],
  draw: {
    text: (piece: Piece, key: number) => Node;
    mark: (mark: Mark, inside: Node[], key: number) => Node;
  },
  depth = 0,
): Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < pieces.length;) {
    const start = at;
    const piece = pieces[start]!;
    const mark = piece.marks[depth];
    do at += 1;
    while (mark && pieces[at]?.marks[depth] === mark);
    nodes.push(
      mark
        ? draw.mark(mark, nested(pieces.slice(start, at), draw, depth + 1), start)
        : draw.text(piece, start),
    );
  }
  return nodes;
}

/** What pieces say together. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => piece.text).join('');

/**
 * The plain text of a title, in one line.
 *
 * @param otherwise what a title is called in which nothing can be seen
 */
export const titleText = (title: string, otherwise = say('Untitled slide')): string => {
  const text = plainText(title).replace(/\s*\n\s*/g, ' ');
  return /[^\s\p{Z}\p{C}]/u.test(text) ? text : otherwise;
};

/** A plain text, written so that `plainText` gives it back. */
export const literalText = (text: string): string => text.replace(anyMark, '$1$1\\$2');

const anyMark = new RegExp(`(\\\\*)([*\`~=$[\\]]|<?${addressStart})`, 'gu');

/** A text whose links and addresses are as they are typed. */
export const withoutLinks = (text: string): string => text.replace(anyLink, '\\$&');

const anyLink = new RegExp(`\\]\\(|<?${addressStart}`, 'gu');

/** A text without soft hyphens and other invisible places to break a word. */
export const withoutBreaks = (text: string): string => text.replace(/[\u00AD\u200B]/g, '');

/** Whether a mark between two texts can open what it marks, or close it. */
function sidesOf(before: string, after: string, sign: string) {
  // The mark is where no character is.
  const around = `${before}\uFFFF${after}`;
  const isOperator = /[\p{L}\p{N}]\uFFFF[\p{L}\p{N}]/u.test(around);
  const hasDigit = /\d\uFFFF|\uFFFF\d/.test(around);
  const isUnspaced = besideUnspaced.test(around);
  if (isOperator && hasDigit && !isUnspaced) return { opens: false, closes: false, isInside: true };
  const [spaceBefore, spaceAfter] = [/\s$/.test(before), /^\s/.test(after)];
  const [markBefore, markAfter] = [
    /[\p{P}$+<=>^`|~]$/u.test(before),
    /^[\p{P}$+<=>^`|~]/u.test(after),
  ];
  // In code, two equals signs compare.
  const compares = sign === '=' && !isUnspaced;
  const opens =
    !spaceAfter &&
    (!markAfter || spaceBefore || markBefore || isUnspaced) &&
    !(compares && /[\p{L}\p{N})\]]$/u.test(before));
  const closes =
    !spaceBefore &&
    (!markBefore || spaceAfter || markAfter || isUnspaced) &&
    !(compares && /^[\p{L}\p{N}([]/u.test(after));
  const isPath = /[\\/]\uFFFF|\uFFFF(?:[\\/]|\.\p{L})/u.test(around);
  return { opens, closes, isInside: isPath || (opens && closes && !isUnspaced) };
}

/** What a pair inside a word, or at the edge of a path, can mark. */
const isWord = (pieces: readonly Piece[]) =>
  pieces.every(({ text }) => /^[\p{L}\p{M}\p{N}'’-]*$/u.test(text));

/** Letters next to which a mark may stand, and the signs between them. */
const near = `(?:${unspaced.source}|[\\p{sc=Hang}\\u3000-\\u303F\\uFF00-\\uFF65])`;
const besideUnspaced = new RegExp(`${near}\\p{M}*\uFFFF|\uFFFF${near}`, 'u');
