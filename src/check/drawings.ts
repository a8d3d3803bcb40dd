import { attributes } from '../core/page.ts';
import { type Found, limits } from '../core/rules.ts';
import { luminance, ratioOf, toColor } from './colors.ts';
import { type Rect, excess, toRect } from './rect.ts';
import { at } from './sourceOf.ts';
import { type Line, isDecoration, isVisible, quote, scaleOf } from './texts.ts';

/** Finds the text that a line of the theme's drawing comes nearest to, if that is too near. */
export function findNearDrawings(slide: HTMLElement, lines: readonly Line[]): Found[] {
  const strokes = [...slide.querySelectorAll(`[${attributes.drawing}]`)]
    .filter(isVisible)
    .flatMap((drawing) => [drawing, ...drawing.querySelectorAll('*')])
    .flatMap((element) => strokesOf(element, slide));
  const texts = lines.filter(
    ({ element }) => !isDecoration(element) && !element.closest(`[${attributes.icon}]`),
  );
  const near = texts.flatMap((line) => {
    const boxes = inksOf(line);
    let distance = Infinity;
    // A drawing can have more strokes than a function takes arguments.
    for (const one of strokes)
      for (const box of boxes) distance = Math.min(distance, apart(one, box));
    return { line, distance: Math.max(distance / scaleOf(slide), 0) };
  });
  const worst = near.reduce<(typeof near)[number] | undefined>(
    (best, one) => (!best || one.distance < best.distance ? one : best),
    undefined,
  );
  // Letters and lines are drawn to the px.
  if (!worst || worst.distance > limits.drawingNear - 1) return [];
  const { line, distance } = worst;
  return [
    {
      rule: 'drawingNear',
      subject: '',
      message:
        distance === 0
          ? `A line of the drawing runs through ${quote(line.text)}`
          : `A line of the drawing comes within ${Math.round(distance)} px of ${quote(line.text)}`,
      advice: `Leave ${limits.drawingNear} px, so that nobody takes it for a part of a letter: shorten the text, or change the drawing in the theme.`,
      ...at(line.block, line.box),
      badness: limits.drawingNear - distance,
    },
  ];
}

/** A small part of a drawn line, and half of the width of the line. */
interface Stroke {
  at: Rect;
  half: number;
}

/** The lines that an element draws and that can be seen on the slide. */
function strokesOf(element: Element, slide: HTMLElement): Stroke[] {
  const style = getComputedStyle(element);
  if (!(element instanceof SVGGeometryElement)) return bordersOf(element, style, slide);
  const [color, opacity] =
    style.stroke === 'none' ? [style.fill, style.fillOpacity] : [style.stroke, style.strokeOpacity];
  if (!canBeSeen(color, slide, Number(opacity) * Number(style.opacity))) return [];
  const edge = toRect(slide.getBoundingClientRect());
  return pointsOf(element, style).filter(({ at }) => excess(at, edge).by < 0);
}

/** The points of a line every few px. */
function pointsOf(shape: SVGGeometryElement, style: CSSStyleDeclaration): Stroke[] {
  const matrix = shape.getScreenCTM();
  if (!matrix) return [];
  const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const half = style.stroke === 'none' ? 0 : (parseFloat(style.strokeWidth) * scale) / 2;
  const length = shape.getTotalLength();
  const count = Math.ceil((length * scale) / 4);
  return Array.from({ length: count + 1 }, (_, index) => {
    const { x, y } = shape.getPointAtLength((length * index) / count).matrixTransform(matrix);
    return { at: { left: x, top: y, right: x, bottom: y }, half };
  });
}

/** The borders of a box, and the edges of its ground. */
function bordersOf(element: Element, style: CSSStyleDeclaration, slide: HTMLElement): Stroke[] {
  const box = toRect(element.getBoundingClientRect());
  const edge = toRect(slide.getBoundingClientRect());
  const hasGround = canBeSeen(style.backgroundColor, slide);
  const widthOf = (side: 'Top' | 'Right' | 'Bottom' | 'Left') => {
    const width = parseFloat(style[`border${side}Width`]);
    if (width > 0 && canBeSeen(style[`border${side}Color`], slide)) return width;
    return hasGround ? 0 : undefined;
  };
  const [top, right, bottom, left] = [
    widthOf('Top'),
    widthOf('Right'),
    widthOf('Bottom'),
    widthOf('Left'),
  ];
  const sides = [
    top !== undefined && box.top > edge.top && { ...box, bottom: box.top + top },
    right !== undefined && box.right < edge.right && { ...box, left: box.right - right },
    bottom !== undefined && box.bottom < edge.bottom && { ...box, top: box.bottom - bottom },
    left !== undefined && box.left > edge.left && { ...box, right: box.left + left },
  ];
  return sides.flatMap((at) => (at ? [{ at, half: 0 }] : []));
}

/** Whether a color can be told from the ground of the slide: a faint grid is part of the ground. */
function canBeSeen(color: string, slide: HTMLElement, opacity = 1): boolean {
  const ground = toColor(getComputedStyle(slide).backgroundColor);
  const [red, green, blue, alpha] = toColor(color);
  const ratio = ratioOf(luminance(red, green, blue), luminance(ground[0], ground[1], ground[2]));
  return alpha * opacity > 0.5 && ratio >= limits.iconContrast;
}

/** Measures all texts: to make a canvas takes longer than to measure. */
let context: OffscreenCanvasRenderingContext2D | null = null;

/** The parts of a line of text that its letters fill, word by word. */
function inksOf({ element, text, words }: Line): Rect[] {
  const style = getComputedStyle(element);
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return words;
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const drawn = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
  const ink = context.measureText(drawn);
  // The box of a text has the height of its font, and a little space beside its last letter.
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = ink;
  const space = ink.width - ink.actualBoundingBoxRight + (parseFloat(style.letterSpacing) || 0);
  return words.map((word, index) => {
    const scale = (word.bottom - word.top) / (ascent + descent);
    const baseline = word.top + ascent * scale;
    return {
      left: word.left,
      top: baseline - ink.actualBoundingBoxAscent * scale,
      right: index === words.length - 1 ? word.right - space * scale : word.right,
      bottom: baseline + ink.actualBoundingBoxDescent * scale,
    };
  });
}

/** How far a stroke is from a box. */
function apart({ at, half }: Stroke, box: Rect): number {
  const x = Math.max(box.left - at.right, at.left - box.right, 0);
  const y = Math.max(box.top - at.bottom, at.top - box.bottom, 0);
  return Math.hypot(x, y) - half;
}
