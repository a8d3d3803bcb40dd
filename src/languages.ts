import { isBuilt } from './core/isBuilt.ts';
import { languageFor } from './core/languages.ts';
import { languageParameter } from './core/page.ts';
import { warnOnce } from './core/warnOnce.ts';
import { orList } from './core/words.ts';

/** Picks a text, a list or anything else by the language of the talk. */
export type Translate<Language extends string> = <Text>(
  texts: Readonly<Record<Language, Text>>,
) => Text;

/**
 * The languages of a talk, such as `const t = languages('en', 'de')`. A slide then has its texts in all of them:
 * `title={t({ en: 'Why tea?', de: 'Warum Tee?' })}`. Each language is built, exported and checked by itself, and
 * contains only its own texts. While you write, `?lang=de` shows another one than the first.
 *
 * @param first the language of the talk where nothing asks for another one
 */
export function languages<Language extends string>(
  first: Language,
  ...others: Language[]
): Translate<Language> {
  const names = [first, ...others];
  const language = languageNow(names);
  return (texts) => {
    if (Object.hasOwn(texts, language)) return texts[language];
    warnOnce(
      `A text is not there in "${language}", so it is shown in "${first}": ${JSON.stringify(texts[first])}. ` +
        `Add it: t({ ${first}: …, ${language}: … }).`,
    );
    return texts[first];
  };
}

/** The language of the page, or the one that a build renders. A page gets the language that its URL asks for. */
function languageNow<Language extends string>(names: readonly Language[]): Language {
  const [first] = names as [Language];
  const page = globalThis.document?.documentElement;
  if (!page) return languageFor(names, globalThis.lecternLanguage ?? first) ?? first;
  if (isBuilt) return languageFor(names, page.lang) ?? first;
  const asked = new URLSearchParams(window.location.search).get(languageParameter);
  const found = languageFor(names, asked ?? first);
  if (found === undefined) {
    warnOnce(`Unknown language "${asked}" in the URL. Use ${orList(names)}.`);
  }
  const language = found ?? first;
  // The punctuation, the dates and the labels of the talk follow the page.
  if (languageFor([language], page.lang) === undefined) page.lang = language;
  return language;
}
