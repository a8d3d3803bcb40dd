import { type Element, type Node, attributeOf, childrenOf, isElement, textOf } from './html.ts';
import { type CodeBlock, codeFrom, htmlCodeFrom } from './codeBlocks.ts';
import { columnsIn } from './columns.ts';
import { textFrom, textFromWords, whatIs } from './texts.ts';

/** An item of a list. */
export interface Item {
  text: string;
  points: string[];
  /** Whether it comes with a key press. */
  isStep: boolean;
}

/** A picture, as the source names it. */
export interface PictureBlock {
  is: 'picture';
  src: string;
  alt: string;
  caption?: string;
  /** Behind the slide, or over one side of it. */
  place?: 'fill' | 'start' | 'end';
}

/** What stands on a slide, in its order. */
export type Block = { isStep?: boolean } & (
  | { is: 'heading'; level: number; text: string }
  | { is: 'text'; text: string }
  | { is: 'quote'; text: string }
  | { is: 'formula'; tex: string }
  | { is: 'list'; numbered: boolean; items: Item[] }
  | { is: 'table'; columns: string[]; rows: string[][] }
  | { is: 'video'; src: string; poster?: string; loop: boolean; muted: boolean }
  | { is: 'page'; src: string }
  | { is: 'columns'; columns: Block[][] }
  | CodeBlock
  | PictureBlock
);

/** How the blocks of a slide are read. */
export interface Reading {
  /** Is told what a talk cannot have. */
  lose: (what: string) => void;
  /** The signs of lists whose items come one by one, as those of Marp. */
  stepSigns: string;
}

const phrasing =
  /^(?:a|abbr|b|big|br|cite|code|del|dfn|em|font|i|input|ins|kbd|label|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** What is drawn by a style or a script, and says nothing. */
const silent = /^(?:style|script|link|meta|title|br|hr|wbr|source|track|head|noscript)$/;

/** The blocks of some nodes. */
export function blocksFrom(nodes: readonly Node[], reading: Reading, isStep = false): Block[] {
  const columns = columnsIn(nodes);
  if (columns) {
    const { before, inside, after } = columns;
    const read = (some: readonly Node[]) => blocksFrom(some, reading, isStep);
    const block: Block = {
      is: 'columns',
      columns: inside.map(read).filter(({ length }) => length > 0),
    };
    const middle = block.columns.length > 1 ? [block] : block.columns.flat();
    return [...read(before), ...middle, ...read(after)];
  }
  const blocks: Block[] = [];
  let words: Node[] = [];
  const flush = () => {
    const text = textFrom(words, reading.lose);
    if (text) blocks.push({ is: 'text', text, isStep: isStep || words.some(isStepNode) });
    words = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || isPhrasing(node)) {
      words.push(node);
      continue;
    }
    flush();
    blocks.push(...blockFrom(node, reading, isStep || isStepNode(node)));
  }
  flush();
  return blocks;
}

/** Whether an element is part of a text: pictures are none. */
const isPhrasing = (element: Element): boolean =>
  (phrasing.test(element.tagName) || attributeOf(element, 'data-tex') !== undefined) &&
  element.tagName !== 'pre' &&
  childrenOf(element).every((child) => !isElement(child) || isPhrasing(child));

/** Whether something comes with a key press. */
export const isStepNode = (node: Node): boolean =>
  isElement(node) &&
  (/^v-(?:clicks?|after)$/.test(node.tagName) ||
    node.attrs.some(({ name }) => /^v-(?:click|after)\b/.test(name)) ||
    /(?:^|\s)fragment(?:\s|$)/.test(attributeOf(node, 'class') ?? ''));

function blockFrom(element: Element, reading: Reading, isStep: boolean): Block[] {
  const { tagName: tag } = element;
  const inner = () => blocksFrom(childrenOf(element), reading, isStep);
  const { lose } = reading;
  if (/^h[1-6]$/.test(tag)) return headingFrom(element, Number(tag[1]), reading, isStep);
  if (/^(?:ul|ol)$/.test(tag)) return [listFrom(element, reading, isStep)];
  if (tag === 'pre') {
    const tex = attributeOf(element, 'data-tex');
    const steps = attributeOf(element, 'data-steps');
    if (steps) lose(`the steps of a formula, ${steps}: a formula is shown as a whole`);
    if (tex !== undefined) return [{ is: 'formula', tex, isStep }];
    const code =
      attributeOf(element, 'data-info') === undefined ? htmlCodeFrom(element) : codeFrom(element);
    return code.code.trim() || code.versions ? [{ ...code, isStep }] : [];
  }
  if (tag === 'table') return tableFrom(element, lose, isStep);
  if (tag === 'blockquote') return quoteFrom(inner(), isStep);
  if (tag === 'img') return [pictureFrom(element, isStep)];
  if (tag === 'video') return videoFrom(element, reading, isStep);
  if (tag === 'iframe') {
    const src = attributeOf(element, 'src') ?? attributeOf(element, 'data-src');
    return src ? [{ is: 'page', src, isStep }] : [];
  }
  if (tag === 'figure') return figureFrom(inner(), element);
  if (tag === 'dl') return inner();
  if (/^(?:aside|template)$/.test(tag)) return inner();
  if (tag === 'style') lose('<style>: colors, fonts and motion are those of theme.ts');
  if (tag === 'script') lose(whatIs(element));
  if (silent.test(tag)) return [];
  if (/^(?:svg|canvas|object|audio|embed|math|button|select|textarea|form)$/.test(tag)) {
    lose(whatIs(element));
    const text = textFromWords(tag === 'svg' ? '' : textOf(element).replace(/\s+/g, ' ').trim());
    return text ? [{ is: 'text', text, isStep }] : [];
  }
  const blocks = inner();
  if (isComponent(element) && blocks.length === 0) lose(whatIs(element));
  return blocks;
}

/** Whether an element is none of HTML, such as a component of Vue. */
const isComponent = ({ tagName }: Element): boolean =>
  !/^(?:div|p|section|article|header|footer|main|center|details|summary|dt|dd|li|figcaption|picture|address|hgroup|nav|v-clicks?|v-after|body|html|tbody|tr|td)$/.test(
    tagName,
  ) && !phrasing.test(tagName);

function headingFrom(element: Element, level: number, reading: Reading, isStep: boolean): Block[] {
  const inside = blocksFrom(childrenOf(element), reading, isStep);
  return inside.map((block) =>
    block.is === 'text'
      ? { is: 'heading', level, text: block.text.replace(/\n/g, ' '), isStep }
      : block,
  );
}

function listFrom(element: Element, reading: Reading, isStep: boolean): Block {
  const sign = attributeOf(element, 'data-sign');
  const steps = isStep || (sign !== undefined && sign !== '' && reading.stepSigns.includes(sign));
  const start = attributeOf(element, 'start') ?? '1';
  if (start !== '1')
    reading.lose(`the first number of a list, ${start}: the numbers of points begin with 1`);
  const items: Item[] = [];
  const others: Block[] = [];
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    // A list may have its steps around its items.
    const inner = child.tagName === 'li' ? [child] : childrenOf(child).filter(isElement);
    for (const item of inner) {
      const isLate = steps || isStepNode(child) || isStepNode(item);
      const read = itemFrom(item, reading, isLate);
      if (read.item) items.push(read.item);
      others.push(...read.others);
    }
  }
  const list: Block = { is: 'list', numbered: element.tagName === 'ol', items, isStep: steps };
  return others.length === 0 ? list : { is: 'columns', columns: [[list, ...others]] };
}

/** An item, and what is in it that no point can have. */
function itemFrom(
  element: Element,
  reading: Reading,
  isStep: boolean,
): { item?: Item; others: Block[] } {
  const texts: string[] = [];
  const points: string[] = [];
  const others: Block[] = [];
  let isLate = isStep;
  for (const block of blocksFrom(childrenOf(element), reading, isStep)) {
    isLate ||= block.isStep ?? false;
    if (block.is === 'list') points.push(...block.items.flatMap(linesOfItem));
    else if (block.is === 'text' || block.is === 'heading') texts.push(block.text);
    else if (block.is === 'quote') texts.push(block.text);
    else if (block.is === 'formula') texts.push(`$${block.tex.replace(/\s+/g, ' ')}$`);
    else others.push(block);
  }
  const text = texts.join('\n') || points.shift();
  return { ...(text && { item: { text, points, isStep: isLate } }), others };
}

/** An item with the items below it, in lines: a point has points, and these have none. */
const linesOfItem = ({ text, points }: Item): string[] => [
  text,
  ...points.map((point) => `– ${point}`),
];

function tableFrom(element: Element, lose: (what: string) => void, isStep: boolean): Block[] {
  const rows = descendants(element, 'tr');
  const cells = rows.map((row) =>
    childrenOf(row).filter(
      (cell): cell is Element => isElement(cell) && /^t[hd]$/.test(cell.tagName),
    ),
  );
  const texts = cells.map((row) => row.map((cell) => textFrom(childrenOf(cell), lose)));
  const hasHead = cells[0]?.every((cell) => cell.tagName === 'th') ?? false;
  const [head = []] = texts;
  const body = (hasHead ? texts.slice(1) : texts).filter((row) => row.some(Boolean));
  if (body.length === 0)
    return head.some(Boolean) ? [{ is: 'text', text: head.join(' '), isStep }] : [];
  const most = Math.max(head.length, ...body.map(({ length }) => length));
  const fill = (row: string[]) => [...row, ...Array<string>(most - row.length).fill('')];
  const columns = hasHead && head.some(Boolean) ? fill(head) : [];
  return [{ is: 'table', columns, rows: body.map(fill), isStep }];
}

/** All elements of a name in another one. */
export const descendants = (element: Element, tag: string): Element[] =>
  childrenOf(element)
    .filter(isElement)
    .flatMap((child) => [...(child.tagName === tag ? [child] : []), ...descendants(child, tag)]);

/** A quote has a text; whatever else is in it stands beside it. */
function quoteFrom(inner: readonly Block[], isStep: boolean): Block[] {
  const texts = inner.flatMap((block) =>
    block.is === 'text' || block.is === 'heading' ? block.text : [],
  );
  const others = inner.filter(({ is }) => is !== 'text' && is !== 'heading');
  // A note of GitHub.
  const text = texts.join('\n').replace(/^\\?\[!\w+\\?\]\s*/, '');
  return text ? [{ is: 'quote', text, isStep }, ...others] : others;
}

function pictureFrom(element: Element, isStep: boolean): Block {
  const src = attributeOf(element, 'src') ?? attributeOf(element, 'data-src') ?? '';
  const place = attributeOf(element, 'data-place') as PictureBlock['place'];
  return {
    is: 'picture',
    src,
    alt: attributeOf(element, 'alt') ?? '',
    ...(place && { place }),
    isStep,
  };
}

/** The caption of a figure belongs to its picture. */
function figureFrom(inner: Block[], element: Element): Block[] {
  const [caption] = descendants(element, 'figcaption');
  const pictures = inner.filter(({ is }) => is === 'picture');
  if (!caption || pictures.length !== 1) return inner;
  const words = textFrom(childrenOf(caption), () => {});
  return inner.flatMap((block) =>
    block.is === 'picture'
      ? { ...block, caption: words }
      : block.is === 'text' && block.text === words
        ? []
        : block,
  );
}

function videoFrom(element: Element, { lose }: Reading, isStep: boolean): Block[] {
  const sources = [element, ...descendants(element, 'source')];
  const src = sources
    .map((one) => attributeOf(one, 'src') ?? attributeOf(one, 'data-src'))
    .find(Boolean);
  if (!src) {
    lose(whatIs(element));
    return [];
  }
  const has = (name: string) => attributeOf(element, name) !== undefined;
  const poster = attributeOf(element, 'poster');
  return [
    { is: 'video', src, ...(poster && { poster }), loop: has('loop'), muted: has('muted'), isStep },
  ];
}
