import { plainText } from '../../../core/richText.ts';
import type { Block, Item, PictureBlock } from './blocks.ts';
import type { CodeBlock } from './codeBlocks.ts';
import {
  chunksOf,
  codeSteps,
  fitsBeside,
  pointsFit,
  rowsFit,
  splitPoints,
  splitTexts,
  wordsIn,
} from './fit.ts';
import type { Jsx, Value } from './print.ts';

/** What the kinds of slides need to know of the deck. */
export interface Place {
  /** The title of the slide, and whether it is shown. */
  title: string;
  isHidden: boolean;
  subtitle?: string;
  /** The file of a picture or a film, as a talk names it; undefined if there is none, and that is said. */
  file: (address: string) => Value | undefined;
  lose: (what: string) => void;
}

type Texts = readonly string[];
type Props = Record<string, Value | undefined>;

/** A slide of a kind, with the title of its place. */
export const slide = (tag: string, { title, isHidden, subtitle }: Place, props: Props): Jsx => ({
  tag,
  props: { title, subtitle, hideTitle: isHidden || undefined, ...props },
});

/** Slides that hold some blocks, in their order: one if they fit into one. */
export function slidesFor(blocks: readonly Block[], place: Place): Jsx[] {
  const plain = asTexts(blocks, place);
  const things = plain.filter(({ is }) => is !== 'text');
  if (things.length === 0) return textSlides(plain, place);
  const [only] = things;
  if (things.length === 1)
    return thingSlides(only!, textsBefore(plain, only!), textsAfter(plain, only!), place);
  return (
    pictureGrid(plain, place) ??
    pointsOfLists(plain, place) ??
    beside(plain, place) ??
    groupsOf(plain).flatMap((group) => slidesFor(group, place))
  );
}

/** Blocks in which headings, quotes, pages and formulas beside others are texts. */
function asTexts(blocks: readonly Block[], { lose }: Place): Block[] {
  const isAlone =
    blocks.every(({ is }) => is === 'formula' || is === 'text') &&
    blocks.filter(({ is }) => is === 'formula').length === 1;
  return blocks.map((block): Block => {
    const { isStep } = block;
    if (block.is === 'heading') return { is: 'text', text: bold(block.text), isStep };
    if (block.is === 'quote') return { is: 'text', text: inQuotes(block.text), isStep };
    if (block.is === 'formula' && !isAlone) return { is: 'text', text: texText(block.tex), isStep };
    if (block.is === 'page') {
      lose(`the page in a frame, ${block.src}: an EmbedSlide shows it, and needs a picture of it`);
      return { is: 'text', text: block.src, isStep };
    }
    return block;
  });
}

const bold = (text: string) => (/\*\*|\n/.test(text) ? text : `**${text}**`);
const inQuotes = (text: string) => (/^["“„«'‘]/.test(text) ? text : `“${text}”`);
const texText = (tex: string) => `$${tex.replace(/\s+/g, ' ').trim()}$`;

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.is === 'text' ? block.text : []));
const textsBefore = (blocks: readonly Block[], thing: Block) =>
  textsOf(blocks.slice(0, blocks.indexOf(thing)));
const textsAfter = (blocks: readonly Block[], thing: Block) =>
  textsOf(blocks.slice(blocks.indexOf(thing)));

/** Texts as a sentence before or after something. */
const sentence = (texts: Texts): string | undefined => texts.join('\n') || undefined;

function textSlides(blocks: readonly Block[], place: Place): Jsx[] {
  const texts = textsOf(blocks);
  const isStep = blocks.some((block) => block.isStep);
  if (texts.length === 1 && !isStep && wordsIn(texts) <= 60) {
    return [slide('ColumnsSlide', place, { columns: [{ object: { text: texts[0] } }] })];
  }
  return splitTexts(texts).map((some) =>
    slide('PointsSlide', place, { points: some, atOnce: !isStep || undefined }),
  );
}

/** One thing, with the texts around it. */
function thingSlides(thing: Block, before: Texts, after: Texts, place: Place): Jsx[] {
  const around = { before: sentence(before), after: sentence(after) };
  switch (thing.is) {
    case 'list':
      return listSlides(thing.items, thing.numbered, around, place);
    case 'code':
      return codeSlides(thing, around, place);
    case 'table':
      return tableSlides(thing, around, place);
    case 'picture':
      return pictureSlides(thing, [...before, ...after], place);
    case 'video': {
      const src = place.file(thing.src);
      const rest = [...before, ...after];
      const more =
        rest.length > 0
          ? textSlides(
              rest.map((text): Block => ({ is: 'text', text })),
              place,
            )
          : [];
      if (!src) return more;
      const film = slide('VideoSlide', place, {
        src,
        alt: plainText(place.title),
        poster: thing.poster && place.file(thing.poster),
        loop: thing.loop || undefined,
        muted: thing.muted || undefined,
      });
      return [film, ...more];
    }
    case 'formula': {
      const formula: Jsx = { tag: 'Formula', props: { tex: texValue(thing.tex), size: 'title' } };
      const column: Value = { object: { children: { element: formula } } };
      return [slide('ColumnsSlide', place, { ...around, columns: [column] })];
    }
    case 'columns':
      return columnsSlides(thing.columns, around, place);
    default:
      return [];
  }
}

const texValue = (tex: string): Value => tex.replace(/\s*\n\s*/g, ' ');

/** A point, alone or with the points below it. */
const pointOf = ({ text, points }: Item): Value =>
  points.length > 0 ? { object: { text, points } } : text;

const link = /^\[([^\][]+)\]\(((?:https?|mailto):[^\s()]+)\)(?:\s*[-–—:,]?\s+([^[]+))?$/;

function listSlides(
  items: readonly Item[],
  numbered: boolean,
  { before, after }: Around,
  place: Place,
): Jsx[] {
  const links = items.map(({ text, points }) => (points.length === 0 ? link.exec(text) : null));
  const isLinks =
    items.length > 1 && items.length <= 8 && !before && !after && links.every(Boolean);
  if (isLinks) {
    const entries = links.map((found): Value => ({
      object: { label: found![1]!, href: found![2]!, note: found![3] },
    }));
    return [slide('LinksSlide', place, { links: entries })];
  }
  tellSteps(items, place);
  const atOnce = !items.some(({ isStep }) => isStep) || undefined;
  const parts = splitPoints(items, wordsIn([before ?? '', after ?? '']));
  return parts.map((part, at) =>
    slide('PointsSlide', place, {
      before: at === 0 ? before : undefined,
      points: part.map(pointOf),
      after: at === parts.length - 1 ? after : undefined,
      numbered: numbered || undefined,
      atOnce,
    }),
  );
}

/** Says it if only some items come with a key press: a list has it for all of them. */
function tellSteps(items: readonly Item[], { lose }: Place) {
  const steps = items.filter(({ isStep }) => isStep).length;
  if (steps > 0 && steps < items.length) {
    lose(`that only ${steps} of ${items.length} points come with a key press: now all of them do`);
  }
}

interface Around {
  before?: string;
  after?: string;
}

/** The props of code: in a slide of its own, or in a column. */
function codeProps(
  { code, language, fileName, lineNumbers, steps, versions }: CodeBlock,
  withSteps: boolean,
): Props {
  const lit = withSteps ? codeSteps(code, steps) : [];
  return {
    language: language || 'text',
    fileName,
    lineNumbers: lineNumbers || undefined,
    ...(versions
      ? {
          versions: versions.map(({ code: text, lines }) => ({
            object: { code: { literal: { lines: text } }, lines },
          })),
        }
      : { code: { literal: { lines: code } }, steps: lit.length > 0 ? lit : undefined }),
  };
}

/** Says it if code is a drawing that another program makes of it. */
function tellDrawing({ language }: CodeBlock, { lose }: Place) {
  if (!/^(?:mermaid|plantuml|dot|graphviz|d2)$/.test(language)) return;
  lose(`the drawing of ${language}: its code is shown, and a DiagramSlide can draw it`);
}

function codeSlides(block: CodeBlock, around: Around, place: Place): Jsx[] {
  tellDrawing(block, place);
  return [slide('CodeSlide', place, { ...around, ...codeProps(block, true) })];
}

type TableBlock = Block & { is: 'table' };

function tableSlides(table: TableBlock, { before, after }: Around, place: Place): Jsx[] {
  const count = Math.max(table.columns.length, ...table.rows.map(({ length }) => length));
  if (count > 7) {
    place.lose(`the table of ${count} columns: a table has up to seven, so it is shown as text`);
    const lines = [table.columns, ...table.rows].map((row) => row.map(plainText).join(' | '));
    return codeSlides(
      { is: 'code', language: 'text', code: lines.join('\n').trim(), steps: [] },
      { before, after },
      place,
    );
  }
  const parts = chunksOf(table.rows, rowsFit(table.rows));
  return parts.map((rows, at) =>
    slide('TableSlide', place, {
      before: at === 0 ? before : undefined,
      ...tableProps({ ...table, rows }),
      after: at === parts.length - 1 ? after : undefined,
      reveal: table.isStep ? 'rows' : undefined,
    }),
  );
}

const tableProps = ({ columns, rows }: TableBlock): Props => ({
  columns: columns.length > 0 ? columns : undefined,
  rows,
});

/** The file of a picture. Without it, its words are said. */
function fileOf({ src, alt, caption }: PictureBlock, place: Place): Value | undefined {
  const file = place.file(src);
  for (const words of file ? [] : [alt, caption])
    if (words) place.lose(`the words of ${src}: ${words}`);
  return file;
}

/** A picture as the prop of a slide. */
export function pictureOf(picture: PictureBlock, place: Place): Value | undefined {
  const src = fileOf(picture, place);
  return src && { object: { src, alt: picture.alt || plainText(place.title) } };
}

function pictureSlides(picture: PictureBlock, texts: Texts, place: Place): Jsx[] {
  const content = pictureOf(picture, place);
  if (!content)
    return texts.length > 0
      ? slidesFor(
          texts.map((text): Block => ({ is: 'text', text })),
          place,
        )
      : [];
  const isShort = texts.length === 1 && wordsIn(texts) <= 16 && !picture.caption;
  const { caption } = picture;
  if (wordsIn(texts) > 40) {
    return [
      slide('PictureSlide', place, { picture: content, caption }),
      ...slidesFor(
        texts.map((text): Block => ({ is: 'text', text })),
        place,
      ),
    ];
  }
  return [
    slide('PictureSlide', place, {
      picture: content,
      text: isShort ? undefined : sentence(texts),
      caption: isShort ? texts[0] : caption,
    }),
  ];
}

/** Several pictures, and at most a line of text. */
function pictureGrid(blocks: readonly Block[], place: Place): Jsx[] | undefined {
  const pictures = blocks.filter((block): block is Block & PictureBlock => block.is === 'picture');
  const texts = textsOf(blocks);
  if (pictures.length + texts.length < blocks.length || pictures.length > 12 || wordsIn(texts) > 16)
    return undefined;
  const found = pictures.flatMap((picture) => {
    const content = pictureOf(picture, place);
    return content ? [{ picture, content }] : [];
  });
  if (found.length < 2) {
    const rest = blocks.filter(
      (block) => block.is === 'text' || found.some(({ picture }) => picture === block),
    );
    return rest.length > 0 ? slidesFor(rest, place) : [];
  }
  const entries = found.map(({ picture, content }) => withCaption(content, picture.caption));
  return [slide('PictureSlide', place, { pictures: entries, caption: sentence(texts) })];
}

const withCaption = (content: Value, caption: string | undefined): Value =>
  typeof content === 'object' && 'object' in content
    ? { object: { ...content.object, caption } }
    : content;

/** Lists below texts that name them: each text is a point, with the list as its points. */
function pointsOfLists(blocks: readonly Block[], place: Place): Jsx[] | undefined {
  if (!blocks.every(({ is }) => is === 'text' || is === 'list')) return undefined;
  const items: Item[] = [];
  for (const block of blocks) {
    const last = items.at(-1);
    if (block.is === 'text')
      items.push({ text: block.text, points: [], isStep: block.isStep ?? false });
    else if (block.is === 'list') {
      const isFlat = block.items.every(({ points }) => points.length === 0);
      if (last && last.points.length === 0 && isFlat) {
        last.points.push(...block.items.map(({ text }) => text));
        last.isStep ||= block.items.some(({ isStep }) => isStep);
      } else items.push(...block.items);
    }
  }
  return pointsFit(items) ? listSlides(items, false, {}, place) : undefined;
}

/** Two or three things beside each other, if they are narrow enough and no text stands between them. */
function beside(blocks: readonly Block[], place: Place): Jsx[] | undefined {
  const first = blocks.findIndex(({ is }) => is !== 'text');
  const last = blocks.findLastIndex(({ is }) => is !== 'text');
  const things = blocks.slice(first, last + 1);
  if (
    things.length > 3 ||
    things.some(({ is }) => is === 'text') ||
    !fitsBeside(things.map((thing) => [thing]))
  )
    return undefined;
  const around = {
    before: sentence(textsOf(blocks.slice(0, first))),
    after: sentence(textsOf(blocks.slice(last))),
  };
  return columnsSlides(
    things.map((thing) => [thing]),
    around,
    place,
  );
}

/** Each thing with the texts around it: those before it name it, and the last ones follow it. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [[]];
  for (const block of blocks) {
    const group = groups.at(-1)!;
    const isFull = group.some(({ is }) => is !== 'text');
    const names = block.is === 'text' && /[:：]$|^\*\*[^*]+\*\*$/.test(block.text);
    if (isFull && (block.is !== 'text' || names || group.at(-1)!.is === 'text'))
      groups.push([block]);
    else group.push(block);
  }
  return groups;
}

/** Columns of blocks. What does not fit beside other things is on slides of its own. */
export function columnsSlides(
  columns: readonly (readonly Block[])[],
  { before, after }: Around,
  place: Place,
): Jsx[] {
  const read =
    columns.length <= 3 && fitsBeside(columns)
      ? columns.map((column) => columnOf(column, place))
      : [undefined];
  if (read.every((column) => column !== undefined)) {
    const hasSteps = columns
      .flat()
      .some(
        (block) =>
          block.isStep || (block.is === 'list' && block.items.some(({ isStep }) => isStep)),
      );
    const codes = columns.map(([block]) => (block?.is === 'code' ? block.steps : []));
    const names = ['first', 'second', 'third'];
    const at = codes.findIndex((steps) => steps.length > 1);
    const steps =
      at < 0 ? undefined : codes[at]!.map((lines): Value => ({ object: { [names[at]!]: lines } }));
    return [
      slide('ColumnsSlide', place, {
        before,
        reveal: hasSteps ? 'points' : undefined,
        columns: read,
        steps,
        after,
      }),
    ];
  }
  const text = (words: string | undefined): Block[] => (words ? [{ is: 'text', text: words }] : []);
  const parts = columns.map((column, at) => [
    ...(at === 0 ? text(before) : []),
    ...column,
    ...(at === columns.length - 1 ? text(after) : []),
  ]);
  return parts.flatMap((part) => slidesFor(part, place));
}

/** A column, if one can have these blocks. */
function columnOf(blocks: readonly Block[], place: Place): Value | undefined {
  const [first, ...rest] = blocks;
  const heading =
    first?.is === 'heading'
      ? first.text
      : first?.is === 'text' && rest.length > 0 && /^\*\*[^*\n]+\*\*:?$/.test(first.text)
        ? first.text.replace(/^\*\*|\*\*:?$/g, '')
        : undefined;
  const plain = asTexts(heading === undefined ? blocks : rest, place);
  const [only] = plain;
  if (plain.length === 0 || !only)
    return heading === undefined ? undefined : { object: { text: heading } };
  if (plain.every(({ is }) => is === 'text')) {
    const texts = textsOf(plain);
    return { object: { heading, ...(texts.length > 1 ? { points: texts } : { text: texts[0] }) } };
  }
  if (plain.every(({ is }) => is === 'text' || is === 'list')) {
    const points = plain.flatMap((block) =>
      block.is === 'list' ? block.items.map(pointOf) : textsOf([block]),
    );
    const [list] = plain.length === 1 ? plain : [];
    return {
      object: { heading, points, numbered: (list?.is === 'list' && list.numbered) || undefined },
    };
  }
  const element = plain.length === 1 ? elementOf(only, place) : undefined;
  return element && { object: { heading, children: { element } } };
}

/** A thing as an element in a column. */
function elementOf(block: Block, place: Place): Jsx | undefined {
  switch (block.is) {
    case 'code':
      tellDrawing(block, place);
      return { tag: 'Code', props: codeProps(block, false) };
    case 'table':
      return { tag: 'Table', props: { label: plainText(place.title), ...tableProps(block) } };
    case 'picture': {
      const src = fileOf(block, place);
      return src
        ? {
            tag: 'Picture',
            props: { src, alt: block.alt || plainText(place.title), caption: block.caption },
          }
        : undefined;
    }
    case 'formula':
      return { tag: 'Formula', props: { tex: texValue(block.tex) } };
    default:
      return undefined;
  }
}
