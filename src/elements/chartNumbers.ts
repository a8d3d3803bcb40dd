/** Writes the values of a chart. */
export interface ChartNumbers {
  /** Writes a value for the eye. */
  show: (value: number) => string;
  /** Writes a value for a table. */
  showExactly: (value: number | null) => string;
}

/**
 * How the values of a chart are written.
 *
 * @param values all values of the chart
 * @param isPercent whether they are shares of a whole
 * @param format what the author wants of `Intl.NumberFormat`
 */
export function numbersFor(
  values: readonly number[],
  language: string,
  isPercent: boolean,
  format: Intl.NumberFormatOptions = {},
): ChartNumbers {
  const hasParts = values.some((value) => value > 0 && value < 0.01);
  const isLong = values.some((value) => Math.abs(value) >= 10_000);
  const { minimumFractionDigits: least = 0 } = format;
  const normal: Intl.NumberFormatOptions = isPercent
    ? { style: 'percent', maximumFractionDigits: hasParts ? 1 : 0 }
    : { maximumFractionDigits: Math.max(least, 2) };
  // Some languages have no groups in numbers of four digits: 3000 would be beside 40.000.
  const grouped = isLong ? ({ useGrouping: 'always' } as const) : {};
  const writeExactly = writer(language, { ...normal, ...grouped, ...format }, format);
  const writeShort = isLong && !isPercent ? shortWriter(values, language, format) : undefined;
  // Values that are close to each other need all their digits.
  const isClear =
    new Set(values.map(writeShort ?? String)).size >= Math.min(3, new Set(values).size);
  const write = writeShort && isClear ? writeShort : writeExactly;
  return {
    show: (value) => withMinus(write(value)),
    showExactly: (value) => (value === null ? '–' : writeExactly(value)),
  };
}

/**
 * Writes all values of a chart in thousands, millions or 万.
 *
 * @returns undefined if the language has no word for that, or if a value is too small for it
 */
function shortWriter(
  values: readonly number[],
  language: string,
  given: Intl.NumberFormatOptions,
): ((value: number) => string) | undefined {
  const { minimumFractionDigits: least = 0, notation = 'compact', style } = given;
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const largest = Math.max(...sizes);
  if (notation !== 'compact' || style === 'percent') return undefined;
  if (largest >= 1e15)
    return writer(language, { maximumFractionDigits: 1, ...given, notation }, given);
  const short = { ...given, notation, ...noDigits } as const;
  const partsOf = (value: number, options: Intl.NumberFormatOptions = short) =>
    numberFormat(language, options).formatToParts(value);
  const wordOf = (value: number) => partsOf(value).find(({ type }) => type === 'compact')?.value;
  const tens = Number(largest.toExponential().replace(/.*e/, '1e'));
  const word = wordOf(tens);
  if (word === undefined) return undefined;
  const latin = partsOf(tens, { ...short, numberingSystem: 'latn' });
  const one = tens / Number(latin.find(({ type }) => type === 'integer')!.value);
  const isNear = largest >= 1e6 && Math.min(...sizes) >= one / 10;
  if (!isNear && sizes.some((size) => wordOf(size) !== word)) return undefined;
  const isWhole = (value: number, count: number) => {
    const shifted = (value / one) * 10 ** count;
    return Math.abs(shifted - Math.round(shifted)) < 1e-6;
  };
  const digits = [1, 2].find((count) => values.every((value) => isWhole(value, count))) ?? 1;
  return (value) => {
    if (value === 0)
      return numberFormat(language, { maximumFractionDigits: least, ...given }).format(0);
    // The steps of a scale are round.
    const most = Math.max(least, values.includes(value) ? digits : 2);
    const options = { maximumFractionDigits: most, ...given, style: 'decimal' } as const;
    const number = numberFormat(language, { ...options, notation: 'standard' });
    return partsOf(value < 0 ? -tens : tens)
      .map((part) => (part.type === 'integer' ? number.format(Math.abs(value) / one) : part.value))
      .join('');
  };
}

/** Of a power of ten, the word and the unit are wanted, and no digit after the point. */
const noDigits = {
  minimumFractionDigits: 0,
  maximumFractionDigits: 0,
  minimumSignificantDigits: undefined,
  maximumSignificantDigits: undefined,
};

/** Writes numbers: a small one that would be 0 with two digits, and one with many zeros as a power of ten. */
function writer(
  language: string,
  options: Intl.NumberFormatOptions,
  given: Intl.NumberFormatOptions,
): (value: number) => string {
  const normal = numberFormat(language, options);
  const { maximumFractionDigits: digits = 0, style } = normal.resolvedOptions();
  const least = 10 ** -digits / (style === 'percent' ? 100 : 0.1);
  // An author who names digits wants no others.
  const isFixed = Object.keys(given).some((name) => name.endsWith('Digits'));
  const free = { ...options, maximumFractionDigits: undefined };
  const small = numberFormat(language, { ...free, maximumSignificantDigits: 2 });
  const power = numberFormat(language, {
    ...free,
    notation: given.notation ?? 'scientific',
    maximumSignificantDigits: 3,
  });
  return (value) => {
    const size = Math.abs(value);
    if (isFixed || size === 0) return normal.format(value);
    if (size < 1e-6 || (size >= 1e15 && options.notation)) return power.format(value);
    return (size < least ? small : normal).format(value);
  };
}

/** A number with a minus: a hyphen is too short for one. */
export const withMinus = (number: string): string => number.replace('-', '−');

/** The format of a language; that of the reader for a language that no browser knows. */
export function numberFormat(
  language: string,
  format: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language || undefined, format);
  } catch (error) {
    if (!(error instanceof RangeError) || !/locale|language/i.test(error.message)) throw error;
    return new Intl.NumberFormat(undefined, format);
  }
}
