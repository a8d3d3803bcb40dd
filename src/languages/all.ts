import type { Strings } from '../core/strings.ts';
import { arabic } from './ar.ts';
import { chinese } from './zh.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { japanese } from './ja.ts';
import { portuguese } from './pt.ts';
import { spanish } from './es.ts';

/** The languages that Lectern has besides English. */
export const languages: Readonly<Record<string, Strings>> = {
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  pt: portuguese,
  zh: chinese,
};

/** Numbers after words of the author, in a language that Lectern does not have: they would go on in English. */
const inSigns: Partial<Strings> = {
  '{label} {number} of {count}': '{label} {number}/{count}',
  '{title}, {number} of {count}': '{title} ({number}/{count})',
};

/** The texts in a language, such as `de-AT`, that differ from English. */
export function stringsOf(language: string): Partial<Strings> | undefined {
  const tag = language.replaceAll('_', '-').toLowerCase();
  const [base = ''] = tag.split('-');
  if (/^(?:en)?$/.test(base)) return undefined;
  // Readers of traditional characters would have to read simplified ones.
  const isOther = /^zh\b.*-(?:hant|tw|hk|mo)\b/.test(tag);
  return Object.hasOwn(languages, base) && !isOther ? languages[base] : inSigns;
}
