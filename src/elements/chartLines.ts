import { labelsUnder } from './chartBars.ts';
import { isNumber } from './chartData.ts';
import {
  type ChartDrawing,
  type ChartInput,
  type ChartShape,
  type ChartText,
  disc,
  leading,
  round,
  scaleOf,
  sizeFor,
  stepsOf,
  textAt,
} from './chartLayout.ts';
import { breakLines, spread, widest } from './textLines.ts';

/** Lines over time, each with its name and its last value at its end. */
export function drawLines(input: ChartInput): ChartDrawing {
  const { labels, at, series, lit, sizes, width, height } = input;
  const { body, label: small } = sizes;
  const steps = stepsOf(input, true);
  const margin = widest(steps.ticks.map(steps.show), small) + 20;
  const ends = endsOf(input, Math.min(320, width / 3));
  const left = margin + 32;
  const right = width - ends.width - 36;
  const even = labels.map((_, index) => index);
  const places = at ?? even;
  const last = places.at(-1)!;
  const x = scaleOf([places[0]!, last > places[0]! ? last : last + 1], [left, right]);
  const slots = places.slice(1).map((place, index) => x(place) - x(places[index]!));
  const slot = Math.min(...slots, right - left);
  const under = labelsUnder(input, slot, labels.length - 1);
  const named = under.every === 1 ? new Set(even) : apart(labels, places.map(x), under.size, at);
  const foot = under.lines * under.size * leading + 20;
  const y = scaleOf([steps.from, steps.to], [height - foot, body]);

  const shapes: ChartShape[] = [];
  const texts: ChartText[] = [];
  const wanted = series.map(({ values }) => y(values.findLast(isNumber) ?? steps.from));
  // Names keep off the label of the last point, which is below the line.
  const bottom = Math.max(height - foot + 8, ends.all);
  const centers = spread(wanted, ends.heights, 0, bottom);
  for (const [number, { values }] of series.entries()) {
    const points = values.map((value, index) =>
      isNumber(value) ? ([x(places[index]!), y(value)] as const) : undefined,
    );
    const isLit = number === (lit.series ?? -1);
    shapes.push({ kind: 'line', path: pathThrough(points), series: number });
    for (const [index, point] of points.entries()) {
      const isAlone = !points[index - 1] && !points[index + 1];
      if (!point || (!isAlone && !(isLit && points.length <= 12))) continue;
      shapes.push({ kind: 'dot', path: disc(...point, isLit ? 9 : 7), series: number });
    }
    const end = points.findLast((point) => point !== undefined);
    const center = centers[number]!;
    if (!end) continue;
    if (Math.abs(center - end[1]) > 6 || end[0] < right - 1) {
      const path = `M${round(end[0] + 12)} ${round(end[1])}H${round(right + 8)}L${round(right + 28)} ${round(center)}`;
      shapes.push({ kind: 'leader', path, series: number });
    }
    const place = [right + 36, center] as const;
    texts.push(textAt('name', ends.lines[number]!, place, 'start', ends.size, { series: number }));
    if (isLit) texts.push(...valuesOf(input, number, points, { slot, bottom: height - foot, y }));
  }
  return {
    rules: steps.ticks.map((tick) => ({
      x1: margin,
      x2: right,
      y1: y(tick),
      y2: y(tick),
      isZero: tick === 0,
    })),
    shapes,
    texts: [
      ...steps.ticks.map((tick) => textAt('axis', steps.show(tick), [0, y(tick)], 'start', small)),
      ...labels.flatMap((text, index) => {
        if (!named.has(index)) return [];
        const lines = under.every === 1 ? breakLines(text, slot - 12, under.size) : text;
        const middle = height - foot + 20 + (under.lines * under.size * leading) / 2;
        const place = [x(places[index]!), middle] as const;
        return textAt('label', lines, place, 'middle', under.size, { label: index });
      }),
      ...texts,
    ],
    problem: under.problem ?? ends.problem,
  };
}

/**
 * The labels that do not touch each other; the last one is among them. Of numbers, they are round ones at equal distances,
 * if there are such.
 */
function apart(
  labels: readonly string[],
  places: readonly number[],
  size: number,
  numbers: readonly number[] = [],
): Set<number> {
  const widths = labels.map((label) => widest([label], size) + 24);
  const touch = (one: number, next: number) =>
    places[next]! - places[one]! < (widths[next]! + widths[one]!) / 2;
  const last = labels.length - 1;
  for (const step of [1, 10, 100, 1000].flatMap((unit) => [unit, 2 * unit, 5 * unit])) {
    const round = numbers.flatMap((number, at) => (number % step === 0 ? at : []));
    const isEven = round.every((at, index) => numbers[at] === numbers[round[0]!]! + index * step);
    const isFree = round.slice(1).every((at, index) => !touch(round[index]!, at));
    if (round.length > 2 && round.at(-1) === last && isEven && isFree) return new Set(round);
  }
  const shown = [last];
  for (let at = last - 1; at >= 0; at--) if (!touch(at, shown.at(-1)!)) shown.push(at);
  return new Set(shown);
}

/** The names at the ends of lines, with their last values. */
function endsOf({ series, show, sizes, height }: ChartInput, most: number) {
  const room = most / boldAdvance;
  const texts = series.map(({ name, values }) => {
    const last = values.findLast(isNumber);
    return { name, value: last === undefined ? '' : show(last) };
  });
  const layOut = (size: number) => {
    const lines = texts.map(({ name, value }) => {
      // A value stands beside the last word of the name, if both fit.
      const together = breakLines([name, value].filter(Boolean).join('\u00A0'), room, size);
      return widest(together, size) <= room ? together : breakLines(`${name} ${value}`, room, size);
    });
    const heights = lines.map(({ length }) => length * size * leading + 8);
    return { size, lines, heights, all: heights.reduce((one, other) => one + other, 0) };
  };
  const large = layOut(sizes.body);
  const found = large.all <= height ? large : layOut(sizes.label);
  const long = series.find((_, at) => widest(found.lines[at]!, found.size) > room + 1);
  return {
    ...found,
    width: widest(found.lines.flat(), found.size) * boldAdvance,
    problem:
      found.all > height
        ? `The names of ${series.length} lines have no room at their ends\nShow the lines that matter, and leave the others out.`
        : long
          ? `The name "${long.name}" of a line is too long for its end\nShorten it.`
          : undefined,
  };
}

/** How much wider the name of a line gets when it is lit, which makes it bold. */
const boldAdvance = 1.06;

/** A line through points, with gaps where there are none. */
const pathThrough = (points: readonly (readonly [number, number] | undefined)[]): string =>
  points
    .map((point, at) => point && `${points[at - 1] ? 'L' : 'M'}${point.map(round).join(' ')}`)
    .filter(Boolean)
    .join('') || 'M0 0';

/** The values at the points of a line, but for the last one: above the line, or below where it has a low. */
function valuesOf(
  { series, show, sizes: { body, label } }: ChartInput,
  number: number,
  points: readonly (readonly [number, number] | undefined)[],
  { slot, bottom, y: heightOf }: { slot: number; bottom: number; y: (value: number) => number },
): ChartText[] {
  const { values } = series[number]!;
  const last = values.findLastIndex(isNumber);
  const size = sizeFor(values.filter(isNumber).map(show), slot - 12, [body, label]);
  if (!size) return [];
  return values.flatMap((value, at) => {
    const point = points[at];
    if (!isNumber(value) || !point || at === last) return [];
    const beside = [values[at - 1], values[at + 1]].filter(isNumber);
    const isLow = beside.length > 0 && beside.every((other) => other > value);
    const below = point[1] + size / 2 + 16;
    const end = below + size / 2;
    const isFree = series.every(({ values: others }) => {
      const other = others[at];
      return !isNumber(other) || heightOf(other) <= point[1] || heightOf(other) > end + 8;
    });
    const y = isLow && isFree && end < bottom ? below : point[1] - size / 2 - 16;
    const of = { series: number, label: at };
    return textAt('value', show(value), [point[0], y], 'middle', size, of);
  });
}
