import { sum } from '../core/sum.ts';
import { type ChartNumbers, numberFormat, numbersFor } from './chartNumbers.ts';

/** A row of values that belong together: a line, or the bars of one color. */
export interface ChartSeries {
  /** What its values are about. It is drawn at the end of its line, so it should be short. */
  name: string;
  /** One value for each label; `null` where there is none. */
  values: readonly (number | null)[];
  /** The note that the presenter view shows when the series is revealed or lit. */
  cue?: string;
}

/** What a chart shows. */
export interface ChartData {
  /**
   * How values are drawn: `bars`, from zero; `lines`, over time; `dots`, in a row for each label, to compare two or three
   * values; or `share`, parts of a whole, stacked. @default 'bars'
   */
  kind?: 'bars' | 'lines' | 'dots' | 'share';
  /**
   * What values are about: a name for each bar, point or row. Lines over numbers, such as years, have their true
   * distances, and are written as the language has them. A `share` of one whole needs none.
   */
  labels?: readonly (string | number)[];
  /** One to eight series. */
  series: readonly ChartSeries[];
  /**
   * The name of the series that matters, or the label of the bar. The others are muted.
   * @default the first series, or the one that a key press has brought
   */
  lit?: string | number;
  /** What values count, such as `minutes`, if they do not show it. */
  unit?: string;
  /**
   * How values are written: the options of `Intl.NumberFormat`, such as `{ style: 'currency', currency: 'EUR' }`. It
   * writes them in the language of the slide. @default two decimals, or two digits of what is smaller, `1.2M` from 10,000
   * on, and percent for a `share`
   */
  format?: Intl.NumberFormatOptions;
}

/** The data of a chart, ready to be drawn: what is wrong with it is left out. */
export interface ReadChart extends ChartNumbers {
  labels: readonly string[];
  /** The labels as numbers, if they are numbers in ascending order. */
  at: readonly number[] | undefined;
  series: readonly ReadSeries[];
  /** All values of the series. */
  known: readonly number[];
  /** The number of the series or the label that the author lights, from 0. */
  lit: { series?: number; label?: number };
}

/** A series with a value, or none, for each label. */
interface ReadSeries extends ChartSeries {
  values: readonly (number | null)[];
}

export function readChart(data: ChartData, language: string): ReadChart {
  const { kind, format } = data;
  const given = labelsOf(data);
  const labels = given.map((label) => writeLabel(label, language));
  const isPercent = kind === 'share' && !format;
  const sound = data.series.map(({ values, ...rest }) => ({
    ...rest,
    values: labels.map((_, at) => (canBeDrawn(values[at], kind) ? values[at]! : null)),
  }));
  const series = isPercent ? sharesOf(sound) : sound;
  const known = series.flatMap(({ values }) => values.filter(isNumber));
  const isAscending = given.every(
    (label, at) => isNumber(label) && (at === 0 || label > Number(given[at - 1])),
  );
  return {
    labels,
    at: isAscending ? given.map(Number) : undefined,
    series,
    known,
    lit: litOf(data.lit, given.map(String), series),
    ...numbersFor(known, language, isPercent, format),
  };
}

/** The labels of a chart as they are given; an empty one for a whole alone. */
export const labelsOf = ({ kind, labels }: ChartData): readonly (string | number)[] =>
  labels ?? (kind === 'share' ? [''] : []);

/** A year stays as it is, and 100000 is 100,000. */
const writeLabel = (label: string | number, language: string): string =>
  isNumber(label)
    ? numberFormat(language, { useGrouping: 'min2', maximumFractionDigits: 20 }).format(label)
    : String(label);

export const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** Whether a value has a place in a chart. */
export const canBeDrawn = (value: unknown, kind: ChartData['kind']): boolean =>
  isNumber(value) && !(kind === 'share' && value < 0);

function litOf(
  lit: string | number | undefined,
  labels: readonly string[],
  series: readonly ChartSeries[],
): ReadChart['lit'] {
  if (lit === undefined) return {};
  const number = series.findIndex(({ name }) => name === String(lit));
  if (number >= 0) return { series: number };
  const label = labels.indexOf(String(lit));
  return label >= 0 ? { label } : {};
}

/** The values as shares of the whole of their label. */
function sharesOf<Series extends ChartSeries>(series: readonly Series[]): Series[] {
  const whole = (at: number) => sum(series.map(({ values }) => values[at] ?? 0)) || 1;
  return series.map((one) => ({
    ...one,
    values: one.values.map((value, at) => (isNumber(value) ? value / whole(at) : null)),
  }));
}
