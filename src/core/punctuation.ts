import { unspaced } from './words.ts';

/**
 * Draws a text with the punctuation of its language: quotation marks and apostrophes instead of straight quotes, and
 * one sign for three dots. Feet, inches, abbreviations in Hebrew and everything that looks like code stay as they are.
 *
 * @param text may have marks of emphasis: `"**Fast** & low"`
 * @param language a language tag, such as `de-AT`; languages that are not known have the marks of English
 */
export function punctuate(text: string, language: string): string {
  const marks = marksOf(`${language.toLowerCase()}-`);
  const gap = marks === french ? '\u202F' : '';
  const isOpen = { '"': false, "'": false };
  let lastOpened = -1;
  return text.replace(signs, (sign, at: number) => {
    const before = text.slice(0, at).replace(/[*\p{Cf}\uFE0F]+$/u, '');
    const after = text.slice(at + sign.length).replace(/^[*\p{Cf}]+/u, '');
    const is = (place: RegExp) => place.test(`${before}\0${after}`);
    if (sign === '...') return is(spread) ? sign : '…';
    if (sign !== '"' && sign !== "'") return sign; // code
    const draw = (opens: boolean) => {
      const [opening, closing] = sign === '"' ? marks : marks.slice(2);
      isOpen[sign] = opens;
      if (opens) lastOpened = at;
      return opens ? opening + gap : gap + closing;
    };
    const isInside = is(/[\p{L}\p{N}]\0[\p{L}\p{N}]/u);
    if (isInside && unspaced.test(before.slice(-1) + after[0])) return draw(!isOpen[sign]);
    const opens = before.length - 1 === lastOpened ? is(/\0\S/) : is(opened);
    if (is(/(?:^|\s)\0/) && !opens) return sign;
    if (sign === "'") {
      if (opens && !is(elided) && is(/\0.*\S'(?![\p{L}\p{N}])/su)) return draw(true);
      if (!opens && !isInside && isOpen[sign]) return draw(false);
      return !opens && is(isInside ? /\p{sc=Hebr}\0|\d\0\d/u : /[\p{sc=Hebr}\d]\0/u) ? sign : '’';
    }
    if (opens) return draw(true);
    if (isInside && (!isOpen[sign] || is(/\p{sc=Hebr}\0/u))) return sign;
    // In “It is 5" high”, another quote closes.
    const isInch = is(/\d\0/) && !(isOpen[sign] && after.split('"').length % 2);
    return isInch ? sign : draw(false);
  });
}

/** What may change. Code, in which nothing changes, is found as a whole: it comes first. */
const signs =
  /`[^`]+`|\{[^{}]*\}|(?:[\w.-]=|[\w$]\()(?:"[^"]*"|'[^']*')|(?:\w:|(?<!\S)[~.]*)[/\\]\S*[\p{L}\p{N}/]|\\["']|(?<!\.)\.{3}(?!\.)|["']/gu;

// In these, \0 is the place of the sign.

/** Three dots of code: a list that is spread, a path or a range. */
const spread = /^\0[\w$]+$|(?:[\p{L}\p{N},=]\s+|[[{]|\w\()\0[\p{L}_$]|[/\\]\0|\0[/\\]|\d\0\d/u;

/** A quote that opens: after a space or a bracket, and also after a dash or a colon if a word follows. */
const opened = /(?:^|[\s\p{Ps}\p{Pi}])\0\S|[\p{Pd}/:=+&|→·]\0(?:[^\s\p{Po}\p{Pe}\p{Pf}]|\.\.\.|…)/u;

/** Words that begin with an apostrophe: years (’90s), English (rock ’n’ roll, ’tis) and Dutch (’s avonds). */
const elided = /\0(?:\d\ds?|n'?|[stkmr]|em|tis|twas|til|cause)(?![\p{L}\p{N}'])/iu;

const french = '«»«»';

/**
 * The quotation marks of languages that differ from English, by Unicode's CLDR 45: the double ones and the single
 * ones. A language comes after its regions.
 */
const languagesOf = {
  '„“‚‘': 'cs de hr sk sl',
  '„“„“': 'bg',
  '„”«»': 'pl ro',
  '„”»«': 'hu',
  '«»‹›': 'fr-ch',
  [french]: 'fr',
  '«»“”': 'el it pt-pt',
  '«»„“': 'ru uk',
  '«»‘’': 'nb nn no',
  '””’’': 'fi he sv',
  '”“’‘': 'ar',
  '「」『』': 'ja zh-hant zh-hk zh-tw',
  '“”‘’': '',
};

/** The marks of a language. The tag ends with a hyphen. */
const marksOf = (tag: string) =>
  Object.entries(languagesOf).find(([, known]) =>
    known.split(' ').some((language) => tag.startsWith(language && `${language}-`)),
  )![0];

/**
 * Binds the last two words of a text if they are short: its last line has two words then. They are at most a quarter
 * of the text, so a text of up to four lines has room for them in one.
 */
export const bindLastWords = (text: string): string =>
  text.replace(/(?<=(\S+)) (?=(\S+)$)/, (space, one: string, two: string) =>
    one.length + two.length < Math.min(12, text.length / 4) && !unspaced.test(one + two)
      ? '\u00A0'
      : space,
  );
