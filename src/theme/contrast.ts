import type { Color, Theme } from './theme.ts';

/** The contrast ratio of two colors, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Color, other: Color): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Whether a color is nearer to white than to black. */
export const isLight = (color: Color): boolean =>
  contrast(color, '#000000') > contrast(color, '#ffffff');

/** What stands on a fill: the color of text or that of the ground, whichever has the higher contrast. */
export const inkOn = (fill: Color, { text, ground }: Theme['colors']): Color =>
  contrast(fill, text) > contrast(fill, ground) ? text : ground;

/**
 * The colors of emoji that are nearly black: lighter ones where they could not be seen. `fonts.css` has these.
 *
 * @param ground the color behind them
 */
export function emojiPalette(ground: Color) {
  if (contrast(ground, '#31373d') < 3) return '--lectern-on-dark';
  return contrast(ground, '#ccd6dd') < 1.6 ? '--lectern-on-light' : 'normal';
}

function luminance(color: Color): number {
  const linear = (at: number) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
