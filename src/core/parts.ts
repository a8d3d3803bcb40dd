import type { SlideRecord } from './SlideIndex.ts';

/** Slides next to each other that belong to one part. */
export interface SlidesOfPart {
  /** The name of the part; `Slides` if they belong to none. */
  name: string;
  slides: readonly SlideRecord[];
}

/** The slides of a talk by part, in order. A part that comes back later is listed again. */
export function partsOf(slides: readonly SlideRecord[]): readonly SlidesOfPart[] {
  const parts: { name: string; slides: SlideRecord[] }[] = [];
  for (const [index, slide] of slides.entries()) {
    if (index === 0 || slide.part !== slides[index - 1]?.part) {
      parts.push({ name: slide.part || 'Slides', slides: [] });
    }
    parts.at(-1)?.slides.push(slide);
  }
  return parts;
}
