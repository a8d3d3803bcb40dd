import { attributes } from '../core/page.ts';
import { type Found, limits } from '../core/rules.ts';
import { type Color, hueDistance, luminance, ratioOf, toColor } from './colors.ts';
import { nameOf } from './pictures.ts';
import { at } from './sourceOf.ts';
import { isVisible, quote } from './texts.ts';

/** What a picture draws, as large as it is on the slide. */
interface Drawn {
  /** Four bytes for each pixel: its channels, and its alpha. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/**
 * Finds pictures without a ground of their own whose outlines have nearly the color of what is behind them: black lines on
 * a dark slide, or white ones on a light slide.
 */
export function findLostPictures(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll('img')].flatMap((image) => {
    const drawn = isVisible(image) ? drawnBy(image) : undefined;
    if (!drawn || !hasNoGround(drawn)) return [];
    const behind = colorBehind(image);
    const lost = lostShare(drawn, behind);
    if (!(lost > limits.pictureLost)) return [];
    const isOnLight = luminance(behind[0], behind[1], behind[2]) > 0.18;
    return {
      rule: 'pictureLost' as const,
      subject: image.currentSrc,
      message: `The picture ${quote(nameOf(image))} is lost on its ground: ${Math.round(lost * 100)} % of its outlines have a contrast below ${limits.pictureContrast}:1, and nearly the same hue, and ${limits.pictureLost * 100} % may have`,
      advice: isOnLight
        ? 'Use a file with darker lines, or save this one with a ground of its own.'
        : "Give it `drawing: 'mat'`, so that it lies on white, or `drawing: 'invert'`. A logo in a table, or of a theme or a title, needs a file with lighter lines.",
      ...at(image),
      badness: lost,
    };
  });
}

/** Finds logos that look smaller than the others beside them, because much of the file is empty. */
export function findEmptyBorders(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll<HTMLImageElement>(`img[${attributes.logo}]`)].flatMap(
    (image) => {
      const drawn = isVisible(image) ? drawnBy(image) : undefined;
      const empty = drawn ? 1 - inkShare(drawn) : 0;
      if (!(empty > limits.emptyBorder)) return [];
      return {
        rule: 'emptyBorder' as const,
        subject: image.currentSrc,
        message: `The logo ${quote(nameOf(image))} looks smaller than the others: ${Math.round(empty * 100)} % of its file is an empty border, and ${limits.emptyBorder * 100} % may be`,
        advice: 'Crop the border in the program that drew it: an SVG by its viewBox.',
        ...at(image),
        badness: empty,
      };
    },
  );
}

const known = new WeakMap<HTMLImageElement, Drawn & { key: string }>();

/** Draws a picture again, on nothing; undefined if it is not there, or of another site, which a page may not read. */
function drawnBy(image: HTMLImageElement): Drawn | undefined {
  const { naturalWidth, naturalHeight, clientWidth, clientHeight, currentSrc } = image;
  const { filter } = getComputedStyle(image);
  const scale = Math.min(clientWidth / naturalWidth, clientHeight / naturalHeight);
  const [width, height] = [naturalWidth * scale, naturalHeight * scale].map(Math.round);
  if (!image.complete || !(width! * height! > 0)) return undefined;
  const key = [currentSrc, width, height, filter].join(' ');
  const before = known.get(image);
  if (before?.key === key) return before;
  const context = new OffscreenCanvas(width!, height!).getContext('2d')!;
  context.filter = filter;
  try {
    context.drawImage(image, 0, 0, width!, height!);
    const { data } = context.getImageData(0, 0, width!, height!);
    const drawn = { key, data, width: width!, height: height! };
    known.set(image, drawn);
    return drawn;
  } catch {
    return undefined;
  }
}

const isDrawnAt = ({ data }: Drawn, at: number) => data[4 * at + 3]! > 127;

/** Whether what is behind a picture can be seen through it, at a hundredth of its pixels or more. */
function hasNoGround(drawn: Drawn): boolean {
  const count = drawn.width * drawn.height;
  let open = 0;
  for (let at = 0; at < count; at++) if (!isDrawnAt(drawn, at)) open++;
  return open > count / 100;
}

/** The color behind a picture: that of what is around it, and its own mat. */
function colorBehind(image: Element): Color {
  const grounds: Color[] = [];
  for (let at: Element | null = image; at; at = at.parentElement) {
    grounds.unshift(toColor(getComputedStyle(at).backgroundColor));
  }
  return grounds.reduce(over, [255, 255, 255, 1]);
}

/** A color with another one over it. */
const over = (under: Color, [red, green, blue, alpha]: Color): Color => {
  const mix = (above: number, below: number) => above * alpha + below * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
};

/** How far a line may be from what is seen, in px, to be seen with it: as the edge of a light box. */
const reach = 3;

/** The share of the pixels at the outlines of a picture that have nothing near them that can be seen. */
function lostShare(drawn: Drawn, behind: Color): number {
  const { width, height } = drawn;
  const isSeen = memoized((at) => isDrawnAt(drawn, at) && canBeToldApart(drawn, at, behind));
  const near = (x: number, y: number, by: number, is: (at: number) => boolean) => {
    for (let row = Math.max(0, y - by); row <= Math.min(height - 1, y + by); row++) {
      for (let column = Math.max(0, x - by); column <= Math.min(width - 1, x + by); column++) {
        if (is(row * width + column)) return true;
      }
    }
    return false;
  };
  let [outline, lost] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isDrawnAt(drawn, y * width + x)) continue;
      if (!near(x, y, 1, (at) => !isDrawnAt(drawn, at))) continue;
      outline++;
      if (!near(x, y, reach, isSeen)) lost++;
    }
  }
  return lost / outline;
}

function memoized(find: (at: number) => boolean): (at: number) => boolean {
  const results = new Map<number, boolean>();
  return (at) => {
    const result = results.get(at) ?? find(at);
    results.set(at, result);
    return result;
  };
}

/** By lightness, or else by hue: nobody loses a yellow sign on white. */
function canBeToldApart({ data }: Drawn, at: number, behind: Color): boolean {
  const [red, green, blue, alpha] = data.subarray(4 * at, 4 * at + 4);
  const [r, g, b] = over(behind, [red!, green!, blue!, alpha! / 255]);
  const light = [luminance(r, g, b), luminance(behind[0], behind[1], behind[2])] as const;
  return (
    ratioOf(...light) >= limits.pictureContrast ||
    hueDistance([r, g, b].map(Math.round), behind.map(Math.round)) >= limits.pictureHue
  );
}

/** The share of a picture that the smallest box around its content has. A border is empty, or has one color. */
function inkShare({ data, width, height }: Drawn): number {
  const corner = data.subarray(0, 4);
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const isEmpty = corner.every((value, channel) => Math.abs(data[at + channel]! - value) < 16);
      if (isEmpty) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return Math.max(0, (right - left + 1) * (bottom - top + 1)) / (width * height);
}
