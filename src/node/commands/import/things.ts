import { createRequire } from 'node:module';
import { plainText } from '../../../core/richText.ts';
import type { Block, PictureBlock } from './blocks.ts';
import type { CodeBlock } from './codeBlocks.ts';
import { chunksOf, codeSteps, rowsFit, wordsIn } from './fit.ts';
import { textSlides } from './lists.ts';
import {
  type Around,
  type Place,
  type Props,
  type Texts,
  asBlocks,
  sentence,
  slide,
} from './place.ts';
import type { Jsx, Value } from './print.ts';

/** The props of code: in a slide of its own, or in a column. */
function codeProps(
  { code, language, fileName, lineNumbers, steps, versions }: CodeBlock,
  withSteps: boolean,
): Props {
  const lit = withSteps ? codeSteps(code, steps) : [];
  return {
    language: hasColors(language) ? language : 'text',
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

/** Says it if code is a drawing that another program makes of it, or is in a language without colors. */
function tellLanguage({ language }: CodeBlock, { lose }: Place) {
  if (/^(?:mermaid|plantuml|dot|graphviz|d2)$/.test(language)) {
    lose(`the drawing of ${language}: its code is shown, and a DiagramSlide can draw it`);
  } else if (language && !hasColors(language)) {
    lose(`the colors of “${language}”: Shiki does not have the language`);
  }
}

const { resolve } = createRequire(import.meta.url);

/** Whether code can have colors in a language: otherwise, no talk with it could be built. */
function hasColors(language: string): boolean {
  try {
    return resolve(`@shikijs/langs/${language}`) !== '';
  } catch {
    return false;
  }
}

export function codeSlides(block: CodeBlock, around: Around, place: Place): Jsx[] {
  tellLanguage(block, place);
  return [slide('CodeSlide', place, { ...around, ...codeProps(block, true) })];
}

type TableBlock = Block & { is: 'table' };

export function tableSlides(table: TableBlock, { before, after }: Around, place: Place): Jsx[] {
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

export function pictureSlides(picture: PictureBlock, texts: Texts, place: Place): Jsx[] {
  const content = pictureOf(picture, place);
  if (!content) return texts.length > 0 ? textSlides(asBlocks(texts), place) : [];
  const isShort = texts.length === 1 && wordsIn(texts) <= 16 && !picture.caption;
  const { caption } = picture;
  if (wordsIn(texts) > 40) {
    return [
      slide('PictureSlide', place, { picture: content, caption }),
      ...textSlides(asBlocks(texts), place),
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

/** A film; texts around it are on a slide after it. */
export function videoSlides(video: Block & { is: 'video' }, texts: Texts, place: Place): Jsx[] {
  const src = place.file(video.src);
  const { poster, loop, muted } = video;
  const film = slide('VideoSlide', place, {
    src,
    alt: plainText(place.title),
    poster: poster && place.file(poster),
    loop: loop || undefined,
    muted: muted || undefined,
  });
  return [...(src ? [film] : []), ...(texts.length > 0 ? textSlides(asBlocks(texts), place) : [])];
}

export const texValue = (tex: string): Value => tex.replace(/\s*\n\s*/g, ' ');

/** A thing as an element in a column. */
export function elementOf(block: Block, place: Place): Jsx | undefined {
  if (block.is === 'code') {
    tellLanguage(block, place);
    return { tag: 'Code', props: codeProps(block, false) };
  }
  if (block.is === 'table') {
    return { tag: 'Table', props: { label: plainText(place.title), ...tableProps(block) } };
  }
  if (block.is === 'picture') {
    const { alt, caption } = block;
    const src = fileOf(block, place);
    return src
      ? { tag: 'Picture', props: { src, alt: alt || plainText(place.title), caption } }
      : undefined;
  }
  return block.is === 'formula'
    ? { tag: 'Formula', props: { tex: texValue(block.tex) } }
    : undefined;
}
