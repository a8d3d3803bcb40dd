import { isNumber } from './chartData.ts';
import {
  type ChartDrawing,
  type ChartInput,
  type ChartShape,
  type ChartText,
  leading,
  rectangle,
  rowLabels,
  scaleOf,
  sizeFor,
  stepsOf,
  textAt,
} from './chartLayout.ts';
import { breakLines, setsIn, widest } from './textLines.ts';

/** Bars: columns if their labels are short or many, otherwise rows. */
export function drawBars(input: ChartInput): ChartDrawing {
  const { labels, series, sizes, width } = input;
  const { slot } = columnsIn(width, labels.length);
  const isShort = labels.every((label) => setsIn(label, slot - 12, sizes.label, 2));
  const areColumns = series.length === 1 && (isShort || labels.length > 12);
  return areColumns ? drawColumns(input) : drawRows(input);
}

/** Columns from edge to edge, with gaps of 28 %. */
const columnsIn = (width: number, count: number) => {
  const slot = Math.min(width / (count - 0.28), 416);
  return { slot, band: 0.72 * slot };
};

function drawColumns(input: ChartInput): ChartDrawing {
  const { labels, series, lit, show, sizes, width, height } = input;
  const { lead, body, label: small } = sizes;
  const values = series[0]!.values;
  const known = values.filter(isNumber);
  const texts = values.map((value) => (isNumber(value) ? show(value) : '–'));
  const steps = stepsOf(input);
  // Where values have no room, the scale says how high columns are, and one value is written.
  const valueSize = sizeFor(texts, columnsIn(width, labels.length).slot - 12, [lead, body, small]);
  const margin = valueSize ? 0 : widest(steps.ticks.map(steps.show), small) + 16;
  const { slot, band } = columnsIn(width - margin, labels.length);
  const isThin = band < 96;
  const anchor: ChartText['anchor'] = isThin ? 'middle' : 'start';
  const left = (at: number) => margin + at * slot;
  /** Texts over thin bars are in their middle, but stay inside the chart. */
  const place = (at: number, texts: readonly string[], size: number) => {
    const half = widest(texts, size) / 2;
    return isThin ? Math.min(left(at) + band / 2, width - half) : left(at);
  };

  const shown = labelsUnder(input, slot, lit.label);
  const foot = shown.lines * shown.size * leading + 20;
  const pad = (valueSize ?? body) * leading + 8;
  const [from, to] = valueSize
    ? [Math.min(0, ...known), Math.max(0, ...known) || 1]
    : [steps.from, steps.to];
  const y = scaleOf([from, to], [height - foot - (from < 0 ? pad : 0), pad]);
  const best = lit.label ?? values.indexOf(Math.max(...known));
  const bars: ChartShape[] = [];
  const written: ChartText[] = [];
  for (const [at, value] of values.entries()) {
    const end = isNumber(value) ? y(value) : y(0);
    if (isNumber(value)) {
      const path = rectangle(left(at), y(0), left(at) + band, end);
      bars.push({ kind: 'bar', path, series: 0, label: at });
    }
    if (valueSize || at === best) {
      const size = valueSize ?? body;
      const isBelow = isNumber(value) && value < 0;
      const y = end + (isBelow ? 1 : -1) * (size * 0.5 + 10);
      const of = { series: 0, label: at };
      written.push(
        textAt('value', texts[at]!, [place(at, [texts[at]!], size), y], anchor, size, of),
      );
    }
  }
  const axis = valueSize ? [] : steps.ticks;
  return {
    rules: [
      ...axis
        .filter((tick) => tick !== 0)
        .map((tick) => ({ x1: margin, x2: width, y1: y(tick), y2: y(tick), isZero: false })),
      { x1: margin, x2: width, y1: y(0), y2: y(0), isZero: true },
    ],
    shapes: bars,
    texts: [
      ...axis.map((tick) => textAt('axis', steps.show(tick), [0, y(tick)], 'start', small)),
      ...labels.flatMap((text, at) => {
        if (at % shown.every !== shown.first) return [];
        const lines = breakLines(text, shown.every * slot - 12, shown.size);
        const middle = height - foot + 20 + (shown.lines * shown.size * leading) / 2;
        return textAt('label', lines, [place(at, lines, shown.size), middle], anchor, shown.size, {
          label: at,
        });
      }),
      ...written,
    ],
    problem: shown.problem ?? tooSmall(known, (value) => Math.abs(y(value) - y(0))),
  };
}

/** The labels under columns or points: all of them, or every second, third and so on. */
export function labelsUnder(
  { labels, sizes: { body, label } }: ChartInput,
  slot: number,
  wanted = 0,
): { every: number; first: number; size: number; lines: number; problem?: string } {
  // Numbers in a row read as one without the width of two digits between them.
  const areNumbers = labels.every((text) => /^[\p{N}.,]+$/u.test(text));
  for (const size of [body, label]) {
    for (const lines of [1, 2]) {
      const space = areNumbers ? size : 12;
      if (labels.every((text) => setsIn(text, slot - space, size, lines))) {
        return { every: 1, first: 0, size, lines };
      }
    }
  }
  const every = Math.max(2, Math.ceil((widest(labels, label) + 24) / slot));
  // Between two years, people know which one is missing.
  const problem = labels.every((text) => /\p{N}/u.test(text))
    ? undefined
    : `The chart has ${labels.length} labels, and only one in ${every} has room\nShorten them, or show the ones that matter and add up the others.`;
  return { every, first: wanted % every, size: label, lines: 1, problem };
}

function drawRows(input: ChartInput): ChartDrawing {
  const { labels, series, known, show, sizes, width, height } = input;
  const { lead, body, label: small } = sizes;
  const rowHeight = height / labels.length;
  const gap = Math.max(8, 0.3 * rowHeight);
  const bar = Math.min((rowHeight - gap) / series.length, 104);
  const heads = rowLabels(input, rowHeight);
  const size = bar >= 60 ? lead : bar >= body ? body : small;
  const negative = known.filter((value) => value < 0);
  const pad = widest(known.map(show), size) + 12;
  // In the first row, the name of its series follows each value.
  const names = series.length > 1 ? series.map(({ name }) => ` ${name}`) : [];
  const most = (width - 104 * heads.span) / 3;
  const named = Math.min(most, widest(names, size));
  const long = names.find((name) => widest([name], size) > most);
  const x = scaleOf(
    [Math.min(0, ...known), Math.max(0, ...known) || 1],
    [104 * heads.span + (negative.length > 0 ? pad + named : 0), width - pad - named],
  );
  const shapes: ChartShape[] = [];
  const texts = [...heads.texts];
  for (const [number, { name, values }] of series.entries()) {
    for (const [at, value] of values.entries()) {
      const top = (at + 0.5) * rowHeight + (number - series.length / 2) * bar;
      const known = isNumber(value);
      const isLeft = known && value < 0;
      const end = known ? x(value) : x(0);
      const text = known ? show(value) : '–';
      const named = at === 0 && series.length > 1 ? `${text} ${name}` : text;
      const of = { series: number, label: at };
      if (known) {
        const path = rectangle(x(0), top + 2, end, top + bar - 2);
        shapes.push({ kind: 'bar', path, ...of });
      }
      const place = [end + (isLeft ? -12 : 12), top + bar / 2] as const;
      texts.push(textAt('value', named, place, isLeft ? 'end' : 'start', size, of));
    }
  }
  const tooThin = bar < small * 1.05;
  return {
    rules: [{ x1: x(0), x2: x(0), y1: 0, y2: height, isZero: true }],
    shapes,
    texts,
    problem:
      heads.problem ??
      (long &&
        `The name "${long.trim()}" of a series is too long for the end of its bar\nShorten it.`) ??
      (tooThin
        ? `The chart has ${labels.length * series.length} bars in rows, and there is room for ${Math.floor((0.7 * height) / (small * 1.05))}\nShow the ones that matter, or split it into two slides.`
        : tooSmall(known, (value) => Math.abs(x(value) - x(0)))),
  };
}

/** Whether most bars cannot be seen beside the longest ones. */
const tooSmall = (values: readonly number[], lengthOf: (value: number) => number) => {
  const small = values.filter((value) => value !== 0 && lengthOf(value) < 2).length;
  return small > 0 && small * 2 >= values.length
    ? `${small} of ${values.length} bars of a chart are too short to be seen beside the longest one\nShow the figures in a TableSlide, or on two slides.`
    : undefined;
};
