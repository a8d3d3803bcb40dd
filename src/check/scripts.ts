/** A way to write a language that has a font of its own. */
export interface Script {
  name: string;
  /** A free font that has it. */
  font: string;
  /** The package whose import brings that font into all themes; undefined if there is none. */
  package?: string;
  letters: RegExp;
  /** Its signs, which other scripts have as well: the comma of Arabic, the long vowel of Japanese. */
  signs?: RegExp;
  /** The codes of ISO 15924 of the languages that are written with it. */
  codes: readonly string[];
}

/** The fonts that Fontsource has in all weights in one file. */
const packaged =
  /Sans( Arabic| Armenian| Bengali| Devanagari| Ethiopic| Georgian| Hebrew| HK| JP| Kannada| Khmer| KR| Oriya| SC| Sinhala| Tamil| TC| Telugu| Thaana| Thai)?$/;

const withPackage = (font: string): Pick<Script, 'font' | 'package'> => ({
  font,
  package: packaged.test(font)
    ? `@fontsource-variable/${font.toLowerCase().replaceAll(' ', '-')}`
    : undefined,
});

const named = (name: string, code: string, font = `Noto Sans ${name}`): Script => ({
  name,
  ...withPackage(font),
  letters: new RegExp(`\\p{sc=${code}}`, 'u'),
  signs: new RegExp(`\\p{scx=${code}}`, 'u'),
  codes: [code],
});

const chinese: Script = {
  name: 'Chinese',
  ...withPackage('Noto Sans SC'),
  letters: /[\p{scx=Han}\uFF00-\uFF65]/u,
  codes: ['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'],
};
const japanese: Script = {
  name: 'Japanese',
  ...withPackage('Noto Sans JP'),
  letters: /[\p{sc=Hira}\p{sc=Kana}]/u,
  signs: /[\p{scx=Hira}\p{scx=Kana}]/u,
  codes: ['Jpan'],
};

const korean: Script = { ...named('Korean', 'Hang', 'Noto Sans KR'), codes: ['Kore', 'Hang'] };

/** What draws Chinese characters as a language has them. */
const byLanguage: readonly [RegExp, Script][] = [
  [/^ja\b/i, japanese],
  [/^ko\b/i, korean],
  [/^zh\b.*-HK\b/i, { ...chinese, ...withPackage('Noto Sans HK') }],
  [/^zh\b.*-(?:Hant|TW|MO)\b/i, { ...chinese, ...withPackage('Noto Sans TC') }],
];

const scripts: readonly Script[] = [
  named('Arabic', 'Arab'),
  named('Armenian', 'Armn'),
  named('Bengali', 'Beng'),
  named('Cherokee', 'Cher'),
  named('Cyrillic', 'Cyrl', 'Noto Sans'),
  named('Devanagari', 'Deva'),
  named('Ethiopic', 'Ethi'),
  named('Georgian', 'Geor'),
  named('Greek', 'Grek', 'Noto Sans'),
  named('Gujarati', 'Gujr'),
  named('Gurmukhi', 'Guru'),
  named('Hebrew', 'Hebr'),
  named('Kannada', 'Knda'),
  named('Khmer', 'Khmr'),
  named('Lao', 'Laoo'),
  named('Malayalam', 'Mlym'),
  named('Mongolian', 'Mong'),
  named('Myanmar', 'Mymr'),
  named('Oriya', 'Orya'),
  named('Sinhala', 'Sinh'),
  named('Syriac', 'Syrc'),
  named('Tamil', 'Taml'),
  named('Telugu', 'Telu'),
  named('Thaana', 'Thaa'),
  named('Thai', 'Thai'),
  named('Tibetan', 'Tibt', 'Noto Serif Tibetan'),
  named('Tifinagh', 'Tfng'),
  korean,
  japanese,
  chinese,
];

/**
 * The script of a character: a sign is of the text around it.
 *
 * @param language that of the text. Chinese characters are Japanese or Korean there, and in a text with kana
 */
export function scriptOf(character: string, around: string, language = ''): Script | undefined {
  const script =
    scripts.find(({ letters }) => letters.test(character)) ??
    scripts.find(({ letters, signs }) => signs?.test(character) && letters.test(around));
  if (script !== chinese) return script;
  const own = byLanguage.find(([tag]) => tag.test(language))?.[1];
  return own ?? (japanese.letters.test(around) && !/^zh\b/i.test(language) ? japanese : script);
}
