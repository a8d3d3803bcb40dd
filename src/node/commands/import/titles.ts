import { basename, extname } from 'node:path';
import type { Dialect } from '../../dialects.ts';
import { plainText } from '../../../core/richText.ts';
import { shorten } from '../../../core/words.ts';
import type { Block, PictureBlock } from './blocks.ts';
import { wordsIn } from './fit.ts';
import type { Place } from './place.ts';
import type { Value } from './print.ts';
import type { SourceSlide } from './source.ts';
import { textFromWords } from './texts.ts';

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

/** A slide whose title has been found. */
export interface Titled {
  place: Place;
  /** Whether the source has a heading. */
  hasTitle: boolean;
  /** What stands below it. */
  blocks: Block[];
}

export interface Read extends Titled {
  layout: string;
  /** Pictures behind it or over one side of it. */
  pictures: PictureBlock[];
  /** Other places of its layout. */
  columns: Block[][];
}

/** Finds the title. A slide without a heading has that of the slide before, or its first words, and does not show it. */
export function titleOf(
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

export const isShortText = (block: Block) =>
  (block.is === 'text' || block.is === 'heading' || block.is === 'quote') &&
  wordsIn([block.text]) <= 24;

/** The layout of a slide, also where the source only looks like it. */
export function layoutOf(
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
