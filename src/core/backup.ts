/*
 * Backup slides stand after the end of a talk. They are slides like all others, but the talk does not count them, and
 * its keys do not lead to them.
 */
import type { SlideRecord } from './SlideIndex.ts';
import { numeral, say } from './strings.ts';

type Slides = readonly Pick<SlideRecord, 'backup'>[];

/**
 * The number of slides that count: all up to the last one that is not a backup slide. So a talk never ends before a
 * slide of its own, and one of only backup slides counts all of them.
 */
export const countOf = (slides: Slides): number =>
  slides.findLastIndex(({ backup }) => !backup) + 1 || slides.length;

/** The slides that count. */
export const countedOf = <Slide extends Slides[number]>(slides: readonly Slide[]): Slide[] =>
  slides.slice(0, countOf(slides));

/** The slide that the keys lead to after another one: none after the last slide, and after the last backup slide. */
export const followerOf = <Slide extends Slides[number]>(
  slides: readonly Slide[],
  slideIndex: number,
): Slide | undefined => (slideIndex + 1 === countOf(slides) ? undefined : slides[slideIndex + 1]);

/** The number of a slide, as it is shown: `3`, or `B1` for the first backup slide. */
export const labelOf = (number: number, count: number): string =>
  number > count ? `B${number - count}` : numeral(number);

/** Where a slide is in its talk: "Slide 3 of 24", or "Backup slide 1 of 2". */
export function placeOf(slides: Slides, slideIndex: number): string {
  const count = countOf(slides);
  return slideIndex < count
    ? say('Slide {number} of {count}', { number: slideIndex + 1, count })
    : say('Backup slide {number} of {count}', {
        number: slideIndex + 1 - count,
        count: slides.length - count,
      });
}
