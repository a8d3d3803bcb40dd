import { plainText } from '../../../core/richText.ts';
import { shorten } from '../../../core/words.ts';
import type { Block, PictureBlock } from './blocks.ts';
import { columnsSlides, slidesFor } from './content.ts';
import { pointsFit, wordsIn } from './fit.ts';
import { pointOf } from './lists.ts';
import { slide } from './place.ts';
import type { Jsx, Value } from './print.ts';
import { textFromWords } from './texts.ts';
import { pictureOf } from './things.ts';
import { type Context, type Read, isShortText } from './titles.ts';

export function pick(read: Read, context: Context): Jsx[] {
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
export function plainly({ place, hasTitle, blocks, layout }: Read): Jsx[] {
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
      const points = only.items.map(pointOf);
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
