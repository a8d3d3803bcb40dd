import type { Block, Item } from './blocks.ts';
import { splitPoints, splitTexts, wordsIn } from './fit.ts';
import { type Around, type Place, slide, textsOf } from './place.ts';
import type { Jsx, Value } from './print.ts';

export function textSlides(blocks: readonly Block[], place: Place): Jsx[] {
  const texts = textsOf(blocks);
  const isStep = blocks.some((block) => block.isStep);
  if (texts.length === 1 && !isStep && wordsIn(texts) <= 60) {
    return [slide('ColumnsSlide', place, { columns: [{ object: { text: texts[0] } }] })];
  }
  return splitTexts(texts).map((some) =>
    slide('PointsSlide', place, { points: some, atOnce: !isStep || undefined }),
  );
}

/** A point, alone or with the points below it. */
export const pointOf = ({ text, points }: Item): Value =>
  points.length > 0 ? { object: { text, points } } : text;

const link = /^\[([^\][]+)\]\(((?:https?|mailto):[^\s()]+)\)(?:\s*[-–—:,]?\s+([^[]+))?$/;

export function listSlides(
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
