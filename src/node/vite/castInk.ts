import type { IBufferCell } from '@xterm/headless';
import { castStyles } from '../../core/cast.ts';
import type { tokenKinds } from '../../core/code.ts';

type Letter = keyof typeof tokenKinds;

/** The kinds of code whose colors are nearest to red, green, yellow, blue, magenta, cyan and white. */
const seven = ['k', 's', 'n', 'p', 't', 'f', 'x'] as const;
/**
 * The kinds for the 16 colors of a terminal: black, these seven, gray, and these seven again, which are bright. A gray is
 * that of comments; black has no color of its own, as the panel may be it.
 */
const ansi: readonly Letter[] = ['x', ...seven, 'c', ...seven];
/** The six hues of a terminal, by their place on the circle of colors. */
const hues = ['k', 'n', 's', 'f', 'p', 't'] as const;
/** The steps of red, green and blue in the palette of 256 colors. */
const steps = [0, 95, 135, 175, 215, 255] as const;

/** How a cell is drawn, as `castLines` reads it: the letter of a kind, and the signs of its styles. */
export function inkOf(cell: IBufferCell): string {
  const text = cell.isFgDefault() ? 'x' : kindOf(cell.getFgColor(), cell.isFgRGB());
  const ground = cell.isBgDefault() ? undefined : groundOf(cell.getBgColor(), cell.isBgRGB());
  // A cell that is inverse has its text as its ground.
  const filled = cell.isInverse() ? text : ground;
  const kind = filled ?? (cell.isDim() && text === 'x' ? 'c' : text);
  return [
    kind,
    cell.isBold() && castStyles.bold,
    cell.isUnderline() && castStyles.underlined,
    filled && castStyles.inverse,
  ]
    .filter(Boolean)
    .join('');
}

/** The kind of a ground; undefined for black and dark gray, which are that of a terminal. */
function groundOf(color: number, isRgb: boolean): Letter | undefined {
  const isDark = isOwn(color, isRgb)
    ? isGray(rgbOf(color, isRgb)) && Math.max(...rgbOf(color, isRgb)) < 128
    : color % 8 === 0;
  return isDark ? undefined : kindOf(color, isRgb);
}

/** The kind that stands for a color: one of the 16, or the one with the nearest hue. */
function kindOf(color: number, isRgb: boolean): Letter {
  if (!isOwn(color, isRgb)) return ansi[color]!;
  const rgb = rgbOf(color, isRgb);
  const [red, green, blue] = rgb;
  const most = Math.max(...rgb);
  if (isGray(rgb)) return most > 50 && most < 170 ? 'c' : 'x';
  const spread = most - Math.min(...rgb);
  const turn =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  return hues[(Math.round(turn) + hues.length) % hues.length]!;
}

/** Whether a color has its own red, green and blue, and is not one of the 16. */
const isOwn = (color: number, isRgb: boolean) => isRgb || color >= ansi.length;

type Rgb = readonly [red: number, green: number, blue: number];

/** Whether a color has so little of a hue that it looks gray. */
const isGray = (rgb: Rgb) => Math.max(...rgb) - Math.min(...rgb) < 0.2 * Math.max(...rgb, 1);

function rgbOf(color: number, isRgb: boolean): Rgb {
  if (isRgb) return [(color >> 16) & 255, (color >> 8) & 255, color & 255];
  const gray = 8 + 10 * (color - 232);
  if (color >= 232) return [gray, gray, gray];
  const cube = color - 16;
  return [steps[Math.floor(cube / 36)]!, steps[Math.floor(cube / 6) % 6]!, steps[cube % 6]!];
}
