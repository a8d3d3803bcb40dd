import { nameOfLanguage } from '../../core/otherLanguages.ts';

/** A `lang` in code or on a page: of a talk, a part, a slide or some words. */
const language =
  /\blang\b["']?\s*[:=]\s*[{(]*["'`]?([a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?)\b/gi;
/** A text that can be a language, and is given to a `lang` somewhere else. */
const inQuotes = /(["'`])([a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?)\1/g;
/** What the numbers of a chart count. */
const counted = /\b(unit|currency)["']?\s*:\s*["'`]([\w-]+)/g;

const counts = new Set([...Intl.supportedValuesOf('unit'), ...Intl.supportedValuesOf('currency')]);

/**
 * What `Intl` may write on a page and no file of a talk has: dates, times of day, lists, numbers and the names of
 * languages. It is in the languages that some code names, and for the units and currencies there. A text such as `as` is
 * taken for a language of another script, too: letters that no font of the talk has are not there in the end.
 */
export function intlTexts(code: readonly string[]): string[] {
  const tags = new Set<string>();
  const styles = new Map<string, Intl.NumberFormatOptions>();
  for (const text of code) {
    for (const [, tag = ''] of text.matchAll(language)) tags.add(tag);
    for (const [, , tag = ''] of text.matchAll(inQuotes)) if (hasOwnScript(tag)) tags.add(tag);
    for (const [, style = '', name = ''] of text.matchAll(counted)) {
      if (name.split('-per-').every((part) => counts.has(part))) {
        styles.set(name, { style: style as 'unit' | 'currency', [style]: name });
      }
    }
  }
  return Intl.NumberFormat.supportedLocalesOf([...tags]).flatMap((tag) => [
    nameOfLanguage(tag),
    ...datesIn(tag),
    ...numbersIn(tag, [...styles.values()]),
    ...(['conjunction', 'disjunction'] as const).map((type) =>
      new Intl.ListFormat(tag, { type }).format(['', '', '']),
    ),
  ]);
}

/** All fonts have the letters of the others. */
const hasOwnScript = (tag: string) =>
  Intl.NumberFormat.supportedLocalesOf(tag).length > 0 &&
  new Intl.Locale(tag).maximize().script !== 'Latn';

const widths = ['long', 'short', 'narrow'] as const;

/** The words of all months, days of the week and hours. */
function datesIn(tag: string): string[] {
  const time = { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' } as const;
  const formats = widths.flatMap((width) => {
    const date = { year: 'numeric', month: width, day: 'numeric', weekday: width } as const;
    return [true, false].flatMap((hour12) => [
      new Intl.DateTimeFormat(tag, { ...date, ...time, hour12 }),
      new Intl.DateTimeFormat(tag, { hour: 'numeric', timeZone: 'UTC', hour12 }),
    ]);
  });
  return Array.from(
    { length: 24 },
    (_, hour) => new Date(Date.UTC(2026, hour, hour, hour)),
  ).flatMap((date) => formats.map((format) => format.format(date)));
}

/** The digits, and the words of large numbers, units and currencies: 1 has other ones than 2, 5 and 11. */
function numbersIn(tag: string, styles: readonly Intl.NumberFormatOptions[]): string[] {
  const options: Intl.NumberFormatOptions[] = [
    {},
    { style: 'percent' },
    { notation: 'scientific' },
    { notation: 'compact' },
    { notation: 'compact', compactDisplay: 'long' },
    ...styles.flatMap((style) => [
      { ...style, unitDisplay: 'long', currencyDisplay: 'name' } as const,
      { ...style, unitDisplay: 'short', currencyDisplay: 'symbol' } as const,
      { ...style, unitDisplay: 'narrow', currencyDisplay: 'narrowSymbol' } as const,
    ]),
  ];
  const numbers = [-1234567890.5, ...[1, 2, 5, 11].flatMap((one) => sizes.map((ten) => one * ten))];
  return options.flatMap((option) => {
    const format = new Intl.NumberFormat(tag, option);
    return numbers.map((number) => format.format(number));
  });
}

const sizes = Array.from({ length: 15 }, (_, zeros) => 10 ** zeros);
