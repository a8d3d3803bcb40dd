import { getStroke } from 'perfect-freehand';
import type { Stroke } from '../core/pointer.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import type { AccentName, Theme } from '../theme/theme.ts';

/** The inks, the first one first: the accent that slides have most comes last. */
const inks: readonly AccentName[] = ['coral', 'cyan', 'green', 'pink', 'violet', 'brand'];

/** The color of an ink. */
export const colorOf = ({ accents }: Theme, ink: number) => accents[inks[ink]!];

/** The width of a line in px of a slide. */
const size = 9;

const svgSpace = 'http://www.w3.org/2000/svg';

/** Makes an element of SVG. */
export function svgElement<Name extends 'svg' | 'g' | 'path' | 'circle'>(
  name: Name,
  given: Record<string, string | number> = {},
) {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, String(value));
  return element;
}

/** An empty drawing, as large as a slide. */
export function slideDrawing(aspectRatio: AspectRatio) {
  const { width, height } = slideSizes[aspectRatio];
  const svg = svgElement('svg', { viewBox: `0 0 ${width} ${height}` });
  svg.style.cssText = 'display: block; width: 100%; height: 100%';
  return svg;
}

/** A path with the ink of a stroke. Its edge is the ground of the slide: it can be seen on every color. */
export function pathOf({ ink }: Stroke, theme: Theme) {
  const path = svgElement('path', { 'stroke-width': 3, 'stroke-linejoin': 'round' });
  path.style.cssText = `fill: ${colorOf(theme, ink)}; stroke: ${theme.colors.ground}; paint-order: stroke`;
  return path;
}

/**
 * The outline of a stroke in px of a slide, as the data of an SVG path.
 *
 * @param isWhole whether no more points come
 */
export function outlineOf(
  { points, isPressed }: Stroke,
  aspectRatio: AspectRatio,
  isWhole: boolean,
) {
  const { width, height } = slideSizes[aspectRatio];
  const given: number[][] = [];
  for (let n = 0; n < points.length; n += 3)
    given.push([points[n]! * width, points[n + 1]! * height, points[n + 2]!]);
  const options = { size, thinning: 0.5, smoothing: 0.5, streamline: 0.4 };
  const corners = getStroke(given, { ...options, simulatePressure: !isPressed, last: isWhole });
  // From the middle of one edge to the middle of the next one: the corners in between are round.
  const middles = corners.map(([x, y], n) => {
    const [nextX, nextY] = corners[(n + 1) % corners.length]!;
    return `${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
  });
  const start = middles.at(-1)?.split(' ').slice(2).join(' ');
  return start === undefined ? '' : `M${start}Q${middles.join(' ')}Z`;
}

const round = (px: number) => Math.round(px * 10) / 10;
