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
