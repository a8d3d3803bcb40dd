import type { Counted } from './strings.ts';

/** Gives a text in the form that its number has in a language: "1 slide", "3 slides". */
export function sayCount(forms: Counted, count: number, language: string): string {
  const known = knownOf(language);
  const kind = new Intl.PluralRules(known).select(count);
  const number = new Intl.NumberFormat(known, { numberingSystem: 'latn' }).format(count);
  return (forms[kind] ?? forms.other).replace('{count}', number);
}

/** A language as `Intl` takes it: English instead of one that it does not know. */
function knownOf(language: string): string {
  try {
    return Intl.PluralRules.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
