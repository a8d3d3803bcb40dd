import { type Found, limits } from '../core/rules.ts';
import { channelsOf, hueDistance, luminance, ratioOf } from './colors.ts';
import { iconsOf, isEmoji, isLineIcon, nameOf } from './icons.ts';
import { type Rect, areaOf, boxOf, intersection, toRect } from './rect.ts';
import { sourceOf } from './sourceOf.ts';
import { quote } from './texts.ts';

/**
 * Finds icons of which too much has the color of what is behind it.
 *
 * @param shown a screenshot of the slide
 * @param behind the same without its texts and icons
 * @param origin where the screenshots begin on the page, in px
 * @param density the px of the screenshots per px of the page
 */
export function findLostIcons(
  slide: HTMLElement,
  shown: ImageData,
  behind: ImageData,
  origin: { x: number; y: number },
  density: number,
): Found[] {
  return iconsOf(slide).flatMap((icon) => {
    if (!isEmoji(icon) && !isLineIcon(icon)) return [];
    const box = boxOf(icon);
    const [x, y] = [(box.x - origin.x) * density, (box.y - origin.y) * density].map(Math.round);
    const size = [box.width * density, box.height * density].map(Math.ceil);
    const seen = countSeen(shown, behind, [x!, y!], [size[0]!, size[1]!]);
    const drawn = countDrawn(icon, density) * shareInside(icon, slide);
    const lost = 1 - seen / drawn;
    if (drawn === 0 || lost <= limits.iconLost) return [];
    return {
      rule: 'iconLost' as const,
      subject: nameOf(icon),
      message: `The icon ${quote(nameOf(icon))} is lost on its ground: ${Math.round(lost * 100)} % of it has a contrast below ${limits.iconContrast}:1, and nearly the same hue, and ${limits.iconLost * 100} % may have`,
      advice: 'Use another icon, or another ground behind it.',
      box,
      source: sourceOf(icon),
      badness: lost,
    };
  });
}

/** How much of an icon its slide and the fields in it do not cut off. */
function shareInside(icon: Element, slide: HTMLElement): number {
  const rectOf = (element: Element) => toRect(element.getBoundingClientRect());
  const whole = rectOf(icon);
  let inside: Rect | undefined = whole;
  for (let box = icon.parentElement; box && slide.contains(box); box = box.parentElement) {
    if (box !== slide && getComputedStyle(box).overflow !== 'clip') continue;
    inside = inside && intersection(inside, rectOf(box), 0);
  }
  return areaOf(inside) / areaOf(whole);
}

/**
 * The number of pixels in a part of two screenshots that can be told apart. What these enclose is seen as well: the white
 * sheet of a clipboard.
 */
function countSeen(
  shown: ImageData,
  behind: ImageData,
  [left, top]: readonly [number, number],
  [width, height]: readonly [number, number],
): number {
  const [over, under] = [shown, behind].map(({ data }) => new Uint32Array(data.buffer));
  const drawn: [x: number, y: number][] = [];
  const seen = { rows: new Spans(), columns: new Spans() };
  for (let y = Math.max(top, 0); y < Math.min(top + height, shown.height); y++) {
    for (let x = Math.max(left, 0); x < Math.min(left + width, shown.width); x++) {
      const at = y * shown.width + x;
      if (over![at] === under![at]) continue;
      drawn.push([x, y]);
      if (!canBeToldApart(channelsOf(over![at]!), channelsOf(under![at]!))) continue;
      seen.rows.add(y, x);
      seen.columns.add(x, y);
    }
  }
  return drawn.filter(([x, y]) => seen.rows.has(y, x) && seen.columns.has(x, y)).length;
}

/** From where to where something is, in each of some lines. */
class Spans {
  #spans = new Map<number, [from: number, to: number]>();

  add(line: number, at: number) {
    const [from = at, to = at] = this.#spans.get(line) ?? [];
    this.#spans.set(line, [Math.min(from, at), Math.max(to, at)]);
  }

  has(line: number, at: number) {
    const span = this.#spans.get(line);
    return span !== undefined && span[0] <= at && at <= span[1];
  }
}

/** By lightness, or else by hue: nobody loses a yellow face on pale blue. */
const canBeToldApart = (one: Channels, other: Channels) =>
  ratioOf(luminance(...one), luminance(...other)) >= limits.iconContrast ||
  hueDistance(one, other) >= limits.hue;

type Channels = ReturnType<typeof channelsOf>;

/** The number of opaque pixels of an icon, drawn on nothing. */
function countDrawn(icon: Element, density: number): number {
  const { width, height } = icon.getBoundingClientRect();
  const canvas = new OffscreenCanvas(
    Math.ceil(width * density * 2) || 1,
    Math.ceil(height * density * 2) || 1,
  );
  const context = canvas.getContext('2d');
  if (!context) return 0;
  const { fontFamily, fontSize, strokeWidth } = getComputedStyle(icon);
  if (icon instanceof SVGSVGElement) {
    const scale = (width * density) / icon.viewBox.baseVal.width;
    context.scale(scale, scale);
    context.lineWidth = parseFloat(strokeWidth);
    for (const path of icon.querySelectorAll('path')) {
      context.stroke(new Path2D(path.getAttribute('d') ?? ''));
    }
  } else if (icon instanceof HTMLElement) {
    const scale = icon.offsetWidth > 0 ? width / icon.offsetWidth : 1;
    context.font = `${parseFloat(fontSize) * scale * density}px ${fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(nameOf(icon), canvas.width / 2, canvas.height / 2);
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]! > 127) count += 1;
  return count;
}
