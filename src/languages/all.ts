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

/** The texts in a language, such as `de-AT`; undefined for English, and for those that Lectern does not have. */
export function stringsOf(language: string): Strings | undefined {
  const tag = language.replaceAll('_', '-').toLowerCase();
  // Readers of traditional characters would have to read simplified ones.
  if (/^zh\b.*-(?:hant|tw|hk|mo)\b/.test(tag)) return undefined;
  const [base = ''] = tag.split('-');
  return Object.hasOwn(languages, base) ? languages[base] : undefined;
}
