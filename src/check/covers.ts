import { attributes } from '../core/page.ts';
import type { Found } from '../core/rules.ts';
import { toColor } from './colors.ts';
import { type Rect, intersection, toRect } from './rect.ts';
import { at } from './sourceOf.ts';
import {
  type Line,
  inkOf,
  isDecoration,
  isRotated,
  isVisible,
  onceForLines,
  quote,
  scaleOf,
  textOf,
} from './texts.ts';

/** A line of text, and what lies over it. */
export interface Covered {
  line: Line;
  cover: Element;
}

/** How far text keeps off the progress, in px of the slide. */
const air = 8;

/** The findings for lines that something lies over: a band, a panel, a picture, or the progress of the slide. */
export function findCovered(all: readonly Covered[]): Found[] {
  const groups = new Map<Element, Line[]>();
  for (const { line, cover } of all) {
    groups.set(cover, [...(groups.get(cover) ?? []), line]);
  }
  return [...groups].map(([cover, [line, ...others]]) => {
    const { block, box, text } = line!;
    const more = new Set(others.map((other) => other.block).filter((other) => other !== block))
      .size;
    const alsoMore = more === 0 ? '' : `, and so ${more === 1 ? 'is' : 'are'} ${more} more`;
    return {
      rule: 'overlap',
      subject: nameOf(cover),
      message: `${quote(text)} is ${isProgress(cover) ? `on ${nameOf(cover)}, or less than ${air} px away` : `behind ${nameOf(cover)}`}${alsoMore}`,
      advice: 'Shorten the texts, or put less on the slide.',
      ...at(block, box),
      badness: more,
    };
  });
}

/** The lines that something lies over, from the first to the last. Several rules ask for those of the same lines. */
export const covered = onceForLines((slide, lines): readonly Covered[] => {
  const scale = scaleOf(slide);
  const progress = slide.querySelector(`[${attributes.progress}]`);
  const labels = labelsOn(slide);
  const zone = progress && withMargin(toRect(progress.getBoundingClientRect()), air * scale);
  return lines
    .filter(
      ({ element }) =>
        !isDecoration(element) &&
        !isRotated(element, slide) &&
        // What its panel cuts off is not there: `codeSize` reports it.
        !element.closest(`[${attributes.line}]`),
    )
    .flatMap((line) => {
      const ink = inkOf(line, scale);
      const cover =
        zone && intersection(ink, zone, scale) ? progress : coverOf(line, ink, slide, labels);
      return cover ? [{ line, cover }] : [];
    });
});

/** The labels of marks: they are over all else, and no pointer reaches them. */
const labelsOn = (slide: HTMLElement) =>
  [...slide.querySelectorAll(`[${attributes.marks}] > p`)]
    .filter(isVisible)
    .map((label) => ({ label, box: toRect(label.getBoundingClientRect()) }));

/** What lies over the letters of a line, if something does. */
function coverOf(
  { words }: Line,
  { top, bottom }: Rect,
  slide: HTMLElement,
  labels: ReturnType<typeof labelsOn>,
): Element | undefined {
  const heights = [0.2, 0.5, 0.8].map((share) => top + (bottom - top) * share);
  for (const { left, right, element } of words) {
    for (const y of heights) {
      const x = (left + right) / 2;
      const onTop = labels.find(({ label, box }) => isAt(box, x, y) && !label.contains(element));
      if (onTop) return onTop.label;
      const stack = document.elementsFromPoint(x, y);
      // A text that no pointer reaches is outside of the window, or cut off.
      const above = stack.slice(0, Math.max(0, stack.indexOf(element)));
      const cover = above.find(
        (other) => slide.contains(other) && !element.contains(other) && isOpaque(other),
      );
      if (cover) return cover;
    }
  }
  return undefined;
}

const isAt = ({ left, top, right, bottom }: Rect, x: number, y: number) =>
  x > left && x < right && y > top && y < bottom;

/** Whether nothing can be seen through an element. */
function isOpaque(element: Element): boolean {
  if (!isVisible(element)) return false;
  if (element.matches('img, video, canvas, iframe')) return true;
  const { backgroundColor, backgroundImage, backgroundClip } = getComputedStyle(element);
  if (backgroundClip === 'text') return false;
  return backgroundImage !== 'none' || toColor(backgroundColor)[3] > 0.5;
}

const isProgress = (element: Element) => element.hasAttribute(attributes.progress);

const nameOf = (element: Element) => {
  if (isProgress(element)) return 'the progress';
  const text = textOf(element) || element.getAttribute('alt');
  return text ? quote(text) : `the ${element.tagName.toLowerCase()}`;
};

const withMargin = (rect: Rect, by: number): Rect => ({
  left: rect.left - by,
  top: rect.top - by,
  right: rect.right + by,
  bottom: rect.bottom + by,
});
