import { basename, extname } from 'node:path';
import { plainText } from '../../../core/richText.ts';
import { shorten } from '../../../core/words.ts';
import { type Block, type PictureBlock, blocksFrom } from './blocks.ts';
import { type Place, columnsSlides, pictureOf, slide, slidesFor } from './content.ts';
import { pointsFit, wordsIn } from './fit.ts';
import type { Jsx, Value } from './print.ts';
import type { Dialect } from '../../dialects.ts';
import type { SourceSlide } from './source.ts';
import { linkLoss, textFromWords } from './texts.ts';

/** Where a slide is in its deck. */
export interface Context {
  dialect: Dialect;
  isFirst: boolean;
  isLast: boolean;
  /** Whether other slides stand below it. */
  beginsColumn: boolean;
  /** The title of the slide before it. */
  title?: string;
  /** The file of a picture or a film, as a talk names it. */
  file: (address: string, lose: (what: string) => void) => Value | undefined;
}

/** What has become of a slide. */
export interface Converted {
  slides: Jsx[];
  /** Whether a part of the talk begins with it. */
  beginsPart: boolean;
  /** What was left out. */
  losses: string[];
}

/** Makes slides of a slide of the source. */
export function convert(source: SourceSlide, context: Context): Converted {
  const losses = [...source.losses];
  const lose = (what: string) => {
    const links = losses.findIndex((one) => one.startsWith(linkLoss));
    if (losses.includes(what)) return;
    if (links < 0 || !what.startsWith(linkLoss)) losses.push(what);
    else losses[links] += `, ${what.slice(linkLoss.length)}`;
  };
  const reading = { lose, stepSigns: context.dialect === 'marp' ? '*)' : '' };
  const places = source.places.map(({ name, nodes }) => ({
    name,
    blocks: blocksFrom(nodes, reading),
  }));
  const [main = { name: 'default', blocks: [] }, ...others] = places;
  const behind = main.blocks.filter(
    (block): block is Block & PictureBlock => block.is === 'picture' && block.place !== undefined,
  );
  const picture: PictureBlock | undefined = source.picture
    ? { is: 'picture', alt: '', ...source.picture }
    : undefined;
  const blocks = main.blocks.filter((block) => !behind.some((one) => one === block));
  if (source.page) blocks.push({ is: 'page', src: source.page });
  if (source.video) blocks.unshift({ is: 'video', src: source.video, loop: true, muted: true });
  const titled = titleOf(blocks, context, lose);
  const { place } = titled;
  place.file = (address) => context.file(address, lose);
  const read: Read = {
    ...titled,
    layout: layoutOf(source, titled, context),
    pictures: [...behind, ...(picture ? [picture] : [])],
    columns: others.map((one) => one.blocks).filter(({ length }) => length > 0),
  };
  const made = pick(read, context);
  const isBare = made.length === 0 && titled.hasTitle;
  const slides = isBare ? plainly({ ...read, blocks: [] }) : made;
  const withDetails = slides.map((one, at) => detailed(one, source, at, slides.length));
  return { slides: withDetails, beginsPart: read.layout === 'section', losses };
}

/** A slide whose title has been found. */
interface Titled {
  place: Place;
  /** Whether the source has a heading. */
  hasTitle: boolean;
  /** What stands below it. */
  blocks: Block[];
}

interface Read extends Titled {
  layout: string;
  /** Pictures behind it or over one side of it. */
  pictures: PictureBlock[];
  /** Other places of its layout. */
  columns: Block[][];
}

/** Finds the title. A slide without a heading has that of the slide before, or its first words, and does not show it. */
function titleOf(
  blocks: readonly Block[],
  { title: before }: Context,
  lose: (what: string) => void,
): Titled {
  const at = blocks.findIndex(({ is }) => is === 'heading');
  const heading = blocks[at];
  const file = () => undefined;
  const isBelow = blocks.slice(0, at).some(({ is }) => is !== 'text' && is !== 'picture');
  if (heading?.is === 'heading' && !isBelow) {
    const rest = blocks.toSpliced(at, 1);
    const next = rest[at];
    const isSubtitle =
      next?.is === 'heading' &&
      next.level > heading.level &&
      rest[at + 1]?.is !== 'heading' &&
      !rest.slice(at + 1).some(({ is }) => is === 'heading') &&
      wordsIn([next.text]) <= 14;
    const subtitle = isSubtitle ? next.text : undefined;
    return {
      place: { title: heading.text, isHidden: false, subtitle, file, lose },
      hasTitle: true,
      blocks: isSubtitle ? rest.toSpliced(at, 1) : rest,
    };
  }
  const [only] = blocks;
  const own = only?.is === 'picture' && blocks.length === 1 ? only.alt : undefined;
  const words = blocks.map(firstWords).find(Boolean);
  const title =
    (own ? textFromWords(own) : before) ?? textFromWords(shorten(words ?? 'Untitled', 40));
  return { place: { title, isHidden: true, file, lose }, hasTitle: false, blocks: [...blocks] };
}

function firstWords(block: Block): string | undefined {
  if (block.is === 'text' || block.is === 'quote' || block.is === 'heading')
    return plainText(block.text).split('\n')[0];
  if (block.is === 'picture') return block.alt || basename(block.src, extname(block.src));
  return block.is === 'list' ? plainText(block.items[0]?.text ?? '') : undefined;
}

const isShortText = (block: Block) =>
  (block.is === 'text' || block.is === 'heading' || block.is === 'quote') &&
  wordsIn([block.text]) <= 24;

/** The layout of a slide, also where the source only looks like it. */
function layoutOf(
  source: SourceSlide,
  { blocks, hasTitle, place }: Titled,
  context: Context,
): string {
  const { layout = 'default' } = source;
  const isShort =
    hasTitle &&
    blocks.length <= 3 &&
    blocks.every((block) => isShortText(block) || block.is === 'picture');
  if (layout === 'lead')
    return isShort && blocks.every(isShortText)
      ? context.isFirst
        ? 'cover'
        : 'section'
      : 'default';
  if (layout !== 'default') return layout;
  if (context.isFirst && isShort) return 'cover';
  if (context.beginsColumn && hasTitle && blocks.length <= 1 && blocks.every(isShortText))
    return 'section';
  if (context.isLast && isShort && blocks.length <= 1 && farewell.test(plainText(place.title)))
    return 'end';
  return layout;
}

const farewell =
  /\b(?:thank|questions?|q ?& ?a|the end|danke|fragen|merci|gracias|obrigad|grazie|děkuj)|谢谢|ありがとう|감사|спасибо/i;

function pick(read: Read, context: Context): Jsx[] {
  const { layout } = read;
  const texts = read.blocks.every(isShortText) ? read.blocks.flatMap(textsOf) : undefined;
  if (/^(?:cover|intro)$/.test(layout) && context.isFirst && read.hasTitle) return cover(read);
  if (/^(?:cover|section)$/.test(layout) && read.hasTitle && texts && texts.length <= 1) {
    return [
      ...dropBehind(read),
      slide('SectionSlide', read.place, { subtitle: texts[0] ?? read.place.subtitle }),
    ];
  }
  if (layout === 'end' && read.hasTitle && texts && texts.length <= 1) {
    return [
      ...dropBehind(read),
      slide(
        'ClosingSlide',
        { ...read.place, subtitle: undefined },
        { text: texts[0] ?? read.place.subtitle },
      ),
    ];
  }
  if (
    layout === 'fact' &&
    read.hasTitle &&
    texts &&
    texts.length === 1 &&
    read.place.title.length <= 20
  ) {
    return [
      slide(
        'StatementSlide',
        { ...read.place, title: texts[0]! },
        { figure: plainText(read.place.title) },
      ),
    ];
  }
  const quote = quoteOf(read);
  if (quote) return [...dropBehind(read), quote];
  if (read.pictures.length > 0) return withPictures(read);
  if (read.columns.length > 0) return columns(read);
  return plainly(read);
}

const textsOf = (block: Block): string[] =>
  block.is === 'text' || block.is === 'heading' || block.is === 'quote' ? [block.text] : [];

/** A slide of its title alone, of one text, or of whatever stands on it. */
function plainly({ place, hasTitle, blocks, layout }: Read): Jsx[] {
  const texts = blocks.flatMap(textsOf);
  const isText =
    blocks.length > 0 && texts.length === blocks.length && !blocks.some(({ isStep }) => isStep);
  if (blocks.length === 0) {
    if (!hasTitle) return [];
    return [
      slide(/[?？]$/.test(plainText(place.title)) ? 'QuestionSlide' : 'StatementSlide', place, {}),
    ];
  }
  if (!hasTitle && isText && texts.length === 1 && plainText(texts[0]!).length <= 198) {
    return [slide('StatementSlide', { ...place, title: texts[0]!, isHidden: false }, {})];
  }
  const isCentered = /^(?:center|statement|fact)$/.test(layout);
  if (
    isCentered &&
    hasTitle &&
    !place.subtitle &&
    isText &&
    texts.length === 1 &&
    wordsIn(texts) <= 24
  ) {
    return [slide('StatementSlide', place, { subtitle: texts[0] })];
  }
  return slidesFor(blocks, place);
}

/** The first slide. What a title slide has no place for is on a slide after it. */
function cover({ place, blocks, pictures }: Read): Jsx[] {
  const short = blocks.filter(isShortText);
  const texts = [place.subtitle ?? [], ...short.flatMap(textsOf)].flat();
  const isFew = wordsIn(texts) <= 24 && texts.length <= 3;
  const [subtitle, rest] = isFew ? [texts.join('\n') || undefined, []] : [texts[0], texts.slice(1)];
  const [behind, ...others] = pictures;
  const inside = blocks.find((block): block is Block & PictureBlock => block.is === 'picture');
  for (const { src } of others) place.lose(`the picture ${src} behind the title: a slide has one`);
  const title = slide(
    'TitleSlide',
    { ...place, subtitle },
    {
      background: behind && place.file(behind.src),
      logo: inside && pictureOf(inside, place),
    },
  );
  const more: Block[] = [
    ...rest.map((text): Block => ({ is: 'text', text })),
    ...blocks.filter((block) => !short.includes(block) && block !== inside),
  ];
  return [title, ...(more.length > 0 ? slidesFor(more, { ...place, subtitle: undefined }) : [])];
}

/** A quote and the name of who said it. */
function quoteOf({
  place,
  hasTitle,
  blocks,
  layout,
  columns: other,
  pictures,
}: Read): Jsx | undefined {
  if (other.length > 0 || pictures.length > 0) return undefined;
  const isQuote = layout === 'quote';
  const [first, second, ...more] =
    isQuote && hasTitle && !blocks.some(({ is }) => is === 'quote')
      ? [{ is: 'quote', text: place.title } as Block, ...blocks]
      : blocks;
  if (first?.is !== 'quote' || more.length > 0 || (second && second.is !== 'text'))
    return undefined;
  const lines = [...first.text.split('\n'), ...(second ? [second.text] : [])];
  const last = lines.length > 1 ? lines.at(-1)! : undefined;
  const name =
    last === undefined
      ? undefined
      : (/^(?:[-–—―~]+|by\s)\s*(.+)$/i.exec(plainText(last))?.[1] ??
        (isQuote && second ? plainText(last) : undefined));
  if (second && name === undefined) return undefined;
  const text = (name === undefined ? lines : lines.slice(0, -1)).join('\n');
  if (plainText(text).length > 180 || (name ?? '').length > 40) return undefined;
  const isTitle = hasTitle && text !== place.title;
  const title = isTitle ? place.title : shorten(name ? `A quote: ${name}` : plainText(text), 60);
  // The title of a quote is not shown.
  if (isTitle)
    place.lose(
      `the heading “${plainText(place.title)}” is the title of the slide, which a QuoteSlide does not show`,
    );
  const quotes: Value = [{ object: { text, name } }];
  return slide(
    'QuoteSlide',
    {
      ...place,
      title: isTitle ? title : textFromWords(title),
      isHidden: false,
      subtitle: undefined,
    },
    { quotes },
  );
}

/** Says that pictures behind a slide are left out. */
function dropBehind({ pictures, place }: Read): Jsx[] {
  for (const { src } of pictures)
    place.lose(
      `the picture behind the slide, ${src}: only title slides and closing slides have one`,
    );
  return [];
}

/** Pictures over the whole slide, or over one side of it. */
function withPictures(read: Read): Jsx[] {
  const { place, blocks, pictures, hasTitle } = read;
  const [picture, ...others] = pictures;
  const isAlone = blocks.length === 0 && read.columns.length === 0;
  const hasContent = !isAlone || others.length > 0;
  const isWhole = picture!.place === 'fill';
  if (isWhole && others.length === 0 && isAlone) {
    const content = pictureOf(picture!, place);
    return content
      ? [slide('PictureSlide', place, { picture: content, fill: true })]
      : plainly(read);
  }
  if (isWhole && !isAlone && others.length === 0) {
    dropBehind(read);
    return plainly({ ...read, pictures: [] });
  }
  const content = pictureOf(picture!, place);
  if (!content)
    return plainly({ ...read, blocks: [...blocks, ...others.map((one): Block => one)] });
  const [only] = blocks;
  const side = picture!.place === 'start' ? 'start' : undefined;
  if (hasContent && others.length === 0 && read.columns.length === 0) {
    const texts = blocks.flatMap(textsOf);
    if (texts.length === blocks.length && wordsIn(texts) <= 40) {
      return [
        slide('PictureSlide', place, {
          picture: content,
          fill: true,
          text: texts.join('\n'),
          side,
        }),
      ];
    }
    if (
      only?.is === 'list' &&
      blocks.length === 1 &&
      only.items.length <= 5 &&
      pointsFit(only.items) &&
      wordsIn(only.items.map(({ text }) => text)) <= 45
    ) {
      const points = only.items.map(({ text, points: below }): Value =>
        below.length > 0 ? { object: { text, points: below } } : text,
      );
      const atOnce = !only.items.some(({ isStep }) => isStep) || undefined;
      return [slide('PictureSlide', place, { picture: content, fill: true, points, atOnce, side })];
    }
    const shown: Block = { ...picture!, place: undefined };
    const pair = side ? [[shown], blocks] : [blocks, [shown]];
    return isAlone && hasTitle
      ? [slide('PictureSlide', place, { picture: content })]
      : columnsSlides(pair, {}, place);
  }
  const all = [
    ...pictures.map((one): Block => ({ ...one, place: undefined })),
    ...blocks,
    ...read.columns.flat(),
  ];
  return slidesFor(all, place);
}

/** Places beside each other; `default` stands above them if the layout has more. */
function columns({ place, blocks, columns: others, layout }: Read): Jsx[] {
  const isHeader =
    /header|top|three/.test(layout) || (others.length > 1 && blocks.every(isShortText));
  const texts = blocks.flatMap(textsOf);
  if (blocks.length === 0) return columnsSlides(others, {}, place);
  if (isHeader && texts.length === blocks.length && others.length > 1) {
    return columnsSlides(others, { before: texts.join('\n') || undefined }, place);
  }
  return columnsSlides([blocks, ...others], {}, place);
}

/** A slide with the notes and the settings of its source: those of several are on the first. */
function detailed(one: Jsx, source: SourceSlide, at: number, count: number): Jsx {
  const { id, skip } = source;
  const { notes, cues } = spokenOf(source.notes);
  const said = at === 0 ? notes : undefined;
  const all = at === 0 && cues.length > 0 ? withCues(one, cues, count) : { jsx: one, rest: [] };
  const text = [said, ...all.rest].filter(Boolean).join('\n\n');
  const value: Value | undefined = !text
    ? undefined
    : text.includes('\n')
      ? { literal: { text } }
      : text;
  const { title, ...props } = all.jsx.props;
  return {
    ...all.jsx,
    props: {
      id: at === 0 ? id : undefined,
      title,
      ...props,
      skip: skip || undefined,
      notes: value,
    },
  };
}

/** Notes, and what is said at each click: Slidev marks it with `[click]`. */
function spokenOf(text: string): { notes: string; cues: string[] } {
  const [notes = '', ...cues] = text.split(/\[click(?::\d+)?\]/).map((part) => part.trim());
  return { notes, cues: cues.filter(Boolean) };
}

/** Gives cues to the points of a slide, if it has as many. */
function withCues(
  jsx: Jsx,
  cues: readonly string[],
  count: number,
): { jsx: Jsx; rest: readonly string[] } {
  const { points, atOnce } = jsx.props;
  const isList = jsx.tag === 'PointsSlide' && Array.isArray(points) && !atOnce && count === 1;
  if (!isList || points.length < cues.length) return { jsx, rest: cues };
  const given = (points as readonly Value[]).map((point, at): Value => {
    const cue = cues[at];
    if (!cue) return point;
    return {
      object: {
        ...(typeof point === 'string' ? { text: point } : (point as { object: object }).object),
        cue,
      },
    };
  });
  return { jsx: { ...jsx, props: { ...jsx.props, points: given } }, rest: [] };
}
