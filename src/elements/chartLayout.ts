import { nice, ticks } from 'd3-array';
import type { Theme } from '../theme/theme.ts';
import { columnsIn, widthOf } from '../theme/textStyles.ts';
import type { ReadChart } from './chartData.ts';
import { breakLines, setsIn, widest } from './textLines.ts';

/** What the drawing of a chart depends on. It is from left to right: the chart mirrors it. */
export interface ChartInput extends ReadChart {
  sizes: Theme['fontSizes'];
  /** The width in px. */
  width: number;
  /** The height in px. */
  height: number;
}

/** A line, a bar or a dot of a chart. */
export interface ChartShape {
  kind: 'bar' | 'line' | 'dot' | 'stem' | 'leader' | 'segment';
  /** What a path of SVG draws. */
  path: string;
  /** The number of the series that it belongs to; none for what is there from the start. */
  series?: number;
  /** The number of the label that it belongs to. */
  label?: number;
}

/** A text of a chart. */
export interface ChartText {
  kind: 'axis' | 'label' | 'value' | 'name' | 'inside';
  lines: readonly string[];
  /** Where it begins, ends or has its middle, as its anchor says. */
  x: number;
  anchor: 'start' | 'middle' | 'end';
  /** The middle of its height. */
  y: number;
  size: number;
  series?: number;
  label?: number;
}

/** Where everything of a chart is, in px. */
export interface ChartDrawing {
  /** The lines of the scale: at most four, and that of zero. */
  rules: readonly { x1: number; y1: number; x2: number; y2: number; isZero: boolean }[];
  shapes: readonly ChartShape[];
  texts: readonly ChartText[];
  /** What cannot be shown well, and what to do in the next line. */
  problem?: string;
}

/** The height of a line of text as a multiple of its size. */
export const leading = 1.15;

/** The values of a scale that are drawn, at most four beside zero, and the ends that they give to it. */
export interface Steps {
  from: number;
  to: number;
  ticks: readonly number[];
  /** Writes a value of the scale. */
  show: (value: number) => string;
}

/** The steps of a scale over values. It begins at zero, unless all values are far from it and `isFree` allows that. */
export function stepsOf({ known, show, showExactly }: ChartInput, isFree = false): Steps {
  const least = Math.min(...known);
  const most = Math.max(...known);
  const isFar = isFree && least !== most && (least > 0.6 * most || most < 0.6 * least);
  const low = isFar ? least : Math.min(0, least);
  const high = isFar ? most : Math.max(0, most);
  if (low === high) return { from: 0, to: 1, ticks: [0], show };
  for (let count = 5; ; count--) {
    const [from, to] = nice(low, high, count);
    const all = ticks(from, to, count);
    if (count > 1 && all.filter((tick) => tick !== 0).length > 4) continue;
    // Two steps never read the same.
    const isClear = new Set(all.map(show)).size === all.length;
    return { from, to, ticks: all, show: isClear ? show : showExactly };
  }
}

/** Maps values to px. */
export const scaleOf =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    start + ((value - from) / (to - from)) * (end - start);

/** A rectangle between two corners; at least 2 px wide and high, so that a zero is seen. */
export function rectangle(x1: number, y1: number, x2: number, y2: number): string {
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  const right = Math.max(x1, x2, left + 2);
  const bottom = Math.max(y1, y2);
  return `M${round(left)} ${round(Math.min(top, bottom - 2))}H${round(right)}V${round(bottom)}H${round(left)}Z`;
}

/** A disc. */
export const disc = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

export const round = (value: number): number => Math.round(value * 10) / 10;

/** A text of one line or more, with its middle at a height. */
export const textAt = (
  kind: ChartText['kind'],
  text: string | readonly string[],
  [x, y]: readonly [number, number],
  anchor: ChartText['anchor'],
  size: number,
  of: Pick<ChartText, 'series' | 'label'> = {},
): ChartText => ({ kind, lines: [text].flat(), x, y, anchor, size, ...of });

/** Texts on the left of a chart, each in the middle of its row, in as few columns of the slide as they need. */
export function rowLabels(
  { labels, sizes, width }: ChartInput,
  rowHeight: number,
  top = 0,
): { span: number; texts: ChartText[]; problem?: string } {
  const { subhead, body, label } = sizes;
  const most = Math.max(2, Math.floor(columnsIn(width) / 3));
  const draw = (span: number, size: number) =>
    labels.map((text, at) => {
      const place = [0, top + (at + 0.5) * rowHeight] as const;
      return textAt('label', breakLines(text, widthOf(span), size), place, 'start', size, {
        label: at,
      });
    });
  const tries = labels.length <= 5 ? [subhead, body, label] : [body, label];
  for (const size of tries) {
    const rows = Math.min(2, Math.floor(rowHeight / (size * leading)));
    for (let span = 1; rows > 0 && span <= most; span++) {
      const fits = labels.every((text) => setsIn(text, widthOf(span), size, rows));
      if (fits) return { span, texts: draw(span, size) };
    }
  }
  const wide = labels.find((text) => !setsIn(text, widthOf(most), label, 2)) ?? labels[0]!;
  const problem =
    rowHeight < label * leading
      ? `The chart has ${labels.length} rows, and there is room for ${Math.floor((labels.length * rowHeight) / (label * leading))}\nShow the ones that matter, and add up the others.`
      : `The label "${wide}" of a chart is too long for its row\nShorten it.`;
  return { span: most, texts: draw(most, label), problem };
}

/** The largest of sizes in which texts are not wider than a room; undefined if they always are. */
export const sizeFor = (
  texts: readonly string[],
  room: number,
  sizes: readonly number[],
): number | undefined => sizes.find((size) => widest(texts, size) <= room);
