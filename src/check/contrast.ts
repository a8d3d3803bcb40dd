import { type Found, limits } from '../core/rules.ts';
import { overlaps } from './fit.ts';
import { type Line, type Rect, inkOf, isDecoration, quote, scaleOf, toBox } from './texts.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A word whose contrast is to be measured, with the colours that its letters can have. */
interface Sample {
  line: Line;
  box: Rect;
  colours: Colour[];
}

/** Takes down what is to be measured while the text is there; see `findFaint`. */
export function samplesOf(slide: HTMLElement, lines: readonly Line[]): Sample[] {
  const scale = scaleOf(slide);
  // What lies behind a text on another one is chance, and goes with the overlap.
  const overlapping = new Set(
    overlaps(slide, lines).flatMap(({ line, other }) => [line.block, other.block]),
  );
  return lines
    .filter(({ text, element }) => /[\p{L}\p{N}]/u.test(text) && !isDecoration(element))
    .filter(({ block }) => !overlapping.has(block))
    .flatMap((line) => {
      const { top, bottom } = inkOf(line, scale);
      const colours = coloursOf(line.element, slide);
      return line.words.map((word) => ({ line, box: { ...word, top, bottom }, colours }));
    });
}

/** Makes all text of the page invisible, so that a picture shows what is behind it; gives the way back. */
export function hideText(): () => void {
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
  [data-lectern-clipped-text] { background: none !important; }`;
  document.head.append(style);
  const clipped = [...document.querySelectorAll('section[data-slide] *')].filter(
    (element) => getComputedStyle(element).backgroundClip === 'text',
  );
  for (const element of clipped) element.toggleAttribute('data-lectern-clipped-text', true);
  return () => {
    style.remove();
    for (const element of clipped) element.removeAttribute('data-lectern-clipped-text');
  };
}

/**
 * Compares each word with what is behind it.
 *
 * @param picture the page without its text
 * @param origin where the picture begins on the page, in px
 * @param density how many px of the picture a px of the page has
 */
export function findFaint(
  samples: readonly Sample[],
  picture: ImageData,
  origin: { x: number; y: number },
  density: number,
): Found[] {
  const worst = new Map<Element, { sample: Sample; ratio: number }>();
  for (const sample of samples) {
    const ratio = Math.min(
      ...sample.colours.map((colour) => ratioBehind(sample.box, colour, picture, origin, density)),
    );
    const known = worst.get(sample.line.block);
    if (!known || ratio < known.ratio) worst.set(sample.line.block, { sample, ratio });
  }
  return [...worst.values()]
    .filter(({ ratio }) => ratio < limits.contrast - 0.005)
    .map(({ sample: { line, box }, ratio }) => ({
      rule: 'contrast' as const,
      subject: (line.block.textContent ?? '').replace(/\s+/g, ' ').trim(),
      message: `${quote(line.text)} has a contrast of ${ratio.toFixed(1)}:1`,
      advice: `Text needs ${limits.contrast}:1 to survive a projector: take another colour, or put a plain ground behind it.`,
      box: toBox(box),
      badness: -ratio,
    }));
}

/** The contrast that all but a few of the pixels behind a word have at least. */
function ratioBehind(
  box: Rect,
  [red, green, blue, alpha]: Colour,
  { data, width, height }: ImageData,
  origin: { x: number; y: number },
  density: number,
): number {
  const clamp = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);
  const left = clamp((box.left - origin.x) * density, width);
  const right = clamp((box.right - origin.x) * density, width);
  const top = clamp((box.top - origin.y) * density, height);
  const bottom = clamp((box.bottom - origin.y) * density, height);
  const ratios: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4;
      const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
      const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
      ratios.push(ratioOf(luminance(mix(red, r), mix(green, g), mix(blue, b)), luminance(r, g, b)));
    }
  }
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length * limits.faintPixels)] ?? Infinity;
}

const ratioOf = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

const linear = Array.from({ length: 256 }, (_, value) => {
  const channel = value / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

/** Of a colour whose channels go to 255, as WCAG 2.2 defines it. */
const luminance = (red: number, green: number, blue: number) =>
  0.2126 * (linear[Math.round(red)] ?? 0) +
  0.7152 * (linear[Math.round(green)] ?? 0) +
  0.0722 * (linear[Math.round(blue)] ?? 0);

/** The colours of an element's letters: one, or those of the gradient that fills them. */
function coloursOf(element: Element, slide: HTMLElement): Colour[] {
  const style = getComputedStyle(element);
  const opacity = opacityOf(element, slide);
  const inSvg = element instanceof SVGElement;
  const fill = inSvg ? style.fill : style.webkitTextFillColor;
  const stops = gradientBehindLetters(element, slide);
  const colours = stops.length > 0 ? stops : [fill];
  return colours.map((colour) => {
    const [red, green, blue, alpha] = toColour(colour);
    return [red, green, blue, alpha * opacity];
  });
}

function gradientBehindLetters(element: Element, slide: HTMLElement): string[] {
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const { backgroundClip, backgroundImage, backgroundColor } = getComputedStyle(at);
    if (backgroundClip === 'text') {
      const stops = backgroundImage.match(/(?:rgba?|color|oklch|oklab|lab|lch|hsl)\([^()]*\)/g);
      return stops ?? [backgroundColor];
    }
  }
  return [];
}

function opacityOf(element: Element, slide: HTMLElement): number {
  let opacity = 1;
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

const known = new Map<string, Colour>();
let brush: CanvasRenderingContext2D | null = null;

/** Any colour that CSS can name, by painting with it. */
function toColour(colour: string): Colour {
  const remembered = known.get(colour);
  if (remembered) return remembered;
  brush ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
    { willReadFrequently: true },
  );
  if (!brush) return [0, 0, 0, 1];
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = brush.getImageData(0, 0, 1, 1).data;
  const result: Colour = [red, green, blue, alpha / 255];
  known.set(colour, result);
  return result;
}
