import { columnsIn, widthOf } from '../theme/textStyles.ts';
import { isNumber } from './chartData.ts';
import { sum } from '../core/sum.ts';
import {
  type ChartDrawing,
  type ChartInput,
  type ChartShape,
  leading,
  rectangle,
  round,
  sizeFor,
  textAt,
} from './chartLayout.ts';
import { breakLines, setsIn, spread } from './textLines.ts';

/** Parts of a whole, on top of each other; of several wholes, beside each other. Names are at the last one. */
export function drawShare(input: ChartInput): ChartDrawing {
  const { labels, series, show, sizes, width, height } = input;
  const { lead, body, label: small } = sizes;
  const isOne = labels.length === 1;
  const columns = columnsIn(width);
  const span = isOne ? Math.min(4, Math.floor(columns / 3)) : Math.ceil(columns * 0.62);
  const room = widthOf(span);
  const slot = isOne ? room : room / (labels.length - 0.28);
  const band = isOne ? room : Math.min(0.72 * slot, 286);
  const size = sizeFor(labels, slot - 12, [body]) ?? small;
  const foot = labels.some(Boolean) ? size * leading + 20 : 0;
  const bottom = height - foot;
  const shapes: ChartShape[] = [];
  const under = height - (size * leading) / 2;
  const texts = labels.map((text, at) =>
    textAt('label', text, [at * slot, under], 'start', size, { label: at }),
  );
  const middles: number[] = [];
  for (const at of labels.keys()) {
    const values = series.map((one) => one.values[at] ?? 0);
    const whole = sum(values) || 1;
    let top = 0;
    for (const [number, value] of values.entries()) {
      const length = (value / whole) * bottom;
      const of = { series: number, label: at };
      middles[number] = top + length / 2;
      const edge = Math.min(2, length / 4);
      if (length > 0) {
        const path = rectangle(at * slot, top + edge, at * slot + band, top + length - edge);
        shapes.push({ kind: 'segment', path, ...of });
      }
      if (!isOne && length > body * leading && isNumber(series[number]!.values[at])) {
        const place = [at * slot + 16, top + length / 2] as const;
        texts.push(textAt('inside', show(value), place, 'start', body, of));
      }
      top += length;
    }
  }
  const edge = (labels.length - 1) * slot + band;
  const names = namesOf(
    input,
    width - edge - 56,
    isOne ? [lead, body, small] : [body, small],
    bottom,
  );
  const centers = spread(middles, names.heights, 0, bottom);
  for (const number of series.keys()) {
    const center = centers[number]!;
    const path = `M${round(edge + 4)} ${round(middles[number]!)}H${round(edge + 16)}L${round(edge + 36)} ${round(center)}H${round(edge + 44)}`;
    shapes.push({ kind: 'leader', path, series: number });
    const place = [edge + 56, center] as const;
    texts.push(
      textAt('name', names.lines[number]!, place, 'start', names.size, { series: number }),
    );
  }
  return { rules: [], shapes, texts, problem: names.problem };
}

/** The names of the parts, of one whole with their values. */
function namesOf(
  { labels, series, show }: ChartInput,
  room: number,
  sizes: number[],
  height: number,
) {
  const texts = series.map(({ name, values: [value] }) =>
    labels.length === 1 && isNumber(value) ? `${show(value)} ${name}` : name,
  );
  const layOut = (size: number) => {
    const lines = texts.map((text) => breakLines(text, room, size));
    return { size, lines, heights: lines.map(({ length }) => length * size * leading + 12) };
  };
  const fits = (size: number, lines: number) =>
    texts.every((text) => setsIn(text, room, size, lines)) && sum(layOut(size).heights) <= height;
  const size = sizes.find((one) => fits(one, 2));
  return {
    ...layOut(size ?? sizes.at(-1)!),
    problem:
      size === undefined
        ? `The names of ${series.length} parts have no room beside them\nShorten them, or add up the small parts.`
        : undefined,
  };
}
