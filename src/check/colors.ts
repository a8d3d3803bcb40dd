/** The channels go from 0 to 255, the alpha from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** The contrast of two luminances, from 1 to 21. */
export const ratioOf = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

const linear = Array.from({ length: 256 }, (_, value) => {
  const channel = value / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

/** The relative luminance of WCAG 2.2. The channels go from 0 to 255. */
export const luminance = (red: number, green: number, blue: number) =>
  0.2126 * (linear[Math.round(red)] ?? 0) +
  0.7152 * (linear[Math.round(green)] ?? 0) +
  0.0722 * (linear[Math.round(blue)] ?? 0);

/** How far two colors are apart in hue and chroma, in OKLab (bottosson.github.io/posts/oklab): white and gray are 0. */
export function hueDistance(one: readonly number[], other: readonly number[]) {
  const [[a1, b1], [a2, b2]] = [one, other].map(([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((channel) => linear[channel!] ?? 0) as [
      number,
      number,
      number,
    ];
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  }) as [[number, number], [number, number]];
  return Math.hypot(a1 - a2, b1 - b2);
}

const known = new Map<string, Color>();
let context: CanvasRenderingContext2D | null = null;

/** Reads any CSS color by painting with it. */
export function toColor(color: string): Color {
  const remembered = known.get(color);
  if (remembered) return remembered;
  context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
    { willReadFrequently: true },
  );
  if (!context) return [0, 0, 0, 1];
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const result: Color = [red, green, blue, alpha / 255];
  known.set(color, result);
  return result;
}

/** The channels of a pixel, read as one number. */
export const channelsOf = (pixel: number) =>
  [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255] as const;
