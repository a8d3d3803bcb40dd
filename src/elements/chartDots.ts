import { sum } from '../core/sum.ts';
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
  const steps = stepsOf(input, true);
  const { isCrowded, hasNames } = formOf(input);
  const head = hasNames ? body * leading + 32 : 0;
  const foot = isCrowded ? small * leading + 20 : 0;
  const rowHeight = (height - head - foot) / labels.length;
  const heads = rowLabels(input, rowHeight, head);
  const start = 104 * heads.span;
  const pad = widest(known.map(show), body) + 28;
  const x = scaleOf([steps.from, steps.to], [start + (hasNames ? pad : 0), width - pad]);
  const row = { x, rowHeight, first: steps.from, radius: radiusFor(input, x, rowHeight) };
  const shapes: ChartShape[] = [];
  const texts = [...heads.texts];
  for (const at of labels.keys()) {
    const middle = round(head + (at + 0.5) * rowHeight);
    const drawn = drawRow(input, at, { ...row, middle });
    shapes.push(...drawn.shapes);
    texts.push(...drawn.texts);
  }
  const names = hasNames ? drawNames(input, { ...row, head, start }) : undefined;
  shapes.push(...(names?.shapes ?? []));
  texts.push(...(names?.texts ?? []));
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
        textAt('axis', steps.show(tick), [x(tick), height - small / 2], 'middle', small),
      ),
    ],
    problem: heads.problem ?? names?.problem,
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
  /** The radius of a dot. */
  radius: number;
}

/** The radius of dots that have room in their row, also where they are below each other. */
function radiusFor({ labels, series }: ChartInput, x: Row['x'], rowHeight: number): number {
  const radius = Math.min(14, Math.floor(rowHeight / 3));
  const most = Math.max(
    ...[...labels.keys()].flatMap((at) =>
      stacksOf(
        series.map(({ values }) => values[at]),
        x,
        radius,
      ).map(({ length }) => length),
    ),
  );
  return Math.min(radius, Math.max(9, Math.floor((rowHeight - 8) / (2 * most) - 1)));
}

/** The numbers of values whose dots cover each other. */
function stacksOf(
  values: readonly (number | null | undefined)[],
  x: Row['x'],
  radius: number,
): number[][] {
  const placeOf = (number: number) => x(values[number]!);
  const order = [...values.keys()].filter((number) => isNumber(values[number]));
  order.sort((one, other) => placeOf(one) - placeOf(other) || one - other);
  const stacks: number[][] = [];
  for (const number of order) {
    const last = stacks.at(-1);
    if (last && placeOf(number) - placeOf(last[0]!) < radius) last.push(number);
    else stacks.push([number]);
  }
  return stacks;
}

/** How far each dot of a row is from its middle: dots that cover each other are below each other. */
function liftsOf(
  values: readonly (number | null | undefined)[],
  { x, rowHeight, radius }: Row,
): number[] {
  const lifts: number[] = [];
  for (const stack of stacksOf(values, x, radius)) {
    const room = rowHeight - 2 * radius - 8;
    const gap = Math.min(2 * radius + 2, room / Math.max(1, stack.length - 1));
    for (const [at, number] of stack.toSorted((one, other) => one - other).entries()) {
      lifts[number] = round((at - (stack.length - 1) / 2) * gap);
    }
  }
  return lifts;
}

function drawRow(
  input: ChartInput,
  at: number,
  { middle, ...row }: Row & { middle: number },
): { shapes: ChartShape[]; texts: ChartText[] } {
  const { series, lit, show, sizes } = input;
  const { body } = sizes;
  const { x, rowHeight, first, radius } = row;
  const { isCrowded, hasNames } = formOf(input);
  const values = series.map((one) => one.values[at]);
  const lifts = liftsOf(values, row);
  const top = Math.min(...Object.values(lifts)) - radius;
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
    shapes.push({ kind: 'dot', path: disc(place, middle + lifts[number]!, radius), ...of });
    // Of two equal values, the first is on the left.
    const isLeft =
      series.length === 2 &&
      values.some((other, index) => isNumber(other) && (other - value || index - number) > 0);
    const beside = [place + (isLeft ? -1 : 1) * (radius + 12), middle] as const;
    const above = [place, middle + top - body / 2 - 4] as const;
    const hasRoom = rowHeight >= -2 * top + body * leading + 12;
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
  { head, start, ...row }: Row & { head: number; start: number },
): Pick<ChartDrawing, 'shapes' | 'texts' | 'problem'> {
  const { series, lit, sizes, width } = input;
  const { body } = sizes;
  const { x, rowHeight, first, radius } = row;
  const values = series.map((one) => one.values[0]);
  const places = values.map((value) => x(isNumber(value) ? value : first));
  const widths = series.map(({ name }) => widest([name], body) + 24);
  const centers = spread(places, widths, start - 12, width + 12);
  const lifts = liftsOf(values, row);
  // The value above a dot is between it and its name.
  const value = formOf(input).isCrowded ? body * leading + 4 : 0;
  const topOf = (number: number) =>
    head + rowHeight / 2 - radius - 6 - (number === lit.series ? value : 0) + lifts[number]!;
  const isWide = sum(widths) > width + 24 - start;
  return {
    problem: isWide
      ? `The names of ${series.length} dots have no room above them\nShorten them, or show the series that matter.`
      : undefined,
    texts: series.map(({ name }, number) =>
      textAt('name', name, [centers[number]!, body / 2], 'middle', body, { series: number }),
    ),
    shapes: series.flatMap((_, number) => {
      if (!isNumber(values[number])) return [];
      const path = `M${round(centers[number]!)} ${round(body * leading)}L${round(places[number]!)} ${round(head)}V${round(Math.max(head, topOf(number)))}`;
      return { kind: 'leader', path, series: number };
    }),
  };
}
