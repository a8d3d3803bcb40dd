import { say } from './strings.ts';

/** Slides next to each other that belong to one part. */
export interface SlidesOfPart<Slide> {
  /** The part's name; undefined or empty if the slides belong to none. */
  part?: string;
  /** The name to show; `Slides`, in the language of the talk, if the slides belong to no part. */
  name: string;
  /** It is for after the end. */
  backup?: boolean;
  slides: readonly Slide[];
}

/** The slides of a talk by part, in order. A part that comes back later is listed again. */
export function partsOf<Slide extends { part?: string; backup?: boolean }>(
  slides: readonly Slide[],
): readonly SlidesOfPart<Slide>[] {
  const parts: (SlidesOfPart<Slide> & { slides: Slide[] })[] = [];
  for (const slide of slides) {
    const { part, backup } = slide;
    const last = parts.at(-1);
    if (last && last.part === part && last.backup === backup) last.slides.push(slide);
    else parts.push({ part, name: part || say('Slides'), backup, slides: [slide] });
  }
  return parts;
}
