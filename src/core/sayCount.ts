import type { Counted } from './strings.ts';

/** Gives a text in the form that its number has in a language: "1 slide", "3 slides". */
export function sayCount(forms: Counted, count: number, language: string): string {
  const known = Intl.PluralRules.supportedLocalesOf([language || 'en'], {
    localeMatcher: 'lookup',
  });
  const kind = new Intl.PluralRules(known).select(count);
  const number = new Intl.NumberFormat(known, { numberingSystem: 'latn' }).format(count);
  return (forms[kind] ?? forms.other).replace('{count}', number);
}
