import { type LabelPlace, type Others, placeLabel } from '../core/labelPlace.ts';
import { circleAround, coversWords, fittedIn } from '../core/markLayout.ts';
import { type Place, boxesAlong, grown } from '../core/place.ts';
import { slideWidth } from '../core/sizes.ts';
import type { Mark } from '../spectacle/Mark.ts';
import type { Color } from '../theme/theme.ts';
import { findMarked, isSeenOn } from './findMarked.ts';
import { framePlaces, labelSize, shapePlaces, textPlaces } from './markOthers.ts';

/** Where a mark is drawn: what it marks, line by line, and its label. */
export interface Drawn extends LabelPlace {
  targets: readonly Place[];
  /** What it marks says. */
  words: string;
  /** What it marks has come. */
  isShown: boolean;
  /** The accent can be seen there. */
  isSeen: boolean;
  /** A line of the ground is around it. Over other words, it would cover them. */
  hasHalo: boolean;
}

interface Wanted {
  marks: readonly Mark[];
  /** The key press of each. */
  steps: readonly number[];
  /** Gives a text the punctuation that the slide draws. */
  draw: (text: string) => string;
  accent: Color;
}

/** Where each mark is drawn; undefined if what it marks is not on the slide. */
export function placesOf(
  slide: Element,
  layer: Element,
  { marks, steps, draw, accent }: Wanted,
): (Drawn | undefined)[] {
  const { width, height } = slide.getBoundingClientRect();
  const size = [slideWidth, (height * slideWidth) / width] as const;
  const texts = textPlaces(slide);
  const words = [...texts, ...framePlaces(slide)];
  const shapes = shapePlaces(slide);
  const found = marks.map((mark) => {
    const marked = findMarked(slide, mark, draw);
    const fit = (place: Place) => (mark.shape === 'circle' ? fittedIn(texts, place) : place);
    return marked && { ...marked, targets: marked.places.map((place) => rounded(fit(place))) };
  });
  // Two marks that are never there together may have the same place.
  const isTogether = (one: number, other: number) =>
    Math.max(steps[one]!, steps[other]!) <
    Math.min(marks[one]!.until ?? Infinity, marks[other]!.until ?? Infinity);
  const drawn: (Drawn | undefined)[] = [];
  for (const [index, { shape }] of marks.entries()) {
    const one = found[index];
    if (!one) {
      drawn.push(undefined);
      continue;
    }
    const { words: said, targets, places, isShown } = one;
    const taken = marks.flatMap((mark, at) => {
      if (at === index || !isTogether(at, index)) return [];
      const around = (found[at]?.targets ?? []).map(
        mark.shape === 'circle' ? circleAround : (it) => it,
      );
      const before = drawn[at];
      return [...around, ...(before ? [before.place, ...linesOf(before)] : [])];
    });
    const ofLabel = labelSize(slide, layer.querySelector(`[data-label="${index}"]`));
    const others: Others = { words: [...words, ...taken], shapes };
    const { place, line, isOver } = placeLabel(targets[0]!, shape, ofLabel, others, size);
    drawn.push({
      words: said,
      targets,
      place: rounded(place),
      line,
      isOver,
      isSeen: isSeenOn(slide, targets[0]!, accent),
      hasHalo: !targets.some((target, at) =>
        coversWords(shape, target, line, texts, rounded(places[at]!)),
      ),
      isShown,
    });
  }
  return drawn;
}

const linesOf = ({ line }: Drawn) => (line ? boxesAlong(line).map((box) => grown(box, 4)) : []);

const rounded = ({ left, top, right, bottom }: Place): Place => ({
  left: Math.round(left),
  top: Math.round(top),
  right: Math.round(right),
  bottom: Math.round(bottom),
});
