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
  const { minimumFractionDigits: least = 0 } = format;
  const normal: Intl.NumberFormatOptions = isPercent
    ? { style: 'percent', maximumFractionDigits: hasParts ? 1 : 0 }
    : { maximumFractionDigits: Math.max(least, 2) };
  const short = { notation: 'compact', maximumFractionDigits: Math.max(least, 1) } as const;
  const writeExactly = writer(language, { ...normal, ...format }, format);
  const writeShort = writer(language, { ...normal, ...short, ...format }, format);
  // Values that are close to each other need all their digits.
  const isClear = new Set(values.map(writeShort)).size >= Math.min(3, new Set(values).size);
  const isLong = values.some((value) => Math.abs(value) >= 10_000);
  const write = isLong && isClear ? writeShort : writeExactly;
  return {
    show: (value) => withMinus(write(value)),
    showExactly: (value) => (value === null ? '–' : writeExactly(value)),
  };
}

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
