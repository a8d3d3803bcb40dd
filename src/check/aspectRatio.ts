import { type AspectRatio, slideSizes } from '../core/sizes.ts';

/** The aspect ratio in which a page shows a slide: the nearest one, because a page has whole px; 16:9 without a slide. */
export function aspectRatioOf(slide: HTMLElement | undefined): AspectRatio {
  if (!slide) return '16:9';
  const shape = slide.offsetWidth / slide.offsetHeight;
  const distance = (ratio: AspectRatio) =>
    Math.abs(slideSizes[ratio].width / slideSizes[ratio].height - shape);
  const all = Object.keys(slideSizes) as AspectRatio[];
  return all.toSorted((one, other) => distance(one) - distance(other))[0]!;
}
