import { sum } from '../core/sum.ts';

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
   * distances. A `share` of one whole needs none.
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
   * writes them in the language of the slide. @default two decimals, `1.2M` from 10,000 on, and percent for a `share`
   */
  format?: Intl.NumberFormatOptions;
}

/** The data of a chart, sound and ready to be drawn. */
export interface ReadChart {
  labels: readonly string[];
  /** The labels as numbers, if they are numbers in ascending order. */
  at: readonly number[] | undefined;
  series: readonly ChartSeries[];
  /** All values of the series. */
  known: readonly number[];
  /** The number of the series or the label that the author lights, from 0. */
  lit: { series?: number; label?: number };
  /** Writes a value for the eye. */
  show: (value: number) => string;
  /** Writes a value for a table. */
  showExactly: (value: number | null) => string;
}

/** @throws Error if the data cannot be drawn, with what to change */
export function readChart(data: ChartData, language: string): ReadChart {
  const { kind = 'bars', labels: given = kind === 'share' ? [''] : [], format } = data;
  const labels = given.map(String);
  const isPercent = kind === 'share' && !format;
  const series = isPercent ? sharesOf(data.series) : data.series;
  for (const { name, values } of data.series) checkValues(name, values, labels, kind);
  if (series.length === 0 || labels.length === 0) {
    throw new Error(
      `[lectern] A chart has no ${series.length === 0 ? 'series' : 'labels'}, so there is nothing to draw. Give it at least one.`,
    );
  }
  const known = series.flatMap(({ values }) => values.filter(isNumber));
  if (known.length === 0) {
    throw new Error('[lectern] A chart has no values, so there is nothing to draw. Add one.');
  }
  const isLong = known.some((value) => Math.abs(value) >= 10_000);
  const digits = { maximumFractionDigits: 2 };
  const normal = isPercent ? ({ style: 'percent' } as const) : digits;
  const write = numberFormat(language, {
    ...normal,
    ...(isLong && { notation: 'compact', maximumFractionDigits: 1 }),
    ...format,
  });
  const writeExactly = numberFormat(language, { ...normal, ...format });
  const isAscending = given.every(
    (label, at) => typeof label === 'number' && (at === 0 || label > Number(given[at - 1])),
  );
  return {
    labels,
    at: isAscending ? given.map(Number) : undefined,
    series,
    known,
    lit: litOf(data.lit, labels, series),
    // A hyphen is too short for a minus.
    show: (value) => write.format(value).replace('-', '−'),
    showExactly: (value) => (isNumber(value) ? writeExactly.format(value) : '–'),
  };
}

export const isNumber = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

function checkValues(
  name: string,
  values: readonly (number | null)[],
  labels: readonly string[],
  kind: string,
) {
  if (values.length !== labels.length) {
    throw new Error(
      `[lectern] The series "${name}" of a chart has ${values.length} values, but there are ${labels.length} labels. Give it one for each label, and null where there is none.`,
    );
  }
  const negative = values.find((value) => isNumber(value) && value < 0);
  if (kind === 'share' && negative !== undefined) {
    throw new Error(
      `[lectern] The series "${name}" of a chart has the value ${negative}, which is no share of a whole. Use kind="bars" for negative values.`,
    );
  }
}

function litOf(
  lit: string | number | undefined,
  labels: readonly string[],
  series: readonly ChartSeries[],
): ReadChart['lit'] {
  if (lit === undefined) return {};
  const names = series.map(({ name }) => name);
  const place = { series: names.indexOf(String(lit)), label: labels.indexOf(String(lit)) };
  if (place.series >= 0) return { series: place.series };
  if (place.label >= 0) return { label: place.label };
  const all = [...names, ...labels].filter(Boolean);
  throw new Error(
    `[lectern] A chart should light "${lit}", but it has no series and no label of that name. There are: ${all.join(', ')}.`,
  );
}

/** The values as shares of the whole of their label. */
function sharesOf(series: readonly ChartSeries[]): ChartSeries[] {
  const whole = (at: number) => sum(series.map(({ values }) => values[at] ?? 0)) || 1;
  return series.map((one) => ({
    ...one,
    values: one.values.map((value, at) => (isNumber(value) ? value / whole(at) : null)),
  }));
}

/** The format of a language; that of the reader for a language that no browser knows. */
function numberFormat(language: string, format: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language || undefined, format);
  } catch (error) {
    if (!(error instanceof RangeError) || !/locale|language/i.test(error.message)) throw error;
    return new Intl.NumberFormat(undefined, format);
  }
}
