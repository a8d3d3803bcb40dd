import { literal } from './richText.ts';
import { unspaced } from './words.ts';

/**
 * Draws a text with the punctuation of its language: quotation marks and apostrophes instead of straight quotes, and
 * one sign for three dots. Feet, inches, abbreviations in Hebrew and everything that looks like code stay as they are.
 *
 * @param text may have marks of emphasis: `"**Fast** & low"`
 * @param language a language tag, such as `de-AT`; languages that are not known have the marks of English
 */
export function punctuate(text: string, language: string): string {
  if (!/["']|\.{3}/.test(text)) return text;
  const typed = text.replace(phrase, punctuate);
  const marks = marksOf(language);
  const codes = typed.match(code) ?? [];
  const drawn = ['"', "'"]
    .reduce(
      (some, sign, at) => {
        const gap = (at === 0 && marks[4]) || '';
        return some.replace(pairOf(sign), marks[2 * at] + gap + '$1' + gap + marks[2 * at + 1]);
      },
      typed.replace(code, hole).replace(dots, '…').replace(apostrophe, '’'),
    )
    .replace(possessive, '’')
    .replaceAll(hole, () => codes.shift()!);
  // Quotes in quotes can have the same marks.
  return drawn === text ? text : punctuate(drawn, language);
}

/** Stands for code, in which nothing changes. No text has this: it is no character. */
export const hole = '\uFFFF';

/** What looks like code. Three dots do if they spread a list, or belong to a path or a range. */
const code = new RegExp(
  `\uFFFF|${literal}|${
    /\{[^{}]*\}|(?:[\w.-]=|[\w$]\()(?:"[^"]*"|'[^']*')|(?:\w:|(?<!\S)[~.]*)[/\\]\S*[\p{L}\p{N}/]|^\.{3}\w+$|(?<=[\p{L}\p{N},=]\s|[[{]|\w\()\.{3}(?=\p{L})|[/\\]\.{3}|\.{3}[/\\]|\d\.{3}\d/u
      .source
  }`,
  'gu',
);

const dots = /(?<!\.)\.{3}(?!\.)/g;

// Next to a quote there may be marks, the address of a link, and what cannot be seen.
const unseen = '[*~=\\]\uFFFF\\p{Cf}\\uFE0F]*';
const afterWord = `(?<=(?!\\p{sc=Hang}|${unspaced.source})[\\p{L}\\p{N}]${unseen})`;

/** Two quotes. In `"It is 5" high"`, the one after the figure is not the last: it does not close. */
const pairOf = (sign: string) => {
  const others = `[^${sign}]*`;
  const isLast = `(?=${others}(?:${sign}${others}${sign}${others})*$)`;
  return new RegExp(
    `(?<!${afterWord})${sign}(?=\\S)(.*?)(?<!\\s)${sign}(?:(?<!\\d.)|${isLast})(?![\\d\\p{sc=Hebr}])`,
    'gsu',
  );
};

/** In words (it’s) and before them: years (’90s), English (rock ’n’ roll, ’tis) and Dutch (’s avonds). */
const apostrophe = new RegExp(
  `(?<!\\p{sc=Hebr})${afterWord}'(?=${unseen}\\p{L})|(?<![^\\s\\p{P}])'(?=(?:\\d\\ds?|n'?|[stkmr]|em|[Tt](?:is|was|il))(?![\\p{L}\\p{N}']))`,
  'gu',
);

/** After words: the students’ work. */
const possessive = new RegExp(`(?<=(?!\\p{sc=Hebr})\\p{L}${unseen})'`, 'gu');

/** Words in another language: they have its marks. */
const phrase = /(?<=\[)[^[\]]+(?=\](?:\([^\s()]+\))?\{lang=([\w-]+))/g;

/**
 * The quotation marks of languages that differ from English, by Unicode's CLDR 45: the double and the single ones, and
 * what keeps the double ones off their words. French has the marks of the press inside.
 */
const languagesOf = {
  '«»‹›': '..-ch|fa',
  '„“‚‘': 'cs|de|hr|sk|sl',
  '„”«»': 'pl|ro',
  '«»“”\u202F': 'fr',
  '«»“”': 'el|it|pt-pt',
  '«»„“': 'ru|uk',
  '«»‘’': 'nb|no',
  '”“’‘': 'ar',
  '””’’': 'fi|he|sv',
  '「」『』': 'ja|zh-hant|zh-tw',
};

const marksOf = (language: string) =>
  Object.entries(languagesOf).find(([, tags]) =>
    new RegExp(`^(${tags})\\b`, 'i').test(language),
  )?.[0] ?? '“”‘’';

/** Binds an arrow or a dash between words to the word before, so that no line begins with it. */
export const bindSigns = (text: string): string => text.replace(/ (?=[→—–]\s)/g, '\u00A0');

/**
 * Binds the last two words of a text if they are short, so that its last line has two words. A text of up to three
 * lines has room for both in one line.
 */
export const bindLastWords = (text: string): string =>
  unspaced.test(text) ? text : text.replace(/(?<=.{24}\s\S{1,6}) (?=\S{1,6}$)/, '\u00A0');
