import { attributes, drawingLayers } from '../core/page.ts';
import { type Found, limits } from '../core/rules.ts';
import { type Color, channelsOf, luminance, ratioOf, toColor } from './colors.ts';
import { covered } from './covers.ts';
import { overlaps } from './fit.ts';
import type { Rect } from './rect.ts';
import { at } from './sourceOf.ts';
import { type Line, inkOf, isDecoration, quote, scaleOf, textOf } from './texts.ts';

/** On text that has been made visible for a moment, because its color came from a background. */
const clippedText = 'data-lectern-clipped-text';

/** A word to measure, with the colors that its letters can have. */
interface Sample {
  line: Line;
  box: Rect;
  colors: Color[];
}

/** The words to measure, collected before `hideText`. */
export function samplesOf(slide: HTMLElement, lines: readonly Line[]): Sample[] {
  const scale = scaleOf(slide);
  // A text over another one, or behind something, has a random background: the overlap is reported instead.
  const overlapping = new Set([
    ...overlaps(slide, lines).flatMap(({ line, other }) => [line.block, other.block]),
    ...covered(slide, lines).map(({ line }) => line.block),
  ]);
  const dimmed = dimmedIn(slide);
  return lines
    .filter(({ text, element }) => /[\p{L}\p{N}]/u.test(text) && !isDecoration(element))
    .filter(({ block }) => !overlapping.has(block))
    .flatMap((line) => {
      const { top, bottom } = inkOf(line, scale);
      return line.words
        .filter(({ element }) => !dimmed.has(element))
        .map((word) => ({
          line,
          box: { ...word, top, bottom },
          colors: colorsOf(word.element, slide),
        }));
    });
}

/**
 * Makes all text and icons of a slide transparent: a screenshot then shows what is behind it. The lines of marks are in
 * front of it.
 *
 * @returns a function that shows the text again
 */
export function hideText(slide: HTMLElement): () => void {
  const style = document.createElement('style');
  style.textContent = `*, *::before, *::after, *::marker, *::placeholder {
    color: transparent !important;
    -webkit-text-fill-color: transparent !important;
    -webkit-text-stroke-color: transparent !important;
    text-shadow: none !important;
    text-decoration-color: transparent !important;
    text-emphasis-color: transparent !important;
    caret-color: transparent !important;
    transition: none !important;
  }
  svg text, svg tspan { fill: transparent !important; stroke: transparent !important; }
  svg[${attributes.icon}], [${attributes.marks}] > svg { visibility: hidden !important; }
  [${clippedText}] { background: none !important; }`;
  document.head.append(style);
  const clipped = [...slide.querySelectorAll('*')].filter(
    (element) => getComputedStyle(element).backgroundClip === 'text',
  );
  for (const element of clipped) element.toggleAttribute(clippedText, true);
  return () => {
    style.remove();
    for (const element of clipped) element.removeAttribute(clippedText);
  };
}

/**
 * Measures the contrast of each word with what is behind it.
 *
 * @param screenshot a screenshot of the page without its text
 * @param origin where the screenshot begins on the page, in px
 * @param density the px of the screenshot per px of the page
 */
export function findLowContrast(
  samples: readonly Sample[],
  screenshot: ImageData,
  origin: { x: number; y: number },
  density: number,
): Found[] {
  const worst = new Map<Element, { sample: Sample; ratio: number }>();
  for (const sample of samples) {
    const behind = colorsBehind(sample.box, screenshot, origin, density);
    const ratio = Math.min(...sample.colors.map((color) => ratioTo(color, behind)));
    const known = worst.get(sample.line.block);
    if (!known || ratio < known.ratio) worst.set(sample.line.block, { sample, ratio });
  }
  return [...worst.values()]
    .filter(({ ratio }) => ratio < limits.contrast - 0.005)
    .map(({ sample: { line, box }, ratio }) => ({
      rule: 'contrast' as const,
      subject: textOf(line.block),
      message: `${quote(line.text)} has a contrast of ${ratio.toFixed(1)}:1`,
      advice: `Text needs ${limits.contrast}:1 to be readable on a projector: use another color, or a plain background behind it.`,
      ...at(line.block, box),
      badness: -ratio,
    }));
}

/** The colors of the pixels in a box, each as one number, with how many pixels have it. */
export function colorsBehind(
  box: Rect,
  { data, width, height }: ImageData,
  origin: { x: number; y: number },
  density: number,
): Map<number, number> {
  const clamp = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);
  const left = clamp((box.left - origin.x) * density, width);
  const right = clamp((box.right - origin.x) * density, width);
  const top = clamp((box.top - origin.y) * density, height);
  const bottom = clamp((box.bottom - origin.y) * density, height);
  const pixels = new Uint32Array(data.buffer);
  const counts = new Map<number, number>();
  for (let y = top; y < bottom; y++) {
    // Most grounds are plain: pixels of one color in a row are counted together.
    const end = y * width + right;
    for (let from = y * width + left, at = from; at < end; from = at) {
      const color = pixels[from]!;
      while (at < end && pixels[at] === color) at += 1;
      counts.set(color, (counts.get(color) ?? 0) + at - from);
    }
  }
  return counts;
}

/** The contrast of a color with the pixels behind it. The faintest ones are ignored: `limits.faintPixels`. */
function ratioTo([red, green, blue, alpha]: Color, behind: ReadonlyMap<number, number>): number {
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
  const ratios = [...behind].map(([color, count]) => {
    const [r, g, b] = channelsOf(color);
    const letter = luminance(mix(red, r), mix(green, g), mix(blue, b));
    return { ratio: ratioOf(letter, luminance(r, g, b)), count };
  });
  ratios.sort((one, other) => one.ratio - other.ratio);
  const all = ratios.reduce((sum, { count }) => sum + count, 0);
  let faint = Math.floor(all * limits.faintPixels);
  return ratios.find(({ count }) => (faint -= count) < 0)?.ratio ?? Infinity;
}

/** The colors of an element's letters: one, or those of the gradient that fills them. */
function colorsOf(element: Element, slide: HTMLElement): Color[] {
  const style = getComputedStyle(element);
  const opacity = opacityOf(element, slide);
  const inSvg = element instanceof SVGElement;
  const fill = inSvg ? style.fill : style.webkitTextFillColor;
  const stroke = inSvg ? style.stroke : style.webkitTextStrokeColor;
  const hasStroke = inSvg ? stroke !== 'none' : parseFloat(style.webkitTextStrokeWidth) > 0;
  const isHollow = fill === 'none' || toColor(fill)[3] === 0;
  const stops = gradientInLetters(element, slide);
  const colors = stops.length > 0 ? stops : [isHollow && hasStroke ? stroke : fill];
  return colors.map((color) => {
    const [red, green, blue, alpha] = toColor(color);
    return [red, green, blue, alpha * opacity];
  });
}

/** The colors of a gradient that fills the letters, through `background-clip: text`. */
function gradientInLetters(element: Element, slide: HTMLElement): string[] {
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { backgroundClip, backgroundImage, backgroundColor } = getComputedStyle(at);
    if (backgroundClip === 'text') {
      const stops = backgroundImage.match(/(?:rgba?|color|oklch|oklab|lab|lch|hsl)\([^()]*\)/g);
      return stops ?? [backgroundColor];
    }
  }
  return [];
}

/** Code and layers that are fainter than others next to them: the author points at the others. */
function dimmedIn(slide: HTMLElement): Set<Element> {
  const dimmed = [...slide.querySelectorAll(`pre, [${drawingLayers}="dim"]`)].flatMap((code) => {
    const parts = [code, ...code.querySelectorAll('*')].map((part) => ({
      part,
      opacity: opacityOf(part, slide),
    }));
    const texts = parts.filter(
      ({ part }) => part.childElementCount === 0 && part.textContent?.trim(),
    );
    const most = Math.max(...texts.map(({ opacity }) => opacity));
    return parts
      .filter(({ part, opacity }) => opacity < most || part.closest(dimmedLine))
      .map(({ part }) => part);
  });
  return new Set(dimmed);
}

const dimmedLine = `[${attributes.line}="dim"]`;

function opacityOf(element: Element, slide: HTMLElement): number {
  let opacity = 1;
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}
