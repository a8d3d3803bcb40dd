/** The red, green and blue of `#rrggbb`, each from 0 to 1. */
function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}

/** The relative luminance of WCAG 2.2. */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2: 1 for two equal colors, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What CSS makes of `color-mix(in srgb, color percent%, ground)`. */
export function colorMix(color: string, percent: number, ground: string): string {
  const from = channels(ground);
  const mixed = channels(color).map(
    (channel, index) => (channel * percent + from[index]! * (100 - percent)) / 100,
  );
  const hex = mixed.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
