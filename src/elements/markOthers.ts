import { attributes } from '../core/page.ts';
import { type Place, grown } from '../core/place.ts';
import { slideWidth } from '../core/sizes.ts';
import { picturesOf } from './findMarked.ts';
import { onSlide, rectsIn, textsIn } from './markRects.ts';

/** Where the texts of a slide are, in px of the slide. */
export const textPlaces = (slide: Element): Place[] =>
  textsIn(slide)
    .flatMap((text) => rectsIn(text, 0, text.data.length))
    .map((rect) => onSlide(slide, rect));

/** Where the running head and the progress are. */
export const framePlaces = (slide: Element): Place[] =>
  placesOfAll(slide, `[${attributes.frame}], [${attributes.progress}]`);

/** What else a label keeps off: pictures, the lines and shapes of drawings, panels and rules. */
export const shapePlaces = (slide: Element): Place[] => [
  ...picturesOf(slide).map((one) => onSlide(slide, one.getBoundingClientRect())),
  ...[...slide.querySelectorAll<SVGGeometryElement>(shapes)]
    .filter((one) => !one.closest(drawnElsewhere))
    .flatMap((one) => drawnPlaces(slide, one)),
  ...[...slide.querySelectorAll<HTMLElement>(boxes)]
    // A label that is there already is not in its own way.
    .filter((one) => !one.closest(`[${attributes.marks}]`))
    .flatMap((one) => boxPlaces(slide, one)),
];

const shapes = 'svg :is(rect, circle, ellipse, polygon, path, line, polyline, image, use)';
const boxes = ':is(div, p, h3, li, ol, ul, tr, th, td, pre, figure, blockquote)';
const drawnElsewhere = `[${attributes.marks}], [${attributes.icon}], defs, clipPath, marker, mask, pattern, symbol`;

const placesOfAll = (slide: Element, selector: string) =>
  [...slide.querySelectorAll(selector)].map((one) => onSlide(slide, one.getBoundingClientRect()));

/** How far the points of a line are apart that a label keeps off. */
const between = 16;

function drawnPlaces(slide: Element, shape: SVGGeometryElement): Place[] {
  const { fill, stroke } = getComputedStyle(shape);
  const matrix = shape.getScreenCTM?.();
  // A line has a color to fill it with, and nothing to fill.
  const isFilled = fill !== 'none' && !isClear(fill) && shape.localName !== 'line';
  if (isFilled || !matrix) return [onSlide(slide, shape.getBoundingClientRect())];
  if (stroke === 'none') return [];
  const count = Math.ceil(shape.getTotalLength() / between);
  return Array.from({ length: count }, (_, at) => {
    const { x, y } = shape.getPointAtLength((at + 0.5) * between).matrixTransform(matrix);
    return grown(onSlide(slide, { left: x, top: y, right: x, bottom: y }), between / 2);
  });
}

/** A panel, or the rules of an element. */
function boxPlaces(slide: Element, element: HTMLElement): Place[] {
  const style = getComputedStyle(element);
  const sides = (['Left', 'Top', 'Right', 'Bottom'] as const).filter(
    (side) => parseFloat(style[`border${side}Width`]) > 0 && !isClear(style[`border${side}Color`]),
  );
  const isPanel = !isClear(style.backgroundColor);
  if (!isPanel && sides.length === 0) return [];
  const box = onSlide(slide, element.getBoundingClientRect());
  // What is as large as the slide is its ground.
  if (isPanel && box.right - box.left < slideWidth) return [box];
  // What has no size would cover nothing.
  return sides.map((side) => grown(ruleAt(box, side), 1));
}

const isClear = (color: string) => /^transparent$|, 0\)$|\/ 0\)$/.test(color);

function ruleAt({ left, top, right, bottom }: Place, side: 'Left' | 'Top' | 'Right' | 'Bottom') {
  return {
    left: side === 'Right' ? right : left,
    top: side === 'Bottom' ? bottom : top,
    right: side === 'Left' ? left : right,
    bottom: side === 'Top' ? top : bottom,
  };
}

/** How large a label is: not wider than its longest line. */
export function labelSize(
  slide: Element,
  label: HTMLElement | null,
): readonly [width: number, height: number] {
  if (!label) return [0, 0];
  // As it would be with another font, or other words.
  const { width: before } = label.style;
  label.style.width = '';
  const lines = textsIn(label)
    .flatMap((text) => rectsIn(text, 0, text.data.length))
    .map((rect) => onSlide(slide, rect));
  const { paddingLeft, paddingRight } = getComputedStyle(label);
  const width =
    Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  const padding = parseFloat(paddingLeft) + parseFloat(paddingRight);
  // Places are rounded: one px is for that, and one for its letters.
  const size = [Math.ceil(width + padding) + 2, label.offsetHeight] as const;
  label.style.width = before;
  return size;
}
