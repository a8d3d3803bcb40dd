import type { Block, Item, PictureBlock } from './blocks.ts';
import { fitsAround, fitsBeside, pointsFit, wordsIn } from './fit.ts';
import { listSlides, pointOf, textSlides } from './lists.ts';
import {
  type Around,
  type Place,
  type Texts,
  asBlocks,
  sentence,
  slide,
  textsOf,
} from './place.ts';
import type { Jsx, Value } from './print.ts';
import {
  codeSlides,
  elementOf,
  pictureOf,
  pictureSlides,
  tableSlides,
  texValue,
  videoSlides,
} from './things.ts';

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
      lose(
        `the page in a frame: the slide has only its address, ${block.src}. An EmbedSlide shows it, and needs a picture of it`,
      );
      return { is: 'text', text: block.src, isStep };
    }
    return block;
  });
}

const bold = (text: string) => (/\*\*|\n/.test(text) ? text : `**${text}**`);

const inQuotes = (text: string) => (/^["“„«'‘]/.test(text) ? text : `“${text}”`);

const texText = (tex: string) => `$${tex.replace(/\s+/g, ' ').trim()}$`;

const textsBefore = (blocks: readonly Block[], thing: Block) =>
  textsOf(blocks.slice(0, blocks.indexOf(thing)));

const textsAfter = (blocks: readonly Block[], thing: Block) =>
  textsOf(blocks.slice(blocks.indexOf(thing)));

/** One thing, with the texts around it. */
function thingSlides(thing: Block, before: Texts, after: Texts, place: Place): Jsx[] {
  if (!fitsAround(thing, before, after)) {
    const own = (texts: Texts) => (texts.length > 0 ? slidesFor(asBlocks(texts), place) : []);
    if (thing.is !== 'list' || thing.numbered) {
      return [...own(before), ...thingSlides(thing, [], [], place), ...own(after)];
    }
    const asItems = (texts: Texts) =>
      texts.map((text) => ({ text, points: [], isStep: thing.isStep ?? false }));
    return listSlides([...asItems(before), ...thing.items, ...asItems(after)], false, {}, place);
  }
  const around = { before: sentence(before), after: sentence(after) };
  if (thing.is === 'list') return listSlides(thing.items, thing.numbered, around, place);
  if (thing.is === 'code') return codeSlides(thing, around, place);
  if (thing.is === 'table') return tableSlides(thing, around, place);
  if (thing.is === 'picture') return pictureSlides(thing, [...before, ...after], place);
  if (thing.is === 'video') return videoSlides(thing, [...before, ...after], place);
  if (thing.is === 'columns') return columnsSlides(thing.columns, around, place);
  if (thing.is !== 'formula') return [];
  const formula: Jsx = { tag: 'Formula', props: { tex: texValue(thing.tex), size: 'title' } };
  const column: Value = { object: { children: { element: formula } } };
  return [slide('ColumnsSlide', place, { ...around, columns: [column] })];
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
