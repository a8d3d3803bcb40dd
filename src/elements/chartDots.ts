import { isNumber } from './chartData.ts';
import {
  type ChartDrawing,
  type ChartInput,
  type ChartShape,
  type ChartText,
  disc,
  leading,
  round,
  rowLabels,
  scaleOf,
  stepsOf,
  textAt,
} from './chartLayout.ts';
import { spread, widest } from './textLines.ts';

/** A row for each label, with a dot for each value, and a line between them. */
export function drawDots(input: ChartInput): ChartDrawing {
  const { labels, known, show, sizes, width, height } = input;
  const { body, label: small } = sizes;
  const steps = stepsOf(known, true);
  const { isCrowded, hasNames } = formOf(input);
  const head = hasNames ? body * leading + 32 : 0;
  const foot = isCrowded ? small * leading + 20 : 0;
  const rowHeight = (height - head - foot) / labels.length;
  const heads = rowLabels(input, rowHeight, head);
  const start = 104 * heads.span;
  const pad = widest(known.map(show), body) + 28;
  const x = scaleOf([steps.from, steps.to], [start + (hasNames ? pad : 0), width - pad]);
  const shapes: ChartShape[] = [];
  const texts = [...heads.texts];
  for (const at of labels.keys()) {
    const middle = round(head + (at + 0.5) * rowHeight);
    const row = drawRow(input, at, { x, middle, rowHeight, first: steps.from });
    shapes.push(...row.shapes);
    texts.push(...row.texts);
  }
  if (hasNames) {
    const names = drawNames(input, { x, head, rowHeight, start, first: steps.from });
    shapes.push(...names.shapes);
    texts.push(...names.texts);
  }
  const ticks = isCrowded ? steps.ticks : [];
  return {
    rules: ticks.map((tick) => {
      const place = x(tick);
      return { x1: place, x2: place, y1: head, y2: height - foot, isZero: tick === 0 };
    }),
    shapes,
    texts: [
      ...texts,
      ...ticks.map((tick) =>
        textAt('axis', show(tick), [x(tick), height - small / 2], 'middle', small),
      ),
    ],
    problem: heads.problem,
  };
}

/** Values of two dots are at their outer sides. Of more, that of the one that is lit is above it. */
const formOf = ({ series }: ChartInput) => ({
  isCrowded: series.length > 2,
  hasNames: series.length > 1,
});

interface Row {
  x: (value: number) => number;
  rowHeight: number;
  /** The value at the start of the scale. */
  first: number;
}

const radiusIn = (rowHeight: number) => Math.min(14, Math.floor(rowHeight / 3));

function drawRow(
  input: ChartInput,
  at: number,
  { x, middle, rowHeight, first }: Row & { middle: number },
): { shapes: ChartShape[]; texts: ChartText[] } {
  const { series, lit, show, sizes } = input;
  const { body } = sizes;
  const { isCrowded, hasNames } = formOf(input);
  const radius = radiusIn(rowHeight);
  const values = series.map((one) => one.values[at]);
  const ends = [...values.filter(isNumber), ...(hasNames ? [] : [first])];
  const shapes: ChartShape[] = [];
  const texts: ChartText[] = [];
  if (ends.length > 1) {
    const [left, right] = [x(Math.min(...ends)), x(Math.max(...ends))].map(round);
    shapes.push({ kind: 'stem', path: `M${left} ${middle}H${right}`, label: at });
  }
  for (const [number, value] of values.entries()) {
    if (!isNumber(value)) continue;
    const of = { series: number, label: at };
    const place = round(x(value));
    shapes.push({ kind: 'dot', path: disc(place, middle, radius), ...of });
    const isLeft = series.length === 2 && values.some((other) => isNumber(other) && other > value);
    const beside = [place + (isLeft ? -1 : 1) * (radius + 12), middle] as const;
    const above = [place, middle - radius - body / 2 - 4] as const;
    const hasRoom = rowHeight >= 2 * radius + body * leading + 12;
    if (!isCrowded) {
      texts.push(textAt('value', show(value), beside, isLeft ? 'end' : 'start', body, of));
    } else if (number === lit.series && hasRoom) {
      texts.push(textAt('value', show(value), above, 'middle', body, of));
    }
  }
  return { shapes, texts };
}

/** The names of the series, above their dots in the first row. */
function drawNames(
  input: ChartInput,
  { x, head, rowHeight, start, first }: Row & { head: number; start: number },
): { shapes: ChartShape[]; texts: ChartText[] } {
  const { series, lit, sizes, width } = input;
  const { body } = sizes;
  const places = series.map(({ values: [value] }) => x(isNumber(value) ? value : first));
  const widths = series.map(({ name }) => widest([name], body) + 24);
  const centers = spread(places, widths, start - 12, width + 12);
  const top = head + rowHeight / 2 - radiusIn(rowHeight) - 6;
  return {
    texts: series.map(({ name }, number) =>
      textAt('name', name, [centers[number]!, body / 2], 'middle', body, { series: number }),
    ),
    shapes: series.flatMap(({ values: [value] }, number) => {
      if (!isNumber(value)) return [];
      // The value above a dot is between it and its name.
      const above = formOf(input).isCrowded && number === lit.series ? body * leading + 4 : 0;
      const path = `M${round(centers[number]!)} ${round(body * leading)}L${round(places[number]!)} ${round(head)}V${round(Math.max(head, top - above))}`;
      return { kind: 'leader', path, series: number };
    }),
  };
}
